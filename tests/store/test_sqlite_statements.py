"""Arrays on their way into statements and back."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.store.sqlite_statements import as_json, from_text


@given(st.lists(st.integers(0, 10**15), max_size=40))
def test_an_array_is_the_same_list_in_json_and_in_text(numbers: list[int]) -> None:
    assert json.loads(as_json(np.array(numbers, np.int64))) == numbers
    assert from_text(",".join(map(str, numbers))).tolist() == numbers


@given(st.lists(st.integers(10**10, 10**11 - 1), min_size=1, max_size=40))
def test_numbers_of_one_length_are_the_same_list(numbers: list[int]) -> None:
    assert from_text(",".join(map(str, numbers))).tolist() == numbers


def test_what_only_looks_like_numbers_of_one_length_is_not_taken_for_some() -> None:
    assert from_text("1,234,5").tolist() == [1, 234, 5]
    assert from_text("12345,1,345").tolist() == [12345, 1, 345]
    with pytest.raises((ValueError, DeprecationWarning)):
        from_text("27831234567,2783123456x")
