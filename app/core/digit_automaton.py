"""Patterns of digits as automata that answer for numbers of which only the first digits are known.

libphonenumber's metadata describes numbers by regular expressions over digits. To compile a whole numbering
plan they must be asked about *all* numbers that begin alike; a question whose answer depends on a digit not
yet known is answered with ``MoreDigitsNeeded``.
"""

from __future__ import annotations

import re
from functools import cache

LONGEST_REPEAT = 40


class MoreDigitsNeeded(Exception):  # noqa: N818 - an answer that steers the search, not an error
    """The answer is not the same for all numbers with this beginning."""


class UnknownPattern(ValueError):  # noqa: N818 - a finding about metadata this module does not know yet
    """A pattern has a construct that no metadata had when this was written."""


class Automaton:
    """The automaton of one pattern: digits, classes, groups, ``|``, ``?``, ``{m,n}``, ``$``."""

    def __init__(self, pattern: str) -> None:
        self.regex = re.compile(pattern)
        self._pattern = pattern
        self._place = 0
        self._free: list[list[int]] = []  # moves that take no digit
        self._moves: list[list[tuple[frozenset[int], int]]] = []
        first, self._last = self._alternatives()
        if self._place != len(pattern):
            raise UnknownPattern(pattern)
        self._start = self._closed({first})
        self._step = cache(self._uncached_step)
        self._always = cache(self._uncached_always)
        self._ever = cache(self._uncached_ever)
        self._blind = cache(self._uncached_blind)

    def matches(self, known: str, unknown: int) -> bool:
        """Whether numbers of the digits ``known`` and ``unknown`` further ones match from end to end.

        Raises:
            MoreDigitsNeeded: some do and some do not.
        """
        states = self._after(known)
        if self._always(states, unknown):
            return True
        if not self._ever(states, unknown):
            return False
        raise MoreDigitsNeeded

    def match_of_start(self, known: str, unknown: int) -> re.Match[str] | None:
        """What ``re.match`` gives for every such number (the unknown digits stand as zeros).

        Raises:
            MoreDigitsNeeded: the match is not the same for all.
        """
        if not self._blind(self._after(known), unknown):
            raise MoreDigitsNeeded
        return self.regex.match(known + "0" * unknown)

    def _after(self, known: str) -> frozenset[int]:
        states = self._start
        for digit in known:
            states = self._step(states, int(digit))
        return states

    def _uncached_step(self, states: frozenset[int], digit: int) -> frozenset[int]:
        return self._closed({to for s in states for digits, to in self._moves[s] if digit in digits})

    def _uncached_always(self, states: frozenset[int], left: int) -> bool:
        if not states or left == 0:
            return self._last in states
        return all(self._always(self._step(states, d), left - 1) for d in range(10))

    def _uncached_ever(self, states: frozenset[int], left: int) -> bool:
        if not states or left == 0:
            return self._last in states
        return any(self._ever(self._step(states, d), left - 1) for d in range(10))

    def _uncached_blind(self, states: frozenset[int], left: int) -> bool:
        """Whether it makes no difference which digits follow."""
        if not states or left == 0:
            return True
        following = {self._step(states, d) for d in range(10)}
        return len(following) == 1 and self._blind(following.pop(), left - 1)

    def _closed(self, states: set[int]) -> frozenset[int]:
        todo = list(states)
        while todo:
            for state in self._free[todo.pop()]:
                if state not in states:
                    states.add(state)
                    todo.append(state)
        return frozenset(states)

    # Reading the pattern: each method builds a piece at the present place and gives its first and last state.

    def _state(self) -> int:
        self._free.append([])
        self._moves.append([])
        return len(self._free) - 1

    def _peek(self) -> str:
        return self._pattern[self._place : self._place + 1]

    def _take(self, text: str) -> bool:
        if not self._pattern.startswith(text, self._place):
            return False
        self._place += len(text)
        return True

    def _alternatives(self) -> tuple[int, int]:
        first, last = self._state(), self._state()
        while True:
            start, end = self._sequence()
            self._free[first].append(start)
            self._free[end].append(last)
            if not self._take("|"):
                return first, last

    def _sequence(self) -> tuple[int, int]:
        first = last = self._state()
        while self._peek() not in {"", "|", ")"}:
            begin = self._place
            start, end = self._piece()
            low, high = self._repeat()
            if (low, high) == (1, 1):
                self._free[last].append(start)
                last = end
                continue
            behind = self._place
            last = self._repeated(last, begin, low, high)
            self._place = behind
        return first, last

    def _repeated(self, last: int, begin: int, low: int, high: int) -> int:
        """Build the piece that starts at ``begin`` once for each repetition; gives the common last state."""
        ends = [last] if low == 0 else []
        for count in range(1, high + 1):
            self._place = begin
            start, end = self._piece()
            self._free[last].append(start)
            last = end
            if count >= low:
                ends.append(end)
        after = self._state()
        for end in ends:
            self._free[end].append(after)
        return after

    def _piece(self) -> tuple[int, int]:
        if self._take("("):
            if self._pattern.startswith("?", self._place) and not self._take("?:"):
                raise UnknownPattern(self._pattern)
            start, end = self._alternatives()
            if not self._take(")"):
                raise UnknownPattern(self._pattern)
            return start, end
        start, end = self._state(), self._state()
        if self._take("$"):
            self._free[start].append(end)
        else:
            self._moves[start].append((self._digits(), end))
        return start, end

    def _digits(self) -> frozenset[int]:
        if self._take(r"\d"):
            return frozenset(range(10))
        if self._take("["):
            inside, closed, rest = self._pattern[self._place :].partition("]")
            self._place = len(self._pattern) - len(rest)
            if not closed or not re.fullmatch(r"(?:\d(?:-\d)?|\\d)+", inside):
                raise UnknownPattern(self._pattern)
            return frozenset(d for d in range(10) if re.match(f"[{inside}]", str(d)))
        digit = self._peek()
        if not digit.isdecimal():
            raise UnknownPattern(self._pattern)
        self._place += 1
        return frozenset((int(digit),))

    def _repeat(self) -> tuple[int, int]:
        if self._take("?"):
            return 0, 1
        if self._peek() in {"*", "+"}:
            raise UnknownPattern(self._pattern)
        if found := re.compile(r"\{(\d+)(?:,(\d+))?\}").match(self._pattern, self._place):
            self._place = found.end()
            low, high = int(found[1]), int(found[2] or found[1])
            if high > LONGEST_REPEAT:
                raise UnknownPattern(self._pattern)
            return low, high
        return 1, 1


@cache
def automaton(pattern: str) -> Automaton:
    """The automaton of a metadata pattern, built once."""
    return Automaton(pattern)
