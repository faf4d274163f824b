"""Replies in the database: written once with their verdict, looked for in pages, put into and out of review."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from peewee import SqliteDatabase

from app.core.classifier import Verdict
from app.core.errors import NotFound
from app.core.records import OptOut, Source
from app.core.replies import Decision, Reply, ReplyFilter, part_of_number
from app.store import sqlite_statements as sql
from app.store.database import from_ms
from app.store.text_search import pattern_of

_WRITTEN = (
    "account", "msisdn", "received_at", "text", "verdict", "rule", "language", "start", "end", "rule_set", "key",
    "provider_id", "sent", "campaign",
)  # fmt: skip
WRITTEN_COLUMNS = ", ".join(f'"{name}"' for name in _WRITTEN)
"""The columns an intake's digest is over, as SQL names them; in the order of ``NewReply``."""

_EVERY = (
    "SELECT r.id, r.account, n.name, r.msisdn, r.received_at, r.text, r.verdict, r.rule, r.language, "
    'r."start", r."end", r.rule_set, r.intake, r.sent, r.campaign, r.decision, r.decided, r.erased FROM reply AS r '
    "JOIN account AS n ON n.id = r.account"
)
_SELECT = _EVERY + " WHERE r.withdrawn IS NULL"
# Two halves: what came in doubtful has an index of its own; what reading again put there is named by its actions.
_WAITING = (
    " AND r.id IN (SELECT w.id FROM reply AS w WHERE w.verdict IN ('review', 'opt_in') AND w.decision IS NULL "
    "AND w.withdrawn IS NULL UNION ALL SELECT w.id FROM reply AS w WHERE w.decision = 'review' AND w.id IN "
    "(SELECT json_extract(e.value, '$[0]') FROM action AS a, json_each(a.details, '$.review') AS e "
    "WHERE a.kind = 'decision'))"
)


_UNDECIDED = "(r.decision IS NULL AND r.verdict IN ('review', 'opt_in'))"
WAITING = f"(r.withdrawn IS NULL AND (r.decision IS 'review' OR {_UNDECIDED}))"
"""Whether a person has to decide the reply ``r``, as SQL."""


class NewReply(NamedTuple):
    """A reply about to be stored; ``received_at`` in milliseconds since 1970, UTC."""

    account: int
    msisdn: int
    received_at: int
    text: str
    verdict: str
    rule: str | None
    language: str | None
    start: int | None
    end: int | None
    rule_set: str
    key: str
    provider_id: str | None
    sent: str | None
    campaign: str | None


def replies_digest(rows: Iterable[Sequence[object]]) -> str:
    """The digest of replies in the order they were stored: SHA-256 over each row's fields as JSON, in hexadecimal."""
    whole = hashlib.sha256()
    for row in rows:
        text = json.dumps(
            row, ensure_ascii=False, separators=(",", ":"), default=repr
        )  # bytes: altered by hand
        whole.update(text.encode("utf-8", "surrogatepass") + b"\n")
    return whole.hexdigest()


def digest_of_intake(connection: sqlite3.Connection, intake: int) -> tuple[int, str]:
    """How many replies an intake has, and their digest; that of an erased one is over what is left of it."""
    rows = connection.execute(
        f"SELECT {WRITTEN_COLUMNS}, erased FROM reply WHERE intake = ? ORDER BY id",  # noqa: S608 - our own names
        (intake,),
    )
    count = 0

    def written() -> Iterator[Sequence[object]]:
        nonlocal count
        for row in rows:
            count += 1
            yield digested(row)

    digest = replies_digest(written())
    return count, digest


def digested(row: Sequence[object]) -> Sequence[object]:
    """What a row of ``WRITTEN_COLUMNS`` and ``erased`` is digested as: as it was written where nothing was erased."""
    return row[:-1] if row[-1] is None else row


def has_replies(engine: SqliteDatabase, account: int) -> bool:
    """Whether an account has any reply, withdrawn ones among them."""
    row = engine.connection().execute("SELECT EXISTS(SELECT 1 FROM reply WHERE account = ?)", (account,))
    return bool(row.fetchone()[0])


def known_keys(engine: SqliteDatabase, account: int, keys: Sequence[str]) -> set[str]:
    """Those of the keys that a reply of the account has already."""
    connection: sqlite3.Connection = engine.connection()
    found: set[str] = set()
    for start in range(0, len(keys), sql.BLOCK):
        rows = connection.execute(
            'SELECT "key" FROM reply WHERE account = ? AND "key" IN (SELECT value FROM json_each(?)) '
            "AND withdrawn IS NULL",
            (account, json.dumps(keys[start : start + sql.BLOCK])),
        )
        found.update(row[0] for row in rows)
    return found


class StoredReply(NamedTuple):
    """When a stored reply was received and when taken in, in milliseconds since 1970, UTC; and out of which file.

    ``sha256`` is that of the whole file, in hexadecimal.
    """

    received_at: int
    taken_in: int
    sha256: str


