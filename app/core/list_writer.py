"""Opt-out lists as files: CSV, text, Excel and JSON, written block by block, complete or not at all.

How numbers are written, and why:

* CSV: ``+27 83 123 4567``. Excel takes every other form for a figure: it drops the plus, shows 2.78E+10 in a
  narrow column and saves that over the digits. With spaces it stays text, loses nothing and can be read back.
  Never hyphens after a plus: Excel subtracts them.
* Text: ``27831234567``, one a line and nothing else, ASCII, CR LF: what providers take as an upload.
* CSV with semicolons: the same for Excel where Windows parts lists by semicolons, as in South Africa and Germany: there
  a double click on the other puts a whole row in one cell.
* Excel: ``27831234567`` in text cells, ready to be looked up and copied.
* JSON: ``"+27831234567"``, E.164 as programs expect it.

Text that a spreadsheet would run as a formula gets an apostrophe before it (CSV); Excel's cells are typed as
text.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO

import numpy as np
import xlsxwriter
from numpy.typing import NDArray
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from app.core.block_workbook import BlockWorkbook
from app.core.errors import FileError
from app.core.jobs import Job
from app.core.msisdn import country_code_of
from app.core.number_rows import plain_rows, spaced_rows
from app.core.records import marked_name
from app.core.rejected_rows import guarded
from app.core.safe_files import replacing
from app.core.spreadsheets import LIST_SHEET, ROWS_A_SHEET

SEMICOLONS = "csv-semicolons"
"""CSV for spreadsheets of countries with a decimal comma, whose columns are parted by semicolons."""

ENDINGS = {"csv": "csv", SEMICOLONS: "csv", "txt": "txt", "xlsx": "xlsx", "json": "json"}
"""What ``write_list`` can write, with the usual ending of a file's name."""

FORMATS = tuple(ENDINGS)

HEADINGS = ("Number", "Account", "Opted out (UTC)", "Source", "Reason")


@dataclass(frozen=True, slots=True, eq=False)
class ListBlock:
    """Numbers of one account that one action put on its list. ``since`` is an aware time.

    ``archived`` where the account is put away: CSV and Excel say so behind its name, JSON under a key of its own.
    """

    numbers: list[int] | NDArray[np.int64]
    account: str
    since: datetime
    source: str
    reason: str
    archived: bool = False


LONGEST_CELL = 32_767  # characters, Excel's own limit
LARGE_LIST = (
    50_000  # rows from which an Excel file is written in blocks: XlsxWriter needs over a second for them
)
WIDTHS = (16, 24, 20, 12, 40)  # of the columns in Excel, in characters

Blocks = Iterable[ListBlock]
Written = Callable[[int], None]


def write_list(
    path: Path, fmt: str, blocks: Blocks, *, job: Job, total: int = 0, headings: tuple[str, ...] = HEADINGS
) -> int:
    """Write a list to ``path`` and give how many rows it has.

    Progress is stage ``writing`` in rows. Until the whole file is on the disk an old one of the name is
    untouched.

    Args:
        path: the file; replaced if it is there.
        fmt: one of ``FORMATS``.
        blocks: the rows in order, some thousands a block.
        job: for progress and cancelling.
        total: how many rows there will be, 0 if unknown.
        headings: the words above the columns (CSV and Excel), translated.

    Raises:
        FileError: the format is not known (code ``unknown_format``) or the file cannot be written.
        Cancelled: the person asked for it; no file was changed.
    """
    writers: dict[str, Callable[[BinaryIO, Blocks, Written, tuple[str, ...]], None]] = {
        "csv": _write_csv,
        SEMICOLONS: partial(_write_csv, delimiter=";"),
        "txt": _write_text,
        "xlsx": _write_excel,
        "json": _write_json,
    }
    if total > LARGE_LIST:
        writers["xlsx"] = _write_large_excel
    if fmt not in writers:
        raise FileError(
            "unknown_format", path, f"{fmt} is not a format for lists. Choose one of {', '.join(FORMATS)}."
        )
    rows = 0

    def written(count: int) -> None:
        nonlocal rows
        rows += count
        job.report("writing", rows, total, rows, "rows")

    job.report("writing", 0, total, 0, "rows")
    with replacing(path) as file:
        writers[fmt](file, blocks, written, headings)
        job.check()
    return rows


def _write_text(file: BinaryIO, blocks: Blocks, written: Written, _headings: tuple[str, ...]) -> None:
    for block in blocks:
        numbers = _array(block)
        file.write(plain_rows(numbers, b"", b"\r\n"))
        written(len(numbers))


def _write_csv(
    file: BinaryIO, blocks: Blocks, written: Written, headings: tuple[str, ...], *, delimiter: str = ","
) -> None:
    file.write(b"\xef\xbb\xbf" + (delimiter.join(map(csv_cell, headings)) + "\r\n").encode("utf-8"))
    for block in blocks:
        numbers = _array(block)
        tail = "".join(delimiter + csv_cell(text) for text in _texts(block)) + "\r\n"
        file.write(spaced_rows(numbers, tail.encode("utf-8", "replace"), spaced))
        written(len(numbers))


