"""Run or test the program from a checkout, with nothing but Python there: ``python3 packaging/checkout.py run|test``.

Makes ``.venv`` beside ``pyproject.toml``, installs the packages pinned in ``packaging/constraints.txt`` after checking
their hashes, and goes on with it. Words after ``run`` go to the program, words after ``test`` to
pytest. Needs only the standard library.
"""

from __future__ import annotations

import ctypes.util
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
PINS = ROOT / "packaging" / "constraints.txt"

# What Qt's libraries ask of Debian and its kin and do not bring along: name to look for -> package.
SYSTEM_LIBRARIES = {
    "EGL": "libegl1",
    "GL": "libgl1",
    "xkbcommon": "libxkbcommon0",
    "xkbcommon-x11": "libxkbcommon-x11-0",
    "fontconfig": "libfontconfig1",
    "dbus-1": "libdbus-1-3",
    "glib-2.0": "libglib2.0-0",
    "xcb-cursor": "libxcb-cursor0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-image": "libxcb-image0",
    "xcb-keysyms": "libxcb-keysyms1",
    "xcb-randr": "libxcb-randr0",
    "xcb-render-util": "libxcb-render-util0",
    "xcb-shape": "libxcb-shape0",
    "xcb-xkb": "libxcb-xkb1",
}

# A worker that dies is not replaced: its successor may wait for ever for files that were already handed out. Where a
# test hangs inside Qt no Python runs any more and pytest's own limit is never looked at; the last two end it then.
WHOLE_RUN = [
    *("-n", "2", "--dist", "loadfile", "--max-worker-restart", "0"),
    *("-o", "faulthandler_timeout=240", "-o", "faulthandler_exit_on_timeout=true"),
]


def main(words: list[str]) -> int:
    if sys.version_info < (3, 11):
        print(f"Opt-Outs needs Python 3.11 or newer; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 2
    if not words or words[0] not in {"run", "test"}:
        print(__doc__, file=sys.stderr)
        return 2
    if sys.platform == "linux":
        _install_system_libraries()
    python = _environment()
    if words[0] == "run":
        return subprocess.call([python, "-m", "app", *words[1:]], env=_with_root())
    chosen = words[1:] or WHOLE_RUN
    return subprocess.call([python, "-m", "pytest", *chosen], cwd=ROOT)


def _with_root() -> dict[str, str]:
    """The environment with the checkout importable from whatever folder the person is in."""
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}


def _install_system_libraries() -> None:
    missing = [
        package for name, package in SYSTEM_LIBRARIES.items() if ctypes.util.find_library(name) is None
    ]
    if not _has_font():
        missing.append("fonts-dejavu-core")
    try:
        import ensurepip  # noqa: F401 - Debian ships it apart from Python
    except ImportError:
        missing.append("python3-venv")
    if not missing:
        return
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *missing]
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        print(
            "If the window does not start, these packages are missing: " + " ".join(missing), file=sys.stderr
        )
        print("On Debian and Ubuntu:  sudo " + " ".join(install), file=sys.stderr)
        return
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.call(["apt-get", "update", "-q"], env=quiet, stdout=sys.stderr)
    if subprocess.call(install, env=quiet, stdout=sys.stderr) != 0:
        print("Some packages could not be installed: " + " ".join(missing), file=sys.stderr)


def _has_font() -> bool:
    fonts = Path("/usr/share/fonts")
    return fonts.is_dir() and any(fonts.rglob("*.[to]tf"))


def _environment() -> str:
    """Make or bring up to date the environment; return its Python."""
    python = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes() + PINS.read_bytes()).hexdigest()
    mark = ENVIRONMENT / "installed"
    if python.exists() and mark.exists() and mark.read_text(encoding="utf-8") == wanted:
        return str(python)
    print(f"Preparing {ENVIRONMENT} (once; a minute or two) …", file=sys.stderr)
    if not python.exists():
        subprocess.check_call([sys.executable, "-m", "venv", str(ENVIRONMENT)])
    install = [str(python), "-m", "pip", "install", "-q", "--no-deps", "--disable-pip-version-check"]
    subprocess.check_call([*install, "--require-hashes", "-r", str(PINS)], stdout=sys.stderr)
    subprocess.check_call([*install, "-e", str(ROOT)], stdout=sys.stderr)
    mark.write_text(wanted, encoding="utf-8")
    return str(python)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except subprocess.CalledProcessError as error:
        print(f"This step failed, and nothing was started: {' '.join(map(str, error.cmd))}", file=sys.stderr)
        sys.exit(error.returncode)
