"""The rules, compiled: for one choice of languages, what is tried on a reply and in which order."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial
from itertools import chain

from rapidfuzz import process
from rapidfuzz.distance import OSA

from app.core.collection_pause import collection_paused
from app.core.near_words import NearWords
from app.core.phrases import FAMILIES, LanguagePhrases, RuleText, ordinary_words, phrase_files, profanity
from app.core.reply_needs import Gate, Needs, NeedsFinder
from app.core.reply_patterns import (
    LINK,
    NUMBER,
    OTHER,
    PHONE,
    PLAIN_CODES,
    PUNCTUATION,
    PatternReader,
    Piece,
    branches_of,
    name_at_the_end,
    names_in,
    regex_of,
)
from app.core.reply_shapes import WordShapes
from app.core.reply_spellings import GRAMMAR_IN_FRONT, own_words, spellings_of
from app.core.reply_typos import Misspellings
from app.core.reply_words import Lexicon

_WORDS = re.compile(r"[^\W\d_]+")
_NEGATION_REACH = 12  # words looked back from a match
# Lists about words, not for patterns.
_NOT_MATCHED = frozenset(
    [
        "MASKED",
        "TYPED",
        "SLIPS",
        "CONCORDS",
        "HYPHENED",
        "REAL",
        "GLUED",
        "GLUED_FIRST",
        "COMMON_WORDS",
        "LEADING_ON",
    ]
)
_SHORTENED = (6, 7)  # letters of what a keyword of eight or nine may be written as
_KEYWORD_KINDS = {
    "always": ("keyword.whole", "opt_out", ""),
    "doubtful": ("keyword.cancel_end", "opt_out", "cancel_end"),
    "opt_in": ("opt_in.keyword", "opt_in", ""),
    "help": ("help.keyword", "help", ""),
}


@dataclass
class Pattern:
    """One pattern of one rule; ``source`` gives the text of its regular expression over codes."""

    rule: RuleText
    needs: Needs
    source: Callable[[], str] = field(repr=False)

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The regular expression, compiled when it is first needed: most never are in a session."""
        return re.compile(self.source())

    @cached_property
    def search(self) -> Callable[[str], re.Match[str] | None]:
        """Whether the expression is anywhere in codes; one that begins with the reply is looked for there alone."""
        expression = self.expression
        return expression.match if expression.pattern.startswith("\\A") else expression.search

    @cached_property
    def on_all_words(self) -> bool:
        """Whether it is tried on all words, and not on those that sentence rules do not pass over."""
        return self.rule.on_all_words


@dataclass(frozen=True, slots=True)
class Keyword:
    """A way a whole reply can be a keyword; it holds none but ``codes`` then."""

    rule: str
    verdict: str
    switch: str
    expression: re.Pattern[str]
    codes: frozenset[str]
    squeezed: frozenset[str]