def _write_json(file: BinaryIO, blocks: Blocks, written: Written, _headings: tuple[str, ...]) -> None:
    file.write(b"[")
    comma = b""
    for block in blocks:
        numbers = _array(block)
        rest = {
            "account": block.account,
            "since": _utc(block.since).replace(tzinfo=None).isoformat("T", "seconds") + "Z",
            "source": block.source,
            "reason": block.reason,
            "archived": block.archived,
        }
        tail = ('", ' + json.dumps(rest, ensure_ascii=False)[1:]).encode("utf-8", "replace")
        rows = plain_rows(numbers, b',\n{"number": "+', tail)
        if rows:
            file.write(comma + rows[1:])
            comma = b","
        written(len(numbers))
    file.write(b"\n]\n")


def _write_large_excel(file: BinaryIO, blocks: Blocks, written: Written, headings: tuple[str, ...]) -> None:
    book = BlockWorkbook(file, LIST_SHEET, headings, WIDTHS, ROWS_A_SHEET)
    for block in blocks:
        numbers = _array(block)
        book.add(numbers, [text[:LONGEST_CELL] for text in _texts(block)])
        written(len(numbers))
    book.close()


def _write_excel(file: BinaryIO, blocks: Blocks, written: Written, headings: tuple[str, ...]) -> None:
    """Sheets of at most ``ROWS_A_SHEET`` rows; more go on another sheet with the same headings."""
    with _workbook(file) as book:
        bold = book.add_format({"bold": True})
        sheet, row, sheets = None, ROWS_A_SHEET + 1, 0
        for block in blocks:
            numbers, rest = _array(block).tolist(), _texts(block)
            for number in numbers:
                if sheet is None or row > ROWS_A_SHEET:
                    sheets += 1
                    sheet, row = _new_sheet(book, sheets, headings, bold), 1
                sheet.write_string(row, 0, str(number))
                for column, text in enumerate(rest, 1):
                    sheet.write_string(row, column, text[:LONGEST_CELL])
                row += 1
            written(len(numbers))
        if sheet is None:
            _new_sheet(book, 1, headings, bold)


@contextmanager
def _workbook(file: BinaryIO) -> Iterator[xlsxwriter.Workbook]:
    """A workbook that goes to ``file`` when the block ends well; its rows wait in a private folder."""
    with tempfile.TemporaryDirectory(prefix="opt-outs-") as folder:
        book = xlsxwriter.Workbook(file, {"constant_memory": True, "tmpdir": folder})
        try:
            yield book
            book.close()
        except FileCreateError as error:
            cause = error.args[0] if error.args else None
            raise (cause if isinstance(cause, OSError) else OSError(str(error))) from error
        finally:
            for sheet in book.worksheets():
                if not sheet.row_data_fh_closed and sheet.row_data_fh is not None:
                    sheet.row_data_fh.close()


def _new_sheet(book: xlsxwriter.Workbook, count: int, headings: tuple[str, ...], bold: Format) -> Worksheet:
    sheet = book.add_worksheet(LIST_SHEET if count == 1 else f"{LIST_SHEET} {count}")
    sheet.freeze_panes(1, 0)
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    sheet.ignore_errors({"number_stored_as_text": f"A1:A{ROWS_A_SHEET + 1}"})
    for column, heading in enumerate(headings):
        sheet.write_string(0, column, heading, bold)
    return sheet


def spaced(msisdn: int) -> str:
    """The number with plus and spaces, which no spreadsheet takes for a figure: ``+27 83 123 4567``."""
    digits = str(msisdn)
    if len(digits) == 11 and digits.startswith("27"):
        return f"+27 {digits[2:4]} {digits[4:7]} {digits[7:]}"
    size = len(str(country_code_of(msisdn)))
    national = digits[size:]
    groups = [national[i : i + 3] for i in range(0, len(national), 3)]
    if len(groups) > 1 and len(groups[-1]) == 1:
        groups[-2:] = ["".join(groups[-2:])]
    return f"+{digits[:size]} {' '.join(groups)}"


def csv_cell(text: str, delimiter: str = "") -> str:
    """``text`` as a cell, in quotation marks where it needs them, never run as a formula.

    It is one of any usual delimiter, and of the one given.
    """
    text = guarded(text)
    if any(c in text for c in f'",;|\t\r\n{delimiter}') or text != text.strip():
        return '"' + text.replace('"', '""') + '"'
    return text


def _array(block: ListBlock) -> NDArray[np.int64]:
    return np.asarray(block.numbers, np.int64)


def _texts(block: ListBlock) -> tuple[str, str, str, str]:
    since = _utc(block.since).replace(tzinfo=None).isoformat(" ", "seconds")
    return marked_name(block.account, archived=block.archived), since, block.source, block.reason


def _utc(since: datetime) -> datetime:
    return since.astimezone(UTC)
