"""Rows of replies with more cells than they should have: the commas of a reply that nobody put in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import tzinfo

from app.core.column_guesses import is_number
from app.core.file_shape import FileShape
from app.core.replies import ReplyColumns
from app.core.reply_directions import is_direction, is_party
from app.core.reply_times import dated, parse_time
from app.core.swallowed_rows import usual_width

_ROWS_TO_BELIEVE = (
    5  # of one width, before a heading is thought too short rather than each reply to have a comma
)
_ID = re.compile(r"(?=.*\d)[\w\-{}:.]+\Z")


class SurplusCells:
    """Puts a reply together again whose delimiters have made several cells of it.

    Where the reply begins is known from the left, where it ends from the right end of the row; that holds where a
    column behind it is what it should be: a number, a time, a direction, an id. ``width`` is how many cells rows should
    have, None where that says nothing: in a workbook, or where a line is one cell.
    """

    def __init__(self, shape: FileShape, columns: ReplyColumns, region: str, zone: tzinfo | None) -> None:
        self._columns, self._region, self._zone = columns, region, zone
        self._delimiter = shape.delimiter or ","
        self._words = _there(columns.sent, columns.campaign)
        self._anchors = _there(columns.number, columns.received, columns.direction, columns.provider_id)
        self.width = None if shape.kind == "excel" or shape.delimiter is None else self._width(shape)

    def whole(self, cells: list[str]) -> list[str] | None:
        """The cells of a row with its reply in one of them; None where nobody can tell which are the reply's."""
        if self.width is None or len(cells) <= self._bare:
            return cells
        width = self.width if len(cells) > self.width else self._bare
        padded = len(cells) <= self.width and not any(cell.strip() for cell in cells[width:])
        fits = self._fits(cells)
        if (padded and fits is not False) or (fits is not False and self._ends_with_reply(cells)):
            return cells
        joined = self._joined(cells, width)
        if joined is not None:
            return joined
        return cells if fits else None

    def _ends_with_reply(self, cells: Sequence[str]) -> bool:
        """Whether nothing stands behind the reply, and no other words before it that could have a surplus."""
        text = self._columns.text
        return all(place > text for place in self._words) and not any(map(str.strip, cells[text + 1 :]))

    def _width(self, shape: FileShape) -> int:
        """Also sets ``_bare``, the width without the empty cells at the end of each row."""
        named = max(*self._anchors, *self._words, self._columns.text) + 1
        heading = shape.first_rows[0] if shape.has_heading and shape.first_rows else ()
        body = [row for row in shape.first_rows[bool(heading) :] if row]
        full = max(len(heading) or usual_width(body), named)
        filled = [place for place, cell in enumerate(heading, 1) if cell.strip()]
        self._bare = max([named, *filled]) if heading else full
        if not body or min(map(len, body)) <= full:
            return full
        if self._has_unnamed_columns(body):
            self._bare = len(body[0])
            return self._bare
        return full + min(_empty_at_end(row[full:]) for row in body)

    def _has_unnamed_columns(self, body: Sequence[Sequence[str]]) -> bool:
        alike = len(body) >= _ROWS_TO_BELIEVE and len(set(map(len, body))) == 1
        behind = any(place > self._columns.text for place in (*self._anchors, *self._words))
        return alike and behind and all(self._fits(row) is not False for row in body)

    def _fits(self, cells: Sequence[str], shift: int = 0) -> bool | None:
        """Whether the cells behind the reply are what they should be; None where none of them says so.

        Each stands ``shift`` places further to the right than its column.
        """
        found = [held for _place, held in self._behind(cells, shift) if held is not None]
        return all(found) if found else None

    def _behind(self, cells: Sequence[str], shift: int) -> Iterator[tuple[int, bool | None]]:
        """The anchors behind the reply, and for each whether its cell is what it should be; None for an empty one."""
        for place in self._anchors:
            if place > self._columns.text and place + shift < len(cells):
                yield place, self._is_right(cells[place + shift].strip(), place)

    def _is_right(self, cell: str, place: int) -> bool | None:
        columns = self._columns
        if not cell:
            return None
        if place == columns.number:
            return is_number(cell, self._region)
        if place == columns.received:
            return parse_time(dated(cell), self._zone) is not None
        if place == columns.direction:
            return is_direction(cell) or is_party(cell)
        return bool(_ID.match(cell))

    def _joined(self, cells: list[str], width: int) -> list[str] | None:
        text, shift = self._columns.text, len(cells) - width
        if self._others_words_before(cells) or not self._ends_surely(cells, width):
            return None
        end = text + shift + 1
        if text == self._bare - 1:  # the last column
            end = len(cells) - _empty_at_end(cells[text + 1 :])
        return [*cells[:text], self._delimiter.join(cells[text:end]), *cells[end:]]

    def _others_words_before(self, cells: Sequence[str]) -> bool:
        """Whether words that are no reply stand right before it: the surplus may be theirs."""
        for place in range(self._columns.text - 1, -1, -1):
            if place in self._words:
                return True
            if place in self._anchors:
                return not self._is_right(cells[place].strip(), place)
        return False

    def _ends_surely(self, cells: Sequence[str], width: int) -> bool:
        """Whether the columns behind the reply, taken from the right end, are what they should be."""
        text, shift = self._columns.text, len(cells) - width
        if text == self._bare - 1:
            return True
        if not self._fits(cells, shift):
            return False
        first = next(place for place, held in self._behind(cells, shift) if held)
        return not any(place in self._words for place in range(text + 1, first))


def _there(*places: int | None) -> list[int]:
    return sorted({place for place in places if place is not None})


def _empty_at_end(cells: Sequence[str]) -> int:
    return next((count for count, cell in enumerate(reversed(cells)) if cell.strip()), len(cells))
