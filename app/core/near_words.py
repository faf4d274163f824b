"""Words that differ from a given one by one slip of the hand, found without looking at all of them."""

from __future__ import annotations

from collections.abc import Iterable


class NearWords:
    """Words of at least four letters.

    A slip (a letter wrong, missing or too many, or two neighbours swapped) leaves either the first half of a word as it
    is or the rest behind it: the words are found by both.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._found: dict[tuple[str | int, int | str], list[str]] = {}
        for word in dict.fromkeys(words):
            half = len(word) // 2
            self._found.setdefault((word[:half], len(word)), []).append(word)
            self._found.setdefault((len(word), word[half + 1 :]), []).append(word)

    def __contains__(self, word: str) -> bool:
        return word in self._found.get((word[: len(word) // 2], len(word)), ())

    def near(self, raw: str) -> set[str]:
        """The words that may be a slip away from a word, among them all that are."""
        near: set[str] = set()
        for length in (len(raw) - 1, len(raw), len(raw) + 1):
            half = length // 2
            near.update(self._found.get((raw[:half], length), ()))
            near.update(self._found.get((length, raw[len(raw) - (length - half - 1) :]), ()))
        return near
