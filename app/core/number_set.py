"""Millions of MSISDNs as bits: exact membership in some 20 ns, and a place for each in rising order.

Two levels: the upper digits choose a page of 65,536 bits, which exists only where a number does. Eight million South
African mobile numbers take 37 MB.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

_PAGE_BITS = 16
_WORDS = 1 << (_PAGE_BITS - 6)  # 64-bit words of a page
_DIRECTORY_BITS = (
    24  # numbers below 2 ** 40 have pages: all of 12 digits; the few longer ones are kept sorted
)


def sorted_unique(numbers: Iterable[int] | Numbers) -> Numbers:
    """Numbers as a rising array, each once.

    As ``numpy.unique`` does, which asks for ``numpy.ma`` (the packages leave it out) and since numpy 2.3 takes ten
    times as long (numpy issue 31969).
    """
    array = numbers if isinstance(numbers, np.ndarray) else np.fromiter(numbers, dtype=np.int64)
    ordered = np.sort(array, axis=None)
    if len(ordered) == 0:
        return ordered
    unique: Numbers = ordered[np.concatenate(([True], ordered[1:] != ordered[:-1]))]
    return unique


class NumberSet:
    """A set of MSISDNs that only grows; ``len`` counts them."""

    def __init__(self) -> None:
        # Zeros are not in memory before they are written to: the directory costs what is used of it.
        self._directory = np.zeros(1 << _DIRECTORY_BITS, np.int32)
        self._words = np.zeros(16 * _WORDS, np.uint64)  # page 0 stays empty: it stands for all there are not
        self._uppers = np.zeros(0, np.int64)
        self._far = np.zeros(0, np.int64)
        self._before: NDArray[np.int32] | None = None
        self._count: int | None = 0  # of those that are not far; None until somebody asks

    def __len__(self) -> int:
        return self._near_count() + len(self._far)

    def copy(self) -> NumberSet:
        """Another set with the same numbers."""
        other = NumberSet()
        # To copy all of the directory would fill the memory with zeros.
        other._directory[self._uppers] = self._directory[self._uppers]
        pages = len(self._uppers) + 1
        used = pages * _WORDS
        room = pages // 4 * _WORDS  # to grow in: that would copy it again
        other._words = np.zeros(used + room, np.uint64)
        other._words[:used] = self._words[:used]
        other._uppers, other._far, other._count = self._uppers, self._far, self._count
        return other

    def contains(self, numbers: Numbers) -> NDArray[np.bool_]:
        """For each number whether it is in the set."""
        places, far = self._places(numbers)
        bits = (self._words.take(places) >> (numbers & 63).view(np.uint64)) & np.uint64(1)
        found = bits.astype(np.bool_)
        if far is not None:
            found[far] = np.isin(numbers[far], self._far)
        return found

    def add(self, numbers: Numbers) -> None:
        """Take numbers in, rising and each once; those there already stay."""
        self._before = self._count = None
        near = int(np.searchsorted(numbers, 1 << (_DIRECTORY_BITS + _PAGE_BITS)))
        if near < len(numbers):
            self._far = np.union1d(self._far, numbers[near:])
            numbers = numbers[:near]
        if not len(numbers):
            return
        uppers = numbers >> _PAGE_BITS
        self._make_pages(uppers)
        places = self._directory.take(uppers).astype(np.int64) * _WORDS + ((numbers >> 6) & (_WORDS - 1))
        self._set_bits(places, _bits_of(numbers))

    def add_new(self, numbers: Numbers) -> NDArray[np.bool_]:
        """Take rising numbers in; which of them were not there, of equal ones only the first.

        The same as ``contains`` and then ``add``, but most places are looked up once for both.
        """
        places, far = self._places(numbers)
        bits = _bits_of(numbers)
        new: NDArray[np.bool_] = (self._words.take(places) & bits) == 0
        if far is not None:
            new[far] = ~np.isin(numbers[far], self._far)
        if len(numbers):
            new &= _firsts(numbers)
        if far is not None or places.min(initial=_WORDS) < _WORDS:
            self.add(numbers.compress(new))  # it has numbers without a page
        elif new.any():
            self._before = self._count = None
            self._set_bits(places.compress(new), bits.compress(new))
        return new

    def _set_bits(self, places: Numbers, bits: NDArray[np.uint64]) -> None:
        """Set one bit in the word at each of some rising places, of which there is one at least."""
        starts = np.flatnonzero(_firsts(places))
        self._words[places.take(starts)] |= np.bitwise_or.reduceat(bits, starts)

    def rank(self, numbers: Numbers) -> Numbers:
        """The place, from 0, that each number has among all of the set; every one must be in it."""
        if self._before is None:
            self._before = self._counts_before()
        places, far = self._places(numbers)
        below = _bits_of(numbers) - np.uint64(1)
        ranks: Numbers = self._before.take(places).astype(np.int64)
        ranks += np.bitwise_count(self._words.take(places) & below)
        if far is not None:
            ranks[far] = self._near_count() + np.searchsorted(self._far, numbers[far])
        return ranks

    def in_order(self) -> Iterator[Numbers]:
        """Every number, rising, in blocks of neighbours."""
        for upper in np.sort(self._uppers).tolist():
            page = int(self._directory[upper])
            words = self._words[page * _WORDS : (page + 1) * _WORDS].astype("<u8")
            bits = np.unpackbits(words.view(np.uint8), bitorder="little")
            yield np.flatnonzero(bits) + (upper << _PAGE_BITS)
        if len(self._far):
            yield self._far

    def _places(self, numbers: Numbers) -> tuple[Numbers, NDArray[np.bool_] | None]:
        """The word each number has its bit in, and which are too long for that, None if none is."""
        uppers = numbers >> _PAGE_BITS
        far: NDArray[np.bool_] | None = None
        if len(uppers) and int(uppers.max()) >> _DIRECTORY_BITS:
            far = uppers >> _DIRECTORY_BITS > 0
            uppers = np.where(far, 0, uppers)
        pages = self._directory.take(uppers).astype(np.int64)
        return pages * _WORDS + ((numbers >> 6) & (_WORDS - 1)), far

    def _make_pages(self, uppers: Numbers) -> None:
        some = uppers.compress(_firsts(uppers))
        new = some[self._directory[some] == 0]
        if not len(new):
            return
        first = len(self._uppers) + 1
        needed, there = first + len(new), len(self._words) // _WORDS
        if needed > there:
            # In place: two of them at once would take twice the memory.
            self._words.resize(max(needed, there * 5 // 4) * _WORDS, refcheck=False)
        self._directory[new] = np.arange(first, first + len(new), dtype=np.int32)
        self._uppers = np.concatenate((self._uppers, new))

    def _near_count(self) -> int:
        if self._count is None:
            self._count = int(np.bitwise_count(self._words).sum())
        return self._count

    def _counts_before(self) -> NDArray[np.int32]:
        """For each word, how many numbers of the set are below its own."""
        pages = self._directory[np.sort(self._uppers)].astype(np.int64)
        counts = np.bitwise_count(self._words.reshape(-1, _WORDS)[pages]).astype(np.int32).ravel()
        before = np.zeros(len(self._words), np.int32)
        before.reshape(-1, _WORDS)[pages] = (np.cumsum(counts, dtype=np.int32) - counts).reshape(-1, _WORDS)
        return before


def _bits_of(numbers: Numbers) -> NDArray[np.uint64]:
    """The bit of each number, set in a word of its own."""
    return np.left_shift(np.uint64(1), (numbers & 63).view(np.uint64))


def _firsts(rising: Numbers) -> NDArray[np.bool_]:
    """Which of rising numbers differ from the one before; there is one at least."""
    first = np.empty(len(rising), np.bool_)
    first[0] = True
    np.not_equal(rising[1:], rising[:-1], out=first[1:])
    return first
