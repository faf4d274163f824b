"""Words looked for in texts whatever their case and accents, in SQLite's own patterns.

``LIKE`` knows the case of ASCII letters alone, and a function of ours would be called for every text there is.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache

from app.core.storable_text import storable

# Of the languages that are read: the more letters one may stand for, the longer a search takes.
_LATIN = [*map(chr, (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x100))), *"šŠžŽřŘčČ"]
_IN_FULL = 300  # characters looked for with all that they may stand for; a pattern has at most 50,000 bytes
_LONGEST = 5_000  # characters looked for; of a longer text its beginning is enough
_APOSTROPHES = "'\u2019\u2018\u02bc`\u00b4"


def pattern_of(text: str) -> str:
    """The ``GLOB`` pattern of all texts that hold this one, with any case, accents and apostrophes.

    A very long one is looked for with any case alone, by its beginning.
    """
    composed = unicodedata.normalize("NFC", storable(text))[:_LONGEST]
    alike = _alike if len(composed) <= _IN_FULL else _in_any_case
    return f"*{''.join(map(alike, composed))}*"


@cache
def _alike(character: str) -> str:
    if character in _APOSTROPHES:
        return f"[{_APOSTROPHES}]"
    return _in_any_case(character, _letters().get(_base(character), ()))


def _in_any_case(character: str, others: Iterable[str] = ()) -> str:
    """The pattern of one character; in brackets the signs of patterns mean themselves, but for one."""
    alike = {character, character.lower(), character.upper(), *others}
    single = sorted(one for one in alike if len(one) == 1)
    return "^" if single == ["^"] else f"[{''.join(single)}]"


def _base(letter: str) -> str:
    """A letter without case and accents."""
    return unicodedata.normalize("NFD", letter.casefold())[:1]


@cache
def _letters() -> dict[str, set[str]]:
    """By Latin letter, all that are it but for case and accents."""
    found: dict[str, set[str]] = {}
    for letter in filter(str.isalpha, _LATIN):
        found.setdefault(_base(letter), set()).add(letter)
    return found
