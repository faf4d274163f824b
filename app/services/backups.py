"""Copies of the whole database, made while it is in use, and going back to one.

Copies that the program makes by itself are in the folder ``backups`` beside the database: one a day, of which the
last seven and the first of each of the last twelve months are kept, and one before each change of the format.
A backup of an encrypted database is encrypted with the same passphrase.
"""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from app.core.errors import FileError, StoreError
from app.core.file_names import told_name
from app.core.jobs import Job
from app.core.records import ActionKind
from app.services import listing
from app.services.removal_guard import checked_reason
from app.services.restore_guard import lost_by_restoring, refuse_loss
from app.store import actions, trouble
from app.store.backup_files import BackupContents, contents_of, is_sound, locked_contents, refuse_other_files
from app.store.conversion import convert_file
from app.store.database import Database, copy_database, key_for, open_database, overwrite_database
from app.store.encryption import Key, Passphrase

DAYS_KEPT, MONTHS_KEPT = 7, 12
LEFT_BEHIND = 24 * 3600  # seconds: no restore takes as long
BROKEN_FILE = frozenset({"damaged", "not_a_database", "gone", "empty_database"})
"""The codes of ``StoreError`` at opening after which the newest good backup is worth offering."""
LOCKED_FILE = frozenset({"encrypted", "wrong_passphrase"})
"""The codes of ``StoreError`` after which a passphrase, or another one, is to be asked for."""

