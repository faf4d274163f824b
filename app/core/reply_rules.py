"""The rules, compiled: for one choice of languages, what is tried on a reply and in which order."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial, reduce
from operator import or_

from app.core.phrases import LanguagePhrases, RuleText, language_phrases, ordinary_words, profanity
from app.core.reply_patterns import (
    LINK,
    NEEDS_LOOKED_AT,
    NUMBER,
    PHONE,
    PLAIN_CODES,
    PUNCTUATION,
    NeedsFinder,
    PatternReader,
    Piece,
    branches_of,
    name_at_the_end,
    regex_of,
)
from app.core.reply_shapes import WordShapes
from app.core.reply_typos import Misspellings
from app.core.reply_words import Lexicon, Spellings

_NEGATION_REACH = 12  # words looked back from a match
# Lists about words, not for patterns.
_NOT_MATCHED = frozenset(["MASKED", "TYPED", "REAL", "GLUED", "GLUED_FIRST", "COMMON_WORDS"])
_SHORTEST_ALONE = 6  # letters of an opt-out of one word that is recognised with a letter wrong, missing or too many
_GRAMMAR_IN_FRONT = ("zu", "xh", "st", "tn")  # one letter of a prefix tells who does it, to whom, and whether
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
    needs: tuple[frozenset[str], ...]
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


@dataclass(frozen=True, slots=True)
class Keyword:
    """A way a whole reply can be a keyword."""

    rule: str
    verdict: str
    switch: str
    expression: re.Pattern[str]
    squeezed: frozenset[str]


class RuleBook:
    """Everything that is tried on a reply in some choice of languages.

    ``possible`` tells from the codes of a reply alone what is worth trying.
    """

    def __init__(self, languages: tuple[str, ...]) -> None:
        # English stands in every choice: the required words are English, and every language here borrows them.
        files = [language_phrases(name) for name in ("common", *dict.fromkeys(("en", *languages)))]
        lists = _all_lists(files)
        readers = {file.language: PatternReader(file.parts) for file in files}
        read = {line: readers[file.language].read(line) for file in files for line in _patterns(file)}
        for word in {word for reader in readers.values() for word in reader.words}:
            lists.setdefault(word, []).append(word)
        self.language_of = {word: file.language for file in reversed(files[1:]) for word in _own_words(file)}
        self.language_of |= {entry.form: entry.language for entry in profanity()}
        matched = {name: words for name, words in lists.items() if name not in _NOT_MATCHED}
        self.real = ordinary_words().union(lists["REAL"])
        self.lexicon = Lexicon(
            matched,
            _spellings(
                files, {file.language: readers[file.language].words for file in files}, lists, self.real
            ),
            WordShapes({file.language: file.shapes for file in files}),
        )
        self._common = frozenset(lists["COMMON_WORDS"])
        self.fill = self._codes("FILL", "") + self._codes("SKIP", "") + PUNCTUATION + NUMBER + PHONE + LINK
        self.skipped = frozenset(self._codes("SKIP", ""))
        mentions = [phrase for file in files for phrase in file.keywords.get("mention", ())]
        self._mentions = [read[phrase] for phrase in mentions]
        self.keywords = tuple(self._keyword(kind, files) for kind in _KEYWORD_KINDS)
        self.squeezed = {word: keyword for keyword in reversed(self.keywords) for word in keyword.squeezed}
        self.glued = frozenset(lists["GLUED"])
        self.before = [self._before(file, read) for file in files]
        self.patterns = list(self._compile(files, read))
        phrases = {phrase for file in files for lines in file.keywords.values() for phrase in lines}
        finder = NeedsFinder(partial(self._called, language=""), self._weight)
        keywords = [finder.needs_of(read[phrase]) for phrase in phrases]
        needs = [*(pattern.needs for pattern in self.patterns), *keywords]
        self._width = len(needs)
        self._are_patterns = (1 << len(self.patterns)) - 1
        self._masks = _Masks(needs, self.lexicon.names)

    @cached_property
    def mention(self) -> re.Pattern[str]:
        """What counts anywhere in a reply for accounts that chose "every mention"."""
        return re.compile(
            "|".join(regex_of(one, partial(self._codes, language="")) for one in self._mentions)
        )

    def _codes(self, name: str, language: str) -> str:
        """Codes of a word, or of a list that a rule of this language names."""
        return PLAIN_CODES.get(name) or self.lexicon.lists.get(self._called(name, language), "")

    def _called(self, name: str, language: str) -> str:
        """The lexicon's name of what a rule of this language names: its own list before the shared one."""
        own = f"{language}.{name}"
        return own if own in self.lexicon.lists else name

    def _weight(self, name: str) -> int:
        """How common the words of a name are, for the choice of a pattern's anchor."""
        return 2 if name in self._common or name in PLAIN_CODES else 1 if name.islower() else 0

    def _keyword(self, kind: str, files: list[LanguagePhrases]) -> Keyword:
        rule, verdict, switch = _KEYWORD_KINDS[kind]
        phrases = [phrase for file in files for phrase in file.keywords.get(kind, ())]
        phrases.sort(key=lambda phrase: -len(phrase))
        reader = PatternReader()
        either = "|".join(
            regex_of(reader.read(phrase), lambda name: self._codes(name, "")) for phrase in phrases
        )
        words = "".join(self._codes(word, "") for word in reader.words)
        after = re.escape("".join(sorted({*self.fill, *words})))
        name = name_at_the_end(lambda name: self._codes(name, ""))
        expression = re.compile(
            rf"\A[{re.escape(self.fill)}]{{0,40}}?(?P<deciding>{either})(?:[{after}]{{0,12}}?{name})?[{after}]*+\Z"
        )
        squeezed = frozenset(
            phrase.replace(" ", "") for phrase in phrases if phrase.replace(" ", "").isalpha()
        )
        return Keyword(rule, verdict, switch, expression, squeezed)

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
        codes_of = {language: partial(self._codes, language=language) for language in languages}
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
                    yield Pattern(rule, needs, partial(regex_of, branch, codes_of[rule.language]))

    def possible(self, codes: str) -> int:
        """Bit set of the patterns, and after them the keywords, whose needs a reply with these codes can meet."""
        met = reduce(or_, map(self._masks.__getitem__, set(codes)), self._masks.free)
        width = self._width
        return (met >> 2 * width) & (met >> width) & met  # the shortest first: it cuts the others

    def may_be_keyword(self, possible: int) -> bool:
        """Whether a whole reply can be a keyword, by the bit set that ``possible`` gave for it."""
        return possible >> len(self.patterns) != 0

    def candidates(self, possible: int) -> list[Pattern]:
        """The patterns of a bit set that ``possible`` gave, in the order in which they are tried."""
        left = possible & self._are_patterns
        found = []
        while left:  # from the highest bit, as the number becomes shorter so
            length = left.bit_length()
            found.append(self.patterns[length - 1])
            left ^= 1 << (length - 1)
        found.reverse()
        return found

    def is_negated(self, lean: str, at: int, language: str) -> bool:
        """Whether what stands before a match at word ``at`` takes it back: "don't", "did you", "who".

        A rule for all languages listens to every language's negations, another to its own and to English
        ones, which stand in mixed sentences everywhere.
        """
        prefix = lean[max(0, at - _NEGATION_REACH) : at]
        heard = (language, "common", "en")
        return any(
            expression is not None and expression.search(prefix)
            for name, expression in self.before
            if language == "common" or name in heard
        )


