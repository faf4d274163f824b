"""The frozen folder (Linux) or bundle (macOS), made by PyInstaller in an environment of pinned packages."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import licences
import product

ENVIRONMENT = product.BUILD / f"environment-{sys.version_info.major}.{sys.version_info.minor}"


def environment() -> Path:
    """Make or reuse the build environment (what ships, and PyInstaller); return its Python."""
    python = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pins = product.write_runtime_requirements(product.BUILD / "runtime.txt")
    tools = product.ROOT / "packaging" / "build-tools.txt"
    wanted = hashlib.sha256(pins.read_bytes() + tools.read_bytes() + sys.version.encode()).hexdigest()
    mark = ENVIRONMENT / "installed"
    if mark.exists() and mark.read_text(encoding="utf-8") == wanted:
        return python
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    subprocess.check_call([sys.executable, "-m", "venv", str(ENVIRONMENT)])
    install = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", "--require-hashes"]
    install.append("--no-deps")  # everything is pinned: nothing is left for pip to solve
    subprocess.check_call([*install, "--only-binary", ":all:", "-r", str(pins), "-r", str(tools)])
    mark.write_text(wanted, encoding="utf-8")
    return python


def icons(python: Path) -> Path:
    """Draw the icons; return their folder."""
    folder = product.BUILD / "icons"
    script = product.ROOT / "packaging" / "icons.py"
    subprocess.check_call(
        [str(python), str(script), str(folder)], env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    )
    return folder


def freeze(form: str, extra: dict[str, str] | None = None) -> Path:
    """Freeze the program; return ``build/frozen``, which holds the folder (on macOS also the bundle).

    ``form`` is what About calls this kind of package. ``extra`` are environment variables for the
    spec. Same sources, same pins, same path: same bytes.
    """
    python = environment()
    icon = icons(python) / ("opt-outs.icns" if sys.platform == "darwin" else "opt-outs.ico")
    frozen = product.BUILD / "frozen"
    shutil.rmtree(frozen, ignore_errors=True)
    note = product.BUILD / "note" / "build.toml"
    note.parent.mkdir(parents=True, exist_ok=True)
    note.write_text(licences.build_note(form), encoding="utf-8")
    empty = note.parent / "empty" / "__init__.py"  # by this name PyInstaller knows a package
    empty.parent.mkdir(exist_ok=True)
    empty.write_text("", encoding="utf-8")
    settings = {
        **os.environ,
        **(extra or {}),
        "OPT_OUTS_ICON": str(icon),
        "OPT_OUTS_BUILD_NOTE": str(note),
        "OPT_OUTS_EMPTY_MODULE": str(empty),
        # What packs the folder packs modules better, all together, than they would be packed one by one.
        "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0",
        "PYTHONHASHSEED": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "SOURCE_DATE_EPOCH": str(product.source_date_epoch()),
    }
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    command += ["--distpath", str(frozen), "--workpath", str(product.BUILD / "pyinstaller")]
    subprocess.check_call([*command, str(product.ROOT / "packaging" / "opt-outs.spec")], env=settings)
    return frozen


if __name__ == "__main__":
    print(freeze("folder"))
