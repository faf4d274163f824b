"""The field to search by, wherever there is one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QToolButton


class SearchField(QLineEdit):
    """A field that Escape clears, and its cross; while it is empty Escape is its dialog's.

    Undo keys are the window's where no typing can be undone: the field has the focus most of the time.
    """

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholderText=placeholder, clearButtonEnabled=True)
        for cross in self.findChildren(QToolButton):
            cross.setAccessibleName(self.tr("Clear"))

    def event(self, event: QEvent) -> bool:
        """Leave the undo keys to the window while there is nothing to undo here."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.isUndoAvailable()
        ):
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear on Escape."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
