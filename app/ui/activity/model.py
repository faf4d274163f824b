"""The table of actions, read as it is scrolled."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot

from app.core.errors import Cancelled, UserError
from app.core.records import Action
from app.ui.activity.action_words import account_names, what_happened
from app.ui.figures import count, when
from app.ui.session import Session
from app.ui.task_runner import Task
from app.ui.theme import colour, numbers_font

WHEN, WHAT, ACCOUNTS, WHO, REASON, ADDED, REMOVED = range(7)
BLOCK = 200
NO_PARENT = QModelIndex()
_ROLES = {
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.TextAlignmentRole,
    Qt.ItemDataRole.FontRole,
    Qt.ItemDataRole.ForegroundRole,
    Qt.ItemDataRole.ToolTipRole,
}


class ActivityModel(QAbstractTableModel):
    """Actions as rows, newest first; older ones are fetched when the view nears the end of what is there."""

    loaded = Signal()

    def __init__(self, session: Session, parent: object = None) -> None:
        super().__init__(parent)
        self._session = session
        self._actions: list[Action] = []
        self._complete = False
        self._reading: Task | None = None
        self._wanted = BLOCK
        self._again = False

    def reload(self) -> None:
        """Read the newest actions anew, as many as are shown now."""
        if self._reading is not None:
            self._again = True
            return
        self._read(self._show_newest, None, max(BLOCK, len(self._actions)))

    def action(self, row: int) -> Action:
        """Return the action in a row."""
        return self._actions[row]

    def row_of(self, action_id: int) -> int:
        """Return the row of an action, -1 if it is not there yet."""
        return next((row for row, action in enumerate(self._actions) if action.id == action_id), -1)

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Return whether there may be older actions."""
        return not parent.isValid() and not self._complete and self._reading is None and bool(self._actions)

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        """Read the next older actions."""
        if self.canFetchMore(parent):
            self._read(self._append, self._actions[-1].id, BLOCK)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:
        """Return how many actions were read so far."""
        return 0 if parent.isValid() else len(self._actions)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else REMOVED + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the column's heading."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (ADDED, REMOVED):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("When"),
            self.tr("What happened"),
            self.tr("Accounts"),
            self.tr("Who"),
            self.tr("Reason"),
            self.tr("Added"),
            self.tr("Removed"),
        )[section]

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a cell shows, says and looks like."""
        if role not in _ROLES or not index.isValid():
            return None
        action, column = self._actions[index.row()], index.column()
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
        self.beginResetModel()
        self._actions = actions
        self.endResetModel()
        self._end()

    @Slot(object)
    def _append(self, actions: list[Action]) -> None:
        self._reading = None
        self._complete = len(actions) < self._wanted
        if actions:
            first = len(self._actions)
            self.beginInsertRows(QModelIndex(), first, first + len(actions) - 1)
            self._actions.extend(actions)
            self.endInsertRows()
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
