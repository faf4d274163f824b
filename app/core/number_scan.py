"""The number cells of a block of rows turned into MSISDNs: by numpy and the plan, the odd ones one by one.

What is decided in bulk is decided exactly as ``msisdn.parse`` decides it; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import phonenumbers
from numpy.typing import NDArray

from app.core import msisdn
from app.core.number_findings import REFUSALS, REPAIRS
from app.core.number_plan import NumberPlan, plan_abroad
from app.core.plan_compiler import ASK, EXTRA_ZERO, FEWEST_DIGITS, FIRST_REFUSAL, LOST_ZERO, MOST_DIGITS
from app.core.row_blocks import RowBlock

REFUSAL_CODES = ("", *REFUSALS)
"""What the numbers in ``Scanned.refusals`` mean; 0 is none."""
REPAIR_CODES = tuple(REPAIRS)
"""What the bits in ``Scanned.repairs`` mean, lowest first."""

WIDEST = 24  # bytes of a cell with separators that is still read in bulk
MOST_REMEMBERED = 100_000  # texts
LONGEST_REMEMBERED = 64  # characters or bytes
ASKED_A_CHECK = 500  # texts asked about one by one between two checks, some 20 ms
PAYS_ABROAD = 1_000  # numbers of one country and length in a file before its plan is compiled
CHUNK = 16_384  # cells at once: their arrays stay in the processor's cache

_Int = NDArray[np.int64]
_Word = NDArray[np.uint64]

_NIBBLES = np.uint64(0xF0F0F0F0F0F0F0F0)
_ZEROS = np.uint64(0x3030303030303030)
_SIXES = np.uint64(0x0606060606060606)
_REPAIR_BITS = np.zeros(256, np.uint16)
_REPAIR_BITS[LOST_ZERO] = 1 << REPAIR_CODES.index("lost_zero")
_REPAIR_BITS[EXTRA_ZERO] = 1 << REPAIR_CODES.index("extra_zero")

_DIGIT, _SEPARATOR, _PLUS, _OTHER = 0, 1, 2, 3
_CLASSES = np.full(256, _OTHER, np.uint8)
_CLASSES[ord("0") : ord("9") + 1] = _DIGIT
_CLASSES[[ord(c) for c in " ().-"]] = _SEPARATOR
_CLASSES[ord("+")] = _PLUS


def _keep_last(count: int) -> int:
    """A mask of the last ``count`` of eight bytes in memory order (the highest of a little-endian word)."""
    return (~0 << (8 * (8 - count))) & (1 << 64) - 1 if count else 0


_KEEP_LOW = np.array([_keep_last(min(n, 8)) for n in range(17)], np.uint64)
_KEEP_HIGH = np.array([_keep_last(max(n - 8, 0)) for n in range(17)], np.uint64)


def _country_codes() -> _Int:
    """For each three leading digits of an international number the country code they hold, 0 for none."""
    codes = [0] * 1000
    for code in phonenumbers.COUNTRY_CODE_TO_REGION_CODE:
        size = 10 ** (3 - len(str(code)))
        codes[code * size : (code + 1) * size] = [code] * size
    return np.array(codes, np.int64)


_COUNTRY_CODES = _country_codes()


@dataclass(frozen=True, slots=True, eq=False)
class Scanned:
    """What the rows of a block came to: ``msisdns`` (0 where refused), ``refusals``, ``repairs`` as bits."""

    msisdns: _Int
    refusals: NDArray[np.uint8]
    repairs: NDArray[np.uint16]

    def only(self, kept: NDArray[np.bool_]) -> Scanned:
        """The result with these rows only."""
        return Scanned(self.msisdns[kept], self.refusals[kept], self.repairs[kept])


class NumberScanner:
    """Reads number cells as somebody in one region would mean them. Remembers texts it had to ask about.

    ``check`` is called every few milliseconds and may raise to stop the work.
    """

    def __init__(self, plan: NumberPlan, check: Callable[[], None] = lambda: None) -> None:
        self._plan, self._check = plan, check
        self._remembered: dict[str, tuple[int, int, int]] = {}
        self._known_bytes: dict[bytes, tuple[int, int, int]] = {}
        self._encoding = ""
        self._seen_abroad: dict[int, int] = {}

    def scan(self, block: RowBlock) -> Scanned:
        """MSISDN, refusal and repairs of every row."""
        count = len(block)
        result = Scanned(np.zeros(count, np.int64), np.zeros(count, np.uint8), np.zeros(count, np.uint16))
        for begin in range(0, count, CHUNK):
            self._scan_chunk(block, slice(begin, min(begin + CHUNK, count)), result)
        return result

    def _scan_chunk(self, block: RowBlock, rows: slice, result: Scanned) -> None:
        starts, ends = block.starts[rows], block.ends[rows]
        plain, lengths, values = _plain_digits(block.data, starts, ends)
        msisdns, outcomes = self._plan.decide(lengths, values)
        outcomes[~plain] = ASK
        undecided = np.flatnonzero((outcomes == ASK) & ~plain)
        if undecided.size:
            spelled, plus, lengths, values = _spelled_digits(block.data, starts[undecided], ends[undecided])
            some = undecided[spelled]
            found, decided = self._plan.decide(lengths[spelled], values[spelled], plus[spelled])
            abroad = np.flatnonzero((decided == ASK) & plus[spelled])
            if abroad.size:
                kept = np.flatnonzero(spelled)[abroad]
                found[abroad], decided[abroad] = self._abroad(lengths[kept], values[kept])
            msisdns[some], outcomes[some] = found, decided
        msisdns[outcomes == ASK] = 0
        result.msisdns[rows] = msisdns
        result.refusals[rows] = np.where(outcomes >= FIRST_REFUSAL, outcomes - (FIRST_REFUSAL - 1), 0)
        result.repairs[rows] = _REPAIR_BITS[outcomes]
        asked = np.flatnonzero(outcomes == ASK) + rows.start
        if asked.size:
            answers = self._ask_each(block, asked)
            result.msisdns[asked], result.refusals[asked], result.repairs[asked] = zip(*answers, strict=True)

    def _ask_each(self, block: RowBlock, places: _Int) -> list[tuple[int, int, int]]:
        """``ask`` for some cells. Most are the same few words again and again, known by their bytes."""
        if block.encoding != self._encoding:
            self._encoding, self._known_bytes = block.encoding, {}
        known, data, answers = self._known_bytes, block.data, []
        cells = zip(places.tolist(), block.starts[places].tolist(), block.ends[places].tolist(), strict=True)
        for count, (place, start, end) in enumerate(cells):
            if count % ASKED_A_CHECK == 0:
                self._check()
            raw = data[start:end]
            answer = known.get(raw)
            if answer is None:
                answer = self.ask(block.cell(place))
                # A quotation mark in a cell means another thing where the cell is quoted.
                if len(known) < MOST_REMEMBERED and len(raw) < LONGEST_REMEMBERED and b'"' not in raw:
                    known[raw] = answer
            answers.append(answer)
        return answers

    def _abroad(self, lengths: _Int, values: _Int) -> tuple[_Int, NDArray[np.uint8]]:
        """MSISDNs and outcomes of numbers of other countries, by a plan of the country once it pays."""
        msisdns = np.zeros(len(values), np.int64)
        outcomes = np.full(len(values), ASK, np.uint8)
        codes = _COUNTRY_CODES[values // 10 ** (lengths - 3)]
        groups = codes * 16 + lengths
        for group in set(groups.tolist()):
            here = groups == group
            seen = self._seen_abroad[group] = self._seen_abroad.get(group, 0) + int(here.sum())
            plan = plan_abroad(*divmod(group, 16)) if seen >= PAYS_ABROAD else None
            if plan is not None:
                msisdns[here], outcomes[here] = plan.decide(lengths[here], values[here], here[here])
        return msisdns, outcomes

    def ask(self, text: str) -> tuple[int, int, int]:
        """MSISDN, refusal and repair bits of one text, by ``msisdn.resolve``."""
        answer = self._remembered.get(text)
        if answer is None:
            answer = self._parsed(text)
            if len(self._remembered) < MOST_REMEMBERED and len(text) < LONGEST_REMEMBERED:
                self._remembered[text] = answer
        return answer

    def _parsed(self, text: str) -> tuple[int, int, int]:
        number, refusal, repairs = msisdn.resolve(text, self._plan.region)
        return number, REFUSAL_CODES.index(refusal), sum(1 << REPAIR_CODES.index(code) for code in repairs)


def _plain_digits(data: bytes, starts: _Int, ends: _Int) -> tuple[NDArray[np.bool_], _Int, _Int]:
    """Which cells are nothing but digits (and few enough), how many they have, and their value.

    The last sixteen bytes of a cell are loaded as two words, what stands before the cell is overwritten with
    zeros, and pairs, fours and eights of digits are added up within the words.
    """
    words = np.ndarray((len(data) - 7,), "<u8", data, strides=(1,))
    lengths = ends - starts
    fitting = (lengths >= FEWEST_DIGITS) & (lengths <= MOST_DIGITS)
    sizes = np.where(fitting, lengths, 0)
    keep_low, keep_high = _KEEP_LOW[sizes], _KEEP_HIGH[sizes]
    low = (words[ends - 8] & keep_low) | (_ZEROS & ~keep_low)
    high = (words[ends - 16] & keep_high) | (_ZEROS & ~keep_high)
    plain = fitting & _all_digits(low) & _all_digits(high)
    values = _value_of_eight(high).view(np.int64) * 100_000_000 + _value_of_eight(low).view(np.int64)
    return plain, lengths, values


def _all_digits(words: _Word) -> NDArray[np.bool_]:
    digits: NDArray[np.bool_] = ((words & _NIBBLES) == _ZEROS) & (((words + _SIXES) & _NIBBLES) == _ZEROS)
    return digits


def _value_of_eight(words: _Word) -> _Word:
    """The number that the eight ASCII digits of each word stand for."""
    tens = (words & np.uint64(0x0F0F0F0F0F0F0F0F)) * np.uint64(2561) >> np.uint64(8)
    hundreds = (tens & np.uint64(0x00FF00FF00FF00FF)) * np.uint64(6553601) >> np.uint64(16)
    return (hundreds & np.uint64(0x0000FFFF0000FFFF)) * np.uint64(42949672960001) >> np.uint64(32)


def _spelled_digits(
    data: bytes, starts: _Int, ends: _Int
) -> tuple[NDArray[np.bool_], NDArray[np.bool_], _Int, _Int]:
    """The same for cells with spaces, dots, hyphens, brackets and one plus before all digits.

    Left out, because they mean more than their digits: a zero in brackets and ``.000`` at the end.
    """
    lengths = ends - starts
    width = int(min(lengths.max(initial=0), WIDEST))
    places = np.minimum(starts[:, None] + np.arange(width), len(data) - 1)
    inside = np.arange(width) < lengths[:, None]
    characters = np.where(inside, np.frombuffer(data, np.uint8)[places], ord(" "))
    classes = _CLASSES[characters]
    digits = classes == _DIGIT
    counts = digits.sum(1)
    plus_signs = classes == _PLUS
    first_digit = np.where(counts > 0, digits.argmax(1), 0) if width else counts
    plus = plus_signs.any(1)
    plus_first = (plus_signs.sum(1) == 1) & (plus_signs.argmax(1) < first_digit) if width else plus
    spelled = (
        (lengths <= WIDEST) & (classes != _OTHER).all(1) & (counts >= FEWEST_DIGITS) & (counts <= MOST_DIGITS)
    )
    spelled &= plus_first | ~plus
    spelled &= ~_means_more(characters)
    values = np.zeros(len(starts), np.int64)
    figures = (characters & 15).astype(np.int64)
    for column in range(width):
        here = digits[:, column]
        values = np.where(here & spelled, values * 10 + figures[:, column], values)
    return spelled, plus, counts.astype(np.int64), values


def _means_more(characters: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Which rows have ``(0)`` in them, or end in a point and zeros only."""
    zeros = characters == ord("0")
    bracketed = np.zeros(len(characters), np.bool_)
    if characters.shape[1] >= 3:
        bracketed = ((characters[:, :-2] == ord("(")) & zeros[:, 1:-1] & (characters[:, 2:] == ord(")"))).any(
            1
        )
    points = characters == ord(".")
    if not points.any():
        return bracketed
    width = characters.shape[1]
    last_point = width - 1 - points[:, ::-1].argmax(1)
    harmless = zeros | (characters == ord(" "))
    behind = np.arange(width) > last_point[:, None]
    means_more: NDArray[np.bool_] = bracketed | (points.any(1) & (harmless | ~behind).all(1))
    return means_more
