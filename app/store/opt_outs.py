"""Reading the present list and a number's story, a few rows at a time."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from peewee import SqliteDatabase

from app.core.jobs import Job
from app.core.number_set import sorted_unique
from app.core.records import ActionKind, ChangeKind, HistoryEvent, OptOut, Source
from app.core.replies import Reply
from app.store import erasures, removals
from app.store import sqlite_statements as sql
from app.store.actions import CHANGE_KINDS, Numbers
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


def history_of_number(engine: SqliteDatabase, msisdn: int) -> list[HistoryEvent]:
    """Everything that ever happened to a number, newest first."""
    rows = engine.execute_sql(
        "SELECT a.at, n.name, c.kind, a.id, a.kind, a.source, a.operator, a.reason, a.undoes, a.details, n.region "
        "FROM change AS c JOIN action AS a ON a.id = c.action JOIN account AS n ON n.id = c.account "
        "WHERE c.msisdn = ? ORDER BY a.id DESC, lower(n.name)",
        (msisdn,),
    )
    events = [_event(row) for row in rows.fetchall()]
    replies = deciding_replies(
        engine, [(msisdn, event.action_id) for event in events if event.source == Source.REPLY]
    )
    told = [
        _with_reply(event, replies[msisdn, event.action_id])
        if (msisdn, event.action_id) in replies
        else event
        for event in events
    ]
    return sorted([*told, *_erasures(engine, msisdn, told)], key=lambda event: event.action_id, reverse=True)


def _erasures(engine: SqliteDatabase, msisdn: int, told: Sequence[HistoryEvent]) -> list[HistoryEvent]:
    """What was taken away of the words to and about a number, by which action."""
    replies = erasures.erasures_of_number(engine, msisdn)
    reasons = {event.erased for event in told if event.erased is not None}
    rows = engine.execute_sql(
        "SELECT a.at, a.id, a.kind, a.operator, a.reason, a.details FROM action AS a WHERE a.kind = 'erase' "
        "AND a.id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(reasons | replies.keys())),),
    )
    found = []
    for at, action, kind, operator, reason, details in rows:
        count, names = replies.get(action, (0, ()))
        accounts = names or dict.fromkeys(event.account for event in told if event.erased == action)
        found.append(
            HistoryEvent(
                at=from_ms(at),
                account=", ".join(accounts),
                event=ChangeKind.ERASED,
                action_id=action,
                kind=ActionKind(kind),
                source="",
                operator=operator,
                reason=reason,
                erased=json.loads(details).get("erased"),
                erased_replies=count,
            )
        )
    return found


def _with_reply(event: HistoryEvent, reply: Reply) -> HistoryEvent:
    return replace(
        event,
        reply=reply.text,
        rule=reply.rule,
        language=reply.language,
        start=reply.start,
        end=reply.end,
        sent=reply.sent,
        received_at=reply.received_at,
        rule_set=reply.rule_set,
        erased=reply.erased,
    )


def _event(row: tuple[int, str, int, int, str, str, str, str, int | None, str, str]) -> HistoryEvent:
    at, account, change, action_id, kind, source, operator, reason, undoes, details, region = row
    more = json.loads(details)
    return HistoryEvent(
        at=from_ms(at),
        account=account,
        event=CHANGE_KINDS[change],
        action_id=action_id,
        kind=ActionKind(kind),
        source=source,
        operator=operator,
        reason=reason,
        undoes=undoes,
        file_name=more.get("file"),
        file_numbers=more.get("numbers"),
        received_at=_time_of(more.get("received_at")),
        channel=more.get("channel", ""),
        evidence=more.get("evidence", {}),
        region=region,
        erased=more.get("erased"),
    )


def _time_of(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


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
        if (
            source == Source.REPLY
        ):  # the action's own reason is the name of the file that many replies were in
            pairs = [(int(listed[0]), newest)] if len(listed) == 1 else []
            reason = next((reply.text for reply in deciding_replies(engine, pairs).values()), "")
        lately = removals.removed_since(engine, account_id, listed, since)
        last = max(lately.values(), default=None)
        archived = None if archived_at is None else from_ms(archived_at)
        found.append(
            ListedIn(account_id, name, len(listed), from_ms(at), source, reason, replied, last, archived)
        )
    return found
