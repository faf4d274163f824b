"""Text files as blocks of rows, their number cells located as arrays without a Python object for each row.

Rows and cells are those of Python's csv module, byte for byte. As long as every quotation mark stands where
csv would treat it as one, rows are found with numpy; from the first block on where one does not, the csv
module itself reads the rest.
"""

from __future__ import annotations

import codecs
import csv
import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from app.core.byte_words import PADDING, Positions, TwoWords
from app.core.csv_rows import LONGEST_ROW, csv_rows
from app.core.errors import FileError
from app.core.file_head import is_rewritten
from app.core.row_layout import RowLayout, with_newlines_only
from app.core.swallowed_rows import swallowing_row, swallows_rows

# Bytes: enough for numpy to be at its best, and the arrays made of a block stay near the processor.
BLOCK = 1 << 20
_LET_GO = 24 << 20  # bytes: below the 32 MB up to which glibc learns
MOST_LINES_IN_ROW = 100  # a quoted cell over more lines is a quotation mark never closed
ROWS_A_BLOCK = 16_384  # where rows come one by one


@dataclass(frozen=True, slots=True, eq=False)
class RowBlock:
    """Rows that follow one another: their number cells are in ``data``, their lines in ``lines``.

    ``numbers`` are the rows' numbers as a spreadsheet shows them, from 1. ``quoted`` says which cells stood
    in quotation marks (already left out), None if none did. ``encoding`` decodes both buffers. ``sizes`` are the
    bytes each row takes in the file, its line end with it (of one that is rewritten: in UTF-8); None in a workbook.
    ``unaltered`` says that the rows stand in ``lines`` one after the other with all these bytes. ``sixteen`` are the
    sixteen bytes from the start of each cell on, ``digits`` how many digits it begins with (sixteen at most), where
    these are known already.
    """

    data: bytes
    starts: Positions
    ends: Positions
    lines: bytes
    line_starts: Positions
    line_ends: Positions
    numbers: Positions
    quoted: NDArray[np.bool_] | None
    encoding: str
    sizes: Positions | None = None
    unaltered: bool = False
    sixteen: TwoWords | None = None
    digits: Positions | None = None

    def __len__(self) -> int:
        return len(self.starts)

    def cell(self, index: int) -> str:
        """The text of a number cell."""
        raw = self.data[self.starts[index] : self.ends[index]]
        if self.quoted is not None and self.quoted[index]:
            raw = raw.replace(b'""', b'"')
        return decode(raw, self.encoding)

    def line(self, index: int) -> bytes:
        """The whole row as it stood in the file, without its line end."""
        return self.lines[self.line_starts[index] : self.line_ends[index]]

    def only(self, kept: NDArray[np.bool_] | slice) -> RowBlock:
        """The block with these rows only."""
        return RowBlock(
            self.data,
            self.starts[kept],
            self.ends[kept],
            self.lines,
            self.line_starts[kept],
            self.line_ends[kept],
            self.numbers[kept],
            None if self.quoted is None else self.quoted[kept],
            self.encoding,
            None if self.sizes is None else self.sizes[kept],
            unaltered=False,
            sixteen=None if self.sixteen is None else (self.sixteen[0][kept], self.sixteen[1][kept]),
            digits=None if self.digits is None else self.digits[kept],
        )


def decode(raw: bytes, encoding: str) -> str:
    """``raw`` as text; bytes that are wrong in ``encoding`` are read as Windows-1252, never refused."""
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def is_blank(line: bytes, delimiter: str | None) -> bool:
    """Whether a row has nothing in any cell."""
    if not line.strip(b" \t\r\n\v\f" + (delimiter or "").encode("ascii")):
        return True
    if b'"' not in line:
        return False
    if delimiter is None:
        return not line.strip(b' \t\r\n\v\f"')
    return not any(cell.strip() for row in csv_rows([line.decode("latin-1")], delimiter) for cell in row)


def pack_rows(
    cells: list[bytes], lines: list[bytes], first: int, encoding: str, sizes: list[int] | None = None
) -> RowBlock:
    """A block of rows that were read one by one; ``first`` is the number of the first of them."""
    data, starts, ends = _joined(cells)
    line_data, line_starts, line_ends = _joined(lines)
    numbers = np.arange(first, first + len(cells), dtype=np.int64)
    taken = None if sizes is None else np.array(sizes, np.int64)
    return RowBlock(data, starts, ends, line_data, line_starts, line_ends, numbers, None, encoding, taken)


def _joined(parts: list[bytes]) -> tuple[bytes, Positions, Positions]:
    lengths = np.fromiter(map(len, parts), np.int64, len(parts))
    ends = np.cumsum(lengths + 1) - 1 + len(PADDING)
    return b"".join((PADDING, b"\n".join(parts), PADDING)), ends - lengths, ends


