"""What a reply asks for, and why.

One classifier for the window, the command line and every way replies come in.

Deterministic and offline. A reply is folded to one spelling (``reply_text``), what is not the consumer's
own words is left out, each word becomes a code (``reply_words``), and the rules of the phrase files are
tried on the codes (``reply_rules``). Most replies hold no word that any rule needs and are answered after
the look-up of their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from app.core.consumer_words import ConsumerWords, consumer_words
from app.core.phrases import ReplySettings, Strictness, rule_set
from app.core.reply_asides import LONGEST as ASIDES_LONGEST
from app.core.reply_asides import asides, names_a_cancelling
from app.core.reply_own_phrases import OwnPhrases
from app.core.reply_patterns import BREAK, COMMA, OTHER, QUESTION, deciding
from app.core.reply_relatives import LONGEST as RELATIVES_LONGEST
from app.core.reply_relatives import relatives
from app.core.reply_rules import Pattern, RuleBook, rule_book
from app.core.reply_squeezed import (
    mistyped_request,
    spelled_out,
    squeezed_keyword,
    stops_between_words,
)
from app.core.reply_text import fold, original_span, others_words
from app.core.reply_words import TOKEN
from app.core.second_reading import LONGEST, readings

RULE_SET_VERSION: str = rule_set()[0]
_MEMO_LIMIT = 100_000
_MEMO_LONGEST = (
    320  # characters; what many people write alike is short, and long replies would fill the memory
)
_CLAUSE_END = re.compile(r"[.,;:!?\n]")
_SHORT = 26  # characters: up to here a reply may be one keyword, torn apart or glued to a word
_LONGEST = 20_000  # characters read of a reply; an SMS in its longest form has 39,015, an opt-out never


class Verdict(StrEnum):
    """What a reply asks for."""

    OPT_OUT = "opt_out"
    REVIEW = "review"
    OPT_IN = "opt_in"
    HELP = "help"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Classification:
    """A verdict and its reason.

    ``rule`` is a stable id (``rule_name`` gives its name for a person), ``language`` ISO 639-1 of the rule
    or of the deciding words, ``start``/``end`` the half-open span of the deciding words in the original
    text, all None where no rule decided. ``rule_set`` is the version of the rules that decided.
    """

    verdict: Verdict
    rule: str | None = None
    language: str | None = None
    start: int | None = None
    end: int | None = None
    rule_set: str = RULE_SET_VERSION


_STOPS = BREAK + COMMA + QUESTION
NOTHING = Classification(Verdict.NONE)


def rule_name(rule_id: str) -> str:
    """The plain English name of a rule, or the id itself for a rule of another version."""
    return rule_set()[1].get(rule_id, rule_id)


@dataclass(frozen=True, slots=True)
class _Finding:
    rule: str
    verdict: str
    language: str | None
    start: int  # in the folded text
    end: int


def _is_settled(found: _Finding | None) -> bool:
    """Whether there is an answer that no other reading of the reply is asked about."""
    return found is not None and found.verdict != "review"


class Classifier:
    """Reads replies as one account's settings say. Building it a second time for the same languages is free.

    Not to be shared between threads: it remembers the replies it has seen.
    """

    def __init__(self, settings: ReplySettings | None = None) -> None:
        self.settings = settings or ReplySettings()
        self._book: RuleBook = rule_book(tuple(self.settings.languages))
        self._codes = self._book.lexicon.codes
        self._own = OwnPhrases(self.settings.own_phrases)
        self._memo: dict[str, Classification] = {}

    def classify(self, text: str, sent: str | None = None) -> Classification:
        """What a reply asks for.

        ``sent`` is the message it answers, where known: echoes of it do not count.
        """
        if sent is not None or len(text) > _MEMO_LONGEST:
            return self._read(text, sent, gated=True)
        known = self._memo.get(text)
        if known is None:
            known = self._read(text, None, gated=True)
            if len(self._memo) >= _MEMO_LIMIT:
                self._memo.clear()
            self._memo[text] = known
        return known

    def classify_many(self, texts: Iterable[str]) -> list[Classification]:
        """``classify`` for each text, in order."""
        memo, classify = self._memo, self.classify
        return [memo.get(text) or classify(text) for text in texts]

    def read_fully(self, text: str, sent: str | None = None) -> Classification:
        """``classify`` without its short cuts, trying every rule.

        The same answer, which a test holds it to.
        """
        return self._read(text, sent, gated=False)

    def _read(self, text: str, sent: str | None, *, gated: bool) -> Classification:
        text = text[:_LONGEST]
        finding = self._find(fold(text), sent, gated)
        if finding is None:
            return NOTHING
        start, end = original_span(text, finding.start, finding.end)
        return Classification(Verdict(finding.verdict), finding.rule, finding.language, start, end)

    def _find(self, text: str, sent: str | None, gated: bool) -> _Finding | None:
        found, may_ask = self._find_in_reply(text, sent, gated=gated)
        if _is_settled(found) or not may_ask or len(text) > RELATIVES_LONGEST:
            return found
        return self._find_for_relative(text, sent, found, gated=gated)

    def _find_for_relative(
        self, text: str, sent: str | None, found: _Finding | None, *, gated: bool
    ) -> _Finding | None:
        """What is asked for somebody of the consumer's, where the rules know it only as asked for oneself."""
        if self.settings.strictness is Strictness.EXACT_ONLY:
            return found
        reading = relatives().said_of_oneself(text)
        if reading is None or self._own.find(text) is not None or others_words(text, sent):
            return found
        meant, _ = self._find_in_reply(reading.text, sent, gated=gated)
        if meant is None or meant.verdict != "opt_out" or meant.rule.startswith("profanity"):
            return found
        if meant.rule.startswith("keyword"):
            if names_a_cancelling(text):
                return found
            meant = replace(meant, rule="relative")  # no keyword stands alone: it is one said of somebody
        start, end = reading.place_in_reply(meant.start, meant.end)
        if self._ends_its_clause(reading.text, meant.end):
            return replace(meant, start=start, end=end)
        return found or replace(meant, verdict="review", start=start, end=end)

    def _ends_its_clause(self, text: str, end: int) -> bool:
        """Whether nothing but messages and politeness stands between a place in a folded reply and the clause's end."""
        rest = TOKEN.findall(_CLAUSE_END.split(text[end:], maxsplit=1)[0])
        fill, of_request = self._book.fill, relatives().may_be_of_request
        return all(of_request(token) or self._codes[token] in fill for token in rest)

    def _find_in_reply(self, text: str, sent: str | None, *, gated: bool) -> tuple[_Finding | None, bool]:
        """What is asked for with or without asides, and whether any word is one that requests are made of."""
        found, may_ask = self._find_at_once(text, sent, gated=gated)
        if not _is_settled(found) and may_ask and len(text) <= ASIDES_LONGEST:
            found = self._find_beside_asides(text, sent, found, gated=gated)
        return found, may_ask

    def _find_beside_asides(
        self, text: str, sent: str | None, found: _Finding | None, *, gated: bool
    ) -> _Finding | None:
        """What is asked for between greetings, reasons and thanks, where with them there is at most a doubt."""
        request = asides().request_in(text)
        if request is None or self.settings.strictness is Strictness.EXACT_ONLY:
            return found
        if self._own.find(text) is not None or others_words(text, sent):
            return found
        start, end = request
        inner, _ = self._find_at_once(text[start:end], sent, gated=gated)
        if inner is None or (inner.rule.startswith("keyword") and names_a_cancelling(text[start:end])):
            return found
        if inner.verdict == "opt_out" or (inner.verdict == "review" and found is None):
            return replace(inner, start=start + inner.start, end=start + inner.end)
        return found

    def _find_at_once(self, text: str, sent: str | None, *, gated: bool) -> tuple[_Finding | None, bool]:
        """What the reply as a whole asks for, and whether any word of it is one that requests are made of."""
        tokens = TOKEN.findall(text)
        each = list(map(self._codes.__getitem__, tokens))
        likely = self._book.candidates(each)
        asks = bool(likely) or self._book.may_hold_keyword("".join(each))
        found = self._find_as_typed(
            text, sent, tokens, each, likely if gated else self._book.patterns, gated=gated
        )
        if len(text) <= LONGEST and OTHER in each and (found is None or found.verdict == "review"):
            found = self._find_as_meant(text, sent, tokens, each, gated=gated) or found
        return found, asks

    def _find_as_meant(
        self, text: str, sent: str | None, tokens: list[str], each: list[str], *, gated: bool
    ) -> _Finding | None:
        """The opt-out that a short reply is once its unknown words are read as what they were meant to be."""
        book = self._book
        for meant, codes in readings(tokens, each, book):
            if others_words(text, sent):
                return None
            tried = book.candidates(codes) if gated else book.patterns
            found = self._find_in(text, ConsumerWords(text, "".join(codes)), tried, gated=gated)
            if found is not None and found.verdict == "opt_out" and not found.rule.startswith("profanity"):
                is_keyword = found.rule.startswith("keyword")
                return replace(found, language=self._language(" ".join(meant))) if is_keyword else found
        return None

    def _find_as_typed(
        self,
        text: str,
        sent: str | None,
        tokens: list[str],
        each: list[str],
        tried: list[Pattern],
        *,
        gated: bool,
    ) -> _Finding | None:
        codes = "".join(each)
        apart = spelled_out([token.strip("!") or token for token in tokens] if "!" in text else tokens)
        book = self._book
        if not tried and len(text) > _SHORT and not (apart or self._own or book.may_hold_keyword(codes)):
            return None
        words = consumer_words(text, sent, codes, book.lexicon, apart=apart)
        if gated and words.codes != codes:
            tried = book.candidates(words.codes)
        found = self._find_in(text, words, tried, gated=gated)
        if found is not None and words.left_out == "automatic" and found.verdict == "opt_out":
            return replace(found, verdict="review")  # a person may have added a word to the machine's
        return found

    def _find_in(
        self, text: str, words: ConsumerWords, tried: list[Pattern], *, gated: bool
    ) -> _Finding | None:
        """What is asked for; ``tried`` are the patterns worth trying, in their order."""
        keyword = self._whole_reply(text, words, gated=gated)
        if keyword is not None and keyword.verdict == "opt_out":
            return keyword
        own = self._own.find(text)
        if own is not None:
            return None if own[0] == "ignore" else _Finding("own.phrase", own[0], None, own[1], own[2])
        if keyword is not None:
            return keyword
        if self.settings.strictness is Strictness.EVERY_MENTION:
            mention = self._mention(words)
            if mention is not None:
                return mention
        found = self._by_rules(words, tried)
        if self.settings.strictness is Strictness.EXACT_ONLY and found and found.verdict == "opt_out":
            return found if found.rule.startswith("profanity") and len(words.codes) <= 2 else None
        unsure = found is None or found.rule in ("stop.unclear", "refusal")
        may_be_mistyped = unsure and len(text) <= _SHORT and not words.left_out
        if may_be_mistyped and mistyped_request(text, words.codes, self._book):
            return _Finding("keyword.whole", "opt_out", self._language(text), 0, len(text))
        if found is None and words.left_out == "echo" and not words.codes.strip(self._book.fill):
            return _Finding("echo.only", "review", None, 0, len(text))
        return found

    def _span(self, words: ConsumerWords, start: int, end: int) -> tuple[int, int]:
        """Where the words of a match stand in the folded text, without the stops and commas around them."""
        while start < end - 1 and words.codes[start] in _STOPS:
            start += 1
        while start < end - 1 and words.codes[end - 1] in _STOPS:
            end -= 1
        spans = words.spans(self._book.lexicon)
        return spans[start][0], spans[end - 1][1]

    def _whole_reply(self, text: str, words: ConsumerWords, *, gated: bool) -> _Finding | None:
        """The reply is a keyword, with nothing but politeness, numbers and emoji besides."""
        worth_trying = not gated or self._book.may_be_keyword(words.codes)
        for keyword in self._book.keywords if worth_trying else ():
            match = keyword.expression.match(words.codes)
            if match:
                start, end = self._span(words, *match.span("deciding"))
                if self._book.is_negated(
                    words.codes, match.start("deciding"), self._language(text[start:end]) or ""
                ):
                    continue
                return self._keyword_finding(text, keyword.rule, keyword.verdict, keyword.switch, start, end)
        if len(text) > _SHORT or words.left_out:
            return None
        squeezed = squeezed_keyword(text, words.codes, self._book)
        if squeezed is None:
            return None
        keyword = squeezed
        return self._keyword_finding(text, keyword.rule, keyword.verdict, keyword.switch, 0, len(text))

    def _keyword_finding(
        self, text: str, rule: str, verdict: str, switch: str, start: int, end: int
    ) -> _Finding:
        if switch:
            verdict = getattr(self.settings, switch)
        return _Finding(rule, verdict, self._language(text[start:end]), start, end)

    def _language(self, words: str) -> str | None:
        for word in words.split():
            language = self._book.language_of.get(word.strip("'\".,!?"))
            if language is not None:
                return language
        return "en" if words.isascii() and any(map(str.isalpha, words)) else None

    def _mention(self, words: ConsumerWords) -> _Finding | None:
        match = self._book.mention.search(words.codes)
        if match is None:
            return None
        return _Finding("mention", "opt_out", None, *self._span(words, *match.span()))

    def _by_rules(self, words: ConsumerWords, tried: list[Pattern]) -> _Finding | None:
        """The first rule, in the order of the book, that holds and is not taken back."""
        if not tried:
            return None
        lean = self._without_skipped(words)
        for pattern in tried:
            source = words if pattern.on_all_words else lean
            if pattern.search(source.codes) is None:  # nearly always
                continue
            match = self._match(pattern, source.codes)
            if match is not None:
                rule = pattern.rule
                verdict = getattr(self.settings, rule.switch) if rule.switch else rule.verdict
                return _Finding(
                    rule.id,
                    "none" if verdict == "ignore" else verdict,
                    self._book.language_told(rule, words.text),
                    *self._span(source, *deciding(match)),
                )
        return None

    def _without_skipped(self, words: ConsumerWords) -> ConsumerWords:
        """The words without those that the sentence rules pass over, and without full stops after each word."""
        skipped = self._book.skipped
        stops = stops_between_words(words.codes)
        if not stops and skipped.isdisjoint(words.codes):
            return words
        return words.only(
            [at for at, code in enumerate(words.codes) if code not in skipped and at not in stops]
        )

    def _match(self, pattern: Pattern, codes: str) -> re.Match[str] | None:
        """The first place where a pattern holds and is not taken back by what stands before."""
        rule = pattern.rule
        for match in pattern.expression.finditer(codes):
            if match.end() > match.start() and not (
                rule.negatable and self._book.is_negated(codes, deciding(match)[0], rule.language)
            ):
                return match
        return None
