"""The number cells of a block of rows turned into MSISDNs: by numpy and the plan, the odd ones one by one.

What is decided in bulk is decided exactly as ``msisdn.parse`` decides it; a test compares the two.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import phonenumbers
from numpy.typing import NDArray

from app.core import msisdn
from app.core.byte_words import PADDING, digits_of, sixteen_at, values_at, values_of, words_at
from app.core.number_findings import REFUSALS, REPAIRS
from app.core.number_plan import NumberPlan, plan_abroad
from app.core.plan_compiler import ASK, EXTRA_ZERO, FEWEST_DIGITS, FIRST_REFUSAL, LOST_ZERO, MOST_DIGITS
from app.core.plan_table import PlanTable
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
PAYS_TABLE = 4_096  # cells of a chunk for which a table of the plan is made
CHUNK = 32_768  # cells at once: enough that a call of numpy costs little, and their arrays stay in the cache

_Int = NDArray[np.int64]
_Word = NDArray[np.uint64]

_REPAIR_BITS = np.zeros(256, np.uint16)
_REPAIR_BITS[LOST_ZERO] = 1 << REPAIR_CODES.index("lost_zero")
_REPAIR_BITS[EXTRA_ZERO] = 1 << REPAIR_CODES.index("extra_zero")

_UNKNOWN = (-1, 0, 0)  # in place of the answer to a text that was not asked about yet

_DIGIT, _SEPARATOR, _MARK, _PLUS, _OTHER = range(5)  # a mark is a separator that may mean more
_CLASSES = np.full(256, _OTHER, np.uint8)
_CLASSES[ord("0") : ord("9") + 1] = _DIGIT
_CLASSES[[ord(c) for c in " )-"]] = _SEPARATOR
_CLASSES[[ord(c) for c in "(."]] = _MARK
_CLASSES[ord("+")] = _PLUS


_SPACES = np.uint64(0x2020202020202020)
_WORD_PLACES = np.arange(0, WIDEST, 8)
_INSIDE = np.array(
    [
        [(1 << 8 * min(max(size - place, 0), 8)) - 1 for place in range(0, WIDEST, 8)]
        for size in range(WIDEST + 1)
    ],
    np.uint64,
)


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
        self._table: PlanTable | None = None
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
        plain, lengths, values = _plain_digits(block, rows)
        msisdns, outcomes = self._decide(lengths, values)
        undecided = np.flatnonzero(~plain)
        outcomes[undecided] = ASK
        if undecided.size:
            spelled, plus, lengths, values = _spelled_digits(block.data, starts[undecided], ends[undecided])
            some = undecided[spelled]
            found, decided = self._plan.decide(lengths[spelled], values[spelled], plus[spelled])
            abroad = np.flatnonzero((decided == ASK) & plus[spelled])
            if abroad.size:
                kept = np.flatnonzero(spelled)[abroad]
                found[abroad], decided[abroad] = self._abroad(lengths[kept], values[kept])
            msisdns[some], outcomes[some] = found, decided
        result.msisdns[rows] = msisdns
        # What is not refused comes to 0.
        result.refusals[rows] = np.maximum(outcomes, FIRST_REFUSAL - 1) - np.uint8(FIRST_REFUSAL - 1)
        result.repairs[rows] = _REPAIR_BITS.take(outcomes)
        asked = np.flatnonzero(outcomes == ASK) + rows.start
        if asked.size:
            answers = self._ask_each(block, asked)
            result.msisdns[asked], result.refusals[asked], result.repairs[asked] = answers.T

    def _decide(self, lengths: _Int, values: _Int) -> tuple[_Int, NDArray[np.uint8]]:
        """What the plan says of digits without a plus, by a table once there are many."""
        if self._table is None and len(lengths) < PAYS_TABLE:
            return self._plan.decide(lengths, values)
        self._table = self._table or PlanTable(self._plan)
        return self._table.decide(lengths, values)

    def _ask_each(self, block: RowBlock, places: _Int) -> _Int:
        """``ask`` for some cells, a row for each. Most are the same few words again and again, known by their bytes."""
        if block.encoding != self._encoding:
            self._encoding, self._known_bytes = block.encoding, {}
        known, data = self._known_bytes, block.data
        raws = [
            data[start:end]
            for start, end in zip(block.starts[places].tolist(), block.ends[places].tolist(), strict=True)
        ]
        answers = list(map(known.get, raws, itertools.repeat(_UNKNOWN)))
        for count, place in enumerate([at for at, answer in enumerate(answers) if answer is _UNKNOWN]):
            if count % ASKED_A_CHECK == 0:
                self._check()
            raw = raws[place]
            answer = answers[place] = known.get(raw) or self.ask(block.cell(int(places[place])))
            # A quotation mark in a cell means another thing where the cell is quoted.
            if len(known) < MOST_REMEMBERED and len(raw) < LONGEST_REMEMBERED and b'"' not in raw:
                known[raw] = answer
        return np.fromiter(itertools.chain.from_iterable(answers), np.int64, 3 * len(answers)).reshape(-1, 3)

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


def _plain_digits(block: RowBlock, rows: slice) -> tuple[NDArray[np.bool_], _Int, _Int]:
    """Which cells are nothing but digits (and few enough), how many they have, and their value."""
    starts = block.starts[rows]
    lengths = block.ends[rows] - starts
    if block.sixteen is None:
        sixteen = sixteen_at(block.data, starts)
    else:
        sixteen = block.sixteen[0][rows], block.sixteen[1][rows]
    digits = digits_of(sixteen) if block.digits is None else block.digits[rows]
    plain = (digits == lengths) & (lengths >= FEWEST_DIGITS) & (lengths <= MOST_DIGITS)
    return plain, lengths, values_of(sixteen, lengths)


def _spelled_digits(
    data: bytes, starts: _Int, ends: _Int
) -> tuple[NDArray[np.bool_], NDArray[np.bool_], _Int, _Int]:
    """The same for cells with spaces, dots, hyphens, brackets and one plus before all digits.

    Left out, because they mean more than their digits: a zero in brackets, ``.000`` at the end, and what may be a
    figure with decimals.
    """
    lengths = ends - starts
    words = _words_of_cells(data, starts, lengths)
    characters = words.view(np.uint8).reshape(len(words), WIDEST)
    # take and compress are several times faster than the same in square brackets.
    classes = _CLASSES.take(characters)
    digits = classes == _DIGIT
    counts = _flags_a_row(digits)
    plus_signs = classes == _PLUS
    pluses = _flags_a_row(plus_signs)
    plus = pluses > 0
    spelled = (lengths <= WIDEST) & (counts >= FEWEST_DIGITS) & (counts <= MOST_DIGITS) & (pluses <= 1)
    spelled &= _flags_a_row(classes == _OTHER) == 0
    signed = np.flatnonzero(spelled & plus)
    spelled[signed] = plus_signs[signed].argmax(1) < digits[signed].argmax(1)
    marked = np.flatnonzero(spelled & (_flags_a_row(classes == _MARK) > 0))
    spelled[marked] = ~_means_more(characters[marked])
    # The digits of all cells, one after the other: a cell's are then read as those of plain ones are.
    packed = b"".join((characters.ravel().compress(digits.ravel()).tobytes(), PADDING))
    return spelled, plus, counts, values_at(packed, np.cumsum(counts) - counts, counts)


def _words_of_cells(data: bytes, starts: _Int, lengths: _Int) -> _Word:
    """The first ``WIDEST`` bytes of each cell as a row of words, spaces where it is shorter."""
    words = words_at(data)[np.minimum(starts[:, None] + _WORD_PLACES, len(data) - 8)]
    inside = _INSIDE[np.minimum(lengths, WIDEST)]
    kept: _Word = (words & inside) | (_SPACES & ~inside)
    return kept


def _flags_a_row(flags: NDArray[np.bool_]) -> _Int:
    """How many flags of each row are set: there are ``WIDEST`` in it."""
    # A flag is a byte that is 0 or 1, so a row is three words with at most eight bits set in each.
    counts = np.bitwise_count(np.ascontiguousarray(flags).view(np.uint64))
    return (counts[:, 0] + counts[:, 1] + counts[:, 2]).astype(np.int64)


def _means_more(characters: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Which rows have ``(0)`` in them, end in a point and zeros, or have one point, behind seven digits or more."""
    zeros = characters == ord("0")
    bracketed: NDArray[np.bool_] = (
        (characters[:, :-2] == ord("(")) & zeros[:, 1:-1] & (characters[:, 2:] == ord(")"))
    ).any(1)
    points = characters == ord(".")
    if not points.any():
        return bracketed
    last_point = WIDEST - 1 - points[:, ::-1].argmax(1)
    harmless = zeros | (characters == ord(" "))
    behind = np.arange(WIDEST) > last_point[:, None]
    figure = (points.sum(1) == 1) & (((_CLASSES.take(characters) == _DIGIT) & ~behind).sum(1) >= 7)
    means_more: NDArray[np.bool_] = bracketed | (points.any(1) & (harmless | ~behind).all(1)) | figure
    return means_more
