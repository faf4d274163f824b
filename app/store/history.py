"""A number's story: every change of a list, every reply and request that changed none, and what was undone of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from peewee import SqliteDatabase

from app.core.classifier import Verdict
from app.core.records import LIST_CHANGES, ActionKind, ChangeKind, HistoryEvent, Source
from app.core.replies import Decision, Reply
from app.store import actions_about, erasures, replies, reply_states
from app.store.actions import CHANGE_KINDS
from app.store.database import from_ms

_ACTION = "a.id, a.at, a.kind, a.source, a.operator, a.reason, a.undoes, a.details"
_Action = tuple[int, int, str, str, str, str, int | None, str]


def history_of_number(engine: SqliteDatabase, msisdn: int) -> list[HistoryEvent]:
    """Everything that ever happened to a number, newest first."""
    changes, attached = _changes(engine, msisdn)
    accounts = _accounts(engine)
    told = [
        *changes,
        *_unchanged_replies(engine, msisdn, accounts, attached),
        *_requests(engine, msisdn, accounts),
    ]
    told += _undos(engine, told)
    told += _erasures(engine, msisdn, told)
    return sorted(told, key=lambda event: event.action_id, reverse=True)


def _changes(engine: SqliteDatabase, msisdn: int) -> tuple[list[HistoryEvent], set[tuple[int, int]]]:
    """What changed a list, and which replies did by which action."""
    rows = engine.execute_sql(
        f"SELECT c.kind, n.name, n.region, {_ACTION} "  # noqa: S608 - our own column names
        "FROM change AS c JOIN action AS a ON a.id = c.action JOIN account AS n ON n.id = c.account "
        "WHERE c.msisdn = ? ORDER BY a.id DESC, lower(n.name)",
        (msisdn,),
    )
    events = [_event(CHANGE_KINDS[row[0]], _Account(*row[1:3]), row[3:]) for row in rows.fetchall()]
    deciding = replies.deciding_replies(
        engine, [(msisdn, event.action_id) for event in events if event.source == Source.REPLY]
    )
    told = [
        _with_reply(event, deciding[msisdn, event.action_id])
        if (msisdn, event.action_id) in deciding
        else event
        for event in events
    ]
    return told, {(action, reply.id) for (_msisdn, action), reply in deciding.items()}


@dataclass(frozen=True, slots=True)
class _Account:
    name: str
    region: str


def _accounts(engine: SqliteDatabase) -> dict[int, _Account]:
    rows = engine.execute_sql("SELECT id, name, region FROM account").fetchall()
    return {row[0]: _Account(*row[1:]) for row in rows}


def _actions(engine: SqliteDatabase, wanted: Iterable[int]) -> dict[int, _Action]:
    rows = engine.execute_sql(
        f"SELECT {_ACTION} FROM action AS a WHERE a.id IN (SELECT value FROM json_each(?))",  # noqa: S608
        (json.dumps(sorted(set(wanted))),),
    )
    return {row[0]: row for row in rows.fetchall()}


def _unchanged_replies(
    engine: SqliteDatabase,
    msisdn: int,
    accounts: Mapping[int, _Account],
    attached: set[tuple[int, int]],
) -> Iterator[HistoryEvent]:
    """Replies that asked for what was so already, and decisions on replies that changed no list."""
    found = replies.replies_of_number(engine, msisdn)
    if not found:
        return
    asking = [one for one in found if one.verdict is Verdict.OPT_OUT and (one.intake, one.id) not in attached]
    intakes = _actions(engine, [one.intake for one in asking])
    for one in reversed(asking):
        event = _event(ChangeKind.REPLIED, accounts[one.account_id], intakes[one.intake])
        yield replace(_with_reply(event, one), already_listed=True)
    yield from _unchanged_decisions(engine, found, accounts, attached)


def _unchanged_decisions(
    engine: SqliteDatabase,
    found: Sequence[Reply],
    accounts: Mapping[int, _Account],
    attached: set[tuple[int, int]],
) -> Iterator[HistoryEvent]:
    told = actions_about.decisions_on(engine, [one.id for one in found])
    actions = _actions(engine, [action for action, _details in told])
    for action, details in told:
        rule_set = str(details.get("rule_set", ""))
        decided = dict(reply_states.decisions_in(details))
        entries = {entry[0]: entry for entry in (*details.get("replies", ()), *details.get("review", ()))}
        for one in found:
            if one.id in decided and (action, one.id) not in attached:
                event = _event(ChangeKind.DECIDED, accounts[one.account_id], actions[action])
                event = _with_reply(event, replies.read_anew(one, entries[one.id], rule_set))
                listed = decided[one.id] is Decision.OPT_OUT
                yield replace(event, decision=decided[one.id].value, already_listed=listed)


def _requests(
    engine: SqliteDatabase, msisdn: int, accounts: Mapping[int, _Account]
) -> Iterator[HistoryEvent]:
    """What somebody asked for by telephone or the like though the number was listed already."""
    told = actions_about.requests_of(engine, msisdn)
    actions = _actions(engine, [action for action, _details in told])
    for action, details in told:
        for account, numbers in details["asked"]:
            if msisdn in numbers:
                event = _event(ChangeKind.ASKED, accounts[account], actions[action])
                yield replace(event, already_listed=True)


@dataclass(slots=True)
class _Undone:
    """Undos to be told, by their numbers: as what, and in whose story."""

    as_what: dict[tuple[int, str], ChangeKind] = field(default_factory=dict)
    regions: dict[str, str] = field(default_factory=dict)

    def note(self, undo: int, event: HistoryEvent, what: ChangeKind) -> None:
        """Keep what an undo of an event meant; that a number stayed listed says more than anything else."""
        key = undo, event.account
        if what is ChangeKind.STAYED or key not in self.as_what:
            self.as_what[key] = what
        self.regions[event.account] = event.region


def _undos(engine: SqliteDatabase, told: Sequence[HistoryEvent]) -> Iterator[HistoryEvent]:
    """The undos of what is told that did not change a list for this number."""
    undoers = reply_states.undoers_of_actions(engine)
    chains = {event.action_id: _chain(undoers, event.action_id) for event in told if event.undoes is None}
    actions = _actions(engine, [undo for chain in chains.values() for undo in chain])
    changed = {(event.action_id, event.account) for event in told if event.event in LIST_CHANGES}
    found = _Undone()
    for event in told:
        for place, undo in enumerate(chains.get(event.action_id, ())):
            if (undo, event.account) in changed:
                continue
            if event.event not in LIST_CHANGES or event.reply is not None:
                what = ChangeKind.COUNTS_AGAIN if place % 2 else ChangeKind.TAKEN_BACK
                found.note(undo, event, what)
            if "left" in json.loads(actions[undo][-1]) and _was_listed(told, event, undo):
                found.note(undo, event, ChangeKind.STAYED)
    for (undo, account), what in found.as_what.items():
        yield _event(what, _Account(account, found.regions[account]), actions[undo])


def _chain(undoers: Mapping[int, int], action: int) -> list[int]:
    """The undo of an action, the undo of that, and so on."""
    chain = []
    while action in undoers:
        action = undoers[action]
        chain.append(action)
    return chain


def _was_listed(told: Sequence[HistoryEvent], event: HistoryEvent, undo: int) -> bool:
    """Whether the number was still listed as an event had left it when that was undone."""
    if event.event not in {ChangeKind.OPTED_OUT, ChangeKind.REMOVED}:
        return False
    before = [
        one
        for one in told
        if one.account == event.account and one.event in LIST_CHANGES and one.action_id < undo
    ]
    last = max(before, key=lambda one: one.action_id)
    causes = [one.action_id for one in before if one.event is ChangeKind.OPTED_OUT]
    if event.event is ChangeKind.OPTED_OUT:
        return last.event is not ChangeKind.REMOVED and max(causes) == event.action_id
    return last.event is ChangeKind.RESTORED


def _erasures(engine: SqliteDatabase, msisdn: int, told: Sequence[HistoryEvent]) -> list[HistoryEvent]:
    """What was taken away of the words to and about a number, by which action."""
    taken = erasures.erasures_of_number(engine, msisdn)
    reasons = {event.erased for event in told if event.erased is not None}
    found = []
    for action, row in _actions(engine, [*reasons, *taken]).items():
        if row[2] != ActionKind.ERASE:
            continue
        count, names = taken.get(action, (0, ()))
        accounts = names or dict.fromkeys(event.account for event in told if event.erased == action)
        event = _event(ChangeKind.ERASED, _Account(", ".join(accounts), ""), row)
        found.append(replace(event, source="", erased_replies=count))
    return found


def _with_reply(event: HistoryEvent, reply: Reply) -> HistoryEvent:
    return replace(
        event,
        reply=reply.text,
        rule=reply.rule,
        language=reply.language,
        start=reply.start,
        end=reply.end,
        sent=reply.sent,
        received_at=reply.received_at,
        rule_set=reply.rule_set,
        verdict=reply.verdict.value,
        erased=reply.erased,
    )


def _event(what: ChangeKind, account: _Account, action: Sequence[Any]) -> HistoryEvent:
    action_id, at, kind, source, operator, reason, undoes, details = action
    more = json.loads(details)
    return HistoryEvent(
        at=from_ms(at),
        account=account.name,
        event=what,
        action_id=action_id,
        kind=ActionKind(kind),
        source=source,
        operator=operator,
        reason=reason,
        undoes=undoes,
        file_name=more.get("file"),
        file_numbers=more.get("numbers"),
        received_at=_time_of(more.get("received_at")),
        channel=more.get("channel", ""),
        evidence=more.get("evidence", {}),
        region=account.region,
        erased=more.get("erased"),
    )


def _time_of(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
