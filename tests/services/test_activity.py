"""Everything that was done, newest first, in pages."""

from __future__ import annotations

import pytest

from app.core.action_search import ActionFilter
from app.core.errors import NotFound
from app.core.records import ActionKind
from app.services import accounts, activity, replies, suppression_list
from app.services.opening import Database

NUMBER = 27831234567


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


def test_an_action_about_one_number_names_it(database: Database) -> None:
    accounts.add_account(database, "Retail", "ZA")
    suppression_list.add(database, [NUMBER])
    suppression_list.add(database, [NUMBER + 1, NUMBER + 2])
    removed = suppression_list.remove(database, [(1, NUMBER), (2, NUMBER)])
    replies.add_pasted(database, f"+{NUMBER + 3} START", 1, region="ZA")
    replies.decide(database, 1, "keep")
    undone = suppression_list.undo(database, removed.action)
    suppression_list.undo(database, undone.action)
    told = [(action.kind, action.number) for action in activity.recent(database)]
    assert told[:-2] == [
        (ActionKind.UNDO, NUMBER),
        (ActionKind.UNDO, NUMBER),
        (ActionKind.DECISION, NUMBER + 3),
        (ActionKind.REPLY, NUMBER + 3),
        (ActionKind.REMOVE, NUMBER),
        (ActionKind.ADD, None),
        (ActionKind.ADD, NUMBER),
    ]


def test_undos_say_what_they_undid_in_the_end(database: Database) -> None:
    added = suppression_list.add(database, [NUMBER]).action
    undone = suppression_list.undo(database, added)
    redone = suppression_list.undo(database, undone.action)
    again, first = activity.recent(database, limit=2)
    for action, counts_again in ((again, True), (first, False)):
        assert action.root is not None
        assert (action.root.id, action.again, action.root.number) == (added, counts_again, NUMBER)
    assert redone.action is not None
    assert activity.action(database, redone.action) == again
    assert again.root.root is None


def test_actions_of_before_are_looked_up(database: Database) -> None:
    """Older ones do not say their number beside the changes."""
    accounts.add_account(database, "Retail", "ZA")
    suppression_list.add(database, [NUMBER])
    suppression_list.add(database, [NUMBER + 1])
    suppression_list.remove(database, [(1, NUMBER), (2, NUMBER)])
    suppression_list.undo(database, 4)
    suppression_list.add(database, [NUMBER + 2], [1])
    suppression_list.add(database, [NUMBER + 2, NUMBER + 3], [2])
    suppression_list.remove(database, [(1, NUMBER + 2), (2, NUMBER + 3)])
    with database.writing() as engine:
        engine.execute_sql("UPDATE action SET details = json_remove(details, '$.number')")
    told = {action.id: action.number for action in activity.recent(database)}
    assert told == {
        1: None, 2: None,
        3: None,  # what it listed another took off since
        4: NUMBER + 1,  # what undid it says so
        5: NUMBER, 6: NUMBER + 1, 7: None, 8: None,
        9: None,  # two numbers, one in each account
    }  # fmt: skip


def test_actions_are_found_by_who_what_and_account(database: Database) -> None:
    retail = accounts.add_account(database, "Rétail", "ZA", operator="admin").id
    one = suppression_list.add(database, [NUMBER], [retail], operator="t.botha", reason="Letter came").action
    many = suppression_list.add(database, [NUMBER + 1, NUMBER + 2], [1], operator="n.dlamini").action
    undone = suppression_list.undo(database, one, operator="n.dlamini").action
    renamed = accounts.change_account(database, retail, name="Shop").id

    def found(text: str, *sorts: tuple[ActionKind, str]) -> list[int]:
        return [each.id for each in activity.recent(database, ActionFilter(text, sorts))]

    assert renamed == retail
    assert found("DLAMINI") == [undone, many]
    assert found("letter") == [one]
    assert found("083 123 4567") == [undone, one]
    assert found("4567") == [undone, one]
    assert found("+27 83 123 4568") == [many]
    assert found("12") == []
    assert undone in found("shop")
    assert one in found("shop")
    assert many not in found("shop")
    assert found("xyz", (ActionKind.UNDO, "")) == [undone]
    (archived,) = found("xyz", (ActionKind.ACCOUNT, "renamed"))
    assert activity.action(database, archived).details["was"] == "Rétail"
    assert found("dlamini") == [each.id for each in activity.recent(database, ActionFilter("dlamini"))]
    older = activity.recent(database, ActionFilter("dlamini"), before=undone, limit=1)
    assert [each.id for each in older] == [many]
