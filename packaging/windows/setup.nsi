; The setup program: for one user, without administrator rights, without a network.
; Made by build_windows.py, which gives VERSION, VERSION4, FOLDER, OUT, ICON, PUBLISHER, with a certificate SIGN and
; for a package that is only checked QUICK.
;
; Silent:  Opt-Outs-X-setup.exe /S [/D=C:\a folder]      exit 0 done, 3 not for this Windows, 4 the program is running
;          Uninstall.exe /S [/DELETEDATA]                exit 0 done, 4 the program is running
Unicode true
Target amd64-unicode
!ifdef QUICK
SetCompressor zlib
!else
SetCompressor /SOLID lzma
SetCompressorDictSize 64
!endif
!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include x64.nsh
!include WinVer.nsh

!define NAME "Opt-Outs"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Opt-Outs"
!define OPEN_WITH_KEY "Software\Classes\Applications\Opt-Outs.exe"

Name "${NAME}"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Opt-Outs"
InstallDirRegKey HKCU "Software\Opt-Outs" "InstallDir"
ManifestDPIAware true
ManifestSupportedOS Win10
VIProductVersion "${VERSION4}"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "${NAME} setup"
VIAddVersionKey CompanyName "${PUBLISHER}"
VIAddVersionKey LegalCopyright "${PUBLISHER}"
BrandingText "${NAME} ${VERSION}"
!ifdef SIGN
!uninstfinalize '${SIGN} "%1"' = 0
!finalize '${SIGN} "%1"' = 0
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\Opt-Outs.exe"
!define MUI_COMPONENTSPAGE_SMALLDESC
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English

Var Data

; Windows lets nobody write to an executable that runs: the file that cannot be opened tells.
!macro RefuseWhileRunning PREFIX
Function ${PREFIX}RefuseWhileRunning
  StrCpy $1 "$INSTDIR\Opt-Outs.exe"
  Call ${PREFIX}RefuseIfLocked
  StrCpy $1 "$INSTDIR\bin\opt-outs.exe"
  Call ${PREFIX}RefuseIfLocked
FunctionEnd

Function ${PREFIX}RefuseIfLocked
  ${If} ${FileExists} "$1"
    ClearErrors
    FileOpen $0 "$1" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "${NAME} is open. Nothing was changed. Close it, then start this again." /SD IDOK
      SetErrorLevel 4
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
FunctionEnd
!macroend
!insertmacro RefuseWhileRunning ""
!insertmacro RefuseWhileRunning "un."

; The program's files and nothing else: a folder "data" beside them, and what anyone put there, stays.
!macro RemoveProgram
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\program"
  RMDir /r "$INSTDIR\bin"
  Delete "$INSTDIR\Opt-Outs.exe"
  Delete "$INSTDIR\*.dll"
  Delete "$INSTDIR\*.pyd"
  Delete "$INSTDIR\python*.zip"
  Delete "$INSTDIR\python*._pth"
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "${NAME} needs 64-bit Windows 10 or newer. Nothing was changed." /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
FunctionEnd

Section "!${NAME}" SectionProgram
  SectionIn RO
  Call RefuseWhileRunning
  ${If} ${FileExists} "$INSTDIR\Opt-Outs.exe"
    !insertmacro RemoveProgram
  ${EndIf}
  SetOutPath "$INSTDIR"
  ClearErrors
  File /r "${FOLDER}/*.*"
  WriteUninstaller "$INSTDIR\Uninstall.exe"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "The program could not be written to $INSTDIR. Your lists were not touched. Choose another folder or make room, then start this again." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  WriteRegStr HKCU "Software\Opt-Outs" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\Opt-Outs.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" $0
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\Opt-Outs.exe"
SectionEnd

Section "Offer it by 'Open with' for lists (csv, txt, xlsx …)" SectionOpenWith
  WriteRegStr HKCU "${OPEN_WITH_KEY}" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "${OPEN_WITH_KEY}\shell\open\command" "" '"$INSTDIR\Opt-Outs.exe" "%1"'
  !macro OfferFor ENDING
    WriteRegStr HKCU "${OPEN_WITH_KEY}\SupportedTypes" "${ENDING}" ""
  !macroend
  !insertmacro OfferFor ".csv"
  !insertmacro OfferFor ".txt"
  !insertmacro OfferFor ".tsv"
  !insertmacro OfferFor ".xlsx"
  !insertmacro OfferFor ".xls"
  !insertmacro OfferFor ".xlsm"
  !insertmacro OfferFor ".xlsb"
  !insertmacro OfferFor ".ods"
  !insertmacro OfferFor ".json"
SectionEnd

Section /o "A link on the desktop" SectionDesktop
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\Opt-Outs.exe"
SectionEnd

Section "Uninstall"
  Call un.RefuseWhileRunning
  StrCpy $Data "keep"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/DELETEDATA" $1
  ${IfNot} ${Errors}
    StrCpy $Data "delete"
  ${ElseIf} ${FileExists} "$LOCALAPPDATA\Opt-Outs\*.*"
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "Delete the opt-out lists, their history and the settings of this user as well? They cannot be brought back. With No they stay, and a later installation finds them." /SD IDNO IDNO kept
    StrCpy $Data "delete"
    kept:
  ${EndIf}
  !insertmacro RemoveProgram
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "${OPEN_WITH_KEY}"
  DeleteRegKey HKCU "Software\Opt-Outs"
  ${If} $Data == "delete"
    RMDir /r "$LOCALAPPDATA\Opt-Outs"
  ${EndIf}
SectionEnd
