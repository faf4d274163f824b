"""Keeping the index of digits: filled at once for a few numbers, in steps for many.

The index may lag behind the list but never lies: what it finds is looked up in the list, and while it lags the
numbers themselves are searched. Numbers are never taken out of it, as changes never are.
"""

from __future__ import annotations

import sqlite3

import numpy as np
from peewee import SqliteDatabase

from app.store.sqlite_statements import Numbers, as_json, from_text

AT_ONCE = 2_000  # numbers indexed in the action's own transaction: some 10 ms
STEP = 100_000  # numbers indexed in one transaction of their own: a fraction of a second


def is_complete(engine: SqliteDatabase) -> bool:
    """Whether every number on the list is in the index."""
    upto = engine.execute_sql("SELECT upto FROM number_index_state").fetchone()[0]
    later = engine.execute_sql("SELECT 1 FROM action WHERE id > ? AND added > 0 LIMIT 1", (upto,)).fetchone()
    return later is None


def note_action(connection: sqlite3.Connection, action: int, numbers: list[Numbers]) -> None:
    """Index an action's newly listed numbers with it, where they are few and the index is complete so far."""
    upto = connection.execute("SELECT upto FROM number_index_state").fetchone()[0]
    if sum(len(array) for array in numbers) > AT_ONCE:
        return
    behind = connection.execute(
        "SELECT 1 FROM action WHERE id > ? AND id < ? AND added > 0 LIMIT 1", (upto, action)
    ).fetchone()
    if behind is not None:
        return
    if numbers:
        every = np.concatenate(numbers)
        ordered = np.sort(every)
        once = ordered[np.concatenate(([True], ordered[1:] != ordered[:-1]))]
        _insert(connection, once, action - 1)
    connection.execute("UPDATE number_index_state SET upto = ?, target = ?, place = 0", (action, action))


def _insert(connection: sqlite3.Connection, numbers: Numbers, upto: int) -> None:
    """Index the numbers, each once, that no action up to ``upto`` had touched: those it did are in the index."""
    connection.execute(
        "INSERT INTO number_index (rowid, digits) SELECT value, CAST(value AS TEXT) FROM json_each(?) "
        "WHERE NOT EXISTS (SELECT 1 FROM change WHERE msisdn = value AND action <= ?)",
        (as_json(numbers), upto),
    )


def catch_up(engine: SqliteDatabase) -> bool:
    """Index the next numbers that are not, in the caller's transaction; return whether there may be more."""
    connection: sqlite3.Connection = engine.connection()
    upto, target, place = connection.execute("SELECT upto, target, place FROM number_index_state").fetchone()
    if target <= upto:
        target, place = connection.execute("SELECT coalesce(max(id), 0) FROM action").fetchone()[0], 0
        if target == upto:
            return False
    text, reached, seen = connection.execute(
        "SELECT group_concat(CASE WHEN fresh THEN msisdn END), max(msisdn), count(*) FROM ("
        "SELECT msisdn, max(action <= ?1) = 0 AND min(CASE WHEN kind = 1 THEN action ELSE ?2 + 1 END) <= ?2 AS fresh "
        "FROM change WHERE msisdn > ?3 GROUP BY msisdn ORDER BY msisdn LIMIT ?4)",
        (upto, target, place, STEP),
    ).fetchone()
    numbers = from_text(text)
    connection.execute(
        "INSERT INTO number_index (rowid, digits) SELECT value, CAST(value AS TEXT) FROM json_each(?)",
        (as_json(numbers),),
    )
    if seen < STEP:
        connection.execute("UPDATE number_index_state SET upto = ?, target = ?, place = 0", (target, target))
        return False
    connection.execute("UPDATE number_index_state SET target = ?, place = ?", (target, reached))
    return True


def candidates(digits: str) -> str:
    """The FTS5 query for numbers that hold every three neighbouring digits of ``digits``, at least three."""
    return " AND ".join(f'"{digits[place : place + 3]}"' for place in range(len(digits) - 2))
