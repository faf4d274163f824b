"""Numbers out of files: a preview of the first rows, and the whole file as sorted, distinct MSISDNs.

Every row is accounted for: a number, a duplicate of one, or rejected with its cause kept on disk.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.core import msisdn
from app.core.errors import InvalidNumber
from app.core.file_rows import FileRows, filled_rows
from app.core.jobs import Job
from app.core.list_shape import inspect_list
from app.core.number_plan import plan_for
from app.core.number_scan import REFUSAL_CODES, REPAIR_CODES, NumberScanner, Scanned
from app.core.rejected_rows import RowSpool
from app.core.row_blocks import RowBlock, is_blank

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
        FileError: as ``inspect_list``.
    """
    shape = inspect_list(
        path, region=region, encoding=encoding, delimiter=delimiter, sheet=sheet, has_heading=has_heading
    )
    rows: list[PreviewRow] = []
    for block in filled_rows(shape, FileRows(shape, column, block=PREVIEW_BLOCK)):
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
    column: int | None = 0,
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
        path: the file, of any kind that ``inspect_list`` knows.
        region: whose national numbers the bare ones are (ISO 3166).
        column: the number column, from 0; None leaves it to detection.
        has_heading: whether the first filled row is a heading; None leaves it to detection.
        encoding: Python's name of the encoding; None leaves it to detection.
        delimiter: one ASCII character; None leaves it to detection.
        sheet: of a workbook; None is the first with rows.
        job: for progress and cancelling.
        spool: the file for rejected and repaired rows, replaced if it is there; left to the caller to delete.
        cache_dir: where compiled numbering plans are kept between runs.
        by_csv: read a text file by the csv module throughout (slower; the tests' second opinion).

    Raises:
        FileError: the file cannot be read, or the spool not written.
        Cancelled: the person asked for it; the spool may be left incomplete.
    """
    shape = inspect_list(
        path, region=region, encoding=encoding, delimiter=delimiter, sheet=sheet, has_heading=has_heading
    )
    shape.refuse_empty_sheet()
    source = FileRows(shape, column, job=job, by_csv=by_csv)
    tally = _Tally()
    scanner = NumberScanner(plan_for(region, cache_dir, job.check), job.check)
    with RowSpool(spool, source.encoding) as kept:
        for block in filled_rows(shape, source):
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


def _not_blank(block: RowBlock, scanned: Scanned, delimiter: str | None) -> NDArray[np.bool_] | None:
    """Which rows are not blank, None if all are: a number cell of spaces may be all that a line has."""
    suspects = np.flatnonzero(scanned.refusals == _EMPTY)
    blank = [index for index in suspects.tolist() if is_blank(block.line(index), delimiter)]
    if not blank:
        return None
    filled = np.ones(len(block), np.bool_)
    filled[blank] = False
    return filled
