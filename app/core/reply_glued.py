"""Sentences typed without spaces, ``dontsendmeanymore``, and Sotho verbs glued to what stands before them."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet

_SHORTEST, _LONGEST = 9, 60  # letters of what may be a sentence
_LONGEST_WORD = 14
_VERBS = "SEND_ME WANT OUT REMOVE_ME STOP_ME LEAVE_ME PASSIVE RECEIVE SELF_OUT AGAIN"
GLUED_VERBS = frozenset(f"sotho_tswana.{name}" for name in _VERBS.split())
"""Lists of the Sotho and Setswana words that concords are glued to."""
_CONCORD_LENGTHS = (2, 3, 4)
_SHORTEST_VERB = 4
_SHORTEST_PLURAL = 6  # letters of a mistyped word said to many
_PLURALS = (
    *(
        (vowel.join(wrong), f"{vowel}ng")
        for vowel in "ae"
        for wrong in (("ng", ""), ("", "g"), ("", "n"), ("", "nh"), ("", "nf"), ("", "mg"), ("", "bg"))
    ),
    ("on", "ong"),  # the place of one: "nomoron"
)


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


def concords_apart(
    raw: str, concords: AbstractSet[str], is_verb: Callable[[str], bool], most: int = 3
) -> list[str]:
    """The words of a Sotho verb that its concords were glued to: "lenthomella", "hakebatle"; empty where it is none."""
    for length in _CONCORD_LENGTHS:
        first, rest = raw[:length], raw[length:]
        if first in concords and len(rest) >= _SHORTEST_VERB:
            if is_verb(rest):
                return [first, rest]
            more = concords_apart(rest, concords, is_verb, most - 1) if most > 1 else []
            if more:
                return [first, *more]
    return []


def plural_meant(raw: str) -> str | None:
    """The Sotho form, said to many or of a place, of a word with a mistyped end: "emisag", "tlosen", "nomoron"."""
    if len(raw) >= _SHORTEST_PLURAL:
        for end, meant in _PLURALS:
            if raw.endswith(end):
                return raw.removesuffix(end) + meant
    return None
