"""Words in texts: found in any spelling of case, accents and apostrophes, and nothing else."""

from __future__ import annotations

import sqlite3
import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.store.text_search import pattern_of

memory = sqlite3.connect(":memory:")


def found(wanted: str, text: str) -> bool:
    return bool(memory.execute("SELECT ? GLOB ?", (text, pattern_of(wanted))).fetchone()[0])


WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Mn")), min_size=1, max_size=40)


@given(WORDS, WORDS, WORDS)
def test_every_part_of_a_text_is_found_in_it(before: str, part: str, after: str) -> None:
    assume(unicodedata.is_normalized("NFC", part))
    assert found(part, before + part + after)


@pytest.mark.parametrize(
    ("wanted", "text"),
    [("nao", "NÃO"), ("ÉTÉ", "ete"), ("don't", "I Don’t"), ("a]b", "A]B"), ("[^a]", "[^A]"), ("x-z", "X-Z")],
)
def test_spellings_are_alike(wanted: str, text: str) -> None:
    assert found(wanted, text)


@pytest.mark.parametrize(
    ("wanted", "text"),
    [("a*b", "axb"), ("a?b", "axb"), ("[ab]", "a"), ("x-z", "y"), ("^", "a"), ("no", "n o")],
)
def test_signs_of_patterns_mean_themselves(wanted: str, text: str) -> None:
    assert not found(wanted, text)


def test_what_is_very_long_is_found_by_its_beginning() -> None:
    text = "Stop ãÃ sending me this, 再见! " * 1_200
    assert found(text, f"well, {text}")
    assert found(text.upper(), text)
    assert not found(text, text[:4_000])
