"""Where rows and cells begin and end in a piece of CSV, found with numpy for all of them at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.core.byte_words import (
    PADDING,
    Positions,
    TwoWords,
    digits_of,
    place_in,
    places_of,
    sixteen_at,
    words_at,
)

QUOTE, NEWLINE, RETURN = 34, 10, 13
WORDS_AT_MOST = len(PADDING) // 8  # looked through for the end of a cell with numpy


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """Where the cells of one column start and end, without quotation marks; ``quoted`` says which had some.

    ``sixteen`` are the sixteen bytes from each start on, ``digits`` how many digits each begins with (at most sixteen),
    where these are known already.
    """

    starts: Positions
    ends: Positions
    quoted: NDArray[np.bool_] | None = None
    sixteen: TwoWords | None = None
    digits: Positions | None = None


@dataclass(frozen=True, slots=True, eq=False)
class RowLayout:
    """Where rows and cells begin and end in a piece of text, of which ``cut`` bytes are whole rows.

    ``data`` is the piece between paddings; ``mended`` says that a carriage return without a line feed stood in it,
    which is a line feed in ``data``.
    """

    data: bytes
    cut: int
    row_starts: Positions
    row_ends: Positions
    line_ends: Positions  # those that end a row
    quotes: Positions
    delimiter: str | None
    most_lines: int
    mended: bool

    @classmethod
    def of(cls, piece: bytes, delimiter: str | None) -> RowLayout | None:
        """The layout, or None where a quotation mark does not stand at the edge of a cell.

        A carriage return at the very end of the piece is left as it is: a line feed may come after it.
        """
        data = b"".join((PADDING, piece, PADDING))
        a = np.frombuffer(data, np.uint8)
        begin, end = len(PADDING), len(PADDING) + len(piece)
        line_ends = places_of(a[begin:end], NEWLINE) + begin
        mended = _has_lone_returns(a[begin:end], a[line_ends - 1])
        if mended:
            data = b"".join((PADDING, with_newlines_only(piece), PADDING))
            a = np.frombuffer(data, np.uint8)
            line_ends = places_of(a[begin:end], NEWLINE) + begin
        quotes = line_ends[:0]
        most_lines = 1
        if delimiter is not None and b'"' in piece:
            quotes = places_of(a[begin:end], QUOTE) + begin
            if not _at_edges(a, quotes, ord(delimiter)):
                return None
            line_ends, most_lines = _outside(a, line_ends, quotes, end)
        cut = int(line_ends[-1]) + 1 if line_ends.size else begin
        row_starts = np.empty_like(line_ends)
        row_starts[:1] = begin
        np.add(line_ends[:-1], 1, out=row_starts[1:])
        row_ends = line_ends - ((a[line_ends - 1] == RETURN) & (line_ends > row_starts))
        return cls(data, cut - begin, row_starts, row_ends, line_ends, quotes, delimiter, most_lines, mended)

    @property
    def longest(self) -> int:
        """The bytes of the longest row."""
        return int((self.row_ends - self.row_starts).max(initial=0))

    def sizes(self) -> Positions:
        """The bytes of each row, its line end with it."""
        return np.diff(self.row_starts, append=len(PADDING) + self.cut)

    def cells(self, column: int) -> Cells:
        """Each row's cell in ``column``; empty if there is none."""
        a = np.frombuffer(self.data, np.uint8)
        if self.delimiter is None:
            return Cells(self.row_starts, self.row_ends)
        if column == 0 and not (self.quotes.size and (a[self.row_starts] == QUOTE).any()):
            sixteen = sixteen_at(self.data, self.row_starts)
            digits = digits_of(sixteen)
            ends = self._ends_of_first_cells(a, ord(self.delimiter), digits)
            return Cells(self.row_starts, ends, sixteen=sixteen, digits=digits)
        marks, last_marks = self._marks(a, ord(self.delimiter))
        first_marks = np.zeros_like(last_marks)
        first_marks[1:] = last_marks[:-1] + 1
        if column == 0:
            starts = self.row_starts
        else:
            before = first_marks + (column - 1)
            there = before < last_marks
            starts = np.where(there, marks[np.minimum(before, last_marks)] + 1, self.row_ends)
        after = np.minimum(first_marks + column, last_marks)
        ends = np.maximum(np.minimum(marks[after], self.row_ends), starts)
        if not self.quotes.size:
            return Cells(starts, ends)
        quoted = (ends - starts >= 2) & (a[starts] == QUOTE)
        return Cells(starts + quoted, ends - quoted, quoted)

    def _marks(self, a: NDArray[np.uint8], delimiter: int) -> tuple[Positions, Positions]:
        """Delimiters and line ends outside of quotation marks, and the place among them of each row's line end."""
        begin, end = len(PADDING), len(PADDING) + self.cut
        body = a[begin:end]
        marks = np.flatnonzero((body == NEWLINE) | (body == delimiter)) + begin
        quotes = self.quotes[self.quotes < end]
        if quotes.size:
            marks, _lines = _outside(a, marks, quotes, end)
        return marks, np.flatnonzero(a[marks] == NEWLINE)

    def _ends_of_first_cells(self, a: NDArray[np.uint8], delimiter: int, digits: Positions) -> Positions:
        """Where the first cell of each row ends, none of which begins with a quotation mark.

        Nearly all are digits and nothing else, and of most others the end is near: so the delimiters of a whole
        file, many times as many as its rows, need not be found.
        """
        ends = self.row_starts + digits
        behind = a[ends]
        open_ = np.flatnonzero((behind != delimiter) & (ends != self.row_ends))
        if not open_.size:
            return ends
        found, last = self.row_starts[open_], self.row_ends[open_]
        words = words_at(self.data)
        left = np.arange(len(open_))
        for _word in range(WORDS_AT_MOST):
            passed = place_in(words[found[left]], delimiter)
            found[left] += passed
            left = left[passed == 8]
        for place in left[found[left] < last[left]].tolist():
            at = self.data.find(delimiter, found[place], last[place])
            found[place] = at if at >= 0 else last[place]
        ends[open_] = np.minimum(found, last)
        return ends


def _has_lone_returns(body: NDArray[np.uint8], before_newlines: NDArray[np.uint8]) -> bool:
    """Whether a carriage return stands before something other than a line feed."""
    # Counting both takes a third of the time of looking behind each.
    lone = np.count_nonzero(body == RETURN) - np.count_nonzero(before_newlines == RETURN)
    return bool(lone) and not (lone == 1 and body[-1] == RETURN)


def with_newlines_only(piece: bytes) -> bytes:
    """As many bytes, every lone carriage return turned into a line feed, but for one at the end."""
    a = np.frombuffer(piece, np.uint8).copy()
    a[:-1][(a[:-1] == RETURN) & (a[1:] != NEWLINE)] = NEWLINE
    return a.tobytes()


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
