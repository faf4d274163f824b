"""What Check the Database found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListWidget, QWidget

from app.ui.cards import Notice
from app.ui.dialogs import Dialog
from app.ui.figures import count
from app.ui.labels import label
from app.ui.theme import STEP_XS

if TYPE_CHECKING:
    from app.services.database_check import CheckReport


class CheckDialog(Dialog):
    """Says that everything fits, or lists what does not."""

    def __init__(self, report: CheckReport, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=self.tr("Check of the Database"))
        self._report = report
        counts = self.tr("{actions} actions, {changes} changes and {opt_outs} opt-outs were checked.").format(
            actions=count(report.actions), changes=count(report.changes), opt_outs=count(report.opt_outs)
        )
        if report.ok:
            words = self.tr("Everything fits: no record is missing and none was altered.")
            self.body.addWidget(Notice("good", words))
        else:
            words = self.tr(
                "Something does not fit. Nothing was changed. Keep a copy of the database file, restore the "
                "newest backup that checks out, and show this list to whoever supports you."
            )
            self.body.addWidget(Notice("bad", words))
            self._add_problems()
        self.body.addWidget(label(counts, ink="muted", wraps=True))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 70)
        close = self.add_button(self.tr("Close"), "primary")
        close.clicked.connect(self.accept)

    def _add_problems(self) -> None:
        problems = QListWidget()
        problems.setWordWrap(True)
        problems.setSpacing(STEP_XS)
        problems.setAccessibleName(self.tr("What does not fit"))
        problems.addItems(list(self._report.problems))
        problems.setCurrentRow(0)
        self.body.addWidget(problems, 1)
        self.add_button(self.tr("&Copy"), at_left=True).clicked.connect(self._copy)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._report.problems))