def stored_under(engine: SqliteDatabase, account: int, keys: Sequence[str]) -> dict[str, list[StoredReply]]:
    """The replies of an account that are stored under some of the keys, the first that came in first."""
    connection: sqlite3.Connection = engine.connection()
    found: dict[str, list[StoredReply]] = {}
    for start in range(0, len(keys), sql.BLOCK):
        rows = connection.execute(
            "SELECT r.\"key\", r.received_at, a.at, coalesce(json_extract(a.details, '$.sha256'), '') FROM reply AS r "
            "JOIN action AS a ON a.id = r.intake WHERE r.account = ? AND r.withdrawn IS NULL "
            'AND r."key" IN (SELECT value FROM json_each(?)) ORDER BY r.id',
            (account, json.dumps(keys[start : start + sql.BLOCK])),
        )
        for key, *stored in rows:
            found.setdefault(key, []).append(StoredReply(*stored))
    return found


def insert_replies(engine: SqliteDatabase, intake: int, replies: Sequence[NewReply]) -> None:
    """Write replies as taken in by an action; their ids rise in the order given."""
    connection: sqlite3.Connection = engine.connection()
    marks = ", ".join("?" * (len(_WRITTEN) + 1))
    connection.executemany(
        f"INSERT INTO reply ({WRITTEN_COLUMNS}, intake) VALUES ({marks})",  # noqa: S608 - our own column names
        ((*reply, intake) for reply in replies),
    )


def _reply(row: Sequence[Any]) -> Reply:
    (
        number, account_id, account, msisdn, received, text, verdict, rule, language, start, end, rule_set, intake,
        sent, campaign, decision, decided, erased,
    ) = row  # fmt: skip
    return Reply(
        id=number,
        account_id=account_id,
        account=account,
        msisdn=msisdn,
        received_at=from_ms(received),
        text=text,
        verdict=Verdict(verdict),
        rule=rule,
        language=language,
        start=start,
        end=end,
        rule_set=rule_set,
        intake=intake,
        sent=sent,
        campaign=campaign,
        decision=None if decision is None else Decision(decision),
        decided=decided,
        erased=erased,
    )


def reply_by_id(engine: SqliteDatabase, reply_id: int) -> Reply:
    """One reply. Raises ``NotFound`` where there is none, or its intake was undone."""
    row = engine.execute_sql(_SELECT + " AND r.id = ?", (reply_id,)).fetchone()
    if row is None:
        raise NotFound(
            "no_such_reply", f"There is no reply number {reply_id}. Nothing was changed.", reply=reply_id
        )
    return _with_readings(engine, [_reply(row)])[0]


def replies_of_number(engine: SqliteDatabase, msisdn: int) -> list[Reply]:
    """All replies of a number in the order they came in, those of undone intakes too."""
    rows = engine.execute_sql(_EVERY + " WHERE r.msisdn = ? ORDER BY r.id", (msisdn,))
    return [_reply(row) for row in rows]


def conditions(wanted: ReplyFilter) -> tuple[str, list[object]]:
    """A filter as SQL over the reply ``r``, and its parameters."""
    parts = ""
    parameters: list[object] = []
    if wanted.accounts:
        parts += f" AND r.account IN ({', '.join('?' * len(wanted.accounts))})"
        parameters += list(wanted.accounts)
    if wanted.verdicts:
        parts += f" AND r.verdict IN ({', '.join('?' * len(wanted.verdicts))})"
        parameters += [verdict.value for verdict in wanted.verdicts]
    if wanted.waiting:
        parts += _WAITING
    if text := wanted.text.strip():
        numbers = _number_patterns(wanted)
        parts += f" AND (r.text GLOB ?{' OR CAST(r.msisdn AS TEXT) LIKE ?' * len(numbers)})"
        parameters += [pattern_of(text), *numbers]
    return parts, parameters


def _number_patterns(wanted: ReplyFilter) -> list[str]:
    """What the number of a reply may be like where part of one is wanted, in each way it may be meant."""
    part = part_of_number(wanted)
    if part is None:
        return []
    patterns = [f"{part.digits}%" if part.anchored else f"%{part.digits}%"]
    return [*patterns, f"{part.beginning}%"] if part.beginning else patterns


def page_of_replies(
    engine: SqliteDatabase, wanted: ReplyFilter, *, after: int | None, limit: int, newest_first: bool
) -> list[Reply]:
    """Replies that follow the reply ``after`` (None: from the first), at most ``limit``."""
    where, parameters = conditions(wanted)
    sign, way = ("<", "DESC") if newest_first else (">", "ASC")
    start = after if after is not None else (2**62 if newest_first else 0)
    rows = engine.execute_sql(
        f"{_SELECT}{where} AND r.id {sign} ? ORDER BY r.id {way} LIMIT ?",
        (*parameters, start, limit),
    )
    return _with_readings(engine, [_reply(row) for row in rows])


def count_of_replies(engine: SqliteDatabase, wanted: ReplyFilter) -> int:
    """How many replies are wanted."""
    where, parameters = conditions(wanted)
    row = engine.execute_sql(
        f"SELECT count(*) FROM reply AS r WHERE r.withdrawn IS NULL{where}",  # noqa: S608 - values are parameters
        parameters,
    ).fetchone()
    return int(row[0])


