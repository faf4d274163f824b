"""What undoing means for replies: an undone intake's replies count no more, an undone decision is open again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from peewee import SqliteDatabase

from app.core.records import ActionKind
from app.core.replies import Decision
from app.store import replies

RECALLABLE = (ActionKind.REPLY, ActionKind.DECISION)
"""Actions that can be undone though they changed no list: there is still something to take back."""


def is_recallable(kind: ActionKind, details: Mapping[str, Any]) -> bool:
    """Whether an action can be undone though it changed no list.

    Such are also an undo that left people on a list, and what took down a request about somebody who was listed.
    """
    return kind in RECALLABLE or "left" in details or took_down_requests(details)


def took_down_requests(details: Mapping[str, Any]) -> bool:
    """Whether an action took down requests about people who were listed already.

    Earlier versions noted a day under the same name for each action of the example data; that is no request.
    """
    return isinstance(details.get("asked"), list)


def root_of(engine: SqliteDatabase, action: int) -> tuple[int, ActionKind]:
    """What an action undoes in the end, through undone undos; an action that undoes nothing is its own root."""
    while True:
        row = engine.execute_sql("SELECT undoes, kind FROM action WHERE id = ?", (action,)).fetchone()
        if row[0] is None:
            return action, ActionKind(row[1])
        action = row[0]


def details_of(engine: SqliteDatabase, action: int) -> dict[str, Any]:
    """What an action says beside its changes."""
    text = engine.execute_sql("SELECT details FROM action WHERE id = ?", (action,)).fetchone()[0]
    return dict(json.loads(text))


@dataclass(frozen=True, slots=True)
class Root:
    """What an undo undoes in the end; ``again`` where it is an undo of its undo, so that it counts again."""

    kind: ActionKind
    details: dict[str, Any]
    again: bool


def undone_in_the_end(engine: SqliteDatabase, undo: int) -> Root:
    """What an undo undoes in the end, through undone undos."""
    steps, action = 0, undo
    while True:
        kind, undoes = engine.execute_sql(
            "SELECT kind, undoes FROM action WHERE id = ?", (action,)
        ).fetchone()
        if undoes is None:
            break
        steps, action = steps + 1, undoes
    return Root(ActionKind(kind), details_of(engine, action), steps % 2 == 0)


def ways_to_roots(engine: SqliteDatabase, undos: Iterable[int]) -> dict[int, tuple[int, bool]]:
    """By undo, what it undoes in the end, and whether that counts again by it."""
    wanted = set(undos)
    ways: dict[int, tuple[int, bool]] = {}
    rows = engine.execute_sql("SELECT id, undoes FROM action WHERE undoes IS NOT NULL ORDER BY id")
    for undo, undoes in rows:  # what is undone was done before, so its own way is known by now
        root, again = ways.get(undoes, (undoes, True))
        ways[undo] = root, not again
    return {undo: way for undo, way in ways.items() if undo in wanted}


def undoers_of_actions(engine: SqliteDatabase) -> dict[int, int]:
    """By action that was undone, the undo of it."""
    return dict(engine.execute_sql("SELECT undoes, id FROM action WHERE undoes IS NOT NULL").fetchall())


def undone_by(undoers: Mapping[int, int], action: int) -> int | None:
    """The action by which another stands undone, None where it stands; ``undoers`` maps an action to what undid it."""
    chain = _undone_in_turn(undoers, action)
    return None if len(chain) % 2 else chain[-1]


def last_word(undoers: Mapping[int, int], action: int) -> int:
    """The undo by which an action stands, or stands undone; itself where it was never undone."""
    return _undone_in_turn(undoers, action)[-1]


def _undone_in_turn(undoers: Mapping[int, int], action: int) -> list[int]:
    chain = [action]
    while chain[-1] in undoers:
        chain.append(undoers[chain[-1]])
    return chain


def settle(engine: SqliteDatabase, undo: int) -> None:
    """Bring the replies into the state that an undo, just recorded, leads to."""
    root, kind = root_of(engine, undo)
    if kind not in RECALLABLE:
        return
    undoers = undoers_of_actions(engine)
    if kind is ActionKind.REPLY:
        replies.set_withdrawn(engine, root, undone_by(undoers, root))
        return
    touched = [reply for reply, _decision in decisions_in(replies.decision_details(engine, root))]
    told = engine.execute_sql("SELECT id, details FROM action WHERE kind = 'decision' ORDER BY id").fetchall()
    standing = standing_decisions(((action, json.loads(text)) for action, text in told), undoers)
    states: dict[tuple[Decision, int] | None, list[int]] = {}
    for reply in touched:
        states.setdefault(standing.get(reply), []).append(reply)
    for state, found in states.items():
        replies.set_decisions(engine, found, *(state or (None, None)))


def decisions_in(details: Mapping[str, Any]) -> Iterator[tuple[int, Decision]]:
    """The replies that an action decided and what: ``replies`` by its ``decision``, ``review`` put into review."""
    for entry in details.get("replies", ()):
        yield entry[0], Decision(details["decision"])
    for entry in details.get("review", ()):
        yield entry[0], Decision.REVIEW


def standing_decisions(
    told: Iterable[tuple[int, Mapping[str, Any]]], undoers: Mapping[int, int]
) -> dict[int, tuple[Decision, int]]:
    """By reply, what the last action that decided it and is not undone decided; ``told`` rises by action."""
    standing = {}
    for action, details in told:
        if undone_by(undoers, action) is None:
            for reply, decision in decisions_in(details):
                standing[reply] = decision, action
    return standing
