"""Keywords and short requests that are torn, glued or mistyped as a whole."""

from __future__ import annotations

import pytest

from app.core.classifier import Classifier, Verdict
from app.core.phrases import LANGUAGES
from app.core.reply_rules import RuleBook, rule_book
from app.core.reply_squeezed import squeezed_keyword


@pytest.fixture(scope="module")
def classifier() -> Classifier:
    return Classifier()


@pytest.mark.parametrize(
    "text",
    [
        "gaal my af",  # a neighbouring key
        "los my ut",  # a letter missing
        "haal my naam aff",  # a letter doubled
        "moenie my ssm nie",  # two letters swapped
        "vee myuit",  # a space missing
        "haa lmy nommer af",  # a space in the wrong place
        "please teken my uti",  # politeness around it
        "leave me alnoe",
        "tlosanomoroyaka",  # Sesotho without its spaces
        "phi/mo/la n0m0re",  # cut up by strokes
    ],
)
def test_a_short_request_with_one_slip_is_an_opt_out(classifier: Classifier, text: str) -> None:
    assert classifier.classify(text).verdict is Verdict.OPT_OUT


@pytest.mark.parametrize(
    "text",
    [
        "haal my at",  # known words are meant as they stand
        "gaan reg",
        "haal my op",
        "teken my in",
        "hou po",  # too short
        "moenie my zzz nie",  # two letters wrong
        "ke batla ho itlotsa",  # to rub oneself with oil, not to take oneself off
    ],
)
def test_what_may_be_another_request_is_none(classifier: Classifier, text: str) -> None:
    assert classifier.classify(text).verdict is not Verdict.OPT_OUT


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return rule_book(LANGUAGES)


class TestSqueezedKeyword:
    @pytest.mark.parametrize(
        "text", ["stopplease", "abmeldenbitte", "bitteabmelden", "loschendanke", "stopwerbung"]
    )
    def test_glued_to_a_common_word(self, book: RuleBook, text: str) -> None:
        found = squeezed_keyword(text, "x", book)
        assert found is not None
        assert found.verdict == "opt_out"

    @pytest.mark.parametrize("text", ["stopstopstop", "emisaemisaemisa", "tlosa tlosa"])
    def test_over_and_over(self, book: RuleBook, text: str) -> None:
        found = squeezed_keyword(text, "x", book)
        assert found is not None
        assert found.verdict == "opt_out"

    @pytest.mark.parametrize("text", ["stopover", "bittebitte", "umfragedanke"])
    def test_other_words(self, book: RuleBook, text: str) -> None:
        assert squeezed_keyword(text, "x", book) is None
