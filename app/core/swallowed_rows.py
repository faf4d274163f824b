"""Rows that two stray quotation marks have made one cell of: told from a cell that really has line ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from app.core.byte_words import PADDING, Positions, places_of
from app.core.number_set import sorted_unique
from app.core.row_layout import NEWLINE, Cells, RowLayout

_LEAST_DIGITS, _MOST_DIGITS = 7, 15  # of what may be a number, the latter as E.164
_NUMBER = re.compile(
    rb"[\s\"'=+(]*\d(?:[\s().\-/]*\d){%d,%d}[\s\"')]*\Z" % (_LEAST_DIGITS - 1, _MOST_DIGITS - 1)
)


def usual_width(rows: Iterable[Sequence[object]]) -> int:
    """The count of cells that most rows have, the lower of two; 0 if there are none."""
    counts = Counter(map(len, rows))
    return max(counts, key=lambda count: (counts[count], -count), default=0)


def swallows_rows(lines: Sequence[bytes], own: int, *, delimiter: bytes, column: int, width: int) -> bool:
    """Whether a row over several lines has one among them that is a row itself, with a number of its own.

    That is a line cut by the delimiter into as many cells as other rows, with what may be a number in the number
    column. Of the last line, with the cells behind the quoted one at its end, that says little unless the first one
    has as many cells, too.

    Args:
        lines: those of the row as they stand in the file.
        own: the place among them of the one with the row's number cell.
        delimiter: one ASCII character.
        column: the number column, from 0.
        width: how many cells rows usually have; below 2 no line is taken for a row.
    """
    if width < 2 or column >= width:
        return False
    last = len(lines) - (lines[0].count(delimiter) != width - 1)
    return any(
        place != own
        and line.count(delimiter) == width - 1
        and _NUMBER.match(line.split(delimiter)[column]) is not None
        for place, line in enumerate(lines[:last])
    )


def swallowing_row(layout: RowLayout, cells: Cells, column: int, width: int) -> tuple[int, int] | None:
    """The first row that ``swallows_rows``, by its place, and over how many lines it goes; None if there is none.

    ``cells`` are those of the number column.
    """
    if layout.most_lines == 1 or layout.delimiter is None or width < 2:
        return None
    begin, end = len(PADDING), len(PADDING) + layout.cut
    feeds = places_of(np.frombuffer(layout.data, np.uint8)[begin:end], NEWLINE) + begin
    own = np.searchsorted(feeds, cells.starts)
    last = np.searchsorted(feeds, layout.line_ends)
    first = np.append(0, last[:-1] + 1)
    delimiter = layout.delimiter.encode("ascii")
    for row in _suspects(layout, feeds, own, width):
        lines = layout.data[layout.row_starts[row] : layout.row_ends[row]].split(b"\n")
        place = int(own[row] - first[row])
        if swallows_rows(lines, place, delimiter=delimiter, column=column, width=width):
            return row, len(lines)
    return None


def _suspects(layout: RowLayout, feeds: Positions, own: Positions, width: int) -> list[int]:
    """The places of rows with a line that has as many cells as a row, and digits enough for a number."""
    begin, end = len(PADDING), len(PADDING) + layout.cut
    body = np.frombuffer(layout.data, np.uint8)[begin:end]
    row_of = np.searchsorted(layout.line_ends, feeds)
    marks = places_of(body, ord(layout.delimiter or ",")) + begin
    likely = np.diff(np.searchsorted(marks, feeds), prepend=0) == width - 1
    likely[own] = False
    digits = np.cumsum((body >= ord("0")) & (body <= ord("9")), dtype=np.int64)
    likely &= np.diff(digits[feeds - begin], prepend=0) >= _LEAST_DIGITS
    rows: list[int] = sorted_unique(row_of[likely]).tolist()
    return rows
