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
        "yekaniukungithumelela",
        "S U S A   I N O M B O L O",
        "mus ani uku ndi thumelela",
        "ngisuwe ohlwini ngyacela",
        "ndi suse ni kwi list",
        "tlosanomoroyaka",  # Sesotho without its spaces
        "phi/mo/la n0m0re",  # cut up by strokes
    ],
)
def test_a_short_request_with_one_slip_is_an_opt_out(classifier: Classifier, text: str) -> None:
    assert classifier.classify(text).verdict is Verdict.OPT_OUT


@pytest.mark.parametrize(
    "text",
    [
        "gaan reg",  # known words are meant as they stand
        "haal my op",
        "teken my in",
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
    @pytest.mark.parametrize("text", ["st☻p", "st●p bitte", "abm🤬lden", "st🛑p", "a6melden", "kuendi9en"])
    def test_a_sign_for_one_of_its_letters(self, book: RuleBook, text: str) -> None:
        found = squeezed_keyword(text, "x", book)
        assert found is not None
        assert found.verdict == "opt_out"

    @pytest.mark.parametrize("text", ["sto0p", "st0op", "st()p", "rem()ve", "st()p pls"])
    def test_a_letter_in_disguise(self, classifier: Classifier, text: str) -> None:
        assert classifier.classify(text).verdict is Verdict.OPT_OUT

    @pytest.mark.parametrize("text", ["stoop", "sh0p", "st0ck", "qu1et", "()", "f() returned"])
    def test_other_words_in_disguise(self, classifier: Classifier, text: str) -> None:
        assert classifier.classify(text).verdict is Verdict.NONE

    @pytest.mark.parametrize("text", ["s☻☻p", "gut☻so", "co☻l"])
    def test_no_sign_for_a_letter(self, book: RuleBook, text: str) -> None:
        assert squeezed_keyword(text, "x", book) is None

    @pytest.mark.parametrize("text", ["abmldn", "abeldem", "abmldn bitte"])
    def test_a_long_one_written_shorter(self, book: RuleBook, text: str) -> None:
        found = squeezed_keyword(text, "x", book)
        assert found is not None
        assert found.verdict == "opt_out"

    @pytest.mark.parametrize("text", ["abends", "abholen", "anmeldn", "amelie"])
    def test_no_long_one_written_shorter(self, book: RuleBook, text: str) -> None:
        found = squeezed_keyword(text, "x", book)
        assert found is None or found.verdict != "opt_out"

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


def test_a_torn_keyword_is_read_though_english_has_the_whole_word(classifier: Classifier) -> None:
    assert classifier.classify("RE MO VER").verdict is Verdict.OPT_OUT
    assert classifier.classify("a nail varnish remover").verdict is Verdict.NONE
