"""Wishes taken down by hand: when they came is kept, chained and held against the country's rule."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.core.errors import UserError
from app.core.records import Channel
from app.services import suppression_list
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
