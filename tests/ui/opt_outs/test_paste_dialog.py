from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.services import suppression_list
from app.ui.opt_outs import paste_dialog
from app.ui.opt_outs.paste_dialog import PasteDialog
from app.ui.pills import NOTE_ROLE

TEXT = "083 123 4567\n27729051180; 0729051180\nSipho\n"


@pytest.fixture
def dialog(session, window, settle):
    made = PasteDialog(session, parent=window)
    made.open()
    settle()
    return made


def test_each_number_says_what_becomes_of_it(dialog, settle):
    QApplication.clipboard().setText(TEXT)
    dialog.paste_button.click()
    settle()
    items = [dialog.results.item(row) for row in range(dialog.results.count())]
    assert [item.text() for item in items] == ["Accepted", "Accepted", "Twice", "Rejected"]
    assert items[0].data(NOTE_ROLE) == "+27 83 123 4567"
    assert items[3].data(Qt.ItemDataRole.AccessibleTextRole).startswith("Sipho: Rejected. ")
    assert dialog.counts.text() == "Accepted: 2 · Twice: 1 · Rejected: 1"


def test_what_was_accepted_is_added_once(dialog, qtbot, settle, database):
    dialog.text_field.setPlainText(TEXT)
    settle()
    with qtbot.waitSignal(dialog.added) as added:
        dialog.ok_button.click()
    assert added.args[0].numbers == (27729051180, 27831234567)
    assert suppression_list.answer(database, 27729051180).listed


def test_adding_waits_until_the_text_was_judged(dialog, settle):
    dialog.text_field.setPlainText(TEXT)
    settle()
    assert dialog.ok_button.isEnabled()
    dialog.text_field.setPlainText("no numbers at all")
    settle()
    assert not dialog.ok_button.isEnabled()


def test_too_much_text_is_sent_to_bulk_file(dialog, settle, monkeypatch):
    monkeypatch.setattr(paste_dialog, "LONGEST_TEXT", 10)
    dialog.text_field.setPlainText("0831234567 " * 3)
    settle()
    assert "Bulk File" in dialog.counts.text()
    assert not dialog.ok_button.isEnabled()


def test_numbers_of_another_text_are_not_added(dialog, qtbot, settle, database):
    dialog.text_field.setPlainText("083 123 4567")
    qtbot.waitUntil(dialog.ok_button.isEnabled)
    dialog.text_field.setPlainText("083 123 4568")
    dialog.ok_button.click()
    qtbot.waitUntil(dialog.ok_button.isEnabled)
    assert not suppression_list.answer(database, 27831234567).listed
    dialog.ok_button.click()
    settle()
    assert suppression_list.answer(database, 27831234568).listed


def test_of_very_many_numbers_the_window_writes_only_those_it_shows(dialog, settle, monkeypatch):
    written, write = [], paste_dialog.format_for_people

    def note(number):
        written.append(number)
        return write(number)

    monkeypatch.setattr(paste_dialog, "format_for_people", note)
    monkeypatch.setattr(paste_dialog, "MOST_SHOWN", 10)
    lines = [f"083123{number:04d}" for number in range(40)]
    dialog.text_field.setPlainText("\n".join([*lines, lines[0], "Sipho"]))
    dialog._timer.stop()
    dialog._judge()
    settle()
    assert len(written) == dialog.results.count() == 10
    assert dialog.counts.text() == "Accepted: 40 · Twice: 1 · Rejected: 1"
    assert len(dialog._numbers) == 40
