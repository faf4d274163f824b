"""A path in a window: it goes on in the next line wherever the room ends, and is copied as it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.ui.path_label import PathLabel

PATH = "/data/" + "x" * 120 + "/opt-outs.sqlite"


@pytest.fixture
def shown(themed, qtbot):
    window = QWidget()
    column = QVBoxLayout(window)
    made = PathLabel("Database", PATH)
    column.addWidget(made)
    column.addStretch(1)
    qtbot.addWidget(window)
    window.resize(300, 400)
    window.show()
    qtbot.waitExposed(window)
    yield made
    window.close()


def test_a_path_without_places_to_break_asks_for_little_width(shown):
    assert shown.minimumSizeHint().width() < 200
    assert shown.window().width() == 300


def test_all_of_it_is_seen_in_any_width(shown, qtbot):
    heights = []
    for width in (600, 300, 200):
        shown.window().resize(width, 600)
        qtbot.waitUntil(lambda width=width: shown.window().width() == width and shown.width() < width)
        assert shown.height() >= shown.heightForWidth(shown.width())
        assert not shown.verticalScrollBar().maximum()
        heights.append(shown.height())
    assert heights == sorted(set(heights))


def test_it_is_copied_as_it_is(shown, qtbot):
    shown.setFocus()
    shown.selectAll()
    qtbot.keyClick(shown, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == PATH == shown.text()
    qtbot.keyClicks(shown, "x")
    assert shown.text() == PATH


def test_it_grows_with_what_it_is_to_show(shown, qtbot):
    before = shown.height()
    shown.setText("/short")
    qtbot.waitUntil(lambda: shown.height() < before)
    assert (shown.text(), shown.accessibleName()) == ("/short", "Database")


def test_it_is_passed_over_by_tab_and_by_the_wheel(shown):
    assert not shown.focusPolicy() & Qt.FocusPolicy.TabFocus
    turn = QWheelEvent(
        QPoint(5, 5),
        QPoint(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    turn.accept()
    QApplication.sendEvent(shown.viewport(), turn)
    assert not turn.isAccepted()
