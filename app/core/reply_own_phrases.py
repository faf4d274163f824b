"""An account's own phrases, looked for in a folded reply."""

from __future__ import annotations

import re

from app.core.phrases import OwnPhrase
from app.core.reply_text import fold

_EDGE_PUNCTUATION = " \t\n.,;:!?'\"()[]-_*"


class OwnPhrases:
    """The phrases compiled; where several are found, opt out goes before review and review before ignore."""

    def __init__(self, phrases: tuple[OwnPhrase, ...]) -> None:
        order = {"opt_out": 0, "review": 1, "ignore": 2}
        self._phrases = [
            (phrase.match, _spaced(phrase), phrase.verdict)
            for phrase in sorted(phrases, key=lambda p: order[p.verdict])
        ]

    def __bool__(self) -> bool:
        return bool(self._phrases)

    def find(self, text: str) -> tuple[str, int, int] | None:
        """The verdict of the first phrase that is in the folded text, and where; None where none is."""
        for match, expression, verdict in self._phrases:
            if match == "whole":
                start = len(text) - len(text.lstrip(_EDGE_PUNCTUATION))
                end = len(text.rstrip(_EDGE_PUNCTUATION))
                found = expression.fullmatch(text, start, max(start, end))
            else:
                found = expression.search(text)
            if found:
                return verdict, found.start(), found.end()
        return None


def _spaced(phrase: OwnPhrase) -> re.Pattern[str]:
    """The phrase as an expression: folded, any white space between its words, whole words where asked for."""
    folded = fold(phrase.text).strip()
    body = r"\s+".join(re.escape(word) for word in (folded.strip(_EDGE_PUNCTUATION) or folded).split())
    if phrase.match == "word":
        body = rf"(?<!\w){body}(?!\w)"
    return re.compile(body)
