"""Verbs of the phrase files take every form they are written in."""

from __future__ import annotations

import pytest

from app.core.reply_verbs import verb_forms

ENDINGS = {"ar": "o e en enme", "ir": "o a an", "er": "ons ez e", "iar": "ie"}


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("borrar", {"borro", "borre", "borren", "borrenme"}),
        ("marcar", {"marco", "marque", "marquen", "marquenme"}),  # Spanish, Portuguese
        ("apagar", {"apago", "apague", "apaguen", "apaguenme"}),
        ("cruzar", {"cruzo", "cruce", "crucen"}),
        ("dirigir", {"dirijo", "dirija", "dirijan"}),
        ("changer", {"changeons", "changez", "change"}),  # French
        ("enviar", {"envie"}),  # the longest end counts
    ],
)
def test_forms(infinitive: str, forms: set[str]) -> None:
    assert forms <= set(verb_forms(infinitive, ENDINGS))


def test_the_bare_stem() -> None:
    assert verb_forms("melden", {"en": "- e et"}) == ["meld", "melde", "meldet"]


def test_no_endings_for_a_verb_are_a_defect_of_the_file() -> None:
    with pytest.raises(ValueError, match="schicken"):
        verb_forms("schicken", {"ar": "o"})
