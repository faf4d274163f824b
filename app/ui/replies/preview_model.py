"""The first rows of a file of replies as they would be taken in, as a table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.core.msisdn import format_for_people
from app.core.replies import RejectedReply
from app.services.reply_intake import PreviewReply, RepliesPreview
from app.ui.core_words import rejection_words
from app.ui.figures import count, when
from app.ui.pills import NOTE_ROLE, TONE_ROLE
from app.ui.replies.words import TONES, verdict_words
from app.ui.rule_words import rule_words

ROW, NUMBER, RECEIVED, REPLY, VERDICT = range(5)
NO_PARENT = QModelIndex()


class RepliesPreviewModel(QAbstractTableModel):
    """Shows a ``RepliesPreview``: rows to be taken in with their verdicts, rejected ones with the cause."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PreviewReply | RejectedReply] = []
        self._words = verdict_words()
        self._headings = (
            self.tr("Row"),
            self.tr("Number"),
            self.tr("Received"),
            self.tr("Reply"),
            self.tr("Verdict"),
        )

    def show_preview(self, preview: RepliesPreview | None) -> None:
        """Show these rows, or none."""
        self.beginResetModel()
        rows = [*preview.rows, *preview.rejected] if preview else []
        self._rows = sorted(rows, key=lambda row: row.row)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:
        """Return the count of rows shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:
        """Return the count of columns."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the headings of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == TONE_ROLE and column == VERDICT:
            return "bad" if isinstance(row, RejectedReply) else TONES[row.finding.verdict]
        if role == NOTE_ROLE and column == VERDICT:
            return self._note(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._text(row, column) if column == REPLY else None
        return None

    def _note(self, row: PreviewReply | RejectedReply) -> str:
        if isinstance(row, RejectedReply):
            return rejection_words(row.cause)
        return rule_words(row.finding.rule) if row.finding.rule else ""

    def _text(self, row: PreviewReply | RejectedReply, column: int) -> str:
        if column == ROW:
            return count(row.row)
        if isinstance(row, RejectedReply):
            return {REPLY: row.raw, VERDICT: self.tr("Rejected")}.get(column, "–")
        match column:
            case 1:
                return format_for_people(row.msisdn)
            case 2:
                return "–" if row.received_at is None else when(row.received_at)
            case 3:
                return " ".join(row.text.split())
            case _:
                return self._words[row.finding.verdict]