__all__ = [
    "BROKEN_FILE", "LOCKED_FILE", "BackupContents", "Restorer", "back_up", "back_up_daily", "backup_files",
    "backups_of", "contents_of", "damaged_files", "list_backups", "newest_good", "replace_damaged", "restore",
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
    with database.held():
        copy_database(database.path, target, job, key=database.key)
    return target


@dataclass(frozen=True, slots=True)
class Restorer:
    """Who goes back to a backup, and why; ``confirmed`` once they were told how many opt-outs it has not."""

    operator: str = ""
    reason: str = ""
    confirmed: bool = False


def restore(
    database: Database,
    backup: Path,
    job: Job | None = None,
    *,
    passphrase: Passphrase | None = None,
    by: Restorer | None = None,
) -> Path:
    """Make the database what a backup holds; what it held before is copied beside it, and that copy is returned.

    The backup is copied, opened and brought up to date first, and an action in it says where it came from, by whom and
    why. The change itself is one transaction, seen by other windows as any other. The database stays as it is, plain or
    encrypted, whatever the backup is; ``passphrase`` opens one that is encrypted with another than the database's.

    Raises:
        StoreError: the backup is no opt-out database, damaged, newer, ``encrypted`` or the passphrase is wrong.
        UserError: ``restore_guarded`` where it has not all opt-outs of now and that was not confirmed with a reason;
        ``reason_long``. Nothing was changed then. Cancelled.
    """
    by = by or Restorer()
    by = replace(by, reason=checked_reason(by.reason))
    path = database.path
    prepared, kept = _unused(path, "restoring"), _unused(path, "before-restore")
    try:
        with database.held():
            key = database.key
            own = None if key is None else key.passphrase
            refuse_other_files(backup, passphrase or own)
            _prepare(backup, key_for(backup, passphrase or own), prepared, key, job)
            with closing(open_database(prepared, create=False, passphrase=own)) as ready:
                lost = lost_by_restoring(database, prepared, own, job)
                refuse_loss(lost, confirmed=by.confirmed and bool(by.reason))
                _record_restore(ready, backup, kept, by)
            copy_database(path, kept, job, key=key)
            overwrite_database(prepared, path, job, key=key)
        listing.forget(database)
    finally:
        for ending in ("", "-wal", "-shm"):
            prepared.with_name(prepared.name + ending).unlink(missing_ok=True)
    return kept


def _record_restore(database: Database, backup: Path, kept: Path | None, by: Restorer) -> None:
    details: dict[str, object] = {"event": "restored", "file": told_name(backup)}
    if kept is not None:
        details["kept"] = told_name(kept)
    with database.writing() as engine:
        actions.record(
            engine, actions.Draft(ActionKind.DATABASE, by.operator, reason=by.reason, details=details), ()
        )


def _prepare(backup: Path, key: Key | None, prepared: Path, wanted: Key | None, job: Job | None) -> None:
    """Copy a backup to ``prepared``, encrypted with the ``wanted`` key or plain whatever it was."""
    copy_database(backup, prepared, job, key=key)
    same = key is wanted if key is None or wanted is None else key.opens_the_same_as(wanted)
    if not same:
        convert_file(prepared, key, wanted, job)


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
    with database.held():
        copy_database(database.path, target, job, key=database.key)
        passphrase = None if database.key is None else database.key.passphrase
    if not is_sound(target, passphrase):
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


def backup_files(path: Path) -> list[Path]:
    """The copies of the database at ``path`` that the program made by itself, whether or not they can be read."""
    files = [
        *_folder(path).glob(f"{path.stem}-*{path.suffix}"),
        *path.parent.glob(f"{path.stem}-before-restore-*"),
    ]
    return sorted(file for file in files if file.suffix == path.suffix)


def damaged_files(path: Path) -> list[Path]:
    """The files that were kept when a backup took the place of a damaged database at ``path``."""
    return sorted(path.parent.glob(f"{path.stem}-damaged-*{path.suffix}"))


def list_backups(path: Path, passphrase: Passphrase | None = None) -> list[BackupContents]:
    """What the program's own backups of the database at ``path`` hold, newest first; unreadable files are left out.

    Those that another passphrase opens are in it as ``locked``.
    """
    found = []
    for file in backup_files(path):
        with suppress(StoreError, OSError):
            found.append(_contents_or_locked(file, passphrase))
    return sorted(found, key=lambda one: one.made_at, reverse=True)


def backups_of(database: Database) -> list[BackupContents]:
    """What the program's own backups of an open database hold; as ``list_backups``."""
    return list_backups(database.path, None if database.key is None else database.key.passphrase)


def _contents_or_locked(file: Path, passphrase: Passphrase | None) -> BackupContents:
    try:
        return contents_of(file, passphrase)
    except StoreError as error:
        if error.code in LOCKED_FILE:
            return locked_contents(file)
        raise


def newest_good(path: Path, passphrase: Passphrase | None = None) -> BackupContents | None:
    """The newest backup of the database at ``path`` that is not damaged, after reading all of it; None if none is.

    One that ``passphrase`` does not open may be newer and is returned ``locked``: whoever asks has to ask for it.
    """
    for one in list_backups(path, passphrase):
        if one.locked or is_sound(one.path, passphrase):
            return one
    return None


def replace_damaged(
    path: Path,
    backup: Path,
    job: Job | None = None,
    *,
    passphrase: Passphrase | None = None,
    operator: str = "",
) -> Path | None:
    """Put a copy of a backup where a database cannot be opened; the damaged file is kept beside it and returned.

    None is returned where there was no file any more. The copy is encrypted where the backup is, by the same
    ``passphrase``.

    Raises:
        StoreError: the backup is damaged, ``encrypted`` or the passphrase is wrong, or the folder cannot be written to;
        the damaged file is where it was.
    """
    contents_of(backup, passphrase, thorough=True)
    prepared, kept = _unused(path, "restoring"), _unused(path, "damaged")
    copy_database(backup, prepared, job, key=key_for(backup, passphrase))
    found = path.exists()
    try:
        with closing(open_database(prepared, create=False, passphrase=passphrase)) as ready:
            _record_restore(ready, backup, kept if found else None, Restorer(operator))
        if found:
            shutil.copy2(path, kept)
        for ending in ("-wal", "-shm"):  # what is left in the log belongs to the damaged file alone
            log = path.with_name(path.name + ending)
            if log.exists():
                log.replace(kept.with_name(kept.name + ending))
        prepared.replace(path)
    except OSError as error:
        raise trouble.store_error("read_only", path) from error
    finally:
        for ending in ("", "-wal", "-shm"):
            prepared.with_name(prepared.name + ending).unlink(missing_ok=True)
    return kept if found else None


def _unused(path: Path, word: str) -> Path:
    """A name beside the database that no file has yet."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    return path.with_name(f"{path.stem}-{word}-{stamp}{path.suffix}")
