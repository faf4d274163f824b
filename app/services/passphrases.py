"""The passphrase that encrypts the database: setting, changing and removing it, and what becomes of backups.

Who forgets it loses everything: the lists, the history and every backup made under it. Nobody can bring them back.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from peewee import SqliteDatabase

from app.core.errors import StoreError, UserError
from app.core.jobs import Job
from app.core.records import ActionKind
from app.services.backups import LOCKED_FILE, backup_files, damaged_files
from app.store import actions, encryption
from app.store.conversion import convert_database, convert_file
from app.store.database import Database, key_for
from app.store.encryption import Key, Passphrase

__all__ = [
    "OtherBackups",
    "Passphrase",
    "change",
    "convert_backups",
    "is_set",
    "other_backups",
    "remove",
    "set_first",
]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OtherBackups:
    """The program's own backups that are not protected as the database is.

    ``plain`` can be read by anybody who has the file; ``locked`` need an earlier passphrase. Both are left as they are
    until somebody asks for more.
    """

    plain: tuple[Path, ...] = ()
    locked: tuple[Path, ...] = ()


def is_set(database: Database) -> bool:
    """Whether the database is encrypted."""
    return database.key is not None


def present(database: Database) -> Passphrase:
    """The passphrase the database was opened with. Raises ``UserError`` (``passphrase_not_set``)."""
    if database.key is None:
        raise UserError("passphrase_not_set", "The database has no passphrase. Nothing was changed.")
    return database.key.passphrase


def is_present(database: Database, passphrase: Passphrase) -> bool:
    """Whether the database was opened with this passphrase. Raises ``UserError`` (``passphrase_not_set``)."""
    return present(database).matches(passphrase)


def set_first(
    database: Database, passphrase: Passphrase, job: Job | None = None, *, operator: str = ""
) -> OtherBackups:
    """Encrypt a plain database; return the backups that are not, which stay as they are. It is on record, as all here.

    Raises:
        UserError: ``passphrase_short``, ``passphrase_is_set``. StoreError: ``in_use``, ``busy``, ``full``, ``damaged``.
        Cancelled. Nothing was changed.
    """
    if database.key is not None:
        raise UserError(
            "passphrase_is_set",
            "The database has a passphrase already. Nothing was changed. Change it instead.",
        )
    passphrase.check_new()
    convert_database(database, passphrase, job, record=_recorded("encrypted", operator))
    log.info("a passphrase was set; the database is encrypted from now on")
    return other_backups(database)


def change(
    database: Database, old: Passphrase, new: Passphrase, job: Job | None = None, *, operator: str = ""
) -> OtherBackups:
    """Encrypt the database with another passphrase; return the backups that it does not open.

    Raises:
        As ``set_first``, and StoreError: ``wrong_passphrase``. UserError: ``passphrase_not_set``.
    """
    _check(database, old)
    new.check_new()
    convert_database(database, new, job, record=_recorded("passphrase_changed", operator))
    log.info("the passphrase was changed")
    return other_backups(database)


def remove(
    database: Database, old: Passphrase, job: Job | None = None, *, operator: str = ""
) -> OtherBackups:
    """Decrypt the database; return the backups that stay encrypted.

    Raises:
        StoreError: ``wrong_passphrase``, and as ``set_first``. UserError: ``passphrase_not_set``.
    """
    _check(database, old)
    convert_database(database, None, job, record=_recorded("decrypted", operator))
    log.info("the passphrase was removed; the database is plain from now on")
    return other_backups(database)


def _recorded(event: str, operator: str) -> Callable[[SqliteDatabase], int]:
    """What writes the action that tells of a conversion; of the passphrase itself it says nothing."""
    draft = actions.Draft(ActionKind.DATABASE, operator, details={"event": event})
    return lambda engine: actions.record(engine, draft, ())


def _check(database: Database, old: Passphrase) -> None:
    if not is_present(database, old):
        raise StoreError(
            "wrong_passphrase", "This is not the present passphrase. Nothing was changed. Type it again."
        )


def other_backups(database: Database) -> OtherBackups:
    """The program's own backups that are plain, or that the database's passphrase does not open."""
    plain: list[Path] = []
    locked: list[Path] = []
    own = None if database.key is None else database.key.passphrase
    for file in (*backup_files(database.path), *damaged_files(database.path)):
        try:
            if key_for(file, own) is None and own is not None:
                plain.append(file)
        except StoreError as error:
            if error.code in LOCKED_FILE:
                locked.append(file)
            elif own is not None:
                plain.append(file)  # damaged, or no database at all: whatever it holds is not encrypted
    return OtherBackups(tuple(plain), tuple(locked))


def convert_backups(
    database: Database, files: Sequence[Path], old: Passphrase | None = None, job: Job | None = None
) -> list[Path]:
    """Encrypt backups with the database's passphrase; return those that could not be, and stay as they were.

    ``old`` is the passphrase of those that are encrypted already.

    Raises:
        UserError: ``passphrase_not_set``. Cancelled: those that were not reached stay as they are.
    """
    present(database)
    left = []
    for file in files:
        try:
            key = Key.of_file(file, old) if old is not None and encryption.is_encrypted(file) else None
            convert_file(file, key, database.key, job, thorough=False)
        except StoreError:
            left.append(file)
    return left
