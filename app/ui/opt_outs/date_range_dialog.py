"""Opted Out Between: the choice of a first and a last day for the list."""

from __future__ import annotations

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.ui.day_fields import DayFields
from app.ui.dialogs import Dialog


class DateRangeDialog(Dialog):
    """Asks for two days, both included. ``chosen`` carries them as ``QDate``."""

    chosen = Signal(QDate, QDate)

    def __init__(self, first: QDate, last: QDate, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Opted Out Between"), parent)
        self.days = DayFields(first, last)
        self.body.addWidget(self.days)
        self.add_cancel_button()
        self.show_button = self.add_button(self.tr("&Show These Days"), "primary")
        self.show_button.clicked.connect(self.accept)
        self.days.changed.connect(self._check)

    def accept(self) -> None:
        """Tell the days and close."""
        self.chosen.emit(self.days.first_field.date(), self.days.last_field.date())
        super().accept()

    @Slot()
    def _check(self) -> None:
        self.show_button.setEnabled(self.days.in_order)
