"""Reading the present list, a few rows at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from peewee import SqliteDatabase

from app.core.jobs import Job
from app.core.number_set import sorted_unique
from app.core.records import OptOut, Source
from app.store import removals
from app.store import sqlite_statements as sql
from app.store.actions import Numbers
from app.store.database import from_ms
from app.store.replies import deciding_replies

ROW_COLUMNS = "o.msisdn, o.account, n.name, o.action, a.at, a.source, a.reason, n.archived_at IS NOT NULL"
ROW_JOIN = "JOIN action AS a ON a.id = o.action JOIN account AS n ON n.id = o.account"


def opt_out_of(row: tuple[int, int, str, int, int, str, str, int]) -> OptOut:
    """A row of the list from a row of ``ROW_COLUMNS``."""
    msisdn, account_id, account, action_id, at, source, reason, archived = row
    return OptOut(msisdn, account_id, account, action_id, from_ms(at), source, reason, bool(archived))


def opt_outs_of_number(engine: SqliteDatabase, msisdn: int) -> list[OptOut]:
    """The accounts that must not message a number, by name."""
    # Accounts first: one look into each account's list, by its key.
    rows = engine.execute_sql(
        f"SELECT {ROW_COLUMNS} FROM account AS n CROSS JOIN opt_out AS o ON o.account = n.id AND o.msisdn = ? "  # noqa: S608
        "JOIN action AS a ON a.id = o.action ORDER BY lower(n.name)",
        (msisdn,),
    )
    return [opt_out_of(row) for row in rows]


@dataclass(frozen=True, slots=True)
class ListedIn:
    """One account that has some of the numbers asked about: how many, and of the newest of them since when and why.

    ``reason`` is that person's reply where it put the only one of them on the list; empty where it put several.
    ``replied`` are those who opted out by their own reply; ``removed_lately`` is when any of them was last removed,
    where that was within 30 days; ``archived_at`` is when the account was put away.
    """

    account_id: int
    account: str
    listed: int
    since: datetime
    source: str
    reason: str
    replied: int
    removed_lately: datetime | None = None
    archived_at: datetime | None = None

    @property
    def by_reply(self) -> bool:
        """Whether any of them opted out by their own reply."""
        return self.replied > 0


def accounts_listing(engine: SqliteDatabase, numbers: Numbers, job: Job | None = None) -> list[ListedIn]:
    """The accounts, by name, that have any of the numbers (rising) on their list."""
    job = job or Job()
    since = datetime.now(UTC) - removals.SOON
    found: list[ListedIn] = []
    connection = engine.connection()
    every = engine.execute_sql("SELECT id, name, archived_at FROM account ORDER BY lower(name)").fetchall()
    for place, (account_id, name, archived_at) in enumerate(every):
        job.report("checking", place, len(every))
        listed, by_action = sql.listed_actions(connection, account_id, numbers, job)
        if len(listed) == 0:
            continue
        rows = engine.execute_sql(
            "SELECT id, at, source, reason FROM action WHERE id IN (SELECT DISTINCT value FROM json_each(?)) "
            "ORDER BY id DESC",
            (sql.as_json(sorted_unique(by_action)),),
        ).fetchall()
        newest, at, source, reason = rows[0]
        replied = len(removals.own_wishes(engine, account_id, listed, by_action))
        # The action's own reason is the name of the file that many replies were in.
        if source == Source.REPLY:
            pairs = [(int(listed[0]), newest)] if len(listed) == 1 else []
            reason = next((reply.text for reply in deciding_replies(engine, pairs).values()), "")
        lately = removals.removed_since(engine, account_id, listed, since)
        last = max(lately.values(), default=None)
        archived = None if archived_at is None else from_ms(archived_at)
        found.append(
            ListedIn(account_id, name, len(listed), from_ms(at), source, reason, replied, last, archived)
        )
    return found
