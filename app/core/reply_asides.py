"""What people say beside a request: greetings, names, reasons, sighs, thanks; and what is left without them.

Many of the rules know a request only where it is the whole reply, because its words mean other things beside others.
"Good morning, I am 80 years old. No more, thanks" is such a whole reply all the same.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from importlib import resources

LONGEST = 240  # characters of a reply from which asides are taken; a longer one says more than a request
_LONGEST_REQUEST = 90  # characters
_MOST = 4  # asides at each end
_WORDS_LOOKED_AT = 16  # from the end
_HIGHEST = 100  # of the numbers that an aside begins with: "4 texts this week"
_WORD = re.compile(r"[^\W_]+")
_LOOK_AHEAD = re.compile(r"\(\?=[^)]*\)")  # nothing can follow where a reply ends
_NO_WORD = "\N{LATIN LETTER WYNN}"
_IN_FRONT = {"opening": "before", "reason": "before", "joint": "joint"}
_BEHIND = ("closing", "reason")
_CANCELLING = ("cancel", "annul", "anul", "kansel", "khansel", "kensel", "stornier", "afse")


class _Aside:
    """One line of the file; its expression is compiled when its first word is first met, as most never are."""

    def __init__(self, line: str) -> None:
        self._line = line

    @cached_property
    def expression(self) -> re.Pattern[str]:
        return re.compile(_expression(self._line) + r"(?!\w)")


Side = dict[str, list[_Aside]]  # the asides of one side of a request, by their first word


class Asides:
    """The asides of all languages, by the first word of each; people mix languages, so none is left out."""

    def __init__(self, lines: Iterable[tuple[str, str]]) -> None:
        sides: dict[str, Side] = {"before": {}, "joint": {}}
        self._ending: dict[str, list[tuple[_Aside, set[str]]]] = {}  # by the last word, an empty one for any
        for kind, line in dict.fromkeys(lines):
            beginnings = _first_words(line)
            if "#" in beginnings:
                beginnings |= set(map(str, range(1, _HIGHEST)))
            aside = _Aside(line)
            if kind in _BEHIND:
                for word in last_words(line):
                    self._ending.setdefault(word, []).append((aside, beginnings))
            for word in beginnings if kind in _IN_FRONT else ():
                sides[_IN_FRONT[kind]].setdefault(word, []).append(aside)
        self._before, self._joint = sides.values()
        self._behind: dict[str, Side] = {}  # by the word that stands last

    def request_in(self, text: str) -> tuple[int, int] | None:
        """Where the request stands in a folded reply with asides around it; None where there are none, or no more."""
        if len(text) > LONGEST:
            return None
        words = [match.span() for match in _WORD.finditer(text)]
        first = self._after_openings(text, words)
        last = self._before_closings(text, words, first)
        if first >= last or (first == 0 and last == len(words)):
            return None
        start = words[first][0] if first else 0
        end = words[last - 1][1] if last < len(words) else len(text)
        return (start, end) if end - start <= _LONGEST_REQUEST else None

    def _after_openings(self, text: str, words: list[tuple[int, int]]) -> int:
        """How many words the asides at the beginning have, with the joint behind them."""
        at = 0
        for _ in range(_MOST):
            end = self._ends(self._before, text, words, at)
            if end is None:
                break
            at = _place(words, end, at)
        if at:
            end = self._ends(self._joint, text, words, at)
            at = at if end is None else _place(words, end, at)
        return at

    def _before_closings(self, text: str, words: list[tuple[int, int]], first: int) -> int:
        """The number of words before the asides at the end, and before the joint in front of them."""
        last = len(words)
        for _ in range(_MOST):
            side = self._side_before(text[slice(*words[last - 1])]) if last else {}
            found = self._last_aside(side, text, words, first, last)
            if found is None:
                break
            last = found
        if last < len(words):
            found = self._last_aside(self._joint, text, words, first, last)
            last = last if found is None else found
        return last

    def _side_before(self, last_word: str) -> Side:
        """The asides that can end with a word: few, where many begin with "I"."""
        kind = last_word if last_word in self._ending else "#" if last_word.isdigit() else ""
        side = self._behind.get(kind)
        if side is None:
            side = self._behind[kind] = {}
            for ending in {kind, ""}:
                for aside, beginnings in self._ending.get(ending, ()):
                    for word in beginnings:
                        side.setdefault(word, []).append(aside)
        return side

    def _last_aside(
        self, side: Side, text: str, words: list[tuple[int, int]], first: int, last: int
    ) -> int | None:
        """The first word of the longest aside that ends with word ``last - 1``."""
        end = words[last - 1][1] if last else 0
        for at in range(max(first, last - _WORDS_LOOKED_AT), last):
            start, stop = words[at]
            for one in side.get(text[start:stop], ()):
                if one.expression.fullmatch(text, start, end):
                    return at
        return None

    def _ends(self, side: Side, text: str, words: list[tuple[int, int]], at: int) -> int | None:
        """Where the longest aside that begins with a word ends."""
        if at >= len(words):
            return None
        start, stop = words[at]
        found = [one.expression.match(text, start) for one in side.get(text[start:stop], ())]
        return max((match.end() for match in found if match), default=None)


def names_a_cancelling(request: str) -> bool:
    """Whether a folded request is to cancel or to end something: beside a reason that may be an appointment."""
    return any(word.startswith(_CANCELLING) or word == "end" for word in _WORD.findall(request))


@cache
def asides() -> Asides:
    """The asides of ``asides.toml``."""
    file = resources.files("resources") / "phrases" / "asides.toml"
    kinds = tomllib.loads(file.read_text(encoding="utf-8"))
    return Asides(
        (kind, line)
        for language in kinds.values()
        for kind, text in language.items()
        for line in text.splitlines()
        if line
    )


def _place(words: list[tuple[int, int]], end: int, at: int) -> int:
    while at < len(words) and words[at][1] <= end:
        at += 1
    return at


def _expression(line: str) -> str:
    """The regular expression of a line of the file."""
    line = re.sub(r"\((?!\?)", "(?:", line)
    line = line.replace(" ?", r"[\s,]*").replace(" ", r"[\s,]+")
    return line.replace("#", r"\d{1,4}").replace("_", r"[^\W\d_]+").replace("'", "['’ ]?")


def _first_words(line: str) -> set[str]:
    """All words that a line can begin with, ``#`` for a number."""
    return {word for word, _ in _beginnings(iter(line))}


