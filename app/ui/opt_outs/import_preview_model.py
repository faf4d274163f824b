"""The first rows of a file as an import would take them, as a table."""

from __future__ import annotations

from collections import Counter
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.core.msisdn import format_for_people
from app.services.imports import ImportPreview, PreviewOutcome
from app.ui import figures
from app.ui.core_words import refusal_words, repair_words
from app.ui.opt_outs.cells import INK_ROLE
from app.ui.pills import NOTE_ROLE, TONE_ROLE
from app.ui.rows_model import RowsModel

ROW, RAW, STORED, OUTCOME = range(4)
_TONES = {
    "new": "good",
    "kept": "good",
    "already_listed": "plain",
    "listed": "accent",
    "not_listed": "plain",
    "opted_out": "bad",
    "duplicate": "warning",
    "rejected": "bad",
}
_Index = QModelIndex | QPersistentModelIndex


def outcome_words() -> dict[str, str]:
    """Return what to call each outcome of a row."""
    translate = QCoreApplication.translate
    return {
        "new": translate("Outcomes", "New"),
        "kept": translate("Outcomes", "Kept"),
        "already_listed": translate("Outcomes", "Already listed"),
        "listed": translate("Outcomes", "On the list"),
        "not_listed": translate("Outcomes", "Not on the list"),
        "opted_out": translate("Outcomes", "Opted out"),
        "duplicate": translate("Outcomes", "Twice in the file"),
        "rejected": translate("Outcomes", "Rejected"),
    }


class ImportPreviewModel(RowsModel):
    """Shows an ``ImportPreview``; outcomes as pill and note. ``stored`` heads the column of the numbers read."""

    def __init__(self, parent: QObject | None = None, *, stored: str = "") -> None:
        super().__init__(parent)
        self.headings = (
            self.tr("Row"),
            self.tr("In the file"),
            stored or self.tr("Will be stored as"),
            self.tr("Outcome"),
        )
        self._words = outcome_words()

    def show_preview(self, preview: ImportPreview | None) -> None:
        """Show these rows, or none."""
        self.show_rows(preview.rows if preview else ())

    def counts(self) -> str:
        """Return how many rows have each outcome, in words."""
        tally = Counter(row.outcome for row in self.rows)
        parts = [
            f"{figures.count(tally[key])} {words.lower()}" for key, words in self._words.items() if tally[key]
        ]
        repaired = sum(row.repaired for row in self.rows)
        if repaired:
            parts.append(self.tr("{count} repaired").format(count=figures.count(repaired)))
        return ", ".join(parts)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts(row)[column]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            texts = self._texts(row)
            return f"{texts[column]}. {self._note(row)}" if column == OUTCOME else texts[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (self._note(row) or None) if column == OUTCOME else row.raw if column == RAW else None
        if column == OUTCOME:
            return {TONE_ROLE: _TONES[row.outcome], NOTE_ROLE: self._note(row)}.get(role)
        return "muted" if role == INK_ROLE and column == ROW else None

    def _texts(self, row: PreviewOutcome) -> tuple[str, str, str, str]:
        stored = format_for_people(row.msisdn) if row.msisdn is not None else "–"
        return figures.count(row.row), row.raw, stored, self._words[row.outcome]

    def _note(self, row: PreviewOutcome) -> str:
        parts = []
        if row.first_row is not None:
            parts.append(self.tr("first in row {row}").format(row=figures.count(row.first_row)))
        found = _found(row)
        if found:
            parts.append(found)
        return " · ".join(parts)


def _found(row: PreviewOutcome) -> str:
    """Return a refusal or repairs in the few words of their codes: whole sentences do not fit into a cell."""
    words = refusal_words() if row.msisdn is None else repair_words()
    return ", ".join(words.get(code, code) for code in row.codes) or row.text
