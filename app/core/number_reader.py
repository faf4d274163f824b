"""Numbers out of files: a preview of the first rows, and the whole file as sorted, distinct MSISDNs.

Every row is accounted for: a number, a duplicate of one, or rejected with its cause kept on disk.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.core import msisdn
from app.core.errors import FileError, InvalidNumber
from app.core.file_shape import FileShape, inspect_file
from app.core.jobs import Job
from app.core.number_plan import plan_for
from app.core.number_scan import REFUSAL_CODES, REPAIR_CODES, NumberScanner, Scanned
from app.core.rejected_rows import RowSpool
from app.core.row_blocks import BLOCK, ROWS_A_BLOCK, RowBlock, TextRows, is_blank, pack_rows
from app.core.spreadsheets import Workbook, row_as_line

PREVIEW_BLOCK = 64 << 10  # bytes
_EMPTY = REFUSAL_CODES.index("empty")


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row as it will be stored, or the refusal's code and sentence; ``row`` as a spreadsheet counts."""

    row: int
    raw: str
    msisdn: int | None
    repairs: tuple[str, ...]
    refusal: str | None
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class NumbersRead:
    """What a file held. ``rows = len(msisdns) + duplicates + rejected``; ``msisdns`` are sorted, each once.

    ``repaired`` counts rows that were mended and taken in; ``repairs`` and ``rejections`` count rows by code.
    """

    msisdns: NDArray[np.int64]
    rows: int
    duplicates: int
    repaired: int
    rejected: int
    repairs: dict[str, int]
    rejections: dict[str, int]
    sha256: str
    spool: Path


def preview(
    path: Path,
    *,
    region: str,
    column: int | None = None,
    has_heading: bool | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    sheet: str | None = None,
    limit: int = 100,
) -> list[PreviewRow]:
    """The first ``limit`` rows as an import would take them; ``column`` None leaves it to detection.

    Raises:
        FileError: as ``inspect_file``.
    """
    shape = inspect_file(
        path, region=region, encoding=encoding, delimiter=delimiter, sheet=sheet, has_heading=has_heading
    )
    chosen = shape.number_column if column is None else column
    rows: list[PreviewRow] = []
    for block in _filled_rows(shape, _Source(shape, chosen, block=PREVIEW_BLOCK)):
        rows += [
            _preview_row(int(block.numbers[index]), block.cell(index), region)
            for index in range(min(len(block), limit - len(rows)))
        ]
        if len(rows) >= limit:
            break
    return rows


def _preview_row(row: int, raw: str, region: str) -> PreviewRow:
    try:
        number = msisdn.parse(raw, region)
    except InvalidNumber as refused:
        return PreviewRow(row, raw, None, (), refused.code, refused.text)
    return PreviewRow(row, raw, number.msisdn, number.repairs, None, number.note)


def read_numbers(
    path: Path,
    *,
    region: str,
    column: int = 0,
    has_heading: bool | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    sheet: str | None = None,
    job: Job,
    spool: Path,
    cache_dir: Path | None = None,
    by_csv: bool = False,
) -> NumbersRead:
    """Read every number of a file.

    Progress is reported as stage ``reading`` in bytes, then ``sorting``. Memory: 8 bytes a row and a few
    blocks.

    Args:
        path: the file, of any kind that ``inspect_file`` knows.
        region: whose national numbers the bare ones are (ISO 3166).
        column: the number column, from 0.
        has_heading: whether the first filled row is a heading; None leaves it to detection.
        encoding: Python's name of the encoding; None leaves it to detection.
        delimiter: one ASCII character; None leaves it to detection.
        sheet: of a workbook; None is the first.
        job: for progress and cancelling.
        spool: the file for rejected and repaired rows, replaced if it is there; left to the caller to delete.
        cache_dir: where compiled numbering plans are kept between runs.
        by_csv: read a text file by the csv module throughout (slower; the tests' second opinion).

    Raises:
        FileError: the file cannot be read, or the spool not written.
        Cancelled: the person asked for it; the spool may be left incomplete.
    """
    shape = inspect_file(
        path, region=region, encoding=encoding, delimiter=delimiter, sheet=sheet, has_heading=has_heading
    )
    source = _Source(shape, column, job=job, by_csv=by_csv)
    tally = _Tally()
    scanner = NumberScanner(plan_for(region, cache_dir, job.check), job.check)
    with RowSpool(spool, source.encoding) as kept:
        for block in _filled_rows(shape, source):
            scanned = scanner.scan(block)
            filled = _not_blank(block, scanned, shape.delimiter)
            if filled is not None:
                block, scanned = block.only(filled), scanned.only(filled)
            kept.keep(block, scanned)
            tally.count(scanned)
            source.rows = tally.rows
            job.check()
    job.report("sorting", 0, tally.rows, tally.rows, "rows")
    result = tally.result(source.digest(), spool)
    job.report("sorting", tally.rows, tally.rows, tally.rows, "rows")
    return result


