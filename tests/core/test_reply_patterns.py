"""The pattern language of the phrase files."""

from __future__ import annotations

import re

import pytest

from app.core.reply_patterns import (
    PatternError,
    PatternReader,
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


def test_a_named_part_is_read_once_and_may_name_others() -> None:
    reader = PatternReader({"ME": "me | us", "STOP_IT": "stop ($ME)?"})
    read = reader.read("$STOP_IT now | $ME")
    assert reader.words == {"me", "us", "stop", "now"}
    assert reader.read("$ME") is read.parts[1]


def test_neighbouring_codes_stand_as_a_range() -> None:
    assert regex_of(PatternReader().read("[STOP MSG quit]"), codes_of) == "[A-C]"
    assert regex_of(PatternReader().read("[stop MSG]"), codes_of) == "[AC]"


def test_an_unknown_part_is_a_defect_of_the_file() -> None:
    with pytest.raises(PatternError, match="WHO"):
        PatternReader().read("stop $WHO")
