"""Blocks of numbers as rows of text, all that is the same in each row written once.

Digits are put into a whole table of bytes by column, without a Python object for each number.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

AT_ONCE = 4_096  # rows whose table stays in the processor's cache
POWERS = 10 ** np.arange(1, 18, dtype=np.int64)
_SOUTH_AFRICA = b"+27 .. ... ...."


def plain_rows(numbers: Numbers, head: bytes, tail: bytes) -> bytes:
    """``head``, the digits and ``tail`` for each number, which are positive."""
    lengths = np.searchsorted(POWERS, numbers, "right") + 1
    return b"".join(
        [_filled(part, head, b"." * int(length), tail) for part, length in _runs(numbers, lengths)]
    )


def spaced_rows(numbers: Numbers, tail: bytes, spaced: Callable[[int], str]) -> bytes:
    """The number with plus and spaces, as ``spaced`` writes it, and ``tail`` for each number."""
    # Most numbers are South African ones, which all have one form.
    common = numbers // 10**9 == 27
    return b"".join(
        [
            _filled(part % 10**9, b"", _SOUTH_AFRICA, tail)
            if alike
            else b"".join([spaced(number).encode("ascii") + tail for number in part.tolist()])
            for part, alike in _runs(numbers, common)
        ]
    )


def _runs(numbers: Numbers, kinds: NDArray[np.generic]) -> list[tuple[Numbers, int]]:
    """The numbers in stretches of one kind."""
    if not len(numbers):
        return []
    edges = np.flatnonzero(kinds[1:] != kinds[:-1]) + 1
    first = kinds[np.concatenate(([0], edges))].tolist()
    return list(zip(np.split(numbers, edges), first, strict=True))


def _filled(numbers: Numbers, head: bytes, form: bytes, tail: bytes) -> bytes:
    """The rows of numbers whose digits go where ``form`` has points."""
    row = np.frombuffer(head + form + tail, np.uint8)
    places = [len(head) + place for place, mark in enumerate(form) if mark == ord(".")]
    table = np.empty((min(len(numbers), AT_ONCE), len(row)), np.uint8)
    table[:] = row
    rows = []
    for begin in range(0, len(numbers), AT_ONCE):
        left = numbers[begin : begin + AT_ONCE]
        for place in reversed(places):
            tens = left // 10
            table[: len(left), place] = left - tens * 10 + ord("0")
            left = tens
        rows.append(table[: len(left)].tobytes())
    return b"".join(rows)
