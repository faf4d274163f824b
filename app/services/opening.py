"""Opening the database a person works with: a new one starts with the account Main, ready for its first number."""

from __future__ import annotations

from pathlib import Path

from peewee import SqliteDatabase

from app.core.errors import StoreError
from app.core.records import ActionKind
from app.store import accounts, actions, trouble
from app.store.database import Database
from app.store.database import open_database as open_store
from app.store.encryption import Key, Passphrase

__all__ = ["FIRST_ACCOUNT", "Database", "Passphrase", "open_database"]

FIRST_ACCOUNT = "Main"
HOLDS_NO_LIST = frozenset({"gone", "empty_database"})
"""The codes of ``StoreError`` where nothing is at a place that a new list would replace."""


def open_database(
    path: Path, *, region: str = "ZA", create: bool = True, passphrase: Passphrase | None = None
) -> Database:
    """Open the database at ``path``; a new one gets the account Main with ``region`` (ISO 3166).

    None is made in the place of one that is gone, or whose file was emptied, while its backups are still there: an
    empty list would answer that nobody opted out.

    Raises:
        StoreError: as ``app.store.database.open_database`` does; ``damaged`` where the passphrase opens a backup of
        the file but not the file itself.
    """

    def seed(engine: SqliteDatabase) -> None:
        account = accounts.insert_account(engine, FIRST_ACCOUNT, region, "")
        details: dict[str, object] = {
            "event": "added",
            "account": account,
            "name": FIRST_ACCOUNT,
            "region": region,
        }
        actions.record(
            engine, actions.Draft(ActionKind.ACCOUNT, details={**details, "notes": "", "archived": False}), ()
        )

    try:
        return open_store(path, create=False, passphrase=passphrase)
    except StoreError as error:
        if create and error.code in HOLDS_NO_LIST and not _has_backups(path):
            return open_store(path, seed=seed, passphrase=passphrase)
        if error.code == "wrong_passphrase" and passphrase is not None and _opens_a_backup(path, passphrase):
            raise trouble.store_error("damaged", path) from error
        raise


def _has_backups(path: Path) -> bool:
    """Whether there was a database at ``path``: its backups are still there."""
    from app.services.backups import backup_files  # only then: it brings the number libraries

    return bool(backup_files(path))


def _opens_a_backup(path: Path, passphrase: Passphrase) -> bool:
    """Whether it opens a backup with this file's salt: a first page that was damaged looks like a wrong passphrase."""
    from app.services.backups import list_backups  # only then: it brings the number libraries

    salt = Key.of_file(path, passphrase).salt
    readable = (one for one in list_backups(path, passphrase) if one.encrypted and not one.locked)
    return any(Key.of_file(one.path, passphrase).salt == salt for one in readable)
