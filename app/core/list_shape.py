"""What a list of numbers is and how it is to be read, as its beginning shows: rows of a title may be its first."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from app.core.column_guesses import NUMBERS_FROM, is_number
from app.core.file_shape import DELIMITERS, FileShape, inspect_file, with_columns
from app.core.reply_headings import names_numbers
from app.core.title_rows import MOST_TITLES

# Days, times of day and years: the figures that a title has.
_DAYS_AND_TIMES = re.compile(
    r"(?<!\d)(?:(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:19|20)\d\d"
    r"|\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?|(?:19|20)\d\d)(?!\d)"
)
_FEW_DIGITS = 5  # as many may be what is left of a number


def inspect_list(
    path: Path,
    *,
    region: str = "ZA",
    encoding: str | None = None,
    delimiter: str | None = None,
    sheet: str | None = None,
    has_heading: bool | None = None,
) -> FileShape:
    """Look at the beginning of a list and say how to read it; what is given is taken as settled.

    Rows of a title above the heading are told in ``titles``, unless it is settled that there is no heading.

    Raises:
        FileError: as ``inspect_file``.
    """

    def inspected(mark: str | None) -> FileShape:
        return inspect_file(
            path, region=region, encoding=encoding, delimiter=mark, sheet=sheet, has_heading=has_heading
        )

    shape = inspected(delimiter)
    if has_heading is False or shape.kind == "json":
        return shape
    below = _below_titles(shape, region)
    if shape.kind != "text" or delimiter or below.titles or shape.every_number:
        return below
    # Where most of a short file is its title, no mark cuts most of its lines.
    cut = (_below_titles(inspected(mark), region) for mark in DELIMITERS if _holds(shape, mark))
    return next((other for other in cut if other.titles and len(other.columns) > 1), below)


def _holds(shape: FileShape, mark: str) -> bool:
    return any(mark in cell for row in shape.first_rows for cell in row)


def _below_titles(shape: FileShape, region: str) -> FileShape:
    """The shape without the rows above the first that certainly is a heading; the same where there are none.

    None of them, nor the heading, may have in it what could be somebody's number: that is a row to be counted.
    """
    rows = shape.first_rows
    above = itertools.takewhile(lambda row: not _may_hold_a_number(row, region), rows[: MOST_TITLES + 1])
    count = sum(1 for _row in above)
    # A title may speak of numbers too ("Customers of Acme"): a row that names them and nothing else goes before.
    for only in (True, False):
        for place, heading in enumerate(rows[:count]):
            if not any(names_numbers(cell, only=only) for cell in heading):
                continue
            if not all(_is_title(row, heading) for row in rows[:place]):
                continue
            below = with_columns(
                replace(shape, first_rows=rows[place:], titles=place),
                list(rows[place:]),
                region,
                has_heading=True,
            )
            if _is_heading(below, only=only):
                return below if place else shape
    return shape


def _is_heading(shape: FileShape, *, only: bool) -> bool:
    """Whether the first row names the column of numbers and most of those that are filled below it."""
    heading, *body = shape.first_rows
    number = shape.number_column
    below = [column for column in shape.columns if any(_cell(row, column.index) for row in body)]
    named = sum(bool(_cell(heading, column.index)) for column in below)
    return (
        names_numbers(_cell(heading, number), only=only)
        and shape.columns[number].looks_like_numbers >= NUMBERS_FROM
        and 2 * named > len(below)
    )


def _is_title(row: Sequence[str], heading: Sequence[str]) -> bool:
    """Whether a row has one cell alone, or fewer than the heading below it: a row with as many may be somebody."""
    filled = _filled(row)
    return filled == 1 or filled < _filled(heading)


def _filled(row: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in row)


def _cell(row: Sequence[str], index: int) -> str:
    return row[index].strip() if index < len(row) else ""


def _may_hold_a_number(row: Sequence[str], region: str) -> bool:
    """Whether a cell is a number, or has digits enough to be what is left of one."""
    digits = (sum(map(str.isdigit, _DAYS_AND_TIMES.sub("", cell))) for cell in row)
    return any(count >= _FEW_DIGITS for count in digits) or any(is_number(cell, region) for cell in row)
