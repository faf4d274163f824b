"""Whether the Windows folder has every library its libraries ask for, found out without Windows."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

OF_WINDOWS = re.compile(
    r"^(api-ms-win-.*|advapi32|authz|bcrypt|bcryptprimitives|comctl32|comdlg32|crypt32|d3d11|d3d12|d3d9|dnsapi|dwmapi|dwrite|dxgi|gdi32"
    r"|imm32|iphlpapi|kernel32|mpr|msvcrt|netapi32|ntdll|ole32|oleaut32|pdh|propsys|rpcrt4|setupapi|shcore|shell32"
    r"|shlwapi|ucrtbase|uiautomationcore|user32|userenv|uxtheme|version|winmm|winspool|ws2_32|wtsapi32"
    r"|d3dcompiler_47)(\.dll|\.drv)$"
)
"""What every Windows 10 has of its own."""


def unresolved(folder: Path) -> list[str]:
    """Return what is asked for and neither in the folder nor in Windows, each as "file needs library"."""
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in {".exe", ".dll", ".pyd"})
    brought = {path.name.lower() for path in files}
    lost = []
    for path in files:
        told = subprocess.check_output(
            ["x86_64-w64-mingw32-objdump", "-p", str(path)], text=True, errors="replace"
        )
        names = sorted({found.lower() for found in re.findall(r"DLL Name: (\S+)", told)} - brought)
        lost += [f"{path.relative_to(folder)} needs {name}" for name in names if not OF_WINDOWS.match(name)]
    return lost
