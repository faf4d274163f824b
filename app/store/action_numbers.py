"""Which number an action was about, where it was about one and does not say so itself."""

from __future__ import annotations

import json
from collections.abc import Mapping

from peewee import SqliteDatabase

# What an action listed is found by the list's index of actions, what it removed by that of removals. What it listed
# and another removed since would take a walk through all changes, and is left unknown.
_LISTED = """SELECT action, count(*), min(msisdn), max(msisdn) FROM opt_out INDEXED BY opt_out_by_action
WHERE action IN (SELECT value FROM json_each(?)) GROUP BY action"""
_REMOVED = """SELECT action, count(*), min(msisdn), max(msisdn) FROM change INDEXED BY change_removals
WHERE action IN (SELECT value FROM json_each(?)) AND kind > 1 GROUP BY action"""


def numbers_of(engine: SqliteDatabase, undoers: Mapping[int, int | None]) -> dict[int, int]:
    """By action, the number it is about; for actions that changed a few entries, given with what undid each, if any."""
    asked = json.dumps(sorted({*undoers, *filter(None, undoers.values())}))
    told = {
        action: (count, first)
        for query in (_LISTED, _REMOVED)
        for action, count, first, last in engine.execute_sql(query, (asked,))
        if first == last
    }
    changed = engine.execute_sql(
        "SELECT id, added + removed FROM action WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(undoers)),),
    )
    found = {}
    for action, count in changed:
        for source in (action, undoers[action]):
            # Only where all that the action changed is seen: the rest might be other numbers.
            if source in told and told[source][0] == count:
                found[action] = told[source][1]
    return found
