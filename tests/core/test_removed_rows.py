"""Removed rows come back from the disk with the row each number was first in, as if written one by one."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.core.jobs import Job
from app.core.removed_rows import RemovedRows

texts = st.binary(max_size=6) | st.sampled_from([b"\0", b"0", b",first in row "])


def rows_near(begin: int) -> st.SearchStrategy[list[tuple[bytes, int]]]:
    """Some texts, each with a row of one block."""
    return st.lists(
        st.tuples(texts, st.integers(begin, begin + 120) | st.integers(begin, begin + 10**6)), max_size=12
    )


calls = st.lists((st.just(1) | st.integers(1, 10**11)).flatmap(rows_near), min_size=1, max_size=4)


@given(calls, st.binary(max_size=3), st.integers(0, 2))
def test_the_first_rows_stand_where_room_was_left(
    called: list[list[tuple[bytes, int]]], end: bytes, more: int
) -> None:
    written: list[bytes] = []
    with tempfile.TemporaryDirectory() as folder, RemovedRows(Path(folder), Path("removed")) as spool:
        for call, rows in enumerate(called):
            numbers = np.arange(len(rows)) * 7 + 27_831_000_000 + call * 1_000
            spool.note_kept(numbers, np.array([row for _text, row in rows], np.int64))
            # As many digits as the highest row has, or some more.
            width = max([len(str(row)) for _text, row in rows], default=1) + more
            sizes = np.array([len(text) + width for text, _row in rows], np.int64)
            data = b"".join(text + b"0" * width for text, _row in rows) + end
            spool.keep(len(rows), data, np.cumsum(sizes) - width, numbers, width)
        spool.write(written.append, Job())
    assert written == [b"".join(text + b"%d" % row for text, row in rows) + end for rows in called]
