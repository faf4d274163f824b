"""The list as a table: filters, orders, jumping anywhere."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.core.errors import Cancelled, UserError
from app.core.jobs import Job
from app.core.records import Filter, Order
from app.services import listing, suppression_list
from app.services.accounts import add_account
from app.services.opening import Database
from app.store import listing as stored
from app.store.listing import MATCHES

FIRST = 27831200000


def test_jumping_anywhere_gives_the_rows_that_are_there(database: Database) -> None:
    add_account(database, "Retail")
    suppression_list.add(database, range(FIRST, FIRST + 5_500), reason="b")
    suppression_list.add(database, range(FIRST + 5_500, FIRST + 9_000), [2], reason="A")
    for order in Order:
        for descending in (False, True):
            found = listing.open_listing(database, order=order, descending=descending)
            assert found.count == 14_500
            assert found.exact
            whole = [row for start in range(0, found.count, 500) for row in found.rows(start, 500)]
            assert len(whole) == 14_500
            fresh = listing.open_listing(database, order=order, descending=descending)
            for start in (13_999, 4_321, 9_999, 0, 14_490):
                assert fresh.rows(start, 7) == whole[start : start + 7]
            assert fresh.rows(14_499, 50) == whole[-1:]
            assert fresh.rows(14_500, 50) == []


def test_every_order_is_that_order(database: Database) -> None:
    add_account(database, "another")
    suppression_list.add(database, [FIRST + 3], [1], reason="b")
    suppression_list.add(database, [FIRST + 1], [2], reason="C")
    suppression_list.add(database, [FIRST + 2], [1, 2], reason="a")
    keys = {
        Order.NUMBER: lambda row: row.msisdn,
        Order.ACCOUNT: lambda row: row.account.lower(),
        Order.SINCE: lambda row: row.since,
        Order.SOURCE: lambda row: row.source,
        Order.REASON: lambda row: row.reason.lower(),
    }
    for text in ("", "2783"):
        for order, key in keys.items():
            for descending in (False, True):
                found = listing.open_listing(database, Filter(text=text), order, descending=descending).rows(
                    0, 10
                )
                values = [key(row) for row in found]
                assert len(values) == 4
                assert values == sorted(values, reverse=descending)


def test_filters_narrow_rows_and_count_alike(database: Database) -> None:
    add_account(database, "Retail")
    suppression_list.add(database, [FIRST, FIRST + 1], [1])
    suppression_list.add(database, [FIRST, FIRST + 2], [2])
    now = datetime.now(UTC)
    for wanted, numbers in (
        (Filter(accounts=(2,)), [FIRST, FIRST + 2]),
        (Filter(accounts=(1, 2)), [FIRST, FIRST, FIRST + 1, FIRST + 2]),
        (Filter(sources=("manual",)), [FIRST, FIRST, FIRST + 1, FIRST + 2]),
        (Filter(sources=("file",)), []),
        (Filter(since=now + timedelta(hours=1)), []),
        (Filter(until=now + timedelta(hours=1), sources=("manual",), accounts=(1,)), [FIRST, FIRST + 1]),
        (Filter(until=now - timedelta(hours=1)), []),
        (Filter(text="00000", accounts=(2,)), [FIRST]),
        (Filter(text="+2783", sources=("manual",)), [FIRST, FIRST, FIRST + 1, FIRST + 2]),
    ):
        for order in (Order.NUMBER, Order.SINCE):
            found = listing.open_listing(database, wanted, order, descending=False)
            assert found.count == len(numbers)
            assert sorted(row.msisdn for row in found.rows(0, 10)) == numbers
            assert found.numbers([(0, 9)]).tolist() == sorted(set(numbers))


def test_too_many_matches_are_cut_and_said_so(database: Database) -> None:
    suppression_list.add(database, range(FIRST, FIRST + MATCHES + 10))
    found = listing.open_listing(database, Filter(text="278"))
    assert (found.count, found.exact) == (MATCHES, False)
    assert len(found.numbers([(0, 5), (10, 12)])) == 9


def test_latest_action_and_sources_follow_what_is_done(database: Database) -> None:
    before = listing.latest_action(database).id
    assert listing.sources_in_use(database) == []
    suppression_list.add(database, [FIRST])
    assert listing.latest_action(database).id == before + 1
    assert listing.sources_in_use(database) == ["manual"]


def test_warmed_and_cold_lists_show_the_same_rows(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored, "STEP", 7)
    suppression_list.add(database, list(range(27831230000, 27831230100)))
    asked = [(Order.SINCE, True), (Order.NUMBER, False)]
    cold = [listing.open_listing(database, order=o, descending=d).rows(0, 100) for o, d in asked]
    listing.warm(database)
    marks = listing._landmarks[database]
    ((_state, by_number),), (of_group,) = marks._known.values(), marks._groups.values()
    assert (len(by_number), len(of_group.marks)) == (14, 14)
    for (order, descending), rows in zip(asked, cold, strict=True):
        warmed = listing.open_listing(database, order=order, descending=descending)
        assert [warmed.rows(place, 1)[0] for place in range(100)] == rows
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        listing.warm(database, job)


@pytest.mark.parametrize("order", [Order.SINCE, Order.NUMBER])
def test_rows_in_whose_place_others_may_be_are_not_given(database: Database, order: Order) -> None:
    suppression_list.add(database, range(FIRST, FIRST + 10))
    found = listing.open_listing(database, order=order, descending=False)
    assert found.numbers([(2, 3), (3, 4)]).tolist() == [FIRST + 2, FIRST + 3, FIRST + 4]
    suppression_list.remove(database, [(1, FIRST)], reason="asked back")
    with pytest.raises(UserError) as caught:
        found.numbers([(2, 4)])
    assert caught.value.code == "list_changed"


def test_what_moves_no_row_does_not_stand_in_the_way(database: Database) -> None:
    suppression_list.add(database, range(FIRST, FIRST + 10))
    by_date = listing.open_listing(database, order=Order.SINCE)
    by_number = listing.open_listing(database, order=Order.NUMBER, descending=False)
    by_part = listing.open_listing(database, Filter(text="278"), Order.NUMBER, descending=False)
    add_account(database, "Retail")
    assert by_number.numbers([(0, 0)]).tolist() == [FIRST]
    suppression_list.add(database, [FIRST - 1], [1])
    assert by_date.numbers([(0, 0)]).tolist() == [FIRST]
    assert by_part.numbers([(0, 0)]).tolist() == [FIRST]
    with pytest.raises(UserError):
        by_number.numbers([(0, 0)])


def test_landmarks_of_a_group_stay_where_it_is_not_touched(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored, "STEP", 7)
    suppression_list.add(database, range(27831230000, 27831230100))
    listing.warm(database, by_number=False)
    (known,) = listing._landmarks[database]._groups.values()
    suppression_list.add(database, [FIRST])
    suppression_list.remove(database, [(1, FIRST)])
    listing.warm(database, by_number=False)
    assert list(listing._landmarks[database]._groups.values()) == [known]
    assert len(known.marks) == 14
    suppression_list.remove(database, [(1, 27831230003)])
    suppression_list.undo(database)
    listing.open_listing(database).rows(50, 1)
    (anew,) = listing._landmarks[database]._groups.values()
    assert anew is not known


def test_all_are_selected_though_one_left_a_large_group_and_another_came_back(database: Database) -> None:
    first, last = 27830000000, 27830000000 + listing.NUMBERS_AT_ONCE + 9_999
    suppression_list.add(database, range(first, last + 1))
    suppression_list.remove(database, [(1, first + 10)])
    listing.open_listing(database).rows(listing.NUMBERS_AT_ONCE + 5_000, 1)
    suppression_list.undo(database)
    suppression_list.remove(database, [(1, last - 10)])
    opened = listing.open_listing(database)
    selected = opened.numbers([(0, opened.count - 1)]).tolist()
    assert selected == [number for number in range(first, last + 1) if number != last - 10]
    suppression_list.remove(database, [(1, last)])
    opened = listing.open_listing(database)
    assert opened.rows(opened.count - 1, 1)[0].msisdn == last - 1
