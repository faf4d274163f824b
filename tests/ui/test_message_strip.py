"""The message strip: the last news only, with links that can be used once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.ui.message_strip import MessageStrip
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


def test_a_link_acts_once(strip, qtbot):
    acted = []
    strip.show_announcement(Announcement("good", "Added.", (("Undo", lambda: acted.append(1)),)))
    link = next(button for button in strip.findChildren(QPushButton) if button.text() == "Undo")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert acted == [1]
    assert not strip.isVisible()


def test_can_be_closed(strip, qtbot):
    strip.show_announcement(Announcement("info", "Nothing to undo."))
    qtbot.mouseClick(strip._close, Qt.MouseButton.LeftButton)
    assert not strip.isVisible()


def test_markup_in_a_name_stays_text(strip):
    strip.show_announcement(Announcement("good", "<b>Retail</b> added"))
    assert strip._text.textFormat() == Qt.TextFormat.PlainText
