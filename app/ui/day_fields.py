"""Two fields for a first and a last day, both included."""

from __future__ import annotations

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QVBoxLayout, QWidget

from app.ui.boxes import DayBox
from app.ui.forms import Form
from app.ui.labels import label


class DayFields(QWidget):
    """Asks for two days and says what is wrong with them; ``changed`` follows each change."""

    changed = Signal()

    def __init__(self, first: QDate, last: QDate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first_field = self._field(first, self.tr("First day"))
        self.last_field = self._field(last, self.tr("Last day"))
        self.cause = label("", "note", "bad", wraps=True)
        form = Form()
        form.setContentsMargins(0, 0, 0, 0)
        form.add(self.tr("&First day"), self.first_field)
        form.add(self.tr("&Last day"), self.last_field, self.cause)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        self._check()

    @property
    def in_order(self) -> bool:
        """Whether the last day is not before the first."""
        return self.first_field.date() <= self.last_field.date()

    def _field(self, day: QDate, name: str) -> QDateEdit:
        field = DayBox(day, displayFormat="yyyy-MM-dd", calendarPopup=True)
        field.setAccessibleName(name)
        field.dateChanged.connect(self._check)
        return field

    @Slot()
    def _check(self) -> None:
        if not hasattr(self, "cause"):
            return
        self.cause.setText("" if self.in_order else self.tr("The last day is before the first."))
        self.cause.setVisible(not self.in_order)
        self.last_field.setAccessibleDescription(self.cause.text())
        self.changed.emit()
