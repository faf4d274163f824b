"""The phrase files can be read, hold what they promise, and settings refuse what they cannot hold."""

from __future__ import annotations

from functools import partial

import pytest

from app.core.errors import UserError
from app.core.phrases import (
    FAMILIES,
    LANGUAGES,
    OwnPhrase,
    ReplySettings,
    language_phrases,
    phrase_files,
    profanity,
    rule_set,
)
from app.core.reply_text import fold
from app.core.word_templates import expand

# Folded to nothing, which is in every reply, or to punctuation: a zero width space, variation selector, wide and
# blank spaces, a skin tone alone, dashes, quotation marks, dots, the frame of a key.
NOTHING_SAID = (
    "\u200b",
    "\ufe0f",
    "\u3000",
    "\u2800",
    "\U0001f3fd",
    "\ufeff \u200d",
    "—",
    "“”",
    "…",
    "\u20e3",
)
FILES = [phrases.language for phrases in phrase_files(LANGUAGES)]


@pytest.mark.parametrize("language", FILES)
def test_words_are_spelled_as_they_are_compared(language: str) -> None:
    phrases = language_phrases(language)
    for name, words in {**phrases.shared, **phrases.lists}.items():
        if name != "COMMON_WORDS":  # holds names of lists as well
            assert [word for word in words if fold(word) != word or " " in word] == []


@pytest.mark.parametrize("language", FILES)
def test_rules_are_named_and_answer_something_known(language: str) -> None:
    for rule in language_phrases(language).rules:
        assert rule.id in rule_set()[1]
        assert rule.verdict in ("opt_out", "review", "opt_in", "help", "none")
        assert rule.switch in ("", "wrong_number", "not_interested", "friendly_profanity", "cancel_end")


def test_profanity_has_tiers_and_sources() -> None:
    assert {entry.tier for entry in profanity()} == {"strong", "mild", "aimed"}
    assert {entry.source for entry in profanity()} == {"own", "LDNOOBW v1", "LDNOOBW V2"}
    assert {entry.language for entry in profanity()} == set(LANGUAGES)
    # Ordinary words of one language that are abuse in another must not be in the list by themselves.
    forms = {entry.form for entry in profanity() if entry.tier == "strong"}
    assert forms.isdisjoint(
        {
            "hoe",
            "mong",
            "dose",
            "ass",
            "fokotsa",
            "fokola",
            "linda",
            "unyoko",
            "naai",
            "moer",
            "doos",
            "gat",
            "dick",
        }
    )


def test_templates_give_every_form() -> None:
    assert expand("(ni|u)nga(|phinde)") == ["ninga", "ningaphinde", "unga", "ungaphinde"]
    with pytest.raises(ValueError, match="missing"):
        expand("a(b|c")


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: OwnPhrase(" .", "word", "opt_out"), "phrase_empty"),
        *((partial(OwnPhrase, text, "anywhere", "opt_out"), "phrase_empty") for text in NOTHING_SAID),
        (lambda: OwnPhrase("a" * 201, "word", "opt_out"), "phrase_too_long"),
        (lambda: OwnPhrase("a", "some", "opt_out"), "phrase_unknown_choice"),  # type: ignore[arg-type]
        (lambda: OwnPhrase("a", "word", "maybe"), "phrase_unknown_choice"),  # type: ignore[arg-type]
        (lambda: ReplySettings(languages=()), "settings_language"),
        (lambda: ReplySettings(languages=("en", "xx")), "settings_language"),
        (lambda: ReplySettings(wrong_number="perhaps"), "settings_unknown_choice"),  # type: ignore[arg-type]
        (lambda: ReplySettings(cancel_end="ignore"), "settings_unknown_choice"),  # type: ignore[arg-type]
    ],
)
def test_settings_refuse_what_is_not_a_choice(make: object, code: str) -> None:
    with pytest.raises(UserError) as trouble:
        make()  # type: ignore[operator]
    assert trouble.value.code == code
    assert "was saved" in trouble.value.text or "not changed" in trouble.value.text


@pytest.mark.parametrize("text", ["🛑", "❤️", "1", "é", "停", "→", "\U0001fae8", "₹", "x…"])
def test_a_phrase_of_one_letter_digit_or_emoji_says_something(text: str) -> None:
    assert OwnPhrase(text, "anywhere", "opt_out").text == text


def test_languages_stand_once_and_in_one_order_however_they_were_named() -> None:
    assert ReplySettings(languages=("af", "en", "af")) == ReplySettings(languages=("en", "af"))


def test_texting_spellings_stand_for_words_and_hide_none() -> None:
    spellings = language_phrases("en").spellings
    assert spellings["agn"] == "again"
    assert not set(spellings) & set(spellings.values())


def test_a_family_of_languages_is_read_once_and_behind_the_first_of_them() -> None:
    names = [phrases.language for phrases in phrase_files(("tn", "st"))]
    assert names == ["common", "en", "tn", "sotho_tswana", "st"]


def test_words_that_tell_the_languages_of_a_family_apart_are_of_one_of_them_only() -> None:
    telling = [language_phrases(language).telling for language in FAMILIES]
    assert all(telling)
    assert frozenset.intersection(*telling) == frozenset()
