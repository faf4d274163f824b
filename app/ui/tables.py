"""Tables as the small pages have them: whole rows, fixed heights, Tab leaves the table, empty states."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.ui.buttons import button
from app.ui.column_widths import shared, widest_texts
from app.ui.labels import IconLabel, label
from app.ui.theme import STEP_M, STEP_S, STEP_XL, font, numbers_font, row_height


def row_at_end(view: QTableView, action: QAbstractItemView.CursorAction) -> QModelIndex | None:
    """Return where Home and End lead, the first and last row, None for other keys: nobody means a cell of the row."""
    ends = {QAbstractItemView.CursorAction.MoveHome: 0}
    ends[QAbstractItemView.CursorAction.MoveEnd] = view.model().rowCount() - 1
    if action not in ends:
        return None
    return view.model().index(ends[action], max(0, view.currentIndex().column()))


def is_delete(event: QKeyEvent) -> bool:
    """Whether a key is the one with Delete on it: a Mac's is Backspace to Qt."""
    return event.key() == Qt.Key.Key_Delete or (
        sys.platform == "darwin" and event.key() == Qt.Key.Key_Backspace
    )


class RowsTable(QTableView):
    """A read-only table of whole rows, one selected at a time.

    ``opened`` follows Enter and a double click, ``delete_pressed`` Delete.
    """

    opened = Signal()
    delete_pressed = Signal()

    def __init__(self, model: QAbstractItemModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._samples: list[int] = []
        self._stretched = 0
        self._fitted = self._fitting = self._by_hand = False
        self.setAccessibleName(name)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row_height())
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def size_columns(self, samples: Sequence[str], stretched: int) -> None:
        """Give each column the width of a sample text; the column ``stretched`` takes what is left.

        It has a sample too where ``fit_columns`` is used: what it keeps when the others grow.
        """
        self._stretched = stretched
        self._samples = [
            self._padded(column, QFontMetrics(numbers_font()).horizontalAdvance(sample), STEP_S)
            for column, sample in enumerate(samples)
        ]
        head = self.horizontalHeader()
        for column, width in enumerate(self._samples):
            self.setColumnWidth(column, width)
        head.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        head.sectionResized.connect(self._follow_hand)

    def fit_columns(self) -> None:
        """Give each column the width of what is in its first rows, from now on also when the table is resized.

        Where that is too much, columns wider than their sample give of it. A person who draws a column wider or
        narrower is left alone.
        """
        self._fitted = True
        if self._by_hand or self.model().rowCount() == 0:
            return
        shown = [column for column in range(len(self._samples)) if not self.isColumnHidden(column)]
        natural = {column: self._padded(column, widest_texts(self.model(), column)) for column in shown}
        others = [column for column in shown if column != self._stretched]
        kept = min(natural[self._stretched], self._samples[self._stretched])
        widths = shared(
            [natural[column] for column in others],
            [self._samples[column] for column in others],
            self.viewport().width() - kept,
        )
        self._fitting = True
        for column, width in zip(others, widths, strict=True):
            self.setColumnWidth(column, width)
        self._fitting = False

    def _padded(self, column: int, width: int, beside_heading: int = 0) -> int:
        """Return the width of a column for a text, or for its heading if that is wider."""
        title = str(self.model().headerData(column, Qt.Orientation.Horizontal))
        heading = QFontMetrics(font("note", QFont.Weight.DemiBold)).horizontalAdvance(title) + beside_heading
        # Padding on both sides, Qt's own margin, and room for the sign of sorting.
        return max(width, heading) + 2 * STEP_M + STEP_S

    def _follow_hand(self, column: int, before: int, after: int) -> None:
        if self._fitted and not self._fitting and column != self._stretched and before and after:
            self._by_hand = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        if self._fitted and event.size().width() != event.oldSize().width():
            self.fit_columns()

    @property
    def current_row(self) -> int:
        """The selected row, -1 for none."""
        rows = self.selectionModel().selectedRows()
        return rows[0].row() if rows else -1

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Lead Home and End to the first row and the last that was read."""
        return row_at_end(self, action) or super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; hand Delete on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_row >= 0:
            self.opened.emit()
        elif is_delete(event) and self.current_row >= 0:
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)


class NameList(QListWidget):
    """A few names one above the other, to choose one of."""

    def __init__(self, names: Sequence[str], accessible_name: str) -> None:
        super().__init__()
        self.setProperty("names", "true")
        self.setAccessibleName(accessible_name)
        for name in names:
            item = QListWidgetItem(name, self)
            item.setSizeHint(QSize(0, row_height() - STEP_S))
        widest = max((self.fontMetrics().horizontalAdvance(name) for name in names), default=0)
        self.setMinimumWidth(widest + 2 * STEP_XL)


class EmptyState(QWidget):
    """What stands where a list would be: an icon, what to do next, and perhaps the button for it."""

    pressed = Signal()

    def __init__(
        self, icon_name: str, text: str, button_text: str = "", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        picture = IconLabel(icon_name, "muted", size=40)
        column = QVBoxLayout(self)
        column.setSpacing(STEP_M)
        column.addStretch(1)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        words = label(text, ink="muted", wraps=True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words)
        if button_text:
            self.button = button(button_text, "primary")
            self.button.clicked.connect(self.pressed)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
