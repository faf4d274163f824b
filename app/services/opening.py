"""Opening the database a person works with: a new one starts with the account Main, ready for its first number."""

from __future__ import annotations

from pathlib import Path

from peewee import SqliteDatabase

from app.core.records import ActionKind
from app.store import accounts, actions
from app.store.database import Database
from app.store.database import open_database as open_store

__all__ = ["FIRST_ACCOUNT", "Database", "open_database"]

FIRST_ACCOUNT = "Main"


def open_database(path: Path, *, region: str = "ZA", create: bool = True) -> Database:
    """Open the database at ``path``; a new one gets the account Main with ``region`` (ISO 3166).

    Raises:
        StoreError: as ``app.store.database.open_database`` does.
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

    return open_store(path, create=create, seed=seed)
