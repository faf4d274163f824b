"""Look at the macOS wheelhouse without a Mac: whether what ships of it holds together.

``python packaging/macos/check_wheels.py dist/Opt-Outs-VERSION-wheelhouse-macos.zip``

Of every library that the trimming leaves, each library it asks for must ship or be macOS's own, and none may want a
newer macOS than ``Info.plist`` promises. It says nothing of whether the app starts; only a Mac can.
"""

from __future__ import annotations

import io
import re
import struct
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import trimming
from macos.information import OLDEST_SYSTEM

FAT, THIN = 0xCAFEBABE, 0xFEEDFACF
ARCHITECTURES = {0x01000007: "x86_64", 0x0100000C: "arm64"}
LOADS = {0xC, 0x80000018, 0x8000001F}  # LC_LOAD_DYLIB, LC_LOAD_WEAK_DYLIB, LC_REEXPORT_DYLIB
BUILD_VERSION, OLDEST_VERSION = 0x32, 0x24  # LC_BUILD_VERSION, LC_VERSION_MIN_MACOSX
PYTHON = "cp312"


def slices(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the parts of a Mach-O file, each with its architecture; nothing for another kind of file."""
    if len(data) < 32:
        return
    if struct.unpack_from(">I", data)[0] == FAT:
        for number in range(struct.unpack_from(">I", data, 4)[0]):
            kind, _sub, place, size = struct.unpack_from(">IIII", data, 8 + 20 * number)
            yield ARCHITECTURES[kind], data[place : place + size]
    elif struct.unpack_from("<I", data)[0] == THIN:
        yield ARCHITECTURES[struct.unpack_from("<I", data, 4)[0]], data


def commands(part: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the load commands of one part: its number and its bytes."""
    place = 32
    for _ in range(struct.unpack_from("<I", part, 16)[0]):
        number, size = struct.unpack_from("<II", part, place)
        yield number, part[place : place + size]
        place += size


def asked_for(part: bytes) -> list[str]:
    """Return the libraries a part loads, as it names them."""
    found = []
    for number, command in commands(part):
        if number in LOADS:
            start = struct.unpack_from("<I", command, 8)[0]
            found.append(command[start:].partition(b"\0")[0].decode())
    return found


def oldest_system(part: bytes) -> tuple[int, int]:
    """Return the oldest macOS a part runs on, as (12, 0)."""
    for number, command in commands(part):
        if number in {BUILD_VERSION, OLDEST_VERSION}:
            version = struct.unpack_from("<I", command, 12 if number == BUILD_VERSION else 8)[0]
            return version >> 16, version >> 8 & 0xFF
    return 0, 0


def shipped(packed: Path) -> dict[str, bytes]:
    """Return what ships of a wheelhouse's wheels for one Python, by name."""
    files: dict[str, bytes] = {}
    with zipfile.ZipFile(packed) as house:
        for name in house.namelist():
            if not name.endswith(".whl") or re.search(rf"-cp3(?!{PYTHON[3:]}-)\d\d-cp3", name):
                continue
            with zipfile.ZipFile(io.BytesIO(house.read(name))) as wheel:
                for inner in wheel.namelist():
                    if not inner.endswith("/") and not trimming.is_left_out(inner):
                        # Two wheels, one for each processor, hold files of one name.
                        files[f"{PurePosixPath(name).name}/{inner}"] = wheel.read(inner)
    return files


def troubles(files: dict[str, bytes]) -> tuple[int, list[str]]:
    """Return how many libraries were looked at, and what is wrong with them, a sentence each."""
    names = {PurePosixPath(name).name for name in files}
    promised = tuple(int(number) for number in OLDEST_SYSTEM.split("."))
    looked_at, found = 0, []
    for name, data in files.items():
        for architecture, part in slices(data):
            looked_at += 1
            for wanted in asked_for(part):
                own = wanted.startswith(("/usr/lib/", "/System/"))
                if not own and PurePosixPath(wanted).name not in names:
                    found.append(f"{name} asks for {wanted}, which does not ship")
            if oldest_system(part) > promised:
                found.append(
                    f"{name} ({architecture}) wants macOS {oldest_system(part)}, {OLDEST_SYSTEM} is promised"
                )
    return looked_at, found


def main(words: list[str]) -> int:
    looked_at, found = troubles(shipped(Path(words[0])))
    for sentence in sorted(set(found)):
        print(sentence)
    print(f"{looked_at} parts of Mach-O libraries looked at, {len(set(found))} troubles; no Mac has run them")
    return 1 if found or not looked_at else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
