"""Rows of headings that do not stand first: below the title of a report, or above a second table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.core.column_guesses import is_number
from app.core.csv_rows import csv_rows
from app.core.file_shape import DELIMITERS, FileShape, with_columns
from app.core.reply_headings import Role, is_time_heading, roles_of

MOST_TITLES = 10  # rows above the headings
_NUMBERS = frozenset({Role.SENDER, Role.PHONE, Role.OWN_NUMBER})
_WORDS = frozenset({Role.REPLY, Role.MESSAGE, Role.REMARK})


def below_titles(shape: FileShape, region: str) -> FileShape:
    """The shape of a replies file without the rows of a title above its headings."""
    titles = title_rows(shape.first_rows, region)
    if not titles:
        return shape
    rows = shape.first_rows[titles:]
    return with_columns(replace(shape, first_rows=rows, titles=titles), list(rows), region, has_heading=True)


def delimiter_below_titles(shape: FileShape, region: str) -> str | None:
    """The mark between the cells below titles that are most of the lines; None where no heading has several."""
    lines = [row[0] for row in shape.first_rows if row]
    cut = ((mark, [tuple(row) for row in csv_rows(lines, mark)]) for mark in DELIMITERS)
    return next((mark for mark, rows in cut if title_rows(rows, region)), None)


def title_rows(rows: Sequence[Sequence[str]], region: str) -> int:
    """How many rows stand above the first that names columns of numbers and of words; 0 where none certainly does.

    None of them may have a number in it: that is a row like those below.
    """
    for place, row in enumerate(rows[: MOST_TITLES + 1]):
        roles = set(roles_of(row))
        if any(is_number(cell, region) for cell in row):
            return 0
        if roles & _NUMBERS and roles & _WORDS:
            return place
    return 0


def are_headings(cells: Sequence[str]) -> bool:
    """Whether every cell of a row names a column, and one of them that of numbers.

    Two names may be a sender and a short reply, but for that of messages that were sent.
    """
    filled = [cell for cell in cells if cell.strip()]
    roles = roles_of(filled)
    named = all(
        role is not Role.UNKNOWN or is_time_heading(cell) for cell, role in zip(filled, roles, strict=True)
    )
    several = len(filled) > 2 or (len(filled) == 2 and Role.SENT in roles)
    return several and named and bool(set(roles) & _NUMBERS)


def name_the_same(cells: Sequence[str], number: int, text: int, received: int | None) -> bool:
    """Whether headings name the columns of numbers, replies and times where these stand."""
    roles = dict(enumerate(roles_of(cells)))
    return (
        roles.get(number) in _NUMBERS
        and roles.get(text) in _WORDS
        and (received is None or received >= len(cells) or is_time_heading(cells[received]))
    )
