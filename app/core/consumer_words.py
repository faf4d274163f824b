"""The consumer's own words of a reply, without what is quoted, echoed or signed, each as its code."""

from __future__ import annotations

from app.core.reply_patterns import BREAK
from app.core.reply_squeezed import joined_letters
from app.core.reply_text import others_words
from app.core.reply_words import TOKEN, Lexicon


class ConsumerWords:
    """The consumer's own words of a folded reply: one code a word, and where each stands.

    The places are worked out when they are asked for: most replies decide nothing.
    """

    __slots__ = ("_kept", "_spans", "codes", "left_out", "text")

    def __init__(
        self, text: str, codes: str, spans: list[tuple[int, int]] | None = None, left_out: str = ""
    ) -> None:
        self.text = text
        self.codes = codes
        self.left_out = left_out  # why something was left out, if it was
        self._spans = spans
        self._kept: tuple[ConsumerWords, list[int]] | None = None

    def only(self, kept: list[int]) -> ConsumerWords:
        """Some of these words, by their places."""
        some = ConsumerWords(self.text, "".join([self.codes[at] for at in kept]))
        some._kept = self, kept
        return some

    def spans(self, lexicon: Lexicon) -> list[tuple[int, int]]:
        """Start and end of each code's word in the folded text."""
        if self._spans is None and self._kept is not None:
            whole, kept = self._kept
            all_spans = whole.spans(lexicon)
            self._spans = [all_spans[at] for at in kept]
        if self._spans is None:
            self._spans = [
                (match.start() + word.start, match.start() + word.end)
                for match in TOKEN.finditer(self.text)
                for word in lexicon.words(match.group())
            ]
        return self._spans


def consumer_words(
    text: str, sent: str | None, all_codes: str, lexicon: Lexicon, *, apart: bool
) -> ConsumerWords:
    """The words of a folded reply without quotations, signatures and echoes.

    ``all_codes`` are the codes of all its words, ``apart`` whether words of it are spelled letter by letter. Left-out
    stretches end a clause.
    """
    cuts = others_words(text, sent)
    letters = _spelled_words(text, lexicon) if apart else {}
    if not cuts and not letters:
        return ConsumerWords(text, all_codes)
    codes: list[str] = []
    spans: list[tuple[int, int]] = []
    at, skip_to = 0, 0
    for match in TOKEN.finditer(text):
        start, end = match.span()
        while at < len(cuts) and cuts[at][1] <= start:
            at += 1
        if start < skip_to:
            continue
        if at < len(cuts) and cuts[at][0] <= start:
            codes.append(BREAK)
            spans.append((start, end))
            skip_to = cuts[at][1]
            continue
        word = letters.get(end - len(match.group().lstrip("!")))  # "!!!S T O P!!!"
        if word:
            codes.append(word[0])
            spans.append((start, word[1]))
            skip_to = word[1]
            continue
        for part in lexicon.words(match.group()):
            codes.append(part.code)
            spans.append((start + part.start, start + part.end))
    return ConsumerWords(text, "".join(codes), spans, cuts[0][2] if cuts else "")


def _spelled_words(text: str, lexicon: Lexicon) -> dict[int, tuple[str, int]]:
    """The code and the end of each listed word that is spelled letter by letter, by where it begins."""
    runs = joined_letters(text).items()
    return {start: (code, end) for start, (word, end) in runs if (code := lexicon.code(word))}
