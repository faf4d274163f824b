"""Dialogs: Esc closes, sizes come back, Enter presses the main button, answers run once it is closed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from app.ui.dialogs import Dialog, ask


@pytest.fixture
def window(themed, qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_escape_closes(window, qtbot):
    dialog = Dialog("Add Opt-Out", window)
    dialog.open()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_size_comes_back(window, qtbot):
    first = Dialog("Add Opt-Out", window)
    first.open()
    first.resize(640, 480)
    first.accept()
    second = Dialog("Add Opt-Out", window)
    second.open()
    assert second.size() == QSize(640, 480)
    second.reject()


def test_a_question_is_as_large_as_its_own_text(window):
    short = ask(window, "Sure?", "Yes or no.", "Yes", lambda: None)
    height = short.height()
    short.reject()
    long = ask(window, "Sure?", "One line of many words. " * 40, "Yes", lambda: None)
    assert long.height() > height
    assert long._text.height() >= long._text.heightForWidth(long._text.width())
    long.reject()


def test_enter_in_a_field_presses_the_main_button(window, qtbot):
    dialog = Dialog("Add Opt-Out", window)
    field = QLineEdit()
    dialog.body.addWidget(field)
    dialog.add_cancel_button()
    pressed = []
    dialog.add_button("Add", "primary").clicked.connect(lambda: pressed.append(1))
    dialog.open()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert pressed == [1]
    assert dialog.isVisible()
    dialog.reject()


def test_buttons_at_the_left_keep_their_order(window):
    dialog = Dialog("History", window)
    made = [
        dialog.add_button("One", at_left=True),
        dialog.add_button("Two", at_left=True),
        dialog.add_button("Close"),
    ]
    dialog.open()
    assert [button.x() for button in made] == sorted(button.x() for button in made)
    dialog.reject()


@pytest.mark.parametrize(("kind", "acts"), [("danger", False), ("primary", True)])
def test_enter_presses_what_has_the_focus_which_is_cancel_where_it_is_dangerous(window, qtbot, kind, acts):
    acted = []
    question = ask(window, "Remove?", "They opted out.", "Remove", lambda: acted.append(1), kind=kind)
    qtbot.waitUntil(lambda: question.focusWidget() is not None)
    assert (question.focusWidget().text() == "Cancel") is not acts
    qtbot.keyClick(question.focusWidget(), Qt.Key.Key_Return)
    assert bool(acted) is acts


def test_enter_presses_the_focused_cancel_button(window, qtbot):
    acted = []
    question = ask(window, "Undo?", "It is taken back.", "Undo", lambda: acted.append(1))
    cancel = next(each for each in question.findChildren(QPushButton) if each.text() == "Cancel")
    cancel.setFocus()
    with qtbot.waitSignal(question.rejected):
        qtbot.keyClick(cancel, Qt.Key.Key_Return)
    assert not acted


@pytest.mark.parametrize("answer", ["Archive", "Cancel"])
def test_a_question_acts_only_on_its_answer(window, qtbot, answer):
    acted = []
    question = ask(window, "Archive?", "It stays.", "Archive", lambda: acted.append(question.isVisible()))
    button = next(
        each for each in question.findChildren(type(question.add_button("x"))) if each.text() == answer
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert acted == ([False] if answer == "Archive" else [])
