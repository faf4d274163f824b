"""What is said before words are erased."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLabel

from app.services.erasure import ErasePreview
from app.ui import figures
from app.ui.erase_dialog import EraseDialog

AT = datetime(2026, 11, 29, 18, 49, tzinfo=UTC)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (ErasePreview(1, 0, backups=1, oldest=AT), f"1 backup, of {figures.when(AT)}, holds the words"),
        (
            ErasePreview(1, 0, backups=2, oldest=AT),
            f"2 backups, the oldest of {figures.when(AT)}, hold the words",
        ),
        (ErasePreview(1, 0), "Files that replies were taken in from hold the words still."),
    ],
)
def test_it_is_said_what_holds_the_words_still(themed, qtbot, found, words):
    dialog = EraseDialog("Erase Words", found, asks_reason=True)
    qtbot.addWidget(dialog)
    assert any(one.text().startswith(words) for one in dialog.findChildren(QLabel))
