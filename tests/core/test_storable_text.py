"""Half a character is no reason to refuse a text."""

from __future__ import annotations

import os

import pytest

from app.core.storable_text import storable


@pytest.mark.parametrize("text", ["", "café 🙂", "a\0b", "+27 83 123 4567"])
def test_whole_characters_stay(text: str) -> None:
    assert storable(text) == text


def test_half_a_character_becomes_a_question_mark() -> None:
    assert storable("half \ud83d of one") == "half ? of one"


@pytest.mark.skipif(os.name == "nt", reason="names are text there, not bytes")
def test_a_file_name_that_is_no_text_can_be_stored() -> None:
    assert storable(os.fsdecode(b"caf\xe9.csv")) == "caf?.csv"
