"""Cleaning a send list: its rows divided into those that may be messaged and those that may not, each with why.

Of a text file both parts keep the bytes, encoding, delimiter, line ends and heading; the removed part has two cells
more at the end of each row. Of a file with several numbers on a line each number is a row, and has a line to itself in
its part. The rows of a workbook are written as CSV (UTF-8, as a spreadsheet opens it), parted as the shape says: what a
workbook has besides its cells has no place in a list to send.

A row is removed for the first of these reasons: its cell is no number that can be messaged; the number is opted out;
the number stands in an earlier row that is kept. Empty rows, the heading and titles above it are no rows; they stay in
the kept part.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.core.errors import FileError
from app.core.file_rows import FileRows, marked_rows
from app.core.file_shape import FileShape
from app.core.jobs import Job
from app.core.list_writer import csv_cell
from app.core.number_findings import REFUSALS
from app.core.number_plan import plan_for
from app.core.number_scan import REFUSAL_CODES, NumberScanner
from app.core.number_set import NumberSet
from app.core.removed_rows import RemovedRows
from app.core.row_blocks import RowBlock, is_blank
from app.core.row_originals import RowOriginals, RowParts, encoder
from app.core.safe_files import replacing_all

Numbers = NDArray[np.int64]

REASON_HEADINGS = ("Removed because", "Details")
_ROW_BITS = 22  # beside a number of 12 digits: 4 million rows in a block, which has a megabyte
_EMPTY = REFUSAL_CODES.index("empty")


class ListedNumbers:
    """The numbers that must not be messaged, and by which group of them each is listed.

    A group is what one action put on one account's list; ``causes`` tells each in words
    (``Retail, 2026-11-23 12:05 UTC``). A number on several lists belongs to the first group given that has it.

    Args:
        causes: the words of each group.
        usual: the group that most numbers belong to; its numbers are not kept beside the set.
    """

    def __init__(self, causes: list[str], usual: int = 0) -> None:
        self.causes = causes
        self._usual = usual
        self._set = NumberSet()
        self._highest = -1
        self._parts: list[tuple[Numbers, NDArray[np.int32] | int]] = []
        self._groups: NDArray[np.int32] | None = None

    def __len__(self) -> int:
        return len(self._set)

    def add(self, numbers: Numbers, groups: NDArray[np.int32] | int) -> None:
        """Take numbers in, rising and each once, of one group or of one each."""
        if not len(numbers):
            return
        if numbers[0] <= self._highest:  # a list is read upwards: what lies above all so far is new
            new = ~self._set.contains(numbers)
            numbers = numbers[new]
            groups = groups if isinstance(groups, int) else groups[new]
        self._set.add(numbers)
        self._highest = max(self._highest, int(numbers.max(initial=0)))
        if not isinstance(groups, int) or groups != self._usual:
            self._parts.append((numbers, groups))

    def contains(self, numbers: Numbers) -> NDArray[np.bool_]:
        """For each number whether it must not be messaged."""
        return self._set.contains(numbers)

    def as_set(self) -> NumberSet:
        """A set of all the numbers, for the caller to add to."""
        return self._set.copy()

    def groups_of(self, numbers: Numbers) -> NDArray[np.int32]:
        """The group of each number, all of which must be listed."""
        if self._groups is None and not self._parts:
            return np.full(len(numbers), self._usual, np.int32)
        if self._groups is None:
            self._groups = np.full(len(self._set), self._usual, np.int32)
            for part, groups in self._parts:
                self._groups[self._set.rank(part)] = groups
            self._parts.clear()
        return self._groups[self._set.rank(numbers)]


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What cleaning came to: ``rows = kept + removed``, ``removed = opted_out + refused + twice``.

    ``refusals`` counts rows by code of ``REFUSALS``, ``by_group`` the opted-out rows by group.
    """

    rows: int
    kept: int
    opted_out: int
    refused: int
    twice: int
    refusals: dict[str, int]
    by_group: dict[int, int]
    sha256: str

    @property
    def removed(self) -> int:
        """Rows in the removed part."""
        return self.opted_out + self.refused + self.twice


def clean_list(
    shape: FileShape,
    listed: ListedNumbers,
    *,
    region: str,
    column: int | None,
    kept: Path,
    removed: Path,
    job: Job,
    cache_dir: Path | None = None,
    by_csv: bool = False,
) -> Cleaned:
    """Divide the rows of a file into ``kept`` and ``removed``; order and bytes of the rows stay.

    Progress is stage ``reading`` in bytes, then ``writing`` in rows. Memory: the set, a bit a number of the list for
    what was seen, a few blocks; removed rows wait on the disk until the reasons of all are known.

    Raises:
        FileError: the file cannot be read, is JSON (``no_rows``), or a part cannot be written; neither part is there
        then.
        Cancelled: the person asked for it; likewise.
    """
    if shape.kind == "json":
        raise FileError(
            "no_rows",
            shape.path,
            f"{shape.path.name} is JSON, which has no rows to divide. Nothing was written. Save the list as CSV.",
        )
    shape.refuse_empty_sheet()
    originals = RowOriginals(shape)
    source = FileRows(shape, column, job=job, by_csv=by_csv, taken=originals.take_in)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="opt-outs-clean-")))
        removed_file, kept_file = stack.enter_context(replacing_all(removed, kept))
        spool = stack.enter_context(RemovedRows(folder, removed))
        cells = _ReasonCells(shape, source.encoding)
        scanner = NumberScanner(plan_for(region, cache_dir))
        division = _Division(listed, scanner, spool, cells.reasons(listed.causes), shape.line_delimiter)
        write_kept = encoder(shape, kept_file)
        heading = b""
        for block, filled, place in marked_rows(shape, source):
            if not division.begun:
                kept_file.write(originals.head)
            parts = originals.parts_of(block)
            if place is not None:
                heading = parts.row(place)
            write_kept(division.divide(block, filled, parts))
            source.rows = division.rows
            job.check()
        removed_file.write(originals.head)
        write_removed = encoder(shape, removed_file)
        if heading:
            write_removed(cells.heading(heading))
        spool.write(write_removed, job)
        job.check()
    return division.result(source.digest())