class TextRows:
    """The rows of one text file, block by block.

    Args:
        path: the file.
        encoding: Python's name of it; UTF-16 and the like are rewritten to UTF-8 on the way.
        delimiter: one ASCII character, or None if each line is one cell.
        column: the number column, from 0 (always 0 where a line is one cell).
        skip: bytes before the first row (a byte order mark, a ``sep=`` line).
        width: how many cells rows usually have, by which rows are known that stray quotation marks hold together; 0
            looks for none.
        by_csv: read everything by the csv module, as a second opinion for tests.
        taken: called with each piece of bytes read, for progress, cancelling and a digest.
    """

    def __init__(
        self,
        path: Path,
        *,
        encoding: str,
        delimiter: str | None,
        column: int = 0,
        skip: int = 0,
        width: int = 0,
        by_csv: bool = False,
        taken: Callable[[bytes], None] = lambda _piece: None,
        block: int = BLOCK,
    ) -> None:
        self._path, self._delimiter, self._skip, self._width = path, delimiter, skip, width
        self._column = 0 if delimiter is None else column
        self._source_encoding = encoding
        self._encoding = "utf-8" if is_rewritten(encoding) else encoding
        self._by_csv, self._taken, self._block = by_csv, taken, block
        self._row = 1

    def __iter__(self) -> Iterator[RowBlock]:
        _keep_memory_at_hand()
        with self._path.open("rb") as file:
            pieces = self._transcoded(file)
            rest = b""
            for piece in pieces:
                rest += piece
                layout = None if self._by_csv else RowLayout.of(rest, self._delimiter)
                if layout is None:
                    yield from self._rows_by_csv(itertools.chain([rest], pieces))
                    return
                if layout.cut:
                    yield self._located(layout)
                rest = rest[layout.cut :]
                if len(rest) > LONGEST_ROW:
                    raise self._endless(self._row)
            if rest:
                yield from self._last_row(rest)

    def _last_row(self, rest: bytes) -> Iterator[RowBlock]:
        """The last row of a file that does not end with a line end."""
        layout = RowLayout.of(rest + b"\n", self._delimiter)
        if layout is None or layout.cut <= len(rest):
            yield from self._rows_by_csv([rest])
            return
        block = self._located(layout)
        if block.sizes is not None:
            block.sizes[-1] -= 1  # the line end that was added here
        yield block

    def _transcoded(self, file: BinaryIO) -> Iterator[bytes]:
        """The file in pieces, ASCII-compatible, without what comes before the rows."""
        first = file.read(self._skip)
        if first:
            self._taken(first)
        rewritten = is_rewritten(self._source_encoding)
        decoder = codecs.getincrementaldecoder(self._source_encoding)("replace") if rewritten else None
        while piece := file.read(self._block):
            self._taken(piece)
            yield decoder.decode(piece).encode("utf-8", "replace") if decoder else piece
        if decoder and (end := decoder.decode(b"", final=True)):
            yield end.encode("utf-8", "replace")

    def _located(self, layout: RowLayout) -> RowBlock:
        """The block of a layout, its number cells found."""
        if layout.longest > LONGEST_ROW:
            raise self._endless(self._row)
        if layout.most_lines > MOST_LINES_IN_ROW:
            raise self._unclosed(self._row)
        cells = layout.cells(self._column)
        if swallowing := swallowing_row(layout, cells, self._column, self._width):
            place, lines = swallowing
            raise self._swallowed(self._row + place, lines)
        count = len(cells.starts)
        numbers = np.arange(self._row, self._row + count, dtype=np.int64)
        self._row += count
        return RowBlock(
            layout.data,
            cells.starts,
            cells.ends,
            layout.data,
            layout.row_starts,
            layout.row_ends,
            numbers,
            cells.quoted,
            self._encoding,
            layout.sizes(),
            unaltered=not layout.mended,
            sixteen=cells.sixteen,
            digits=cells.digits,
        )

    def _rows_by_csv(self, pieces: Iterable[bytes]) -> Iterator[RowBlock]:
        cells: list[bytes] = []
        lines: list[bytes] = []
        sizes: list[int] = []
        for cell, line, size in self._csv_cells(_newlines_only(pieces)):
            cells.append(cell)
            lines.append(line)
            sizes.append(size)
            if len(cells) == ROWS_A_BLOCK:
                yield pack_rows(cells, lines, self._row, self._encoding, sizes)
                self._row += len(cells)
                cells, lines, sizes = [], [], []
        if cells:
            yield pack_rows(cells, lines, self._row, self._encoding, sizes)
            self._row += len(cells)

    def _csv_cells(self, pieces: Iterable[bytes]) -> Iterator[tuple[bytes, bytes, int]]:
        """Number cell, line and size of each row, by the csv module, every byte as one character."""
        if self._delimiter is None:
            for line in _lines(pieces):
                if len(line) > LONGEST_ROW:
                    raise self._endless(self._row)
                whole = _one_end(line).removesuffix("\n").encode("latin-1")
                yield whole, whole, len(line)
            return
        read: list[str] = []
        taken = 0  # bytes
        self._row_by_csv = self._row

        def remembered() -> Iterator[str]:
            nonlocal taken
            size = 0
            for original in _lines(pieces):
                taken += len(original)
                line = _one_end(original)
                size = size + len(line) if read else len(line)
                if size > LONGEST_ROW:
                    raise self._endless(self._row_by_csv)
                if len(read) >= MOST_LINES_IN_ROW:
                    raise self._unclosed(self._row_by_csv)
                read.append(line)
                yield line

        for row in csv_rows(remembered(), self._delimiter):
            if len(read) > 1 or (row and "\n" in row[-1]):
                self._check_quotes(read)
            cell = row[self._column] if self._column < len(row) else ""
            if len(read) > 1:
                self._check_lines(read, sum(cell.count("\n") for cell in row[: self._column]))
            yield cell.encode("latin-1"), "".join(read).removesuffix("\n").encode("latin-1"), taken
            read.clear()
            taken = 0
            self._row_by_csv += 1

    def _check_quotes(self, lines: list[str]) -> None:
        """Refuse a row over several lines whose marks do not pair up: it would swallow other rows."""
        try:
            rows = list(csv_rows(lines, self._delimiter, strict=True))
        except csv.Error:
            raise self._unclosed(self._row_by_csv) from None
        if len(rows) != 1:
            raise self._unclosed(self._row_by_csv)

    def _check_lines(self, lines: list[str], own: int) -> None:
        """Refuse a row over several lines that are rows of their own; ``own`` is the line of its number cell."""
        delimiter = (self._delimiter or "").encode("ascii")
        parts = [line.encode("latin-1") for line in lines]
        if swallows_rows(parts, own, delimiter=delimiter, column=self._column, width=self._width):
            raise self._swallowed(self._row_by_csv, len(lines))

    def _swallowed(self, row: int, lines: int) -> FileError:
        return FileError(
            "rows_in_quotes",
            self._path,
            f"In {self._path.name} quotation marks in row {row} hold {lines} lines together that look like rows of "
            "their own, so their numbers would be lost. Nothing was read. Take the marks out; or, if that is one cell "
            "indeed, save the file as .xlsx and choose that.",
            row=row,
            lines=lines,
        )

    def _endless(self, row: int) -> FileError:
        return FileError(
            "line_too_long",
            self._path,
            f"Row {row} of {self._path.name} is longer than any row of a list, so this is not a list with "
            "one number a row. Nothing was read. Save it as CSV with one number a row.",
        )

    def _unclosed(self, row: int) -> FileError:
        return FileError(
            "unclosed_quote",
            self._path,
            f"In {self._path.name} a quotation mark in or after row {row} is never closed, so the rows "
            "behind it cannot be told apart. Nothing was read. Take the mark out, or save the file anew from "
            "the spreadsheet.",
            row=row,
        )


def _keep_memory_at_hand() -> None:
    """Let the C library keep what arrays of a block's size leave behind, for the next block.

    glibc gives memory back to the system and asks anew for each piece of over 128 KB, until it has let go of a larger
    one (``M_MMAP_THRESHOLD`` in mallopt(3)); that took a tenth of the time of reading. Elsewhere it changes nothing.
    """
    np.empty(_LET_GO, np.uint8)


def _newlines_only(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """As many bytes, every lone carriage return turned into a line end; CR LF pairs stay together."""
    held = b""
    for piece in pieces:
        whole = held + piece
        held = whole[-1:] if whole.endswith(b"\r") else b""
        yield with_newlines_only(whole)[: len(whole) - len(held)]
    if held:
        yield b"\n"


def _lines(pieces: Iterable[bytes]) -> Iterator[str]:
    """Lines with their ends, one character a byte."""
    rest = b""
    for piece in pieces:
        *lines, rest = (rest + piece).split(b"\n")
        for line in lines:
            yield line.decode("latin-1") + "\n"
    if rest:
        yield rest.decode("latin-1")


def _one_end(line: str) -> str:
    """The line with a CR LF as one character."""
    return line[:-2] + "\n" if line.endswith("\r\n") else line
