"""Help > About: what this program is, its version and what it stands on."""

from __future__ import annotations

import platform
import sqlite3

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.parts import Build, this_build
from app.paths import portable_home, resource
from app.ui.dialogs import Dialog
from app.ui.labels import label
from app.ui.licences_dialog import LicencesDialog
from app.ui.theme import STEP_L, STEP_S


class AboutDialog(Dialog):
    """The program's name, version, build, purpose and parts."""

    def __init__(self, database_path: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("About Opt-Outs"), parent)
        picture = QLabel()
        picture.setPixmap(QIcon(str(resource("icons", "app.svg"))).pixmap(72, 72))
        words = QVBoxLayout()
        words.setSpacing(STEP_S)
        build = this_build()
        words.addWidget(label(self.tr("Version {version}").format(version=build.version), "section"))
        purpose = self.tr(
            "Looks after SMS opt-out lists: who must no longer be messaged, by which account, since when and "
            "why, with the proof of it. It works on this computer alone and sends nothing anywhere."
        )
        words.addWidget(label(purpose, wraps=True))
        parts = f"Python {platform.python_version()} · Qt {qVersion()} · SQLite {sqlite3.sqlite_version}"
        for text in (self.tr("Database: {path}").format(path=database_path), self._build_text(build), parts):
            note = label(text, "note", "muted", wraps=True)
            note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(note)
        row = QHBoxLayout()
        row.setSpacing(STEP_L)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 70)
        self.licences_button = self.add_button(self.tr("&Licences…"), at_left=True)
        self.licences_button.clicked.connect(lambda: LicencesDialog(self).open())
        close = self.add_button(self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        close.setFocus()

    def _build_text(self, build: Build) -> str:
        """Return how this copy was made and where it keeps things, for whoever asks support."""
        text = self.tr("Build: {form}").format(form=" ".join(filter(None, [build.form, build.commit])))
        if build.mark:
            text += " · " + self.tr("for checks only, not for work")
        if portable_home() is not None:
            text += " · " + self.tr("portable: everything is kept beside the program")
        return text
