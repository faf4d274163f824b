from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.cli.output import event_line
from app.core.records import ActionKind, ChangeKind, HistoryEvent
from app.services.wishes import deadline_of
from app.ui import figures
from app.ui.opt_outs.history_words import copied_text, spoken, story

AT = datetime(2026, 11, 23, 8, 42, tzinfo=UTC)


def event(change=ChangeKind.OPTED_OUT, kind=ActionKind.ADD, **more):
    known = {"source": "manual", "operator": "n.dlamini", "reason": "", **more}
    return HistoryEvent(AT, "Retail", change, 7, kind, **known)


def test_a_reply_is_quoted_in_full_with_its_deciding_words_marked(qapp):
    reply = "Hi, please stop sending"
    told = story(
        event(kind=ActionKind.REPLY, reply=reply, rule="stop + sending", language="en", start=11, end=15)
    )
    assert (told.what, told.how) == ("Opted out", "by reply")
    assert told.quote == f"“{reply}”"
    assert told.quote[told.start : told.end] == "stop"
    assert told.more == "rule “stop + sending” · English"


@pytest.mark.parametrize(
    ("happened", "what", "how", "quote"),
    [
        (event(ChangeKind.REMOVED, ActionKind.REMOVE, reason="call 88213"),
         "Removed from the list", "by n.dlamini", "“call 88213”"),
        (event(reason="she called"), "Opted out", "added by hand by n.dlamini", "“she called”"),
        (event(operator=""), "Opted out", "added by hand", ""),
        (event(kind=ActionKind.IMPORT, source="file", reason="x.csv", file_name="x.csv", file_numbers=33),
         "Opted out", "from file x.csv", ""),
        (event(ChangeKind.RESTORED, ActionKind.UNDO, undoes=12), "Back on the list", "by undo", ""),
        (event(ChangeKind.REMOVED, ActionKind.UNDO, undoes=12, reason="the wrong file"),
         "Removed from the list", "by undo", "“the wrong file”"),
        (event(kind=ActionKind.REPLY, operator="", reason="Stop"), "Opted out", "by reply", "“Stop”"),
        (event(ChangeKind.REPLIED, ActionKind.REPLY, reply="Stop", already_listed=True),
         "Asked to be opted out", "by reply, on the list already", "“Stop”"),
        (event(ChangeKind.ASKED, already_listed=True, reason="her letter", channel="letter"),
         "Asked to be opted out", "on the list already", "“her letter”"),
        (event(ChangeKind.DECIDED, ActionKind.DECISION, reply="START", decision="keep"),
         "Reply kept", "by n.dlamini", "“START”"),
        (event(ChangeKind.DECIDED, ActionKind.DECISION, reply="START", decision="opt_out", already_listed=True),
         "Reply opted out", "by n.dlamini, on the list already", "“START”"),
        (event(ChangeKind.DECIDED, ActionKind.DECISION, reply="see you", decision="review"),
         "Reply put into review", "by reading replies again", "“see you”"),
        (event(ChangeKind.TAKEN_BACK, ActionKind.UNDO, undoes=12, reason="a slip"),
         "Taken back", "by undo", "“a slip”"),
        (event(ChangeKind.COUNTS_AGAIN, ActionKind.UNDO, undoes=12), "Counts again", "by undo", ""),
        (event(ChangeKind.STAYED, ActionKind.UNDO, undoes=12),
         "Stayed on the list", "in spite of an undo: they had asked for it themselves", ""),
    ],
)  # fmt: skip
def test_each_kind_of_event_is_told_in_words(qapp, happened, what, how, quote):
    told = story(happened)
    assert (told.what, told.how, told.quote) == (what, how, quote)


@pytest.mark.parametrize("days", [0, 2, 3, 40])
def test_when_a_reply_came_and_whether_that_was_in_time_is_told_as_on_the_command_line(qapp, days):
    received = AT - timedelta(days=days)
    happened = event(kind=ActionKind.REPLY, reply="Stop!", received_at=received, region="ZA")
    told = story(happened).more
    assert told.startswith(f"received {figures.when(received)} · due ")
    outcome = told.rpartition(": ")[2]
    assert (outcome == "in time") == deadline_of(happened).met
    assert event_line(happened).endswith(f"received {figures.when(received)}  {told.rpartition(' · ')[2]}")


def test_a_screen_reader_hears_when_where_what_and_the_deciding_words(qapp):
    heard = spoken(event(kind=ActionKind.REPLY, reply="Stop!", start=0, end=4))
    assert heard == f"{figures.when(AT)}, Retail: Opted out by reply. “Stop!”. Deciding words: Stop"


def test_the_copied_story_has_a_heading_and_a_line_for_each_event(qapp):
    lines = copied_text(27831234567, [event(), event()]).splitlines()
    assert lines[0] == "History of +27 83 123 4567"
    assert len(lines) == 3
