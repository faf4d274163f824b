"""The files the program keeps beside a database, told by their names from those of every other database there."""

from __future__ import annotations

import os
import re
import time
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

_STAMP = r"\d{8}T\d{6}(?:\d{6})?Z"
_DAY = r"(\d{4}-\d\d-\d\d)"
_LOGS = "(?:-wal|-shm|-journal)?"


def make_private_file(path: Path) -> None:
    """Make an empty file that its owner alone may read, if there is none, and its folder. Raises ``OSError``."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def unused_name(path: Path, word: str) -> Path:
    """A name beside the database, with what it is for, that no file has yet."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    return path.with_name(f"{path.stem}-{word}-{stamp}{path.suffix}")


def files_beside(path: Path, word: str) -> list[Path]:
    """The files whose names ``unused_name`` gave for the database at ``path``, the oldest first."""
    return _named(path, path.parent, f"-{word}-{_STAMP}")


def backup_files(path: Path) -> list[Path]:
    """The copies of the database at ``path`` that the program made by itself, whether or not they can be read.

    Another that somebody put into their folder under a name of that kind is one of them.
    """
    # Made for clients-old where this one is clients. What was being restored may have been of an older format.
    theirs = f".+-(?:daily-{_DAY}|schema\\d+-{_STAMP}){re.escape(path.suffix)}"
    made = f"(?:-restoring-{_STAMP})?-(?!{theirs}).+"
    return sorted([*_named(path, backup_folder(path), made), *files_beside(path, "before-restore")])


def backup_folder(path: Path) -> Path:
    """Where the program puts its backups of the database at ``path``."""
    return path.parent / "backups"


def daily_name(path: Path, day: date) -> Path:
    """Where the backup of a day is, or will be."""
    return backup_folder(path) / f"{path.stem}-daily-{day.isoformat()}{path.suffix}"


def daily_backups(path: Path) -> dict[date, Path]:
    """The backups of days, by their day."""
    found: dict[date, Path] = {}
    for file in _named(path, backup_folder(path), f"-daily-{_DAY}"):
        with suppress(ValueError):  # a name with a day that there is not is none of ours
            found[date.fromisoformat(file.stem[-10:])] = file
    return found


def clear_old(path: Path, word: str, seconds: float) -> None:
    """Take away the files beside the database that work which was cut off left there, and their logs, once so old."""
    for left in _named(path, path.parent, f"-{word}-{_STAMP}", _LOGS):
        with suppress(OSError):  # gone meanwhile, or held by another program: it goes another day
            if time.time() - left.stat().st_mtime > seconds:
                left.unlink()


def _named(path: Path, folder: Path, middle: str, ending: str = "") -> list[Path]:
    """The files of a folder named after a database, and no other whose name only begins so."""
    case = re.IGNORECASE if os.name == "nt" else 0
    name = re.compile(f"{re.escape(path.stem)}(?:{middle}){re.escape(path.suffix)}{ending}", case)
    try:
        return sorted(file for file in folder.iterdir() if name.fullmatch(file.name))
    except OSError:  # no such folder, or none that may be looked into: nothing is known to be there
        return []
