"""Tables as the small pages have them: whole rows, fixed heights, Tab leaves the table, empty states."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
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
from app.ui.labels import IconLabel, label
from app.ui.theme import STEP_M, STEP_S, STEP_XL, font, numbers_font, row_height


class RowsTable(QTableView):
    """A read-only table of whole rows, one selected at a time.

    ``opened`` follows Enter and a double click, ``delete_pressed`` Delete.
    """

    opened = Signal()
    delete_pressed = Signal()

    def __init__(self, model: QAbstractItemModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        """Give each column the width of a sample text; the column ``stretched`` takes what is left."""
        head = self.horizontalHeader()
        metrics = QFontMetrics(numbers_font())
        titles = QFontMetrics(font("note", QFont.Weight.DemiBold))
        for column, sample in enumerate(samples):
            title = str(self.model().headerData(column, Qt.Orientation.Horizontal))
            widest = max(metrics.horizontalAdvance(sample), titles.horizontalAdvance(title) + STEP_S)
            # Padding on both sides, Qt's own margin, and room for the sign of sorting.
            self.setColumnWidth(column, widest + 2 * STEP_M + STEP_S)
        head.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)

    @property
    def current_row(self) -> int:
        """The selected row, -1 for none."""
        rows = self.selectionModel().selectedRows()
        return rows[0].row() if rows else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; hand Delete on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_row >= 0:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete and self.current_row >= 0:
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
