"""The message strip: the last news only, with links that stay until the next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.ui.message_strip import REST, MessageStrip
from app.ui.session import Announcement


@pytest.fixture
def strip(themed, qtbot):
    made = MessageStrip()
    qtbot.addWidget(made)
    return made


def links(strip):
    return [button.text() for button in strip.findChildren(QPushButton) if button.isVisibleTo(strip)]


def test_shows_the_last_news(strip):
    assert not strip.isVisible()
    strip.show_announcement(
        Announcement("good", "Added.", (("Undo", lambda: None), ("Details", lambda: None)))
    )
    assert links(strip) == ["Undo", "Details"]
    strip.show_announcement(Announcement("bad", "The disk is full."))
    assert strip.isVisible()
    assert (strip.text, strip.accessibleName(), links(strip)) == ("The disk is full.",) * 2 + ([],)


def test_a_link_acts_once_for_a_double_click_and_stays(strip, qtbot):
    acted = []
    strip.show_announcement(Announcement("good", "Added.", (("Undo", lambda: acted.append(1)),)))
    (link,) = strip._links
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert acted == [1]
    assert strip.isVisible()
    assert links(strip) == ["Undo"]
    qtbot.waitUntil(lambda: not strip._rest.isActive(), timeout=5000)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert acted == [1, 1]


def test_a_link_does_nothing_more_while_something_is_being_written(themed, qtbot):
    acted, writing = [], [True]
    strip = MessageStrip(lambda: writing[0])
    qtbot.addWidget(strip)
    strip.show_announcement(Announcement("good", "Restored.", (("Undo", lambda: acted.append(1)),)))
    (link,) = strip._links
    link.click()
    qtbot.wait(2 * REST)
    link.click()
    assert acted == [1]
    writing[0] = False
    qtbot.waitUntil(lambda: not strip._rest.isActive(), timeout=5000)
    link.click()
    assert acted == [1, 1]


def test_one_link_leaves_the_others(strip):
    done = []
    strip.show_announcement(
        Announcement("good", "Added.", (("Details", lambda: done.append(1)), ("Undo", lambda: None)))
    )
    strip._links[0].click()
    assert done == [1]
    assert links(strip) == ["Details", "Undo"]


def test_a_click_leaves_the_focus_where_the_work_is(themed, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    strip, field = MessageStrip(), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(strip)
    column.addWidget(field)
    strip.focus_lost.connect(field.setFocus)
    window.show()
    qtbot.waitExposed(window)
    strip.show_announcement(Announcement("good", "Added.", (("Undo", lambda: None),)))
    field.setFocus()
    qtbot.mouseClick(strip._links[0], Qt.MouseButton.LeftButton)
    assert window.focusWidget() is field
    for leave in (lambda: strip.show_announcement(Announcement("good", "Undone.")), strip.close_message):
        strip.show_announcement(Announcement("good", "Added.", (("Undo", lambda: None),)))
        qtbot.wait(20)  # the link is laid out
        strip._links[0].setFocus()
        assert window.focusWidget() is strip._links[0]
        leave()
        assert window.focusWidget() is field


def test_can_be_closed(strip, qtbot):
    strip.show_announcement(Announcement("info", "Nothing to undo."))
    qtbot.mouseClick(strip._close, Qt.MouseButton.LeftButton)
    assert not strip.isVisible()


def test_markup_in_a_name_stays_text(strip):
    strip.show_announcement(Announcement("good", "<b>Retail</b> added"))
    assert strip._text.textFormat() == Qt.TextFormat.PlainText


def test_tab_goes_through_the_links_in_their_order(themed, qtbot):
    window = QWidget()
    column = QVBoxLayout(window)
    before, strip, after = QLineEdit(), MessageStrip(), QLineEdit()
    for part in (before, strip, after):
        column.addWidget(part)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    for _ in range(2):  # links of later news as well
        strip.show_announcement(
            Announcement("good", "Added.", (("Details", lambda: None), ("Undo", lambda: None)))
        )
        qtbot.waitUntil(lambda: all(link.isVisible() for link in strip._links))
    before.setFocus()
    reached = []
    for _ in range(4):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        focused = window.focusWidget()
        reached.append(getattr(focused, "text", str)() or focused.accessibleName())
    assert reached == ["Details", "Undo", "Close message", ""]
    assert window.focusWidget() is after
