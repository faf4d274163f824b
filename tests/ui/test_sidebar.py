"""The sidebar: names and counts of what waits stand beside each other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from app.ui.pills import pill_width
from app.ui.theme import font


@pytest.mark.parametrize("waiting", [7, 24_000, 1_234_567])
def test_a_count_leaves_room_for_the_name_of_its_page(main_window, qtbot, waiting):
    button = main_window.sidebar.buttons["replies"]
    main_window.show_page("replies")
    button.set_waiting(waiting)
    qtbot.wait(20)
    name = QFontMetrics(font(weight=QFont.Weight.DemiBold)).horizontalAdvance(button.text())
    assert button.width() >= button.iconSize().width() + name + pill_width(button.waiting_words)
    main_window.sidebar.set_collapsed(True)
    assert main_window.sidebar.width() < button.sizeHint().width() + name


@pytest.mark.parametrize("key", ["opt-outs", "activity", "settings"])
@pytest.mark.parametrize("back", [False, True])
def test_tab_comes_to_the_page_that_is_shown(main_window, qtbot, key, back):
    page = main_window.show_page(key)
    qtbot.waitUntil(lambda: not main_window.session.runner.busy, timeout=10_000)
    buttons = main_window.sidebar.buttons
    assert page.isAncestorOf(main_window.focusWidget())
    for _ in range(60):
        press = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
        qtbot.keyClick(main_window.focusWidget(), press)
        if main_window.focusWidget() in buttons.values():
            break
    assert main_window.focusWidget() is buttons[key]
