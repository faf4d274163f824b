"""Everything that was done, newest first."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from peewee import SqliteDatabase

from app.core.action_search import ActionFilter
from app.core.errors import NotFound
from app.core.records import Action, ActionKind
from app.store import accounts, action_numbers, action_search, reply_states
from app.store.database import Database, from_ms
from app.store.reply_states import is_recallable

Row = tuple[int, str, int, str, str, str, str, int, int, int | None, int | None]

_BY_HAND = (ActionKind.ADD, ActionKind.REMOVE)
_SELECT = (
    "SELECT a.id, a.kind, a.at, a.operator, a.source, a.reason, a.details, a.added, a.removed, a.undoes, u.id "
    "FROM action AS a LEFT JOIN action AS u ON u.undoes = a.id "
)
_AMONG = _SELECT + "WHERE a.id IN (SELECT value FROM json_each(?))"  # noqa: S608 - our own words


def recent(
    database: Database, wanted: ActionFilter | None = None, *, before: int | None = None, limit: int = 200
) -> list[Action]:
    """Actions wanted that are older than ``before`` (None: from the newest), newest first, at most ``limit``."""
    where, parameters = action_search.conditions(wanted or ActionFilter())
    with database.reading() as engine:
        rows = engine.execute_sql(
            f"{_SELECT}WHERE a.id < ?{where} ORDER BY a.id DESC LIMIT ?",
            (before or 2**62, *parameters, limit),
        ).fetchall()
        return _with_what_was_undone(engine, _actions(engine, rows))


def action(database: Database, action_id: int) -> Action:
    """One action. Raises ``NotFound``."""
    with database.reading() as engine:
        row = engine.execute_sql(_SELECT + "WHERE a.id = ?", (action_id,)).fetchone()
        if row is None:
            raise NotFound("no_such_action", f"There is no action number {action_id}.", action=action_id)
        return _with_what_was_undone(engine, _actions(engine, [row]))[0]


def _actions(engine: SqliteDatabase, rows: Sequence[Row]) -> list[Action]:
    names = accounts.names_by_id(engine)
    found = [_action(row, names) for row in rows]
    # Written beside the action since it is known to be wanted; of older ones it is looked up.
    unnamed = {
        action.id: action.undone_by
        for action in found
        if action.number is None and action.kind in _BY_HAND and action.added + action.removed <= len(names)
    }
    if not unnamed:
        return found
    numbers = action_numbers.numbers_of(engine, unnamed)
    return [
        replace(action, number=numbers[action.id]) if action.id in numbers else action for action in found
    ]


def _with_what_was_undone(engine: SqliteDatabase, found: list[Action]) -> list[Action]:
    """Undos with what they undo in the end; without it nobody could tell them apart."""
    undos = [action.id for action in found if action.undoes is not None]
    if not undos:
        return found
    ways = reply_states.ways_to_roots(engine, undos)
    wanted = json.dumps(sorted({root for root, _again in ways.values()}))
    rows = engine.execute_sql(_AMONG, (wanted,)).fetchall()
    roots = {action.id: action for action in _actions(engine, rows)}
    return [_undoing(action, roots, ways) if action.id in ways else action for action in found]


def _undoing(action: Action, roots: dict[int, Action], ways: dict[int, tuple[int, bool]]) -> Action:
    root, again = ways[action.id]
    lists = again and roots[root].added > 0  # those may be on lists by it whom the undo did not touch
    can_undo = action.can_undo or (
        action.undone_by is None and (lists or is_recallable(roots[root].kind, roots[root].details))
    )
    return replace(action, root=roots[root], again=again, number=roots[root].number, can_undo=can_undo)


def _action(row: Row, names: dict[int, str]) -> Action:
    action_id, kind, at, operator, source, reason, text, added, removed, undoes, undone_by = row
    details = json.loads(text)
    number = details.get("number")
    touched = dict.fromkeys(account for account, _kind, _count in details.get("changes", ()))
    return Action(
        id=action_id,
        kind=ActionKind(kind),
        at=from_ms(at),
        operator=operator,
        source=source,
        reason=reason,
        details=details,
        added=added,
        removed=removed,
        undoes=undoes,
        undone_by=undone_by,
        accounts=tuple(names[account] for account in touched),
        can_undo=undone_by is None and (added + removed > 0 or is_recallable(ActionKind(kind), details)),
        number=number if isinstance(number, int) else None,
    )
