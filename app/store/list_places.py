"""Whether the places of rows in a listing still mean the rows they meant when it was opened."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from peewee import SqliteDatabase


class LastAction(NamedTuple):
    """The newest action at some moment, by its number and the digest that no other database has under it."""

    id: int
    digest: bytes | str


def last_action(connection: sqlite3.Connection) -> LastAction:
    """The newest action; number 0 where there is none."""
    row = connection.execute("SELECT id, digest FROM action ORDER BY id DESC LIMIT 1").fetchone()
    return LastAction(*row) if row else LastAction(0, "")


def have_moved(engine: SqliteDatabase, since: LastAction, moved_by: str) -> bool:
    """Whether any action after ``since`` is one that moves places, or the database became another meanwhile.

    ``moved_by`` says which do, as SQL over ``action``; empty where none does.
    """
    if not moved_by:
        return False
    if _is_another(engine.connection(), since):
        return True
    later = engine.execute_sql(
        f"SELECT 1 FROM action WHERE id > ? AND ({moved_by}) LIMIT 1",  # noqa: S608 - our own words
        (since.id,),
    ).fetchone()
    return later is not None


MANY = 10_000  # numbers of an action from which they are not looked through one by one

_OF_GROUP = """SELECT 1 FROM change AS c INDEXED BY change_removals WHERE c.action = ? AND c.account = ? AND c.kind > 1
AND EXISTS (SELECT 1 FROM change AS g WHERE g.msisdn = c.msisdn AND g.account = c.account AND g.action = ?) LIMIT 1"""


def have_moved_within(connection: sqlite3.Connection, since: LastAction, action: int, account: int) -> bool:
    """Whether anybody whom an action put on an account's list may have left it, or come back, after ``since``."""
    if _is_another(connection, since):
        return True
    later = connection.execute(
        "SELECT id, added + removed FROM action WHERE id > ? AND (removed > 0 OR undoes IS NOT NULL)",
        (since.id,),
    ).fetchall()
    return any(
        count > MANY or connection.execute(_OF_GROUP, (each, account, action)).fetchone() is not None
        for each, count in later
    )


def _is_another(connection: sqlite3.Connection, since: LastAction) -> bool:
    """Whether the database became another meanwhile: it has not the action, or another under its number."""
    if not since.id:
        return False
    row = connection.execute("SELECT digest FROM action WHERE id = ?", (since.id,)).fetchone()
    return row is None or row[0] != since.digest
