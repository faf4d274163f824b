"""The page Clean a List: a send list in, the rows that may be sent and those that may not out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app import paths
from app.core.errors import Cancelled, UserError
from app.core.file_shape import FileShape
from app.core.records import Account, ImportRequest
from app.services import cleaning
from app.services.accounts import list_accounts
from app.services.cleaning import CleanReport, CleanRequest
from app.services.imports import ImportPreview
from app.ui import figures
from app.ui.account_boxes import AccountBoxes
from app.ui.buttons import button
from app.ui.cards import Notice
from app.ui.cleaning.report_view import CleanReportView
from app.ui.file_dialogs import choose_file, choose_folder
from app.ui.labels import label
from app.ui.opt_outs.drop_area import DropArea
from app.ui.opt_outs.import_choices import ImportChoices, Reading
from app.ui.opt_outs.import_preview_model import ImportPreviewModel
from app.ui.opt_outs.preview_table import preview_table
from app.ui.page import Page
from app.ui.progress_panel import ProgressPanel
from app.ui.session import Session
from app.ui.task_runner import Task
from app.ui.theme import STEP_M, STEP_S


def _look(
    serial: int, database: Any, path: Path, reading: Reading, accounts: tuple[int, ...]
) -> tuple[int, ImportRequest, FileShape, ImportPreview]:
    """Find out what was not settled, and read the first rows accordingly."""
    shape = cleaning.inspect(
        path,
        region=reading.region,
        encoding=reading.encoding,
        delimiter=reading.delimiter,
        sheet=reading.sheet,
        has_heading=reading.has_heading,
    )
    request = ImportRequest(
        path,
        accounts,
        reading.region,
        shape.number_column if reading.column is None else reading.column,
        shape.has_heading,
        reading.encoding,
        reading.delimiter,
        reading.sheet,
    )
    return serial, request, shape, cleaning.preview(database, request)


class CleaningPage(Page):
    """Choose a file, see what would become of its first rows, clean it, read the report."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, QCoreApplication.translate("CleaningPage", "Clean a List"), parent)
        self._serial = 0
        self._path: Path | None = None
        self._folder: Path | None = None
        self._request: ImportRequest | None = None
        self._task: Task | None = None
        self.area = DropArea()
        self.choices = ImportChoices(session.config.region)
        self.model = ImportPreviewModel(self, stored=self.tr("Number"))
        self.table = preview_table(self.model, self.tr("What becomes of the first rows"))
        self.boxes = AccountBoxes()
        self.boxes.setAccessibleName(self.tr("Remove who opted out of"))
        self.trouble = Notice("bad")
        self.trouble.hide()
        self.expected = label("", ink="muted", wraps=True)
        self.places_label = label("", ink="muted", wraps=True)
        self.folder_button = button(self.tr("Save &Elsewhere…"), icon_name="folder")
        self.clean_button = button(self.tr("C&lean"), "primary", "clean")
        self.panel = ProgressPanel()
        self.report_view: CleanReportView | None = None
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._show_chosen(chosen=False)

    def activate(self) -> None:
        """Bring the accounts up to date."""
        self.session.runner.read(
            self, list_accounts, self.session.database, done=self._take_accounts, failed=self._fail
        )
        if self._stack.currentWidget() is self._settling:
            self.area.choose_button.setFocus()

    def _lay_out(self) -> None:
        self._settling = QWidget()
        column = QVBoxLayout(self._settling)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP_M)
        self._boxes_part = QWidget()
        part = QVBoxLayout(self._boxes_part)
        part.setContentsMargins(0, 0, 0, 0)
        part.setSpacing(STEP_S)
        part.addWidget(label(self.tr("Remove who opted out of"), "section"))
        part.addWidget(self.boxes)
        self._last_row = QWidget()
        row = QHBoxLayout(self._last_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP_S)
        row.addWidget(self.places_label, 1)
        row.addWidget(self.folder_button)
        row.addWidget(self.clean_button)
        column.addWidget(self.area)
        column.addWidget(self.trouble)
        column.addWidget(self.choices)
        column.addWidget(self.table, 1)
        column.addWidget(self.expected)
        column.addWidget(self._boxes_part)
        column.addWidget(self._last_row)
        self._running = QWidget()
        waiting = QVBoxLayout(self._running)
        waiting.setContentsMargins(0, 0, 0, 0)
        waiting.addStretch(1)
        waiting.addWidget(self.panel)
        waiting.addStretch(2)
        self._stack.addWidget(self._settling)
        self._stack.addWidget(self._running)
        self.body.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.area.choose_asked.connect(self._choose)
        self.area.dropped.connect(self.take_file)
        self.area.refused.connect(self._say_trouble)
        self.choices.changed.connect(self._look)
        self.boxes.changed.connect(self._look)
        self.folder_button.clicked.connect(self._choose_folder)
        self.clean_button.clicked.connect(self._clean)
        self.session.accounts_changed.connect(self.activate)

    @Slot(object)
    def take_file(self, path: Path) -> None:
        """Look at a send list and show what would become of it."""
        self._path = Path(path)
        self._folder = None
        self.choices.forget()
        self.area.show_file(self._path.name, self.tr("Looking at it…"))
        self._look()

    @Slot()
    def _choose(self) -> None:
        filters = self.tr("Lists (*.csv *.txt *.tsv *.xlsx *.xls *.xlsm *.xlsb *.ods);;All files (*)")
        choose_file(self, self.tr("Choose a Send List"), filters, self.take_file)

    @Slot()
    def _choose_folder(self) -> None:
        choose_folder(self, self.tr("Choose a Folder for the Two Files"), self._take_folder)

    def _take_folder(self, folder: Path) -> None:
        self._folder = folder
        self._show_places()

    def _parts(self) -> tuple[Path, Path]:
        path = self._path or Path()
        return cleaning.kept_and_removed(self._folder / path.name if self._folder else path)

    def _show_places(self) -> None:
        kept, removed = self._parts()
        words = self.tr("Will be written to {folder}: {kept} and {removed}.")
        self.places_label.setText(words.format(folder=kept.parent, kept=kept.name, removed=removed.name))

    @Slot()
    def _look(self) -> None:
        if self._path is None:
            return
        self._serial += 1
        self._request = None
        self.clean_button.setEnabled(False)
        accounts = tuple(self.boxes.ticked_ids())
        reading = self.choices.reading()
        self.session.runner.read(
            self,
            _look,
            self._serial,
            self.session.database,
            self._path,
            reading,
            accounts,
            done=self._take_preview,
            failed=self._fail,
        )

    @Slot(object)
    def _take_preview(self, answer: tuple[int, ImportRequest, FileShape, ImportPreview]) -> None:
        serial, request, shape, preview = answer
        if serial != self._serial:
            return
        self.trouble.hide()
        self._request = request
        self.choices.show_shape(shape)
        size = self.locale().formattedDataSize(shape.size, 1)
        self.area.show_file(shape.path.name, size)
        self.model.show_preview(preview)
        self._show_chosen(chosen=True)
        self._show_places()
        counts = self.model.counts()
        words = self.tr("In the first {count} rows: {counts}.") if preview.truncated else self.tr("{counts}.")
        text = words.format(count=figures.count(len(preview.rows)), counts=counts)
        self.expected.setText(text if self.boxes.ticked_ids() else self.tr("Tick at least one account."))
        self.clean_button.setEnabled(bool(self.boxes.ticked_ids()) and bool(preview.rows))

    @Slot()
    def _clean(self) -> None:
        request = self._request
        if request is None or self._task is not None:
            return
        kept, removed = self._parts()
        self._task = self.session.run_long(
            self,
            self.tr("Cleaning {name}…").format(name=request.path.name),
            cleaning.clean,
            self.session.database,
            CleanRequest(
                request.path,
                kept,
                removed,
                request.accounts,
                request.region,
                request.column,
                request.has_heading,
                request.encoding,
                request.delimiter,
                request.sheet,
                self.session.operator,
            ),
            cache_dir=paths.cache_dir(),
            done=self._show_report,
            failed=self._stop,
            reads=True,
        )
        self.panel.follow(self._task)
        self.session.long_work_progress.connect(self.panel.show_progress)
        self._stack.setCurrentWidget(self._running)

    @Slot(object)
    def _show_report(self, report: CleanReport) -> None:
        self._end_run()
        view = CleanReportView(self.session, report)
        view.another_asked.connect(self._begin_again)
        self.report_view = view
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        view.folder_button.setFocus()

    @Slot(object)
    def _stop(self, error: UserError | Cancelled) -> None:
        self._end_run()
        self._stack.setCurrentWidget(self._settling)
        if isinstance(error, UserError):
            self._say_trouble(error.text)
        else:
            self.trouble.show_text("info", self.tr("Cancelled. Nothing was written."))
            self.trouble.show()

    def _end_run(self) -> None:
        self._task = None
        self.session.long_work_progress.disconnect(self.panel.show_progress)

    @Slot()
    def _begin_again(self) -> None:
        if self.report_view is not None:
            self._stack.removeWidget(self.report_view)
            self.report_view.deleteLater()
            self.report_view = None
        self._path = None
        self.model.show_preview(None)
        self._show_chosen(chosen=False)
        self._stack.setCurrentWidget(self._settling)
        self.area.choose_button.setFocus()

    @Slot(object)
    def _take_accounts(self, accounts: list[Account]) -> None:
        before = set(self.boxes.ticked_ids())
        ticked = None if self.boxes.all_ticked or not before else before
        self.boxes.set_accounts(accounts, ticked=ticked)

    @Slot(object)
    def _fail(self, error: UserError | Cancelled) -> None:
        if isinstance(error, UserError):
            self.area.show_file(self._path.name if self._path else "", self.tr("It could not be read."))
            self.model.show_preview(None)
            self._show_chosen(chosen=False)
            self._say_trouble(error.text)

    @Slot(str)
    def _say_trouble(self, text: str) -> None:
        self.trouble.show_text("bad", text)
        self.trouble.show()

    def _show_chosen(self, *, chosen: bool) -> None:
        """Show the preview and what goes with it only where there is a file that can be read."""
        for part in (self.choices, self.table, self._boxes_part, self.expected, self._last_row):
            part.setVisible(chosen)
        self.area.set_large(not chosen)
        self.clean_button.setEnabled(False)
