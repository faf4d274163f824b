"""Keywords torn apart, run together or mistyped as a whole: ``S.T.O.P``, ``uns ubscribe``, ``stopplease``."""

from __future__ import annotations

import re

from rapidfuzz import process
from rapidfuzz.distance import OSA

from app.core.reply_rules import Keyword, RuleBook

_SPELLED = re.compile(r"(?<![^\W_])[^\W_](?:[\W_]{1,4}[^\W_](?![^\W_])){2,24}")
_REPEATED = re.compile(r"(.)\1+")
_NOT_LETTERS = re.compile(r"[\W_]+")
_LEET = str.maketrans("0134578@$!|", "oieastbasil")


def joined_letters(text: str) -> dict[int, tuple[str, int]]:
    """Runs of three or more single letters in a folded text, read as words: start to (word, end)."""
    found = {}
    for match in _SPELLED.finditer(text):
        found[match.start()] = (_NOT_LETTERS.sub("", match.group()).translate(_LEET), match.end())
    return found


def squeezed_keyword(text: str, codes: str, book: RuleBook) -> Keyword | None:
    """The keyword that a short folded reply is once everything but its letters is taken out, or None."""
    joined = _NOT_LETTERS.sub("", text.translate(_LEET) if not text.isalpha() else text)
    if len(joined) < 4 or joined in book.real:
        return None
    exact = book.squeezed.get(joined)
    if exact is not None:
        return exact
    once = book.squeezed.get(_REPEATED.sub(r"\1", joined))
    if once is not None and len(joined) > 4:
        return once
    if joined.replace("stop", "") == "":
        return book.squeezed.get("stop")
    slip = book.mistyped_keyword(text)
    if slip is not None:
        return slip
    several = len(codes) > 1
    for keyword in ("stop", "unsubscribe", "remove", "delete", "optout"):
        for rest in (joined.removeprefix(keyword), joined.removesuffix(keyword)):
            if rest != joined and rest in book.glued and not several:
                return book.squeezed.get(keyword)
    if several and len(joined) >= 5:
        near = process.extractOne(
            joined, ("optout", "unsubscribe", "stopall"), scorer=OSA.distance, score_cutoff=1
        )
        if near is not None:
            return book.squeezed.get(near[0])
    return None
