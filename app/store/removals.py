"""What has to be known before numbers are taken off a list: who asked to be on it, and who was taken off before."""

from __future__ import annotations

from datetime import datetime, timedelta

from peewee import SqliteDatabase

from app.core.records import Source
from app.store import sqlite_statements as sql
from app.store.actions import REMOVED, Numbers
from app.store.database import from_ms, to_ms

SOON = timedelta(days=30)
"""A second removal within this time is unusual: a provider such as AWS allows one in 30 days."""


_OWN_REPLIES = """SELECT DISTINCT r.msisdn FROM json_each(?) AS n CROSS JOIN reply AS r ON r.msisdn = n.value
WHERE r.account = ? AND r.withdrawn IS NULL AND (r.verdict = 'opt_out' OR r.decision = 'opt_out')
AND r.intake > coalesce((SELECT max(c.action) FROM change AS c
    WHERE c.msisdn = r.msisdn AND c.account = r.account AND c.kind = 2), 0)"""


def opted_out_by_reply(engine: SqliteDatabase, account: int, numbers: Numbers) -> int:
    """How many of the numbers, rising, are on an account's list and asked for it by a reply of their own.

    A reply counts too where the number was listed before it came: it says the same as one that did the listing.
    """
    listed, by_action = sql.listed_actions(engine.connection(), account, numbers)
    causes = engine.execute_sql(
        "SELECT id FROM action WHERE source = ? AND id IN (SELECT DISTINCT value FROM json_each(?))",
        (Source.REPLY.value, sql.as_json(by_action)),
    )
    replies = {row[0] for row in causes}
    pairs = zip(listed.tolist(), by_action.tolist(), strict=True)
    own = {number for number, action in pairs if action in replies}
    if engine.execute_sql("SELECT 1 FROM reply LIMIT 1").fetchone():
        for block in sql.blocks(listed):
            own.update(row[0] for row in engine.execute_sql(_OWN_REPLIES, (sql.as_json(block), account)))
    return len(own)


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
