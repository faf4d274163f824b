"""Words of a reply as codes: what a hyphen joins."""

from __future__ import annotations

import pytest

from app.core.classifier import Classifier, Verdict
from app.core.phrases import ReplySettings
from app.core.reply_rules import rule_book

LEXICON = rule_book(tuple(ReplySettings().languages)).lexicon


@pytest.mark.parametrize(
    ("hyphened", "joined"),
    [
        ("stop-ani", "stopani"),  # an English verb with its ending said to many
        ("remov-eni", "removeni"),
        ("ndi-susani", "ndisusani"),
        ("ama-sms", "amasms"),  # and a noun with its prefix
        ("di-sms", "disms"),
        ("n-texta", "ntexta"),  # the Sotho object is one letter
    ],
)
def test_a_hyphen_joins_a_foreign_word_to_its_african_grammar(hyphened: str, joined: str) -> None:
    words = LEXICON.words(hyphened)

    assert [(word.code, word.start, word.end) for word in words] == [
        (LEXICON.words(joined)[0].code, 0, len(hyphened))
    ]


@pytest.mark.parametrize("hyphened", ["opt-out", "my-number", "stop-order"])
def test_other_words_with_a_hyphen_stay_two(hyphened: str) -> None:
    assert len(LEXICON.words(hyphened)) == 2


@pytest.mark.parametrize("reply", ["le se ke la n-sms", "stop-ani ukungispama", "ningangi-textisi bo"])
def test_a_request_with_a_hyphen_in_its_verb_is_one(reply: str) -> None:
    assert Classifier().classify(reply).verdict is Verdict.OPT_OUT
