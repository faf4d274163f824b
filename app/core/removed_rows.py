"""Rows taken out of a send list: they wait on the disk until the reason of each is known, then go to their file.

That a number stood in an earlier row is known at once, but not in which: to remember the row of every number would take
gigabytes. So the numbers of kept rows wait on the disk, too, and are gone through once for those that came again.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from app.core.jobs import Job
from app.core.number_set import NumberSet
from app.core.row_originals import LINE_ENDS, RowParts
from app.core.safe_files import cannot_write

Numbers = NDArray[np.int64]

TWICE = -1
ROWS_AT_ONCE = 50_000


class RemovedRows:
    """The rows and their reasons. A context manager around the private files it keeps in ``folder``.

    A reason is a place in a table of texts, or ``TWICE`` for a number that stood in an earlier row; the detail is the
    MSISDN then.

    Raises:
        FileError: there is no room on the disk; ``target`` is named in it.
    """

    def __init__(self, folder: Path, target: Path) -> None:
        self._folder, self._target = folder, target
        self._again: list[Numbers] = []
        self._first = _FirstRows([])
        self.count = 0

    def __enter__(self) -> Self:
        self._rows, self._table, self._kept = (
            (self._folder / name).open("w+b") for name in ("rows", "table", "kept")
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for file in (self._rows, self._table, self._kept):
            with self._told_plainly():
                file.close()

    def keep(self, rows: bytes, sizes: Numbers, reasons: Numbers, details: Numbers) -> None:
        """Keep removed rows, that follow one another in ``rows``: the bytes, reason and detail of each."""
        self._again.append(details[reasons == TWICE])
        with self._told_plainly():
            self._rows.write(rows)
            self._table.write(np.stack((sizes, reasons, details), axis=1).tobytes())
        self.count += len(sizes)

    def note_kept(self, msisdns: Numbers, rows: Numbers) -> None:
        """Note in which rows the numbers stand that are kept, each number once in all; those of one call rising."""
        with self._told_plainly():
            for part in (np.array([len(msisdns)]), msisdns, rows):
                self._kept.write(part.astype(np.int64, copy=False).tobytes())

    def write(
        self, write: Callable[[bytes], object], reasons: Sequence[bytes], twice: bytes, job: Job
    ) -> None:
        """Write every row with its reason before its line end; after ``twice`` goes the row a number was first in."""
        self._first = _FirstRows(self._again)
        self._kept.seek(0)
        while head := self._kept.read(8):
            count = int.from_bytes(head, sys.byteorder)
            msisdns, rows = np.frombuffer(self._kept.read(16 * count), np.int64).reshape(2, count)
            self._first.note(msisdns, rows)
        # One text for each reason and each kind of line end, so that a row needs no more than one.
        tails = np.array([reason + end for reason in reasons for end in LINE_ENDS], object)
        self._rows.seek(0)
        done = 0
        self._table.seek(0)
        while chunk := self._table.read(ROWS_AT_ONCE * 24):
            table = np.frombuffer(chunk, np.int64).reshape(-1, 3)
            job.report("writing", done, self.count, done, "rows")
            write(self._with_reasons(table, tails, twice))
            done += len(table)
        job.report("writing", done, self.count, done, "rows")

    def _with_reasons(self, table: Numbers, tails: NDArray[np.object_], twice: bytes) -> bytes:
        bounds = np.zeros(len(table) + 1, np.int64)
        np.cumsum(table[:, 0], out=bounds[1:])
        parts = RowParts(self._rows.read(int(bounds[-1])), bounds)
        line_ends = parts.line_ends()
        again = table[:, 1] == TWICE
        own = tails[np.where(again, 0, table[:, 1]) * len(LINE_ENDS) + line_ends]
        first = self._first.rows_of(table[again, 2])
        for kind, end in enumerate(LINE_ENDS):
            here = line_ends[again] == kind
            if here.any():
                own[np.flatnonzero(again)[here]] = _each_between(twice, first[here], end)
        woven: list[bytes] = [b""] * (2 * len(table))
        woven[::2] = parts.without_line_ends(line_ends)
        woven[1::2] = own.tolist()
        return b"".join(woven)

    @contextmanager
    def _told_plainly(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise cannot_write(self._target, error) from error


def _each_between(head: bytes, numbers: Numbers, tail: bytes) -> list[bytes]:
    """``head``, the digits and ``tail`` for each number, none of which has a zero byte."""
    # Python writes a whole list of numbers in one go, many times faster than each by itself.
    digits = str(numbers.tolist()).encode("ascii")[1:-1]
    return (head + digits.replace(b", ", tail + b"\0" + head) + tail).split(b"\0")


class _FirstRows:
    """Where the numbers that came again stood first."""

    def __init__(self, again: Sequence[Numbers]) -> None:
        self._numbers = NumberSet()
        for part in again:
            ordered = np.sort(part)
            self._numbers.add(ordered[np.flatnonzero(np.diff(ordered, prepend=-1))])
        self._rows = np.zeros(len(self._numbers), np.int64)

    def note(self, msisdns: Numbers, rows: Numbers) -> None:
        asked = self._numbers.contains(msisdns)
        self._rows[self._numbers.rank(msisdns[asked])] = rows[asked]

    def rows_of(self, msisdns: Numbers) -> Numbers:
        rows: Numbers = self._rows[self._numbers.rank(msisdns)]
        return rows
