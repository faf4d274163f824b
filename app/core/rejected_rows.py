"""Rejected and repaired rows of an import, kept on disk until the report is put away.

The file (the *spool*) is written block by block as the import goes, so that a million bad rows take no
memory. It is for this program alone and readable by its owner alone.
"""

from __future__ import annotations

import csv
import io
import json
import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

import numpy as np
from numpy.typing import NDArray

from app.core.errors import FileError
from app.core.number_findings import REFUSALS
from app.core.number_scan import REFUSAL_CODES, REPAIR_CODES, Scanned
from app.core.row_blocks import RowBlock, decode
from app.core.safe_files import replacing

_MAGIC = b"OPT-OUTS ROWS 1\n"
_HEAD = struct.Struct("<cqqq")  # kind, rows, bytes of cells, bytes of lines
_REJECTED, _REPAIRED = b"x", b"r"
_LAST = _HEAD.pack(b"e", 0, 0, 0)  # a spool without it is cut off
# What a cell of a formula begins with; the wide ones are taken for the others in the Far East.
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
LONGEST_KEPT = 2_000  # bytes of a cell or a line


@dataclass(frozen=True, slots=True)
class KeptRow:
    """A row that was rejected (``refusal`` is set) or repaired (``msisdn`` and ``repairs`` are).

    ``row`` is its number as a spreadsheet shows it, ``raw`` its number cell, ``line`` the whole row, empty
    for repaired ones.
    """

    row: int
    raw: str
    msisdn: int | None
    refusal: str | None
    repairs: tuple[str, ...]
    line: str


class RowSpool:
    """Writes a spool. A context manager; the file is only readable if it is left without an exception.

    Args:
        path: the file to make; an old one of the name is replaced.
        encoding: of the cells and lines.

    Raises:
        FileError: the folder cannot be written to or the disk is full.
    """

    def __init__(self, path: Path, encoding: str) -> None:
        self._path, self._encoding = path, encoding

    def __enter__(self) -> Self:
        try:
            self._path.unlink(missing_ok=True)
            handle = os.open(
                self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600
            )
            self._file: BinaryIO = os.fdopen(handle, "wb")
            head = json.dumps(
                {"encoding": self._encoding, "refusals": REFUSAL_CODES, "repairs": REPAIR_CODES}
            )
            self._file.write(_MAGIC + head.encode() + b"\n")
        except OSError as error:
            raise self._trouble(error) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            with self._file:
                if kind is None:
                    self._file.write(_LAST)
        except OSError as trouble:
            raise self._trouble(trouble) from trouble

    def keep(self, block: RowBlock, scanned: Scanned) -> None:
        """Write the rejected and the repaired rows of a block."""
        rejected = np.flatnonzero(scanned.refusals)
        repaired = np.flatnonzero(scanned.repairs)
        try:
            if rejected.size:
                self._write(_REJECTED, block, rejected, scanned.refusals[rejected].astype("<i8"))
            if repaired.size:
                codes = scanned.msisdns[repaired].astype("<i8"), scanned.repairs[repaired].astype("<i8")
                self._write(_REPAIRED, block, repaired, *codes)
        except OSError as error:
            raise self._trouble(error) from error

    def _write(
        self, kind: bytes, block: RowBlock, rows: NDArray[np.int64], *columns: NDArray[np.int64]
    ) -> None:
        cells, cell_ends = _gathered(block.data, block.starts[rows], block.ends[rows])
        lines, line_ends = b"", np.zeros(len(rows), "<i8")
        if kind == _REJECTED:
            lines, line_ends = _gathered(block.lines, block.line_starts[rows], block.line_ends[rows])
        self._file.write(_HEAD.pack(kind, len(rows), len(cells), len(lines)))
        for column in (block.numbers[rows], *columns, cell_ends, line_ends):
            self._file.write(column.astype("<i8").tobytes())
        self._file.write(cells)
        self._file.write(lines)

    def _trouble(self, error: OSError) -> FileError:
        return FileError(
            "cannot_write",
            self._path,
            f"The rejected rows cannot be kept in {self._path.parent} ({error.strerror or error}). "
            "Nothing was imported. Make room on the disk and try again.",
        )


