"""Look into the packages in a folder: ``python packaging/contents.py dist`` tells their sizes and what is wrong.

No package may be larger than it may be, hold a part of Qt that the program does not use, or lack a licence or a part
without which a desk has no window, no pictures or no words. The wheelhouses hold their makers' wheels whole, by whose
digests they are known; they are not looked into.
"""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from linux.build_deb import LARGEST as LARGEST_DEB
from windows.build_windows import LARGEST as LARGEST_SETUP

LARGEST = {".deb": LARGEST_DEB, "-setup.exe": LARGEST_SETUP}
FORBIDDEN = re.compile(r"qml|quick|webengine|designer|\.pyi$|qt6?test|sqldrivers", re.IGNORECASE)
NEEDED = {
    ".deb": ("platforms/libqxcb.so", "platforms/libqwayland-generic.so", "platforms/libqoffscreen.so",
             "imageformats/libqsvg.so", "imageformats/libqico.so", "iconengines/libqsvgicon.so",
             "usr/share/applications/opt-outs.desktop"),
    "-windows-portable.zip": ("platforms/qwindows.dll", "platforms/qoffscreen.dll", "styles/qmodernwindowsstyle.dll",
                              "imageformats/qsvg.dll", "imageformats/qico.dll", "iconengines/qsvgicon.dll",
                              "tzdata/zoneinfo/Africa/Johannesburg", "Opt-Outs/data/"),
}  # fmt: skip
NEEDED_EVERYWHERE = ("translations/opt-outs_af.qm", "licences/LGPL-3.0.txt", "licences/GPL-3.0.txt")


def names(package: Path) -> list[str]:
    """Return the names of the files in a .deb or a zip; none for another file."""
    if package.suffix == ".deb":
        told = subprocess.check_output(["dpkg-deb", "-c", str(package)], text=True)
        return [line.split(maxsplit=5)[5] for line in told.splitlines()]
    if package.suffix == ".zip":
        with zipfile.ZipFile(package) as packed:
            return packed.namelist()
    return []


def troubles_of_names(kind: str, listed: list[str]) -> list[str]:
    """Return what is wrong with what a package of a kind holds, a sentence each."""
    found = [f"holds {name}" for name in listed if FORBIDDEN.search(name)]
    needed = (*NEEDED[kind], *NEEDED_EVERYWHERE)
    found += [f"lacks {end}" for end in needed if not any(name.endswith(end) for name in listed)]
    if kind == "-windows-portable.zip" and len({name.lower() for name in listed}) != len(listed):
        found.append("holds two names that differ by case alone, which Windows takes for one")
    return found


def troubles(package: Path) -> list[str]:
    """Return what is wrong with a package, a sentence each."""
    found = []
    for ending, largest in LARGEST.items():
        if package.name.endswith(ending) and package.stat().st_size > largest:
            found.append(f"has {package.stat().st_size} bytes, more than the {largest} it may have")
    for kind in NEEDED:
        if package.name.endswith(kind):
            found += troubles_of_names(kind, names(package))
    return [f"{package.name} {trouble}" for trouble in found]


def main(words: list[str]) -> int:
    packages = sorted(
        path for path in Path(words[0]).iterdir() if path.suffix in {".deb", ".exe", ".zip", ".dmg"}
    )
    lacking = [
        kind for kind in {**LARGEST, **NEEDED} if not any(path.name.endswith(kind) for path in packages)
    ]
    found = [f"There is no *{kind} in {words[0]}" for kind in lacking]
    for package in packages:
        print(f"{package.stat().st_size / 1e6:8.1f} MB  {package.name}")
        found += troubles(package)
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
