"""The rows of a file as they stand in it, byte for byte, beside the blocks in which their numbers are read."""

from __future__ import annotations

import codecs
import io
import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from app.core.byte_words import Positions
from app.core.file_head import is_rewritten
from app.core.file_shape import FileShape
from app.core.row_blocks import RowBlock
from app.core.row_layout import NEWLINE, RETURN

MANY_ROWS = 100  # from which cutting them in one go pays


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

    def divided(
        self, removed: NDArray[np.bool_], tails: Sequence[bytes], chosen: Positions
    ) -> tuple[bytes, bytes, Positions]:
        """The rows that are not ``removed``, and the others, each with a text more before its line end.

        That text is, for each removed row, the one of ``tails`` that ``chosen`` says. Third come the places among the
        removed rows where these texts end.
        """
        begins, ends = self.bounds[:-1].compress(removed), self.bounds[1:].compress(removed)
        sizes = ends - begins + np.array([len(tail) for tail in tails], np.int64).take(chosen)
        tail_ends = np.cumsum(sizes)
        at_once = self._cut_at_once(removed, tails, chosen) if len(begins) >= MANY_ROWS else None
        if at_once is not None:
            kept, taken, line_end = at_once
            return kept, taken, tail_ends - line_end
        line_ends = self._line_end_sizes(begins, ends)
        kept, taken = self._cut_one_by_one(begins, ends, ends - line_ends, [tails[one] for one in chosen])
        return kept, taken, tail_ends - line_ends

    def _cut_at_once(
        self, removed: NDArray[np.bool_], tails: Sequence[bytes], chosen: Positions
    ) -> tuple[bytes, bytes, int] | None:
        """The two parts and the size of the line ends; None where these are not all alike.

        Each removed row and each run of others is read as one piece by its size alone, without a line of Python for
        it: several times faster than one by one.
        """
        cut = removed.copy()
        cut[:-1] |= removed[1:]
        cut[-1] = True
        line_end = self._line_end_of_all(cut)
        if line_end is None:
            return None
        # A piece goes up to its line end, which stands at the beginning of the piece behind.
        first = int(self.bounds[0])
        sizes = np.diff(self.bounds[1:].compress(cut) - len(line_end), prepend=first)
        data = io.BytesIO(self.data)
        data.seek(first)
        pieces = list(map(data.read, sizes.tolist()))
        is_removed = removed.compress(cut)
        kept = list(itertools.compress(pieces, (~is_removed).tobytes()))
        woven = [b""] * (2 * len(chosen))
        woven[::2] = itertools.compress(pieces, is_removed.tobytes())
        woven[1::2] = np.array(tails, object).take(chosen).tolist()
        later = woven if kept and not is_removed[0] else kept
        if later:
            later[0] = later[0][len(line_end) :]
        taken = b"".join([*woven, line_end]) if woven else b""
        return b"".join([*kept, line_end]) if kept else b"", taken, len(line_end)

    def _line_end_of_all(self, some: NDArray[np.bool_]) -> bytes | None:
        """LF or CR LF, whichever is the end of each of some rows; None if they are not all alike."""
        a = np.frombuffer(self.data, np.uint8)
        last = self.bounds[1:].compress(some) - 1
        if (a.take(last) != NEWLINE).any():
            return None
        returns = np.count_nonzero(a.take(np.maximum(last - 1, self.bounds[:-1].compress(some))) == RETURN)
        return {0: b"\n", len(last): b"\r\n"}.get(int(returns))

    def _line_end_sizes(self, begins: Positions, ends: Positions) -> Positions:
        """The bytes of the line end (LF, CR LF, CR or none) of some rows."""
        a = np.frombuffer(self.data, np.uint8)
        last, before = a[ends - 1], a[np.maximum(ends - 2, begins)]
        feeds, returns = last == NEWLINE, last == RETURN
        sizes: Positions = (feeds | returns).astype(np.int64) + (feeds & (before == RETURN))
        return sizes

    def _cut_one_by_one(
        self, begins: Positions, ends: Positions, stops: Positions, tails: list[bytes]
    ) -> tuple[bytes, bytes]:
        """The rows but those that go from ``begins`` to ``ends``, and these with their tails put in at ``stops``."""
        starts, behind = begins.tolist(), ends.tolist()
        kept_from, kept_to = [int(self.bounds[0]), *behind], [*starts, int(self.bounds[-1])]
        kept = b"".join(self.data[begin:end] for begin, end in zip(kept_from, kept_to, strict=True))
        rows = zip(starts, stops.tolist(), behind, tails, strict=True)
        return kept, b"".join(
            self.data[begin:stop] + tail + self.data[stop:end] for begin, stop, end, tail in rows
        )


class RowOriginals:
    """Holds what was read of a file until the blocks made of it come.

    ``head`` is what stands before the rows: a byte order mark, a ``sep=`` line.
    """

    def __init__(self, shape: FileShape) -> None:
        rewritten = is_rewritten(shape.encoding)
        self._decoder = codecs.getincrementaldecoder(shape.encoding)("replace") if rewritten else None
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
        """The rows of the next block (of all of them, none left out). What is rewritten comes as UTF-8."""
        if block.sizes is None:
            self._held.clear()
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
    if not is_rewritten(shape.encoding):
        return file.write
    return lambda rows: file.write(rows.decode("utf-8").encode(shape.encoding, "backslashreplace"))
