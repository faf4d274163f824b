"""Writing actions: the only place where lists change, and where the hash chain grows."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np
import numpy.typing as npt
from peewee import SqliteDatabase

from app.core.errors import NotFound, UserError
from app.core.jobs import Job
from app.core.records import ActionKind, ChangeKind
from app.core.storable_text import storable
from app.store import chain, number_index
from app.store import sqlite_statements as sql
from app.store.database import from_ms, now_ms, to_ms
from app.store.reply_states import undone_in_the_end

Numbers = npt.NDArray[np.int64]

CHANGE_CODES: dict[ChangeKind, int] = {
    ChangeKind.OPTED_OUT: 1,
    ChangeKind.REMOVED: 2,
    ChangeKind.RESTORED: 3,
}
CHANGE_KINDS = {code: kind for kind, code in CHANGE_CODES.items()}
OPTED_OUT, REMOVED, RESTORED = 1, 2, 3

ACTION_COLUMNS = (
    "id", "kind", "at", "operator", "source", "reason", "details", "added", "removed", "undoes",
    "changes_digest", "previous_digest", "digest",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Draft:
    """An action about to be written. ``source`` is a word of ``Source``, empty where the action opts nobody out."""

    kind: ActionKind
    operator: str = ""
    source: str = ""
    reason: str = ""
    details: dict[str, object] = field(default_factory=dict)
    undoes: int | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Numbers, rising and each once, to be changed in one account's list in one way.

    ``listed_by`` is set for a removal where all the numbers are known to be listed by that one action; ``left`` are
    then those, rising, that are listed by it too and stay.
    """

    account: int
    kind: int
    numbers: Numbers
    listed_by: int | None = None
    left: Numbers = field(default_factory=lambda: np.empty(0, dtype=np.int64))


def record(engine: SqliteDatabase, draft: Draft, changes: Sequence[ChangeSet], job: Job | None = None) -> int:
    """Write an action with all its changes, the present list and the tallies; return the action's id.

    Runs inside the caller's transaction. ``changes`` must be true changes: numbers not listed for ``OPTED_OUT`` and
    ``RESTORED``, numbers listed for ``REMOVED``.
    """
    connection: sqlite3.Connection = engine.connection()
    changes = [change for change in changes if len(change.numbers)]
    action = _begin(connection, draft, changes)
    groups: dict[chain.GroupKey, tuple[int, bytes]] = {}
    for change in changes:
        stage = _stage(draft, change)
        _APPLY[change.kind](connection, change, action, job, stage)
        # What was just listed is read back faster than it is handed over a second time.
        write = sql.insert_changes_of_list if change.kind == OPTED_OUT else sql.insert_changes
        write(connection, change.account, action, change.kind, change.numbers, job, stage)
        key = (change.account, change.kind)
        groups[key] = (len(change.numbers), chain.numbers_digest(change.numbers))
    added = sum(count for (_, kind), (count, _) in groups.items() if kind != REMOVED)
    removed = sum(count for (_, kind), (count, _) in groups.items() if kind == REMOVED)
    number_index.note_action(
        connection, action, [change.numbers for change in changes if change.kind == OPTED_OUT]
    )
    _seal(connection, action, added, removed, chain.changes_digest(groups))
    return action


def _stage(draft: Draft, change: ChangeSet) -> str:
    """What the work is called while it goes on."""
    if draft.kind is ActionKind.UNDO:
        return "undoing"
    return "removing" if change.kind == REMOVED else "storing"


def _begin(connection: sqlite3.Connection, draft: Draft, changes: Sequence[ChangeSet]) -> int:
    details = dict(draft.details)
    if changes:
        details["changes"] = [[change.account, change.kind, len(change.numbers)] for change in changes]
    last = connection.execute("SELECT at, digest FROM action ORDER BY id DESC LIMIT 1").fetchone()
    previous = last[1] if last else chain.START
    # A clock set back must not make a later action look older than the one before it.
    at = to_ms(draft.at) if draft.at else max(now_ms(), last[0] if last else 0)
    cursor = connection.execute(
        "INSERT INTO action (kind, at, operator, source, reason, details, added, removed, undoes, changes_digest, "
        "previous_digest, digest) VALUES (?, ?, ?, ?, ?, ?, 0, 0, ?, x'', ?, x'')",
        (
            draft.kind.value,
            at,
            storable(draft.operator),
            draft.source,
            storable(draft.reason),
            storable(json.dumps(details, sort_keys=True, ensure_ascii=False)),
            draft.undoes,
            previous,
        ),
    )
    return int(cursor.lastrowid or 0)


def _seal(connection: sqlite3.Connection, action: int, added: int, removed: int, changes: bytes) -> None:
    connection.execute("UPDATE action SET added = ?, removed = ? WHERE id = ?", (added, removed, action))
    row = connection.execute(
        f"SELECT {', '.join(ACTION_COLUMNS)} FROM action WHERE id = ?",  # noqa: S608 - our own column names
        (action,),
    ).fetchone()
    fields = chain.chained_fields(ACTION_COLUMNS, row)
    digest = chain.action_digest(fields, changes, row[ACTION_COLUMNS.index("previous_digest")])
    connection.execute(
        "UPDATE action SET changes_digest = ?, digest = ? WHERE id = ?", (changes, digest, action)
    )


def _opt_out(
    connection: sqlite3.Connection, change: ChangeSet, action: int, job: Job | None, stage: str
) -> None:
    sql.insert_opt_outs(connection, change.account, action, change.numbers, job, stage)
    _count(connection, action, change.account, len(change.numbers))


