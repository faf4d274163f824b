"""With which key digests are made: a fresh one, one from a file, or none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from app.ui.buttons import button
from app.ui.cards import Notice
from app.ui.file_dialogs import choose_file
from app.ui.labels import label
from app.ui.theme import STEP_M, STEP_S


class KeyChoice(QWidget):
    """Asks for a key. ``changed`` follows each choice; without ``new_words`` no fresh key is offered."""

    changed = Signal()

    def __init__(
        self, new_words: str, file_words: str, plain_words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key_file: Path | None = None
        self.new_box = QRadioButton(new_words)
        self.file_box = QRadioButton(file_words)
        self.plain_box = QRadioButton(plain_words)
        self.file_button = button(self.tr("Choose &Key File…"), icon_name="folder")
        self.file_name = label("", "note", "muted", wraps=True)
        self.hides_nothing = Notice(
            "warning",
            self.tr("Plain hashes hide nothing: anybody can find the numbers behind them in seconds."),
        )
        (self.new_box if new_words else self.file_box).setChecked(True)
        self.new_box.setVisible(bool(new_words))
        self._file_row = QWidget()
        row = QHBoxLayout(self._file_row)
        row.setContentsMargins(STEP_M * 2, 0, 0, 0)
        row.setSpacing(STEP_M)
        row.addWidget(self.file_button)
        row.addWidget(self.file_name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP_S)
        parts = (self.new_box, self.file_box, self._file_row, self.plain_box, self.hides_nothing)
        for part in parts:
            column.addWidget(part)
        for box in (self.new_box, self.file_box, self.plain_box):
            box.toggled.connect(self._follow)
        self.file_button.clicked.connect(self._choose)
        self._follow()

    @property
    def ready(self) -> bool:
        """Whether the key is settled."""
        return not self.file_box.isChecked() or self.key_file is not None

    @Slot()
    def _choose(self) -> None:
        choose_file(self, self.tr("Choose the Key"), self.tr("Keys (*.key *.txt);;All files (*)"), self._take)

    def _take(self, path: Path) -> None:
        self.key_file = path
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self._file_row.setVisible(self.file_box.isChecked())
        self.hides_nothing.setVisible(self.plain_box.isChecked())
        self.file_name.setText(self.key_file.name if self.key_file else self.tr("No file was chosen yet."))
        self.file_button.setAccessibleDescription(self.file_name.text())
        self.changed.emit()
