"""Copies of the whole database, made while it is in use, and going back to one.

Copies that the program makes by itself are in the folder ``backups`` beside the database: one a day, of which the
last seven and the first of each of the last twelve months are kept, and one before each change of the format.
"""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

from app.core.errors import FileError, StoreError
from app.core.jobs import Job
from app.services import listing
from app.store import trouble
from app.store.backup_files import BackupContents, contents_of, is_sound
from app.store.database import Database, copy_database, open_database, overwrite_database

DAYS_KEPT, MONTHS_KEPT = 7, 12
LEFT_BEHIND = 24 * 3600  # seconds: no restore takes as long
BROKEN_FILE = frozenset({"damaged", "not_a_database"})
"""The codes of ``StoreError`` at opening after which the newest good backup is worth offering."""

__all__ = [
    "BROKEN_FILE", "BackupContents", "back_up", "back_up_daily", "contents_of", "list_backups", "newest_good",
    "replace_damaged", "restore",
]  # fmt: skip


def back_up(database: Database, target: Path, job: Job | None = None) -> Path:
    """Copy the database to ``target``, which must not be there yet; return it.

    Raises:
        FileError: ``exists``. StoreError: it cannot be written. Cancelled.
    """
    if target.exists():
        raise FileError(
            "exists",
            target,
            f"{target} exists already and was not overwritten. Choose another name for the backup.",
        )
    copy_database(database.path, target, job)
    return target


def restore(database: Database, backup: Path, job: Job | None = None) -> Path:
    """Make the database what a backup holds; what it held before is copied beside it, and that copy is returned.

    The backup is copied, opened and brought up to date first. The change itself is one transaction, seen by other
    windows as any other.

    Raises:
        StoreError: the backup is no opt-out database, damaged or newer. Nothing was changed then. Cancelled.
    """
    path = database.path
    prepared, kept = _unused(path, "restoring"), _unused(path, "before-restore")
    try:
        copy_database(backup, prepared, job)
        open_database(prepared, create=False).close()
        copy_database(path, kept, job)
        overwrite_database(prepared, path, job)
        listing.forget(database)
    finally:
        for ending in ("", "-wal", "-shm"):
            prepared.with_name(prepared.name + ending).unlink(missing_ok=True)
    return kept


def back_up_daily(database: Database, job: Job | None = None, *, today: date | None = None) -> Path | None:
    """Make the day's backup, unless it is there, and drop those that are no longer kept; return the new one.

    Raises:
        StoreError: ``damaged`` where the copy shows that the database is; no backup is dropped then. Or it cannot be
        written. Cancelled.
    """
    today = today or datetime.now(UTC).astimezone().date()
    target = _daily_path(database.path, today)
    if target.exists():
        return None
    copy_database(database.path, target, job)
    if not is_sound(target):
        target.unlink(missing_ok=True)
        raise trouble.store_error("damaged", database.path)
    _drop_old(database.path)
    return target


def _folder(path: Path) -> Path:
    return path.parent / "backups"


def _daily_path(path: Path, day: date) -> Path:
    return _folder(path) / f"{path.stem}-daily-{day.isoformat()}{path.suffix}"


def _daily_backups(path: Path) -> dict[date, Path]:
    pattern = re.compile(re.escape(path.stem) + r"-daily-(\d{4}-\d\d-\d\d)" + re.escape(path.suffix))
    found: dict[date, Path] = {}
    for file in _folder(path).glob("*-daily-*"):
        matched = pattern.fullmatch(file.name)
        with suppress(ValueError):  # a name with a day that there is not is none of ours
            if matched is not None:
                found[date.fromisoformat(matched[1])] = file
    return found


def days_to_keep(days: Sequence[date]) -> set[date]:
    """The days whose backups are kept: the last seven, and the first of each of the last twelve months with any."""
    ordered = sorted(days)
    firsts: dict[tuple[int, int], date] = {}
    for day in ordered:
        firsts.setdefault((day.year, day.month), day)
    return set(ordered[-DAYS_KEPT:]) | set(list(firsts.values())[-MONTHS_KEPT:])


def _drop_old(path: Path) -> None:
    found = _daily_backups(path)
    for day in found.keys() - days_to_keep(list(found)):
        with suppress(OSError):  # held by another program: it goes another day
            found[day].unlink()
    for file in path.parent.glob(f"{path.stem}-restoring-*"):
        with suppress(OSError):  # what a restore that was cut off left behind
            if time.time() - file.stat().st_mtime > LEFT_BEHIND:
                file.unlink()


def list_backups(path: Path) -> list[BackupContents]:
    """What the program's own backups of the database at ``path`` hold, newest first; unreadable files are left out."""
    files = [
        *_folder(path).glob(f"{path.stem}-*{path.suffix}"),
        *path.parent.glob(f"{path.stem}-before-restore-*"),
    ]
    found = []
    for file in files:
        if file.suffix == path.suffix:
            with suppress(StoreError):
                found.append(contents_of(file))
    return sorted(found, key=lambda one: one.made_at, reverse=True)


def newest_good(path: Path) -> BackupContents | None:
    """The newest backup of the database at ``path`` that is not damaged, after reading all of it; None if none is."""
    return next((one for one in list_backups(path) if is_sound(one.path)), None)


def replace_damaged(path: Path, backup: Path, job: Job | None = None) -> Path:
    """Put a copy of a backup where a database cannot be opened; the damaged file is kept beside it and returned.

    Raises:
        StoreError: the backup is damaged, or the folder cannot be written to; the damaged file is where it was.
    """
    contents_of(backup, thorough=True)
    prepared, kept = _unused(path, "restoring"), _unused(path, "damaged")
    copy_database(backup, prepared, job)
    try:
        shutil.copy2(path, kept)
        for ending in ("-wal", "-shm"):  # what is left in the log belongs to the damaged file alone
            log = path.with_name(path.name + ending)
            if log.exists():
                log.replace(kept.with_name(kept.name + ending))
        prepared.replace(path)
    except OSError as error:
        raise trouble.store_error("read_only", path) from error
    finally:
        prepared.unlink(missing_ok=True)
    return kept


def _unused(path: Path, word: str) -> Path:
    """A name beside the database that no file has yet."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    return path.with_name(f"{path.stem}-{word}-{stamp}{path.suffix}")
