"""Save Proof for a Period: which days, and as which kind of file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from app.ui.day_fields import DayFields
from app.ui.dialogs import Dialog
from app.ui.file_dialogs import choose_place_to_save
from app.ui.labels import label
from app.ui.theme import STEP_S


class PeriodProofDialog(Dialog):
    """Asks for the days, the kind of file and its place.

    ``settled`` carries both days, the path, and whether it shall be JSON.
    """

    settled = Signal(object, object, object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Save Proof for a Period"), parent)
        today = QDate.currentDate()
        words = self.tr(
            "Everything that was done on these days, each with who did it, why, and its place in the chain that shows "
            "that nothing was altered."
        )
        self.days = DayFields(QDate(today.year(), today.month(), 1), today)
        self.pdf_box = QRadioButton(self.tr("&PDF, to be read and printed"))
        self.json_box = QRadioButton(self.tr("&JSON, to be checked by a program"))
        self.pdf_box.setChecked(True)
        kinds = QVBoxLayout()
        kinds.setSpacing(STEP_S)
        kinds.addWidget(self.pdf_box)
        kinds.addWidget(self.json_box)
        self.body.addWidget(label(words, ink="muted", wraps=True))
        self.body.addWidget(self.days)
        self.body.addLayout(kinds)
        self.body.addStretch(1)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 66)
        self.add_cancel_button()
        self.save_button = self.add_button(self.tr("&Save…"), "primary")
        self.save_button.clicked.connect(self._choose_place)
        self.days.changed.connect(self._check)

    @property
    def _span(self) -> tuple[date, date]:
        first, last = self.days.first_field.date(), self.days.last_field.date()
        return date(*first.getDate()), date(*last.getDate())

    @Slot()
    def _check(self) -> None:
        self.save_button.setEnabled(self.days.in_order)

    @Slot()
    def _choose_place(self) -> None:
        since, until = self._span
        as_json = self.json_box.isChecked()
        name = self.tr("proof {since} to {until}").format(since=since.isoformat(), until=until.isoformat())
        choose_place_to_save(
            self,
            self.tr("Save Proof"),
            self.tr("JSON (*.json)") if as_json else self.tr("PDF (*.pdf)"),
            name + (".json" if as_json else ".pdf"),
            self._settle,
        )

    def _settle(self, path: Path) -> None:
        self.settled.emit(*self._span, path, self.json_box.isChecked())
        self.accept()
