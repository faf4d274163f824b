"""The first rows of a file of replies as they would be taken in, as a table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from app.core.msisdn import format_for_people
from app.core.replies import Doubt, RejectedReply
from app.services.reply_intake import PreviewReply, RepliesPreview
from app.ui.core_words import rejection_words
from app.ui.figures import count, when
from app.ui.pills import NOTE_ROLE, TONE_ROLE
from app.ui.replies.words import TONES, verdict_words
from app.ui.rows_model import RowsModel
from app.ui.rule_words import rule_words

ROW, NUMBER, RECEIVED, REPLY, VERDICT = range(5)


class RepliesPreviewModel(RowsModel):
    """Shows a ``RepliesPreview``: rows to be taken in with their verdicts, rejected ones with the cause.

    Where a column has to be chosen first, the cells are empty that only a guess could fill.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.headings = (
            self.tr("Row"),
            self.tr("Number"),
            self.tr("Received"),
            self.tr("Reply"),
            self.tr("Verdict"),
        )
        self._words = verdict_words()
        self._doubts: frozenset[Doubt] = frozenset()

    def show_preview(self, preview: RepliesPreview | None) -> None:
        """Show these rows, or none."""
        self._doubts = preview.doubts if preview else frozenset()
        rows: list[PreviewReply | RejectedReply] = [*preview.rows, *preview.rejected] if preview else []
        self.show_rows(sorted(rows, key=lambda row: row.row))

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if self._is_guessed(row, column):
            return "" if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        if role == TONE_ROLE and column == VERDICT:
            return "bad" if isinstance(row, RejectedReply) else TONES[row.finding.verdict]
        if role == NOTE_ROLE and column == VERDICT:
            return self._note(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._text(row, column) if column == REPLY else None
        return None

    def _is_guessed(self, row: PreviewReply | RejectedReply, column: int) -> bool:
        """Whether a cell says what it does only by a column that nobody chose."""
        if not self._doubts or column == ROW:
            return False
        if column == VERDICT or isinstance(row, RejectedReply):  # it may well be taken in by another column
            return True
        if column == NUMBER:
            return Doubt.NUMBER in self._doubts
        return column == REPLY and bool(self._doubts & {Doubt.TEXT, Doubt.REPLIES})

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
