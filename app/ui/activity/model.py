"""The table of actions, read as it is scrolled."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from app.core.action_search import ActionFilter
from app.core.records import Action
from app.services.activity import recent
from app.ui.activity.action_words import account_names, what_happened
from app.ui.figures import count, when
from app.ui.scrolled_rows import ScrolledRows
from app.ui.session import Session
from app.ui.theme import colour, numbers_font

WHEN, WHAT, ACCOUNTS, WHO, REASON, ADDED, REMOVED = range(7)
_ROLES = {
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.TextAlignmentRole,
    Qt.ItemDataRole.FontRole,
    Qt.ItemDataRole.ForegroundRole,
    Qt.ItemDataRole.ToolTipRole,
}


class ActivityModel(ScrolledRows):
    """Actions as rows, newest first."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, parent, figures=(ADDED, REMOVED))
        self._filter = ActionFilter()
        self.headings = (
            self.tr("When"),
            self.tr("What happened"),
            self.tr("Accounts"),
            self.tr("Who"),
            self.tr("Reason"),
            self.tr("Added"),
            self.tr("Removed"),
        )

    def set_filter(self, wanted: ActionFilter) -> None:
        """Show other actions."""
        if wanted != self._filter:
            self._filter = wanted
            self.show_rows([])
            self.reload()

    def marked_undone(self, what: str) -> str:
        """Return what happened with the mark of what was undone."""
        return self.tr("{what} (undone)").format(what=what)

    def _question(self, after: int | None, limit: int) -> tuple[Any, ...]:
        return partial(recent, before=after, limit=limit), self._session.database, self._filter

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a cell shows, says and looks like."""
        if role not in _ROLES or not index.isValid():
            return None
        action, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column in (ADDED, REMOVED) else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole:
            return numbers_font() if column in (WHEN, ADDED, REMOVED) else None
        if role == Qt.ItemDataRole.ForegroundRole:
            return colour("muted") if action.undone_by is not None or column in (WHO, REASON) else None
        if role == Qt.ItemDataRole.AccessibleTextRole and column == WHEN:
            return ", ".join(filter(None, (self._text(action, each) for each in range(self.columnCount()))))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._text(action, column) if column in (WHAT, ACCOUNTS, REASON) else None
        return self._text(action, column)

    def _text(self, action: Action, column: int) -> str:
        match column:
            case 0:
                return when(action.at)
            case 1:
                what = what_happened(action)
                return self.marked_undone(what) if action.undone_by is not None else what
            case 2:
                return account_names(action)
            case 3:
                return action.operator
            case 4:
                return " ".join(action.reason.split())
            case 5:
                return count(action.added) if action.added else ""
            case _:
                return count(action.removed) if action.removed else ""
