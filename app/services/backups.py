"""Copies of the whole database, made while it is in use, and going back to one.

Copies that the program makes by itself are in the folder ``backups`` beside the database: one a day, of which the
last seven and the first of each of the last twelve months are kept, and one before each change of the format.
A backup of an encrypted database is encrypted with the same passphrase.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from app.core.errors import Cancelled, FileError, StoreError, UserError
from app.core.jobs import Job
from app.core.records import ActionKind
from app.services import listing
from app.services.removal_guard import checked_reason
from app.services.restore_guard import lost_by_restoring, refuse_loss
from app.store import actions, trouble
from app.store.backup_files import BackupContents, contents_of, is_sound, locked_contents, refuse_other_files
from app.store.conversion import convert_file
from app.store.copying import copy_database, overwrite_database
from app.store.database import Database, key_for, open_database
from app.store.encryption import Key, Passphrase
from app.store.list_places import LastAction, last_action
from app.store.own_files import backup_files, clear_old, daily_backups, daily_name, files_beside, unused_name

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
        ``restore_overtaken`` where somebody did something while the backup was made ready; ``reason_long``. Nothing was
        changed then. Cancelled.
    """
    by = by or Restorer()
    by = replace(by, reason=checked_reason(by.reason))
    path = database.path
    prepared, kept = unused_name(path, "restoring"), unused_name(path, "before-restore")
    try:
        with database.held():
            key = database.key
            own = None if key is None else key.passphrase
            refuse_other_files(backup, passphrase or own)
            _prepare(backup, key_for(backup, passphrase or own), prepared, key, job)
            with closing(open_database(prepared, create=False, passphrase=own)) as ready:
                known = _last_action(database)
                lost = lost_by_restoring(database, prepared, own, job)
                refuse_loss(lost, confirmed=by.confirmed and bool(by.reason))
                _record_restore(ready, backup, kept, by)
            copy_database(path, kept, job, key=key)
            try:
                unchanged = partial(_refuse_overtaken, database, known)
                overwrite_database(prepared, path, job, key=key, once_alone=unchanged)
            except (Cancelled, UserError) as error:
                if not isinstance(error, StoreError):  # after trouble with a file the copy may be needed
                    kept.unlink(missing_ok=True)
                raise
        listing.forget(database)
    finally:
        for ending in ("", "-wal", "-shm"):
            prepared.with_name(prepared.name + ending).unlink(missing_ok=True)
    return kept


def _last_action(database: Database) -> LastAction:
    with database.reading() as engine:
        return last_action(engine.connection())


def _refuse_overtaken(database: Database, known: LastAction) -> None:
    """Refuse where anything was done since: it was not asked about, and no copy may have it."""
    if _last_action(database) != known:
        raise UserError(
            "restore_overtaken",
            "Another program did something in the database while the backup was made ready. Nothing was restored. "
            "Restore it again: what came in meanwhile is then taken account of.",
        )


def _record_restore(database: Database, backup: Path, kept: Path | None, by: Restorer) -> None:
    details: dict[str, object] = {"event": "restored", "file": backup.name}
    if kept is not None:
        details["kept"] = kept.name
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
    target = daily_name(database.path, today)
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


def days_to_keep(days: Sequence[date]) -> set[date]:
    """The days whose backups are kept: the last seven, and the first of each of the last twelve months with any."""
    ordered = sorted(days)
    firsts: dict[tuple[int, int], date] = {}
    for day in ordered:
        firsts.setdefault((day.year, day.month), day)
    return set(ordered[-DAYS_KEPT:]) | set(list(firsts.values())[-MONTHS_KEPT:])


def _drop_old(path: Path) -> None:
    found = daily_backups(path)
    for day in found.keys() - days_to_keep(list(found)):
        with suppress(OSError):  # held by another program: it goes another day
            found[day].unlink()
    clear_old(path, "restoring", LEFT_BEHIND)


def damaged_files(path: Path) -> list[Path]:
    """The files that were kept when a backup took the place of a damaged database at ``path``."""
    return files_beside(path, "damaged")


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
    prepared, kept = unused_name(path, "restoring"), unused_name(path, "damaged")
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
