"""A set of numbers answers as Python's own set does, whatever their length and however they came in."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.core.number_set import NumberSet

near = st.integers(27831230000, 27831239999)  # neighbours: the same pages and words
anywhere = st.integers(1, 10**15 - 1)  # every length an MSISDN can have
some = st.lists(near | anywhere, max_size=60)


@given(st.lists(some, max_size=4), some)
def test_a_number_is_in_it_when_it_was_taken_in(parts: list[list[int]], asked: list[int]) -> None:
    numbers = NumberSet()
    plain: set[int] = set()
    for part in parts:
        numbers.add(np.array(sorted(set(part)), np.int64))
        plain |= set(part)
    assert len(numbers) == len(plain)
    assert [number for part in numbers.in_order() for number in part.tolist()] == sorted(plain)
    every = asked + sorted(plain)
    assert numbers.contains(np.array(every, np.int64)).tolist() == [number in plain for number in every]


@given(some, some)
def test_ranks_are_places_in_rising_order(first: list[int], second: list[int]) -> None:
    numbers = NumberSet()
    for part in (first, second):
        numbers.add(np.array(sorted(set(part)), np.int64))
        ordered = sorted({*first, *second} if part is second else set(first))
        assert numbers.rank(np.array(ordered, np.int64)).tolist() == list(range(len(ordered)))


@given(some, some)
def test_what_a_copy_takes_in_the_other_has_not(first: list[int], second: list[int]) -> None:
    numbers = NumberSet()
    numbers.add(np.array(sorted(set(first)), np.int64))
    other = numbers.copy()
    other.add(np.array(sorted(set(second)), np.int64))
    every = np.array([*first, *second], np.int64)
    assert numbers.contains(every).tolist() == [number in first for number in every.tolist()]
    assert other.contains(every).all()
    assert len(other) == len({*first, *second})


@given(some, st.lists(st.lists(near | st.integers(1, 10**12), max_size=60) | some, max_size=3))
def test_new_numbers_are_told_from_those_there_while_they_are_taken_in(
    first: list[int], parts: list[list[int]]
) -> None:
    numbers, plain = NumberSet(), NumberSet()
    for each in (numbers, plain):
        each.add(np.array(sorted(set(first)), np.int64))
    for part in parts:
        rising = np.array(sorted([*part, *part[::3], *first[::2]]), np.int64)
        wanted = ~plain.contains(rising) & (np.diff(rising, prepend=-1) > 0)
        plain.add(rising[wanted])
        assert numbers.add_new(rising).tolist() == wanted.tolist()
        assert len(numbers) == len(plain)
        assert numbers.contains(rising).all()
    assert [part.tolist() for part in numbers.in_order()] == [part.tolist() for part in plain.in_order()]


def test_it_grows_page_by_page_and_still_knows_each_place() -> None:
    numbers = 27_600_000_000 + np.arange(300, dtype=np.int64) * 65_536
    held = NumberSet()
    for at in range(0, len(numbers), 7):
        held.add(numbers[at : at + 7])
    assert held.contains(numbers).all()
    assert held.rank(numbers).tolist() == list(range(len(numbers)))
