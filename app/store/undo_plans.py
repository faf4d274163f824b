"""What an undo changes now: the opposite of what was done, but for those who asked to be on the list themselves.

A reply that came from somebody who was listed already changed nothing, and no more did a request that was taken down:
nothing of it would be turned round, so it is asked for here. Who has one stays listed, by what first put them there,
for as long as it stands.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from peewee import SqliteDatabase

from app.core.errors import UserError
from app.core.number_set import sorted_unique
from app.core.records import EXAMPLE_ACCOUNT, ActionKind
from app.core.replies import Decision
from app.store import actions, actions_about, removals, reply_states
from app.store import sqlite_statements as sql
from app.store.actions import REMOVED, RESTORED, ChangeSet, Numbers

_LAST_TAKEN_OFF_BY_UNDO = """SELECT n.value FROM json_each(?) AS n WHERE 'undo' = (
    SELECT a.kind FROM change AS c JOIN action AS a ON a.id = c.action
    WHERE c.msisdn = n.value AND c.account = ? AND c.kind = 2 AND c.action = (
        SELECT max(last.action) FROM change AS last WHERE last.msisdn = c.msisdn AND last.account = c.account)
    AND c.action NOT IN (SELECT value FROM json_each(?)))
ORDER BY n.value"""

_REMOVALS_SINCE = "SELECT id FROM action WHERE kind = ? AND id > ?"


@dataclass(frozen=True, slots=True)
class UndoPlan:
    """The changes of an undo, and how many people it leaves on a list because they asked for it themselves."""

    changes: list[ChangeSet] = field(default_factory=list)
    left: int = 0


def plan_undo(engine: SqliteDatabase, action: int) -> UndoPlan:
    """What undoing an action would change, and whom it leaves.

    Whoever asked for it by a reply of their own, or by telephone or the like when they were listed already, stays
    listed as long as that stands; unless it was taken in, or decided, by the very action that is undone. Where a
    removal counts again, all whom it took off come off again: it asked about them itself, as the undo will.

    What undos between have made of the people an action is about is turned round with it: where it counts again, those
    whom another undo took off meanwhile are listed again, and where it counts no more, those whom one left come off.

    Raises:
        NotFound: there is no such action.
        UserError: ``already_undone``, or ``nothing_to_undo`` where it changed no list or all of it was altered since;
            what is recallable can always be undone.
    """
    changes = actions.opposite_changes(engine, action)
    root, kind = reply_states.root_of(engine, action)
    state = reply_states.undone_in_the_end(engine, action)
    again = not state.again
    if again:
        changes += _taken_off_meanwhile(engine, root, but=action)
    elif root != action:
        changes = list(_with_still_listed(engine, changes, root))
    recallable = reply_states.is_recallable(kind, state.details)
    if recallable:
        changes += (_left_off_meanwhile if again else _left_before)(engine, root, kind)
    changes = _merged(changes)
    if not changes and not recallable and "left" not in reply_states.details_of(engine, action):
        raise UserError(
            "nothing_to_undo",
            f"Action {action} has nothing left to undo: it changed no list, or all it changed was changed again "
            "since. Nothing was changed.",
        )
    if kind is ActionKind.REMOVE:
        return UndoPlan(changes)
    left: set[int] = set()
    kept = [_without_wishes(engine, _without_others(engine, change, root), root, left) for change in changes]
    return UndoPlan(kept, len(left))


def _without_others(engine: SqliteDatabase, change: ChangeSet, root: int) -> ChangeSet:
    """The change without those who are listed by another action that stands: it did not put them there."""
    if change.kind != REMOVED or change.listed_by is not None:
        return change
    numbers, by_action = sql.listed_actions(engine.connection(), change.account, change.numbers)
    undoers = reply_states.undoers_of_actions(engine)
    others = [
        cause
        for cause in sorted_unique(by_action).tolist()
        if cause != root and reply_states.undone_by(undoers, cause) is None
    ]
    return ChangeSet(change.account, REMOVED, numbers[~np.isin(by_action, others)]) if others else change


def _without_wishes(engine: SqliteDatabase, change: ChangeSet, root: int, left: set[int]) -> ChangeSet:
    """The change without those who stay, who are added to ``left``."""
    if change.kind != REMOVED:
        return change
    own = removals.own_wishes_of_change(engine, change, root) | _requests(engine, change, root)
    if not own:
        return change
    left |= own
    stays = np.isin(change.numbers, sorted_unique(own), assume_unique=True)
    return ChangeSet(change.account, REMOVED, change.numbers[~stays], change.listed_by, change.numbers[stays])


def _requests(engine: SqliteDatabase, change: ChangeSet, root: int) -> set[int]:
    """Whom of those a removal is about to take off had asked for it, taken down since what lists them now.

    What counts again is as new as the undo by which it does.
    """
    told = actions_about.requests(engine)
    undoers = reply_states.undoers_of_actions(engine) if told else {}
    found: set[int] = set()
    for action, asked in told:
        if action == root or reply_states.undone_by(undoers, action) is not None:
            continue
        numbers = sorted_unique(asked.get(change.account, ()))
        listed, by_action = sql.listed_actions(engine.connection(), change.account, numbers)
        since = listed[by_action < reply_states.last_word(undoers, action)]
        found.update(since[np.isin(since, change.numbers, assume_unique=True)].tolist())
    return found


def _askers(engine: SqliteDatabase, root: int, kind: ActionKind) -> dict[int, Numbers]:
    """Who was opted out by what an action took in, decided or took down, by account that they turned to."""
    if kind is ActionKind.ADD:
        asked = dict(actions_about.requests(engine))[root]
        return {account: sorted_unique(numbers) for account, numbers in asked.items()}
    if kind is ActionKind.REPLY:
        rows = engine.execute_sql(
            "SELECT DISTINCT account, msisdn FROM reply WHERE intake = ? AND verdict = 'opt_out'", (root,)
        )
    else:
        details = reply_states.details_of(engine, root)
        decided = [reply for reply, what in reply_states.decisions_in(details) if what is Decision.OPT_OUT]
        rows = engine.execute_sql(
            "SELECT DISTINCT account, msisdn FROM reply WHERE id IN (SELECT value FROM json_each(?))",
            (sql.as_json(np.array(decided, dtype=np.int64)),),
        )
    found: dict[int, list[int]] = {}
    for account, msisdn in rows.fetchall():
        found.setdefault(account, []).append(msisdn)
    return {account: sorted_unique(numbers) for account, numbers in found.items()}


def _reached(engine: SqliteDatabase, root: int, account: int) -> list[int]:
    """The accounts that an action's replies to an account reach."""
    rows = engine.execute_sql(
        f"WITH far AS ({removals.FAR}) SELECT mine.id FROM account AS mine "  # noqa: S608 - our own words
        "CROSS JOIN account AS theirs ON theirs.id = ? WHERE mine.id = theirs.id OR (mine.name <> ? "
        "AND theirs.name <> ? AND EXISTS (SELECT 1 FROM far WHERE far.id = ? AND far.account = theirs.id "
        "AND far.at >= mine.created_at))",
        (account, EXAMPLE_ACCOUNT, EXAMPLE_ACCOUNT, root),
    )
    return [row[0] for row in rows.fetchall()]


