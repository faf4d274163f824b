/* Opt-Outs.exe (with a window) and bin\opt-outs.exe (for the console): run the package "app" with the user's words.
 *
 * Both are built from this file; HOME_ABOVE says that the program's folder is one above the executable's. They
 * cannot be side by side, for Windows sees no difference between Opt-Outs.exe and opt-outs.exe. Python finds
 * everything else through the file python3XX._pth beside its library and heeds neither the registry nor variables.
 */
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

#define LONGEST 32768

typedef int (*python_main)(int, wchar_t **);

static int refuse(const wchar_t *text)
{
#ifdef CONSOLE
    fwprintf(stderr, L"%ls\n", text);
#else
    MessageBoxW(NULL, text, L"Opt-Outs", MB_ICONERROR);
#endif
    return 9;
}

static int cut_last_part(wchar_t *path)
{
    wchar_t *cut = wcsrchr(path, L'\\');
    if (cut == NULL)
        return 0;
    *cut = 0;
    return 1;
}

static int run(void)
{
    static wchar_t home[LONGEST], library[LONGEST + 64];
    DWORD length = GetModuleFileNameW(NULL, home, LONGEST);
    if (length == 0 || length >= LONGEST || !cut_last_part(home))
        return refuse(L"The program's folder has too long a name. Install it in another folder.");
#ifdef HOME_ABOVE
    if (!cut_last_part(home))
        return refuse(L"The program's files are incomplete. Nothing was changed; install it again.");
#endif
    /* No library from the folder somebody happens to be in. SetDefaultDllDirectories would be stricter and would
     * also keep Qt's plugins from finding Qt, whose folder PySide6 puts on PATH. */
    SetDllDirectoryW(L"");
    swprintf(library, LONGEST + 64, L"%ls\\" PYTHON_LIBRARY, home);
    HMODULE python = LoadLibraryExW(library, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    if (python == NULL)
        return refuse(L"The program's files are damaged or incomplete. Your data was not changed; install the program again.");
    python_main start = (python_main)(void *)GetProcAddress(python, "Py_Main");
    int count = 0;
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &count);
    wchar_t **all = calloc((size_t)count + 8, sizeof *all);
    if (start == NULL || words == NULL || all == NULL)
        return refuse(L"The program could not be started. Your data was not changed; install the program again.");
    int n = 0;
    all[n++] = count > 0 ? words[0] : L"Opt-Outs.exe";
    all[n++] = L"-B";
    all[n++] = L"-X";
    all[n++] = L"utf8";
    all[n++] = L"-m";
    all[n++] = L"app";
    for (int i = 1; i < count; i++)
        all[n++] = words[i];
    return start(n, all);
}

#ifdef CONSOLE
int wmain(void) { return run(); }
#else
int WINAPI wWinMain(HINSTANCE instance, HINSTANCE previous, PWSTR line, int show)
{
    (void)instance, (void)previous, (void)line, (void)show;
    return run();
}
#endif
