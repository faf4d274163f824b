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