def _remove(
    connection: sqlite3.Connection, change: ChangeSet, _action: int, job: Job | None, stage: str
) -> None:
    if change.listed_by is not None:
        _count(connection, change.listed_by, change.account, -len(change.numbers))
        sql.delete_group(
            connection, change.listed_by, change.account, change.numbers, change.left, job, stage
        )
        return
    _numbers, by_action = sql.listed_actions(connection, change.account, change.numbers)
    for listed_by, count in zip(*_counted(by_action), strict=True):
        _count(connection, int(listed_by), change.account, -int(count))
    sql.delete_opt_outs(connection, change.account, change.numbers, job, stage)


def _restore(
    connection: sqlite3.Connection, change: ChangeSet, _action: int, job: Job | None, stage: str
) -> None:
    by_action = first_causes(connection, change.account, change.numbers)
    for listed_by in _counted(by_action)[0]:
        numbers = change.numbers[by_action == listed_by]
        sql.insert_opt_outs(connection, change.account, int(listed_by), numbers, job, stage)
        _count(connection, int(listed_by), change.account, len(numbers))


_APPLY = {OPTED_OUT: _opt_out, REMOVED: _remove, RESTORED: _restore}


def _counted(actions: Numbers) -> tuple[Numbers, Numbers]:
    ordered = np.sort(actions)
    if len(ordered) == 0:
        return ordered, ordered
    starts = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    return ordered[starts], np.diff(np.append(starts, len(ordered)))


def _count(connection: sqlite3.Connection, action: int, account: int, more: int) -> None:
    connection.execute(
        "INSERT INTO tally (action, account, listed) VALUES (?, ?, ?) "
        "ON CONFLICT (action, account) DO UPDATE SET listed = listed + excluded.listed",
        (action, account, more),
    )


def first_causes(connection: sqlite3.Connection, account: int, numbers: Numbers) -> Numbers:
    """For each number, rising, the action by which it last came onto the account's list of its own right."""
    found: list[int] = []
    for block in sql.blocks(numbers):
        rows = connection.execute(
            "SELECT (SELECT max(action) FROM change WHERE msisdn = value AND account = ? AND kind = ?) "
            "FROM json_each(?)",
            (account, OPTED_OUT, sql.as_json(block)),
        )
        found += [row[0] for row in rows]
    return np.array(found, dtype=np.int64)


def opposite_changes(engine: SqliteDatabase, action: int) -> list[ChangeSet]:
    """The opposite of what an action changed and nothing since has altered.

    Raises:
        NotFound: there is no such action. UserError: ``already_undone``.
    """
    connection: sqlite3.Connection = engine.connection()
    if connection.execute("SELECT 1 FROM action WHERE id = ?", (action,)).fetchone() is None:
        raise NotFound(
            "no_such_action", f"There is no action number {action}. Nothing was changed.", action=action
        )
    if connection.execute("SELECT 1 FROM action WHERE undoes = ?", (action,)).fetchone():
        raise UserError(
            "already_undone", f"Action {action} was undone before. Nothing was changed.", action=action
        )
    found = still_listed(engine, action)
    details = connection.execute("SELECT details FROM action WHERE id = ?", (action,)).fetchone()[0]
    others = {
        (account, kind)
        for account, kind, _count in json.loads(details).get("changes", ())
        if kind != OPTED_OUT
    }
    for account, kind in sorted(others):
        numbers = sql.read_removals(connection, action, account, kind)
        if len(numbers):
            found.append(ChangeSet(account, RESTORED if kind == REMOVED else REMOVED, numbers))
    return found


def still_listed(engine: SqliteDatabase, action: int) -> list[ChangeSet]:
    """The removals of all that an action put on lists and that are there by it."""
    connection: sqlite3.Connection = engine.connection()
    found: list[ChangeSet] = []
    accounts = connection.execute(
        "SELECT account FROM tally WHERE action = ? AND listed > 0 ORDER BY account", (action,)
    ).fetchall()
    for (account,) in accounts:
        blocks = list(sql.read_group(connection, action, account))
        if blocks:
            found.append(ChangeSet(account, REMOVED, np.concatenate(blocks), listed_by=action))
    return found


def last_standing(engine: SqliteDatabase) -> tuple[int, ActionKind] | None:
    """The newest action that still stands, undoable or not: neither an undo nor undone; None where there is none.

    An undo of an undo stands for what counts again by it.
    """
    rows = engine.execute_sql(
        "SELECT id, kind FROM action AS a WHERE NOT EXISTS (SELECT 1 FROM action AS u WHERE u.undoes = a.id) "
        "ORDER BY id DESC"
    )
    for action, kind in rows:
        if kind != ActionKind.UNDO.value or undone_in_the_end(engine, action).again:
            return int(action), ActionKind(kind)
    return None


def last_undoable(engine: SqliteDatabase) -> int | None:
    """The newest action that can be undone, was not, and is not itself an undo; None where there is none."""
    row = engine.execute_sql(
        "SELECT id FROM action AS a WHERE (added + removed > 0 OR kind IN ('reply', 'decision') "
        "OR instr(details, '\"asked\"') > 0) AND kind <> 'undo' AND NOT EXISTS "
        "(SELECT 1 FROM action AS u WHERE u.undoes = a.id) ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return int(row[0]) if row else None


def causes_of_actions(engine: SqliteDatabase, actions: set[int]) -> dict[int, tuple[datetime, str, str]]:
    """When, from what source and for what reason each of the actions was done."""
    rows = engine.execute_sql(
        "SELECT id, at, source, reason FROM action WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(actions)),),
    )
    return {action: (from_ms(at), source, reason) for action, at, source, reason in rows}
