"""A short reply with its unknown words read as what they were probably meant to be: ``rwmove my numbet``.

One slip of the hand alone does not tell what a word was meant as. A whole reply does, where all of its unknown words
are one slip away from words that together are an opt-out, and the words between them are as they should be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, product

from app.core.reply_patterns import OTHER
from app.core.reply_rules import RuleBook
from app.core.reply_typos import is_a_key_beside

LONGEST = 40  # characters of a reply that is read so: in longer ones some words are always near to others
_MOST_UNKNOWN = 3  # words
_MOST_READINGS = 12


def readings(
    tokens: Sequence[str], codes: Sequence[str], book: RuleBook
) -> Iterator[tuple[list[str], list[str]]]:
    """The words that the tokens of a folded reply were probably meant as, with their codes, the likeliest first.

    Nothing where no word is unknown, one is no slip, or is known to be an ordinary word. A reply of one word, which
    nothing else bears out, is read so only where one key beside the right one was hit.
    """
    unknown = [at for at, code in enumerate(codes) if code == OTHER and tokens[at].isalpha()]
    if not 0 < len(unknown) <= _MOST_UNKNOWN:
        return
    choices = [book.lexicon.meant(tokens[at]) for at in unknown]
    if not all(choices) or not book.real.isdisjoint(tokens[at] for at in unknown):
        return
    alone = sum(code not in book.fill for code in codes) == 1
    for words in islice(product(*choices), _MOST_READINGS):
        if alone and not all(map(is_a_key_beside, (tokens[at] for at in unknown), words)):
            continue
        meant, meant_codes = list(tokens), list(codes)
        for at, word in zip(unknown, words, strict=True):
            meant[at], meant_codes[at] = word, book.lexicon.code(word) or OTHER
        yield meant, meant_codes
