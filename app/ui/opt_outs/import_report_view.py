"""What an import did: the sum, what was repaired and refused and why, and the refused rows themselves."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.core.records import ImportReport
from app.services import imports
from app.ui import figures
from app.ui.buttons import button
from app.ui.cards import Card, Notice
from app.ui.core_words import refusal_words, repair_words
from app.ui.labels import label
from app.ui.opt_outs.reading_words import report_notice
from app.ui.opt_outs.refused_rows import RefusedRows
from app.ui.opt_outs.words import joined
from app.ui.session import Session
from app.ui.sums import cause_list, sum_card
from app.ui.theme import STEP_M, STEP_XL


def _first_refused(report: ImportReport, limit: int) -> list[tuple[int, str, str]]:
    """The first refused rows with the cause in the window's language."""
    causes = refusal_words()
    return [(row, raw, causes.get(code, code)) for row, raw, code in imports.rejected_rows(report, limit)]


class ImportReportView(QWidget):
    """Shows an ``ImportReport``. ``undo_asked`` carries the action's id."""

    undo_asked = Signal(object)

    def __init__(self, session: Session, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.report = report
        self.refused = RefusedRows(
            session, report, report.path.stem, _first_refused, imports.save_rejected, count=report.rejected
        )
        self.save_button = self.refused.save_button
        self.undo_button = button(self.tr("&Undo Import"), icon_name="undo")
        self.undo_button.setEnabled(report.action is not None)
        self.undo_button.clicked.connect(lambda: self.undo_asked.emit(self.report.action))
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP_M)
        column.addWidget(self._sum())
        column.addWidget(label(self._where(), wraps=True))
        if notice := report_notice(self.report.reading):
            column.addWidget(notice)
        if self.report.seen_before:
            words = self.tr("A file with exactly this content was imported before, on {when}.")
            column.addWidget(Notice("info", words.format(when=figures.when(self.report.seen_before))))
        column.addLayout(self._causes())
        column.addWidget(self.refused, 1)

    def _sum(self) -> Card:
        report = self.report
        return sum_card(
            (
                (report.rows, self.tr("rows in the file"), "text"),
                (report.added, self.tr("added"), "good"),
                (report.already_listed, self.tr("already listed"), "text"),
                (report.duplicates, self.tr("twice in the file"), "text"),
                (report.rejected, self.tr("rejected"), "bad" if report.rejected else "text"),
            ),
            "good" if not report.rejected else "warning",
        )

    def _where(self) -> str:
        report = self.report
        if not report.action:
            return (
                self.tr("Nothing was added: {accounts} had every number already.").format(
                    accounts=joined(report.accounts)
                )
                if report.already_listed
                else self.tr("Nothing was added.")
            )
        if report.pairs_added == report.added * len(report.accounts):
            return self.tr("Added to {accounts}.").format(accounts=joined(report.accounts))
        words = self.tr("Added to {accounts}; where one of them had a number already, only to the others.")
        return words.format(accounts=joined(report.accounts))

    def _causes(self) -> QHBoxLayout:
        sides = QHBoxLayout()
        sides.setSpacing(STEP_XL)
        for title, counts, words in (
            (
                self.tr("Repaired: {count}").format(count=figures.count(self.report.repaired)),
                self.report.repairs,
                repair_words(),
            ),
            (
                self.tr("Rejected: {count}").format(count=figures.count(self.report.rejected)),
                self.report.rejections,
                refusal_words(),
            ),
        ):
            if counts:
                sides.addLayout(cause_list(title, counts, words), 1)
        return sides
