"""Words of languages that put a sentence into one: subject, tense, object, root and ending in a row.

isiZulu has over 100,000 ways of writing "(do not) send me", so that they are recognised by their parts and not
listed. Most templates are closed, with roots and endings named; those for what may follow "do not" or "stop", and
of the nets of review, leave the root open.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import chain, product

from app.core.shaped_words import digest

_GROUP = re.compile(r"\((?!\?)")
_RELATED = (("zu", "xh"),)  # languages that build many words alike: what is one's may be the other's too
LOOSE_LISTS = frozenset(
    f"{language}.{name}"
    for language in ("zu", "xh")
    for name in ("NET_DONT_ME", "NET_SEND", "NET_NOT", "NET_LET", "NOT_ANY", "TO_ME_ANY")
)
"""Lists whose templates leave the root open: a word in no other may be a slip of the keys."""
_REQUESTS = (
    "DONT DONT_AGAIN DONT_SEND REMOVE_ME REMOVE_IT STRUCK_ME STOP_W STOP_V CEASE_IT LEAVE_ME TO_SEND_ME NOT_WANT "
    "NOT_WANT_THEM EXITS I_STOP MSG LIST NUM GO STOP_WORD"
)
REQUEST_LISTS = frozenset(f"{language}.{name}" for language in ("zu", "xh") for name in _REQUESTS.split())
"""Lists of the words that ask for an end, and of what it is asked for, which a slip may have been meant as."""
_SOTHO_REQUESTS = (
    "STOP_V STOP_IMP STOP_SUBJ STOPPED STOP_ME REMOVE_IT REMOVE_ME OUT_ME SELF_OUT GONE LEAVE_ME SEND_ME SEND WANT "
    "MSG LIST NUM"
)
SOTHO_REQUEST_LISTS = frozenset(f"sotho_tswana.{name}" for name in _SOTHO_REQUESTS.split())
"""The same of Sesotho and Setswana."""


class WordShapes:
    """``shapes`` maps a language to its lists by name (``SEND_ME``), and these to templates.

    A template is written as for ``expand``: ``(ni|u)nga(ngi|si)(thumel|bhal)(i|e)``; groups may nest. A word is
    in the first list of a language that has it, and in lists of two languages only where these are related.
    """

    def __init__(self, shapes: Mapping[str, Mapping[str, Iterable[str]]]) -> None:
        self._names = {language: list(lists) for language, lists in shapes.items() if lists}
        kin = [tuple(language for language in related if language in self._names) for related in _RELATED]
        alone = self._names.keys() - chain.from_iterable(kin)
        self._families = [*filter(None, kin), *((language,) for language in self._names if language in alone)]
        self._texts = {
            language: f"^(?:{'|'.join(map(_group, lists.items()))})$"
            for language, lists in shapes.items()
            if lists
        }
        self._compiled: dict[str, re.Pattern[str]] = {}  # when they are first needed: they are large

    def lists_of(self, word: str, languages: Container[str] | None = None) -> tuple[str, ...]:
        """The lists a folded word is in, each with its language: ``zu.SEND_ME``; of some languages if asked to."""
        for family in self._families:
            found: tuple[str, ...] = ()
            for language in family:
                if languages is None or language in languages:
                    match = self._expression(language).match(word)
                    if match is not None:
                        found = (*found, f"{language}.{match.lastgroup}")
            if found:
                return found
        return ()

    def words_in(self, language: str, words: str) -> Iterator[tuple[str, str]]:
        """Of folded words, one a line, those that are in lists of a language, each with the list's name."""
        for match in self._expression(language).finditer(words):
            yield match.group(), f"{language}.{match.lastgroup}"

    def _expression(self, language: str) -> re.Pattern[str]:
        expression = self._compiled.get(language)
        if expression is None:
            expression = self._compiled[language] = re.compile(self._texts[language], re.MULTILINE)
        return expression

    def digest(self, language: str, words: str) -> str:
        """What ``words_in`` answers for these words and templates is stored under, if it is."""
        return digest(self._texts[language], words)

    def combinations(self) -> Iterator[tuple[str, ...]]:
        """Every choice of lists that ``lists_of`` can give, but the empty one."""
        for family in self._families:
            choices = [
                [(), *((f"{language}.{name}",) for name in self._names[language])] for language in family
            ]
            for chosen in product(*choices):
                if any(chosen):
                    yield tuple(chain.from_iterable(chosen))


def _group(named: tuple[str, Iterable[str]]) -> str:
    name, templates = named
    return f"(?P<{name}>{'|'.join(_GROUP.sub('(?:', template) for template in templates)})"
