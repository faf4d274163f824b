"""The table of replies, with the keys by which those in review are worked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from app.ui.tables import RowsTable


class RepliesTable(RowsTable):
    """In review A opts out, K keeps, Space goes on to the next, and the arrow keys move; Ctrl+C copies.

    A key that is held decides once: the replies after it have not been read.
    """

    opt_out_pressed = Signal()
    keep_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of review, which Qt would search the rows for."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if plain and event.key() in (Qt.Key.Key_A, Qt.Key.Key_K) and event.isAutoRepeat():
            event.accept()
        elif plain and event.key() == Qt.Key.Key_A:
            self.opt_out_pressed.emit()
        elif plain and event.key() == Qt.Key.Key_K:
            self.keep_pressed.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif plain and event.key() == Qt.Key.Key_Space:
            self.choose_row(self.current_row + 1)
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        """Copy the whole row, as columns of a spreadsheet: Qt would copy the first cell alone."""
        row, model = self.current_row, self.model()
        if row >= 0:
            cells = [str(model.index(row, column).data()) for column in range(model.columnCount())]
            QApplication.clipboard().setText("\t".join(cells))

    def choose_row(self, row: int) -> None:
        """Select a row, the last one where there are fewer, and bring it into sight."""
        row = min(row, self.model().rowCount() - 1)
        if row >= 0:
            self.setCurrentIndex(self.model().index(row, 0))
            self.scrollTo(self.model().index(row, 0))
