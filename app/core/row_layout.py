"""Where rows and cells begin and end in a piece of CSV, found with numpy for all of them at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

PADDING = b"\n" * 32  # lets fixed-width loads read past either end

QUOTE, NEWLINE, RETURN = 34, 10, 13

Positions = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class RowLayout:
    """Where rows and cells begin and end in a piece of text, of which ``cut`` bytes are whole rows."""

    data: bytes
    cut: int
    row_starts: Positions
    row_ends: Positions
    marks: Positions  # delimiters and line ends outside of quotation marks
    first_marks: Positions  # for each row, the place in ``marks`` of its first
    last_marks: Positions  # for each row, the place in ``marks`` of its line end
    has_quotes: bool
    most_lines: int

    @classmethod
    def of(cls, piece: bytes, delimiter: str | None) -> RowLayout | None:
        """The layout, or None where a quotation mark does not stand at the edge of a cell."""
        data = b"".join((PADDING, piece, PADDING))
        a = np.frombuffer(data, np.uint8)
        begin, end = len(PADDING), len(PADDING) + len(piece)
        body = a[begin:end]
        line_end = body == NEWLINE
        marks = np.flatnonzero(line_end if delimiter is None else line_end | (body == ord(delimiter))) + begin
        quotes = np.flatnonzero(body == QUOTE) + begin if delimiter is not None else marks[:0]
        most_lines = 1
        if quotes.size:
            if not _at_edges(a, quotes, ord(delimiter or ",")):
                return None
            marks, most_lines = _outside(a, marks, quotes, end)
        last_marks = np.flatnonzero(a[marks] == NEWLINE)
        line_ends = marks[last_marks]
        cut = int(line_ends[-1]) + 1 if line_ends.size else begin
        row_starts = np.empty_like(line_ends)
        row_starts[:1] = begin
        row_starts[1:] = line_ends[:-1] + 1
        first_marks = np.zeros_like(last_marks)
        first_marks[1:] = last_marks[:-1] + 1
        row_ends = line_ends - ((a[line_ends - 1] == RETURN) & (line_ends > row_starts))
        has_quotes = bool(quotes.size)
        return cls(
            data, cut - begin, row_starts, row_ends, marks, first_marks, last_marks, has_quotes, most_lines
        )

    @property
    def longest(self) -> int:
        """The bytes of the longest row."""
        return int((self.row_ends - self.row_starts).max(initial=0))

    def sizes(self) -> Positions:
        """The bytes of each row, its line end with it."""
        return np.diff(self.row_starts, append=len(PADDING) + self.cut)

    def cells(self, column: int) -> tuple[Positions, Positions, NDArray[np.bool_] | None]:
        """Start and end of each row's cell in ``column`` without quotation marks; empty if there is none."""
        if column == 0:
            starts = self.row_starts
        else:
            before = self.first_marks + (column - 1)
            there = before < self.last_marks
            starts = np.where(there, self.marks[np.minimum(before, self.last_marks)] + 1, self.row_ends)
        after = np.minimum(self.first_marks + column, self.last_marks)
        ends = np.maximum(np.minimum(self.marks[after], self.row_ends), starts)
        if not self.has_quotes:
            return starts, ends, None
        a = np.frombuffer(self.data, np.uint8)
        quoted = (ends - starts >= 2) & (a[starts] == QUOTE)
        return starts + quoted, ends - quoted, quoted


def _at_edges(a: NDArray[np.uint8], quotes: Positions, delimiter: int) -> bool:
    """Whether each opening mark begins a cell and each closing one ends it (doubled ones are either)."""
    before, behind = a[quotes[::2] - 1], a[quotes[1::2] + 1]
    opens = (before == delimiter) | (before == NEWLINE) | (before == QUOTE)
    closes = (behind == delimiter) | (behind == NEWLINE) | (behind == RETURN) | (behind == QUOTE)
    return bool(opens.all() and closes.all())


def _outside(a: NDArray[np.uint8], marks: Positions, quotes: Positions, end: int) -> tuple[Positions, int]:
    """The marks that stand outside of quotation marks, and over how many lines the tallest row goes."""
    opening, closing = quotes[::2], quotes[1::2]
    if closing.size < opening.size:
        closing = np.append(closing, end)
    enter = np.searchsorted(marks, opening)
    leave = np.searchsorted(marks, closing)
    some = enter < leave
    if not some.any():
        return marks, 1
    size = marks.size + 1
    steps = np.bincount(enter[some], minlength=size) - np.bincount(leave[some], minlength=size)
    inside = np.cumsum(steps)[:-1] > 0
    swallowed = marks[inside & (a[marks] == NEWLINE)]
    kept = marks[~inside]
    if not swallowed.size:
        return kept, 1
    row_of = np.searchsorted(kept[a[kept] == NEWLINE], swallowed)
    return kept, int(np.bincount(row_of).max()) + 1
