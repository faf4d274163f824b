"""What a dropped file is: its kind, encoding, delimiter, heading and number column, judged by its content.

The name of a file counts for nothing: people rename things.
"""

from __future__ import annotations

import codecs
import itertools
import json
import re
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from app.core.column_guesses import (
    NUMBERS_FROM,
    SAMPLE_ROWS,
    ColumnGuess,
    column_letter,
    filled_cells,
    is_heading,
    is_number,
    names_below_titles,
    number_column,
    share_of_numbers,
)
from app.core.csv_rows import LONGEST_ROW, csv_rows
from app.core.errors import FileError
from app.core.file_head import SAMPLE, empty, encoding_of, opened, refuse_markup, settled_encoding
from app.core.line_numbers import holds_several
from app.core.number_text import unquoted
from app.core.records import FileReading
from app.core.spreadsheets import LIST_SHEET, Workbook, is_workbook

JUDGED_ROWS = 200  # rows by which delimiter, heading and number column are judged
JUDGED_COLUMNS = 100
MOST_COLUMNS = 16_384  # as many as a spreadsheet has
DELIMITERS = ",;|\t"  # those that also stand in names, amounts and sentences first
DELIMITER_SHARE = 0.6  # of the rows must have the same count of cells before a mark is taken for a delimiter

