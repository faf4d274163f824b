"""Bytes read eight at a time against the same read one by one."""

from __future__ import annotations

from itertools import takewhile

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.core.byte_words import (
    PADDING,
    digits_of,
    place_in,
    places_of,
    sixteen_at,
    values_at,
    values_in_table,
    words_at,
)

texts = st.lists(st.sampled_from(b"0123456789/:,\xff\xfa\x00\x80") | st.integers(0, 255), max_size=40).map(
    bytes
)


@given(texts)
def test_digits_are_counted_from_each_place_on(text: bytes) -> None:
    data = text + PADDING
    found = digits_of(sixteen_at(data, np.arange(len(text))))
    for place, count in enumerate(found.tolist()):
        assert count == len(list(takewhile(lambda byte: 48 <= byte <= 57, data[place : place + 16])))


@given(st.lists(st.integers(0, 10**16 - 1).map(str), min_size=1, max_size=20))
def test_digits_are_read_as_the_number_they_stand_for(numbers: list[str]) -> None:
    data = ",".join(numbers).encode() + PADDING
    lengths = np.array([len(number) for number in numbers])
    starts = np.cumsum(lengths + 1) - lengths - 1
    assert values_at(data, starts, lengths).tolist() == [int(number) for number in numbers]


@given(st.integers(1, 16), st.data())
def test_digits_at_even_distances_are_read_as_those_anywhere(length: int, data: st.DataObject) -> None:
    one = st.text("0123456789", min_size=length, max_size=length)
    numbers = data.draw(st.lists(one, min_size=1, max_size=20))
    text = ",".join([*numbers, ""]).encode() + PADDING
    starts = np.arange(len(numbers)) * (length + 1)
    found = values_in_table(text, len(numbers), length).tolist()
    assert (
        found == values_at(text, starts, np.full(len(numbers), length)).tolist() == [int(n) for n in numbers]
    )


@given(texts, st.integers(0, 255))
def test_a_byte_is_found_where_it_stands_first(text: bytes, byte: int) -> None:
    data = text + PADDING
    places = np.arange(len(text))
    for place, found in zip(places.tolist(), place_in(words_at(data)[places], byte).tolist(), strict=True):
        within = data[place : place + 8].find(byte)
        assert found == (8 if within < 0 else within)


far_apart = st.lists(
    st.sampled_from([b"12345678\n", b"123456789abc\n", b"27831234567,a\r\n"]), max_size=9
).map(b"".join)


@given(texts | far_apart, st.sampled_from(b"\n,\x00"))
def test_all_places_of_a_byte_are_found(text: bytes, byte: int) -> None:
    found = places_of(np.frombuffer(text, np.uint8), byte).tolist()
    assert found == [place for place, one in enumerate(text) if one == byte]
