"""Rejected rows of a replies file, kept on disk until the report is put away, and saved to be mended.

As ``app.core.rejected_rows`` does for lists of numbers; a reply needs all its columns to be mended, so whole rows are
kept. The file (the *spool*) is for this program alone and readable by its owner alone.
"""

from __future__ import annotations

import csv
import io
import itertools
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from app.core.errors import FileError
from app.core.file_shape import FileShape
from app.core.rejected_rows import guarded
from app.core.replies import RejectedReply, ReplyColumns
from app.core.safe_files import replacing

_HEADINGS = {
    "number": "Number",
    "text": "Reply",
    "received": "Received",
    "provider_id": "Reply ID",
    "sent": "Sent Message",
    "campaign": "Campaign",
    "direction": "Direction",
    "clock": "Time",
    "half": "AM/PM",
    "zone": "Time Zone",
}
"""What the columns are called in the saved file, so that an intake of it finds them by heading."""

_OURS = ("Row", "Cause")  # the headings behind those of the file


class RejectedSpool:
    """Writes rejected rows to a file as they are met. A context manager; ``path`` None keeps nothing.

    ``width`` is how many cells rows should have; None is as many as the first of them.

    Raises:
        FileError: the file cannot be written.
    """

    def __init__(
        self, path: Path | None, shape: FileShape, columns: ReplyColumns, width: int | None = None
    ) -> None:
        self._path = path
        self._headings = _headings(shape, columns, len(shape.columns) if width is None else width)
        self._file: TextIO | None = None

    def __enter__(self) -> Self:
        if self._path is not None:
            try:
                handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
                self._file = os.fdopen(handle, "w", encoding="utf-8", errors="surrogatepass")
            except OSError as error:
                raise self._trouble(error) from error
            self._write(self._headings)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            try:
                self._file.close()
            except OSError as trouble:
                raise self._trouble(trouble) from trouble

    def keep(self, row: int, cause: str, cells: Sequence[str]) -> None:
        """Write one row: its number in the file, why it was rejected, and all of it."""
        self._write([row, cause, *cells])

    def _write(self, values: Sequence[object]) -> None:
        if self._file is None:
            return
        try:
            self._file.write(json.dumps(values, ensure_ascii=False) + "\n")
        except OSError as error:
            raise self._trouble(error) from error

    def _trouble(self, error: OSError) -> FileError:
        return FileError(
            "cannot_write",
            self._path or "",
            f"The rejected rows cannot be kept ({error.strerror or error}). Nothing was imported. Make room on the "
            "disk and try again.",
        )


def _headings(shape: FileShape, columns: ReplyColumns, width: int) -> list[str]:
    names = {place: _HEADINGS[what] for what, place in asdict(columns).items() if place is not None}
    width = max(width, *(place + 1 for place in names))
    headings = {column.index: column.heading for column in shape.columns if shape.has_heading}
    if columns.direction is not None and headings.get(columns.direction):
        names.pop(columns.direction)  # a column named Type may hold something else
    return [names.get(place) or headings.get(place, "") for place in range(width)]


def cause_column(shape: FileShape) -> int | None:
    """Where a file of rejected rows says why each of them was; None in any other file."""
    headings = [column.heading for column in shape.columns]
    if not shape.has_heading or list(_OURS) not in [headings[at : at + 2] for at in range(len(headings))]:
        return None
    return len(headings) - 1 - headings[::-1].index("Cause")


def _kept(spool: Path) -> Iterator[list[str]]:
    """The headings, then the rows as they were kept."""
    try:
        with spool.open(encoding="utf-8", errors="surrogatepass") as file:
            for line in file:
                yield json.loads(line)
    except (OSError, ValueError) as error:
        raise FileError(
            "spool_gone",
            spool,
            "The rejected rows of this import are no longer kept. Import the file again to see them.",
        ) from error


def first_rejected(spool: Path, limit: int) -> list[RejectedReply]:
    """The first rejected rows. Raises ``FileError`` where they are no longer kept."""
    rows = itertools.islice(_kept(spool), 1, limit + 1)
    return [RejectedReply(int(row), ", ".join(cells), cause) for row, cause, *cells in rows]


def save_rejected(spool: Path, path: Path, *, delimiter: str = ",") -> int:
    """Write the rejected rows as CSV to mend and import again; give how many there were.

    Every column stands where it stood, under a heading by which an intake finds it; after them the row in the file, the
    cause, and the cells that a row has too many: so it is not taken in before it is mended. UTF-8 with a byte order
    mark, so that Excel reads it; no cell that a spreadsheet would run as a formula.

    Raises:
        FileError: the spool is gone, or ``path`` cannot be written; an old file of that name is then untouched.
    """
    count = 0
    kept = _kept(spool)
    headings = next(kept, [])
    with replacing(path) as file:
        text = io.TextIOWrapper(file, "utf-8-sig", errors="replace", newline="")
        rows = csv.writer(text, delimiter=delimiter)
        rows.writerow([*map(guarded, headings), *_OURS])
        for row, cause, *cells in kept:
            filled = [*cells, *[""] * (len(headings) - len(cells))][: len(headings)]
            surplus = cells[len(headings) :]
            rows.writerow([*map(guarded, filled), row, cause.capitalize(), *map(guarded, surplus)])
            count += 1
        text.flush()
        text.detach()
    return count
