"""Finding parts of numbers: the same answers with the index, without it, and half-way."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.records import Filter, Order
from app.services import listing, number_index, suppression_list
from app.services.opening import Database
from app.store import number_index as stored
from app.store.number_search import prefix_ranges


def found(database: Database, text: str) -> list[int]:
    listed = listing.open_listing(database, Filter(text=text), Order.NUMBER, descending=False)
    return [row.msisdn for row in listed.rows(0, 10_000)]


def complete(database: Database) -> bool:
    with database.reading() as engine:
        return stored.is_complete(engine)


def test_parts_are_found_before_during_and_after_indexing(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored, "STEP", 1_000)
    chance = random.Random(1)
    numbers = sorted({27_600_000_000 + chance.randrange(10**9) for _ in range(3_500)})
    suppression_list.add(database, numbers)
    assert not complete(database)
    parts = ["123", "0001", str(numbers[7])[4:], str(numbers[9]), "+2761", "2761", "99"]
    expected = {
        part: [n for n in numbers if (str(n).startswith(part[1:]) if part[0] == "+" else part in str(n))]
        for part in parts
    }
    rounds = 0
    while True:
        assert {part: found(database, part) for part in parts} == expected
        if not number_index.catch_up(database):
            break
        rounds += 1
    assert rounds == 3
    assert complete(database)
    assert {part: found(database, part) for part in parts} == expected
    suppression_list.remove(database, [(1, numbers[7])])
    assert found(database, str(numbers[7])) == []
    suppression_list.undo(database)
    assert found(database, str(numbers[7])) == [numbers[7]]


def test_few_numbers_are_indexed_at_once_and_only_once(database: Database) -> None:
    suppression_list.add(database, [27831234567, 27831234568])
    assert complete(database)
    suppression_list.remove(database, [(1, 27831234567)])
    suppression_list.add(database, [27831234567])
    assert complete(database)
    assert found(database, "34567") == [27831234567]


def test_a_small_action_after_a_large_one_waits_its_turn(database: Database) -> None:
    suppression_list.add(database, np.arange(27_830_000_000, 27_830_003_000).tolist())
    suppression_list.add(database, [27831234567])
    assert not complete(database)
    assert found(database, "34567") == [27831234567]
    while number_index.catch_up(database):
        pass
    assert found(database, "34567") == [27831234567]
    assert complete(database)
    assert not number_index.catch_up(database)


@pytest.mark.parametrize("text", ["abc", "1" * 16, "+", "٣٤٥"])
def test_what_cannot_be_in_a_number_finds_nothing(database: Database, text: str) -> None:
    suppression_list.add(database, [27831234567])
    assert found(database, text) == []


@given(st.integers(1, 10**15 - 1), st.integers(1, 15))
def test_ranges_hold_exactly_the_numbers_that_begin_so(number: int, length: int) -> None:
    digits = str(number)[:length]
    assert any(first <= number <= last for first, last in prefix_ranges(digits))
    for first, last in prefix_ranges(digits):
        assert str(first).startswith(digits)
        assert str(last).startswith(digits)


def test_no_number_begins_with_zero() -> None:
    assert prefix_ranges("0") == []
    assert prefix_ranges("") == []
