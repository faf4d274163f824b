"""The page Clean a List: a send list in, the rows that may be sent and those that may not out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QWidget

from app import paths
from app.core.errors import Cancelled, UserError
from app.services import cleaning
from app.services.cleaning import CleanReport, CleanRequest
from app.ui import figures
from app.ui.buttons import button
from app.ui.cleaning.report_view import CleanReportView
from app.ui.error_words import error_words
from app.ui.file_dialogs import choose_folder
from app.ui.labels import label
from app.ui.opt_outs.file_settling import FileSettling, SettlingWords
from app.ui.page import Page
from app.ui.session import Session
from app.ui.theme import STEP_S
from app.ui.work_view import WorkView


class CleaningPage(Page):
    """Choose a file, see what would become of its first rows, clean it, read the report."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, QCoreApplication.translate("CleaningPage", "Clean a List"), parent)
        self._folder: Path | None = None
        words = SettlingWords(
            self.tr("What becomes of the first rows"),
            self.tr("Number"),
            self.tr("Remove who opted out of"),
            self.tr("Choose a Send List"),
            self.tr("Lists (*.csv *.txt *.tsv *.xlsx *.xls *.xlsm *.xlsb *.ods);;All files (*)"),
            archived=True,
        )
        self.settling = FileSettling(session, cleaning.preview, words)
        self.places_label = label("", ink="muted", wraps=True)
        self.semicolons_box = QCheckBox(self.tr("Semicolons &between columns, for Excel"))
        self.semicolons_box.setToolTip(
            self.tr(
                "An Excel file is written as CSV. Where the decimal mark is a comma, Excel opens CSV right only with "
                "semicolons between its columns."
            )
        )
        self.folder_button = button(self.tr("Save Else&where…"), icon_name="folder")
        self.clean_button = button(self.tr("C&lean"), "primary", "clean")
        self._work = WorkView(session)
        self.report_view: CleanReportView | None = None
        self._stack = QStackedWidget()
        self._lay_out()
        self.settling.changed.connect(self._follow_settling)
        self.settling.taken.connect(self._forget_folder)
        self.folder_button.clicked.connect(self._choose_folder)
        self.clean_button.clicked.connect(self._clean)
        session.accounts_changed.connect(self.settling.read_accounts)
        self._follow_settling()

    def activate(self) -> None:
        """Bring the accounts up to date, and put the focus where work goes on."""
        self.settling.read_accounts()
        if self._stack.currentWidget() is self.settling:
            self.settling.area.choose_button.setFocus()
        elif self.report_view is not None:
            self.report_view.folder_button.setFocus()

    def open_bulk_file(self, path: Path) -> None:
        """Take a send list that was dropped on the window; while one is being cleaned, say that it has to wait."""
        if self._work.busy:
            words = self.tr("{name} was not opened: another list is being cleaned. Drop it again afterwards.")
            self.session.announce("warning", words.format(name=path.name))
            return
        self._begin_again()
        self.settling.take_file(path)

    def _lay_out(self) -> None:
        self._last_row = QWidget()
        row = QHBoxLayout(self._last_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP_S)
        row.addWidget(self.places_label, 1)
        row.addWidget(self.semicolons_box)
        row.addWidget(self.folder_button)
        row.addWidget(self.clean_button)
        self.settling.column.addWidget(self._last_row)
        self._stack.addWidget(self.settling)
        self._stack.addWidget(self._work)
        self.body.addWidget(self._stack, 1)

    @Slot()
    def _choose_folder(self) -> None:
        choose_folder(self, self.tr("Choose a Folder for the Two Files"), self._take_folder)

    def _take_folder(self, folder: Path) -> None:
        self._folder = folder
        self._show_places()

    @Slot()
    def _forget_folder(self) -> None:
        self._folder = None

    def _parts(self) -> tuple[Path, Path]:
        path = self.settling.path or Path()
        return cleaning.kept_and_removed(self._folder / path.name if self._folder else path)

    def _show_places(self) -> None:
        kept, removed = self._parts()
        words = self.tr("Will be written to {folder}: {kept} and {removed}.")
        self.places_label.setText(words.format(folder=kept.parent, kept=kept.name, removed=removed.name))

    @Slot()
    def _follow_settling(self) -> None:
        found = self.settling.found
        self.clean_button.setEnabled(self.settling.ready)
        self._last_row.setVisible(self.settling.table.isVisibleTo(self.settling))
        if found is None:
            return
        self._show_places()
        self.semicolons_box.setVisible(found.shape.kind == "excel")  # a text file keeps its own marks
        words = (
            self.tr("In the first {count} rows: {counts}.")
            if found.preview.truncated
            else self.tr("{counts}.")
        )
        counts = self.settling.model.counts()
        text = words.format(count=figures.count(len(found.preview.rows)), counts=counts)
        if not found.request.accounts:
            text = self.tr("Tick at least one account.")
        self.settling.expected.setText(self.settling.nothing_in_it() or text)
        self.settling.area.pass_focus_to(self.clean_button)

    @Slot()
    def _clean(self) -> None:
        if self.settling.found is None or self._work.busy:
            return
        request = self.settling.found.request
        kept, removed = self._parts()
        task = self.session.run_long(
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
                semicolons=self.semicolons_box.isChecked(),
            ),
            cache_dir=paths.cache_dir(),
            done=self._show_report,
            failed=self._stop,
            saves=True,
        )
        self._work.begin(task)
        self._stack.setCurrentWidget(self._work)

    @Slot(object)
    def _show_report(self, report: CleanReport) -> None:
        self._work.end()
        view = CleanReportView(self.session, report)
        view.another_asked.connect(self._begin_again)
        self.report_view = view
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        if self.shown:
            view.folder_button.setFocus()

    @Slot(object)
    def _stop(self, error: UserError | Cancelled) -> None:
        self._work.end()
        self._stack.setCurrentWidget(self.settling)
        if isinstance(error, UserError):
            self.settling.say_trouble(error_words(error))
        else:
            self.settling.say_trouble(self.tr("Cancelled. Nothing was written."), "info")

    @Slot()
    def _begin_again(self) -> None:
        if self.report_view is not None:
            self._stack.removeWidget(self.report_view)
            self.report_view.deleteLater()
            self.report_view = None
        self.settling.forget_file()
        self._stack.setCurrentWidget(self.settling)
        self.settling.area.choose_button.setFocus()
