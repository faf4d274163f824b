"""A window beside another: where the screen has the room for both."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from app.ui import on_screen


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (QRect(0, 40, 1000, 800), QPoint(1000, 40)),
        (QRect(900, 40, 1000, 800), QPoint(400, 40)),
        (QRect(0, 600, 1000, 400), QPoint(1000, 400)),
        (QRect(300, 40, 1300, 800), QPoint(70, 70)),
    ],
    ids=["right", "left", "not below the screen", "no room"],
)
def test_it_stands_beside_where_there_is_room(qtbot, monkeypatch, place, expected):
    monkeypatch.setattr(on_screen, "room", lambda _window: QRect(0, 0, 1920, 1000))
    window, beside = QWidget(), QWidget()
    for each in (window, beside):
        qtbot.addWidget(each)
    window.setGeometry(place)
    beside.setGeometry(70, 70, 500, 600)
    on_screen.place_beside(beside, window)
    assert beside.pos() == expected
