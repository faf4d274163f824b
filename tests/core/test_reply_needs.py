"""What patterns need of a reply, and the gate made of it."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from app.core.reply_needs import Gate, NeedsFinder
from app.core.reply_patterns import PatternReader, branches_of, regex_of

LISTS = {"STOP": "AB", "MSG": "C", "YOU": "DE", "stop": "A", "quit": "B", "your": "D", "messages": "C"}


def codes_of(name: str) -> str:
    return LISTS.get(name, "")


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


def test_the_choices_of_a_whole_pattern_need_more_each() -> None:
    piece = PatternReader().read("STOP MSG | quit YOU")
    find = NeedsFinder(str, len)
    assert [set().union(*find.needs_of(branch)) for branch in branches_of(piece)] == [
        {"STOP", "MSG"},
        {"quit", "YOU"},
    ]
    assert len(find.needs_of(piece)) == 1
    assert branches_of(PatternReader().read("(STOP | quit) MSG"))[0].kind == "seq"


def test_the_gate_lets_through_what_has_all_its_needs() -> None:
    needs = [
        (frozenset({"STOP"}),),
        (frozenset({"MSG", "YOU"}), frozenset({"STOP"})),
        (frozenset({"QUIT"}), frozenset({"BREAK", "COMMA"})),
    ]
    gate = Gate(needs, {"A": ("STOP",), "B": ("MSG", "QUIT"), "C": ("OTHERS",)})

    assert [gate.met(codes) for codes in ("", "CCo,", "A", "A.C", "BA", "B,A", "B", "B.")] == [
        [], [], [0], [0], [0, 1], [0, 1, 2], [], [2],
    ]  # fmt: skip
    assert gate.met(["BA", "o,"]) == [0, 1, 2]
