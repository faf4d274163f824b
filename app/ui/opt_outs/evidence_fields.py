"""Evidence that a person asked to be messaged again: a note, and a file whose fingerprint is kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.services.removal_guard import LONGEST_NOTE, Evidence
from app.ui.buttons import button
from app.ui.file_dialogs import choose_file
from app.ui.labels import label
from app.ui.theme import STEP_S, STEP_XS


class EvidenceFields(QWidget):
    """A line for the note and a button for the file; both may stay empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file: Path | None = None
        self.note_field = QLineEdit(
            placeholderText=self.tr("For example: call 90412, heard by Thandi"), maxLength=LONGEST_NOTE
        )
        self.note_field.setAccessibleName(self.tr("Evidence"))
        self.file_button = button(self.tr("Choose &File…"))
        self.clear_button = button(self.tr("No F&ile"), "quiet")
        self.clear_button.hide()
        self.file_name = label(self._no_file_words(), "note", "muted", wraps=True)
        self.file_button.clicked.connect(self._choose)
        self.clear_button.clicked.connect(self._clear)
        row = QHBoxLayout()
        row.setSpacing(STEP_S)
        row.addWidget(self.note_field, 1)
        row.addWidget(self.file_button)
        row.addWidget(self.clear_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP_XS)
        column.addWidget(label(self.tr("&Evidence (if any)"), "note", "muted", buddy=self.note_field))
        column.addLayout(row)
        column.addWidget(self.file_name)

    def evidence(self) -> Evidence:
        """Return what was given."""
        return Evidence(self.note_field.text(), self._file)

    def _no_file_words(self) -> str:
        return self.tr("Of a file, such as a letter or a recording, the name and the fingerprint are kept.")

    @Slot()
    def _choose(self) -> None:
        choose_file(self, self.tr("Choose the Evidence"), self.tr("All files (*)"), self._take)

    def _take(self, path: Path) -> None:
        self._file = path
        self.file_name.setText(self.tr("File: {name}").format(name=path.name))
        self.clear_button.show()

    @Slot()
    def _clear(self) -> None:
        self._file = None
        self.file_name.setText(self._no_file_words())
        self.clear_button.hide()
        self.file_button.setFocus()
