"""Where things are: what ships with the program, and the places on this desk it reads and writes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import platformdirs

import resources

APP_NAME = "Opt-Outs"
HOME_VARIABLE = "OPT_OUTS_HOME"
"""Names a folder that holds everything (config, data, logs, cache): portable use, and tests."""


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


def default_database() -> Path:
    """Return where the database is when the settings name no other place."""
    return data_dir() / "opt-outs.sqlite"


def _place(name: str, by_system: Callable[..., Path]) -> Path:
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return Path(home).expanduser().absolute() / name
    return by_system(APP_NAME, appauthor=False)
