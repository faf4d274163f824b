r"""Make ``dist/Opt-Outs-VERSION-setup.exe`` and the portable zip, on Linux: nothing of Windows is needed for it.

``build_windows.py --runtime python-3.12.X-embed-amd64.zip --runtime-sha256 HEX`` for a release (run it with Python
3.12), ``build_windows.py --runtime test`` for checks. Needs makensis and mingw-w64; as root it installs them. With
``--as-version 0.0.1`` it makes ``build/older/setup.exe``, an older version of the same for the check of an upgrade.

The folder, which is also what the portable zip holds::

    Opt-Outs.exe             the window
    bin\opt-outs.exe         the command line; in a folder of its own, as Windows takes the two names for one
    python312.dll, *.pyd     the runtime as its makers signed it
    python312._pth           where Python looks, and nowhere else
    lib\, program\           the packages; the program
    data\                    only in the portable zip: everything is kept here
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import freezing
import licences
import product
import trimming
from linux.build_deb import install_build_packages
from windows import runtime, signing
from windows.compiled import write_compiled_tree
from windows.needed_libraries import unresolved

HERE = Path(__file__).resolve().parent
WORK = product.BUILD / "windows"
LARGEST = 30_000_000
"""Bytes the setup program may have."""

BUILD_PACKAGES = ("nsis", "gcc-mingw-w64-x86-64", "binutils")


def main(words: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runtime", required=True, metavar="ZIP", help="the embeddable Python, or 'test'")
    parser.add_argument("--runtime-sha256", metavar="HEX", help="its digest on the release page")
    parser.add_argument("--as-version", metavar="X.Y.Z", help="what an older build for checks calls itself")
    given = parser.parse_args(words)
    if given.runtime != "test" and not given.runtime_sha256:
        parser.error(
            "--runtime ZIP needs --runtime-sha256 HEX, the digest on the page the file was published on"
        )
    install_build_packages(BUILD_PACKAGES)
    if given.as_version:
        print(build_older(given.as_version))
        return
    for path in build(given.runtime, given.runtime_sha256):
        print(path)


def build(runtime_given: str, digest: str | None) -> list[Path]:
    """Build both packages; return their paths."""
    folder, mark = make_folder(runtime_given, digest, product.version())
    product.DIST.mkdir(exist_ok=True)
    version = f"{product.version()}+{mark}" if mark else product.version()
    setup = product.DIST / f"{product.NAME}-{version}-setup.exe"
    make_setup(folder, version, setup)
    if setup.stat().st_size > LARGEST:
        raise SystemExit(
            f"{setup.name} has {setup.stat().st_size} bytes, more than the {LARGEST} it may have."
        )
    return [setup, _make_portable(folder, version)]


def build_older(version: str) -> Path:
    """Build a setup program that is this version in all but its number, packed in haste; return its path."""
    folder, mark = make_folder("test", None, version)
    older = product.BUILD / "older"
    older.mkdir(exist_ok=True)
    setup = older / "setup.exe"
    make_setup(folder, f"{version}+{mark}", setup, "-DQUICK")
    return setup


def make_folder(runtime_given: str, digest: str | None, version: str) -> tuple[Path, str]:
    """Make the folder of a version; return its path and the mark of its runtime (empty for a release's)."""
    mark = "testruntime" if runtime_given == "test" else ""
    folder = WORK / product.NAME
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if mark:
        runtime.place_test(folder)
    else:
        runtime.place_release(Path(runtime_given), str(digest), folder)
    (folder / f"python{runtime.TAG}._pth").write_bytes(
        f"python{runtime.TAG}.zip\r\n.\r\nlib\r\nprogram\r\n".encode("ascii")
    )
    _place_packages(folder / "lib")
    _place_program(folder / "program", mark, version)
    _compile_launchers(folder, version)
    if lost := unresolved(folder):
        raise SystemExit("These libraries are asked for and nowhere: " + "; ".join(lost))
    return folder, mark


def _place_packages(folder: Path) -> None:
    """Unpack what ships of the wheels, Python sources compiled."""
    python = f"{runtime.TAG[0]}.{runtime.TAG[1:]}"
    pins = product.write_runtime_requirements(WORK / "requirements.txt", "windows", python)
    wheels = WORK / "wheels"
    shutil.rmtree(wheels, ignore_errors=True)
    command = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-deps"]
    command += [
        "--require-hashes",
        "--only-binary",
        ":all:",
        "--platform",
        "win_amd64",
        "--implementation",
        "cp",
    ]
    command += [
        "--python-version",
        runtime.TAG,
        "--abi",
        f"cp{runtime.TAG}",
        "--abi",
        "abi3",
        "--abi",
        "none",
    ]
    subprocess.check_call([*command, "-r", str(pins), "-d", str(wheels)])
    unpacked = WORK / "unpacked"
    shutil.rmtree(unpacked, ignore_errors=True)
    for wheel in sorted(wheels.glob("*.whl")):
        with zipfile.ZipFile(wheel) as packed:
            packed.extractall(unpacked)
    empty = WORK / "empty.py"
    empty.write_text("", encoding="utf-8")
    sources = []
    for path in sorted(unpacked.rglob("*")):
        name = path.relative_to(unpacked).as_posix()
        if path.is_dir() or trimming.is_left_out(name):
            continue
        if path.suffix == ".py":
            emptied = trimming.module_of(name) in trimming.MODULES_EMPTIED
            sources.append((empty if emptied else path, name))
            continue
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    write_compiled_tree(sources, folder)


def _place_program(folder: Path, mark: str, version: str) -> None:
    here = product.ROOT / "app" / "__init__.py"
    stating = WORK / "version" / here.name
    stating.parent.mkdir(exist_ok=True)
    stating.write_text(here.read_text("utf-8").replace(product.version(), version), "utf-8")
    sources = [
        (stating if path == here else path, path.relative_to(product.ROOT).as_posix())
        for name in ("app", "resources")
        for path in sorted((product.ROOT / name).rglob("*.py"))
    ]
    write_compiled_tree(sources, folder)
    for path in sorted((product.ROOT / "resources").rglob("*")):
        inside = path.relative_to(product.ROOT)
        if path.is_file() and path.suffix not in {".py", ".pyc", ".ts"} and "pictures" not in inside.parts:
            (folder / inside).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, folder / inside)
    note = licences.build_note("Windows", mark)
    (folder / "resources" / "build.toml").write_text(note, encoding="utf-8", newline="\n")


