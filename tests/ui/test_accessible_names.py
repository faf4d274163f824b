"""What a screen reader says: everything that takes the keys has a name, on every page."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QScrollBar, QWidget

from app.services import passphrases, suppression_list
from app.services.opening import Passphrase

KEYS = ("opt-outs", "activity", "accounts", "settings")


@pytest.fixture
def window(main_window, session, qtbot):
    suppression_list.add(session.database, [27831234567], (), reason="Letter", operator="t.botha")
    return main_window


def show(qtbot, window, key):
    page = window.show_page(key)
    qtbot.waitUntil(lambda: not window.session.runner.busy, timeout=5000)
    return page


def operable(page):
    """Return what Tab can reach; the field inside a combo box speaks with the box's name."""
    return [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollBar)
        and not isinstance(widget.parentWidget(), QComboBox)
    ]


@pytest.mark.parametrize("key", KEYS)
def test_everything_that_takes_the_keys_has_a_name(window, qtbot, key):
    page = show(qtbot, window, key)
    found = operable(page)
    assert found
    unnamed = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in found
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert unnamed == []


@pytest.mark.parametrize("key", KEYS)
def test_no_two_buttons_of_a_page_are_called_the_same(window, session, qtbot, key):
    passphrases.set_first(session.database, Passphrase("first words nobody knows"))
    session.folder_troubles.say("The watched folder cannot be opened.")
    page = show(qtbot, window, key)
    page.activate()
    qtbot.waitUntil(lambda: not window.session.runner.busy, timeout=5000)
    found = Counter(
        QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
        for one in operable(page)
        if isinstance(one, QAbstractButton)
    )
    assert [name for name, count in found.items() if count > 1] == []


@pytest.mark.parametrize("key", KEYS)
def test_tab_goes_through_the_page_and_comes_back(window, qtbot, key):
    page = show(qtbot, window, key)
    page.activate()
    window.activateWindow()
    start = QApplication.focusWidget()
    assert start is not None
    visited = []
    for _ in range(60):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
        if visited[-1] is start:
            break
    assert visited[-1] is start
    assert any(widget in window.sidebar.buttons.values() for widget in visited)
