"""How and when a person asked, in Add Opt-Out, and the deadlines it says."""

from __future__ import annotations

import pytest

from app.core.records import Channel
from app.services import suppression_list
from app.ui.opt_outs.add_dialog import AddDialog
from app.ui.opt_outs.history_words import story
from app.ui.opt_outs.wish_fields import WishFields

NUMBER = 27831234567


@pytest.fixture
def fields(window):
    made = WishFields(window)
    made.show()
    return made


def choose(fields, channel):
    fields.channel_box.setCurrentIndex(fields.channel_box.findData(channel.value))


def test_nothing_is_recorded_unless_chosen(fields):
    fields.set_regions({"ZA"})
    assert fields.wish() is None
    assert not fields.received_field.isVisible()
    assert not fields.due.isVisible()


def test_a_wish_of_today_is_in_time(fields):
    fields.set_regions({"ZA"})
    choose(fields, Channel.COUNTER)
    assert fields.wish().channel is Channel.COUNTER
    assert fields.received_field.isVisible()
    assert "2 working days" in fields.due.text()
    assert fields.due.text().endswith("in time")


def test_the_overdue_come_first(fields):
    fields.set_regions({"US", "ZA", "BR"})
    choose(fields, Channel.LETTER)
    fields.received_field.setDateTime(fields.received_field.dateTime().addDays(-10))
    first, second = fields.due.text().split("\n")
    assert "WASPA" in first
    assert first.endswith("days late")
    assert "FCC" in second
    assert second.endswith("in time")
    assert fields.due.property("ink") == "bad"


def test_no_time_to_come_can_be_given(fields):
    choose(fields, Channel.PHONE)
    fields.received_field.setDateTime(fields.received_field.dateTime().addDays(3))
    assert fields.received_field.dateTime() <= fields.received_field.maximumDateTime()


def test_the_dialog_keeps_it_and_the_history_tells(session, window, settle, qtbot, database, retail):
    dialog = AddDialog(session, "+27831234567", window)
    dialog.open()
    settle()
    choose(dialog.wish, Channel.LETTER)
    dialog.wish.received_field.setDateTime(dialog.wish.received_field.dateTime().addDays(-10))
    with qtbot.waitSignal(dialog.added):
        dialog.ok_button.click()
    told = [story(event).more for event in suppression_list.history(database, NUMBER) if event.region == "ZA"]
    assert told
    assert all("asked by letter" in more and "days late" in more for more in told)
