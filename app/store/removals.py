"""What has to be known before numbers are taken off a list: who asked to be on it, and who was taken off before."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

import numpy as np
from peewee import SqliteDatabase

from app.core.number_set import sorted_unique
from app.core.records import EXAMPLE_ACCOUNT, Source
from app.store import reply_states
from app.store import sqlite_statements as sql
from app.store.actions import REMOVED, ChangeSet, Numbers
from app.store.database import from_ms, to_ms

SOON = timedelta(days=30)
"""A second removal within this time is unusual: a provider such as AWS allows one in 30 days."""

FEW = 10_000
"""Of so many numbers each is looked up among the replies; of more, the replies are read instead."""

FAR = """SELECT a.id, a.at, json_extract(a.details, '$.account') AS account FROM action AS a
    WHERE a.kind IN ('reply', 'decision') AND json_extract(a.details, '$.reach') = 'all'
    UNION ALL SELECT a.id, a.at, e.value FROM action AS a, json_each(a.details, '$.reach_all') AS e
    WHERE a.kind = 'decision'"""
"""The actions whose opt-outs reach all accounts, and for the replies to which account."""

# What was removed by a person since counts; what an undo took off went with what had put it there.
_OWN_REPLIES = f"""WITH far AS MATERIALIZED ({FAR}),
asking AS (SELECT r.*, CASE WHEN r.decision = 'opt_out' THEN r.decided ELSE r.intake END AS wish FROM reply AS r
    WHERE r.withdrawn IS NULL AND (r.verdict = 'opt_out' OR r.decision = 'opt_out'))
SELECT DISTINCT r.msisdn FROM json_each(:numbers) AS n CROSS JOIN asking AS r ON r.msisdn = n.value
CROSS JOIN account AS mine ON mine.id = :account
CROSS JOIN opt_out AS o ON o.account = mine.id AND o.msisdn = r.msisdn
WHERE r.wish <> :but_not AND r.wish > coalesce((SELECT max(c.action) FROM change AS c
    JOIN action AS a ON a.id = c.action AND a.kind <> 'undo'
    WHERE c.msisdn = r.msisdn AND c.account = mine.id AND c.kind = 2 AND c.action < o.action), 0)
AND (r.account = mine.id OR (mine.name <> :example AND EXISTS (SELECT 1 FROM far
    JOIN account AS theirs ON theirs.id = far.account AND theirs.name <> :example
    WHERE far.id = r.wish AND far.account = r.account AND far.at >= mine.created_at)))"""  # noqa: S608 - our own words


def opted_out_by_reply(engine: SqliteDatabase, account: int, numbers: Numbers) -> int:
    """How many of the numbers, rising, are on an account's list and asked for it by a reply of their own."""
    return len(own_wishes(engine, account, *sql.listed_actions(engine.connection(), account, numbers)))


def own_wishes_of_change(engine: SqliteDatabase, change: ChangeSet, but_not: int | None = None) -> set[int]:
    """Whom of those a removal is about to take off a list had asked to be on it by a reply of their own.

    ``but_not`` is an action whose replies, or decisions on replies, are not to count.
    """
    if change.listed_by is None:
        listed, by_action = sql.listed_actions(engine.connection(), change.account, change.numbers)
        return own_wishes(engine, change.account, listed, by_action, but_not)
    return own_wishes(engine, change.account, change.numbers, np.full(1, change.listed_by), but_not)


def own_wishes(
    engine: SqliteDatabase, account: int, listed: Numbers, by_action: Numbers, but_not: int | None = None
) -> set[int]:
    """Who of an account's listed numbers, rising, asked for it by a reply of their own.

    ``by_action`` has the action each is listed by, or the one by which all are. A reply counts too where the number
    was listed before it came, and where it came to another account and reaches all: it says the same as one that did
    the listing. ``but_not`` as ``own_wishes_of_change``.
    """
    replies = _standing_causes(engine, by_action, but_not)
    own = set(listed[np.broadcast_to(np.isin(by_action, replies), listed.shape)].tolist())
    for block in sql.blocks(_who_replied(engine, listed)):
        parameters = {
            "numbers": sql.as_json(block),
            "account": account,
            "but_not": but_not or 0,
            "example": EXAMPLE_ACCOUNT,
        }
        connection: sqlite3.Connection = engine.connection()
        own.update(row[0] for row in connection.execute(_OWN_REPLIES, parameters))
    return own


def _standing_causes(engine: SqliteDatabase, by_action: Numbers, but_not: int | None) -> Numbers:
    """Those of the actions by which replies opted people out, and that are not undone."""
    causes = engine.execute_sql(
        "SELECT id FROM action WHERE source = ? AND id IN (SELECT DISTINCT value FROM json_each(?))",
        (Source.REPLY.value, sql.as_json(sorted_unique(by_action))),
    ).fetchall()
    undoers = reply_states.undoers_of_actions(engine) if causes else {}
    standing = [action for (action,) in causes if reply_states.undone_by(undoers, action) is None]
    return np.array([action for action in standing if action != but_not], dtype=np.int64)


def _who_replied(engine: SqliteDatabase, listed: Numbers) -> Numbers:
    """Those of the numbers that may have a reply which opts out: few where a list of millions had few replies."""
    if not engine.execute_sql("SELECT 1 FROM reply LIMIT 1").fetchone():
        return listed[:0]
    if len(listed) <= FEW:
        return listed
    rows = engine.execute_sql(
        "SELECT DISTINCT msisdn FROM reply WHERE verdict = 'opt_out' OR decision = 'opt_out' ORDER BY msisdn"
    )
    asking = np.fromiter((row[0] for row in rows), dtype=np.int64)
    places = np.minimum(np.searchsorted(listed, asking), len(listed) - 1)
    found: Numbers = asking[listed[places] == asking]
    return found


def removed_since(
    engine: SqliteDatabase, account: int, numbers: Numbers, since: datetime
) -> dict[int, datetime]:
    """When each of the numbers, rising, was last removed from an account's list, if since then and not undone."""
    found: dict[int, datetime] = {}
    for block in sql.blocks(numbers):
        rows = engine.execute_sql(
            "SELECT c.msisdn, max(a.at) FROM json_each(?) AS n CROSS JOIN change AS c ON c.msisdn = n.value "
            "AND c.account = ? AND c.kind = ? JOIN action AS a ON a.id = c.action AND a.at >= ? AND a.undoes IS NULL "
            "WHERE NOT EXISTS (SELECT 1 FROM action AS u WHERE u.undoes = a.id) GROUP BY c.msisdn",
            (sql.as_json(block), account, REMOVED, to_ms(since)),
        )
        found.update((msisdn, from_ms(at)) for msisdn, at in rows)
    return found
