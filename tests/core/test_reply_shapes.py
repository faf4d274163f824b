"""Words recognised by their parts are exactly those that their templates stand for."""

from __future__ import annotations

import pytest

from app.core.reply_shapes import WordShapes
from app.core.word_templates import expand

SHAPES = {
    "zu": {"FORBID": ["(ni|u)nga(ngi|si)(thumel|bhal)i"], "SEND": ["(ni|u|)(ngi|si)(thumel|bhal)(e|a)"]},
    "xh": {"SEND": ["(ni|u|)(ndi|si)(thumel|bhal)(e|a)"]},
    "en": {},
}


@pytest.mark.parametrize(("language", "name"), [("zu", "FORBID"), ("zu", "SEND"), ("xh", "SEND")])
def test_every_word_of_a_template_is_known(language: str, name: str) -> None:
    shapes = WordShapes(SHAPES)
    for template in SHAPES[language][name]:
        for word in expand(template):
            assert f"{language}.{name}" in shapes.lists_of(word)


@pytest.mark.parametrize(
    "word", ["thumel", "thumela", "ningathumeli", "ningangithumelini", "xningangithumeli", ""]
)
def test_nothing_else_is(word: str) -> None:
    assert not WordShapes(SHAPES).lists_of(word)


def test_a_word_of_two_languages_is_in_lists_of_both() -> None:
    shapes = WordShapes(SHAPES)
    assert shapes.lists_of("nisithumele") == ("zu.SEND", "xh.SEND")
    assert shapes.lists_of("nisithumele") in set(shapes.combinations())
    assert len(list(shapes.combinations())) == 3 * 2 - 1


def test_a_word_is_in_lists_of_several_languages_only_where_these_are_related() -> None:
    shapes = WordShapes({**SHAPES, "de": {"SEND": ["nisi(thumele|gehen)"]}})
    assert shapes.lists_of("nisithumele") == ("zu.SEND", "xh.SEND")
    assert shapes.lists_of("nisigehen") == ("de.SEND",)
    assert shapes.lists_of("nisigehen", frozenset(["zu"])) == ()
    assert shapes.lists_of("nisithumele", frozenset(["xh"])) == ("xh.SEND",)
    assert set(shapes.combinations()) - set(WordShapes(SHAPES).combinations()) == {("de.SEND",)}


def test_many_words_are_looked_for_at_once() -> None:
    words = "thumela\nngithumele\nnisithumele\nnisi\nthumele\nningangithumeli"
    found = list(WordShapes(SHAPES).words_in("zu", words))
    assert found == [("ngithumele", "zu.SEND"), ("nisithumele", "zu.SEND"), ("ningangithumeli", "zu.FORBID")]
