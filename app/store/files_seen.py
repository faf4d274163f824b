"""Files that were taken in, known by their bytes."""

from __future__ import annotations

from datetime import datetime

from peewee import SqliteDatabase

from app.core.storable_text import storable
from app.store.database import from_ms
from app.store.models import Action, FileSeen


def seen_at(engine: SqliteDatabase, sha256: str) -> datetime | None:
    """When a file with this SHA-256 was first taken in; None if never."""
    row = (
        FileSeen.select(Action.at)
        .join(Action, on=FileSeen.action == Action.id)
        .where(FileSeen.sha256 == sha256)
        .tuples()
        .first(engine)
    )
    return None if row is None else from_ms(row[0])


def remember(engine: SqliteDatabase, sha256: str, name: str, action: int) -> None:
    """Note that a file was taken in by an action; the first time is kept."""
    FileSeen.insert(sha256=sha256, name=storable(name), action=action).on_conflict_ignore().execute(engine)
