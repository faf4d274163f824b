from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt

from app.core.records import ChangeKind
from app.services import accounts, suppression_list
from app.ui.opt_outs.add_dialog import AddDialog

STOP = 27831234567


@pytest.fixture
def dialog(session, window, settle):
    made = AddDialog(session, parent=window)
    made.open()
    settle()
    return made


def test_ok_waits_for_a_number_and_says_why(dialog, qtbot):
    assert not dialog.ok_button.isEnabled()
    qtbot.keyClicks(dialog.number_field, "083 123 456")
    assert not dialog.ok_button.isEnabled()
    assert "A digit is missing." in dialog.found.text()
    assert dialog.found.property("ink") == "bad"
    qtbot.keyClicks(dialog.number_field, "7")
    assert dialog.ok_button.isEnabled()
    assert dialog.found.text() == "Will be stored as +27 83 123 4567."


def test_all_accounts_are_ticked_and_enter_adds_to_them(dialog, qtbot, database, retail, support):
    qtbot.keyClicks(dialog.number_field, "0831234567")
    qtbot.keyClicks(dialog.reason_field, "asked by telephone")
    with qtbot.waitSignal(dialog.added) as added:
        qtbot.keyClick(dialog.reason_field, Qt.Key.Key_Return)
    assert added.args[0].added == 2
    listed = suppression_list.answer(database, STOP).opt_outs
    assert {one.account_id for one in listed} == {retail, support}
    assert {one.reason for one in listed} == {"asked by telephone"}
    assert suppression_list.history(database, STOP)[0].operator == "t.botha"


def test_without_an_account_nothing_can_be_added(dialog, qtbot):
    qtbot.keyClicks(dialog.number_field, "0831234567")
    dialog.boxes.all_box.click()
    assert dialog.boxes_cause.text() == "Tick at least one account."
    assert not dialog.ok_button.isEnabled()


def test_already_listed_says_since_when_and_does_nothing(dialog, qtbot, settle, database, retail, support):
    suppression_list.add(database, [STOP], [retail, support])
    qtbot.keyClicks(dialog.number_field, "0831234567")
    settle()
    assert "Already listed for Retail and Support, since 20" in dialog.found.text()
    assert not dialog.ok_button.isEnabled()


def test_a_request_of_who_is_listed_already_is_taken_down(dialog, qtbot, settle, database, retail, support):
    suppression_list.add(database, [STOP], [retail, support])
    qtbot.keyClicks(dialog.number_field, "0831234567")
    settle()
    dialog.wish.channel_box.setCurrentIndex(2)
    with qtbot.waitSignal(dialog.added) as added:
        dialog.ok_button.click()
    assert (added.args[0].added, added.args[0].already_listed) == (0, 2)
    assert suppression_list.history(database, STOP)[0].event is ChangeKind.ASKED


def test_listed_in_one_account_can_be_added_to_the_other(dialog, qtbot, settle, database, retail):
    suppression_list.add(database, [STOP], [retail])
    qtbot.keyClicks(dialog.number_field, "0831234567")
    settle()
    assert "Already listed for Retail, since" in dialog.found.text()
    assert dialog.ok_button.isEnabled()


def test_trouble_is_told_in_the_dialog_which_stays(dialog, qtbot, monkeypatch):
    from app.core.errors import StoreError
    from app.ui.opt_outs import add_dialog

    def fail(*_args, **_kwargs):
        raise StoreError("busy", "The database is busy. Nothing was changed.")

    monkeypatch.setattr(add_dialog.suppression_list, "add", fail)
    qtbot.keyClicks(dialog.number_field, "0831234567")
    dialog.ok_button.click()
    qtbot.waitUntil(lambda: dialog.trouble.isVisible())
    assert dialog.trouble.text == "The database is busy. Nothing was changed."
    assert dialog.isVisible()
    assert dialog.ok_button.isEnabled()


@pytest.fixture
def busy(session, window):
    """A writing that goes on until the test lets it end."""
    end = threading.Event()
    session.runner.write(window, end.wait, 10, done=lambda _ended: None)
    yield end
    end.set()


def start_adding(dialog, qtbot):
    qtbot.keyClicks(dialog.number_field, "0831234567")
    dialog.ok_button.click()


def test_what_waits_for_other_work_says_so_and_is_added_after_it(dialog, qtbot, busy, database):
    start_adding(dialog, qtbot)
    qtbot.waitUntil(lambda: "waits for the work that is going on" in dialog.trouble.text)
    assert dialog.trouble.isVisible()
    with qtbot.waitSignal(dialog.added):
        busy.set()
    assert suppression_list.answer(database, STOP).listed


def test_cancel_takes_back_what_waits(dialog, qtbot, busy, database, announced, settle):
    added = []
    dialog.added.connect(added.append)
    start_adding(dialog, qtbot)
    with qtbot.waitSignal(dialog.rejected):
        dialog.reject()
    busy.set()
    settle()
    assert not suppression_list.answer(database, STOP).listed
    assert not added
    assert announced[-1].text == "Cancelled. Nothing was changed."


def test_what_is_being_added_when_cancel_is_pressed_is_told_of(dialog, qtbot, database, monkeypatch):
    begun, end = threading.Event(), threading.Event()
    add = suppression_list.add

    def slowly(*args, operator, **words):
        begun.set()
        end.wait(10)
        return add(*args, operator=operator, **words)

    monkeypatch.setattr(suppression_list, "add", slowly)
    start_adding(dialog, qtbot)
    qtbot.waitUntil(begun.is_set)
    dialog.reject()
    assert dialog.isVisible()
    assert "can be undone" in dialog.trouble.text
    with qtbot.waitSignal(dialog.added):
        end.set()
    assert suppression_list.answer(database, STOP).listed


def test_what_was_typed_is_read_anew_in_another_country(dialog, qtbot, session, database):
    dialog.number_field.setText("081 123 4567")
    assert "+27 81 123 4567" in dialog.found.text()
    for account in accounts.list_accounts(database):
        accounts.change_account(database, account.id, region="NA")
    session.accounts_changed.emit()
    qtbot.waitUntil(lambda: "+264 81 123 4567" in dialog.found.text())