def last_words(line: str) -> set[str]:
    """All words that a line can end with, ``#`` for a number, an empty one where it may be any word."""
    return {word[::-1] for word in _first_words(_mirrored(iter(_LOOK_AHEAD.sub(_NO_WORD, line))))}


def _mirrored(rest: Iterator[str]) -> str:
    """One group of a line, up to its closing bracket, as it is read from its end."""
    parts = [""]
    for sign in rest:
        if sign == ")":
            break
        if sign == "|":
            parts += "|", ""
        elif sign == "(":
            parts.append(f"({_mirrored(rest)})")
        elif sign == "[":
            parts.append("[" + "".join(iter(lambda: next(rest), "]")) + "]")
        elif sign in "?*":
            parts[-1] += sign
        else:
            parts.append(sign)
    return "".join(reversed(parts))


def _beginnings(rest: Iterator[str]) -> set[tuple[str, bool]]:
    """What one group of a line can begin with, and whether that is a whole word, up to its closing bracket."""
    either: set[tuple[str, bool]] = set()
    so_far: set[tuple[str, bool]] = {("", False)}
    last: set[tuple[str, bool]] = set()
    before = so_far
    for sign in rest:
        if sign == ")":
            break
        if sign == "|":
            either |= so_far
            so_far, last = {("", False)}, set()
        elif sign in "?*":
            so_far = so_far | before
        else:
            before = so_far
            last = _one(sign, rest)
            so_far = {(word + more, whole) for word, done in before if not done for more, whole in last} | {
                (word, done) for word, done in before if done
            }
    return either | so_far


def _one(sign: str, rest: Iterator[str]) -> set[tuple[str, bool]]:
    if sign == "(":
        return _beginnings(rest)
    if sign == "[":
        letters = []
        for letter in rest:
            if letter == "]":
                break
            letters.append(letter)
        return {(letter, False) for letter in letters}
    if sign == "'":
        return {("", True), ("", False)}
    if sign == "#":
        return {("#", True)}
    return {(sign, False)} if sign.isalpha() else {("", True)}
