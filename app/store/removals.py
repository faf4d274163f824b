"""What has to be known before numbers are taken off a list: who asked to be on it, and who was taken off before."""

from __future__ import annotations

from datetime import datetime, timedelta

import numpy as np
from peewee import SqliteDatabase

from app.core.number_set import sorted_unique
from app.core.records import Source
from app.store import sqlite_statements as sql
from app.store.actions import REMOVED, ChangeSet, Numbers
from app.store.database import from_ms, to_ms

SOON = timedelta(days=30)
"""A second removal within this time is unusual: a provider such as AWS allows one in 30 days."""

FEW = 10_000
"""Of so many numbers each is looked up among the replies; of more, the replies are read instead."""

_OWN_REPLIES = """SELECT DISTINCT r.msisdn FROM json_each(?) AS n CROSS JOIN reply AS r ON r.msisdn = n.value
WHERE r.account = ? AND r.withdrawn IS NULL AND (r.verdict = 'opt_out' OR r.decision = 'opt_out')
AND r.intake > coalesce((SELECT max(c.action) FROM change AS c
    WHERE c.msisdn = r.msisdn AND c.account = r.account AND c.kind = 2), 0)"""


def opted_out_by_reply(engine: SqliteDatabase, account: int, numbers: Numbers) -> int:
    """How many of the numbers, rising, are on an account's list and asked for it by a reply of their own."""
    return len(own_wishes(engine, account, *sql.listed_actions(engine.connection(), account, numbers)))


def own_wishes_of_change(engine: SqliteDatabase, change: ChangeSet) -> set[int]:
    """Whom of those a removal is about to take off a list had asked to be on it by a reply of their own."""
    if change.listed_by is None:
        listed, by_action = sql.listed_actions(engine.connection(), change.account, change.numbers)
        return own_wishes(engine, change.account, listed, by_action)
    return own_wishes(engine, change.account, change.numbers, np.full(1, change.listed_by))


def own_wishes(engine: SqliteDatabase, account: int, listed: Numbers, by_action: Numbers) -> set[int]:
    """Who of an account's listed numbers, rising, asked for it by a reply of their own.

    ``by_action`` has the action each is listed by, or the one by which all are. A reply counts too where the number
    was listed before it came: it says the same as one that did the listing.
    """
    causes = engine.execute_sql(
        "SELECT id FROM action WHERE source = ? AND id IN (SELECT DISTINCT value FROM json_each(?))",
        (Source.REPLY.value, sql.as_json(sorted_unique(by_action))),
    )
    replies = np.array([row[0] for row in causes], dtype=np.int64)
    own = set(listed[np.broadcast_to(np.isin(by_action, replies), listed.shape)].tolist())
    for block in sql.blocks(_who_replied(engine, account, listed)):
        own.update(row[0] for row in engine.execute_sql(_OWN_REPLIES, (sql.as_json(block), account)))
    return own


def _who_replied(engine: SqliteDatabase, account: int, listed: Numbers) -> Numbers:
    """Those of the numbers that may have a reply which opts out: few where a list of millions had few replies."""
    if not engine.execute_sql("SELECT 1 FROM reply LIMIT 1").fetchone():
        return listed[:0]
    if len(listed) <= FEW:
        return listed
    rows = engine.execute_sql(
        "SELECT DISTINCT msisdn FROM reply WHERE account = ? AND (verdict = 'opt_out' OR decision = 'opt_out') "
        "ORDER BY msisdn",
        (account,),
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
