"""Counts and times as the window writes them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLocale


def count(number: int) -> str:
    """Return a count with its thousands grouped as the language does: ``1,284,906``."""
    return QLocale().toString(number)


def when(moment: datetime) -> str:
    """Return a time on this desk's clock, unambiguous in every country: ``2026-11-23 14:05``."""
    return moment.astimezone().replace(tzinfo=None).isoformat(" ", "minutes")
