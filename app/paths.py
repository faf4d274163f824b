"""Where things are: what ships with the program, and the places on this desk it reads and writes."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from pathlib import Path

import platformdirs

import resources

APP_NAME = "Opt-Outs"
HOME_VARIABLE = "OPT_OUTS_HOME"
"""Names a folder that holds everything (config, data, logs, cache): portable use, and tests."""

WINDOWS_PROGRAM = "program"
"""The folder our own code is in, inside the folder of the Windows packages."""


def resource(*parts: str) -> Path:
    """Return the path of something that ships with the program, such as ``resource("icons", "history.svg")``.

    The same call works in a checkout, from an installed wheel and in a frozen program.
    """
    unpacked = getattr(sys, "_MEIPASS", None)
    root = Path(unpacked) / "resources" if unpacked else Path(resources.__file__).parent
    return root.joinpath(*parts)


def config_dir() -> Path:
    """Return the folder of the desk settings and of the window's memory; it may not exist yet."""
    return _place("config", platformdirs.user_config_path)


def data_dir() -> Path:
    """Return the folder of the database when the person chose no other place; it may not exist yet."""
    return _place("data", platformdirs.user_data_path)


def log_dir() -> Path:
    """Return the folder of the log files; it may not exist yet."""
    return _place("logs", platformdirs.user_log_path)


def cache_dir() -> Path:
    """Return the folder of files that may be thrown away; it may not exist yet."""
    return _place("cache", platformdirs.user_cache_path)


def private_file(path: Path) -> Path:
    """Make an empty file, and its folder, that their owner alone may read, where there is none; a file becomes so.

    Raises:
        OSError: it cannot be made.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    with contextlib.suppress(OSError):  # another's file that may be written to: its owner says who reads it
        path.chmod(0o600)
    return path


def with_home(text: str) -> Path:
    """Return the path of a text that may begin with ``~``; it stays as it is where nobody is called as it says."""
    return Path(os.path.expanduser(text))  # noqa: PTH111 - Path.expanduser raises where there is no such person


def default_database() -> Path:
    """Return where the database is when the settings name no other place."""
    return data_dir() / "opt-outs.sqlite"


def program_folder() -> Path | None:
    """Return the folder a packaged program was put in; None in a checkout and where pip installed it.

    On macOS it is the folder the ``.app`` is in, not one inside it.
    """
    if getattr(sys, "frozen", False):
        folder = Path(sys.executable).parent
        return folder.parents[2] if folder.name == "MacOS" else folder
    inside = Path(resources.__file__).absolute().parent.parent
    packaged = inside.name == WINDOWS_PROGRAM and (inside / "resources" / "build.toml").is_file()
    return inside.parent if packaged else None


def portable_home() -> Path | None:
    """Return the folder ``data`` beside the program, where there is one: then everything is kept in it."""
    folder = program_folder()
    home = folder / "data" if folder is not None else None
    return home if home is not None and home.is_dir() else None


def _place(name: str, by_system: Callable[..., Path]) -> Path:
    chosen = os.environ.get(HOME_VARIABLE)
    home = with_home(chosen).absolute() if chosen else portable_home()
    return home / name if home is not None else by_system(APP_NAME, appauthor=False)
