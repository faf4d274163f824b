"""The dialog of a database that cannot be opened grows with what it offers: words and buttons are seen whole."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QPushButton

from app.services.backups import BackupContents
from app.store import trouble
from app.ui import on_screen
from app.ui.start_dialogs import StartTrouble

PLACE = Path("/home/nomsa/.local/share/opt-outs/of the branch office/opt-outs.sqlite")
BACKUP = BackupContents(
    PLACE.with_name("backup.sqlite"),
    datetime(2026, 1, 16, tzinfo=UTC),
    9,
    2,
    9,
    9,
    datetime(2026, 1, 15, tzinfo=UTC),
)


@pytest.fixture
def dialog(themed, qtbot):
    made = StartTrouble(trouble.store_error("empty_database", PLACE).text)
    qtbot.addWidget(made)
    made.open()
    qtbot.wait(50)
    return made


def cut(dialog):
    parts = [*dialog.findChildren(QLabel), *dialog.findChildren(QPushButton)]
    short = [one.text() for one in parts if one.height() < max(one.heightForWidth(one.width()), 1)]
    narrow = [one.text() for one in dialog.findChildren(QPushButton) if one.width() < one.sizeHint().width()]
    outside = [
        one.text() for one in parts if not dialog.rect().contains(one.geometry()) and one in dialog.children()
    ]
    return short + narrow + outside + [one.text() for one in parts if not one.isVisible()]


def test_the_offer_of_a_new_list_cuts_nothing_off(dialog, qtbot):
    dialog.offer_beginning()
    assert cut(dialog) == []
    qtbot.wait(50)
    assert cut(dialog) == []


def test_the_offer_of_a_backup_cuts_nothing_off(dialog, qtbot):
    dialog.offer_backup(BACKUP, damaged=True)
    assert cut(dialog) == []
    qtbot.wait(50)
    assert cut(dialog) == []


@pytest.mark.parametrize("offer", ["backup", "beginning"])
def test_buttons_that_a_screen_has_no_room_for_beside_each_other_are_whole(themed, qtbot, monkeypatch, offer):
    monkeypatch.setattr(on_screen, "room", lambda _window: QRect(0, 0, 500, 700))
    made = StartTrouble(trouble.store_error("damaged", PLACE).text)
    made.setMinimumWidth(0)  # letters half as large again on a screen of 1024 are as wide
    qtbot.addWidget(made)
    made.show()
    qtbot.wait(2 * on_screen.FRAME_AFTER)
    assert len({button.y() for button in made.findChildren(QPushButton)}) == 1
    if offer == "backup":
        made.offer_backup(BACKUP, damaged=True)
    else:
        made.offer_beginning()
    qtbot.wait(2 * on_screen.FRAME_AFTER)
    assert made.width() <= 500
    assert cut(made) == []
    assert len({button.y() for button in made.findChildren(QPushButton)}) == 2


def test_buttons_stay_beside_each_other_where_there_is_room(dialog):
    dialog.offer_backup(BACKUP, damaged=True)
    assert len({button.y() for button in dialog.findChildren(QPushButton)}) == 1


def test_an_empty_file_is_told_to_be_neither_damaged_nor_beyond_a_new_list():
    text = trouble.store_error("empty_database", PLACE).text
    assert "if there is one" in text
    assert "begin a new list" in text
