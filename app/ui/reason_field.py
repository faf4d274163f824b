"""The field for a reason, wherever one is asked for at length."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget


class ReasonField(QPlainTextEdit):
    """Four lines to say why; Tab goes on to the next field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Reason"))
        self.setFixedHeight(self.fontMetrics().height() * 4)
