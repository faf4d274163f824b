"""How the words of the rules may be spelled: what the phrase files say of it, all languages together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from app.core.phrases import LanguagePhrases, profanity
from app.core.reply_typos import Misspellings

GRAMMAR_IN_FRONT = ("zu", "xh", "st", "tn", "sotho_tswana")
"""Languages in which one letter of a prefix tells who does it, to whom, and whether."""
_OPEN_SYLLABLES = ("zu", "xh")  # languages that end every syllable in a vowel
_SHORTEST_ALONE = (
    6  # letters of an opt-out of one word that is recognised with a letter wrong, missing or too many
)


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


def own_words(file: LanguagePhrases) -> set[str]:
    """The words of a phrase file: those of its keywords and those of its lists."""
    keyword_words = {word for lines in file.keywords.values() for line in lines for word in line.split()}
    return keyword_words.union(*file.shared.values(), *file.lists.values())


def spellings_of(
    files: list[LanguagePhrases],
    named: dict[str, set[str]],
    lists: dict[str, list[str]],
    real: frozenset[str],
) -> Spellings:
    """How the words of these files may be spelled.

    ``named`` are the words that each file's patterns name, by its language; ``lists`` the words of all lists by name;
    ``real`` those that are no misspelling of another.
    """
    words = {file.language: own_words(file) | named[file.language] for file in files}
    return Spellings(
        masked=lists["STRONG"] + lists["MASKED"],
        typed=lists["TYPED"],
        slips=_misspellings(files, words, lists.get("SLIPS", [])),
        real=real,
        variants=[pair for file in files for pair in file.spellings.items()],
        elided=frozenset(words.get("fr", ())),
        english=frozenset(word for word in words["en"] if len(word) > 1 or word in "iau"),
        first=frozenset(lists["GLUED_FIRST"]),
        shaped=_shaped(files, words),
        concords=frozenset(lists.get("CONCORDS", ())),
        hyphened=frozenset(lists["HYPHENED"]),
    )


def _shaped(files: list[LanguagePhrases], words: dict[str, set[str]]) -> dict[str, str]:
    """The words, one a line, that are tried against the shapes of each language that has some."""
    return {
        file.language: "\n".join(sorted(words[file.language] | words.get(file.neighbour, set())))
        for file in files
        if file.shapes
    }


def _misspellings(files: list[LanguagePhrases], words: dict[str, set[str]], loose: list[str]) -> Misspellings:
    """The words recognised when misspelled: all that rules name but profanity, whose neighbours are innocent.

    Nor forms that are only made of verbs: there are too many of them beside real words. The ``loose`` are recognised
    by every slip, whatever else they are.
    """
    strict = set().union(*(words.get(language, ()) for language in GRAMMAR_IN_FRONT))
    strict.difference_update(
        *(found for language, found in words.items() if language not in GRAMMAR_IN_FRONT)
    )
    open_syllables = set().union(*(words.get(language, ()) for language in _OPEN_SYLLABLES))
    keywords = {line for file in files for lines in file.keywords.values() for line in lines}
    alone = {line for line in keywords if len(line) < _SHORTEST_ALONE}
    written = set().union(*(words.get(file.language, set()) - file.made for file in files))
    made = set().union(*(file.made for file in files)) - written
    never = {entry.form for entry in profanity()} | made
    known = set().union(*words.values(), loose) - never.difference(loose)
    return Misspellings(
        known, frozenset((strict | alone).difference(loose)), frozenset(loose), frozenset(open_syllables)
    )