def count_waiting(engine: SqliteDatabase, reply_ids: Sequence[int]) -> int:
    """How many of these replies a person has to decide now."""
    row = engine.execute_sql(
        f"SELECT count(*) FROM reply AS r WHERE r.id IN (SELECT value FROM json_each(?)) AND {WAITING}",  # noqa: S608 - our own words
        (json.dumps(reply_ids),),
    ).fetchone()
    return int(row[0])


def waiting_keys(engine: SqliteDatabase) -> dict[int, set[str]]:
    """By account, the keys of the replies that a person has to decide now."""
    found: dict[int, set[str]] = {}
    rows = engine.execute_sql(f'SELECT r.account, r."key" FROM reply AS r WHERE {WAITING}')  # noqa: S608 - our own words
    for account, key in rows.fetchall():
        found.setdefault(account, set()).add(key)
    return found


def set_decisions(
    engine: SqliteDatabase, reply_ids: Iterable[int], decision: Decision | None, action: int | None
) -> None:
    """Write what was decided of replies and by which action; None puts them back to where they were."""
    connection: sqlite3.Connection = engine.connection()
    value = None if decision is None else decision.value
    connection.executemany(
        "UPDATE reply SET decision = ?, decided = ? WHERE id = ?",
        ((value, action, reply_id) for reply_id in reply_ids),
    )


def set_withdrawn(engine: SqliteDatabase, intake: int, action: int | None) -> None:
    """Write that the replies of an intake count no more because of an action; None takes that back."""
    engine.execute_sql("UPDATE reply SET withdrawn = ? WHERE intake = ?", (action, intake))


def deciding_replies(
    engine: SqliteDatabase, pairs: Iterable[tuple[int, int]]
) -> dict[tuple[int, int], Reply]:
    """For pairs of MSISDN and action, the reply by which that action opted the number out, where there is one.

    Where the action read the reply anew, rule and marked words are those of that reading.
    """
    found: dict[tuple[int, int], Reply] = {}
    decisions: dict[int, tuple[dict[int, Sequence[Any]], str]] = {}
    for msisdn, action in dict.fromkeys(pairs):
        row = engine.execute_sql(
            _EVERY
            + " WHERE r.msisdn = ? AND r.intake = ? AND r.verdict = 'opt_out' ORDER BY r.received_at LIMIT 1",
            (msisdn, action),
        ).fetchone()
        if row is not None:
            found[msisdn, action] = _reply(row)
            continue
        if action not in decisions:
            decisions[action] = _entries_of(engine, action, "replies")
        entries, rule_set = decisions[action]
        for row in engine.execute_sql(_EVERY + " WHERE r.msisdn = ?", (msisdn,)):
            if row[0] in entries:
                found[msisdn, action] = read_anew(_reply(row), entries[row[0]], rule_set)
                break
    return found


def decision_details(engine: SqliteDatabase, action: int) -> dict[str, Any]:
    """What an action says of the replies it decided; empty for one that decided none."""
    row = engine.execute_sql(
        "SELECT details FROM action WHERE id = ? AND kind = 'decision'", (action,)
    ).fetchone()
    return {} if row is None else dict(json.loads(row[0]))


def _entries_of(engine: SqliteDatabase, action: int, which: str) -> tuple[dict[int, Sequence[Any]], str]:
    """By reply, its entry in an action: its id, then the reading anew if there was one; and the rule set of those."""
    details = decision_details(engine, action)
    return {entry[0]: entry for entry in details.get(which, ())}, str(details.get("rule_set", ""))


def read_anew(reply: Reply, entry: Sequence[Any], rule_set: str) -> Reply:
    """A reply with rule and words of the reading that an action's entry on it holds, where it holds one."""
    if len(entry) == 1:
        return reply
    if reply.erased is not None:
        return replace(reply, rule=entry[1], language=entry[2])  # the places of words that are gone
    _id, rule, language, start, end = entry
    return replace(
        reply, rule=rule, language=language, start=start, end=end, rule_set=rule_set or reply.rule_set
    )


def _with_readings(engine: SqliteDatabase, rows: list[Reply]) -> list[Reply]:
    """Replies with rule and words of the reading that put them into review, where one did; the rule set stays."""
    again = {row.decided for row in rows if row.decision is Decision.REVIEW and row.decided is not None}
    entries = {action: _entries_of(engine, action, "review")[0] for action in again}
    return [
        read_anew(row, entries[row.decided].get(row.id, (row.id,)), row.rule_set)
        if row.decided in entries
        else row
        for row in rows
    ]


def with_reply_words(engine: SqliteDatabase, rows: Sequence[OptOut]) -> list[OptOut]:
    """Rows of the list with the reply's own words as the reason, where a reply put the number there."""
    pairs = [(row.msisdn, row.action_id) for row in rows if row.source == Source.REPLY]
    if not pairs:
        return list(rows)
    replies = deciding_replies(engine, pairs)
    return [
        row._replace(reason=replies[key].text) if (key := (row.msisdn, row.action_id)) in replies else row
        for row in rows
    ]
