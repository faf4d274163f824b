"""Import Replies: what is in doubt is shown as nobody's choice, and one column cannot be two things."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt

from app.services import replies
from app.ui.replies.import_dialog import RepliesImportDialog
from app.ui.replies.preview_model import NUMBER, RECEIVED, REPLY, ROW, VERDICT

TWO_NUMBERS = "From,Mobile,Message\n+27831230000,+27600000001,stop\n+27831230001,+27600000002,hello\n"
CUSTOMERS = "Name,Surname,Mobile,Balance\nThandi,Nkosi,+27600000001,12\nJan,Botha,+27600000002,7\n"
CLEAR = "Msisdn,Time,Message\n+27600000001,2026-01-16 08:00:00,stop\n+27600000002,2026-01-16 08:07:00,hello\n"


@pytest.fixture
def opened(main_window, session, qtbot, tmp_path):
    """Open the dialog on a file with these words in it."""

    def opened(words):
        path = tmp_path / "export.csv"
        path.write_text(words)
        made = RepliesImportDialog(session, path, main_window)
        made.open()
        settle(qtbot, session)
        return made

    return opened


def settle(qtbot, session):
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=10_000)
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=10_000)


def choose(box, column):
    box.setCurrentIndex(box.findData(column))
    box.activated.emit(box.currentIndex())


def shown(dialog, column):
    return [dialog.model.index(row, column).data() for row in range(dialog.model.rowCount())]


def test_numbers_and_replies_cannot_be_one_column(opened, session, qtbot):
    dialog = opened(CLEAR)
    assert dialog.import_button.isEnabled()
    choose(dialog.choices.text_box, 0)
    settle(qtbot, session)
    assert not dialog.import_button.isEnabled()
    assert dialog.trouble.isVisible()
    assert "“Numbers are in” and “Replies are in” name the same column" in dialog.trouble.text
    assert dialog.model.rowCount() == 0
    choose(dialog.choices.text_box, 2)
    settle(qtbot, session)
    assert not dialog.trouble.isVisible()
    assert dialog.import_button.isEnabled()
    assert shown(dialog, REPLY) == ["stop", "hello"]
    dialog.reject()


def test_times_cannot_be_in_the_column_of_replies(opened, session, qtbot):
    dialog = opened(CLEAR)
    choose(dialog.choices.received_box, 2)
    settle(qtbot, session)
    assert "“Replies are in” and “Times are in” name the same column" in dialog.trouble.text
    assert not dialog.import_button.isEnabled()
    dialog.reject()


def test_one_column_for_two_things_is_not_forgiven_by_another_choice(opened, session, qtbot):
    dialog = opened(CLEAR)
    choose(dialog.choices.number_box, 2)
    for act in (
        lambda: choose(dialog.choices.zone_box, "UTC"),
        dialog.choices.heading_box.click,
        lambda: choose(dialog.choices.account_box, dialog.choices.account_box.currentData()),
    ):
        act()
        settle(qtbot, session)
        assert not dialog.import_button.isEnabled()
        assert "name the same column" in dialog.trouble.text
        assert dialog.choices.number_box.currentData() == 2
    dialog.take_file(dialog._path)  # another file begins anew
    settle(qtbot, session)
    assert not dialog.trouble.isVisible()
    assert dialog.choices.number_box.currentData() == 0
    dialog.import_button.click()
    settle(qtbot, session)


def test_a_preview_that_was_under_way_does_not_let_one_column_through(opened, session, qtbot):
    dialog = opened(CLEAR)
    choose(dialog.choices.text_box, 1)  # its preview is being read
    choose(dialog.choices.text_box, 0)
    settle(qtbot, session)
    assert not dialog.import_button.isEnabled()
    assert dialog.choices.text_box.currentData() == 0
    dialog.import_button.click()
    assert replies.count(session.database) == 0
    dialog.reject()


def test_no_number_is_shown_of_a_column_that_nobody_chose(opened, session, qtbot):
    dialog = opened(TWO_NUMBERS)
    assert shown(dialog, ROW) == ["2", "3"]
    assert shown(dialog, REPLY) == ["stop", "hello"]
    assert shown(dialog, NUMBER) == shown(dialog, VERDICT) == ["", ""]
    choose(dialog.choices.number_box, 1)
    settle(qtbot, session)
    assert shown(dialog, NUMBER) == ["+27 60 000 0001", "+27 60 000 0002"]
    assert shown(dialog, VERDICT)[0] == "Opt-out"
    dialog.reject()


def test_no_reply_is_shown_of_a_column_that_nobody_chose(opened):
    dialog = opened(CUSTOMERS + "Piet,Fourie,12,3\n")
    assert shown(dialog, ROW) == ["2", "3", "4"]
    assert shown(dialog, NUMBER) == ["+27 60 000 0001", "+27 60 000 0002", ""]
    assert shown(dialog, REPLY) == shown(dialog, VERDICT) == ["", "", ""]
    assert shown(dialog, RECEIVED)[0] == "–"
    dialog.reject()


@pytest.mark.parametrize(("words", "box"), [(TWO_NUMBERS, "number_box"), (CUSTOMERS, "text_box")])
def test_the_focus_is_in_the_box_that_has_to_be_filled(opened, session, qtbot, words, box):
    dialog = opened(words)
    empty = getattr(dialog.choices, box)
    assert dialog.focusWidget() is empty
    qtbot.keyClick(empty, Qt.Key.Key_Down)
    settle(qtbot, session)
    assert empty.currentIndex() == 0
    assert empty.hasFocus()
    dialog.reject()


STATES = (
    "Number,Message,Status\n+27600000001,Big sale,sent\n+27600000002,thanks,received\n+27600000003,ok,seen\n"
)


def test_whether_a_state_tells_what_was_sent_is_asked(opened, session, qtbot):
    dialog = opened(STATES)
    box = dialog.choices.direction_box
    assert box.isVisible()
    assert box.currentIndex() == -1
    assert "Some rows may be messages that were sent" in dialog.trouble.text
    assert not dialog.import_button.isEnabled()
    choose(box, 2)
    settle(qtbot, session)
    assert dialog.import_button.isEnabled()
    assert shown(dialog, REPLY) == ["thanks", "ok"]
    assert "1 of the first rows is a message that was sent" in dialog.left_out.text
    choose(box, None)
    settle(qtbot, session)
    assert dialog.import_button.isEnabled()
    assert shown(dialog, REPLY) == ["Big sale", "thanks", "ok"]
    dialog.reject()


def test_a_file_that_cannot_be_read_says_nothing_of_the_one_after_it(opened, session, qtbot, monkeypatch):
    dialog = opened(CLEAR)
    good, slow, preview = dialog._path, threading.Event(), replies.preview_file

    def look(database, request):
        if request.path != good:
            slow.wait(5)
        return preview(database, request)

    monkeypatch.setattr(replies, "preview_file", look)
    dialog.take_file(good.with_name("gone.csv"))
    dialog.take_file(good)
    qtbot.waitUntil(dialog.import_button.isEnabled)
    slow.set()
    settle(qtbot, session)
    assert dialog.import_button.isEnabled()
    assert not dialog.trouble.isVisible()
    dialog.reject()
