"""Make ``dist/Opt-Outs-VERSION-wheelhouse-SYSTEM.zip`` for IT departments: every wheel, and an installer.

``python packaging/wheelhouse/build_wheelhouse.py [windows|macos|linux]...``; without a system, all three. Each zip
serves Python 3.11, 3.12 and 3.13. Any system can build it.
"""

from __future__ import annotations

import hashlib
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

HERE = Path(__file__).resolve().parent
WORK = product.BUILD / "wheelhouse"
PYTHONS = ("311", "312", "313")
PLATFORMS = {
    "windows": [("win_amd64",)],
    "macos": [
        ("macosx_12_0_universal2", "macosx_12_0_arm64", "macosx_11_0_universal2", "macosx_11_0_arm64",
         "macosx_10_9_universal2"),
        ("macosx_12_0_universal2", "macosx_12_0_x86_64", "macosx_11_0_universal2", "macosx_10_15_x86_64",
         "macosx_10_13_x86_64", "macosx_10_12_x86_64", "macosx_10_9_universal2", "macosx_10_9_x86_64"),
    ],
    "linux": [
        ("manylinux_2_28_x86_64", "manylinux_2_27_x86_64", "manylinux_2_24_x86_64", "manylinux_2_17_x86_64",
         "manylinux2014_x86_64"),
    ],
}  # fmt: skip
"""For each kind of processor of a system, the platform tags its Python accepts, the preferred first."""


def build(system: str) -> Path:
    """Build the zip of one system; return its path."""
    folder = WORK / system
    shutil.rmtree(folder, ignore_errors=True)
    wheels = folder / "wheels"
    wheels.mkdir(parents=True)
    pins = product.write_runtime_requirements(folder / "requirements.txt")
    for python in PYTHONS:
        for platforms in PLATFORMS[system]:
            _download(wheels, system, python, platforms)
    ours = _our_wheel(wheels)
    digest = hashlib.sha256(ours.read_bytes()).hexdigest()
    with pins.open("a", encoding="utf-8", newline="\n") as file:
        file.write(f"{product.COMMAND}=={product.version()} --hash=sha256:{digest}\n")
    shutil.copyfile(HERE / "install.py", folder / "install.py")
    shutil.copyfile(HERE / "READ-ME.txt", folder / "READ-ME.txt")
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    sums = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in files
    ]
    (folder / "SHA256SUMS").write_text("".join(sums), encoding="utf-8", newline="\n")
    return _pack(folder, system)


def _download(wheels: Path, system: str, python: str, platforms: tuple[str, ...]) -> None:
    # Without the markers: pip would hold them against the system and Python that build, not against those meant.
    numbers = f"{python[0]}.{python[1:]}"
    chosen = product.write_runtime_requirements(WORK / f"requirements-{system}-{python}.txt", system, numbers)
    command = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-deps"]
    command += [
        "--require-hashes",
        "--only-binary",
        ":all:",
        "--implementation",
        "cp",
        "--python-version",
        python,
    ]
    for tag in (f"cp{python}", "abi3", "none"):
        command += ["--abi", tag]
    for platform in platforms:
        command += ["--platform", platform]
    subprocess.check_call([*command, "-r", str(chosen), "-d", str(wheels)])


def _our_wheel(wheels: Path) -> Path:
    source = WORK / "source"
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir()
    for name in ("app", "resources"):
        shutil.copytree(
            product.ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__", "pictures")
        )
    for name in ("pyproject.toml", "README.md"):
        shutil.copyfile(product.ROOT / name, source / name)
    (source / "resources" / "build.toml").write_text(
        licences.build_note("wheelhouse"), encoding="utf-8", newline="\n"
    )
    # By the pinned setuptools of the build environment, not by the newest there is.
    command = [
        str(freezing.environment()),
        "-m",
        "pip",
        "wheel",
        "-q",
        "--disable-pip-version-check",
        "--no-deps",
    ]
    command += ["--no-build-isolation", "-w", str(wheels)]
    dated = {**os.environ, "SOURCE_DATE_EPOCH": str(product.source_date_epoch())}
    subprocess.check_call([*command, str(source)], env=dated)
    [wheel] = wheels.glob("opt_outs-*.whl")
    return wheel


def _pack(folder: Path, system: str) -> Path:
    product.DIST.mkdir(exist_ok=True)
    name = f"{product.NAME}-{product.version()}-wheelhouse-{system}"
    day = product.release_date()
    packed = product.DIST / f"{name}.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:  # wheels are compressed already
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(
                f"{name}/{path.relative_to(folder).as_posix()}", (day.year, day.month, day.day, 0, 0, 0)
            )
            archive.writestr(entry, path.read_bytes())
    return packed


def main(words: list[str]) -> None:
    unknown = set(words) - set(PLATFORMS)
    if unknown:
        raise SystemExit(
            f"There is no wheelhouse for {', '.join(sorted(unknown))}; choose of {', '.join(PLATFORMS)}."
        )
    for system in words or PLATFORMS:
        print(build(system))


if __name__ == "__main__":
    main(sys.argv[1:])
