"""Opted Out Between: the choice of a first and a last day for the list."""

from __future__ import annotations

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QFormLayout, QWidget

from app.ui.dialogs import Dialog
from app.ui.labels import label


class DateRangeDialog(Dialog):
    """Asks for two days, both included. ``chosen`` carries them as ``QDate``."""

    chosen = Signal(QDate, QDate)

    def __init__(self, first: QDate, last: QDate, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Opted Out Between"), parent)
        self.first_field = self._field(first, self.tr("First day"))
        self.last_field = self._field(last, self.tr("Last day"))
        self.cause = label("", "note", "bad", wraps=True)
        form = QFormLayout()
        form.addRow(label(self.tr("&First day"), buddy=self.first_field), self.first_field)
        form.addRow(label(self.tr("&Last day"), buddy=self.last_field), self.last_field)
        self.body.addLayout(form)
        self.body.addWidget(self.cause)
        self.add_cancel_button()
        self.show_button = self.add_button(self.tr("&Show These Days"), "primary")
        self.show_button.clicked.connect(self.accept)
        self._check()

    def accept(self) -> None:
        """Tell the days and close."""
        self.chosen.emit(self.first_field.date(), self.last_field.date())
        super().accept()

    def _field(self, day: QDate, name: str) -> QDateEdit:
        field = QDateEdit(day, displayFormat="yyyy-MM-dd", calendarPopup=True)
        field.setAccessibleName(name)
        field.dateChanged.connect(self._check)
        return field

    @Slot()
    def _check(self) -> None:
        if not hasattr(self, "show_button"):
            return
        in_order = self.first_field.date() <= self.last_field.date()
        self.cause.setText("" if in_order else self.tr("The last day is before the first."))
        self.show_button.setEnabled(in_order)
