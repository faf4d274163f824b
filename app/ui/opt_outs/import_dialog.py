"""Import Opt-Outs: choose a file, see what would become of it, import it, read the report."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.core.errors import Cancelled, UserError
from app.core.file_shape import FileShape
from app.core.records import Account, ImportReport, ImportRequest
from app.services import imports
from app.services.accounts import list_accounts
from app.services.imports import ImportPreview
from app.ui import figures
from app.ui.account_boxes import AccountBoxes
from app.ui.cards import Notice
from app.ui.dialogs import Dialog
from app.ui.file_dialogs import choose_file
from app.ui.labels import label
from app.ui.opt_outs.drop_area import DropArea
from app.ui.opt_outs.import_choices import ImportChoices, Reading, encoding_name
from app.ui.opt_outs.import_preview_model import ImportPreviewModel
from app.ui.opt_outs.import_report_view import ImportReportView
from app.ui.opt_outs.import_run import ImportRun
from app.ui.opt_outs.preview_table import preview_table
from app.ui.progress_panel import ProgressPanel
from app.ui.session import Session
from app.ui.theme import STEP_M, STEP_S, row_height


def _look(
    serial: int, database: object, path: Path, reading: Reading, accounts: tuple[int, ...]
) -> tuple[int, ImportRequest, FileShape, ImportPreview]:
    """Find out what was not settled, and read the first rows accordingly."""
    shape = imports.inspect(
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
    return serial, request, shape, imports.preview(database, request)


class ImportDialog(Dialog):
    """The way of a bulk file. The dialog may be closed while the import goes on.

    ``import_asked`` carries the settled ``ImportRequest``; give ``follow`` its run. ``undo_asked`` carries an
    action's id.
    """

    import_asked = Signal(object)
    undo_asked = Signal(object)

    def __init__(self, session: Session, path: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Import Opt-Outs"), parent)
        self._session = session
        self._serial = 0
        self._path: Path | None = None
        self._request: ImportRequest | None = None
        self._run: ImportRun | None = None
        self.setAcceptDrops(True)
        self.area = DropArea()
        self.choices = ImportChoices(session.region)
        self.model = ImportPreviewModel(self)
        self.table = preview_table(self.model, self.tr("First rows as they will be stored"))
        self.boxes = AccountBoxes()
        self.boxes.setAccessibleName(self.tr("Add to"))
        self.trouble = Notice("bad")
        self.trouble.hide()
        self.expected = label("", ink="muted", wraps=True)
        self.panel = ProgressPanel()
        self.places = QStackedWidget()
        self._lay_out()
        self.cancel_button = self.add_cancel_button()
        self.import_button = self.add_button(self.tr("&Import"), "primary")
        self._connect()
        self._show_chosen(chosen=False)
        session.runner.read(
            self, list_accounts, session.database, done=self._take_accounts, failed=self._fail
        )
        if path is not None:
            self.take_file(path)

    def _lay_out(self) -> None:
        self._settling = QWidget()
        column = QVBoxLayout(self._settling)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP_M)
        self._boxes_part = QWidget()
        part = QVBoxLayout(self._boxes_part)
        part.setContentsMargins(0, 0, 0, 0)
        part.setSpacing(STEP_S)
        part.addWidget(label(self.tr("Add to"), "section"))
        part.addWidget(self.boxes)
        column.addWidget(self.area)
        column.addWidget(self.trouble)
        column.addWidget(self.choices)
        column.addWidget(self.table, 1)
        column.addWidget(self._boxes_part)
        column.addWidget(self.expected)
        column.addStretch(0)
        self._running = QWidget()
        waiting = QVBoxLayout(self._running)
        waiting.addStretch(1)
        waiting.addWidget(self.panel)
        words = self.tr(
            "You can close this window and work on: the import goes on, and its outcome will be told."
        )
        waiting.addWidget(label(words, ink="muted", wraps=True))
        waiting.addStretch(2)
        self.places.addWidget(self._settling)
        self.places.addWidget(self._running)
        self.body.addWidget(self.places, 1)
        wanted = QSize(self.fontMetrics().averageCharWidth() * 130, row_height() * 19)
        self.resize(wanted.boundedTo(self.screen().availableSize()))

    def _connect(self) -> None:
        self.area.choose_asked.connect(self._choose)
        self.area.dropped.connect(self.take_file)
        self.area.refused.connect(self._say_trouble)
        self.choices.changed.connect(self._look)
        self.boxes.changed.connect(self._look)
        self.import_button.clicked.connect(self._import)

    @Slot(object)
    def take_file(self, path: Path) -> None:
        """Look at a file and show what would become of it."""
        self._path = Path(path)
        self.choices.forget()
        self.area.show_file(self._path.name, self.tr("Looking at it…"))
        self._look()

    def follow(self, run: ImportRun) -> None:
        """Show the progress of the import that was asked for, then its report."""
        self._run = run
        self.panel.follow(run.task)
        self._session.long_work_progress.connect(self.panel.show_progress)
        run.finished.connect(self.show_report)
        run.failed.connect(self._stop_running)
        self.import_button.hide()
        self.cancel_button.setText(self.tr("&Work On Meanwhile"))
        self.places.setCurrentWidget(self._running)

    @Slot(object)
    def show_report(self, report: ImportReport) -> None:
        """Show what the import did."""
        self._run = None
        self.heading.setText(self.tr("{name} was imported").format(name=report.path.name))
        view = ImportReportView(self._session, report)
        view.undo_asked.connect(self._ask_undo)
        self.places.addWidget(view)
        self.places.setCurrentWidget(view)
        self.report_view = view
        self.buttons.insertWidget(0, view.save_button)
        self.buttons.insertWidget(1, view.undo_button)
        self.cancel_button.hide()
        self.import_button.hide()
        close_button = self.add_button(self.tr("C&lose"), "primary")
        close_button.clicked.connect(self.accept)
        close_button.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files anywhere, as the drop area does."""
        self.area.dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take files anywhere."""
        self.area.dragMoveEvent(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take files anywhere."""
        self.area.dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take files anywhere, while there is something to choose."""
        if self.places.currentWidget() is self._settling:
            self.area.dropEvent(event)

    @Slot()
    def _choose(self) -> None:
        filters = self.tr("Lists (*.csv *.txt *.tsv *.xlsx *.xls *.xlsm *.xlsb *.ods *.json);;All files (*)")
        choose_file(self, self.tr("Choose a File with Numbers"), filters, self.take_file)

    @Slot()
    def _look(self) -> None:
        if self._path is None:
            return
        self._serial += 1
        self._request = None
        self.import_button.setEnabled(False)
        self._session.runner.read(
            self,
            _look,
            self._serial,
            self._session.database,
            self._path,
            self.choices.reading(),
            tuple(self.boxes.ticked_ids()),
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
        self.area.show_file(shape.path.name, self._details(shape))
        self.model.show_preview(preview)
        self._show_chosen(chosen=True)
        counts = self.model.counts()
        if not self.boxes.ticked_ids():
            self.expected.setText(self.tr("Tick at least one account."))
        elif preview.truncated:
            words = self.tr(
                "In the first {count} rows: {counts}. Refused rows can be saved, mended and brought back."
            )
            self.expected.setText(words.format(count=figures.count(len(preview.rows)), counts=counts))
        else:
            words = self.tr("{counts}. Refused rows can be saved, mended and brought back.")
            self.expected.setText(words.format(counts=counts[:1].upper() + counts[1:]))
        self.import_button.setEnabled(bool(self.boxes.ticked_ids()) and bool(preview.rows))

    def _details(self, shape: FileShape) -> str:
        kinds = {
            "csv": self.tr("CSV"),
            "text": self.tr("Text, one number a line"),
            "excel": self.tr("Excel"),
            "json": self.tr("JSON"),
        }
        parts = [kinds.get(shape.kind, shape.kind)]
        if shape.sheet:
            parts.append(self.tr("sheet “{name}”").format(name=shape.sheet))
        if shape.has_heading:
            parts.append(self.tr("heading in row 1"))
        if shape.kind in ("csv", "text"):
            parts.append(encoding_name(shape.encoding))
        parts.append(self.locale().formattedDataSize(shape.size, 1))
        return ", ".join(parts)

    @Slot(object)
    def _take_accounts(self, accounts: list[Account]) -> None:
        self.boxes.set_accounts(accounts)

    @Slot()
    def _import(self) -> None:
        if self._request is not None:
            self.import_button.setEnabled(False)
            self.import_asked.emit(replace(self._request, operator=self._session.operator))

    @Slot(object)
    def _stop_running(self, error: UserError | Cancelled) -> None:
        self._run = None
        self.import_button.show()
        self.import_button.setEnabled(True)
        self.cancel_button.setText(self.tr("Cancel"))
        self.places.setCurrentWidget(self._settling)
        if isinstance(error, UserError):
            self._say_trouble(error.text)
        else:
            self.trouble.show_text("info", self.tr("Cancelled. Nothing was changed."))
            self.trouble.show()

    @Slot(object)
    def _ask_undo(self, action: int) -> None:
        self.accept()
        self.undo_asked.emit(action)

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
        for part in (self.choices, self.table, self._boxes_part, self.expected):
            part.setVisible(chosen)
        self.area.set_large(not chosen)
        self.import_button.setEnabled(False)


class ImportReportDialog(Dialog):
    """The report of an import, read again later. ``undo_asked`` carries the action's id."""

    undo_asked = Signal(object)

    def __init__(self, session: Session, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("{name} was imported").format(name=report.path.name), parent)
        self.report_view = ImportReportView(session, report)
        self.body.addWidget(self.report_view, 1)
        self.buttons.insertWidget(0, self.report_view.save_button)
        self.buttons.insertWidget(1, self.report_view.undo_button)
        self.add_button(self.tr("C&lose"), "primary").clicked.connect(self.accept)
        self.report_view.undo_asked.connect(self._ask_undo)
        self.resize(self.fontMetrics().averageCharWidth() * 110, row_height() * 15)

    @Slot(object)
    def _ask_undo(self, action: int) -> None:
        self.accept()
        self.undo_asked.emit(action)