class RuleBook:
    """Everything that is tried on a reply in some choice of languages.

    ``candidates`` and the ``may_`` questions tell from the codes of a reply alone what is worth trying.
    """

    def __init__(self, languages: tuple[str, ...]) -> None:
        files = phrase_files(languages)
        lists = _all_lists(files)
        readers = {file.language: PatternReader(file.parts) for file in files}
        read = {line: readers[file.language].read(line) for file in files for line in _patterns(file)}
        for word in {word for reader in readers.values() for word in reader.words}:
            lists.setdefault(word, []).append(word)
        self._telling = {file.language: file.telling for file in files}
        self.language_of = {
            word: self._members(file.language)[0] for file in reversed(files[1:]) for word in own_words(file)
        }
        self.language_of |= {entry.form: entry.language for entry in profanity()}
        self.language_of |= {word: language for language, words in self._telling.items() for word in words}
        matched = {name: words for name, words in lists.items() if name not in _NOT_MATCHED}
        self.real = ordinary_words().union(lists["REAL"])
        self.lexicon = Lexicon(
            matched,
            spellings_of(
                files, {file.language: readers[file.language].words for file in files}, lists, self.real
            ),
            WordShapes({file.language: file.shapes for file in files}),
        )
        self._common = frozenset(lists["COMMON_WORDS"])
        self._leading_on = frozenset(lists["LEADING_ON"])
        self.fill = self._codes("FILL", "") + self._codes("SKIP", "") + PUNCTUATION + NUMBER + PHONE + LINK
        self.skipped = frozenset(self._codes("SKIP", ""))
        mentions = [phrase for file in files for phrase in file.keywords.get("mention", ())]
        self._mentions = [read[phrase] for phrase in mentions]
        self.keywords = tuple(self._keyword(kind, files) for kind in _KEYWORD_KINDS)
        self._keyword_codes = frozenset[str]().union(*(keyword.codes for keyword in self.keywords))
        self.squeezed = {word: keyword for keyword in reversed(self.keywords) for word in keyword.squeezed}
        self._long_typed = [
            word for word in sorted(lists["TYPED"]) if len(word) in (8, 9) and word in self.squeezed
        ]
        self.glued = frozenset(lists["GLUED"])
        self._requests = [phrase for file in files for phrase in _short_requests(file)]
        self.before = [self._before(file, read) for file in files]
        self.patterns = list(self._compile(files, read))
        phrases = {phrase for file in files for lines in file.keywords.values() for phrase in lines}
        finder = NeedsFinder(partial(self._called, language=""), self._weight)
        rarest = {name for phrase in phrases for name in finder.needs_of(read[phrase])[0]}
        self._asking = frozenset(chain.from_iterable(self._codes(name, "") for name in rarest))
        self._gate = Gate(
            [pattern.needs for pattern in self.patterns],
            self.lexicon.names,
        )

    @cached_property
    def requests(self) -> NearWords:
        """Short requests of several words without their spaces; made for the first reply that may be one."""
        joined = (phrase.replace(" ", "") for phrase in self._requests)
        return NearWords(phrase for phrase in joined if phrase.isalpha() and phrase.islower())

    @cached_property
    def mention(self) -> re.Pattern[str]:
        """What counts anywhere in a reply for accounts that chose "every mention"."""
        return re.compile(
            "|".join(regex_of(one, partial(self._codes, language="")) for one in self._mentions)
        )

    @cached_property
    def _keyword_slips(self) -> Misspellings:
        """The opt-outs of one word, but those of languages with their grammar in front: these are near each other."""
        return Misspellings(
            [
                word
                for word, keyword in self.squeezed.items()
                if keyword.verdict == "opt_out"
                and self.lexicon.code(word)
                and self.language_of.get(word) not in GRAMMAR_IN_FRONT
            ],
            frozenset(),
        )

    def mistyped_keyword(self, text: str) -> Keyword | None:
        """The keyword that the only unknown word of a folded reply is with a letter wrong, beside politeness."""
        unknown = [
            word for word in _WORDS.findall(text) if (self.lexicon.code(word) or OTHER) not in self.fill
        ]
        if len(unknown) != 1 or self.lexicon.code(unknown[0]) or unknown[0] in self.real:
            return None
        meant = self._keyword_slips.nearest(unknown[0]) or self._shortened_keyword(unknown[0])
        return self.squeezed.get(meant or "")

    def _shortened_keyword(self, word: str) -> str | None:
        """The long keyword that a shorter unknown word is with two letters wrong: ``abmldn``, ``abeldem``."""
        if len(word) not in _SHORTENED or self.lexicon.codes[word] != OTHER:
            return None
        near = process.extractOne(word, self._long_typed, scorer=OSA.distance, score_cutoff=2)
        return near[0] if near is not None and near[0][:2] == word[:2] else None

    def _codes(self, name: str, language: str) -> str:
        """Codes of a word, or of a list that a rule of this language names."""
        return PLAIN_CODES.get(name) or self.lexicon.lists.get(self._called(name, language), "")

    def _called(self, name: str, language: str) -> str:
        """The lexicon's name of what a rule of this language names: its own list before the shared one."""
        own = f"{language}.{name}"
        return own if own in self.lexicon.lists else name

    def _weight(self, name: str) -> int:
        """How common the words of a name are, for the choice of a pattern's anchor."""
        if name in PLAIN_CODES:
            return 3
        return 2 if name in self._common else 1 if name.islower() else 0

    def _keyword(self, kind: str, files: list[LanguagePhrases]) -> Keyword:
        rule, verdict, switch = _KEYWORD_KINDS[kind]
        phrases = [phrase for file in files for phrase in file.keywords.get(kind, ())]
        phrases.sort(key=lambda phrase: -len(phrase))
        reader = PatternReader()
        read = [reader.read(phrase) for phrase in phrases]
        either = "|".join(regex_of(piece, lambda name: self._codes(name, "")) for piece in read)
        # The words of keywords may stand behind one too, but not those after which something is to come: "sair do".
        words = "".join(self._codes(word, "") for word in reader.words if word not in self._leading_on)
        after = re.escape("".join(sorted({*self.fill, *words})))
        name = name_at_the_end(lambda name: self._codes(name, ""))
        named = {*chain.from_iterable(map(names_in, read)), "OTHER", "TITLE"}
        codes = frozenset(chain(self.fill, *(self._codes(name, "") for name in named)))
        expression = re.compile(
            rf"\A[{re.escape(self.fill)}]{{0,40}}?(?P<deciding>{either})(?:[{after}]{{0,12}}?{name})?[{after}]*+\Z"
        )
        squeezed = frozenset(
            phrase.replace(" ", "") for phrase in phrases if phrase.replace(" ", "").isalpha()
        )
        return Keyword(rule, verdict, switch, expression, codes, squeezed)

    def _before(self, file: LanguagePhrases, read: dict[str, Piece]) -> tuple[str, re.Pattern[str] | None]:
        if not file.before:
            return file.language, None
        parts = [regex_of(read[line], lambda name: self._codes(name, file.language)) for line in file.before]
        return file.language, re.compile("(?:" + "|".join(parts) + r")\Z")

    def _compile(self, files: list[LanguagePhrases], read: dict[str, Piece]) -> Iterator[Pattern]:
        order = {"none": 0, "opt_out": 1, "review": 2, "opt_in": 3, "help": 4}
        rules = sorted(
            (rule for file in files for rule in file.rules),
            key=lambda rule: (order[rule.verdict], rule.after),
        )
        languages = {rule.language for rule in rules}
        # What patterns of one language share is written once; the patterns keep the pieces it is remembered by.
        written = {
            language: partial(regex_of, codes_of=partial(self._codes, language=language), written={})
            for language in languages
        }
        finders = {
            language: NeedsFinder(partial(self._called, language=language), self._weight)
            for language in languages
        }
        for rule in rules:
            for line in rule.patterns:
                finder = finders[rule.language]
                for branch in (one for whole in branches_of(read[line]) for one in finder.parted(whole)):
                    needs = finder.needs_of(branch)
                    if not needs:
                        raise ValueError(f"pattern {line!r} of {rule.id} matches without any listed word")
                    yield Pattern(rule, needs, partial(written[rule.language], branch))

    def _members(self, language: str) -> list[str]:
        """The chosen languages of a family of them; of any other language itself."""
        members = [one for one, family in FAMILIES.items() if family == language and one in self._telling]
        return members or [language]

    def language_told(self, rule: RuleText, text: str) -> str | None:
        """The language of a rule that decided on a folded text, None for one of all languages.

        Of a family's rule it is the language that has more of its telling words in the text.
        """
        members = self._members(rule.language)
        if len(members) > 1:
            words = _WORDS.findall(text)
            return max(members, key=lambda one: sum(word in self._telling[one] for word in words))
        return None if rule.language == "common" else members[0]

    def candidates(self, codes: Iterable[str]) -> list[Pattern]:
        """The patterns whose needs a reply with these codes can meet, in the order in which they are tried."""
        patterns = self.patterns
        return [patterns[number] for number in self._gate.met(codes)]

    def may_hold_keyword(self, codes: str) -> bool:
        """Whether a keyword, or what counts as a mention, can be among these codes."""
        return not self._asking.isdisjoint(codes)

    def may_be_keyword(self, codes: str) -> bool:
        """Whether a whole reply with these codes can be a keyword."""
        return self._keyword_codes.issuperset(codes)

    def is_negated(self, lean: str, at: int, language: str) -> bool:
        """Whether what stands before a match at word ``at`` takes it back: "don't", "did you", "who".

        A rule for all languages listens to every language's negations, another to its own and to English
        ones, which stand in mixed sentences everywhere.
        """
        prefix = lean[max(0, at - _NEGATION_REACH) : at]
        heard = (language, FAMILIES.get(language), "common", "en")
        return any(
            expression is not None and expression.search(prefix)
            for name, expression in self.before
            if language == "common" or name in heard
        )


