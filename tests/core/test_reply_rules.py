"""The rules of a choice of languages, as a whole."""

from __future__ import annotations

import gc

import pytest

from app.core.phrases import LANGUAGES
from app.core.reply_rules import rule_book

LAST_OF_TABLES = 0xFFFF


def test_every_word_of_all_languages_has_a_code_that_is_compiled_quickly() -> None:
    """``re`` makes a table of 65,536 characters for each set of characters up to there, which takes it longest."""
    codes = {code for listed in rule_book(tuple(LANGUAGES)).lexicon.lists.values() for code in listed}
    assert ord(min(codes)) > LAST_OF_TABLES
    assert all(len(code) == 1 for code in codes)


@pytest.mark.parametrize(
    ("word", "listed", "neighbour"),
    [
        ("kuthunyelelwa", "xh.RECEIVE", "zu.TO_RECEIVE"),
        ("phelisa", "xh.STOP_V", "zu.STOP_W"),
    ],
)
def test_a_listed_word_is_tried_against_the_shapes_of_the_neighbour(
    word: str, listed: str, neighbour: str
) -> None:
    lexicon = rule_book(("zu", "xh")).lexicon
    code = lexicon.code(word)
    assert code is not None
    assert code in lexicon.lists[listed]
    assert code in lexicon.lists[neighbour]


@pytest.mark.parametrize("on", [True, False])
def test_the_garbage_collector_is_left_as_it_was(on: bool) -> None:
    was_on = gc.isenabled()
    (gc.enable if on else gc.disable)()
    try:
        rule_book.cache_clear()
        rule_book(("en",))
        assert gc.isenabled() is on
    finally:
        (gc.enable if was_on else gc.disable)()
