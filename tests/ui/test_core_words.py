"""What the rules find out about numbers, said in the window's language."""

from __future__ import annotations

import pytest

from app.core.errors import InvalidNumber
from app.core.msisdn import REFUSALS, REPAIRS, parse
from app.core.reply_reader import REJECTIONS
from app.ui.core_words import note_words, refusal_sentence, refusal_words, rejection_words, repair_words


def test_english_words_are_those_of_saved_files(qapp):
    assert refusal_words() == REFUSALS
    assert repair_words() == REPAIRS


def test_every_code_has_words_in_another_language(afrikaans):
    assert [code for code, words in refusal_words().items() if words == REFUSALS[code]] == []
    assert [code for code, words in repair_words().items() if words == REPAIRS[code]] == []


def test_every_rejection_of_a_reply_has_words_in_another_language(afrikaans):
    assert [cause for cause in REJECTIONS.values() if rejection_words(cause) == cause] == []
    assert rejection_words("there is no reply") == "daar is geen antwoord nie"
    assert rejection_words("for a reason of its own") == "for a reason of its own"


def test_english_has_the_sentence_that_knows_most(qapp):
    assert refusal_sentence(InvalidNumber("digit_missing", "083 123 456", "Nine digits.")) == "Nine digits."


@pytest.mark.parametrize("code", REFUSALS)
def test_every_refusal_has_a_sentence_in_another_language(afrikaans, code):
    said = refusal_sentence(InvalidNumber(code, "083 123 456", "In English."))
    assert said != "In English."
    assert ("083 123 456" in said) == (code != "empty")
    assert "{" not in said


@pytest.mark.parametrize(
    ("raw", "region", "said"),
    [
        ("083 123 4567", "ZA", ""),
        ("011 444 0000", "ZA", "Dit is ’n landlyn, wat moontlik nie ’n SMS kan ontvang nie."),
        ("+264 81 127 5541", "ZA", "Dit is ’n nommer van ’n ander land, +264 (NA)."),
        ("0860 123 456", "ZA", "Dit is ’n diensnommer, nie ’n selfoonnommer nie."),
    ],
)
def test_notes_are_said_in_another_language(afrikaans, raw, region, said):
    parsed = parse(raw, region)
    assert note_words(parsed, region) == said


def test_notes_in_english_are_as_found(qapp):
    parsed = parse("011 444 0000", "ZA")
    assert note_words(parsed, "ZA") == parsed.note != ""
