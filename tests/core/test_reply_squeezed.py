import pytest

from app.core.phrases import LANGUAGES
from app.core.reply_rules import RuleBook, rule_book
from app.core.reply_squeezed import squeezed_keyword


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

    @pytest.mark.parametrize("text", ["stopover", "bittebitte", "umfragedanke"])
    def test_other_words(self, book: RuleBook, text: str) -> None:
        assert squeezed_keyword(text, "x", book) is None
