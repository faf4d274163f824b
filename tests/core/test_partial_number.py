"""A part of a number: every way in which it may be meant is looked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.partial_number import PartialNumber, search_digits


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("083 12", PartialNumber("08312", anchored=False, beginning="278312")),
        ("4567", PartialNumber("4567", anchored=False)),
        ("+27 8", PartialNumber("278", anchored=True)),
        ("00278", PartialNumber("00278", anchored=False, beginning="278")),
        ("0027083", PartialNumber("0027083", anchored=False, beginning="2783")),
        ("000", PartialNumber("000", anchored=False)),
        ("+27 (0)83", PartialNumber("2783", anchored=True)),
        ("+27083", PartialNumber("2783", anchored=True)),
        ("012", PartialNumber("012", anchored=False, beginning="2712")),
        ("０８３", PartialNumber("083", anchored=False, beginning="2783")),
        ("08", PartialNumber("08", anchored=False, beginning="278")),
        ("0", PartialNumber("0", anchored=False, beginning="27")),
        ("", None),
        ("stop", None),
        ("1" * 16, None),
    ],
)
def test_parts_of_numbers_look_for_what_is_stored(typed: str, expected: PartialNumber | None) -> None:
    assert search_digits(typed, "ZA") == expected


def test_what_to_look_for_is_said_in_one_text() -> None:
    assert [search_digits(typed).text for typed in ("4567", "+278", "012")] == ["4567", "+278", "012 +2712"]


def test_a_zero_that_is_part_of_the_number_is_kept_where_there_is_no_trunk_prefix() -> None:
    assert search_digits("06 69", "IT") == PartialNumber("0669", anchored=False)


@given(st.integers(0, 9_999_999), st.integers(3, 10), st.integers(0, 7))
def test_every_part_of_a_typed_number_finds_the_stored_one(tail: int, length: int, start: int) -> None:
    typed, stored = f"083{tail:07d}", f"2783{tail:07d}"
    found = search_digits(typed[start:][:length])
    assert found is not None
    assert found.digits in stored or (found.beginning and stored.startswith(found.beginning))
