"""Excel and OpenDocument workbooks as rows of text cells, checked before anything is unpacked."""

from __future__ import annotations

import csv
import errno
import io
import itertools
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import IO, Self

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
    WorksheetNotFound,
)

from app.core.column_guesses import column_letter
from app.core.errors import FileError
from app.core.unvalued_cells import unvalued_cells

LIST_SHEET = "Opt-outs"
"""The sheet of a list this program wrote; ``Opt-outs 2`` and so on carry on where it is full."""
ROWS_A_SHEET = 1_048_575  # without the heading

MOST_UNPACKED = 3 << 30  # bytes; a full sheet of 1,048,576 rows with ten columns unpacks to less
MOST_CELLS = 40_000_000  # between the corners of a sheet; each takes calamine 32 bytes
MOST_FOLD = 400  # times its packed size; real sheets stay below 50
OLE_MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")

_LINE_END = "\r\n"
_SHORTENED_FROM = 1e21  # as ECMAScript, Number::toString; longer figures are no identifiers
_ROUNDED = re.compile(r"(?=\d{11,15}\Z)[1-9]\d*0{5}")
_SHORT_FRACTION = re.compile(r"-?\d{1,6}\.\d+")

Cell = str | int | float | bool | date | datetime | time | timedelta


def is_workbook(path: Path, head: bytes) -> bool:
    """Whether the file is, by its content, a workbook this program can try to open.

    Raises:
        FileError: it is a zip file of something else.
    """
    if head.startswith(OLE_MAGIC):
        return True
    if not head.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            _refuse_bomb(path, archive)
        stat = path.stat()
        cells = _most_cells(path, stat.st_size, stat.st_mtime_ns)
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, EOFError, RuntimeError):
        raise damaged(path) from None
    except OSError as error:
        if error.errno == errno.EINVAL:  # its table of contents points to before its beginning
            raise damaged(path) from None
        raise
    if cells > MOST_CELLS:
        raise FileError(
            "too_wide",
            path,
            f"A sheet of {path.name} goes from its first to its last filled cell over {cells:,} cells, too "
            "many for a list. Nothing was read. Copy the column with the numbers to a new workbook, or save "
            "it as CSV.",
        )
    if any(name.lower() in {"xl/workbook.xml", "xl/workbook.bin", "content.xml"} for name in names):
        return True
    raise FileError(
        "wrong_kind",
        path,
        f"{path.name} is a zip file or a document, not a list of numbers. Nothing was read. Unpack it and "
        "choose the list inside.",
    )


def _refuse_bomb(path: Path, archive: zipfile.ZipFile) -> None:
    unpacked = sum(entry.file_size for entry in archive.infolist())
    packed = max(path.stat().st_size, 1)
    if unpacked > MOST_UNPACKED or (unpacked > 100 << 20 and unpacked > MOST_FOLD * packed):
        raise FileError(
            "too_big_inside",
            path,
            f"{path.name} unpacks to {unpacked >> 20:,} MB, more than any list of numbers. Nothing was read. "
            "Save the sheet with the numbers as CSV and choose that.",
        )


@lru_cache(maxsize=4)
def _most_cells(path: Path, _size: int, _changed: int) -> int:
    """How many cells the widest sheet has from corner to corner.

    calamine makes room for all of them at once, filled or not, and ends the whole program if there is none: a
    stray value in the last cell of a sheet asks for 500 GB. Size and time are there to forget a changed file.
    """
    most = 0
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            if re.fullmatch(r"xl/worksheets/[^/]+\.xml", entry.filename, re.IGNORECASE):
                with archive.open(entry) as sheet:
                    most = max(most, _cells_from_corner_to_corner(sheet))
    return most


def _cells_from_corner_to_corner(sheet: IO[bytes]) -> int:
    rows, columns = 0, 26
    rest = b""
    while piece := sheet.read(1 << 20):
        text = rest + piece
        columns = max([columns, *(_column_number(name) for name in set(_FAR_COLUMN.findall(text)))])
        rows = max(rows, *map(int, _ROW.findall(text[max(text.rfind(b"<row "), 0) :])), 0)
        rest = text[-64:]
    return rows * columns


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


_FAR_COLUMN = re.compile(rb'r="([A-Z]{2,3})\d')
_ROW = re.compile(rb'<row [^>]*?\br="(\d{1,7})"')


def damaged(path: Path) -> FileError:
    """The finding for a workbook that cannot be read."""
    return FileError(
        "damaged",
        path,
        f"{path.name} is a workbook that is damaged or incomplete. Nothing was read. Open it in the "
        "spreadsheet program and save it anew, or save it as CSV.",
    )