def _left_before(engine: SqliteDatabase, root: int, kind: ActionKind) -> Iterable[ChangeSet]:
    """Those whom earlier undos left on a list because of the replies that are taken back now."""
    undoers = reply_states.undoers_of_actions(engine)
    causes = {
        row[0] for row in engine.execute_sql("SELECT DISTINCT action FROM tally WHERE listed > 0").fetchall()
    }
    undone = [cause for cause in causes & undoers.keys() if reply_states.undone_by(undoers, cause)]
    if not undone:
        return
    for account, numbers in _askers(engine, root, kind).items():
        for each in _reached(engine, root, account):
            listed, by_action = sql.listed_actions(engine.connection(), each, numbers)
            yield ChangeSet(each, REMOVED, listed[np.isin(by_action, undone) & (by_action != root)])


def _with_still_listed(engine: SqliteDatabase, changes: list[ChangeSet], root: int) -> Iterable[ChangeSet]:
    """The changes and the removal of all who are listed by an action, which is quick where it is by that one alone."""
    found = {change.account: change for change in actions.still_listed(engine, root)}
    for change in changes:
        by_root = found.get(change.account)
        if by_root is not None and change.kind == REMOVED:
            others = ~np.isin(change.numbers, by_root.numbers, assume_unique=True)
            change = ChangeSet(change.account, REMOVED, change.numbers[others])
        yield change
    yield from found.values()


def _taken_off_meanwhile(engine: SqliteDatabase, root: int, *, but: int) -> Iterable[ChangeSet]:
    """Those whom an action listed and an undo, ``but`` for one, took off while it did not count.

    Whatever listed them since.
    """
    connection = engine.connection()
    redone = {but, *_redone_removals(engine, root).tolist()}
    rows = engine.execute_sql(
        "SELECT id, details FROM action WHERE kind = ? AND id > ?", (ActionKind.UNDO.value, root)
    ).fetchall()
    for undo, text in rows:
        for account, kind, _count in json.loads(text).get("changes", ()) if undo not in redone else ():
            if kind == REMOVED:
                numbers = sql.read_removals(connection, undo, account, REMOVED)
                yield ChangeSet(account, RESTORED, sql.listed_once(connection, root, account, numbers))


def _redone_removals(engine: SqliteDatabase, root: int) -> Numbers:
    """The undos by which a removal later than an action counts again: they took off as that removal did."""
    rows = engine.execute_sql(_REMOVALS_SINCE, (ActionKind.REMOVE.value, root)).fetchall()
    since = {row[0] for row in rows}
    ways = reply_states.ways_to_roots(engine, reply_states.undoers_of_actions(engine).values())
    return np.array([undo for undo, (what, _again) in ways.items() if what in since], dtype=np.int64)


def _left_off_meanwhile(engine: SqliteDatabase, root: int, kind: ActionKind) -> Iterable[ChangeSet]:
    """Those whom an undo took off a list while the replies that count again now did not count."""
    redone = _redone_removals(engine, root)
    for account, numbers in _askers(engine, root, kind).items():
        for each in _reached(engine, root, account):
            listed, _by_action = sql.listed_actions(engine.connection(), each, numbers)
            missing = numbers[~np.isin(numbers, listed, assume_unique=True)]
            found = [
                row[0]
                for block in sql.blocks(missing)
                for row in engine.execute_sql(
                    _LAST_TAKEN_OFF_BY_UNDO, (sql.as_json(block), each, sql.as_json(redone))
                )
            ]
            yield ChangeSet(each, RESTORED, np.array(found, dtype=np.int64))


def _merged(changes: Iterable[ChangeSet]) -> list[ChangeSet]:
    """The changes with one set for each account and kind."""
    found: dict[tuple[int, int], ChangeSet] = {}
    for change in changes:
        if len(change.numbers) == 0:
            continue
        key = change.account, change.kind
        before = found.get(key)
        if before is not None:
            both = sorted_unique(np.concatenate((before.numbers, change.numbers)))
            change = ChangeSet(change.account, change.kind, both)
        found[key] = change
    return [found[key] for key in sorted(found)]
