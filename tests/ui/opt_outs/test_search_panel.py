from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication

from app.services import accounts, suppression_list
from app.ui.opt_outs.search_panel import SearchPanel

STOP = 27831234567


@pytest.fixture
def panel(session, qtbot, database, retail):
    suppression_list.add(database, [STOP], [retail])
    made = SearchPanel(session)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.field.setFocus()
    made.parts = []
    made.part_changed.connect(made.parts.append)
    return made


@pytest.mark.parametrize(
    "written", ["083 123 4567", "+27 (0)83 123 4567", "27831234567", "831234567", "0027 83 123-4567"]
)
def test_any_way_of_writing_a_number_is_answered_while_typing(panel, qtbot, written):
    qtbot.keyClicks(panel.field, written)
    qtbot.waitUntil(lambda: panel.card.isVisible() and panel.card.answer.msisdn == STOP)
    assert panel.card.answer.listed


def test_a_number_that_is_not_listed_is_answered_too(panel, qtbot):
    panel.field.setText("083 123 4568")
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.card.isVisible())
    assert not panel.card.answer.listed


def test_three_digits_narrow_the_list_and_two_do_not(panel, qtbot, settle):
    qtbot.keyClicks(panel.field, "12")
    settle()
    assert panel.parts == []
    qtbot.keyClicks(panel.field, "3")
    settle()
    assert panel.parts == ["123"]
    assert not panel.card.isVisible()


def test_the_commonest_prefix_is_enough_to_look_for(panel, qtbot, settle):
    qtbot.keyClicks(panel.field, "083")
    settle()
    assert panel.parts == ["083 +2783"]
    said = "The list shows the numbers that begin with +2783, and those with 083 in them."
    assert panel.said.text() == said


def test_undo_is_the_windows_while_nothing_was_typed(panel, qtbot):
    def keeps_undo():
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        event.ignore()
        QApplication.sendEvent(panel.field, event)
        return event.isAccepted()

    assert not keeps_undo()
    qtbot.keyClicks(panel.field, "083")
    assert keeps_undo()


def test_nothing_is_read_out_while_another_page_is_shown(panel, qtbot, settle, session, monkeypatch):
    qtbot.keyClicks(panel.field, "083 123 4567")
    qtbot.waitUntil(lambda: panel.card.isVisible())
    said = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", said.append)
    panel.hide()
    session.lists_changed.emit(None)
    settle()
    assert said == []


def test_what_cannot_be_a_number_says_why(panel, qtbot, settle):
    panel.field.setText("Sipho")
    settle()
    assert panel.said.text()
    assert panel.said.property("ink") == "bad"
    assert panel.field.accessibleDescription() == panel.said.text()


def test_part_of_a_number_says_what_is_missing_once_it_is_searched_for(panel, qtbot, settle):
    panel.field.setText("083 123 456")
    settle()
    assert "missing" not in panel.said.text()
    panel.search_button.click()
    assert "missing" in panel.said.text()


def test_escape_clears_the_field_the_answer_and_the_list(panel, qtbot, settle):
    panel.field.setText("0831234567")
    settle()
    assert panel.card.isVisible()
    qtbot.keyClick(panel.field, Qt.Key.Key_Escape)
    assert panel.field.text() == ""
    assert not panel.card.isVisible()
    assert panel.parts[-1] == ""


def test_the_answer_follows_what_is_changed(panel, qtbot, settle, session, database, retail):
    panel.field.setText("0831234567")
    settle()
    report = suppression_list.remove(database, [(retail, STOP)])
    session.lists_changed.emit(report)
    qtbot.waitUntil(lambda: not panel.card.answer.listed)


def test_down_leaves_the_field_for_the_list(panel, qtbot):
    with qtbot.waitSignal(panel.field.left_downwards):
        qtbot.keyClick(panel.field, Qt.Key.Key_Down)


def test_what_was_typed_is_read_anew_in_another_country(panel, qtbot, settle, session, database):
    panel.field.setText("081 123 4567")
    panel.search()
    settle()
    assert panel.card.answer.msisdn == 27811234567
    for account in accounts.list_accounts(database):
        accounts.change_account(database, account.id, region="NA")
    session.accounts_changed.emit()
    qtbot.waitUntil(lambda: panel.card.answer.msisdn == 264811234567)
    assert panel.parts[-1] == "+264811234567"


def test_an_answer_from_before_a_change_does_not_take_the_place_of_the_one_after(
    panel, qtbot, settle, session, database, retail, monkeypatch
):
    slow, answer, asked = threading.Event(), suppression_list.answer, []

    def ask(*what):
        asked.append(found := answer(*what))
        if len(asked) == 1:
            slow.wait(5)
        return found

    monkeypatch.setattr(suppression_list, "answer", ask)
    panel.show_number(STOP + 1)
    qtbot.waitUntil(lambda: len(asked) == 1)
    session.lists_changed.emit(suppression_list.add(database, [STOP + 1], [retail]))
    qtbot.waitUntil(lambda: panel.card.isVisible() and panel.card.answer.listed)
    slow.set()
    settle()
    assert panel.card.answer.listed


def test_what_stands_below_the_field_begins_at_one_edge(panel, qtbot):
    def first_ink(part):
        picture = part.grab().toImage()
        ground = picture.pixel(picture.width() - 1, 0)
        columns = range(picture.width())
        rows = range(4, picture.height() - 4)
        return part.mapTo(panel, part.rect().topLeft()).x() + next(
            x for x in columns if any(picture.pixel(x, y) != ground for y in rows)
        )

    assert abs(first_ink(panel.many_button) - first_ink(panel.said)) <= 2
