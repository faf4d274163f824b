"""The rows of a file as they stand in it, byte for byte, beside the blocks in which their numbers are read."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from app.core.byte_words import Positions
from app.core.file_shape import FileShape
from app.core.row_blocks import RowBlock
from app.core.row_layout import NEWLINE, RETURN

LINE_ENDS = (b"", b"\n", b"\r\n", b"\r")  # the last row of a file may have none
MANY_RUNS = 100  # from which cutting them in one go pays
_LINE_END_SIZES = np.array([len(end) for end in LINE_ENDS], np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class RowParts:
    """Rows that follow one another with their line ends: row ``i`` goes from ``bounds[i]`` to ``bounds[i + 1]``.

    There may be more in ``data`` before and after them.
    """

    data: bytes
    bounds: Positions

    def row(self, index: int) -> bytes:
        """One row with its line end."""
        return self.data[self.bounds[index] : self.bounds[index + 1]]

    def whole(self) -> bytes:
        """All rows, one after the other."""
        return self.data[self.bounds[0] : self.bounds[-1]]

    def divided(self, wanted: NDArray[np.bool_]) -> tuple[bytes, bytes]:
        """The wanted rows, one after the other, and all the others."""
        # Runs of either kind take turns, so one pass over their edges serves both.
        edges = np.flatnonzero(wanted[1:] != wanted[:-1]) + 1
        places = self.bounds[edges]
        runs = self._split_at(places) if len(places) >= MANY_RUNS else None
        if runs is None:
            bounds = [int(self.bounds[0]), *places.tolist(), int(self.bounds[-1])]
            every = [self.data[begin:end] for begin, end in pairwise(bounds)]
            runs = b"".join(every[::2]), b"".join(every[1::2])
        return runs if len(wanted) and wanted[0] else runs[::-1]

    def _split_at(self, places: Positions) -> tuple[bytes, bytes] | None:
        """Every other run of rows, beginning with the first, and the others; None where it cannot be done so.

        A byte that is not in the rows takes the place of the line feed before each run, so that all are cut in one go:
        several times faster than one by one.
        """
        whole = np.frombuffer(self.whole(), np.uint8).copy()
        ends = places - self.bounds[0] - 1
        if (whole[ends] != NEWLINE).any() or (whole == 0).any():
            return None
        whole[ends] = 0
        every = whole.tobytes().split(b"\0")
        # The last run has its end still; each other gets back its line feed.
        first_end, second_end = (b"", b"\n") if len(every) % 2 else (b"\n", b"")
        return b"\n".join(every[::2]) + first_end, b"\n".join(every[1::2]) + second_end

    def line_ends(self) -> Positions:
        """The line end of each row, as its place in ``LINE_ENDS``."""
        a = np.frombuffer(self.data, np.uint8)
        last = a[self.bounds[1:] - 1]
        before = a[np.maximum(self.bounds[1:] - 2, self.bounds[:-1])]
        feeds = (last == NEWLINE).astype(np.int64)
        places: Positions = feeds + feeds * (before == RETURN) + 3 * (last == RETURN)
        return places

    def without_line_ends(self, line_ends: Positions) -> list[bytes]:
        """Each row without its line end; ``line_ends`` are those of ``line_ends()``."""
        kinds = np.bincount(line_ends, minlength=len(LINE_ENDS))
        usual = LINE_ENDS[int(kinds.argmax())]
        if kinds.max() == len(line_ends) and usual and self.data.count(usual) == len(line_ends):
            # Every row ends so, and none has such an end within a cell: splitting is twice as fast as cutting.
            return self.data.split(usual)[:-1]
        ends = self.bounds[1:] - _LINE_END_SIZES[line_ends]
        return [
            self.data[begin:end] for begin, end in zip(self.bounds[:-1].tolist(), ends.tolist(), strict=True)
        ]


class RowOriginals:
    """Holds what was read of a file until the blocks made of it come.

    ``head`` is what stands before the rows: a byte order mark, a ``sep=`` line.
    """

    def __init__(self, shape: FileShape) -> None:
        utf16 = shape.encoding.startswith("utf-16")
        self._decoder = codecs.getincrementaldecoder(shape.encoding)("replace") if utf16 else None
        self._skip = shape.skip
        self._held: list[bytes] = []
        self._given = 0  # bytes of them that went out already
        # A workbook becomes CSV: with a byte order mark a spreadsheet reads it as the UTF-8 it is.
        self.head = codecs.BOM_UTF8 if shape.kind == "excel" else b""

    def take_in(self, piece: bytes) -> None:
        """Hold a piece of the file; the first is the head, where there is one."""
        if self._skip:
            self.head, self._skip = piece, 0
        elif self._decoder is None:
            self._held.append(piece)
        else:
            self._held.append(self._decoder.decode(piece).encode("utf-8", "replace"))

    def parts_of(self, block: RowBlock) -> RowParts:
        """The rows of the next block (of all of them, none left out). UTF-16 comes as UTF-8."""
        if block.sizes is None:
            lines = [block.line(index) + b"\r\n" for index in range(len(block))]
            bounds = np.cumsum([0, *map(len, lines)])
            return RowParts(b"".join(lines), bounds)
        bounds = np.zeros(len(block) + 1, np.int64)
        np.cumsum(block.sizes, out=bounds[1:])
        size = int(bounds[-1])
        if block.unaltered:
            self._given += size
            self._let_go()
            return RowParts(block.lines, bounds + block.line_starts[:1])
        held = b"".join(self._held)[self._given :]
        if self._decoder is not None and len(held) < size:
            held += self._decoder.decode(b"", final=True).encode("utf-8", "replace")
        self._held, self._given = [held], size
        return RowParts(held, bounds)

    def _let_go(self) -> None:
        while self._held and len(self._held[0]) <= self._given:
            self._given -= len(self._held.pop(0))


def encoder(shape: FileShape, file: BinaryIO) -> Callable[[bytes], object]:
    """What writes rows to ``file`` in the encoding of the file they came from."""
    if not shape.encoding.startswith("utf-16"):
        return file.write
    return lambda rows: file.write(rows.decode("utf-8").encode(shape.encoding))
