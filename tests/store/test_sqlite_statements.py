"""Arrays on their way into statements and back."""

from __future__ import annotations

import json

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.store.sqlite_statements import as_json, from_text


@given(st.lists(st.integers(0, 10**15), max_size=40))
def test_an_array_is_the_same_list_in_json_and_in_text(numbers: list[int]) -> None:
    assert json.loads(as_json(np.array(numbers, np.int64))) == numbers
    assert from_text(",".join(map(str, numbers))).tolist() == numbers
