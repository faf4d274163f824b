"""Everything that was done, newest first, in pages."""

from __future__ import annotations

import pytest

from app.core.errors import NotFound
from app.core.records import ActionKind
from app.services import activity, suppression_list
from app.services.opening import Database


def test_actions_come_newest_first_and_in_pages(database: Database) -> None:
    for number in range(5):
        suppression_list.add(database, [27831234560 + number], operator="t.botha", reason="asked")
    suppression_list.undo(database, operator="n.dlamini")
    everything = activity.recent(database)
    assert [action.id for action in everything] == [7, 6, 5, 4, 3, 2, 1]
    assert activity.recent(database, before=5, limit=2) == everything[3:5]
    undo, undone, other = everything[0], everything[1], everything[2]
    assert (undo.kind, undo.undoes, undo.removed, undo.can_undo) == (ActionKind.UNDO, 6, 1, True)
    assert (undone.undone_by, undone.can_undo) == (7, False)
    assert (other.can_undo, other.accounts, other.operator) == (True, ("Main",), "t.botha")
    assert not everything[-1].can_undo
    assert activity.action(database, 5) == other
    with pytest.raises(NotFound):
        activity.action(database, 99)
