"""Short replies with slips that only the whole reply tells the meaning of."""

from __future__ import annotations

import pytest

from app.core.classifier import Classifier
from app.core.phrases import ReplySettings, Strictness
from app.core.reply_rules import rule_book
from app.core.reply_typos import is_a_key_beside
from app.core.second_reading import LONGEST, readings

LANGUAGES = ReplySettings().languages


@pytest.fixture(scope="module")
def classifier() -> Classifier:
    return Classifier()


@pytest.mark.parametrize(
    ("reply", "language"),
    [
        ("rwmove my numbet", "en"),
        ("tale me off your list", "en"),
        ("moet mt nie weer kontk nie", "af"),
        ("ngicla ningisuss ohlwni", "zu"),
        ("Yekani ukundithumelelq imiyalexo", "xh"),
        ("Le seje la hlola le nthmella", "st"),
        ("seka wa tlhla o nkwlela", "tn"),
        ("supprimez mon numeto", "fr"),
        ("saqenme de la losta", "es"),
        ("naum manda maiz nd", "pt"),
        ("will kein werbunk mehr", "de"),
    ],
)
def test_what_is_an_opt_out_only_so_opts_out(classifier: Classifier, reply: str, language: str) -> None:
    found = classifier.classify(reply)
    assert (found.verdict, found.language) == ("opt_out", language)
    assert found == classifier.read_fully(reply)


def test_the_deciding_words_are_those_that_were_typed(classifier: Classifier) -> None:
    reply = "Molo, ndisusrni kwi list yeni"
    found = classifier.classify(reply)
    assert reply[found.start : found.end] == "ndisusrni kwi list"


@pytest.mark.parametrize(
    "reply",
    [
        "Yivuleni kwakhona imiyalezo yam",  # open my messages again, not: close them
        "vala ucango",  # close the door, not: the phone
        "chega para 10 pessoas",
        "Stamp",
        "lol stark",
        "Nampula",
        "Okay lah I wait at the MRT stop",
        "stolen",
        "en la rama",
        "fuerza",
        "liked “rwmove my numbet”",
    ],
)
def test_ordinary_words_are_no_slips(classifier: Classifier, reply: str) -> None:
    assert classifier.classify(reply).verdict == "none"


def test_long_replies_are_read_as_they_are_typed(classifier: Classifier) -> None:
    assert (
        classifier.classify("rwmove my numbet" + " and the rest of the sentence"[:LONGEST]).verdict
        != "opt_out"
    )


def test_accounts_that_want_exact_phrases_only_take_no_mistyped_sentence() -> None:
    exact = Classifier(ReplySettings(strictness=Strictness.EXACT_ONLY))
    assert exact.classify("naum manda maiz nd").verdict == "none"


@pytest.mark.parametrize(
    ("raw", "word", "beside"),
    [
        ("yejani", "yekani", True),
        ("miswni", "misani", True),
        ("yekami", "yekani", True),
        ("tekani", "yekani", False),  # the first letter
        ("yekuni", "yekani", False),  # a vowel that is not beside it
        ("yejsni", "yekani", False),
        ("sroo", "stop", False),
    ],
)
def test_a_key_beside_the_right_one(raw: str, word: str, beside: bool) -> None:
    assert is_a_key_beside(raw, word) is beside


def test_words_are_read_once_for_each_thing_they_may_mean() -> None:
    book = rule_book(LANGUAGES)
    tokens = ["tirwm", "meu", "nome"]
    codes = [book.lexicon.codes[token] for token in tokens]
    found = list(readings(tokens, codes, book))
    assert len(found) > 1
    assert all(meant[1:] == tokens[1:] and meant[0] in book.lexicon.meant("tirwm") for meant, _ in found)
    assert list(readings(tokens[1:], codes[1:], book)) == []
