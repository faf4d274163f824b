"""The rows of a file as they stand in it, byte for byte, beside the blocks in which their numbers are read."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from app.core.file_shape import FileShape
from app.core.row_blocks import RowBlock
from app.core.row_layout import NEWLINE, RETURN, Positions

LINE_ENDS = (b"", b"\n", b"\r\n", b"\r")  # the last row of a file may have none
_LINE_END_SIZES = np.array([len(end) for end in LINE_ENDS], np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class RowParts:
    """Rows that follow one another with their line ends: row ``i`` goes from ``bounds[i]`` to ``bounds[i + 1]``."""

    data: bytes
    bounds: Positions

    def row(self, index: int) -> bytes:
        """One row with its line end."""
        return self.data[self.bounds[index] : self.bounds[index + 1]]

    def divided(self, wanted: NDArray[np.bool_]) -> tuple[bytes, bytes]:
        """The wanted rows, one after the other, and all the others."""
        # Runs of either kind take turns, so one pass over their edges serves both.
        edges = np.flatnonzero(wanted[1:] != wanted[:-1]) + 1
        places = self.bounds[np.concatenate(([0], edges, [len(wanted)]))].tolist()
        runs = [self.data[begin:end] for begin, end in pairwise(places)]
        first, second = b"".join(runs[::2]), b"".join(runs[1::2])
        return (first, second) if len(wanted) and wanted[0] else (second, first)

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
        self._held = bytearray()
        # A workbook becomes CSV: with a byte order mark a spreadsheet reads it as the UTF-8 it is.
        self.head = codecs.BOM_UTF8 if shape.kind == "excel" else b""

    def take_in(self, piece: bytes) -> None:
        """Hold a piece of the file; the first is the head, where there is one."""
        if self._skip:
            self.head, self._skip = piece, 0
        elif self._decoder is None:
            self._held += piece
        else:
            self._held += self._decoder.decode(piece).encode("utf-8", "replace")

    def parts_of(self, block: RowBlock) -> RowParts:
        """The rows of the next block (of all of them, none left out). UTF-16 comes as UTF-8."""
        if block.sizes is None:
            lines = [block.line(index) + b"\r\n" for index in range(len(block))]
            bounds = np.cumsum([0, *map(len, lines)])
            return RowParts(b"".join(lines), bounds)
        bounds = np.zeros(len(block) + 1, np.int64)
        np.cumsum(block.sizes, out=bounds[1:])
        if self._decoder is not None and len(self._held) < bounds[-1]:
            self._held += self._decoder.decode(b"", final=True).encode("utf-8", "replace")
        data = bytes(self._held[: bounds[-1]])
        del self._held[: bounds[-1]]
        return RowParts(data, bounds)


def encoder(shape: FileShape, file: BinaryIO) -> Callable[[bytes], object]:
    """What writes rows to ``file`` in the encoding of the file they came from."""
    if not shape.encoding.startswith("utf-16"):
        return file.write
    return lambda rows: file.write(rows.decode("utf-8").encode(shape.encoding))
