"""Rows divided in one go, as they are when there are many runs, against rows cut one by one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import row_originals
from app.core.row_originals import RowParts

rows = st.sampled_from([b"a\n", b"bc\r\n", b"\n", b"d,e\n", b'"f\ng"\n'])
odd_rows = rows | st.sampled_from([b"no end", b"mac\r", b"zero\0\n"])


def parts_of(lines: list[bytes], before: bytes = b"", behind: bytes = b"") -> RowParts:
    bounds = np.cumsum([len(before), *map(len, lines)])
    return RowParts(before + b"".join(lines) + behind, bounds)


@given(
    st.lists(st.tuples(odd_rows | rows, st.booleans()), min_size=1, max_size=30), st.sampled_from([1, 10**6])
)
def test_wanted_and_other_rows_keep_their_order_and_bytes(
    marked: list[tuple[bytes, bool]], many: int
) -> None:
    lines = [line for line, _wanted in marked]
    wanted = np.array([wanted for _line, wanted in marked])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(row_originals, "MANY_RUNS", many)
        first, second = parts_of(lines, b"before\n", b"behind").divided(wanted)
    assert first == b"".join(line for line, wanted in marked if wanted)
    assert second == b"".join(line for line, wanted in marked if not wanted)


def test_all_rows_are_those_within_the_bounds() -> None:
    assert parts_of([b"a\n", b"b"], b"before\n", b"behind").whole() == b"a\nb"
