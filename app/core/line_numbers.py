"""Files that are nothing but numbers, several on a line: each of them is read as a row of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from app.core import msisdn
from app.core.row_blocks import RowBlock

MOST_DOUBTFUL = (
    0.2  # share of the pieces that may be no numbers (mistyped ones) in a file that holds nothing else
)

# Blanks alone part numbers only where both sides are too long for groups of one number.
_BETWEEN = r" *(?:[,;\t|] *)+|(?<=[0-9]{9}) +(?=\+?[0-9]{9})"
_BETWEEN_TEXTS = re.compile(_BETWEEN)
_BETWEEN_BYTES = re.compile(_BETWEEN.encode("ascii"))


def holds_several(lines: Sequence[str], region: str) -> bool:
    """Whether these lines, without their heading, hold numbers and nothing else, and some of them several."""
    split = [[piece for piece in _BETWEEN_TEXTS.split(line.strip()) if piece] for line in lines]
    pieces = [piece for line in split for piece in line]
    if len(pieces) <= sum(map(bool, split)) or any(map(str.isalpha, "".join(pieces))):
        return False
    firsts = [msisdn.resolve(line[0], region) for line in split if line]
    others = [msisdn.resolve(piece, region) for line in split for piece in line[1:]]
    # Figures that are numbers only with a zero put before them, beside numbers written in full, are of another kind.
    repaired = {repairs for _number, _refusal, repairs in firsts}
    wrong = sum(not number for number, _refusal, _repairs in firsts)
    wrong += sum(not number or repairs not in repaired for number, _refusal, repairs in others)
    return wrong <= MOST_DOUBTFUL * len(pieces)


def each_number(block: RowBlock) -> RowBlock:
    """The block of whole lines with each number on them as a row; all of a line have its number."""
    if not len(block):
        return block
    begin, end = int(block.starts[0]), int(block.ends[-1])
    cuts = np.array(
        [found.span() for found in _BETWEEN_BYTES.finditer(block.data, begin, end)], np.int64
    ).reshape(-1, 2)
    starts = np.sort(np.concatenate((block.starts, cuts[:, 1])))
    ends = np.sort(np.concatenate((block.ends, cuts[:, 0])))
    filled = ends > starts
    starts, ends = starts[filled], ends[filled]
    numbers = block.numbers[np.searchsorted(block.starts, starts, "right") - 1]
    return RowBlock(block.data, starts, ends, block.data, starts, ends, numbers, None, block.encoding)