@dataclass(slots=True)
class _Tally:
    """Adds up what the blocks came to."""

    rows: int = 0
    repaired: int = 0
    rejected: int = 0
    found: list[NDArray[np.int64]] = field(default_factory=list)
    by_refusal: NDArray[np.int64] = field(default_factory=lambda: np.zeros(256, np.int64))
    by_repair: dict[str, int] = field(default_factory=dict)

    def count(self, scanned: Scanned) -> None:
        self.rows += len(scanned.msisdns)
        refused = int(np.count_nonzero(scanned.refusals))
        self.rejected += refused
        if refused:
            self.by_refusal += np.bincount(scanned.refusals, minlength=256)
        self.found.append(scanned.msisdns[scanned.refusals == 0] if refused else scanned.msisdns)
        repairs = scanned.repairs[scanned.repairs > 0]
        self.repaired += repairs.size
        for bit, code in enumerate(REPAIR_CODES):
            count = int(np.count_nonzero(repairs & (1 << bit))) if repairs.size else 0
            if count:
                self.by_repair[code] = self.by_repair.get(code, 0) + count

    def result(self, digest: str, spool: Path) -> NumbersRead:
        accepted = self.rows - self.rejected
        numbers = np.empty(accepted, np.int64)
        place = 0
        for part in self.found:
            numbers[place : place + part.size] = part
            place += part.size
        self.found.clear()
        numbers.sort()
        if accepted:
            # Not np.unique: since numpy 2.3 it hashes, which takes ten times as long (numpy issue 31969).
            first = np.empty(accepted, np.bool_)
            first[0] = True
            np.not_equal(numbers[1:], numbers[:-1], out=first[1:])
            numbers = numbers[first]
        rejections = {
            code: int(n) for code, n in zip(REFUSAL_CODES[1:], self.by_refusal[1:], strict=False) if n
        }
        return NumbersRead(
            numbers,
            self.rows,
            accepted - numbers.size,
            self.repaired,
            self.rejected,
            dict(self.by_repair),
            rejections,
            digest,
            spool,
        )


class _Source:
    """The blocks of rows of a file of any kind, with digest, progress and cancelling on the way."""

    def __init__(
        self,
        shape: FileShape,
        column: int,
        *,
        job: Job | None = None,
        by_csv: bool = False,
        block: int = BLOCK,
    ) -> None:
        self._shape, self._column, self._job, self._by_csv, self._block = shape, column, job, by_csv, block
        self._hash = sha256()
        self._done = 0
        self.rows = 0
        self.encoding = "utf-8" if shape.encoding.startswith("utf-16") else shape.encoding

    def __iter__(self) -> Iterator[RowBlock]:
        shape = self._shape
        if shape.kind == "excel":
            return self._workbook_blocks()
        if shape.kind == "json":
            return self._json_blocks()
        return iter(
            TextRows(
                shape.path,
                encoding=shape.encoding,
                delimiter=shape.delimiter,
                column=self._column,
                skip=shape.skip,
                by_csv=self._by_csv,
                taken=self._taken,
                block=self._block,
            )
        )

    def digest(self) -> str:
        """SHA-256 of the whole file, as 64 hexadecimal digits."""
        if self._shape.kind == "excel":
            with self._shape.path.open("rb") as file:
                while piece := file.read(BLOCK):
                    self._hash.update(piece)
        return self._hash.hexdigest()

    def _taken(self, piece: bytes) -> None:
        if self._job is None:
            return
        self._hash.update(piece)
        self._done += len(piece)
        self._job.report("reading", min(self._done, self._shape.size), self._shape.size, self.rows)

    def _workbook_blocks(self) -> Iterator[RowBlock]:
        cells: list[bytes] = []
        lines: list[bytes] = []
        first = 1
        with Workbook(self._shape.path) as book:
            sheets = book.with_continuations(self._shape.sheet or book.sheets[0])
            rows = itertools.chain.from_iterable(
                itertools.islice(book.rows(sheet), int(place > 0 and self._shape.has_heading), None)
                for place, sheet in enumerate(sheets)
            )
            for row in rows:
                cells.append(row[self._column].encode("utf-8", "replace") if self._column < len(row) else b"")
                lines.append(row_as_line(row).encode("utf-8", "replace") if any(row) else b"")
                if len(cells) == ROWS_A_BLOCK:
                    yield self._packed(cells, lines, first)
                    first += len(cells)
                    cells, lines = [], []
        if cells:
            yield self._packed(cells, lines, first)

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


def _filled_rows(shape: FileShape, source: _Source) -> Iterator[RowBlock]:
    """Blocks without the empty lines and without the heading.

    Raises:
        FileError: the file could be opened but not read to its end.
    """
    heading = shape.has_heading
    delimiter = "," if shape.kind == "excel" else shape.delimiter
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
        if heading:
            place = _first_filled(block, filled, delimiter)
            if place is not None:
                filled[: place + 1] = False
                heading = False
        yield block if filled.all() else block.only(filled)


def _first_filled(block: RowBlock, filled: NDArray[np.bool_], delimiter: str | None) -> int | None:
    rows = (index for index in np.flatnonzero(filled).tolist() if not is_blank(block.line(index), delimiter))
    return next(rows, None)


def _not_blank(block: RowBlock, scanned: Scanned, delimiter: str | None) -> NDArray[np.bool_] | None:
    """Which rows are not blank, None if all are: a number cell of spaces may be all that a line has."""
    suspects = np.flatnonzero(scanned.refusals == _EMPTY)
    blank = [index for index in suspects.tolist() if is_blank(block.line(index), delimiter)]
    if not blank:
        return None
    filled = np.ones(len(block), np.bool_)
    filled[blank] = False
    return filled
