"""Everything that was done, newest first."""

from __future__ import annotations

import json

from app.core.errors import NotFound
from app.core.records import Action, ActionKind
from app.store import accounts
from app.store.database import Database, from_ms
from app.store.reply_states import RECALLABLE

_SELECT = (
    "SELECT a.id, a.kind, a.at, a.operator, a.source, a.reason, a.details, a.added, a.removed, a.undoes, u.id "
    "FROM action AS a LEFT JOIN action AS u ON u.undoes = a.id "
)


def recent(database: Database, *, before: int | None = None, limit: int = 200) -> list[Action]:
    """Actions older than the action ``before`` (None: from the newest), newest first, at most ``limit``."""
    with database.reading() as engine:
        rows = engine.execute_sql(
            _SELECT + "WHERE a.id < ? ORDER BY a.id DESC LIMIT ?", (before or 2**62, limit)
        ).fetchall()
        names = accounts.names_by_id(engine)
        return [_action(row, names) for row in rows]


def action(database: Database, action_id: int) -> Action:
    """One action. Raises ``NotFound``."""
    with database.reading() as engine:
        row = engine.execute_sql(_SELECT + "WHERE a.id = ?", (action_id,)).fetchone()
        if row is None:
            raise NotFound("no_such_action", f"There is no action number {action_id}.")
        return _action(row, accounts.names_by_id(engine))


def _action(
    row: tuple[int, str, int, str, str, str, str, int, int, int | None, int | None], names: dict[int, str]
) -> Action:
    action_id, kind, at, operator, source, reason, text, added, removed, undoes, undone_by = row
    details = json.loads(text)
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
        can_undo=undone_by is None and (added + removed > 0 or kind in RECALLABLE),
    )
