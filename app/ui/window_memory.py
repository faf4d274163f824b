"""What the window remembers between two starts: places, sizes, the last page, the last folder."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from app.paths import config_dir


def window_memory() -> QSettings:
    """Return the store of the window's state, an INI file beside the desk settings."""
    return QSettings(str(config_dir() / "window.ini"), QSettings.Format.IniFormat)
