"""The Windows Python a package brings: the official embeddable one for a release, a stand-in for checks.

A release takes ``python-3.12.X-embed-amd64.zip`` as python.org publishes it, with the digest of its release page. The
stand-in has the same signed libraries from the wheel of panda3d, which carries them for its own packages; it lacks
the standard library in Python (taken from the Python that builds) and ``python3.dll`` (made here). Packages with it
are marked ``testruntime`` wherever they name their version.
"""

from __future__ import annotations

import hashlib
import re
import struct
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import product
import trimming
from windows.compiled import compiled, write_zip

TAG = f"{sys.version_info.major}{sys.version_info.minor}"

LEFT_OUT = re.compile(
    r"^(api-ms-win-.*|_tkinter.*|tcl86t\.dll|tk86t\.dll|zlib1\.dll|_ssl\.pyd|libssl.*|_msi\.pyd|winsound\.pyd|_test.*"
    r"|_asyncio\.pyd|_overlapped\.pyd|_multiprocessing\.pyd|python\.exe|pythonw\.exe|.*\.cat|.*\._pth)$",
    re.IGNORECASE,
)
"""Files of a runtime that the program does not use, or that are ours to write."""

_NOT_IN_A_LIBRARY = {"tests", "site-packages", "__pycache__", "lib-dynload"}


def place_release(archive: Path, digest: str, folder: Path) -> None:
    """Unpack the official runtime into ``folder`` after checking its SHA-256."""
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != digest.lower():
        raise SystemExit(
            f"{archive.name} is not the file meant: its SHA-256 is {found}, not {digest.lower()}. Nothing was built."
        )
    with zipfile.ZipFile(archive) as packed:
        names = [name for name in packed.namelist() if "/" not in name and not LEFT_OUT.match(name)]
        if f"python{TAG}.dll" not in names:
            raise SystemExit(
                f"{archive.name} holds no python{TAG}.dll: build with the Python version of the runtime "
                f"(this is {sys.version.split()[0]}). Nothing was built."
            )
        packed.extractall(folder, members=names)
    _pack_again(folder / f"python{TAG}.zip")


def _pack_again(library: Path) -> None:
    """Write the standard library anew, without what is left out; its modules as they are, compressed with the rest."""
    with zipfile.ZipFile(library) as packed:
        kept = [
            name
            for name in sorted(packed.namelist())
            if not trimming.is_left_out_module(trimming.module_of(name))
        ]
        modules = [(name, packed.read(name)) for name in kept if not name.endswith("/")]
    write_zip(modules, library)


def place_test(folder: Path) -> None:
    """Put the stand-in together in ``folder``."""
    pins = product.ROOT / "packaging" / "windows" / "test-runtime.txt"
    wheels = product.BUILD / "windows" / "runtime-wheel"
    command = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-deps"]
    command += [
        "--require-hashes",
        "--only-binary",
        ":all:",
        "--platform",
        "win_amd64",
        "--python-version",
        TAG,
    ]
    subprocess.check_call(
        [*command, "--implementation", "cp", "--abi", f"cp{TAG}", "-r", str(pins), "-d", str(wheels)]
    )
    [wheel] = wheels.glob(f"*-cp{TAG}-*.whl")
    with zipfile.ZipFile(wheel) as packed:
        for name in packed.namelist():
            inner, _slash, file = name.rpartition("/")
            if inner == "deploy_libs" and not LEFT_OUT.match(file) and file.endswith((".dll", ".pyd")):
                (folder / file).write_bytes(packed.read(name))
    library = Path(sysconfig.get_path("stdlib"))
    modules = [
        (f"{path.relative_to(library).as_posix()}c", compiled(path, path.relative_to(library).as_posix()))
        for path in sorted(library.rglob("*.py"))
        if not set(path.relative_to(library).parts) & _NOT_IN_A_LIBRARY
        and not trimming.is_left_out_module(trimming.module_of(path.relative_to(library).as_posix()))
        and not path.name.startswith("_sysconfigdata")
        and not any(part.startswith("config-") for part in path.parts)
    ]
    write_zip(modules, folder / f"python{TAG}.zip")
    _make_forwarder(folder / f"python{TAG}.dll", folder / "python3.dll")


def _make_forwarder(library: Path, forwarder: Path) -> None:
    """Make the library of the stable interface, every name of which leads to the same name in ``library``."""
    names = exported_names(library.read_bytes())
    definition = product.BUILD / "windows" / "python3.def"
    lines = [f"  {name}={library.stem}.{name}" for name in names]
    definition.write_text("LIBRARY python3\nEXPORTS\n" + "\n".join(lines) + "\n", encoding="ascii")
    empty = definition.with_suffix(".c")
    empty.write_text(
        "int DllMain(void *a, unsigned b, void *c) { (void)a, (void)b, (void)c; return 1; }\n", "ascii"
    )
    compiler = [
        "x86_64-w64-mingw32-gcc",
        "-shared",
        "-nostdlib",
        "-s",
        "-Wl,--no-insert-timestamp",
        "-Wl,-e,DllMain",
    ]
    subprocess.check_call([*compiler, "-o", str(forwarder), str(empty), str(definition)])


def exported_names(data: bytes) -> list[str]:
    """Return the names a 64-bit Windows library exports."""
    head = struct.unpack_from("<I", data, 0x3C)[0]
    sections, optional = (
        struct.unpack_from("<H", data, head + 6)[0],
        struct.unpack_from("<H", data, head + 20)[0],
    )
    table = struct.unpack_from("<I", data, head + 24 + 112)[0]
    places = [struct.unpack_from("<8xIIII", data, head + 24 + optional + 40 * n) for n in range(sections)]

    def offset(address: int) -> int:
        for size, start, raw_size, raw in places:
            if start <= address < start + max(size, raw_size):
                return address - start + raw
        raise ValueError(address)

    count, names = struct.unpack_from("<I4xI", data, offset(table) + 24)
    found = []
    for n in range(count):
        place = offset(struct.unpack_from("<I", data, offset(names) + 4 * n)[0])
        found.append(data[place : data.index(b"\0", place)].decode("ascii"))
    return found