class _Masks(dict[str, int]):
    """For each code, the needs that its words meet, as bits.

    The first needs of all patterns come before the second ones, and these before the third: a pattern is possible where
    its three bits are set. A mask is made when its code is first met, as a session meets few of the words.
    """

    def __init__(self, needs: list[tuple[frozenset[str], ...]], names: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._size = NEEDS_LOOKED_AT * len(needs) // 8 + 1
        self._names = names
        self._needs = needs
        self._of_name: dict[str, int] = {}

    @cached_property
    def free(self) -> int:
        """The needs that patterns do not have: every reply meets them."""
        count = len(self._needs)
        return self._bits(
            number + place * count
            for number, wanted in enumerate(self._needs)
            for place in range(len(wanted), NEEDS_LOOKED_AT)
        )

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """For each name, the bits of the needs that it meets; made for the first reply."""
        found: dict[str, list[int]] = {}
        for number, wanted in enumerate(self._needs):
            for place, names in enumerate(wanted):
                at = number + place * len(self._needs)
                for name in names:
                    found.setdefault(name, []).append(at)
        return found

    def __missing__(self, code: str) -> int:
        names = self._names.get(code) or [name for name, codes in PLAIN_CODES.items() if code in codes]
        mask = self[code] = reduce(or_, map(self._mask, names))
        return mask

    def _mask(self, name: str) -> int:
        mask = self._of_name.get(name)
        if mask is None:
            mask = self._of_name[name] = self._bits(self._places.get(name, ()))
        return mask

    def _bits(self, places: Iterable[int]) -> int:
        bits = bytearray(self._size)
        for place in places:
            bits[place >> 3] |= 1 << (place & 7)
        return int.from_bytes(bits, "little")


def _own_words(file: LanguagePhrases) -> set[str]:
    keyword_words = {word for lines in file.keywords.values() for line in lines for word in line.split()}
    return keyword_words.union(*file.shared.values(), *file.lists.values())


def _spellings(
    files: list[LanguagePhrases],
    named: dict[str, set[str]],
    lists: dict[str, list[str]],
    real: frozenset[str],
) -> Spellings:
    words = {file.language: _own_words(file) | named[file.language] for file in files}
    return Spellings(
        masked=lists["STRONG"] + lists["MASKED"],
        typed=lists["TYPED"],
        slips=_misspellings(files, words),
        real=real,
        variants=[pair for file in files for pair in file.spellings.items()],
        elided=frozenset(words.get("fr", ())),
        english=frozenset(word for word in words["en"] if len(word) > 1 or word in "iau"),
        first=frozenset(lists["GLUED_FIRST"]),
        shaped=_shaped(files, words),
    )


def _shaped(files: list[LanguagePhrases], words: dict[str, set[str]]) -> dict[str, str]:
    """The words, one a line, that are tried against the shapes of each language that has some."""
    return {
        file.language: "\n".join(sorted(words[file.language] | words.get(file.neighbour, set())))
        for file in files
        if file.shapes
    }


def _misspellings(files: list[LanguagePhrases], words: dict[str, set[str]]) -> Misspellings:
    """The words recognised when misspelled: all that rules name but profanity, whose neighbours are innocent.

    Nor forms that are only made of verbs: there are too many of them beside real words.
    """
    strict = set().union(*(words.get(language, ()) for language in _GRAMMAR_IN_FRONT))
    strict.difference_update(
        *(found for language, found in words.items() if language not in _GRAMMAR_IN_FRONT)
    )
    keywords = {line for file in files for lines in file.keywords.values() for line in lines}
    alone = {line for line in keywords if len(line) < _SHORTEST_ALONE}
    written = set().union(*(words.get(file.language, set()) - file.made for file in files))
    made = set().union(*(file.made for file in files)) - written
    never = {entry.form for entry in profanity()} | made
    return Misspellings(set().union(*words.values()) - never, frozenset(strict | alone))


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
        if entry.language in languages:
            lists.setdefault(entry.tier.upper(), []).append(entry.form)
    return lists


@lru_cache(maxsize=8)
def rule_book(languages: tuple[str, ...]) -> RuleBook:
    """The rules of a choice of languages, built once."""
    # Half a million small objects that all stay: to look through them for garbage again and again takes as long
    # as to make them.
    was_on = gc.isenabled()
    gc.disable()
    try:
        return RuleBook(languages)
    finally:
        gc.freeze()
        gc.unfreeze()  # both: all of them count as old, without a look at any
        if was_on:
            gc.enable()
