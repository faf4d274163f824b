"""Which actions are about a number, and which about it alone, whether or not they changed a list."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from peewee import SqliteDatabase

from app.store import replies, reply_states

_ASKED = "CASE json_type(a.details, '$.asked') WHEN 'array' THEN json_extract(a.details, '$.asked') END"
"""The requests an action took down, as SQL; no row of ``json_each`` for what has a day under that name."""


def actions_about(engine: SqliteDatabase, msisdn: int) -> dict[int, bool]:
    """The actions about a number; True for those that are about no other.

    An undo that changed no list for the number is about whom the undone action is about.
    """
    found = _changing(engine, msisdn)
    for action, alone in (*_intakes(engine, msisdn), *_decisions(engine, msisdn), *_requests(engine, msisdn)):
        found[action] = found.get(action, True) and alone
    undoers = reply_states.undoers_of_actions(engine)
    for action, alone in sorted(found.items()):
        undo = undoers.get(action)
        while undo is not None:
            found.setdefault(undo, alone)
            undo = undoers.get(undo)
    return found


def _changing(engine: SqliteDatabase, msisdn: int) -> dict[int, bool]:
    """The actions that changed a list for the number."""
    rows = engine.execute_sql(
        "SELECT a.id, a.details, count(*) FROM change AS c JOIN action AS a ON a.id = c.action "
        "WHERE c.msisdn = ? GROUP BY a.id",
        (msisdn,),
    )
    told = [(action, json.loads(text), changes) for action, text, changes in rows.fetchall()]
    # An undo that left people on a list is about them too: about whom, the undone action knows.
    return {
        action: _changes_in(details) == changes for action, details, changes in told if "left" not in details
    }


def _changes_in(details: Mapping[str, Any]) -> int:
    return sum(entry[2] for entry in details.get("changes", ()))


def _intakes(engine: SqliteDatabase, msisdn: int) -> Sequence[tuple[int, bool]]:
    rows = engine.execute_sql(
        "SELECT DISTINCT r.intake, NOT EXISTS "
        "(SELECT 1 FROM reply AS other WHERE other.intake = r.intake AND other.msisdn <> r.msisdn) "
        "FROM reply AS r WHERE r.msisdn = ?",
        (msisdn,),
    )
    return [(intake, bool(alone)) for intake, alone in rows.fetchall()]


def _decisions(engine: SqliteDatabase, msisdn: int) -> Sequence[tuple[int, bool]]:
    own = {one.id for one in replies.replies_of_number(engine, msisdn)}
    return [
        (action, {reply for reply, _decision in reply_states.decisions_in(details)} <= own)
        for action, details in decisions_on(engine, own)
    ]


def _requests(engine: SqliteDatabase, msisdn: int) -> Sequence[tuple[int, bool]]:
    return [
        (action, all(numbers == [msisdn] for _account, numbers in details["asked"]))
        for action, details in requests_of(engine, msisdn)
    ]


def decisions_on(engine: SqliteDatabase, reply_ids: Collection[int]) -> list[tuple[int, dict[str, Any]]]:
    """The actions that decided any of the replies, with what they say."""
    if not reply_ids:
        return []
    rows = engine.execute_sql(
        "SELECT a.id, a.details FROM action AS a WHERE a.kind = 'decision' AND EXISTS (SELECT 1 FROM json_each(?) AS r "
        "WHERE r.value IN (SELECT json_extract(e.value, '$[0]') FROM json_each(a.details, '$.replies') AS e) "
        "OR r.value IN (SELECT json_extract(e.value, '$[0]') FROM json_each(a.details, '$.review') AS e))",
        (json.dumps(sorted(reply_ids)),),
    )
    return [(action, json.loads(text)) for action, text in rows.fetchall()]


def requests_of(engine: SqliteDatabase, msisdn: int) -> list[tuple[int, dict[str, Any]]]:
    """The actions by which a request about a number that was listed already was taken down, with what they say.

    That is ``asked``: for each account its id and the numbers.
    """
    rows = engine.execute_sql(
        "SELECT a.id, a.details FROM action AS a WHERE a.kind = 'add' AND instr(a.details, '\"asked\"') "  # noqa: S608
        f"AND EXISTS (SELECT 1 FROM json_each({_ASKED}) AS e, json_each(e.value, '$[1]') AS n WHERE n.value = ?)",
        (msisdn,),
    )
    return [(action, json.loads(text)) for action, text in rows.fetchall()]


def requests(engine: SqliteDatabase) -> list[tuple[int, dict[int, list[int]]]]:
    """All actions by which such requests were taken down, each with the numbers by account."""
    rows = engine.execute_sql(
        f"SELECT a.id, {_ASKED} FROM action AS a WHERE a.kind = 'add' "  # noqa: S608 - our own words
        "AND instr(a.details, '\"asked\"') ORDER BY a.id"
    )
    return [(action, dict(json.loads(asked))) for action, asked in rows.fetchall() if asked is not None]
