"""Taking away people's words while the chain still holds what was done.

An erased reply keeps its number, dates, verdict, rule and key; an erased reason leaves the rest of its action. What was
digested when it was written can then not be digested again, so the action that erases says what the remainder digests
to from now on: for each intake of replies and each action it touched. The chain holds that action like any other, and
every later check holds the remainder against it. The digests in the chain itself stay as they were.

Nothing is erased from what is not as it was written: that would hide an alteration for good.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from peewee import SqliteDatabase

from app.core.errors import UserError
from app.core.jobs import Job
from app.core.receipt import AHEAD_MS, EARLIEST_MS
from app.core.records import ActionKind
from app.store import actions, actions_about, chain
from app.store.models import Setting
from app.store.replies import WAITING, digest_of_intake

PENDING = "erasure:pending"
"""The setting that says the file may still hold traces of what was erased, by the number of the action."""
MONTHS = "erasure:months"
"""The setting that says after how many months words are erased."""

_HAS_WORDS = "r.erased IS NULL AND (r.text <> '' OR r.sent IS NOT NULL)"
_BELIEVABLE = f"r.received_at BETWEEN {EARLIEST_MS} AND a.at + {AHEAD_MS}"
_RECEIVED = f"(SELECT CASE WHEN {_BELIEVABLE} THEN r.received_at ELSE a.at END FROM action AS a WHERE a.id = r.intake)"  # noqa: S608 - our own words
"""When a reply came in: the intake's own time where what the file said cannot be believed."""
# The kinds of actions whose reason a person wrote about a person.
_BY_HAND = ("add", "remove", "undo", "erase")
# A reply's action has its words as the reason where no reply is stored with it.
_WITH_REASON = (*_BY_HAND, "reply")
_NAMING = ("note", "file")  # of the evidence kept with a removal


