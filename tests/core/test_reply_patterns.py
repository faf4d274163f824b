"""The pattern language of the phrase files."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reply_patterns import (
    NeedsFinder,
    PatternError,
    PatternReader,
    branches_of,
    deciding,
    regex_of,
)

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
    return re.search(regex_of(PatternReader().read(pattern), codes_of), codes) is not None


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


def test_a_pattern_that_common_words_would_have_tried_is_tried_by_its_choices() -> None:
    finder = NeedsFinder(lambda name: name, lambda name: 1 if name.islower() else 0)
    read = PatternReader().read
    weak = read("<< (do x | can y | we z | as a | is b | was c) >")

    assert len(finder.parted(weak)) == 6
    assert finder.needs_of(finder.parted(weak)[1]) == (frozenset({"can"}), frozenset({"y"}))
    for pattern in ("<< (do x | can y | we z | as a | is b | was c) STOP >", "<< (do | can | we z) >"):
        kept = read(pattern)
        assert finder.parted(kept) == (kept,)


def test_what_must_not_be_missing_is_needed() -> None:
    finder = NeedsFinder(lambda name: name, lambda _name: 0)

    assert finder.needs_of(PatternReader().read("<< !(!(%{0,9} YOU)) %{0,9} MSG")) == (
        frozenset({"YOU"}),
        frozenset({"MSG"}),
    )


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [("<< %{1,9} STOP", (0, 3)), ("<< %{1,9} ^ STOP", (2, 3)), ("(^ quit | stop) MSG", (2, 4))],
)
def test_what_stands_before_the_mark_is_only_looked_at(pattern: str, expected: tuple[int, int]) -> None:
    match = re.search(regex_of(PatternReader().read(pattern), codes_of), "ooAC")

    assert match is not None
    assert deciding(match) == expected


@pytest.mark.parametrize(
    "pattern",
    [
        "(stop",
        "stop)",
        "[stop",
        "stop $",
        "stop ++",
        "!(stop",
        "stop ~",
        "? stop",
        "[stop ++]",
        "[stop > MSG]",
        "[stop _]",
        "( ~ | stop)",
        "stop {2",
        "stop {}",
    ],
)
def test_refuses_what_it_cannot_read(pattern: str) -> None:
    with pytest.raises(PatternError):
        PatternReader().read(pattern)


def test_names_its_words() -> None:
    reader = PatternReader()
    reader.read("STOP [your MSG] (messages | quit)? !(stop)")
    reader.read("~please [^now STOP]")
    assert reader.words == {"your", "messages", "quit", "stop", "please", "now"}


def test_a_choice_of_words_is_a_set_of_them() -> None:
    reader = PatternReader()
    assert reader.read("stop (your | (MSG) | [quit stop])").parts[1] == reader.read("[your MSG quit stop]")
    assert reader.read("(stop | ~your quit)").kind == "alt"


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
    piece = PatternReader().read(pattern)
    needs = NeedsFinder(str, len).needs_of(piece)
    assert needs
    if any(set(codes).isdisjoint("".join(map(codes_of, need))) for need in needs):
        assert re.search(regex_of(piece, codes_of), codes) is None


def test_a_named_part_is_read_once_and_may_name_others() -> None:
    reader = PatternReader({"ME": "me | us", "STOP_IT": "stop ($ME)?"})
    read = reader.read("$STOP_IT now | $ME")
    assert reader.words == {"me", "us", "stop", "now"}
    assert reader.read("$ME") is read.parts[1]


def test_the_choices_of_a_whole_pattern_need_more_each() -> None:
    piece = PatternReader().read("STOP MSG | quit YOU")
    find = NeedsFinder(str, len)
    assert [set().union(*find.needs_of(branch)) for branch in branches_of(piece)] == [
        {"STOP", "MSG"},
        {"quit", "YOU"},
    ]
    assert len(find.needs_of(piece)) == 1
    assert branches_of(PatternReader().read("(STOP | quit) MSG"))[0].kind == "seq"


def test_neighbouring_codes_stand_as_a_range() -> None:
    assert regex_of(PatternReader().read("[STOP MSG quit]"), codes_of) == "[A-C]"
    assert regex_of(PatternReader().read("[stop MSG]"), codes_of) == "[AC]"


def test_an_unknown_part_is_a_defect_of_the_file() -> None:
    with pytest.raises(PatternError, match="WHO"):
        PatternReader().read("stop $WHO")