class Workbook:
    """An open workbook. A context manager.

    ``sheets`` are its sheets as they stand in it, but those that are ``hidden`` last: an old list put out of sight must
    not be taken for the one that is seen.

    Raises:
        FileError: the workbook is damaged or asks for a password.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> Self:
        try:
            self._book = CalamineWorkbook.from_path(str(self._path))
        except PasswordError:
            raise self._locked() from None
        except (CalamineError, OSError, ValueError) as error:
            if _is_encrypted(self._path):
                raise self._locked() from None
            raise damaged(self._path) from error
        sheets = [sheet for sheet in self._book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
        self.hidden = frozenset(sheet.name for sheet in sheets if sheet.visible != SheetVisibleEnum.Visible)
        self.sheets = tuple(sorted((sheet.name for sheet in sheets), key=self.hidden.__contains__))
        return self

    def __exit__(self, *_error: object) -> None:
        self._book.close()

    def rows(self, sheet: str, numbers_in: int | None = None) -> Iterator[list[str]]:
        """The rows of a sheet from its row 1 on, each cell as the text that stands for it.

        Cells of the column ``numbers_in`` (from 0) are read as telephone numbers: see ``number_text``. One without a
        value there is its formula or its error, so that its row counts.

        Raises:
            FileError: there is no such sheet, or it is damaged.
        """
        try:
            found = self._book.get_sheet_by_name(sheet)
            left = [""] * (found.start[1] if found.start else 0)  # empty columns before the first filled one
            place = -1 if numbers_in is None else numbers_in - len(left)
            unvalued = (
                {} if numbers_in is None else unvalued_cells(self._path, sheet, column_letter(numbers_in))
            )
            count = 0
            for count, row in enumerate(found.iter_rows(), 1):
                texts = left + [cell_text(cell) for cell in row]
                if 0 <= place < len(row):
                    texts[len(left) + place] = number_text(row[place])
                if numbers_in is not None and count in unvalued:
                    texts = _with_cell(texts, numbers_in, unvalued[count])
                yield texts
            if numbers_in is not None:  # below the last row with a value
                for later in range(count + 1, max(unvalued, default=0) + 1):
                    yield _with_cell([], numbers_in, unvalued.get(later, ""))
        except WorksheetNotFound:
            raise FileError(
                "no_such_sheet",
                self._path,
                f"{self._path.name} has no sheet called {sheet}. Nothing was read. Choose one of its sheets.",
                sheet=sheet,
            ) from None
        except (CalamineError, ValueError) as error:
            raise damaged(self._path) from error

    def with_continuations(self, sheet: str) -> tuple[str, ...]:
        """The sheet and those that carry on a long list of this program's."""
        if sheet != LIST_SHEET:
            return (sheet,)
        names = (f"{sheet} {count}" for count in itertools.count(2))
        more = itertools.takewhile(self.sheets.__contains__, names)
        return (sheet, *more)

    def _locked(self) -> FileError:
        return FileError(
            "password",
            self._path,
            f"{self._path.name} is protected by a password. Nothing was read. Open it in Excel, save it "
            "without the password, and choose it again.",
        )


def _is_encrypted(path: Path) -> bool:
    """Whether an OLE file holds an encrypted workbook: it then names a stream ``EncryptedPackage``."""
    with path.open("rb") as file:
        if not file.read(8).startswith(OLE_MAGIC):
            return False
        file.seek(0)
        name = "EncryptedPackage".encode("utf-16-le")
        rest = b""
        while piece := file.read(1 << 20):
            if name in rest + piece:
                return True
            rest = piece[-len(name) :]
    return False


def _with_cell(row: list[str], column: int, text: str) -> list[str]:
    """The row with a text in a cell where nothing stands."""
    row = row + [""] * (column + 1 - len(row))
    row[column] = row[column] or text
    return row


def cell_text(cell: Cell) -> str:
    """A cell's value as text; a whole figure in full, as Excel stores it however narrow its column is."""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < _SHORTENED_FROM:
        # Beyond 2 ** 53 the digits that were typed are those of repr, not those of int.
        return str(int(cell)) if abs(cell) < 2**53 else f"{Decimal(repr(cell)):.0f}"
    return repr(cell) if isinstance(cell, float) else str(cell)


def number_text(cell: Cell) -> str:
    """A cell's value as the text of a telephone number, so that a figure which is none is told from one.

    What a spreadsheet has rounded (11 digits or more, of which the last five or more are zeros) comes as a narrow cell
    shows it: 2.78E+10. A fraction has a decimal comma where a point could be taken for a blank between groups.
    """
    text = cell_text(cell)
    if isinstance(cell, str | bool) or not isinstance(cell, int | float):
        return text
    if _ROUNDED.fullmatch(text):
        digits = text.rstrip("0")
        return f"{digits[0]}.{digits[1:] or '0'}E+{len(text) - 1}"
    return text.replace(".", ",") if _SHORT_FRACTION.fullmatch(text) else text


def row_as_line(cells: list[str], delimiter: str = ",") -> str:
    """A row as one line of CSV, to show and keep where a text file has its own line."""
    line = io.StringIO()
    # Up to some Python 3.12 the module quotes only those line ends that stand in the terminator.
    csv.writer(line, delimiter=delimiter, lineterminator=_LINE_END).writerow(cells)
    return line.getvalue().removesuffix(_LINE_END)
