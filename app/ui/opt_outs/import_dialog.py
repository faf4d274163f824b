"""Import Opt-Outs: choose a file, see what would become of it, import it, read the report."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.core.errors import Cancelled, UserError
from app.core.records import ImportReport
from app.services import imports
from app.ui import figures
from app.ui.dialogs import Dialog
from app.ui.error_words import error_words
from app.ui.labels import label
from app.ui.opt_outs.file_settling import FileDialog, FileSettling, SettlingWords
from app.ui.opt_outs.import_report_view import ImportReportView
from app.ui.opt_outs.import_run import ImportRun
from app.ui.progress_panel import ProgressPanel
from app.ui.session import Session
from app.ui.theme import row_height


class ImportDialog(FileDialog):
    """The way of a bulk file. The dialog may be closed while the import goes on.

    ``import_asked`` carries the settled ``ImportRequest``; give ``follow`` its run. ``undo_asked`` carries an
    action's id.
    """

    import_asked = Signal(object)
    undo_asked = Signal(object)

    def __init__(self, session: Session, path: Path | None = None, parent: QWidget | None = None) -> None:
        words = SettlingWords(
            self.tr("First rows as they will be stored"),
            self.tr("Will be stored as"),
            self.tr("Add to"),
            self.tr("Choose a File with Numbers"),
            self.tr("Lists (*.csv *.txt *.tsv *.xlsx *.xls *.xlsm *.xlsb *.ods *.json);;All files (*)"),
        )
        super().__init__(self.tr("Import Opt-Outs"), FileSettling(session, imports.preview, words), parent)
        self._session = session
        self._run: ImportRun | None = None
        self.panel = ProgressPanel()
        self.places = QStackedWidget()
        self._lay_out()
        self.cancel_button = self.add_cancel_button()
        self.import_button = self.add_button(self.tr("&Import"), "primary")
        self.import_button.setEnabled(False)
        self.import_button.clicked.connect(self._import)
        self.settling.changed.connect(self._follow_settling)
        self.settling.read_accounts()
        if path is not None:
            self.take_file(path)

    def _lay_out(self) -> None:
        self._running = QWidget()
        waiting = QVBoxLayout(self._running)
        waiting.addStretch(1)
        waiting.addWidget(self.panel)
        words = self.tr(
            "You can close this window and work on: the import goes on, and its outcome will be told."
        )
        waiting.addWidget(label(words, ink="muted", wraps=True))
        waiting.addStretch(2)
        self.places.addWidget(self.settling)
        self.places.addWidget(self._running)
        self.body.addWidget(self.places, 1)

    def take_file(self, path: Path) -> None:
        """Look at a file and show what would become of it."""
        self.settling.take_file(path)

    def follow(self, run: ImportRun) -> None:
        """Show the progress of the import that was asked for, then its report."""
        self._run = run
        self.panel.follow(run.task)
        self._session.long_work_progress.connect(self.panel.take_progress)
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

    @Slot()
    def _follow_settling(self) -> None:
        found = self.settling.found
        self.import_button.setEnabled(self.settling.ready)
        if found is None:
            return
        counts = self.settling.model.counts()
        if nothing := self.settling.nothing_in_it():
            text = nothing
        elif not found.request.accounts:
            text = self.tr("Tick at least one account.")
        elif found.preview.truncated:
            words = self.tr(
                "In the first {count} rows: {counts}. Rejected rows can be saved, mended and brought back."
            )
            text = words.format(count=figures.count(len(found.preview.rows)), counts=counts)
        else:
            words = self.tr("{counts}. Rejected rows can be saved, mended and brought back.")
            text = words.format(counts=counts[:1].upper() + counts[1:])
        self.settling.expected.setText(text)
        self.settling.area.pass_focus_to(self.import_button)

    @Slot()
    def _import(self) -> None:
        if self.settling.found is not None:
            self.import_button.setEnabled(False)
            self.import_asked.emit(replace(self.settling.found.request, operator=self._session.operator))

    @Slot(object)
    def _stop_running(self, error: UserError | Cancelled) -> None:
        self._run = None
        self.import_button.show()
        self.import_button.setEnabled(True)
        self.cancel_button.setText(self.tr("Cancel"))
        self.places.setCurrentWidget(self.settling)
        if isinstance(error, UserError):
            self.settling.say_trouble(error_words(error))
        else:
            self.settling.say_trouble(self.tr("Cancelled. Nothing was changed."), "info")

    @Slot(object)
    def _ask_undo(self, action: int) -> None:
        self.accept()
        self.undo_asked.emit(action)


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