_NUMBER_ALONE = re.compile(r"[ '\"=]*(?:tel:)?\+?(?:[ \xa0().-]*\d){9,15}[ '\"]*")
_SPREADSHEET_FIGURE = re.compile(r"\s*\"?\d,\d+[eE][+-]?\d+\"?\s*\Z")
_SEPARATOR_LINE = re.compile(rb"sep=(.)\r?\n", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FileShape:
    """How a file is to be read. ``kind`` is ``csv``, ``text``, ``excel`` or ``json``; ``size`` is in bytes.

    ``delimiter`` is None where a line is one cell. ``skip`` counts the bytes before the first row.
    ``first_rows`` are raw cells; ``sheets``, the ``hidden`` ones last, and ``sheet`` are filled for workbooks only.
    ``every_number`` says that the file is nothing but numbers, several on a line: each is a row of its own, unless a
    column is chosen. ``titles`` counts the filled rows above the heading, which are not among ``first_rows``.
    ``joined_by`` stands between the cells of a workbook's rows where they become lines.
    """

    path: Path
    kind: str
    encoding: str
    delimiter: str | None
    has_heading: bool
    columns: tuple[ColumnGuess, ...]
    number_column: int
    size: int
    first_rows: tuple[tuple[str, ...], ...]
    sheets: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()
    sheet: str | None = None
    skip: int = 0
    every_number: bool = False
    titles: int = 0
    joined_by: str = ","

    @property
    def line_delimiter(self) -> str | None:
        """The mark between the cells of a line, also where a row of a workbook became one."""
        return self.joined_by if self.kind == "excel" else self.delimiter

    def column(self, wanted: int | None) -> int:
        """The column to take numbers from, counted from 0: the one wanted, else the one found.

        Raises:
            FileError: ``no_column``, where the file has none so far to the right.
        """
        if wanted is None:
            return self.number_column
        if wanted >= len(self.columns):
            last = column_letter(max(len(self.columns) - 1, 0))
            raise FileError(
                "no_column",
                self.path,
                f"{self.path.name} has no column {column_letter(wanted)}: its columns are A to {last}. "
                "Nothing was changed. Choose one of these.",
            )
        return wanted

    def reading(self, wanted: int | None) -> FileReading:
        """What of the file is read where ``wanted`` is the column asked for, from 0; None is the one found."""
        # A long list of this program goes on over its other sheets.
        sheet = self.sheet if len(self.sheets) > 1 and self.sheet != LIST_SHEET else None
        if wanted is None and self.every_number:
            return FileReading(sheet, every_number=True)
        chosen = self.column(wanted)
        return FileReading(
            sheet,
            tuple(
                column.letter
                for column in self.columns
                if column.index != chosen and column.looks_like_numbers >= NUMBERS_FROM
            ),
            hidden=sheet in self.hidden,
            titles=self.titles,
        )

    def refuse_empty_sheet(self) -> None:
        """Raise ``FileError`` (``empty_sheet``) for a sheet, named by hand, that has no rows while others may."""
        if self.kind == "excel" and not self.first_rows:
            others = ", ".join(name for name in self.sheets if name != self.sheet)
            raise FileError(
                "empty_sheet",
                self.path,
                f"Sheet “{self.sheet}” of {self.path.name} is empty. Nothing was changed. Choose another of its "
                f"sheets: {others}.",
                sheet=self.sheet,
                others=others,
            )


def inspect_file(
    path: Path,
    *,
    region: str = "ZA",
    encoding: str | None = None,
    delimiter: str | None = None,
    sheet: str | None = None,
    has_heading: bool | None = None,
) -> FileShape:
    """Look at the beginning of a file and say how to read it; what is given is taken as settled.

    Of a workbook that is the first sheet with rows, unless one is named; a hidden one only where no other has any.

    Raises:
        FileError: it is missing, a folder, not readable, empty, not a list at all, protected, damaged or too
        big.
    """
    path = Path(path)
    size, head = opened(path)
    if is_workbook(path, head):
        return _workbook_shape(path, size, sheet, region, has_heading)
    encoding, skip = settled_encoding(encoding, head) if encoding else encoding_of(path, head)
    text = codecs.getincrementaldecoder(encoding)("replace").decode(head[skip:])
    if not text.strip():
        raise empty(path)
    refuse_markup(path, text)
    if text.lstrip().startswith(("[", "{")) and _is_json(text):
        return _json_shape(path, size, text)
    if found := _SEPARATOR_LINE.match(text[:8].encode("utf-8")):
        delimiter = delimiter or found[1].decode("ascii", "replace")
        skip += len(found[0].decode("ascii", "replace").encode(encoding, "replace"))
        text = text[len(found[0]) :]
    if size > len(head):
        text = _whole_lines(path, text)
    lines = text.splitlines()[: JUDGED_ROWS * 4]
    asked, delimiter = delimiter, delimiter or delimiter_of(lines)
    rows = _rows(path, text, delimiter)
    shape = FileShape(
        path,
        "text" if delimiter is None else "csv",
        encoding,
        delimiter,
        has_heading=False,
        columns=(),
        number_column=0,
        size=size,
        first_rows=tuple(rows[:SAMPLE_ROWS]),
        skip=skip,
    )
    shape = with_columns(shape, rows, region, has_heading)
    filled = [line for line in lines if line.strip()][int(shape.has_heading) : JUDGED_ROWS]
    several = asked is None and _has_no_columns(shape) and holds_several(filled, region)
    return replace(shape, every_number=several)


def _has_no_columns(shape: FileShape) -> bool:
    """Whether no heading names columns: there is none, or one over a single column."""
    return not shape.has_heading or sum(bool(column.heading) for column in shape.columns) < 2


def _whole_lines(path: Path, text: str) -> str:
    """The sample without the line it cuts in two."""
    end = max(text.rfind("\n"), text.rfind("\r"))
    if end >= 0:
        return text[: end + 1]
    with path.open("rb") as file:
        more = file.read(LONGEST_ROW + SAMPLE)
    if len(more) > LONGEST_ROW and b"\n" not in more and b"\r" not in more:
        raise FileError(
            "line_too_long",
            path,
            f"{path.name} has one endless line, so it is not a list with one number a row. Nothing was read. "
            "Save it as CSV with one number a row.",
        )
    return text


def delimiter_of(lines: list[str]) -> str | None:
    """The mark that cuts most rows into the same count of cells, None if no mark does.

    Of several the one by which numbers stand alone in the most rows: "R 25,50" before a tab has a mark in each row too.
    """
    filled = [line for line in lines if line.strip()][:JUDGED_ROWS]
    found = [(rank, mark) for mark in DELIMITERS if (rank := _rank_of_delimiter(mark, filled))]
    return max(found)[1] if found else None


def _rank_of_delimiter(mark: str, lines: list[str]) -> tuple[float, float, int, int] | None:
    """How well a mark delimits the cells of some lines: the larger, the better. None if it does not."""
    if mark == "," and sum(bool(_SPREADSHEET_FIGURE.match(line)) for line in lines) > len(lines) / 2:
        return None
    read = [row for row in csv_rows(lines, mark) if row]
    counts = Counter(map(len, read))
    several = {count: rows for count, rows in counts.items() if count > 1}
    if not several or sum(several.values()) / len(read) < DELIMITER_SHARE:
        return None
    columns, rows = max(several.items(), key=lambda item: (item[1], item[0]))
    numbers = sum(any(map(_NUMBER_ALONE.fullmatch, row)) for row in read)
    return round(numbers / len(read), 1), rows / len(read), columns, DELIMITERS.index(mark)


def _rows(path: Path, text: str, delimiter: str | None) -> list[tuple[str, ...]]:
    """The first rows that have anything in them."""
    rows: list[tuple[str, ...]] = []
    if delimiter is None:
        filled = (line.strip() for line in text.splitlines() if line.strip(' \t\v\f"'))
        return [(unquoted(line),) for line in itertools.islice(filled, JUDGED_ROWS)]
    for row in csv_rows(text.splitlines(keepends=True), delimiter):
        if len(row) > MOST_COLUMNS:
            raise FileError(
                "too_many_columns",
                path,
                f"{path.name} has more than {MOST_COLUMNS:,} columns, so it is not a list with one number a "
                "row. Nothing was read. Save it as CSV with one number a row.",
            )
        if any(cell.strip() for cell in row):
            rows.append(tuple(row))
        if len(rows) == JUDGED_ROWS:
            break
    return rows


def with_columns(
    shape: FileShape, rows: list[tuple[str, ...]], region: str, has_heading: bool | None
) -> FileShape:
    """The shape with heading, columns and number column judged by the first rows."""
    width = max(map(len, rows), default=1)
    body = rows[1:] if len(rows) > 1 else rows
    judged = range(min(width, JUDGED_COLUMNS))
    shares = [share_of_numbers(body, index, region) for index in judged]
    if not any(shares):  # the first row may be the only one with a number, above a total
        shares = [share_of_numbers(rows, index, region) for index in judged]
    filled = [filled_cells(body, index) for index in range(len(shares))]
    column = number_column(shares, filled, rows)
    if has_heading is None:
        has_heading = bool(rows) and is_heading(rows, column)
    if not has_heading:
        shares = [share_of_numbers(rows, index, region) for index in range(len(shares))]
    headings = names_below_titles(rows, column, region) or (rows[0] if has_heading and rows else ())
    columns = tuple(
        ColumnGuess(
            index,
            column_letter(index),
            headings[index].strip() if index < len(headings) else "",
            shares[index] if index < len(shares) else 0.0,
        )
        for index in range(width)
    )
    return replace(shape, has_heading=has_heading, columns=columns, number_column=column)


def _workbook_shape(
    path: Path, size: int, sheet: str | None, region: str, has_heading: bool | None
) -> FileShape:
    with Workbook(path) as book:
        if not book.sheets:
            raise empty(path)
        sheets, hidden = book.sheets, book.hidden
        chosen, rows = (sheet, _sheet_rows(book, sheet)) if sheet else _first_with_rows(book, region)
    if not rows and (sheet is None or len(sheets) == 1):
        raise empty(path)
    shape = FileShape(
        path,
        "excel",
        "utf-8",
        None,
        has_heading=False,
        columns=(),
        number_column=0,
        size=size,
        first_rows=tuple(rows[:SAMPLE_ROWS]),
        sheets=sheets,
        hidden=hidden,
        sheet=chosen,
    )
    return with_columns(shape, rows, region, has_heading)


def _sheet_rows(book: Workbook, sheet: str) -> list[tuple[str, ...]]:
    """The first rows of a sheet that have anything in them."""
    filled = (tuple(row) for row in book.rows(sheet) if any(cell.strip() for cell in row))
    return list(itertools.islice(filled, JUDGED_ROWS))


def _first_with_rows(book: Workbook, region: str) -> tuple[str, list[tuple[str, ...]]]:
    """The first sheet that has more than a heading, else the first that has anything, else the first.

    One that is hidden only where no other has anything.
    """
    headings: list[tuple[str, list[tuple[str, ...]]]] = []
    for sheet in book.sheets:
        if headings and sheet in book.hidden:
            break
        rows = _sheet_rows(book, sheet)
        if len(rows) > 1 or any(is_number(cell, region) for row in rows for cell in row):
            return sheet, rows
        if rows:
            headings.append((sheet, rows))
    return headings[0] if headings else (book.sheets[0], [])


def _is_json(text: str) -> bool:
    """Whether the text begins as this program's lists do: an array of objects with ``number``."""
    return bool(re.match(r'\s*\[\s*(?:\]|\{\s*"number"\s*:)', text))


def _json_shape(path: Path, size: int, text: str) -> FileShape:
    rows = []
    for line in text.splitlines()[1 : SAMPLE_ROWS + 1]:
        try:
            rows.append((str(json.loads(line.strip().rstrip(","))["number"]),))
        except (ValueError, KeyError, TypeError):
            continue
    column = ColumnGuess(0, "A", "number", 1.0)
    return FileShape(
        path,
        "json",
        "utf-8",
        None,
        has_heading=False,
        columns=(column,),
        number_column=0,
        size=size,
        first_rows=tuple(rows),
    )
