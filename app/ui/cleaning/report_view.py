"""What cleaning came to: the sum, by account and cause, where the two files are, and the summary to keep."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.core.errors import Cancelled, UserError
from app.services import cleaning
from app.services.cleaning import CleanReport
from app.ui import figures
from app.ui.account_words import account_words
from app.ui.buttons import button
from app.ui.cards import Notice
from app.ui.core_words import refusal_words
from app.ui.error_words import error_words
from app.ui.file_dialogs import choose_place_to_save
from app.ui.folder_opening import show_folder
from app.ui.labels import label
from app.ui.opt_outs.reading_words import report_notice
from app.ui.pdf_saving import save_pdf_beside
from app.ui.session import Session
from app.ui.sums import cause_list, sum_card
from app.ui.theme import STEP_M, STEP_S, STEP_XL


def save_summary(report: CleanReport, path: Path) -> None:
    """Write a summary as JSON where the file is named so, else as PDF. Raises ``FileError``."""
    if path.suffix.lower() == ".json":
        cleaning.save_summary(report, path)
    else:
        cleaning.refuse_own_files(report, path)
        save_pdf_beside(report, path)


class CleanReportView(QWidget):
    """Shows a ``CleanReport``. ``another_asked`` asks for the next list."""

    another_asked = Signal()

    def __init__(self, session: Session, report: CleanReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.report = report
        self.said = Notice("good")
        self.said.hide()
        self.folder_button = button(self.tr("&Open Folder"), "primary", "folder")
        self.summary_button = button(self.tr("&Save Summary…"), icon_name="download")
        self.another_button = button(self.tr("Clean &Another List"), icon_name="clean")
        self.folder_button.clicked.connect(self._open_folder)
        self.summary_button.clicked.connect(self._choose_place)
        self.another_button.clicked.connect(self.another_asked)
        self._lay_out()

    def _lay_out(self) -> None:
        report = self.report
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP_M)
        column.addWidget(label(self.tr("{name} was cleaned").format(name=report.path.name), "section"))
        column.addWidget(
            sum_card(
                (
                    (report.rows, self.tr("rows in the file"), "text"),
                    (report.kept, self.tr("kept"), "good"),
                    (report.opted_out, self.tr("opted out"), "bad" if report.opted_out else "text"),
                    (report.refused, self.tr("not a number"), "text"),
                    (report.twice, self.tr("twice in the file"), "text"),
                ),
                "good",
            )
        )
        for text in (
            self.tr("Kept rows: {path}").format(path=report.kept_path),
            self.tr("Removed rows, each with its reason: {path}").format(path=report.removed_path),
            self.tr("The lists are those of {when}, with {count} numbers in all.").format(
                count=figures.count(report.listed), when=figures.when(report.at)
            ),
        ):
            column.addWidget(label(text, wraps=True))
        if not report.listed:
            words = self.tr(
                "The lists it was held against are empty, so nobody could be found on them. Were the right accounts "
                "ticked?"
            )
            column.addWidget(Notice("warning", words))
        apart = self.tr("Each number has a line to itself in the two files.")
        if notice := report_notice(report.reading, apart if report.reading.every_number else ""):
            column.addWidget(notice)
        causes = QHBoxLayout()
        causes.setSpacing(STEP_XL)
        if report.by_account:
            archived = {name: account_words(name, archived=True) for name in report.archived}
            causes.addLayout(cause_list(self.tr("Opted out of"), report.by_account, archived), 1)
        if report.refusals:
            causes.addLayout(cause_list(self.tr("Not a number"), report.refusals, refusal_words()), 1)
        column.addLayout(causes)
        column.addWidget(self.said)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(STEP_S)
        for one in (self.folder_button, self.summary_button, self.another_button):
            row.addWidget(one)
        row.addStretch(1)
        column.addLayout(row)

    @Slot()
    def _open_folder(self) -> None:
        folder = self.report.kept_path.parent
        if not show_folder(folder):
            self._say("warning", self.tr("The folder could not be opened here: {path}").format(path=folder))

    @Slot()
    def _choose_place(self) -> None:
        suggestion = str(self.report.kept_path.with_name(f"{self.report.path.stem}-summary.pdf"))
        kinds = ";;".join((self.tr("PDF (*.pdf)"), self.tr("JSON (*.json)")))
        choose_place_to_save(self, self.tr("Save Summary"), kinds, suggestion, self._save)

    def _save(self, path: Path) -> None:
        self._saved_to = path
        self._session.runner.save(
            self, save_summary, self.report, path, done=self._say_saved, failed=self._fail
        )

    @Slot(object)
    def _say_saved(self, _nothing: None) -> None:
        self._say("good", self.tr("The summary was saved as {name}.").format(name=self._saved_to.name))

    @Slot(object)
    def _fail(self, error: UserError | Cancelled) -> None:
        if isinstance(error, UserError):
            self._say("bad", error_words(error))

    def _say(self, tone: str, text: str) -> None:
        self.said.show_text(tone, text)
        self.said.show()
