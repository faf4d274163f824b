"""What counts as an opt-out: the shipped phrase files, and what an account sets differently.

The phrase files in ``resources/phrases`` are TOML, one a language (some have further ones, and two share one) and
``common.toml`` for all, and ``profanity.tsv``. ``reply_patterns`` explains how patterns are written. A file
may name ``[parts]`` of patterns, which its rules use as ``$NAME``, and verbs, of which ``reply_verbs`` makes all
forms: ``[endings.ask]`` has the endings of a kind of form (the name is the file's own) by the end of the
infinitive, ``[verbs.SEND]`` the infinitives that go in such forms into the list SEND. ``[shapes]`` are lists
of words recognised by their parts (``reply_shapes``), in which ``[morphemes]`` stand as ``$NAME``.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any, Literal, get_args

from app.core.errors import UserError
from app.core.reply_text import fold
from app.core.reply_verbs import verb_forms
from app.core.word_templates import expand

LANGUAGES = ("en", "af", "zu", "xh", "st", "tn", "fr", "es", "pt", "de")
"""ISO 639-1 codes of the languages served, in the order in which they are tried."""

FAMILIES = {"st": "sotho_tswana", "tn": "sotho_tswana"}
"""Languages whose words and rules stand in one file, as people mix them; each has its own keywords and spellings."""

Answer = Literal["opt_out", "review", "ignore"]
Match = Literal["whole", "word", "anywhere"]
OWN_PHRASE_LIMIT = 200  # characters
_EMOJI = frozenset({"So", "Sm", "Sc", "Sk", "Co", "Cn"})  # categories of symbols, and of what has none yet


class Strictness(StrEnum):
    """How much of a reply has to be an opt-out."""

    STANDARD = "standard"
    """Whole replies that are a phrase, and sentences that ask for it."""

    EVERY_MENTION = "every_mention"
    """Besides, any phrase anywhere in a reply, whatever is said with it."""

    EXACT_ONLY = "exact_only"
    """Only replies that are a phrase and nothing but politeness besides."""


def says_something(text: str) -> bool:
    """Whether anything is left to compare when a phrase is folded: a letter, a digit or an emoji.

    What folds to nothing would be found in every reply. An emoji may be newer than the tables of characters here.
    """
    return any(
        character.isalnum() or (ord(character) > 0x2000 and unicodedata.category(character) in _EMOJI)
        for character in fold(text)
    )


@dataclass(frozen=True, slots=True)
class OwnPhrase:
    """A phrase an account added: compared without regard to case, accents and width.

    ``match``: the ``whole`` reply (but for punctuation), whole ``word`` or words in it, or ``anywhere``.
    Raises ``UserError`` (``phrase_empty``, ``phrase_too_long``, ``phrase_unknown_choice``).
    """

    text: str
    match: Match
    verdict: Answer

    def __post_init__(self) -> None:
        if not says_something(self.text):
            raise UserError(
                "phrase_empty", "A phrase needs at least one letter, digit or emoji. Nothing was saved."
            )
        if len(self.text) > OWN_PHRASE_LIMIT:
            raise UserError(
                "phrase_too_long",
                f"A phrase can have at most {OWN_PHRASE_LIMIT} characters. Nothing was saved: shorten it.",
            )
        if self.match not in get_args(Match) or self.verdict not in get_args(Answer):
            raise UserError(
                "phrase_unknown_choice",
                f"The phrase “{self.text}” says “{self.match}” and “{self.verdict}”, which is not a choice. "
                "Nothing was saved: choose whole, word or anywhere, and opt_out, review or ignore.",
            )


@dataclass(frozen=True, slots=True)
class ReplySettings:
    """How one account wants its replies read. The default is the Opt-Outs page's rule.

    ``wrong_number``, ``not_interested``: what such a reply leads to when it asks for nothing else.
    ``friendly_profanity``: profanity in a friendly reply ("fuck yes, count me in"). ``cancel_end``: CANCEL
    and END as a whole reply; ``opt_out`` or ``review``, never ignored, because the FCC and CTIA name them
    as opt-outs. ``languages`` come to stand once and in the order of ``LANGUAGES``. Raises ``UserError``
    (``settings_unknown_choice``, ``settings_language``).
    """

    strictness: Strictness = Strictness.STANDARD
    languages: tuple[str, ...] = LANGUAGES
    wrong_number: Answer = "review"
    not_interested: Answer = "review"
    friendly_profanity: Answer = "opt_out"
    cancel_end: Literal["opt_out", "review"] = "opt_out"
    own_phrases: tuple[OwnPhrase, ...] = ()

    def __post_init__(self) -> None:
        unknown = [language for language in self.languages if language not in LANGUAGES]
        if unknown or not self.languages:
            raise UserError(
                "settings_language",
                f"{', '.join(unknown) or 'No language'} cannot be chosen. The settings were not changed: "
                f"choose one or more of {', '.join(LANGUAGES)}.",
            )
        in_order = tuple(language for language in LANGUAGES if language in self.languages)
        object.__setattr__(self, "languages", in_order)  # the class is frozen to all others
        answers = (self.wrong_number, self.not_interested, self.friendly_profanity)
        if any(answer not in get_args(Answer) for answer in answers) or self.cancel_end not in (
            "opt_out",
            "review",
        ):
            raise UserError(
                "settings_unknown_choice",
                "One of the switches has a value that is not a choice. The settings were not changed: choose "
                "opt_out, review or ignore; CANCEL and END can only be opt_out or review.",
            )


@dataclass(frozen=True, slots=True)
class RuleText:
    """One rule as the phrase file has it.

    ``switch`` names the setting that decides instead of ``verdict``.
    """

    id: str
    language: str
    verdict: str
    patterns: tuple[str, ...]
    negatable: bool = True
    switch: str = ""
    on_all_words: bool = False
    after: int = 0  # among rules of one verdict, lower numbers are tried first


@dataclass(frozen=True, slots=True)
class LanguagePhrases:
    """One phrase file, read.

    ``lists`` are this language's own, ``shared`` those other languages' rules use too; ``made`` are the words of
    them that are only made from verbs; ``shapes`` are lists of words recognised by their parts, of its own words and
    of those of the ``neighbour``, a language so near that people mix them; ``spellings`` maps a texting spelling to
    the word. ``parts`` are the named parts of the rules' patterns. ``requests`` are common short requests, which are
    recognised with one letter or space wrong as well. ``telling`` are words by which it is told from another
    of its family.
    """

    language: str
    keywords: dict[str, tuple[str, ...]]
    shared: dict[str, tuple[str, ...]]
    lists: dict[str, tuple[str, ...]]
    made: frozenset[str]
    shapes: dict[str, tuple[str, ...]]
    neighbour: str
    before: tuple[str, ...]
    rules: tuple[RuleText, ...]
    parts: dict[str, str]
    spellings: dict[str, str]
    requests: tuple[str, ...] = ()
    telling: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Profanity:
    """One form of the profanity list. ``tier`` is ``strong``, ``mild`` or ``aimed`` (see ``NOTICE.md``)."""

    form: str
    language: str
    tier: str
    source: str


_MORE_RULES = {
    "en": ("en_clauses.toml", "en_frames.toml"),
    "af": ("af_frames.toml",),
    "fr": ("fr_frames.toml",),
    "es": ("es_frames.toml",),
    "pt": ("pt_frames.toml",),
    "de": ("de_frames.toml",),
    "sotho_tswana": ("sotho_tswana_frames.toml",),
}
_PART = re.compile(r"\$([A-Z_]+)")


def _file_text(name: str) -> str:
    return (resources.files("resources") / "phrases" / name).read_text(encoding="utf-8")


def _word_lists(table: dict[str, str]) -> dict[str, tuple[str, ...]]:
    return {
        name: tuple(dict.fromkeys(word for template in text.split() for word in expand(template)))
        for name, text in table.items()
    }


def _joined(tables: Iterable[dict[str, str]]) -> dict[str, str]:
    """Word lists of several files; where two have a list of one name, it is both."""
    joined: dict[str, str] = {}
    for table in tables:
        for name, text in table.items():
            joined[name] = f"{joined.get(name, '')} {text}"
    return joined


def _verb_lists(file: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """The name of each list that a file has verbs for, and the forms of these."""
    for name, kinds in file.get("verbs", {}).items():
        for kind, infinitives in kinds.items():
            for infinitive in infinitives.split():
                yield name, verb_forms(infinitive, file["endings"][kind])


def _qualified(text: str, file: str) -> str:
    """A text in which each ``$NAME`` is ``$FILE_NAME``: parts of one name in two files are two."""
    return _PART.sub(lambda name: f"${file}_{name.group(1)}", text)


def _with_morphemes(template: str, morphemes: dict[str, str]) -> str:
    """A template with each ``$NAME`` replaced by these morphemes, in brackets; they may name others."""
    return _PART.sub(lambda name: f"({_with_morphemes(morphemes[name.group(1)], morphemes)})", template)


def _rule(entry: dict[str, Any], language: str, file: str) -> RuleText:
    lines = _qualified(entry["patterns"], file).splitlines()
    return RuleText(
        id=entry["id"],
        language=language,
        verdict=entry.get("verdict", "opt_out"),
        patterns=tuple(line.strip() for line in lines if line.strip()),
        negatable=entry.get("negatable", True),
        switch=entry.get("switch", ""),
        on_all_words=entry.get("on_all_words", False),
        after=entry.get("after", 0),
    )


def phrase_files(languages: Iterable[str]) -> list[LanguagePhrases]:
    """All phrase files that are read for some languages, in the order in which their rules are tried.

    English stands in every choice: the required words are English, and every language here borrows them.
    """
    names = ["common"]
    for language in ("en", *languages):
        names.append(language)
        if language in FAMILIES:
            names.append(FAMILIES[language])
    return [language_phrases(name) for name in dict.fromkeys(names)]


@cache
def language_phrases(language: str) -> LanguagePhrases:
    """The phrase file of a language, of a family of them, or of ``"common"``, with the rules of its further files."""
    data = tomllib.loads(_file_text(f"{language}.toml"))
    files = [data, *(tomllib.loads(_file_text(name)) for name in _MORE_RULES.get(language, ()))]
    names = [name.removesuffix(".toml").upper() for name in (language, *_MORE_RULES.get(language, ()))]
    rules = [
        _rule(entry, language, name)
        for name, file in zip(names, files, strict=True)
        for entry in file.get("rules", ())
    ]
    parts = {
        f"{name}_{part}": _qualified(text, name)
        for name, file in zip(names, files, strict=True)
        for part, text in file.get("parts", {}).items()
    }
    shared = _word_lists(data.get("shared", {}))
    lists = _word_lists(_joined(file.get("lists", {}) for file in files))
    written = {word for words in (*shared.values(), *lists.values()) for word in words}
    verbs: dict[str, list[str]] = {}
    for file in files:
        for name, forms in _verb_lists(file):
            verbs.setdefault(name, []).extend(forms)
    return LanguagePhrases(
        language=language,
        keywords={
            kind: tuple(line.strip() for line in text.strip().splitlines() if line.strip())
            for kind, text in data.get("keywords", {}).items()
        },
        shared=shared,
        lists={
            name: tuple(dict.fromkeys((*lists.get(name, ()), *verbs.get(name, ())))) for name in lists | verbs
        },
        made=frozenset(form for forms in verbs.values() for form in forms) - written,
        shapes={
            name: tuple(_with_morphemes(text, data.get("morphemes", {})).split())
            for name, text in data.get("shapes", {}).items()
        },
        neighbour=data.get("neighbour", ""),
        before=tuple(line.strip() for line in data.get("before", "").strip().splitlines() if line.strip()),
        rules=tuple(rules),
        parts=parts,
        spellings={
            variant: word
            for word, variants in data.get("spellings", {}).items()
            for variant in variants.split()
        },
        requests=tuple(
            request
            for line in data.get("requests", "").strip().splitlines()
            for request in expand(line.strip())
        ),
        telling=frozenset(data.get("telling", "").split()),
    )


@cache
def profanity() -> tuple[Profanity, ...]:
    """The profanity list, expanded to closed forms."""
    found = []
    for line in _file_text("profanity.tsv").splitlines()[1:]:
        if line and not line.startswith("#"):
            template, language, tier, source = line.split("\t")
            found += [Profanity(form, language, tier, source) for form in expand(template)]
    return tuple(found)


@cache
def ordinary_words() -> frozenset[str]:
    """Words one letter away from a word of the rules that are no misspelling of it, folded."""
    lines = _file_text("ordinary_words.txt").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def rule_set() -> tuple[str, dict[str, str]]:
    """Version of the rules and the plain English name of every rule id."""
    data = tomllib.loads(_file_text("rules.toml"))
    return data["version"], data["names"]
