"""Wishes taken down by hand: when they came is kept, chained and held against the country's rule."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.core.errors import UserError
from app.core.records import ChangeKind, Channel
from app.services import activity, erasure, suppression_list
from app.services.accounts import add_account
from app.services.database_check import check
from app.services.opening import Database
from app.services.proof import prove_number
from app.services.proof_json import proof_json
from app.services.wishes import Wish, deadline_of

NUMBER = 27831234567


def test_a_wish_is_kept_and_held_against_the_rule(database: Database) -> None:
    now = datetime.now(UTC).replace(microsecond=0)
    suppression_list.add(database, [NUMBER], wish=Wish(Channel.LETTER, now - timedelta(days=40)))
    (event,) = suppression_list.history(database, NUMBER)
    assert (event.channel, event.received_at) == ("letter", now - timedelta(days=40))
    deadline = deadline_of(event)
    assert deadline is not None
    assert (deadline.rule.code, deadline.met) == ("waspa", False)
    (told,) = proof_json(prove_number(database, NUMBER))["events"]
    assert told["deadline"]["met"] is False
    assert told["deadline"]["last_day"] == deadline.last_day.isoformat()
    assert check(database).ok


def test_a_wish_followed_at_once_is_in_time_by_each_accounts_rule(database: Database) -> None:
    add_account(database, "Sydney", "AU")
    add_account(database, "Rio", "BR")
    suppression_list.add(database, [NUMBER], wish=Wish(Channel.PHONE, datetime.now(UTC)))
    found = {event.account: deadline_of(event) for event in suppression_list.history(database, NUMBER)}
    assert found.pop("Rio") is None
    assert {name: one.rule.code for name, one in found.items() if one} == {
        "Main": "waspa",
        "Sydney": "spam_act",
    }
    assert all(one is not None and one.met for one in found.values())


def test_a_wish_from_the_future_is_a_mistake(database: Database) -> None:
    with pytest.raises(UserError) as caught:
        suppression_list.add(
            database, [NUMBER], wish=Wish(Channel.PHONE, datetime.now(UTC) + timedelta(days=1))
        )
    assert caught.value.code == "received_later"
    assert not suppression_list.answer(database, NUMBER).listed


@pytest.mark.parametrize("year", [1, 26, 1900, 1999])
def test_a_wish_of_another_century_is_a_mistake(database: Database, year: int) -> None:
    with pytest.raises(UserError) as caught:
        suppression_list.add(
            database, [NUMBER], wish=Wish(Channel.PHONE, datetime(year, 12, 30, 12, tzinfo=UTC))
        )
    assert caught.value.code == "received_too_early"
    assert not suppression_list.answer(database, NUMBER).listed


def test_without_a_wish_there_is_no_deadline(database: Database) -> None:
    suppression_list.add(database, [NUMBER])
    assert deadline_of(suppression_list.history(database, NUMBER)[0]) is None


def test_a_request_of_who_is_listed_already_is_on_record(database: Database) -> None:
    first = suppression_list.add(database, [NUMBER]).action
    letter = Wish(Channel.LETTER, datetime.now(UTC) - timedelta(days=2))
    report = suppression_list.add(database, [NUMBER], reason="her letter", operator="n.khumalo", wish=letter)
    assert (report.added, report.already_listed) == (0, 1)
    event, before = suppression_list.history(database, NUMBER)
    assert (event.event, event.action_id, event.already_listed) == (ChangeKind.ASKED, report.action, True)
    assert (event.channel, event.reason, event.operator) == ("letter", "her letter", "n.khumalo")
    assert event.received_at is not None
    assert deadline_of(event) is None
    assert before.action_id == first
    proven = proof_json(prove_number(database, NUMBER))["events"][-1]
    assert (proven["event"], proven["channel"], proven["already_listed"]) == ("asked", "letter", True)
    newest = activity.recent(database)[0]
    assert (newest.number, newest.can_undo) == (NUMBER, True)
    assert check(database).problems == ()


def test_without_a_request_there_is_nothing_to_take_down(database: Database) -> None:
    suppression_list.add(database, [NUMBER])
    assert suppression_list.add(database, [NUMBER], reason="again").action is None


def test_a_request_is_taken_down_for_the_accounts_that_list_the_number(database: Database) -> None:
    retail = add_account(database, "Retail", "ZA")
    suppression_list.add(database, [NUMBER], [retail.id])
    report = suppression_list.add(database, [NUMBER], wish=Wish(Channel.PHONE, datetime.now(UTC)))
    assert (report.added, report.already_listed) == (1, 1)
    told = {(event.account, event.event.value) for event in suppression_list.history(database, NUMBER)}
    assert told == {("Main", "opted_out"), ("Retail", "asked"), ("Retail", "opted_out")}


def test_a_request_keeps_who_was_listed_until_it_is_undone_itself(database: Database) -> None:
    wrong = suppression_list.add(database, [NUMBER, NUMBER + 1]).action
    asked = suppression_list.add(database, [NUMBER], wish=Wish(Channel.PHONE, datetime.now(UTC))).action
    undone = suppression_list.undo(database, wrong)
    assert (undone.removed, undone.left) == (1, 1)
    assert suppression_list.answer(database, NUMBER).listed
    back = suppression_list.undo(database, asked)
    assert (back.removed, back.left) == (1, 0)
    assert suppression_list.history(database, NUMBER)[0].event is ChangeKind.REMOVED
    again = suppression_list.undo(database, back.action)
    assert (again.added, suppression_list.answer(database, NUMBER).listed) == (1, True)
    assert check(database).problems == ()


def test_who_is_removed_after_a_request_is_not_kept(database: Database) -> None:
    suppression_list.add(database, [NUMBER])
    suppression_list.add(database, [NUMBER], wish=Wish(Channel.PHONE, datetime.now(UTC)))
    suppression_list.remove(database, [(1, NUMBER)])
    added = suppression_list.add(database, [NUMBER]).action
    assert suppression_list.undo(database, added).removed == 1


def test_the_reason_of_a_request_can_be_erased(database: Database) -> None:
    suppression_list.add(database, [NUMBER])
    now = datetime.now(UTC)
    suppression_list.add(database, [NUMBER], reason="Anna Smith", wish=Wish(Channel.PHONE, now))
    assert erasure.preview_number(database, NUMBER).reasons == 1
    erasure.erase_number(database, NUMBER)
    assert all(not event.reason for event in suppression_list.history(database, NUMBER))
    assert check(database).problems == ()
