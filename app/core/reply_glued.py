"""Sentences typed without spaces: ``dontsendmeanymore``."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

_SHORTEST, _LONGEST = 9, 60  # letters of what may be a sentence
_LONGEST_WORD = 14


def words_run_together(raw: str, known: AbstractSet[str], first: AbstractSet[str]) -> list[str]:
    """The words that a folded word consists of, the fewest possible; empty where it is no such sentence.

    ``known`` are the words it may be made of, ``first`` those it has to begin with: ordinary compound words
    ("postbox", "Nachrichten") fall apart into known words as well.
    """
    if not _SHORTEST <= len(raw) <= _LONGEST or not any(raw.startswith(word) for word in first):
        return []
    fewest: list[list[str] | None] = [[]] + [None] * len(raw)
    for end in range(1, len(raw) + 1):
        for start in range(max(0, end - _LONGEST_WORD), end):
            before, word = fewest[start], raw[start:end]
            if before is None or word not in (known if start else first):
                continue
            best = fewest[end]
            if best is None or len(before) + 1 < len(best):
                fewest[end] = [*before, word]
    found = fewest[-1]
    return found if found and len(found) > 1 else []
