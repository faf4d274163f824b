"""The dialog of a database that cannot be opened grows with what it offers: words and buttons are seen whole."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from app.services.backups import BackupContents
from app.store import trouble
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


def test_an_empty_file_is_told_to_be_neither_damaged_nor_beyond_a_new_list():
    text = trouble.store_error("empty_database", PLACE).text
    assert "if there is one" in text
    assert "begin a new list" in text
