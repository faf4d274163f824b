"""Records as the rows of a table under fixed headings: the model of every table but the big list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

NO_PARENT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
FIGURES_SIDE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RowsModel(QAbstractTableModel):
    """``rows`` under ``headings``; ``figures`` are the columns whose headings stand at the right, over their figures.

    Who derives from it gives it headings, and says in ``data`` what a cell shows.
    """

    def __init__(self, parent: QObject | None = None, *, figures: Sequence[int] = ()) -> None:
        super().__init__(parent)
        self.rows: list[Any] = []
        self.headings: tuple[str, ...] = ()
        self._figures = frozenset(figures)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def add_rows(self, rows: Sequence[Any]) -> None:
        """Put more rows below those that are there."""
        if rows:
            first = len(self.rows)
            self.beginInsertRows(NO_PARENT, first, first + len(rows) - 1)
            self.rows.extend(rows)
            self.endInsertRows()

    def row_of(self, record_id: int) -> int:
        """Return the row of the record with an id, -1 if it is not there."""
        return next((row for row, record in enumerate(self.rows) if record.id == record_id), -1)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heading of a column, and its side where it is a column of figures."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self._figures:
            return FIGURES_SIDE
        return self.headings[section] if role == Qt.ItemDataRole.DisplayRole else None
