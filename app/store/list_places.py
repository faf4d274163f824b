"""Whether the places of rows in a listing still mean the rows they meant when it was opened."""

from __future__ import annotations

from typing import NamedTuple

from peewee import SqliteDatabase


class LastAction(NamedTuple):
    """The newest action at some moment, by its number and the digest that no other database has under it."""

    id: int
    digest: bytes | str


def last_action(engine: SqliteDatabase) -> LastAction:
    """The newest action; number 0 where there is none."""
    row = engine.execute_sql("SELECT id, digest FROM action ORDER BY id DESC LIMIT 1").fetchone()
    return LastAction(*row) if row else LastAction(0, "")


def have_moved(engine: SqliteDatabase, since: LastAction, moved_by: str) -> bool:
    """Whether any action after ``since`` is one that moves places, or the database became another meanwhile.

    ``moved_by`` says which do, as SQL over ``action``; empty where none does.
    """
    if not moved_by:
        return False
    if since.id:
        row = engine.execute_sql("SELECT digest FROM action WHERE id = ?", (since.id,)).fetchone()
        if row is None or row[0] != since.digest:
            return True
    later = engine.execute_sql(
        f"SELECT 1 FROM action WHERE id > ? AND ({moved_by}) LIMIT 1",  # noqa: S608 - our own words
        (since.id,),
    ).fetchone()
    return later is not None
