"""Words a slip away from a given one."""

from __future__ import annotations

import string

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from app.core.near_words import NearWords

LETTERS = st.text(alphabet="abcde", min_size=5, max_size=12)


@given(LETTERS, st.data())
def test_finds_every_word_a_slip_away(word: str, data: st.DataObject) -> None:
    letter = data.draw(st.sampled_from(string.ascii_lowercase))
    at = data.draw(st.integers(0, len(word) - 2))
    slips = [
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:-1],
        word + letter,
    ]
    for raw in slips:
        assert OSA.distance(raw, word) <= 1
        assert word in NearWords([word, "banana"]).near(raw)


def test_leaves_out_what_is_far_off() -> None:
    words = NearWords(["remove", "message", "mess"])
    assert words.near("number") == set()
    assert words.near("remoev") == {"remove"}
    assert "remove" in words
    assert "remoev" not in words
