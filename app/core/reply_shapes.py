"""Words of languages that put a sentence into one: subject, tense, object, root and ending in a row.

isiZulu has over 100,000 ways of writing "(do not) send me", so that they are recognised by their parts and not
listed. The templates are closed all the same: nothing is matched by its root alone.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import product

_GROUP = re.compile(r"\((?!\?)")


class WordShapes:
    """``shapes`` maps a language to its lists by name (``SEND_ME``), and these to templates.

    A template is written as for ``expand``: ``(ni|u)nga(ngi|si)(thumel|bhal)(i|e)``; groups may nest. A word is
    in the first list of a language that has it.
    """

    def __init__(self, shapes: Mapping[str, Mapping[str, Iterable[str]]]) -> None:
        self._names = {language: list(lists) for language, lists in shapes.items() if lists}
        self._expressions = {
            language: re.compile(
                "|".join(
                    f"(?P<{name}>{'|'.join(_GROUP.sub('(?:', template) for template in templates)})"
                    for name, templates in lists.items()
                )
            )
            for language, lists in shapes.items()
            if lists
        }

    @property
    def languages(self) -> frozenset[str]:
        """The languages that have shapes."""
        return frozenset(self._names)

    def lists_of(self, word: str, languages: Container[str] | None = None) -> frozenset[str]:
        """The lists of these languages, or of all, that a folded word is in: ``zu.SEND_ME``."""
        found = []
        for language, expression in self._expressions.items():
            match = expression.fullmatch(word) if languages is None or language in languages else None
            if match:
                found.append(f"{language}.{match.lastgroup}")
        return frozenset(found)

    def combinations(self) -> Iterator[frozenset[str]]:
        """Every set of lists that ``lists_of`` can give, but the empty one."""
        choices = [[None, *(f"{name}.{each}" for each in lists)] for name, lists in self._names.items()]
        for chosen in product(*choices):
            names = frozenset(name for name in chosen if name is not None)
            if names:
                yield names
