"""The pattern language of the phrase files."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reply_patterns import NeedsFinder, Parts, PatternError, read_pattern, regex_of, words_of

LISTS = {
    "STOP": "AB",
    "MSG": "C",
    "YOU": "DE",
    "stop": "A",
    "quit": "B",
    "your": "D",
    "messages": "C",
    "NONE": "",
}


def codes_of(name: str) -> str:
    return LISTS.get(name, "")


def matches(pattern: str, codes: str) -> bool:
    return re.search(regex_of(read_pattern(pattern), codes_of), codes) is not None


@pytest.mark.parametrize(
    ("pattern", "codes", "expected"),
    [
        ("STOP MSG", "AC", True),
        ("STOP MSG", "AoC", False),
        ("STOP _ MSG", "AoC", True),
        ("STOP _ MSG", "A,C", False),
        ("STOP % MSG", "A,C", True),
        ("STOP YOU{0,2} MSG", "ADEC", True),
        ("STOP YOU? MSG", "ADEC", False),
        ("quit | stop MSG", "B", True),
        ("(quit | stop) MSG", "B", False),
        ("[STOP MSG] >>", "oC", True),
        ("<< [^STOP]", "oA", True),
        ("<< [^STOP]", "A", False),
        ("< stop >", "oA.", False),
        ("< stop >", ".A,", True),
        ("STOP !(YOU)", "AD", False),
        ("~YOU STOP", "DA", False),
        ("~YOU STOP", "oA", True),
        ("NONE", "ABCDE", False),
    ],
)
def test_reads(pattern: str, codes: str, expected: bool) -> None:
    assert matches(pattern, codes) is expected


@pytest.mark.parametrize("pattern", ["(stop", "stop)", "[stop", "stop $", "stop ++", "!(stop"])
def test_refuses_what_it_cannot_read(pattern: str) -> None:
    with pytest.raises(PatternError):
        read_pattern(pattern)


def test_names_its_words() -> None:
    assert words_of(read_pattern("STOP [your MSG] (messages | quit)? !(stop)")) == {
        "your",
        "messages",
        "quit",
        "stop",
    }


@given(
    st.sampled_from(
        [
            "STOP YOU? MSG",
            "(quit | stop MSG) YOU",
            "STOP{0,2} MSG",
            "STOP{1,3} _{0,2} YOU",
            "~YOU MSG",
            "[MSG YOU] stop",
        ]
    ),
    st.text(alphabet="ABCDEo,.", max_size=8),
)
def test_needs_never_rule_out_a_match(pattern: str, codes: str) -> None:
    piece = read_pattern(pattern)
    needs = NeedsFinder(codes_of, len).needs_of(piece)
    assert needs
    if any(need.isdisjoint(codes) for need in needs):
        assert re.search(regex_of(piece, codes_of), codes) is None


def test_a_named_part_is_read_once_and_may_name_others() -> None:
    parts = Parts({"ME": "me | us", "STOP_IT": "stop ($ME)?"})
    piece = read_pattern("$STOP_IT now | $ME", parts)
    assert words_of(piece) == {"me", "us", "stop", "now"}
    assert read_pattern("$ME", parts).parts[0] is parts["ME"]


def test_an_unknown_part_is_a_defect_of_the_file() -> None:
    with pytest.raises(PatternError, match="WHO"):
        read_pattern("stop $WHO")
