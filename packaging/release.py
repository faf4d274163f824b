"""A release in one command: ``python packaging/release.py [--runtime ZIP --runtime-sha256 HEX] [--check]``.

Builds everything that can be built on this system into ``dist/``, writes the bill of materials, SHA256SUMS and (with a
release key) the signed version file, checks what can be checked, and says what was not.

Before it: raise the version in ``app/__init__.py``, write its heading in ``CHANGELOG.md``, commit. On Linux, use Python
3.12, the version of the Windows runtime. On a Mac it makes the disk image.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import bill_of_materials
import freezing
import product
import release_key
from linux import build_deb
from windows import build_windows

SUMS = "SHA256SUMS"
VERSION_FILE = "opt-outs-version.json"
PACKAGES = (".deb", ".exe", ".zip", ".dmg")


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runtime", default="test", metavar="ZIP", help="the embeddable Python for Windows")
    parser.add_argument("--runtime-sha256", metavar="HEX", help="its digest on the release page")
    parser.add_argument("--check", action="store_true", help="run packaging/check.sh on what was built")
    given = parser.parse_args(words)
    product.DIST.mkdir(exist_ok=True)
    for old in product.DIST.iterdir():
        old.unlink()
    untested = ["the interactive pages of the Windows setup program, and a real Windows: only wine ran it"]
    if sys.platform == "darwin":
        _run("macos/build_macos.py")
        untested.append("the packages of the other systems, which a Linux machine builds")
    else:
        _build_on_linux(given.runtime, given.runtime_sha256)
        untested.append("macOS: no Mac has built or started the app yet; packaging/macos/workflow.yml does")
        untested.append(
            "the wheelhouses of Windows and macOS: their files are checked, their installation is not"
        )
    if given.runtime == "test":
        untested.append("a Windows package for people: this one has the runtime for checks and says so")
    write_version_file(product.DIST)
    bill_of_materials.write(product.DIST)
    write_sums(product.DIST)
    if given.check:
        subprocess.check_call(["bash", str(product.ROOT / "packaging" / "check.sh"), "--built"])
    else:
        untested.insert(0, "anything at all: packaging/check.sh was not run (--check runs it)")
    _tell(untested)
    return 0


def _build_on_linux(runtime: str, digest: str | None) -> None:
    build_deb.install_build_packages((*build_deb.BUILD_PACKAGES, *build_windows.BUILD_PACKAGES))
    freezing.environment()
    with ThreadPoolExecutor() as lanes:  # packing takes the time, and one processor
        debian = lanes.submit(_run, "linux/build_deb.py")
        _run(
            "windows/build_windows.py",
            "--runtime",
            runtime,
            *(["--runtime-sha256", digest] if digest else []),
        )
        _run("wheelhouse/build_wheelhouse.py")
        debian.result()


def _run(script: str, *words: str) -> None:
    print(f"== {script}", file=sys.stderr, flush=True)
    subprocess.check_call([sys.executable, str(product.ROOT / "packaging" / script), *words])


def packages(folder: Path) -> list[Path]:
    """Return the packages in a folder by name."""
    return sorted(path for path in folder.iterdir() if path.suffix in PACKAGES)


def write_version_file(folder: Path) -> None:
    """Write what Check for Updates reads, and its signature; without a release key neither."""
    if release_key.private_key() is None:
        return
    path = folder / VERSION_FILE
    told = {
        "version": product.version(),
        "date": product.release_date().isoformat(),
        "files": {package.name: _digest(package) for package in packages(folder)},
    }
    path.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8", newline="\n")
    release_key.sign(path)


def write_sums(folder: Path) -> None:
    """Write the digests of everything in a folder, as ``sha256sum -c`` reads them."""
    files = sorted(path for path in folder.iterdir() if path.name != SUMS)
    lines = [f"{_digest(path)}  {path.name}\n" for path in files]
    (folder / SUMS).write_text("".join(lines), encoding="utf-8", newline="\n")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _tell(untested: list[str]) -> None:
    print("\nBuilt:")
    for path in sorted(product.DIST.iterdir()):
        print(f"  {path.stat().st_size / 1e6:8.1f} MB  {path.name}")
    print("\nNot tested:")
    for text in untested:
        print(f"  - {text}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
