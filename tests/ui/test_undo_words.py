"""What an undo is said to have done."""

from __future__ import annotations

import pytest

from app.core.records import ActionKind, UndoReport
from app.ui.undo_words import undone_words

NUMBER = 27611234567


def report(kind, **more):
    return UndoReport(9, kind=kind, accounts=("Main",), **more)


def decided(decision, **more):
    return report(ActionKind.DECISION, replies=1, decision=decision, numbers=(NUMBER,), **more)


TOLD = {
    "512 replies were taken back.": report(ActionKind.REPLY, replies=512),
    "1 reply was taken back. +27 61 123 4567 was taken off the opt-out list of Main.": report(
        ActionKind.REPLY, replies=1, removed=1, numbers=(NUMBER,)
    ),
    "2 replies were taken in again. 3 opt-outs are back on the list of Main.": report(
        ActionKind.REPLY, replies=2, again=True, added=3
    ),
    "1 reply was taken in again.": report(ActionKind.REPLY, replies=1, again=True),
    "+27 61 123 4567 waits for review again.": decided("keep", to_review=1),
    "+27 61 123 4567 waits for review again. It was taken off the opt-out list of Main.": decided(
        "opt_out", to_review=1, removed=1
    ),
    "+27 61 123 4567 is kept again: it can still be messaged.": decided("keep", again=True),
    "+27 61 123 4567 is opted out again. It is back on the opt-out list of Main.": decided(
        "opt_out", again=True, added=1
    ),
    "What was decided of +27 61 123 4567 counts no more.": decided("opt_out"),
    "What reading replies again led to was taken back for 12 of them. 3 opt-outs were taken off the list of "
    "Main.": report(ActionKind.DECISION, replies=12, removed=3),
    "What reading replies again led to counts again for 12 of them.": report(
        ActionKind.DECISION, replies=12, again=True
    ),
    "Undone: 120 opt-outs were taken off the list of Main.": report(ActionKind.IMPORT, removed=120),
    "Undone: 119 opt-outs were taken off the list of Main. 1 person stays on the list: they asked for it "
    "themselves.": report(ActionKind.IMPORT, removed=119, left=1),
    "Undone: 2 people stay on the list: they asked for it themselves.": report(ActionKind.IMPORT, left=2),
    "Undone: No list was changed.": report(ActionKind.IMPORT),
    "Undone: +27 61 123 4567 is back on the opt-out list of Main.": report(
        ActionKind.REMOVE, added=1, numbers=(NUMBER,)
    ),
}


@pytest.mark.parametrize("words", TOLD)
def test_an_undo_says_what_came_of_it(words):
    assert undone_words(TOLD[words]) == words
