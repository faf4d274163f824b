"""Bytes of a text read eight at a time, each eight as one number: many times faster than one by one with numpy."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Positions = NDArray[np.int64]
Words = NDArray[np.uint64]
TwoWords = tuple[Words, Words]

PADDING = b"\n" * 32
"""What must stand before and behind the bytes that are read, so that a load past either end is one."""

DIGITS_READ = 16  # of a number, at the most

_ONES = 0x0101010101010101
_HIGHEST = np.uint64(0x8080808080808080)
_NIBBLES = np.uint64(0xF0F0F0F0F0F0F0F0)
_ZEROS = np.uint64(0x3030303030303030)
_SIXES = np.uint64(0x0606060606060606)
_ONE, _THREE = np.uint64(1), np.uint8(3)
_POWERS = 10 ** np.arange(9, dtype=np.int64)


def words_at(data: bytes) -> Words:
    """The eight bytes from each place on as one number, the first byte the lowest."""
    return np.ndarray((len(data) - 7,), "<u8", data, strides=(1,))


def sixteen_at(data: bytes, places: Positions) -> TwoWords:
    """The sixteen bytes from each place on, as two words."""
    words = words_at(data)
    return words[places], words[places + 8]


def digits_of(sixteen: TwoWords) -> Positions:
    """How many of each sixteen bytes are digits, up to the first that is none."""
    first, second = sixteen
    count = _digits_of(first)
    count += _digits_of(second) * (count == 8)
    return count


def values_of(sixteen: TwoWords, lengths: Positions) -> NDArray[np.int64]:
    """The numbers that the digits stand for that sixteen bytes begin with; of more than sixteen only these count.

    What follows the digits is pushed out of the words, and pairs, fours and eights of digits are added up within them.
    """
    first = np.minimum(lengths, 8)
    second = np.minimum(lengths - first, 8)
    high = sixteen[0] << (64 - 8 * first).view(np.uint64)
    low = sixteen[1] << (64 - 8 * second).view(np.uint64)
    return _value_of_eight(high).view(np.int64) * _POWERS.take(second) + _value_of_eight(low).view(np.int64)


def values_at(data: bytes, starts: Positions, lengths: Positions) -> NDArray[np.int64]:
    """The numbers that digits stand for; of sixteen or more only the first sixteen count."""
    return values_of(sixteen_at(data, starts), lengths)


def places_of(data: NDArray[np.uint8], byte: int) -> Positions:
    """Where a byte stands, rising: in half the time of ``flatnonzero`` where it is mostly eight bytes apart."""
    flags = data == byte
    whole = len(flags) // 8 * 8
    words = flags[:whole].view("<u8")
    some = np.flatnonzero(words != 0)
    found = words.take(some)
    below = found - _ONE
    if (found & below).any():  # two of them in one word
        return np.flatnonzero(flags)
    places = some * 8 + (np.bitwise_count(below) >> _THREE)
    return np.concatenate((places, np.flatnonzero(flags[whole:]) + whole))


def values_in_table(data: bytes, count: int, length: int) -> NDArray[np.int64]:
    """The values of ``count`` numbers of ``length`` digits (sixteen at most), one byte between two of them."""
    first = min(length, 8)
    second = length - first
    # Words at even distances need no list of places, which takes longer to go through than the digits.
    high = np.ndarray((count,), "<u8", data, strides=(length + 1,)) << np.uint64(64 - 8 * first)
    values = _value_of_eight(high).view(np.int64)
    if second:
        low = np.ndarray((count,), "<u8", data, 8, (length + 1,)) << np.uint64(64 - 8 * second)
        values *= 10**second
        values += _value_of_eight(low).view(np.int64)
    return values


def place_in(words: Words, byte: int) -> Positions:
    """Where in each word, from its lowest byte on, a byte stands first; 8 if nowhere."""
    other = words ^ np.uint64(_ONES * byte)
    return _bytes_before((other - np.uint64(_ONES)) & ~other & _HIGHEST)


def _digits_of(words: Words) -> Positions:
    """How many of the eight bytes of each word, from its lowest on, are digits."""
    return _bytes_before(((words & _NIBBLES) ^ _ZEROS) | (((words + _SIXES) & _NIBBLES) ^ _ZEROS))


def _bytes_before(bits: Words) -> Positions:
    """How many bytes of each word lie below the one with the lowest bit that is set; 8 if none is."""
    below = ~bits & (bits - _ONE)
    return (np.bitwise_count(below) >> _THREE).astype(np.int64)


def _value_of_eight(words: Words) -> Words:
    """The number that the eight ASCII digits of each word stand for."""
    tens = (words & np.uint64(0x0F0F0F0F0F0F0F0F)) * np.uint64(2561) >> np.uint64(8)
    hundreds = (tens & np.uint64(0x00FF00FF00FF00FF)) * np.uint64(6553601) >> np.uint64(16)
    return (hundreds & np.uint64(0x0000FFFF0000FFFF)) * np.uint64(42949672960001) >> np.uint64(32)
