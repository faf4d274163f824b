"""Undo: an action's changes turned round as a new action, and what came of it for people and their replies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from peewee import SqliteDatabase

from app.core.errors import UserError
from app.core.jobs import Job
from app.core.records import ActionKind, UndoReport
from app.services.removal_guard import check_undo, checked_reason, people_taken_off
from app.store import accounts, actions, replies, reply_states
from app.store.actions import REMOVED, ChangeSet, Draft
from app.store.database import Database


def undo(
    database: Database,
    action_id: int | None = None,
    *,
    operator: str = "",
    reason: str = "",
    confirmed: bool = False,
    at_once: bool = False,
    job: Job | None = None,
) -> UndoReport:
    """Undo an action (None: the last that can be), as a new action with the opposite changes.

    Only what the action really changed and nothing since has altered is turned back. The replies of an undone intake
    count no more; an undone decision puts its reply back into review. An undo can be undone.

    Where it takes anybody off the list who opted out by their own reply, it needs a ``reason`` and that a person was
    asked a second time: ``confirmed``. Who decided one reply a moment ago may take that back ``at_once``: as long as
    it is the last thing that was done, it is a slip of the hand and not a removal.

    Raises:
        NotFound: there is no such action. UserError: ``already_undone``, ``nothing_to_undo``, ``undo_guarded``,
        ``reason_long``. Cancelled. Nothing was changed.
    """
    with database.writing(job, bulk=True) as engine:
        if action_id is None:
            action_id = actions.last_undoable(engine)
        if action_id is None:
            raise UserError("nothing_to_undo", "There is nothing to undo. Nothing was changed.")
        changes = actions.opposite_changes(engine, action_id)
        if not (at_once and _decided_last(engine, action_id)):
            check_undo(engine, changes, reason=reason, confirmed=confirmed)
        draft = Draft(ActionKind.UNDO, operator, reason=checked_reason(reason), undoes=action_id)
        action = actions.record(engine, draft, changes, job)
        reply_states.settle(engine, action)
        return _report(engine, action, changes)


def people_protected(database: Database, action_id: int, job: Job | None = None) -> int:
    """How many people who opted out by their own reply an undo of this action would take off the list now.

    Raises:
        NotFound, and ``UserError`` as ``undo``, where it could not be undone.
    """
    with database.reading(job) as engine:
        return people_taken_off(engine, actions.opposite_changes(engine, action_id))


def _decided_last(engine: SqliteDatabase, action_id: int) -> bool:
    """Whether an action is the decision on one reply, and nothing was done since."""
    last = engine.execute_sql("SELECT max(id) FROM action").fetchone()[0]
    details = replies.decision_details(engine, action_id)
    return last == action_id and "event" not in details and len(details.get("replies", ())) == 1


def _report(engine: SqliteDatabase, action: int, changes: Sequence[ChangeSet]) -> UndoReport:
    names = accounts.names_by_id(engine)
    removed = sum(len(change.numbers) for change in changes if change.kind == REMOVED)
    root = reply_states.undone_in_the_end(engine, action)
    details = root.details
    decided = [reply for reply, _decision in reply_states.decisions_in(details)]
    stored = details.get("stored")
    return UndoReport(
        action,
        added=sum(len(change.numbers) for change in changes) - removed,
        removed=removed,
        accounts=tuple(dict.fromkeys(names[change.account] for change in changes)),
        numbers=_one_number(changes, details),
        to_review=replies.count_waiting(engine, decided),
        kind=root.kind,
        again=root.again,
        replies=stored if isinstance(stored, int) else len(decided),
        decision=str(details.get("decision", "")) if len(decided) == 1 else "",
        reply=decided[0] if len(decided) == 1 else None,
    )


def _one_number(changes: Sequence[ChangeSet], details: dict[str, Any]) -> tuple[int, ...]:
    """The number that an undo is about, where it is about one."""
    if isinstance(details.get("number"), int):
        return (details["number"],)
    if any(len(change.numbers) > 1 for change in changes):
        return ()
    found = {int(number) for change in changes for number in change.numbers}
    return tuple(found) if len(found) == 1 else ()
