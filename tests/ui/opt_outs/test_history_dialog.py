from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from app.core.errors import StoreError
from app.services import erasure, replies, suppression_list
from app.ui import file_dialogs
from app.ui.erase_dialog import EraseDialog
from app.ui.error_words import error_words
from app.ui.opt_outs.history_dialog import HistoryDialog

STOP = 27831234567


@pytest.fixture
def open_dialog(session, window, settle):
    def open_it():
        made = HistoryDialog(session, STOP, window)
        made.open()
        settle()
        return made

    return open_it


def test_events_are_listed_newest_first_and_can_be_read(open_dialog, database, retail):
    suppression_list.add(database, [STOP], [retail], reason="Asked in the shop")
    suppression_list.remove(database, [(retail, STOP)], reason="call 88213")
    dialog = open_dialog()
    assert dialog.windowTitle() == "History of +27 83 123 4567"
    spoken = [
        dialog.events.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(dialog.events.count())
    ]
    assert "Removed from the list" in spoken[0]
    assert "Asked in the shop" in spoken[1]
    assert not dialog.remove_button.isEnabled()


def test_a_long_reply_gets_the_room_it_needs(open_dialog, retail, add_by_reply):
    add_by_reply(retail, STOP, reply="Please stop " * 60)
    dialog = open_dialog()
    index = dialog.events.model().index(0, 0)
    assert dialog.events.visualRect(index).height() > 6 * dialog.fontMetrics().height()


def test_what_is_still_listed_can_be_removed_from_here(open_dialog, qtbot, database, retail):
    suppression_list.add(database, [STOP], [retail])
    dialog = open_dialog()
    with qtbot.waitSignal(dialog.removal_asked) as asked:
        dialog.remove_button.click()
    assert asked.args[0] == STOP


def test_the_story_can_be_copied(open_dialog, database, retail):
    suppression_list.add(database, [STOP], [retail])
    dialog = open_dialog()
    dialog.copy_button.click()
    assert QApplication.clipboard().text().startswith("History of +27 83 123 4567\n")


def test_a_number_without_a_story_says_so(open_dialog):
    dialog = open_dialog()
    assert dialog.said.isVisible()
    assert dialog.said.text() == "Nothing ever happened to this number."
    assert not dialog.copy_button.isEnabled()


def test_the_story_follows_what_is_changed(open_dialog, qtbot, session, database, retail):
    dialog = open_dialog()
    session.lists_changed.emit(suppression_list.add(database, [STOP], [retail]))
    qtbot.waitUntil(lambda: dialog.events.count() == 1)


def test_a_proof_is_saved_and_told(open_dialog, settle, database, retail, tmp_path):
    suppression_list.add(database, [STOP], [retail], reason="letter")
    dialog = open_dialog()
    file_dialogs.set_next_answer(tmp_path / "proof.pdf")
    dialog.proof_button.click()
    settle()
    assert (tmp_path / "proof.pdf").read_bytes().startswith(b"%PDF-")
    assert dialog.outcome.isVisible()
    assert "proof.pdf" in dialog.outcome.text
    assert dialog.proof_button.isEnabled()


def test_a_proof_that_cannot_be_saved_is_told(open_dialog, settle, database, retail, tmp_path):
    suppression_list.add(database, [STOP], [retail])
    dialog = open_dialog()
    file_dialogs.set_next_answer(tmp_path / "gone" / "proof.pdf")
    dialog.proof_button.click()
    settle()
    assert "Choose another folder" in dialog.outcome.text
    assert dialog.proof_button.isEnabled()


def test_words_are_erased_after_a_look_and_that_stays_in_the_story(
    open_dialog, settle, session, database, retail
):
    replies.add_pasted(database, f"+{STOP} please stop messaging me. Zanele", retail, region="ZA")
    dialog = open_dialog()
    dialog.erase_button.click()
    settle()
    (asked,) = dialog.findChildren(EraseDialog)
    assert asked.counts.text() == "Replies: 1 · reasons and evidence notes: 0"
    asked.reason_field.setText("her letter")
    asked.erase_button.click()
    settle()
    assert "Erased for good" in dialog.outcome.text
    settle()
    erased, opted_out = (dialog.events.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2))
    assert "Words erased by t.botha" in erased
    assert "her letter" in erased
    assert "its words were erased by action" in opted_out
    assert "Zanele" not in opted_out
    assert dialog.remove_button.isEnabled()
    dialog.erase_button.click()
    settle()
    assert "no words about this number" in dialog.outcome.text


def test_words_are_not_erased_by_enter_nor_without_a_reason(open_dialog, settle, database, retail, qtbot):
    replies.add_pasted(database, f"+{STOP} please stop messaging me. Zanele", retail, region="ZA")
    dialog = open_dialog()
    dialog.erase_button.click()
    settle()
    (asked,) = dialog.findChildren(EraseDialog)
    assert not asked.erase_button.isEnabled()
    assert "A reason is needed" in asked.reason_field.accessibleDescription()
    asked.reason_field.setText("  ")
    assert not asked.erase_button.isEnabled()
    asked.reason_field.setText("her letter")
    assert asked.erase_button.isEnabled()
    assert asked.cancel_button.isDefault()
    qtbot.keyClick(asked.reason_field, Qt.Key.Key_Return)
    settle()
    assert [one.erased for one in replies.page(database)] == [None]


def test_words_of_what_was_altered_are_not_erased(open_dialog, settle, database, retail):
    replies.add_pasted(database, f"+{STOP} please stop messaging me. Zanele", retail, region="ZA")
    with database.writing() as engine:
        engine.execute_sql("UPDATE reply SET verdict = 'none'")
    dialog = open_dialog()
    dialog.erase_button.click()
    settle()
    (asked,) = dialog.findChildren(EraseDialog)
    asked.reason_field.setText("her letter")
    asked.erase_button.click()
    settle()
    assert "nothing was erased" in dialog.outcome.text


def test_trouble_with_erasing_is_told_in_the_language_of_the_window(
    afrikaans, open_dialog, settle, database, retail, monkeypatch
):
    suppression_list.add(database, [STOP], [retail])
    dialog = open_dialog()

    def busy(*_asked):
        raise trouble

    trouble = StoreError("busy", "The database is busy. Nothing was changed. Try again.")
    monkeypatch.setattr(erasure, "preview_number", busy)
    dialog.erase_button.click()
    settle()
    assert dialog.outcome.text == error_words(trouble) != trouble.text


def test_an_erasure_is_told_where_the_history_was_closed_meanwhile(
    open_dialog, settle, session, database, retail, announced
):
    replies.add_pasted(database, f"+{STOP} please stop messaging me. Zanele", retail, region="ZA")
    told, gate = [], threading.Event()
    session.lists_changed.connect(told.append)
    dialog = open_dialog()
    dialog.erase_button.click()
    settle()
    (asked,) = dialog.findChildren(EraseDialog)
    asked.reason_field.setText("her letter")
    session.runner.write(session, gate.wait, 5, done=print)
    asked.erase_button.click()
    dialog.close_button.click()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gate.set()
    settle()
    assert len(told) == 1
    assert [news.text[:15] for news in announced] == ["Erased for good"]
