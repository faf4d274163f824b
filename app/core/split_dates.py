"""Dates with a comma that nobody put in quotation marks, which has made two or three cells of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from app.core.file_shape import FileShape, with_columns
from app.core.reply_headings import is_time_heading
from app.core.reply_times import is_clock, is_day, parse_time

_MOST_PIECES = 4  # Friday, November 20, 2026, 10:00
_SHARE = 0.8  # of the first rows have a date in two, before one whose first part is a date already is taken for such


class SplitDates:
    """Puts dates together again in the rows of a file with commas whose headings name a column of times.

    That is certain where no part alone is a time: ``Nov 20`` and ``2026 10:00``. Where one is, as in ``20/11/2026`` and
    ``10:00``, the second may be the beginning of a reply, so nearly all rows have to look so at that column. Only rows
    with more cells than the heading are touched. ``shape`` is the file with whole dates in its first rows.
    """

    def __init__(self, shape: FileShape, region: str) -> None:
        self._raw = shape
        heading = shape.first_rows[0] if shape.has_heading and shape.delimiter == "," else ()
        self._width = max((place for place, cell in enumerate(heading, 1) if cell.strip()), default=0)
        self._places = [place for place, cell in enumerate(heading) if is_time_heading(cell)]
        body = shape.first_rows[1:] if self._places else ()
        self._cut = False
        self._cut = bool(body) and sum(map(self._has_cut, body)) >= _SHARE * len(body)
        whole = (*shape.first_rows[:1], *(tuple(self.whole(row)) for row in body))
        self._changed = bool(body) and whole != shape.first_rows
        self.shape = shape
        if self._changed:
            self.shape = with_columns(
                replace(shape, first_rows=whole), list(whole), region, has_heading=shape.has_heading
            )

    def whole(self, cells: Sequence[str]) -> list[str]:
        """The cells of a row with each date in one of them."""
        found = list(cells)
        surplus = self._surplus(found)
        place = 0
        while surplus > 0 and place < len(found) - 1:
            pieces = self._pieces(found, place, surplus)
            if pieces > 1:
                found[place : place + pieces] = [",".join(found[place : place + pieces])]
                surplus -= pieces - 1
            place += 1
        return found

    def raw(self, column: int) -> tuple[FileShape, int]:
        """The file as it stands on the disk, and where in most of its rows the cells of a column are."""
        if not self._changed:
            return self._raw, column
        pairs = zip(self._raw.first_rows[1:], self.shape.first_rows[1:], strict=True)
        places = Counter(
            row.index(whole[column]) for row, whole in pairs if column < len(whole) and whole[column] in row
        )
        return self._raw, max(places, key=lambda place: places[place], default=column)

    def _surplus(self, cells: Sequence[str]) -> int:
        """How many cells a row has too many; those that are empty at its end do not count."""
        if not self._places or len(cells) <= self._width:
            return 0
        filled = max((place for place, cell in enumerate(cells, 1) if cell.strip()), default=0)
        return filled - self._width

    def _pieces(self, cells: Sequence[str], place: int, surplus: int) -> int:
        """Of how many cells the date that begins in one consists; 1 where it is whole or none."""
        for pieces in range(min(_MOST_PIECES, surplus + 1), 1, -1):
            parts = [cell.strip() for cell in cells[place : place + pieces]]
            if len(parts) == pieces and all(parts) and parse_time(", ".join(parts)) is not None:
                is_torn = parse_time(parts[0]) is None and not any(map(_is_date, parts[1:]))
                if is_torn or (self._cut and self._is_place(place, len(cells) - pieces)):
                    return pieces
        return 1

    def _is_place(self, place: int, behind: int) -> bool:
        """Whether a cell is in a column of times, counted from the left or from the right end of the row."""
        return any(place in {each, behind + 1 - (self._width - each)} for each in self._places)

    def _has_cut(self, cells: Sequence[str]) -> bool:
        """Whether a date in a column of times goes on in the next cell, though it would be one without that."""
        if self._surplus(cells) < 1:
            return False
        return any(
            _goes_on(cells[place].strip(), cells[place + 1].strip())
            for place in range(len(cells) - 1)
            if self._is_place(place, len(cells) - 2)
        )


def _goes_on(part: str, rest: str) -> bool:
    if parse_time(f"{part}, {rest}") is None:
        return False
    return (is_day(part) and is_clock(rest)) or (parse_time(part) is None and _is_date(rest))


def _is_date(text: str) -> bool:
    return parse_time(text) is not None
