"""The rows of a file of any kind, block by block, with digest, progress and cancelling on the way."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from app.core.errors import FileError
from app.core.file_head import is_rewritten
from app.core.file_shape import FileShape
from app.core.jobs import Job
from app.core.line_numbers import each_number
from app.core.row_blocks import BLOCK, ROWS_A_BLOCK, RowBlock, TextRows, is_blank, pack_rows
from app.core.spreadsheets import Workbook, row_as_line
from app.core.swallowed_rows import usual_width


class FileRows:
    """The blocks of rows of a file: of the column asked for; where it is None, as the shape says.

    ``rows`` is what progress is reported with, for the reader to set; ``encoding`` is that of the blocks.
    ``taken`` gets every piece of a text file as it stands on the disk, before the block with its rows comes.
    """

    def __init__(
        self,
        shape: FileShape,
        column: int | None,
        *,
        job: Job | None = None,
        by_csv: bool = False,
        block: int = BLOCK,
        taken: Callable[[bytes], None] = lambda _piece: None,
    ) -> None:
        self._shape, self._job, self._by_csv, self._block = shape, job, by_csv, block
        self._column = shape.column(column)
        self._every_number = column is None and shape.every_number
        self._also_taken = taken
        self._hash = sha256()
        self._done = 0
        self.rows = 0
        self.encoding = "utf-8" if is_rewritten(shape.encoding) else shape.encoding

    def __iter__(self) -> Iterator[RowBlock]:
        self._done = 0
        yield from self._blocks()
        self._refuse_changed()

    def _blocks(self) -> Iterator[RowBlock]:
        shape = self._shape
        if shape.kind == "excel":
            return self._workbook_blocks()
        if shape.kind == "json":
            return self._json_blocks()
        rows = TextRows(
            shape.path,
            encoding=shape.encoding,
            delimiter=None if self._every_number else shape.delimiter,
            column=self._column,
            skip=shape.skip,
            width=usual_width(shape.first_rows),
            by_csv=self._by_csv,
            taken=self._taken,
            block=self._block,
        )
        return map(each_number, rows) if self._every_number else iter(rows)

    def digest(self) -> str:
        """SHA-256 of the whole file as it was read, as 64 hexadecimal digits; where there was a job."""
        return self._hash.hexdigest()

    def _refuse_changed(self) -> None:
        """Refuse a file that another program wrote to meanwhile: who knows what of it was read.

        One that is gone was read to its end.
        """
        path, looked_at = self._shape.path, self._shape.size
        read = looked_at if self._shape.kind == "excel" else self._done
        try:
            size = path.stat().st_size
        except OSError:
            return
        if not size == read == looked_at:
            raise FileError(
                "changed_while_read",
                path,
                f"{path.name} was written to by another program while it was read, so rows may be missing. Nothing was "
                "changed. Wait until that program is done, then try again.",
            )

    def _taken(self, piece: bytes) -> None:
        self._also_taken(piece)
        self._done += len(piece)
        if self._job is None:
            return
        self._hash.update(piece)
        self._job.report("reading", min(self._done, self._shape.size), self._shape.size, self.rows)

    def _workbook_blocks(self) -> Iterator[RowBlock]:
        cells: list[bytes] = []
        lines: list[bytes] = []
        first = 1
        if self._job is not None:
            self._digest_beforehand(self._job)
        with Workbook(self._shape.path) as book:
            sheets = book.with_continuations(self._shape.sheet or book.sheets[0])
            rows = itertools.chain.from_iterable(
                itertools.islice(
                    book.rows(sheet, self._column), int(place > 0 and self._shape.has_heading), None
                )
                for place, sheet in enumerate(sheets)
            )
            for row in rows:
                cells.append(row[self._column].encode("utf-8", "replace") if self._column < len(row) else b"")
                lines.append(
                    row_as_line(row, self._shape.joined_by).encode("utf-8", "replace") if any(row) else b""
                )
                if len(cells) == ROWS_A_BLOCK:
                    yield self._packed(cells, lines, first)
                    first += len(cells)
                    cells, lines = [], []
        if cells:
            yield self._packed(cells, lines, first)

    def _digest_beforehand(self, job: Job) -> None:
        """Take the digest of a workbook, whose reader goes to and fro in it: later it may be gone or another."""
        with self._shape.path.open("rb") as file:
            while piece := file.read(BLOCK):
                self._hash.update(piece)
                job.check()

    def _json_blocks(self) -> Iterator[RowBlock]:
        """Blocks of a list this program wrote: one object on each line."""
        cells: list[bytes] = []
        lines: list[bytes] = []
        first = 1
        with self._shape.path.open("rb") as file:
            for line in iter(lambda: file.readline(1 << 20), b""):
                self._taken(line)
                text = line.strip().rstrip(b",")
                if text in {b"[", b"]", b"", b"[]"}:
                    continue
                cells.append(self._json_number(text))
                lines.append(text)
                if len(cells) == ROWS_A_BLOCK:
                    yield self._packed(cells, lines, first)
                    first += len(cells)
                    cells, lines = [], []
        if cells:
            yield self._packed(cells, lines, first)

    def _json_number(self, text: bytes) -> bytes:
        try:
            return str(json.loads(text)["number"]).encode("utf-8", "replace")
        except (ValueError, KeyError, TypeError, RecursionError):
            path = self._shape.path
            raise FileError(
                "not_our_json",
                path,
                f"{path.name} is JSON, but not a list that this program wrote. Nothing was read. Save the "
                "numbers as CSV and choose that.",
            ) from None

    def _packed(self, cells: list[bytes], lines: list[bytes], first: int) -> RowBlock:
        if self._job is not None:
            self._job.report(
                "reading", min(self._done, self._shape.size), self._shape.size, self.rows + len(cells)
            )
        return pack_rows(cells, lines, first, "utf-8")


def filled_rows(shape: FileShape, source: FileRows) -> Iterator[RowBlock]:
    """Blocks without the empty lines and without the heading and the titles above it.

    Raises:
        FileError: the file could be opened but not read to its end.
    """
    for block, filled, _heading in marked_rows(shape, source):
        yield block if filled.all() else block.only(filled)


def marked_rows(
    shape: FileShape, source: FileRows
) -> Iterator[tuple[RowBlock, NDArray[np.bool_], int | None]]:
    """Blocks with every row, which of them are neither empty nor heading or title, and the heading's place in it.

    Raises:
        FileError: the file could be opened but not read to its end.
    """
    expected = shape.titles + shape.has_heading
    delimiter = shape.line_delimiter
    blocks = iter(source)
    while True:
        try:
            block = next(blocks, None)
        except OSError as error:
            raise FileError(
                "unreadable",
                shape.path,
                f"{shape.path.name} could not be read to its end ({error}). Nothing was changed.",
            ) from error
        if block is None:
            return
        filled = block.line_ends > block.line_starts
        for index in np.flatnonzero((block.ends == block.starts) & filled).tolist():
            filled[index] = not is_blank(block.line(index), delimiter)
        heading = None
        while expected and (first := _first_filled(block, filled, delimiter)) is not None:
            filled[: first + 1] = False
            expected -= 1
            heading = None if expected else first
        yield block, filled, heading


def _first_filled(block: RowBlock, filled: NDArray[np.bool_], delimiter: str | None) -> int | None:
    rows = (index for index in np.flatnonzero(filled).tolist() if not is_blank(block.line(index), delimiter))
    return next(rows, None)
