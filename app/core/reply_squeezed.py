"""Keywords torn apart, run together or mistyped as a whole: ``S.T.O.P``, ``uns ubscribe``, ``stopplease``."""

from __future__ import annotations

import itertools
import re

from rapidfuzz import process
from rapidfuzz.distance import OSA

from app.core.reply_patterns import BREAK, LETTER, OTHER
from app.core.reply_rules import Keyword, RuleBook

_SPELLED = re.compile(r"(?<![^\W_])[^\W_](?:[\W_]{1,4}[^\W_](?![^\W_])){2,24}")
_REPEATED = re.compile(r"(.)\1+")
_OVER_AND_OVER = re.compile(r"(.{4,}?)\1+")  # "emisaemisaemisa"
_NOT_LETTERS = re.compile(r"[\W_]+")
_CUT = re.compile(r"[^\W_][/|\\_][^\W_]")  # "phi/mo/la"
_SHORTEST_REQUEST = 7  # letters of one that may hold a slip
_SHORTEST_GLUED = 4  # letters of a keyword that another word is glued to
_HIDDEN = re.compile(r"(?<=[^\W\d_])[^\w\s.,:;'/&-](?=[^\W\d_])")  # a sign between two letters: "st☻p"
_TWOS = itertools.repeat(2)
_THREE_SINGLE = bytes((1, 1, 1))
_WORD_BY_WORD = re.compile(r"(?:\A|(?<=\.))(?:[^.,q]\.+){2,}[^.,q](?=[.q]|\Z)")  # "Leave. Me. Alone."
_LEET = str.maketrans("0134578@$!|", "oieastbasil")
_LEET_LATE = str.maketrans("69", "bg")  # the rarer ones, for what is no keyword without them


def spelled_out(tokens: list[str]) -> bool:
    """Whether three single letters stand near each other: perhaps a word with its letters apart."""
    lengths = list(map(len, tokens))
    return lengths.count(1) > 2 and (
        sum(lengths) < 3 * len(lengths) or _THREE_SINGLE in bytes(map(min, lengths, _TWOS))
    )


def stops_between_words(codes: str) -> set[int]:
    """Places of the full stops in a run of sentences of one word each: "Leave. Me. Alone." is one sentence."""
    if codes.count(BREAK) < 2:
        return set()
    runs = _WORD_BY_WORD.finditer(codes)
    return {at for run in runs for at in range(*run.span()) if codes[at] == BREAK}


def joined_letters(text: str) -> dict[int, tuple[str, int]]:
    """Runs of three or more single letters in a folded text, read as words: start to (word, end)."""
    found = {}
    for match in _SPELLED.finditer(text):
        found[match.start()] = (_NOT_LETTERS.sub("", match.group()).translate(_LEET), match.end())
    return found


def _joined(text: str) -> str:
    if text.isalpha():
        return text
    return _NOT_LETTERS.sub("", text.replace("()", "o").translate(_LEET))


def _without_politeness(text: str, book: RuleBook) -> str:
    """A folded text without the politeness that it begins and ends with: "em isang hle"."""
    words = text.split()
    for at in (-1, 0):
        while len(words) > 1 and (book.lexicon.code(words[at].strip(".,!?'")) or "none") in book.fill:
            del words[at]
    return " ".join(words)


def squeezed_keyword(text: str, codes: str, book: RuleBook) -> Keyword | None:
    """The keyword that a short folded reply is once everything but its letters is taken out, or None."""
    hidden = _letter_hidden(text, book) if _HIDDEN.search(text) else None
    if hidden is not None:
        return hidden
    joined = _joined(text)
    if len(joined) < 4:
        return None
    # One word of another language may be meant, but nobody tears that apart or disguises a letter of it.
    if joined in book.real:
        if any(map(str.isdigit, text)):
            return _exact(text, joined, book)
        return book.squeezed.get(joined) if len(codes) > 1 else None
    exact = _exact(text, joined, book)
    if exact is not None:
        return exact
    if len(codes.strip(book.fill)) <= 1:
        slip = book.mistyped_keyword(text)
        if slip is not None:
            return slip
    return _torn(text, joined, codes, book) if len(codes) > 1 else _glued(joined, book)