def _gathered(
    data: bytes, starts: NDArray[np.int64], ends: NDArray[np.int64]
) -> tuple[bytes, NDArray[np.int64]]:
    """The pieces of ``data`` one after the other, and where each ends."""
    lengths = np.minimum(ends - starts, LONGEST_KEPT)
    piece_ends = np.cumsum(lengths)
    places = np.repeat(starts - (piece_ends - lengths), lengths) + np.arange(int(lengths.sum()))
    return np.frombuffer(data, np.uint8)[places].tobytes(), piece_ends


def kept_rows(spool: Path, kind: str | None = None) -> Iterator[KeptRow]:
    """The rows of a spool, block by block; ``kind`` is ``rejected``, ``repaired`` or None for both.

    Raises:
        FileError: the spool is gone or not one.
    """
    try:
        with spool.open("rb") as file:
            if file.read(len(_MAGIC)) != _MAGIC:
                raise _gone(spool)
            head = json.loads(file.readline())
            while (packed := file.read(_HEAD.size)) != _LAST:
                yield from _read_group(file, packed, head, kind)
    except (OSError, ValueError, struct.error, IndexError) as error:
        raise _gone(spool) from error


def _read_group(
    file: BinaryIO, packed: bytes, head: dict[str, object], kind: str | None
) -> Iterator[KeptRow]:
    mark, count, cell_bytes, line_bytes = _HEAD.unpack(packed)
    rejected = mark == _REJECTED
    size = 8 * count * (4 if rejected else 5)
    if kind is not None and (kind == "rejected") != rejected:
        file.seek(size + cell_bytes + line_bytes, os.SEEK_CUR)
        return
    body = file.read(size + cell_bytes + line_bytes)
    if len(body) < size + cell_bytes + line_bytes:
        raise ValueError("the spool is cut off")
    table = np.frombuffer(body, "<i8", size // 8).reshape(-1, count).tolist()
    cells, lines = body[size : size + cell_bytes], body[size + cell_bytes :]
    encoding, refusals, repairs = str(head["encoding"]), head["refusals"], head["repairs"]
    if not isinstance(refusals, list) or not isinstance(repairs, list):
        raise ValueError("the codes are missing")  # noqa: TRY004 - the caller turns it into one finding
    cell_begin = line_begin = 0
    for *values, cell_end, line_end in zip(*table, strict=True):
        raw = decode(cells[cell_begin:cell_end], encoding)
        line = decode(lines[line_begin:line_end], encoding)
        cell_begin, line_begin = cell_end, line_end
        if rejected:
            yield KeptRow(values[0], raw, None, refusals[values[1]], (), line)
        else:
            codes = tuple(code for bit, code in enumerate(repairs) if values[2] >> bit & 1)
            yield KeptRow(values[0], raw, values[1], None, codes, "")


def _gone(spool: Path) -> FileError:
    return FileError(
        "spool_gone",
        spool,
        "The rejected rows of this import are no longer kept. Import the file again to see them.",
    )


def save_rejected(spool: Path, path: Path, *, delimiter: str = ",") -> int:
    """Write the rejected rows as CSV to mend and import again; gives how many there were.

    Columns: the number as it stood (column A, where an import looks first), its row in the file, the cause,
    the whole original line. UTF-8 with a byte order mark, so that Excel reads it. Text that a spreadsheet
    would take for a formula gets an apostrophe before it, which a later import takes off.

    Raises:
        FileError: the spool is gone, or ``path`` cannot be written; an old file of that name is then
        untouched.
    """
    count = 0
    with replacing(path) as file:
        text = io.TextIOWrapper(file, "utf-8-sig", newline="")
        rows = csv.writer(text, delimiter=delimiter)
        rows.writerow(("Number", "Row", "Cause", "Original row"))
        for row in kept_rows(spool, "rejected"):
            cause = REFUSALS[row.refusal or ""].capitalize()
            rows.writerow((guarded(row.raw), row.row, cause, guarded(row.line)))
            count += 1
        text.flush()
        text.detach()
    return count


def guarded(text: str) -> str:
    """``text`` as a spreadsheet cell that is not run as a formula."""
    return f"'{text}" if _needs_guard(text) else text


def unguarded(text: str) -> str:
    """What ``guarded`` made such a cell of."""
    return text[1:] if text.startswith("'") and _needs_guard(text[1:]) else text


def _needs_guard(text: str) -> bool:
    # One that has an apostrophe of its own there gets another, so that it can be told from one that was guarded.
    return text.lstrip("'").startswith(_FORMULA_SIGNS)
