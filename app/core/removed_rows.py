"""Rows taken out of a send list, each with its reason: they wait on the disk until the last of the list is read.

That a number stood in an earlier row is known at once, but not in which: to remember the row of every number would take
gigabytes. So the numbers of kept rows wait on the disk, too, and are gone through once for those that came again; then
the removed rows are copied, and the rows their numbers were first in put in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from app.core.jobs import Job
from app.core.number_rows import POWERS
from app.core.number_set import NumberSet
from app.core.safe_files import cannot_write

Numbers = NDArray[np.int64]


class RemovedRows:
    """The removed rows. A context manager around the private files it keeps in ``folder``.

    Raises:
        FileError: there is no room on the disk; ``target`` is named in it.
    """

    def __init__(self, folder: Path, target: Path) -> None:
        self._folder, self._target = folder, target
        self._again: list[Numbers] = []
        # Of what came at once: rows, bytes, numbers that came again, digits left for the row of each.
        self._sizes: list[tuple[int, int, int, int]] = []
        self.count = 0

    def __enter__(self) -> Self:
        self._rows, self._places, self._kept = (
            (self._folder / name).open("w+b") for name in ("rows", "places", "kept")
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for file in (self._rows, self._places, self._kept):
            with self._told_plainly():
                file.close()

    def keep(self, count: int, rows: bytes, places: Numbers, again: Numbers, width: int) -> None:
        """Keep some removed rows as they go to their file.

        Only the row that each number in ``again`` was first in is not there yet: it belongs at its place in ``rows``,
        where ``width`` bytes are left for it, enough for its digits.
        """
        with self._told_plainly():
            self._rows.write(rows)
            self._places.write(np.concatenate((places, again)).tobytes())
        self._again.append(again)
        self._sizes.append((count, len(rows), len(again), width))
        self.count += count

    def note_kept(self, msisdns: Numbers, rows: Numbers) -> None:
        """Note in which rows the numbers stand that are kept, each number once in all.

        Those of one call rise and are of one block: their rows are less than ``2 ** 32`` apart.
        """
        first = int(rows.min()) if len(rows) else 0
        # Rows that come at once are near each other: counted from the first of them they take half the room.
        near = (rows - first).astype(np.uint32)
        with self._told_plainly():
            for part in (np.array([len(msisdns), first], np.int64), msisdns, near):
                self._kept.write(part.data)

    def write(self, write: Callable[[bytes], object], job: Job) -> None:
        """Write every row, now complete."""
        first_rows = self._first_rows()
        self._rows.seek(0)
        self._places.seek(0)
        done = 0
        for rows, size, count, width in self._sizes:
            job.report("writing", done, self.count, done, "rows")
            places, again = np.frombuffer(self._places.read(16 * count), np.int64).reshape(2, count)
            write(_with_numbers(self._rows.read(size), places, first_rows.rows_of(again), width))
            done += rows
        job.report("writing", done, self.count, done, "rows")

    def _first_rows(self) -> _FirstRows:
        """Where the numbers that came again stood first."""
        first_rows = _FirstRows(self._again)
        self._again.clear()
        self._kept.seek(0)
        while head := self._kept.read(16):
            count, first = np.frombuffer(head, np.int64).tolist()
            msisdns = np.frombuffer(self._kept.read(8 * count), np.int64)
            near = np.frombuffer(self._kept.read(4 * count), np.uint32)
            first_rows.note(msisdns, near, first)
        return first_rows

    @contextmanager
    def _told_plainly(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise cannot_write(self._target, error) from error


def _with_numbers(data: bytes, places: Numbers, numbers: Numbers, width: int) -> bytes:
    """The bytes with the digits of numbers in the ``width`` bytes left at each place, none more than that.

    The places rise. Most rows of a long list have as many digits as its last: of the few that have fewer, the bytes
    too many are cut out.
    """
    written = np.frombuffer(data, np.uint8).copy()
    left = numbers
    for column in reversed(range(width)):
        tens = left // 10
        written[places + column] = left - tens * 10 + ord("0")
        left = tens
    short = numbers < 10 ** (width - 1)
    if not short.any():
        return written.tobytes()
    digits = np.searchsorted(POWERS, numbers.compress(short), "right") + 1
    data, stops = written.tobytes(), places.compress(short)
    starts = stops + width - digits
    pieces = zip([0, *starts.tolist()], [*stops.tolist(), len(data)], strict=True)
    return b"".join([data[start:stop] for start, stop in pieces])


class _FirstRows:
    """Where the numbers that came again stood first."""

    def __init__(self, again: Sequence[Numbers]) -> None:
        self._numbers = NumberSet()
        for part in again:
            ordered = np.sort(part)
            self._numbers.add(ordered[np.flatnonzero(np.diff(ordered, prepend=-1))])
        self._rows = np.zeros(len(self._numbers), np.int64)

    def note(self, msisdns: Numbers, rows: NDArray[np.uint32], first: int) -> None:
        """Note in which rows, counted from ``first``, numbers stand."""
        asked = np.flatnonzero(self._numbers.contains(msisdns))
        self._rows[self._numbers.rank(msisdns.take(asked))] = rows.take(asked).astype(np.int64) + first

    def rows_of(self, msisdns: Numbers) -> Numbers:
        rows: Numbers = self._rows[self._numbers.rank(msisdns)]
        return rows
