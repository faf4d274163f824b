"""The phrases an account added: a table, and a row of fields to add one more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.core.errors import UserError
from app.core.phrases import OWN_PHRASE_LIMIT, OwnPhrase
from app.ui.boxes import ChoiceBox
from app.ui.buttons import button
from app.ui.error_words import error_words
from app.ui.labels import label
from app.ui.opt_outs.cells import CellDelegate
from app.ui.opt_outs.flow_layout import FlowLayout
from app.ui.phrases.words import answer_words, match_words
from app.ui.rows_model import RowsModel
from app.ui.tables import RowsTable
from app.ui.theme import STEP_S, row_height

LEAST_ROWS = 4


class OwnPhrasesModel(RowsModel):
    """Own phrases as rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.headings = (self.tr("Phrase"), self.tr("Stands as"), self.tr("Such a reply"))
        self._answers, self._matches = answer_words(), match_words()

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a cell shows."""
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        phrase = self.rows[index.row()]
        return (phrase.text, self._matches[phrase.match], self._answers[phrase.verdict])[index.column()]


class OwnPhrases(QWidget):
    """Shows and changes own phrases; ``changed`` follows each change, ``typed`` each letter of one to be added."""

    changed = Signal()
    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = OwnPhrasesModel(self)
        self.table = RowsTable(self.model, self.tr("Own phrases"))
        self.table.setItemDelegate(CellDelegate(self.table))
        self.table.size_columns(("", "Whole reply xx", "Goes to review x"), stretched=0)
        self.table.setMinimumHeight(row_height() * LEAST_ROWS)
        self.text_field = QLineEdit(
            placeholderText=self.tr("For example: los my uit"), maxLength=OWN_PHRASE_LIMIT
        )
        self.text_field.setAccessibleName(self.tr("Phrase"))
        self.match_box, self.answer_box = ChoiceBox(), ChoiceBox()
        self.match_box.setAccessibleName(self.tr("Stands as"))
        self.answer_box.setAccessibleName(self.tr("Such a reply"))
        for key, words in match_words().items():
            self.match_box.addItem(words, key)
        for key, words in answer_words().items():
            self.answer_box.addItem(words, key)
        self.add_button = button(self.tr("&Add Phrase"), icon_name="add")
        self.remove_button = button(self.tr("Re&move Phrase"), "quiet", "remove")
        self.trouble = label("", "note", "bad", wraps=True)
        self.trouble.hide()
        self._lay_out()
        self.add_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(self._remove)
        self.text_field.returnPressed.connect(self._add)
        self.text_field.textChanged.connect(self._follow)
        self.text_field.textChanged.connect(self.typed)
        self.table.delete_pressed.connect(self._remove)
        self.table.selectionModel().selectionChanged.connect(self._follow)
        self._follow()

    def show_phrases(self, phrases: Sequence[OwnPhrase]) -> None:
        """Show these phrases, and nothing typed."""
        self.text_field.clear()
        self.model.show_rows(phrases)
        self._follow()

    def phrases(self) -> tuple[OwnPhrase, ...]:
        """Return the phrases as they stand now."""
        return tuple(self.model.rows)

    @property
    def pending(self) -> bool:
        """Whether a phrase is typed that was not added."""
        return bool(self.text_field.text().strip())

    def add_pending(self) -> bool:
        """Add a phrase that is typed; where it cannot be, say why and return False."""
        if self.pending:
            self._add()
        return not self.pending

    def _lay_out(self) -> None:
        row = FlowLayout(STEP_S)
        for words, field in (
            (self.tr("Stands as"), self.match_box),
            (self.tr("Such a reply"), self.answer_box),
        ):
            pair = QWidget()
            inside = QHBoxLayout(pair)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(STEP_S)
            inside.addWidget(label(words, ink="muted", buddy=field))
            inside.addWidget(field)
            row.addWidget(pair)
        row.addWidget(self.add_button)
        below = QHBoxLayout()
        below.addWidget(self.trouble, 1)
        below.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP_S)
        column.addWidget(self.text_field)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addLayout(below)

    @Slot()
    def _follow(self) -> None:
        self.trouble.hide()
        self.add_button.setEnabled(self.pending)
        self.remove_button.setEnabled(self.table.current_row >= 0)

    @Slot()
    def _add(self) -> None:
        text = " ".join(self.text_field.text().split())
        if not text:
            return
        try:
            phrase = OwnPhrase(text, self.match_box.currentData(), self.answer_box.currentData())
        except UserError as error:
            self._say(error_words(error))
            return
        if any(text.casefold() == known.text.casefold() for known in self.model.rows):
            self._say(self.tr("This phrase is there already. Remove it first to change it."))
            return
        self.model.show_rows((*self.model.rows, phrase))
        self.text_field.clear()
        self.text_field.setFocus()
        self.changed.emit()

    @Slot()
    def _remove(self) -> None:
        row = self.table.current_row
        if row >= 0:
            self.model.show_rows([each for place, each in enumerate(self.model.rows) if place != row])
            self._follow()
            self.changed.emit()

    def _say(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.show()
