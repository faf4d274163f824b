"""Make ``dist/opt-outs_VERSION_ARCH.deb``: ``python packaging/linux/build_deb.py``. Needs Debian 12 or its kin.

Built as root it installs what it needs from Debian; otherwise it says what is missing. Its own Python and Qt are
under ``/opt/opt-outs``; ``/usr/bin/opt-outs`` is the window without words and the command line with them.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import freezing
import licences
import product
from linux.needed_libraries import dependencies, remove_unneeded

HERE = Path(__file__).resolve().parent
LARGEST = 45_000_000
"""Bytes the package may have: it is carried on sticks and sent over slow lines."""

# The X11 plugin's libraries are taken from the machine that builds.
BUILD_PACKAGES = (
    "binutils", "libegl1", "libgl1", "libfontconfig1", "libdbus-1-3", "libglib2.0-0", "libxkbcommon-x11-0",
    "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0", "libxcb-render-util0",
    "libxcb-shape0", "libxcb-xkb1", "libxcb-sync1", "libxcb-xfixes0", "libxcb-glx0", "libwayland-client0",
    "libwayland-cursor0", "libwayland-egl1", "desktop-file-utils", "appstream",
)  # fmt: skip


def install_build_packages(packages: tuple[str, ...] = BUILD_PACKAGES) -> None:
    """Install what the build takes from Debian where that is allowed; say what is missing where not."""
    known = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${Status}\n", *packages],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    there = {line.split()[0] for line in known.splitlines() if line.endswith("install ok installed")}
    missing = [name for name in packages if name not in there]
    if not missing:
        return
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *missing]
    if os.geteuid() != 0:
        raise SystemExit("These packages are missing:  sudo " + " ".join(install))
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.check_call(["apt-get", "update", "-q"], env=quiet, stdout=sys.stderr)
    subprocess.check_call(install, env=quiet, stdout=sys.stderr)


def build() -> Path:
    """Build the package and return its path."""
    install_build_packages()
    frozen = freezing.freeze("Debian package") / product.NAME
    tree = product.BUILD / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    _place_program(frozen, tree)
    _place_desktop_files(tree)
    _place_documents(tree)
    _write_control(tree)
    return _pack(tree)


def _place_program(frozen: Path, tree: Path) -> None:
    place = tree / "opt" / product.COMMAND
    shutil.copytree(frozen, place, symlinks=True)
    for path in sorted(place.rglob("*")):
        if path.is_dir() or path.is_symlink():
            continue
        if ".so" in path.name:
            # Some wheels, and a Python of one's own making, carry debugging symbols. Qt stays as its makers built it.
            if not {"PySide6", "shiboken6", "numpy.libs"} & set(path.relative_to(place).parts):
                subprocess.check_call(["strip", "--strip-unneeded", str(path)])
            path.chmod(0o644)
    remove_unneeded(place / "_internal")
    binaries = tree / "usr" / "bin"
    binaries.mkdir(parents=True)
    (binaries / product.COMMAND).symlink_to(f"/opt/{product.COMMAND}/{product.NAME}")


def _place_desktop_files(tree: Path) -> None:
    share = tree / "usr" / "share"
    desktop = share / "applications" / "opt-outs.desktop"
    metainfo = share / "metainfo" / f"{product.IDENTIFIER}.metainfo.xml"
    desktop.parent.mkdir(parents=True)
    metainfo.parent.mkdir(parents=True)
    shutil.copyfile(HERE / desktop.name, desktop)
    text = (HERE / metainfo.name).read_text(encoding="utf-8")
    text = text.replace("@VERSION@", product.version()).replace("@DATE@", product.release_date().isoformat())
    metainfo.write_text(text, encoding="utf-8")
    for size in (16, 24, 32, 48, 64, 128, 256, 512):
        icon = share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / "opt-outs.png"
        icon.parent.mkdir(parents=True)
        shutil.copyfile(product.BUILD / "icons" / f"{size}.png", icon)
    scalable = share / "icons" / "hicolor" / "scalable" / "apps" / "opt-outs.svg"
    scalable.parent.mkdir(parents=True)
    shutil.copyfile(product.ROOT / "resources" / "icons" / "app.svg", scalable)
    subprocess.check_call(["desktop-file-validate", str(desktop)])
    subprocess.check_call(["appstreamcli", "validate", "--no-net", str(metainfo)], stdout=sys.stderr)


def _place_documents(tree: Path) -> None:
    documents = tree / "usr" / "share" / "doc" / product.COMMAND
    documents.mkdir(parents=True)
    (documents / "copyright").write_text(licences.debian_copyright(), encoding="utf-8")
    day = product.release_date().strftime("%a, %d %b %Y")
    entry = (
        f"{product.COMMAND} ({product.version()}) stable; urgency=medium\n\n  * See CHANGELOG.md.gz.\n\n"
        f" -- {product.PUBLISHER} <{product.COMMAND}@localhost>  {day} 00:00:00 +0000\n"
    )
    (documents / "changelog.gz").write_bytes(gzip.compress(entry.encode(), 9, mtime=0))
    changes = (product.ROOT / "CHANGELOG.md").read_bytes()
    (documents / "CHANGELOG.md.gz").write_bytes(gzip.compress(changes, 9, mtime=0))


def _write_control(tree: Path) -> None:
    control = tree / "DEBIAN"
    files = sorted(path for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    kibibytes = sum(-(-path.stat().st_size // 1024) for path in files)
    needs = [*dependencies(tree / "opt"), "tzdata", "fonts-dejavu-core | fonts-noto-core | fonts-liberation"]
    control.mkdir()
    (control / "control").write_text(
        f"Package: {product.COMMAND}\nVersion: {product.version()}\nArchitecture: {_architecture()}\n"
        f"Maintainer: {product.PUBLISHER} <{product.COMMAND}@localhost>\nInstalled-Size: {kibibytes}\n"
        f"Section: misc\nPriority: optional\nDepends: {', '.join(needs)}\n"
        f"Description: {product.SUMMARY}\n {product.DESCRIPTION}\n .\n"
        f" Its own Python and Qt are under /opt/{product.COMMAND}.\n",
        encoding="utf-8",
    )
    sums = [f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(tree)}\n" for path in files]
    (control / "md5sums").write_text("".join(sums), encoding="utf-8")


def _pack(tree: Path) -> Path:
    for path in [tree, *tree.rglob("*")]:
        if path.is_dir():
            path.chmod(0o755)
    product.DIST.mkdir(exist_ok=True)
    package = product.DIST / f"{product.COMMAND}_{product.version()}_{_architecture()}.deb"
    unfinished = product.BUILD / package.name
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build", str(tree), str(unfinished)]
    dated = {**os.environ, "SOURCE_DATE_EPOCH": str(product.source_date_epoch())}
    subprocess.check_call(command, env=dated, stdout=sys.stderr)
    size = unfinished.stat().st_size
    if size > LARGEST:
        raise SystemExit(f"{package.name} has {size} bytes, more than the {LARGEST} it may have.")
    return unfinished.replace(package)


def _architecture() -> str:
    return subprocess.check_output(["dpkg", "--print-architecture"], text=True).strip()


if __name__ == "__main__":
    print(build())
