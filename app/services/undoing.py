"""Undo: an action's changes turned round as a new action, and what came of it for people and their replies."""

from __future__ import annotations

from typing import Any

from peewee import SqliteDatabase

from app.core.errors import UserError
from app.core.jobs import Job
from app.core.records import ActionKind, UndoReport
from app.services.removal_guard import check_undo, checked_reason, people_taken_off
from app.store import accounts, actions, replies, reply_states
from app.store.actions import REMOVED, Draft
from app.store.database import Database
from app.store.undo_plans import UndoPlan, plan_undo


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
    """Undo an action (None: the last that was not undone), as a new action with the opposite changes.

    Only what the action really changed and nothing since has altered is turned back. The replies of an undone intake
    count no more; an undone decision puts its reply back into review. An undo can be undone.

    Who has an opt-out by a reply of their own that stands is left on the list, and counted. Where the undone intake or
    decision is that of the reply itself, they come off, and it needs a ``reason`` and that a person was asked a second
    time: ``confirmed``. Who decided one reply a moment ago may take that back ``at_once``: as long as
    it is the last thing that was done, it is a slip of the hand and not a removal.

    Raises:
        NotFound: there is no such action. UserError: ``already_undone``, ``nothing_to_undo``, ``undo_guarded``,
        ``reason_long``; ``last_not_undoable`` where the last action changed no list: none before it is undone in its
        place. Cancelled. Nothing was changed.
    """
    with database.writing(job, bulk=True) as engine:
        if action_id is None:
            action_id = _last(engine)
        plan = plan_undo(engine, action_id)
        if not (at_once and _decided_last(engine, action_id)):
            check_undo(engine, action_id, plan.changes, reason=reason, confirmed=confirmed)
        details: dict[str, object] = {"left": plan.left} if plan.left else {}
        draft = Draft(ActionKind.UNDO, operator, "", checked_reason(reason), details, undoes=action_id)
        action = actions.record(engine, draft, plan.changes, job)
        reply_states.settle(engine, action)
        return _report(engine, action, action_id, plan)


def _last(engine: SqliteDatabase) -> int:
    last, newest = actions.last_standing(engine), actions.last_undoable(engine)
    if last is None or (newest is None and last[1] is not ActionKind.UNDO):
        raise UserError("nothing_to_undo", "There is nothing to undo. Nothing was changed.")
    action, kind = last
    if newest is None or action == newest or kind is ActionKind.UNDO:
        return action
    raise UserError(
        "last_not_undoable",
        f"The last action, number {action} ({kind.value}), cannot be undone, for it changed no list. Nothing was "
        f"changed. The newest that can be undone is number {newest}: give its number to undo that.",
        last=action,
        newest=newest,
    )


def people_protected(database: Database, action_id: int, job: Job | None = None) -> int:
    """How many people who opted out by their own reply an undo of this action would take off the list now.

    Raises:
        NotFound, and ``UserError`` as ``undo``, where it could not be undone.
    """
    with database.reading(job) as engine:
        return people_taken_off(engine, plan_undo(engine, action_id).changes)


def _decided_last(engine: SqliteDatabase, action_id: int) -> bool:
    """Whether an action is the decision on one reply, and nothing was done since."""
    last = engine.execute_sql("SELECT max(id) FROM action").fetchone()[0]
    details = replies.decision_details(engine, action_id)
    return last == action_id and "event" not in details and len(details.get("replies", ())) == 1


def _report(engine: SqliteDatabase, action: int, undone: int, plan: UndoPlan) -> UndoReport:
    names = accounts.names_by_id(engine)
    changes = [change for change in plan.changes if len(change.numbers)]
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
        numbers=_one_number(plan, details),
        to_review=replies.count_waiting(engine, decided),
        kind=root.kind,
        again=root.again,
        replies=stored if isinstance(stored, int) else len(decided),
        decision=str(details.get("decision", "")) if len(decided) == 1 else "",
        left=plan.left,
        undoes=undone,
        reply=decided[0] if len(decided) == 1 else None,
    )


def _one_number(plan: UndoPlan, details: dict[str, Any]) -> tuple[int, ...]:
    """The number that an undo is about, where it is about one."""
    if isinstance(details.get("number"), int):
        return (details["number"],)
    changes = plan.changes
    if plan.left:
        return ()
    if any(len(change.numbers) > 1 for change in changes):
        return ()
    found = {int(number) for change in changes for number in change.numbers}
    return tuple(found) if len(found) == 1 else ()
