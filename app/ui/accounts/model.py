"""The table of accounts."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from app.core.records import Account
from app.ui.figures import count
from app.ui.pills import TONE_ROLE
from app.ui.region_box import region_name
from app.ui.rows_model import RowsModel
from app.ui.theme import numbers_font

NAME, REGION, NUMBERS, NOTES, STATE = range(5)
_ROLES = {
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.TextAlignmentRole,
    Qt.ItemDataRole.FontRole,
    Qt.ItemDataRole.ToolTipRole,
    TONE_ROLE,
}


class AccountsModel(RowsModel):
    """Accounts as rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, figures=(NUMBERS,))
        self.headings = (
            self.tr("Name"),
            self.tr("Region"),
            self.tr("Numbers"),
            self.tr("Notes"),
            self.tr("State"),
        )

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a cell shows, says and looks like."""
        if role not in _ROLES or not index.isValid():
            return None
        account, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column == NUMBERS else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole:
            return numbers_font() if column == NUMBERS else None
        if role == TONE_ROLE:
            return ("plain" if account.archived else "good") if column == STATE else None
        if role == Qt.ItemDataRole.AccessibleTextRole and column == NAME:
            return ", ".join(self._text(account, each) for each in range(self.columnCount()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return account.notes or None if column == NOTES else None
        return self._text(account, column)

    def _text(self, account: Account, column: int) -> str:
        if column == NAME:
            return account.name
        if column == REGION:
            return region_name(account.region)
        if column == NUMBERS:
            return count(account.listed)
        if column == NOTES:
            return " ".join(account.notes.split())
        return self.tr("Archived") if account.archived else self.tr("In use")
