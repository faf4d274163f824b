"""How the words of the rules may be spelled: what the phrase files say of it, all languages together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from app.core.reply_typos import Misspellings


@dataclass(frozen=True, slots=True)
class Spellings:
    """How words of the rules may be spelled, all folded.

    ``masked`` may have letters hidden (``f**k``); ``typed`` are keywords, recognised with up to two letters
    wrong, ``slips`` the others, with one; ``real`` are never taken for a misspelling. ``variants`` are
    texting spellings and their words (``agn``, ``again``), which they are beside whatever else they mean.
    ``elided`` are French words that an elision may be glued to; ``english`` words may be run together after one
    of ``first``. ``concords`` are small words of Sesotho and Setswana that may be glued to the verb after them.
    ``shaped`` are, for languages that recognise words by their parts, the words, one a line, that
    may be in their lists so too. ``hyphened`` may have a hyphen behind them and be one word with what follows.
    """

    masked: Iterable[str]
    typed: Iterable[str]
    slips: Misspellings
    real: frozenset[str]
    variants: Collection[tuple[str, str]]
    elided: frozenset[str]
    english: frozenset[str]
    first: frozenset[str]
    shaped: Mapping[str, str]
    concords: frozenset[str] = frozenset()
    hyphened: frozenset[str] = frozenset()
