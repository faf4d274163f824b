"""Automata against the regular expressions they stand for, over every number of a length."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.digit_automaton import Automaton, MoreDigitsNeeded, UnknownPattern, automaton

PATTERNS = [
    "1?2|34",
    r"[1-3]\d{2,3}",
    "0(?:1|2[05])?",
    "(?:0|1[2-4])5{0,2}",
    r"\d",
    "7(8|90?)(1)?",
    "12?3{2}",
    "00?$",
]


def digits(length: int) -> list[str]:
    return ["".join(d) for d in itertools.product("0123456789", repeat=length)]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_with_every_digit_known_it_matches_as_re_does(pattern: str) -> None:
    built = Automaton(pattern)
    for length in range(5):
        for number in digits(length):
            assert built.matches(number, 0) == bool(re.fullmatch(pattern, number)), number


@given(st.sampled_from(PATTERNS), st.text("0123456789", max_size=3), st.integers(0, 3))
def test_with_digits_unknown_it_answers_for_all_or_not_at_all(pattern: str, known: str, unknown: int) -> None:
    answers = {bool(re.fullmatch(pattern, known + rest)) for rest in digits(unknown)}
    if len(answers) == 1:
        assert automaton(pattern).matches(known, unknown) == answers.pop()
    else:
        with pytest.raises(MoreDigitsNeeded):
            automaton(pattern).matches(known, unknown)


@given(st.sampled_from(PATTERNS), st.text("0123456789", max_size=3), st.integers(0, 3))
def test_the_match_of_the_start_holds_for_all_numbers(pattern: str, known: str, unknown: int) -> None:
    try:
        match = automaton(pattern).match_of_start(known, unknown)
    except MoreDigitsNeeded:
        return
    expected = match.end() if match else None
    for rest in digits(unknown):
        other = re.match(pattern, known + rest)
        assert (other.end() if other else None) == expected


@pytest.mark.parametrize(
    "pattern", ["1(?=2)", "1*", "1+", "(1", "[ab]", "[12", "x", "1{41}", "1)", "(?P<a>1)"]
)
def test_constructs_no_metadata_has_are_named_not_guessed(pattern: str) -> None:
    with pytest.raises((UnknownPattern, re.error)):
        Automaton(pattern)
