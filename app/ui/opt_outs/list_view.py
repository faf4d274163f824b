"""The table of opt-outs: selection by stretches of rows, and the keys that act on it."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.ui.opt_outs.cells import CellDelegate
from app.ui.opt_outs.list_model import COLUMNS, OptOutModel
from app.ui.opt_outs.words import source_words
from app.ui.tables import is_delete, row_at_end
from app.ui.theme import STEP_S, STEP_XL, STEP_XS, font, numbers_font, row_height

# Samples that the columns have to hold; Source holds its own words, Reason takes the rest.
WIDEST = ("+264 81 127 5541", "Collections ", "2026-11-23 10:42 ")
WIDEST_WHERE_NARROW = (*WIDEST[:2], "2026-11-23 ")
REASON_LETTERS = 26  # fewer are no reason: where they do not fit, times are left to the tool tip
LEAST_REASON_LETTERS = 10  # with fewer the list is scrolled sideways
MANY = 1_000  # rows from which Qt's own bookkeeping of a changed selection, cell by cell, can be felt


def merged(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return stretches of rows (first, last) in order, those that touch or overlap as one."""
    result: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if result and first <= result[-1][1] + 1:
            result[-1] = (result[-1][0], max(result[-1][1], last))
        else:
            result.append((first, last))
    return result


class OptOutView(QTableView):
    """Shows an ``OptOutModel``. Nothing here goes row by row, so that ten million rows scroll and select."""

    history_asked = Signal()
    removal_asked = Signal()
    copy_asked = Signal()
    menu_asked = Signal(QPoint)
    selection_changed = Signal()

    def __init__(self, model: OptOutModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(self.tr("Opt-outs"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setFont(numbers_font())
        self.setItemDelegate(CellDelegate(self, weights={0: QFont.Weight.Medium}))
        self._set_up_headers(model)

    def _set_up_headers(self, model: OptOutModel) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row_height())
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        # To draw itself, a header asks whether whole columns are selected; when they are, Qt finds out by
        # asking the model about every row: 17 s for a million. So it gets its own, always empty.
        columns.setSelectionModel(QItemSelectionModel(model, columns))
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setSectionsClickable(True)
        columns.setSortIndicatorShown(True)
        columns.setStretchLastSection(True)
        metrics = QFontMetrics(numbers_font(weight=QFont.Weight.Medium))
        columns.setMinimumSectionSize(metrics.horizontalAdvance("0" * 6))
        self._size_columns(narrow=False)

    def _size_columns(self, *, narrow: bool) -> None:
        for column, width in enumerate(self._widths(narrow=narrow)):
            self.horizontalHeader().resizeSection(column, width)
        least = self.fontMetrics().averageCharWidth() * LEAST_REASON_LETTERS
        # It takes what there is more than that.
        self.horizontalHeader().resizeSection(len(COLUMNS) - 1, least)

    def _widths(self, *, narrow: bool) -> list[int]:
        metrics = QFontMetrics(numbers_font(weight=QFont.Weight.Medium))
        source = max(source_words().values(), key=metrics.horizontalAdvance) + "   "  # in its pill
        titles = QFontMetrics(font("note", QFont.Weight.DemiBold))
        samples = (*(WIDEST_WHERE_NARROW if narrow else WIDEST), source)
        # A heading has its own padding, and the sign of sorting beside it, close by where there is little room.
        beside = 2 * STEP_XL + (STEP_XS if narrow else STEP_S)
        heads = [str(self.model().headerData(column, Qt.Orientation.Horizontal)) for column in range(4)]
        return [
            max(
                metrics.horizontalAdvance(sample) + STEP_XL,
                titles.horizontalAdvance(head) + beside,
            )
            for sample, head in zip(samples, heads, strict=True)
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the reason in sight: where there is little room, the columns before it are drawn in."""
        super().resizeEvent(event)
        needed = sum(self._widths(narrow=False))
        needed += self.fontMetrics().averageCharWidth() * REASON_LETTERS
        narrow = self.viewport().width() < needed
        if narrow != self.model().days_only:
            self.model().days_only = narrow
            self._size_columns(narrow=narrow)
            self.viewport().update()

    def selected_ranges(self) -> list[tuple[int, int]]:
        """Return the selected rows as stretches (first, last), in order."""
        return merged([(part.top(), part.bottom()) for part in self.selectionModel().selection()])

    def selected_count(self) -> int:
        """Return how many rows are selected."""
        return sum(last - first + 1 for first, last in self.selected_ranges())

    def selectAll(self) -> None:
        """Select every row, as one stretch."""
        rows = self.model().rowCount()
        if rows:
            corner = self.model().index(rows - 1, len(COLUMNS) - 1)
            everything = QItemSelection(self.model().index(0, 0), corner)
            self.selectionModel().select(everything, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Lead Home and End to the first and last row."""
        return row_at_end(self, action) or super().moveCursor(action, modifiers)

    @Slot(QItemSelection, QItemSelection)
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Follow a changed selection."""
        if _rows_of(selected) + _rows_of(deselected) < MANY:
            super().selectionChanged(selected, deselected)
        else:
            # With a screen reader running, Qt would list every cell of the change to name the first.
            self.viewport().update()
        self.selection_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens history, Delete opens removal, Ctrl+C copies."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.history_asked.emit()
        elif is_delete(event):
            self.removal_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the history of a row clicked twice."""
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.indexAt(event.position().toPoint()).isValid():
            self.history_asked.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the selected rows, at the mouse or at the current row."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu_asked.emit(place)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: Qt's search for a typed letter goes through every row."""


def _rows_of(selection: QItemSelection) -> int:
    parts: list[QItemSelectionRange] = list(selection)
    return sum(part.height() for part in parts)
