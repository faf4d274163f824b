"""The rows of a file that were refused, in a report: shown, and saved to be mended."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.core.errors import Cancelled, UserError
from app.ui import figures
from app.ui.buttons import button
from app.ui.cards import Notice
from app.ui.error_words import error_words
from app.ui.file_dialogs import choose_csv_to_save
from app.ui.opt_outs.cells import CellDelegate
from app.ui.session import Session
from app.ui.theme import STEP_M, STEP_S, row_height

MOST_SHOWN = 1_000  # refused rows on the screen; the saved file has all


class RefusedRows(QWidget):
    """The first refused rows of a report; ``save_button``, for a dialog's row of buttons, saves all of them.

    ``first(report, limit)`` gives row number, what stood there and the cause; ``save(report, path)`` writes them all
    and gives how many. ``stem`` names the file that is offered.
    """

    def __init__(
        self,
        session: Session,
        report: Any,
        stem: str,
        first: Callable[[Any, int], list[tuple[int, str, str]]],
        save: Callable[[Any, Path], int],
        *,
        count: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._report = report
        self._stem = stem
        self._save_all = save
        self._saved_to = Path()
        self.said = Notice("good")
        self.said.hide()
        self.rows = self._table()
        self.rows.setVisible(count > 0)
        self.save_button = button(self.tr("&Save Rejected Rows…"), icon_name="download")
        self.save_button.setVisible(count > 0)
        self.save_button.clicked.connect(self._choose_place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP_M)
        column.addWidget(self.rows, 1)
        if not count:
            column.addStretch(1)
        column.addWidget(self.said)
        if count:
            session.runner.read(self, first, report, MOST_SHOWN, done=self._take_rows, failed=self._fail)

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 3)
        table.setAccessibleName(self.tr("Rejected rows"))
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
        for place, (row, raw, cause) in enumerate(rows):
            for column, text in enumerate((figures.count(row), raw, cause)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.rows.setItem(place, column, item)

    @Slot()
    def _choose_place(self) -> None:
        suggestion = self.tr("{name}-rejected").format(name=self._stem) + ".csv"
        choose_csv_to_save(self, self.tr("Save Rejected Rows"), suggestion, self._save)

    def _save(self, path: Path, delimiter: str) -> None:
        self._saved_to = path
        self._session.runner.save(
            self,
            self._save_all,
            self._report,
            path,
            delimiter=delimiter,
            done=self._say_saved,
            failed=self._fail,
        )

    @Slot(object)
    def _say_saved(self, count: int) -> None:
        words = self.tr("{count} rejected rows saved as {name}. Mend them there and import that file.")
        if count == 1:
            words = self.tr("1 rejected row saved as {name}. Mend it there and import that file.")
        self.said.show_text("good", words.format(count=figures.count(count), name=self._saved_to.name))
        self.said.show()

    @Slot(object)
    def _fail(self, error: UserError | Cancelled) -> None:
        if isinstance(error, UserError):
            self.said.show_text("bad", error_words(error))
            self.said.show()