class _Division:
    """Divides one block after the other."""

    def __init__(
        self,
        listed: ListedNumbers,
        scanner: NumberScanner,
        spool: RemovedRows,
        reasons: list[bytes],
        delimiter: str | None,
    ) -> None:
        self._listed, self._scanner, self._spool, self._delimiter = listed, scanner, spool, delimiter
        self._reasons = reasons
        self._met = listed.as_set()  # what is listed or stood in a row before: one look-up serves most rows
        self._by_reason = np.zeros(len(REFUSAL_CODES) + len(listed.causes), np.int64)
        self._kept = self._twice = 0
        self.begun = False

    @property
    def rows(self) -> int:
        """The rows divided so far."""
        return self._kept + self._twice + int(self._by_reason.sum())

    def divide(self, block: RowBlock, filled: NDArray[np.bool_], parts: RowParts) -> bytes:
        """Hand the removed rows to the spool; return the others."""
        self.begun = True
        scanned = self._scanner.scan(block)
        for place in np.flatnonzero(filled & (scanned.refusals == _EMPTY)).tolist():
            filled[place] = not is_blank(block.line(place), self._delimiter)
        numbers = scanned.msisdns
        refused = filled & (scanned.refusals > 0)
        rising, rows = _rising(numbers, np.flatnonzero(filled & ~refused))
        fresh = self._met.add_new(rising)
        known = np.flatnonzero(~fresh)
        listed = np.zeros(len(rising), np.bool_)
        listed[known] = self._listed.contains(rising.take(known))
        again = ~(fresh | listed)
        kept = rising.compress(fresh)
        reasons = scanned.refusals.astype(np.int64)
        forbidden, repeated = rows.compress(listed), rows.compress(again)
        reasons[forbidden] = len(REFUSAL_CODES) + self._listed.groups_of(rising.compress(listed))
        removed = refused
        removed[forbidden] = True
        self._by_reason += np.bincount(reasons.compress(removed), minlength=len(self._by_reason))
        removed[repeated] = True
        reasons[repeated] = twice = len(self._reasons) - 1
        self._kept += len(kept)
        self._twice += len(repeated)
        self._spool.note_kept(kept, block.numbers.take(rows.compress(fresh)))
        if not removed.any():
            return parts.whole()
        chosen = reasons.compress(removed)
        width = len(str(block.numbers[-1]))  # room for the digits of any row before
        *reasons_alone, first_in = self._reasons
        rest, taken, ends = parts.divided(removed, [*reasons_alone, first_in + b"0" * width], chosen)
        repeats = chosen == twice
        came_again = numbers.compress(removed).compress(repeats)
        self._spool.keep(len(chosen), taken, ends.compress(repeats) - width, came_again, width)
        return rest

    def result(self, digest: str) -> Cleaned:
        refusals, groups = np.split(self._by_reason, [len(REFUSAL_CODES)])
        return Cleaned(
            rows=self.rows,
            kept=self._kept,
            opted_out=int(groups.sum()),
            refused=int(refusals.sum()),
            twice=self._twice,
            refusals={code: int(n) for code, n in zip(REFUSAL_CODES, refusals, strict=True) if n},
            by_group={int(group): int(groups[group]) for group in np.flatnonzero(groups)},
            sha256=digest,
        )


def _rising(numbers: Numbers, rows: Numbers) -> tuple[Numbers, Numbers]:
    """The numbers of some rows, rising, and the row of each; rows with the same number stay in their order."""
    wanted = numbers[rows]
    if len(wanted) and int(wanted.max()) >> (63 - _ROW_BITS) == 0 and len(numbers) < 1 << _ROW_BITS:
        # Sorted with the row in the lowest bits: several times faster than sorting the places.
        packed = np.sort((wanted << _ROW_BITS) | rows)
        return packed >> _ROW_BITS, packed & ((1 << _ROW_BITS) - 1)
    order = np.argsort(wanted, kind="stable")
    return wanted[order], rows[order]


class _ReasonCells:
    """The two cells that a removed row gets at its end, in the encoding of the rows."""

    def __init__(self, shape: FileShape, encoding: str) -> None:
        # Where a line is one cell a tab makes columns of it in every spreadsheet.
        self._delimiter = shape.line_delimiter or "\t"
        self._encoding = encoding

    def heading(self, row: bytes) -> bytes:
        """The heading with the words for the two columns."""
        words = row.rstrip(b"\r\n")
        return words + self._cells(*REASON_HEADINGS) + (row[len(words) :] or b"\r\n")

    def reasons(self, causes: Sequence[str]) -> list[bytes]:
        """The cells for each refusal, for each group of listed numbers, and for a number that stood in a row before.

        The number of that row belongs at the end of the last.
        """
        refusals = [self._cells("Not a number", REFUSALS.get(code, "")) for code in REFUSAL_CODES]
        twice = self._cells("Twice in the file", "first in row") + b" "
        return [*refusals, *(self._cells("Opted out", cause) for cause in causes), twice]

    def _cells(self, *texts: str) -> bytes:
        cells = "".join(self._delimiter + csv_cell(text, self._delimiter) for text in texts)
        # What the encoding of the rows cannot say stays told apart: \u674e, and not the ? of every such letter.
        return cells.encode(self._encoding, "backslashreplace")
