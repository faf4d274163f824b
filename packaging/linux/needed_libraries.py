"""What a frozen folder asks of the system: read from its libraries, so that a package's dependencies are true."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libgthread-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
}
"""The Debian package (and its name after the 64-bit time change) of each library that is not brought along."""

_OF_THE_C_LIBRARY = re.compile(r"^(ld-linux.*|lib(c|m|dl|rt|pthread|util|resolv)\.so\.\d+)$")


def dependencies(folder: Path) -> list[str]:
    """Return the Debian packages the folder's libraries need, the C library with its oldest version.

    Stops the build where a library comes from nowhere known: better here than on somebody's desk.
    """
    files = [path for path in folder.rglob("*") if path.is_file() and _is_elf(path)]
    brought = {path.name for path in folder.rglob("*.so*")}
    wanted = set().union(*(_needed(path) for path in files)) - brought
    wanted = {name for name in wanted if not _OF_THE_C_LIBRARY.match(name)}
    unknown = wanted - set(PACKAGES)
    if unknown:
        raise SystemExit(
            f"The frozen folder needs {', '.join(sorted(unknown))} and does not have it. Install what provides it on "
            "this machine before the build, or name its package in needed_libraries.py."
        )
    return [f"libc6 (>= {_oldest_c_library(files)})", *sorted({PACKAGES[name] for name in wanted})]


def remove_unneeded(folder: Path) -> None:
    """Remove the libraries directly in ``folder`` that nothing below it asks for: what asked was left out."""
    while True:
        needed = set().union(
            *(_needed(path) for path in folder.rglob("*") if path.is_file() and _is_elf(path))
        )
        unneeded = [
            path
            for path in folder.glob("lib*.so*")
            if path.name not in needed and not path.is_symlink() and not path.name.startswith("libpython")
        ]
        if not unneeded:
            return
        for path in unneeded:
            path.unlink()


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _needed(path: Path) -> set[str]:
    text = subprocess.check_output(["objdump", "-p", str(path)], text=True, stderr=subprocess.DEVNULL)
    return set(re.findall(r"^\s*NEEDED\s+(\S+)", text, re.MULTILINE))


def _oldest_c_library(files: list[Path]) -> str:
    versions = set()
    for path in files:
        text = subprocess.check_output(["objdump", "-p", str(path)], text=True, stderr=subprocess.DEVNULL)
        versions |= {tuple(map(int, found)) for found in re.findall(r"GLIBC_(\d+)\.(\d+)", text)}
    return ".".join(map(str, max(versions)))