def _short_requests(file: LanguagePhrases) -> Iterator[str]:
    """The requests of a file, and its keywords of several words where a letter wrong is no other grammar."""
    if file.language not in GRAMMAR_IN_FRONT:
        yield from (phrase for phrase in file.keywords.get("always", ()) if " " in phrase)
    yield from file.requests


def _patterns(file: LanguagePhrases) -> Iterator[str]:
    yield from file.before
    for phrases in file.keywords.values():
        yield from phrases
    for rule in file.rules:
        yield from rule.patterns


def _all_lists(files: list[LanguagePhrases]) -> dict[str, list[str]]:
    lists: dict[str, list[str]] = {}
    for file in files:
        for name, words in file.shared.items():
            lists.setdefault(name, []).extend(words)
        for name, words in file.lists.items():
            lists.setdefault(f"{file.language}.{name}", []).extend(words)
    languages = {file.language for file in files}
    for entry in profanity():
        # As keywords do, strong words opt out whatever is chosen; milder ones are ordinary words of other languages.
        if entry.tier == "strong" or entry.language in languages:
            lists.setdefault(entry.tier.upper(), []).append(entry.form)
    return lists


@lru_cache(maxsize=8)
def rule_book(languages: tuple[str, ...]) -> RuleBook:
    """The rules of a choice of languages, built once."""
    with collection_paused():
        book = RuleBook(languages)  # half a million small objects
        gc.freeze()
        gc.unfreeze()  # both: all of them count as old, without a look at any
        return book
