"""Which columns of a file hold numbers, judged by its first rows."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.core import msisdn
from app.core.errors import InvalidNumber

SAMPLE_ROWS = 50  # rows a preview shows raw, filled cells by which a column is judged
NUMBERS_FROM = 0.3  # share of the filled cells from which a column holds numbers
ALMOST = 0.25  # so much smaller a share of numbers may come of damaged cells
MOST_TITLES = 10  # rows above the names of the columns

_NUMBER_HEADINGS = re.compile(
    r"(?:cell|mobile|phone|tele?phone|contact)?[\s_-]*(?:number|no|nr|num|phone)?|msisdn|from|phonenumber|cellphone",
    re.IGNORECASE,
)
_SHORTENED = re.compile(r"[\d.,]*\d[eE][+-]?\d+")  # by a spreadsheet: 8.3E+08
_NUMBERED_HEADING = re.compile(r"[^\W\d]{3,}[\s_-]*\d{1,2}")  # Address 1


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """One column: ``index`` from 0, ``letter`` as spreadsheets name it, ``heading`` if it has one.

    ``looks_like_numbers`` is the share (0 to 1) of its filled cells that are numbers of the region.
    """

    index: int
    letter: str
    heading: str
    looks_like_numbers: float


def column_letter(index: int) -> str:
    """A column's name in a spreadsheet: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def share_of_numbers(rows: list[tuple[str, ...]], index: int, region: str) -> float:
    """The share (0 to 1) of a column's filled cells that are numbers of the region, or were before a spreadsheet."""
    filled = [row[index] for row in rows if index < len(row) and row[index].strip()]
    cells = filled[:SAMPLE_ROWS]
    return sum(is_number(cell, region) for cell in cells) / len(cells) if cells else 0.0


def is_number(cell: str, region: str) -> bool:
    """Whether a cell is a number, or several, or was one before a spreadsheet had it."""
    try:
        msisdn.parse(cell, region)
    except InvalidNumber as refused:
        return refused.code in {"digits_lost", "suspect_zeros", "two_numbers"}
    return True


def filled_cells(rows: list[tuple[str, ...]], index: int) -> int:
    """How many cells of a column have anything in them."""
    return sum(index < len(row) and bool(row[index].strip()) for row in rows)


def number_column(shares: list[float], filled: list[int], rows: Sequence[tuple[str, ...]]) -> int:
    """Column A, unless it plainly holds no numbers and another does: the one that holds the most.

    A list's own column is full, with some damaged cells; one of second numbers has few, and those may all be whole.
    That some cells of A could be numbers of another country, as identity numbers can, is not enough where a column
    that is called a number's, at the top or below titles, is as full and has clearly more.
    """
    top = rows[: MOST_TITLES + 1]
    named = [
        index
        for index, share in enumerate(shares)
        if share >= NUMBERS_FROM and any(_names_a_number(_cell(row, index)) for row in top)
    ]
    better = named and shares[named[0]] >= shares[0] + ALMOST and filled[named[0]] >= filled[0]
    if not shares or (shares[0] >= NUMBERS_FROM and not better):
        return 0
    if named:
        return named[0]
    least = max(0.5, max(shares) - ALMOST)
    sound = [index for index, share in enumerate(shares) if share >= least]
    return max(sound, key=lambda index: (shares[index] * filled[index], -index), default=0)


def _names_a_number(cell: str) -> bool:
    return bool(cell and _NUMBER_HEADINGS.fullmatch(cell))


def names_below_titles(rows: Sequence[tuple[str, ...]], column: int, region: str) -> tuple[str, ...]:
    """The row that names the columns where titles stand above it, which have nothing over the numbers; else empty.

    It is the last before the first number, and what stands in it does not stand below it again.
    """
    above = itertools.takewhile(
        lambda row: not any(is_number(cell, region) for cell in row), rows[: MOST_TITLES + 1]
    )
    *titles, names = list(above) or [()]
    below = rows[len(titles) + 1 :]
    if not titles or not below or any(_cell(row, column) for row in titles) or not _cell(names, column):
        return ()
    again = any(cell.strip() and cell == _cell(row, at) for row in below for at, cell in enumerate(names))
    return () if again or not is_heading([names, *below], column) else names


def is_heading(rows: Sequence[tuple[str, ...]], column: int) -> bool:
    """Whether the first row names the columns: its number cell is words, with hardly a digit.

    Where nothing stands in that cell the rest of the row decides: it fills at least half of the columns that are
    filled below it, has a word in one, and none of its cells is like those below.
    """
    first = rows[0]
    cell = _cell(first, column)
    if any(map(str.isalnum, cell)):
        return (
            any(map(str.isalpha, cell)) and sum(map(str.isdigit, cell)) < 5 and not _SHORTENED.fullmatch(cell)
        )
    body = [row for row in rows[1 : SAMPLE_ROWS + 1] if row != first]
    others = [index for index in range(max(map(len, rows))) if index != column]
    below = {index: [cell for row in body if (cell := _cell(row, index))] for index in others}
    below = {index: cells for index, cells in below.items() if cells}
    filled = [index for index in below if _cell(first, index)]
    return (
        any(_is_word(_cell(first, index)) for index in filled)
        and 2 * len(filled) >= len(below)
        and not any(_is_like(_cell(first, index), below[index]) for index in filled)
    )


def _cell(row: tuple[str, ...], index: int) -> str:
    return row[index].strip() if index < len(row) else ""


def _is_word(cell: str) -> bool:
    return sum(map(str.isalpha, cell)) > 1


def _is_like(cell: str, below: list[str]) -> bool:
    """Whether a cell is data as the cells below it are: digits over digits, or a word that stands there again."""
    if not any(map(str.isdigit, cell)):
        return cell in below
    if _NUMBERED_HEADING.fullmatch(cell):
        shape = _shape(cell)
        return 2 * sum(_shape(other) == shape for other in below) > len(below)
    return 2 * sum(any(map(str.isdigit, other)) for other in below) >= len(below)


def _shape(cell: str) -> str:
    """A cell with each run of digits as one 9 and each of letters as one a."""
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "9", cell))
