"""The table of actions, read as it is scrolled."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot

from app.core.errors import Cancelled, UserError
from app.core.records import Action
from app.ui.activity.action_words import account_names, what_happened
from app.ui.figures import count, when
from app.ui.rows_model import RowsModel
from app.ui.session import Session
from app.ui.task_runner import Task
from app.ui.theme import colour, numbers_font

WHEN, WHAT, ACCOUNTS, WHO, REASON, ADDED, REMOVED = range(7)
BLOCK = 200
_ROLES = {
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.TextAlignmentRole,
    Qt.ItemDataRole.FontRole,
    Qt.ItemDataRole.ForegroundRole,
    Qt.ItemDataRole.ToolTipRole,
}


class ActivityModel(RowsModel):
    """Actions as rows, newest first; older ones are fetched when the view nears the end of what is there."""

    loaded = Signal()

    def __init__(self, session: Session, parent: object = None) -> None:
        super().__init__(parent, figures=(ADDED, REMOVED))
        self.headings = (
            self.tr("When"),
            self.tr("What happened"),
            self.tr("Accounts"),
            self.tr("Who"),
            self.tr("Reason"),
            self.tr("Added"),
            self.tr("Removed"),
        )
        self._session = session
        self._complete = False
        self._reading: Task | None = None
        self._wanted = BLOCK
        self._again = False

    def reload(self) -> None:
        """Read the newest actions anew, as many as are shown now."""
        if self._reading is not None:
            self._again = True
            return
        self._read(self._show_newest, None, max(BLOCK, len(self.rows)))

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Return whether there may be older actions."""
        return not parent.isValid() and not self._complete and self._reading is None and bool(self.rows)

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        """Read the next older actions."""
        if self.canFetchMore(parent):
            self._read(self._append, self.rows[-1].id, BLOCK)

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
                return self.tr("{what} (undone)").format(what=what) if action.undone_by is not None else what
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

    def _read(self, done: object, before: int | None, limit: int) -> None:
        from app.services.activity import recent

        self._wanted = limit
        self._reading = self._session.runner.read(
            self, recent, self._session.database, before=before, limit=limit, done=done, failed=self._failed
        )

    @Slot(object)
    def _show_newest(self, actions: list[Action]) -> None:
        self._reading = None
        self._complete = len(actions) < self._wanted
        self.show_rows(actions)
        self._end()

    @Slot(object)
    def _append(self, actions: list[Action]) -> None:
        self._reading = None
        self._complete = len(actions) < self._wanted
        self.add_rows(actions)
        self._end()

    @Slot(object)
    def _failed(self, error: UserError | Cancelled) -> None:
        self._reading = None
        self._session.report_error(error)
        self._again = False

    def _end(self) -> None:
        self.loaded.emit()
        if self._again:  # something changed while this was being read
            self._again = False
            self.reload()
