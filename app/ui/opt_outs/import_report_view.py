"""What an import did: the sum, what was repaired and refused and why, and the refused rows themselves."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.core.errors import Cancelled, UserError
from app.core.records import ImportReport
from app.services import imports
from app.ui import figures
from app.ui.buttons import button
from app.ui.cards import Card, Notice
from app.ui.core_words import refusal_words, repair_words
from app.ui.file_dialogs import choose_place_to_save
from app.ui.labels import label
from app.ui.opt_outs.cells import CellDelegate
from app.ui.opt_outs.words import joined
from app.ui.session import Session
from app.ui.sums import cause_list, sum_card
from app.ui.theme import STEP_M, STEP_S, STEP_XL, row_height

MOST_SHOWN = 1_000  # refused rows on the screen; the saved file has all


class ImportReportView(QWidget):
    """Shows an ``ImportReport``. ``undo_asked`` carries the action's id."""

    undo_asked = Signal(object)

    def __init__(self, session: Session, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.report = report
        self.said = Notice("good")
        self.said.hide()
        self.rows = self._table()
        self.save_button = button(self.tr("&Save Rejected Rows…"), icon_name="download")
        self.undo_button = button(self.tr("&Undo Import"), icon_name="undo")
        self.save_button.setVisible(report.rejected > 0)
        self.undo_button.setEnabled(report.action is not None)
        self.save_button.clicked.connect(self._choose_place)
        self.undo_button.clicked.connect(lambda: self.undo_asked.emit(self.report.action))
        self._lay_out()
        if report.rejected:
            session.runner.read(
                self, imports.rejected_rows, report, MOST_SHOWN, done=self._take_rows, failed=self._fail
            )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP_M)
        column.addWidget(self._sum())
        column.addWidget(label(self._where(), wraps=True))
        if self.report.seen_before:
            words = self.tr("A file with exactly this content was imported before, on {when}.")
            column.addWidget(Notice("info", words.format(when=figures.when(self.report.seen_before))))
        column.addLayout(self._causes())
        self.rows.setVisible(self.report.rejected > 0)
        column.addWidget(self.rows, 1)
        if not self.report.rejected:
            column.addStretch(1)
        column.addWidget(self.said)

    def _sum(self) -> Card:
        report = self.report
        return sum_card(
            (
                (report.rows, self.tr("rows in the file"), "text"),
                (report.added, self.tr("added"), "good"),
                (report.already_listed, self.tr("already listed"), "text"),
                (report.duplicates, self.tr("duplicates"), "text"),
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
                self.tr("Refused: {count}").format(count=figures.count(self.report.rejected)),
                self.report.rejections,
                refusal_words(),
            ),
        ):
            if counts:
                sides.addLayout(cause_list(title, counts, words), 1)
        return sides

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 3)
        table.setAccessibleName(self.tr("Refused rows"))
        table.setHorizontalHeaderLabels([self.tr("Row"), self.tr("In the file"), self.tr("Cause")])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(row_height() - STEP_S)
        header = table.horizontalHeader()
        letter = self.fontMetrics().averageCharWidth()
        header.resizeSection(0, letter * 12)
        header.resizeSection(1, letter * 30)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setItemDelegate(CellDelegate(table))
        return table

    @Slot(object)
    def _take_rows(self, rows: list[tuple[int, str, str]]) -> None:
        self.rows.setRowCount(len(rows))
        causes = refusal_words()
        for place, (row, raw, code) in enumerate(rows):
            for column, text in enumerate((figures.count(row), raw, causes.get(code, code))):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.rows.setItem(place, column, item)

    @Slot()
    def _choose_place(self) -> None:
        suggestion = self.tr("{name}-rejected").format(name=self.report.path.stem) + ".csv"
        choose_place_to_save(
            self, self.tr("Save Rejected Rows"), self.tr("CSV (*.csv)"), suggestion, self._save
        )

    def _save(self, path: Path) -> None:
        self._saved_to = path
        self._session.runner.read(
            self, imports.save_rejected, self.report, path, done=self._say_saved, failed=self._fail
        )

    @Slot(object)
    def _say_saved(self, count: int) -> None:
        words = self.tr("{count} rejected rows saved as {name}. Mend them there and import that file.")
        self.said.show_text("good", words.format(count=figures.count(count), name=self._saved_to.name))
        self.said.show()

    @Slot(object)
    def _fail(self, error: UserError | Cancelled) -> None:
        if isinstance(error, UserError):
            self.said.show_text("bad", error.text)
            self.said.show()
