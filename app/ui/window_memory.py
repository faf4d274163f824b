"""What the window remembers between two starts: places, sizes, the last page, the last folder."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QSettings

from app.paths import config_dir, private_file


def window_memory() -> QSettings:
    """Return the store of the window's state, an INI file beside the desk settings."""
    place = config_dir() / "window.ini"
    # A folder that cannot be written to: what the window remembers is not worth a word.
    with suppress(OSError):
        private_file(place)
    return QSettings(str(place), QSettings.Format.IniFormat)
