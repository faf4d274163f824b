"""Dialogs: Esc closes, sizes come back, Enter presses the main button, answers run once it is closed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QWidget

from app.ui.buttons import button, icon_button, menu_button
from app.ui.dialogs import Dialog, ask
from app.ui.reasoned_question import ReasonedQuestion


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


ENTERS = pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])


@ENTERS
@pytest.mark.parametrize("kind", ["plain", "quiet", "link", "warn", "primary"])
@pytest.mark.parametrize(
    "enabled", [True, False], ids=["default can be pressed", "default cannot be pressed"]
)
def test_enter_presses_the_focused_button_inside_a_dialog_and_not_its_default(
    window, qtbot, key, kind, enabled
):
    dialog = Dialog("Paste Replies", window)
    pressed = []
    inside = button("Paste from Clipboard", kind)
    inside.clicked.connect(lambda: pressed.append("inside"))
    dialog.body.addWidget(inside)
    taken = dialog.add_button("Take In", "primary")
    taken.clicked.connect(lambda: pressed.append("default"))
    taken.setEnabled(enabled)
    dialog.open()
    inside.setFocus()
    qtbot.keyClick(inside, key)
    assert pressed == ["inside"]
    held = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "\r", True)
    QApplication.sendEvent(inside, held)
    assert pressed == ["inside"]
    dialog.reject()


@ENTERS
def test_enter_presses_the_focused_button_of_a_window(window, qtbot, key):
    pressed = []
    for made in (button("Choose Folder…", parent=window), icon_button("close", "Close message", window)):
        made.clicked.connect(lambda: pressed.append(1))
        made.show()
        qtbot.keyClick(made, key)
    assert pressed == [1, 1]


def test_enter_opens_the_menu_of_a_focused_button(window, qtbot):
    menu = QMenu(window)
    menu.addAction("Excel")
    seen = []
    menu.aboutToShow.connect(lambda: (seen.append(1), QTimer.singleShot(0, menu.close)))
    made = menu_button("Download", menu, parent=window)
    made.show()
    qtbot.keyClick(made, Qt.Key.Key_Return)
    assert seen == [1]


def test_enter_presses_the_dangerous_answer_only_where_it_has_the_focus(window, qtbot):
    reasons = []
    for presses in (False, True):
        question = ReasonedQuestion("Restore?", "Back.", "1 fewer.", "Restore", reasons.append, window)
        question.open()
        question.reason_field.setPlainText("the import was wrong")
        place = question.answer_button if presses else question.reason_field
        place.setFocus()
        qtbot.keyClick(place, Qt.Key.Key_Return)
        assert bool(reasons) is presses
        question.reject()
    assert reasons == ["the import was wrong"]
