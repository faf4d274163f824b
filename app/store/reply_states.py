"""What undoing means for replies: an undone intake's replies count no more, an undone decision is open again."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from peewee import SqliteDatabase

from app.core.records import ActionKind
from app.core.replies import Decision
from app.store import replies

RECALLABLE = (ActionKind.REPLY, ActionKind.DECISION)
"""Actions that can be undone though they changed no list: there is still something to take back."""


def root_of(engine: SqliteDatabase, action: int) -> tuple[int, ActionKind]:
    """What an action undoes in the end, through undone undos; an action that undoes nothing is its own root."""
    while True:
        row = engine.execute_sql("SELECT undoes, kind FROM action WHERE id = ?", (action,)).fetchone()
        if row[0] is None:
            return action, ActionKind(row[1])
        action = row[0]


def undone_by(undoers: Mapping[int, int], action: int) -> int | None:
    """The action by which another stands undone, None where it stands; ``undoers`` maps an action to what undid it."""
    last, undone = action, False
    while last in undoers:
        last, undone = undoers[last], not undone
    return last if undone else None


def settle(engine: SqliteDatabase, undo: int) -> None:
    """Bring the replies into the state that an undo, just recorded, leads to."""
    root, kind = root_of(engine, undo)
    if kind not in RECALLABLE:
        return
    rows = engine.execute_sql("SELECT undoes, id FROM action WHERE undoes IS NOT NULL AND id > ?", (root,))
    undone = undone_by(dict(rows.fetchall()), root)
    if kind is ActionKind.REPLY:
        replies.set_withdrawn(engine, root, undone)
        return
    decided = [entry[0] for entry in replies.decided_in(engine, root)]
    if undone is not None:
        replies.set_decisions(engine, _decided_by(engine, decided, root), None, None)
        return
    text = engine.execute_sql("SELECT details FROM action WHERE id = ?", (root,)).fetchone()[0]
    # What was decided anew meanwhile stays so.
    again = _decided_by(engine, decided, None)
    replies.set_decisions(engine, again, Decision(json.loads(text)["decision"]), root)


def _decided_by(engine: SqliteDatabase, reply_ids: Sequence[int], action: int | None) -> list[int]:
    rows = engine.execute_sql(
        "SELECT id FROM reply WHERE id IN (SELECT value FROM json_each(?)) AND decided IS ?",
        (json.dumps(reply_ids), action),
    )
    return [row[0] for row in rows.fetchall()]