def _compile_launchers(folder: Path, version: str) -> None:
    work = WORK / "launcher"
    work.mkdir(exist_ok=True)
    shutil.copyfile(freezing.icons(freezing.environment()) / "opt-outs.ico", work / "opt-outs.ico")
    numbers = [*version.split("."), "0"]
    manifest = (
        (HERE / "opt-outs.manifest").read_text(encoding="utf-8").replace("@VERSION4@", ".".join(numbers))
    )
    (work / "opt-outs.manifest").write_text(manifest, encoding="utf-8")
    (folder / "bin").mkdir()
    for target, options in (
        (folder / "Opt-Outs.exe", ["-municode", "-mwindows"]),
        (folder / "bin" / "opt-outs.exe", ["-municode", "-mconsole", "-DCONSOLE", "-DHOME_ABOVE"]),
    ):
        resource = work / f"{target.parent.name}.o"
        words = (f"-DVERSION_COMMAS={','.join(numbers)}", f'-DVERSION_TEXT=\\"{version}\\"')
        named = f'-DFILE_NAME=\\"{target.name}\\"'
        compile_resource = ["x86_64-w64-mingw32-windres", *words, named, "-I", str(work)]
        subprocess.check_call(
            [*compile_resource, str(HERE / "launcher.rc"), "-O", "coff", "-o", str(resource)], cwd=work
        )
        compiler = ["x86_64-w64-mingw32-gcc", "-O2", "-s", "-Wall", "-Wextra", "-Werror", *options]
        compiler += [
            f'-DPYTHON_LIBRARY=L"python{runtime.TAG}.dll"',
            "-Wl,--no-insert-timestamp",
            "-o",
            str(target),
        ]
        subprocess.check_call([*compiler, str(HERE / "launcher.c"), str(resource), "-lshell32"])
        signing.sign(target)


def make_setup(folder: Path, version: str, setup: Path, *options: str) -> None:
    """Pack a folder as a setup program of a version (``X.Y.Z+testruntime``), signed where there is a certificate."""
    _set_dates(folder)
    command = ["makensis", "-V2", "-INPUTCHARSET", "UTF8", f"-DVERSION={version}", *options]
    command += [f"-DVERSION4={version.partition('+')[0]}.0", f"-DFOLDER={folder}", f"-DOUT={setup}"]
    command += [f"-DICON={WORK / 'launcher' / 'opt-outs.ico'}", f"-DPUBLISHER={product.PUBLISHER}"]
    dated = {**os.environ, "SOURCE_DATE_EPOCH": str(product.source_date_epoch())}
    command += [*signing.setup_definitions(), str(HERE / "setup.nsi")]
    subprocess.check_call(command, env=dated, stdout=sys.stderr)


def _set_dates(folder: Path) -> None:
    for path in folder.rglob("*"):
        os.utime(path, (product.source_date_epoch(),) * 2)


def _make_portable(folder: Path, version: str) -> Path:
    portable = product.DIST / f"{product.NAME}-{version}-windows-portable.zip"
    day = product.release_date()
    date = (max(day.year, 1980), day.month, day.day, 0, 0, 0)
    with zipfile.ZipFile(portable, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr(zipfile.ZipInfo(f"{product.NAME}/data/", date), b"")
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(f"{product.NAME}/{path.relative_to(folder).as_posix()}", date)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())
    return portable


if __name__ == "__main__":
    main(sys.argv[1:])
