"""What stands in the columns of a replies export's first rows: numbers, times, words, one value or many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from app.core import msisdn
from app.core.classifier import Classifier, Verdict
from app.core.errors import InvalidNumber
from app.core.reply_times import dated, is_clock, is_half, parse_time

LONG_WORDS = 20  # characters from which words are a message rather than a keyword
_YES_OR_NO = frozenset({"yes", "no", "y", "n", "true", "false", "ja", "nee", "0", "1"})


class ColumnCells:
    """The cells of a file's first rows by column (from 0), and what they are. Shares are from 0 to 1."""

    def __init__(self, rows: Sequence[Sequence[str]], region: str) -> None:
        self._rows, self._region = rows, region
        self.filled = cache(self._filled)
        self._values = cache(self._values_of)
        self.numbers = cache(self._numbers)

    def _filled(self, column: int) -> list[str]:
        return [row[column].strip() for row in self._rows if column < len(row) and row[column].strip()]

    def share(self, column: int, holds: Callable[[str], bool]) -> float:
        """The share of filled cells that something holds for."""
        cells = self.filled(column)
        return sum(map(holds, cells)) / len(cells) if cells else 0.0

    def _numbers(self, column: int) -> float:
        return self.share(column, lambda cell: _number(cell, self._region) is not None)

    def digits(self, column: int) -> float:
        """The share of cells that are more digits than letters."""
        return self.share(column, lambda cell: sum(map(str.isdigit, cell)) > sum(map(str.isalpha, cell)))

    def times(self, column: int) -> float:
        """The share of cells that are times or dates."""
        return self.share(column, lambda cell: parse_time(cell) is not None)

    def dates(self, column: int) -> float:
        """The share of cells that are times, dates, or days as spreadsheets count them."""
        return self.share(column, lambda cell: parse_time(dated(cell)) is not None)

    def clocks(self, column: int) -> float:
        """The share of cells that are a time of day alone."""
        return self.share(column, is_clock)

    def letters(self, column: int) -> int:
        """How many letters stand in all cells together."""
        return sum(sum(map(str.isalpha, cell)) for cell in self.filled(column))

    def are_words(self, column: int) -> bool:
        """Whether the cells can be somebody's words: most are neither numbers nor times."""
        halves = self.share(column, is_half)
        return max(self.numbers(column), self.times(column), self.clocks(column), halves) < 0.8

    def _values_of(self, column: int) -> list[str]:
        cells = (row[column].strip() if column < len(row) else "" for row in self._rows)
        return [(_number(cell, self._region) or cell.casefold()) if cell else "" for cell in cells]

    def varies(self, column: int) -> bool:
        """Whether there are several values."""
        return len(set(self._values(column)) - {""}) > 1

    def repeats_one(self, column: int) -> bool:
        """Whether one value stands in several rows, and no other does in any."""
        return len(self.filled(column)) > 1 and not self.varies(column)

    def repeats_a_message(self, column: int) -> bool:
        """Whether one value that is longer than a keyword stands in several rows, and no other does in any."""
        return self.repeats_one(column) and len(self.filled(column)[0]) > LONG_WORDS

    def are_yes_or_no(self, column: int) -> bool:
        """Whether every value is yes or no."""
        return all(cell.casefold() in _YES_OR_NO for cell in self.filled(column))

    def asks(self, column: int) -> bool:
        """Whether some cell is a single word that asks to be left alone."""
        classifier = _classifier()
        words = {cell for cell in self.filled(column) if len(cell) <= LONG_WORDS and len(cell.split()) == 1}
        return any(classifier.classify(word).verdict is Verdict.OPT_OUT for word in words)

    def same(self, one: int, other: int) -> bool:
        """Whether two columns say the same wherever both are filled."""
        pairs = self._pairs(one, other)
        return bool(pairs) and all(a == b for a, b in pairs)

    def meet(self, one: int, other: int) -> bool:
        """Whether two columns say the same in some row."""
        return any(a == b for a, b in self._pairs(one, other))

    def _pairs(self, one: int, other: int) -> list[tuple[str, str]]:
        return [pair for pair in zip(self._values(one), self._values(other), strict=True) if all(pair)]


@lru_cache(maxsize=4_096)
def asks_shortly(text: str) -> bool:
    """Whether a text is no longer than a keyword, and asks to be left alone."""
    return len(text) <= LONG_WORDS and _classifier().classify(text).verdict is Verdict.OPT_OUT


@cache
def _classifier() -> Classifier:
    return Classifier()


def _number(cell: str, region: str) -> str | None:
    """The number a cell holds, or the cell where it was one before a spreadsheet had it; None for anything else."""
    if sum(map(str.isdigit, cell)) < 5:
        return None
    try:
        return str(msisdn.parse(cell, region).msisdn)
    except InvalidNumber as refused:
        return cell if refused.code in {"digits_lost", "suspect_zeros", "two_numbers"} else None