def _exact(text: str, joined: str, book: RuleBook) -> Keyword | None:
    """The keyword that all the letters are, with 6 and 9 for letters, each letter or the whole typed over and over."""
    exact = book.squeezed.get(joined)
    if exact is None and ("6" in text or "9" in text):
        exact = book.squeezed.get(_joined(text.translate(_LEET_LATE)))
    if exact is None and len(joined) > 4:
        exact = book.squeezed.get(_REPEATED.sub(r"\1", joined))
    if exact is not None:
        return exact
    again = _OVER_AND_OVER.fullmatch(joined)
    return book.squeezed.get(again[1]) if again else None


def _torn(text: str, joined: str, codes: str, book: RuleBook) -> Keyword | None:
    """The keyword that several words are together, beside politeness."""
    if codes[0] in book.fill or codes[-1] in book.fill:
        rest = _without_politeness(text, book)
        together = _joined(rest)
        exact = book.squeezed.get(together) if rest != text and len(together) >= 4 else None
        if exact is not None:
            return exact
    if len(joined) < 5:
        return None
    near = process.extractOne(
        joined, ("optout", "unsubscribe", "stopall"), scorer=OSA.distance, score_cutoff=1
    )
    return book.squeezed.get(near[0]) if near is not None else None


def _glued(joined: str, book: RuleBook) -> Keyword | None:
    """The keyword that one word begins or ends with, the rest of it being such as is glued to it: "stopplease"."""
    for at in range(2, len(joined) - 1):
        for one, other in ((joined[:at], joined[at:]), (joined[at:], joined[:at])):
            if len(one) >= _SHORTEST_GLUED and other in book.glued and one in book.squeezed:
                return book.squeezed[one]
    return None


def _letter_hidden(text: str, book: RuleBook) -> Keyword | None:
    """The keyword whose one letter a sign stands for, beside politeness: "st☻p", "abm🤬lden bitte"."""
    words = _HIDDEN.sub("?", text).split()
    hiding = [word.strip(".,!") for word in words if "?" in word.strip(".,!?")]
    if (
        len(hiding) != 1
        or hiding[0].count("?") != 1
        or len(hiding[0]) < 4
        or not hiding[0].replace("?", "").isalpha()
    ):
        return None
    if any(
        (book.lexicon.code(word.strip(".,!?")) or "none") not in book.fill
        for word in words
        if "?" not in word
    ):
        return None
    first, _, last = hiding[0].partition("?")
    for word, keyword in book.squeezed.items():
        if len(word) == len(hiding[0]) and word.startswith(first) and word.endswith(last):
            return keyword
    return None


def mistyped_request(text: str, codes: str, book: RuleBook) -> bool:
    """Whether a short folded reply is a common request with one letter or space wrong: ``haal mt af``.

    One of its words has to be unknown, or cut up by strokes: what is spelled like other words may well be meant as
    them.
    """
    words = _NOT_LETTERS.sub(" ", text.translate(_LEET) if not text.isalpha() else text).split()
    if not book.real.isdisjoint(words):
        return False
    whole = "".join(words)
    if whole in book.requests:
        return True
    known = OTHER not in codes and LETTER not in codes and all(len(word) > 1 for word in words)
    if len(words) > 1 and known and not _CUT.search(text):
        return False
    while len(words) > 1 and _is_polite(words[-1], book):
        words.pop()
    while len(words) > 1 and _is_polite(words[0], book):
        del words[0]
    return any(_is_near_a_request(joined, book) for joined in {whole, "".join(words)})


def _is_polite(word: str, book: RuleBook) -> bool:
    return word in book.glued or (book.lexicon.code(word) or OTHER) in book.fill


def _is_near_a_request(joined: str, book: RuleBook) -> bool:
    if len(joined) < _SHORTEST_REQUEST or joined in book.real:
        return False
    return any(OSA.distance(joined, request, score_cutoff=1) <= 1 for request in book.requests.near(joined))
