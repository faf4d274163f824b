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
TAILS = [b",out", b""]


def parts_of(lines: list[bytes], before: bytes = b"", behind: bytes = b"") -> RowParts:
    bounds = np.cumsum([len(before), *map(len, lines)])
    return RowParts(before + b"".join(lines) + behind, bounds)


@given(
    st.lists(st.tuples(odd_rows | rows, st.sampled_from([None, 0, 1])), min_size=1, max_size=30)
    | st.lists(st.tuples(st.just(b"bc\r\n"), st.sampled_from([None, 0, 1])), min_size=1, max_size=30),
    st.sampled_from([0, 10**6]),
)
def test_kept_and_removed_rows_keep_their_order_and_bytes(
    marked: list[tuple[bytes, int | None]], many: int
) -> None:
    lines = [line for line, _tail in marked]
    removed = np.array([tail is not None for _line, tail in marked])
    chosen = np.array([tail for _line, tail in marked if tail is not None], np.int64)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(row_originals, "MANY_ROWS", many)
        kept, taken, places = parts_of(lines, b"before\n", b"behind").divided(removed, TAILS, chosen)
    assert kept == b"".join(line for line, tail in marked if tail is None)
    wanted = b""
    for line, tail in marked:
        if tail is not None:
            end = next(end for end in (b"\r\n", b"\n", b"\r", b"") if line.endswith(end))
            wanted += line.removesuffix(end) + TAILS[tail]
            assert places[0] == len(wanted)
            wanted, places = wanted + end, places[1:]
    assert taken == wanted


def test_all_rows_are_those_within_the_bounds() -> None:
    assert parts_of([b"a\n", b"b"], b"before\n", b"behind").whole() == b"a\nb"
