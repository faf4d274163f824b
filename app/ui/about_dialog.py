"""Help > About: what this program is, its version and what it stands on."""

from __future__ import annotations

import platform
import sqlite3

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app import __version__
from app.paths import resource
from app.ui.dialogs import Dialog
from app.ui.labels import label
from app.ui.theme import STEP_L, STEP_S


class AboutDialog(Dialog):
    """The program's name, version, purpose and parts."""

    def __init__(self, database_path: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("About Opt-Outs"), parent)
        picture = QLabel()
        picture.setPixmap(QIcon(str(resource("icons", "app.svg"))).pixmap(72, 72))
        words = QVBoxLayout()
        words.setSpacing(STEP_S)
        words.addWidget(label(self.tr("Version {version}").format(version=__version__), "section"))
        purpose = self.tr(
            "Looks after SMS opt-out lists: who must no longer be messaged, by which account, since when and "
            "why, with the proof of it. It works on this computer alone and sends nothing anywhere."
        )
        words.addWidget(label(purpose, wraps=True))
        parts = f"Python {platform.python_version()} · Qt {qVersion()} · SQLite {sqlite3.sqlite_version}"
        for text in (self.tr("Database: {path}").format(path=database_path), parts):
            note = label(text, "note", "muted", wraps=True)
            note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(note)
        row = QHBoxLayout()
        row.setSpacing(STEP_L)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 70)
        close = self.add_button(self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