@dataclass(frozen=True, slots=True)
class Overrides:
    """What later erasures say of earlier writing: digests by intake, and by action with the erasure's number."""

    intakes: dict[int, str] = field(default_factory=dict)
    actions: dict[int, tuple[bytes, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be erased: a condition on the reply ``r`` with its parameters, and actions by their numbers.

    ``waiting`` counts replies that are left because a person has yet to decide them, ``shared`` reasons that stand for
    other people too. ``since`` is when the first of the words was written down, in milliseconds since 1970; None where
    there are none.
    """

    condition: str
    parameters: tuple[object, ...]
    replies: int
    actions: tuple[int, ...]
    waiting: int = 0
    shared: int = 0
    since: int | None = None


def overrides(connection: sqlite3.Connection) -> Overrides:
    """What all erasures say, the latest of each."""
    found = Overrides()
    for action, text in connection.execute(
        "SELECT id, details FROM action WHERE kind = 'erase' ORDER BY id"
    ).fetchall():
        try:
            details = json.loads(text)
            found.intakes.update(
                {int(intake): digest for intake, digest in details.get("intakes", {}).items()}
            )
            found.actions.update(
                {
                    int(other): (bytes.fromhex(digest), action)
                    for other, digest in details.get("actions", {}).items()
                }
            )
        except (ValueError, TypeError, AttributeError):
            continue  # it was altered, and the chain says so
    return found


def expected_digest(found: Overrides, action: int, written: bytes) -> bytes:
    """What an action's fields digest to now: as it was written, or as the erasure says that took words out of it."""
    return found.actions[action][0] if action in found.actions else written


def words_of_number(engine: SqliteDatabase, msisdn: int) -> Target:
    """All that people wrote to or about a number: replies, and the reasons of actions that are about it alone."""
    condition, parameters = f"r.msisdn = ? AND {_HAS_WORDS}", (msisdn,)
    about = actions_about.actions_about(engine, msisdn)
    rows = engine.execute_sql(
        "SELECT id, kind, reason, details FROM action WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(about)),),
    ).fetchall()
    written = [action for action, kind, reason, text in rows if _is_written(kind, reason, text)]
    own = tuple(action for action in written if about[action])
    replies, first = _count(engine, condition, parameters)
    since = _since(engine, first, own)
    return Target(condition, parameters, replies, own, shared=len(written) - len(own), since=since)


def words_before(engine: SqliteDatabase, before_ms: int) -> Target:
    """All that people wrote before a time, in milliseconds since 1970; without replies that wait to be decided."""
    old = f"{_RECEIVED} < ? AND {_HAS_WORDS}"
    condition = f"{old} AND NOT {WAITING}"
    rows = engine.execute_sql(
        "SELECT id, kind, reason, details FROM action WHERE at < ? AND kind IN (SELECT value FROM json_each(?))",
        (before_ms, json.dumps(_WITH_REASON)),
    )
    found = [action for action, kind, reason, text in rows.fetchall() if _is_written(kind, reason, text)]
    waiting, _ = _count(engine, f"{old} AND {WAITING}", (before_ms,))
    replies, first = _count(engine, condition, (before_ms,))
    since = _since(engine, first, found)
    return Target(condition, (before_ms,), replies, tuple(found), waiting=waiting, since=since)


def _is_written(kind: str, reason: str, details: str) -> bool:
    """Whether an action of this kind holds words about a person."""
    known = json.loads(details)
    if kind not in _BY_HAND and (kind != "reply" or "replies_digest" in known):
        return False
    evidence = known.get("evidence", {})
    return bool(reason) or any(name in evidence for name in _NAMING)


def _count(engine: SqliteDatabase, condition: str, parameters: Sequence[object]) -> tuple[int, int | None]:
    """How many replies there are, and the first action that took any of them in."""
    query = f"SELECT count(*), min(r.intake) FROM reply AS r WHERE {condition}"  # noqa: S608 - our own conditions
    count, first = engine.execute_sql(query, parameters).fetchone()
    return int(count), first


def _since(engine: SqliteDatabase, intake: int | None, others: Iterable[int]) -> int | None:
    """When the first of some actions was done, in milliseconds since 1970."""
    first = min(others if intake is None else (intake, *others), default=None)
    found = engine.execute_sql("SELECT at FROM action WHERE id = ?", (first,)).fetchone()
    return None if found is None else int(found[0])


def erase(engine: SqliteDatabase, target: Target, draft: actions.Draft, job: Job | None = None) -> int:
    """Take the words away and write who did it, inside the caller's transaction; return the action's number.

    Raises:
        UserError: ``check_failed`` where something of it is not as it was written. Cancelled. Nothing was changed.
    """
    connection: sqlite3.Connection = engine.connection()
    known = overrides(connection)
    coming = _coming_action(connection)
    intakes = _intakes(connection, target)
    for intake in intakes:
        _check_intake(connection, intake, known)
    # The replies point to the action that is written after them, because it says what they digest to.
    connection.execute("PRAGMA defer_foreign_keys = 1")
    connection.execute(
        f'UPDATE reply AS r SET text = \'\', sent = NULL, "start" = NULL, "end" = NULL, erased = ? '  # noqa: S608
        f"WHERE {target.condition}",
        (coming, *target.parameters),
    )
    digests = {}
    for done, intake in enumerate(intakes, start=1):
        digests[str(intake)] = digest_of_intake(connection, intake)[1]
        if job is not None:
            job.report("storing", done, len(intakes), done, unit="rows")
    details = {
        **draft.details,
        "replies": target.replies,
        "reasons": len(target.actions),
        "intakes": digests,
        "actions": {
            str(action): _erase_reason(connection, action, coming, known) for action in target.actions
        },
    }
    action = actions.record(
        engine, actions.Draft(ActionKind.ERASE, draft.operator, "", draft.reason, details), ()
    )
    if action != coming:
        raise AssertionError("an action got another number than the next")
    Setting.insert(key=PENDING, value=json.dumps(action)).on_conflict_replace().execute(engine)
    return action


def _coming_action(connection: sqlite3.Connection) -> int:
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'action'").fetchone()
    return 1 + (int(row[0]) if row else 0)


def _intakes(connection: sqlite3.Connection, target: Target) -> list[int]:
    rows = connection.execute(
        f"SELECT DISTINCT r.intake FROM reply AS r WHERE {target.condition} ORDER BY r.intake",  # noqa: S608
        target.parameters,
    )
    return [row[0] for row in rows.fetchall()]


def _check_intake(connection: sqlite3.Connection, intake: int, known: Overrides) -> None:
    row = connection.execute("SELECT details FROM action WHERE id = ?", (intake,)).fetchone()
    expected = known.intakes.get(intake) or json.loads(row[0]).get("replies_digest")
    if digest_of_intake(connection, intake)[1] != expected:
        raise _altered(f"The replies that action {intake} took in are")


def _erase_reason(connection: sqlite3.Connection, action: int, coming: int, known: Overrides) -> str:
    """Take the words out of an action; return what its fields digest to from now on, in hexadecimal."""
    fields, row = _read(connection, action)
    expected = expected_digest(known, action, row["digest"])
    if chain.action_digest(fields, row["changes_digest"], row["previous_digest"]) != expected:
        raise _altered(f"Action {action} is")
    details = json.loads(row["details"])
    kept = {name: value for name, value in details.get("evidence", {}).items() if name not in _NAMING}
    if "evidence" in details:
        details["evidence"] = kept
    details["erased"] = coming
    connection.execute(
        "UPDATE action SET reason = '', details = ? WHERE id = ?",
        (json.dumps(details, sort_keys=True, ensure_ascii=False), action),
    )
    fields, row = _read(connection, action)
    return chain.action_digest(fields, row["changes_digest"], row["previous_digest"]).hex()


def _read(connection: sqlite3.Connection, action: int) -> tuple[dict[str, object], dict[str, Any]]:
    columns = ", ".join(actions.ACTION_COLUMNS)
    row = connection.execute(f"SELECT {columns} FROM action WHERE id = ?", (action,)).fetchone()  # noqa: S608
    named = dict(zip(actions.ACTION_COLUMNS, row, strict=True))
    return chain.chained_fields(actions.ACTION_COLUMNS, row), named


def _altered(what: str) -> UserError:
    return UserError(
        "check_failed",
        f"{what} not as it was written, so nothing was erased: that would hide what was altered. Use Check the "
        "Database, and restore the newest backup that checks out.",
    )


def erasures_of_number(engine: SqliteDatabase, msisdn: int) -> dict[int, tuple[int, tuple[str, ...]]]:
    """The actions that erased replies of a number: how many, and to which accounts."""
    rows = engine.execute_sql(
        "SELECT r.erased, n.name, count(*) FROM reply AS r JOIN account AS n ON n.id = r.account "
        "WHERE r.msisdn = ? AND r.erased IS NOT NULL GROUP BY r.erased, n.name ORDER BY r.erased, lower(n.name)",
        (msisdn,),
    )
    found: dict[int, tuple[int, tuple[str, ...]]] = {}
    for action, name, count in rows:
        before, names = found.get(action, (0, ()))
        found[action] = before + count, (*names, name)
    return found


def pending(engine: SqliteDatabase) -> int | None:
    """The erasure of which the file may still hold traces; None where there is none."""
    return _setting(engine, PENDING)


def clear_pending(engine: SqliteDatabase, action: int) -> None:
    """Note that the file was rewritten since an erasure, unless there was another meanwhile."""
    Setting.delete().where(Setting.key == PENDING, Setting.value == json.dumps(action)).execute(engine)


def months(engine: SqliteDatabase) -> int | None:
    """After how many months words are erased; None for never."""
    return _setting(engine, MONTHS)


def set_months(engine: SqliteDatabase, wanted: int | None) -> None:
    """Keep after how many months words are erased; None for never."""
    if wanted is None:
        Setting.delete().where(Setting.key == MONTHS).execute(engine)
    else:
        Setting.insert(key=MONTHS, value=json.dumps(wanted)).on_conflict_replace().execute(engine)


def _setting(engine: SqliteDatabase, key: str) -> int | None:
    row = Setting.select(Setting.value).where(Setting.key == key).tuples().first(engine)
    value = None if row is None else json.loads(row[0])
    return value if isinstance(value, int) else None


def setting_problems(connection: sqlite3.Connection) -> Iterable[str]:
    """What does not fit of the setting, one sentence."""
    told = None
    for (text,) in connection.execute(
        "SELECT details FROM action WHERE kind = 'erase' ORDER BY id"
    ).fetchall():
        try:
            details = json.loads(text)
            if details.get("event") == "retention":
                told = details.get("months")
        except (ValueError, AttributeError):
            continue  # the chain says so
    row = connection.execute('SELECT value FROM setting WHERE "key" = ?', (MONTHS,)).fetchone()
    if (None if told is None else json.dumps(told)) != (None if row is None else row[0]):
        yield "The setting after how many months words are erased is not as the actions left it."


def rewrite(connection: sqlite3.Connection, *, in_memory: bool) -> bool:
    """Write the file anew without what was deleted from it; whether nothing of it is left in the log either.

    SQLite leaves deleted bytes in the free room of pages, where a later balancing of the tree copies them about;
    only ``VACUUM`` is sure to be rid of all. Source: https://www.sqlite.org/pragma.html#pragma_secure_delete
    """
    connection.execute(f"PRAGMA temp_store = {2 if in_memory else 1}")
    connection.execute("VACUUM")
    blocked = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    return not blocked
