"""The Opt-Outs page: who must no longer be messaged, and everything a person does about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QLineEdit, QWidget

from app.core.errors import Cancelled, UserError
from app.core.records import ActionReport, Answer, Filter, ImportReport, ImportRequest
from app.services import downloads, imports
from app.services.downloads import DownloadReport
from app.ui.buttons import menu_button
from app.ui.file_dialogs import choose_place_to_save
from app.ui.opt_outs import outcomes
from app.ui.opt_outs.add_dialog import AddDialog
from app.ui.opt_outs.add_menu import AddMenu
from app.ui.opt_outs.download_menu import DownloadMenu
from app.ui.opt_outs.file_removal_dialog import FileRemovalDialog
from app.ui.opt_outs.import_dialog import ImportDialog, ImportReportDialog
from app.ui.opt_outs.import_run import ImportRun
from app.ui.opt_outs.list_panel import ListPanel
from app.ui.opt_outs.many_dialog import ManyDialog
from app.ui.opt_outs.paste_dialog import PasteDialog
from app.ui.opt_outs.removing import Removing
from app.ui.opt_outs.search_panel import QWIDGETSIZE_MAX, SearchPanel
from app.ui.page import Page
from app.ui.session import Session
from app.ui.theme import STEP_L
from app.ui.undoing import Undoing

BESIDE_FROM = 115  # letters of width below which list and search never stand side by side
Actions = Sequence[tuple[str, Callable[[], None]]]


class OptOutsPage(Page):
    """The list at the left, the search at the right. Opens the dialogs and tells their outcomes."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, QCoreApplication.translate("OptOutsPage", "Opt-Outs"), parent)
        self._undoing = Undoing(session, self)
        self.removing = Removing(session, self._undoing.undo, self)
        self._import: ImportRun | None = None
        self._import_dialog: ImportDialog | None = None
        self._report: ImportReport | None = None
        self.list = ListPanel(session)
        self.search = SearchPanel(session)
        self.download_menu = DownloadMenu(self)
        self.add_menu = AddMenu(self)
        self._lay_out()
        self._connect()

    def activate(self) -> None:
        """Read the list and the accounts, and put the focus into the search."""
        self.list.reload_accounts()
        self.list.reload()
        self.search.field.setFocus()

    def open_bulk_file(self, path: Path | None = None) -> None:
        """Open Import Opt-Outs, with a file that was dropped or for one to be chosen."""
        if self._import is not None:
            words = self.tr("An import is under way. Nothing new was read. Wait for it, or cancel it.")
            self.session.announce("info", words)
            return
        if self._import_dialog is not None:
            if path is not None:
                self._import_dialog.take_file(path)
            return
        dialog = ImportDialog(self.session, path, self)
        dialog.import_asked.connect(self._start_import)
        dialog.undo_asked.connect(self.undo)
        dialog.finished.connect(self._forget_import_dialog)
        self._import_dialog = dialog
        dialog.open()

    @Slot()
    def add_single_number(self, number: str = "") -> None:
        """Open Add Opt-Out."""
        dialog = AddDialog(self.session, number, self)
        dialog.added.connect(self._tell_added)
        dialog.open()

    @Slot()
    def paste_numbers(self, msisdns: Sequence[int] = ()) -> None:
        """Open Paste Numbers, with these in it."""
        dialog = PasteDialog(self.session, self)
        dialog.added.connect(self._tell_added)
        if msisdns:
            dialog.text_field.setPlainText("\n".join(f"+{msisdn}" for msisdn in msisdns))
        dialog.open()

    @Slot(str)
    def search_many(self, text: str = "") -> None:
        """Open Search Many Numbers, with this text in it."""
        dialog = ManyDialog(self.session, text, self)
        dialog.addition_asked.connect(self._add_many)
        dialog.removal_asked.connect(self.removing.open_removal)
        dialog.open()

    @Slot(object)
    def _add_many(self, msisdns: Sequence[int]) -> None:
        self.paste_numbers(msisdns)

    @Slot()
    def export_hashes(self) -> None:
        """Open Export Hashes for a Partner."""
        from app.ui.hashes.export_dialog import HashExportDialog  # seldom wanted: not at every start

        HashExportDialog(self.session, self).open()

    @Slot()
    def match_hashes(self) -> None:
        """Open Match a Partner's Hashes."""
        from app.ui.hashes.match_dialog import HashMatchDialog  # as above

        HashMatchDialog(self.session, self).open()

    @Slot()
    def open_download_menu(self) -> None:
        """Open the menu of formats."""
        self.download_button.showMenu()

    @Slot()
    def remove_numbers_in_file(self, path: Path | None = None) -> None:
        """Open Remove Numbers in a File."""
        dialog = FileRemovalDialog(self.session, path, self)
        dialog.removed.connect(self.removing.tell)
        dialog.open()

    @Slot(object)
    def undo(self, action: int) -> None:
        """Undo an action."""
        self._undoing.undo(action)

    def _lay_out(self) -> None:
        self.download_button = menu_button(
            self.tr("&Download List"), self.download_menu, icon_name="download"
        )
        self.add_button = menu_button(self.tr("+ &Add Opt-Out"), self.add_menu, "primary")
        self.heading_row.addWidget(self.download_button)
        self.heading_row.addStretch(1)
        self.heading_row.addWidget(self.add_button)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(STEP_L)
        self._sides.addWidget(self.list, 5)
        self._sides.addWidget(self.search, 2)
        self.body.addLayout(self._sides, 1)
        self._place_search(beside=True)

    def minimumSizeHint(self) -> QSize:
        """Ask for the list's width alone: the search finds its place above it."""
        sides = self.layout().contentsMargins()
        width = self.list.minimumSizeHint().width() + sides.left() + sides.right()
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the search above the list where there is no room beside it."""
        super().resizeEvent(event)
        beside = self.width() >= self._width_of_both()
        if beside != (self._sides.direction() == QBoxLayout.Direction.LeftToRight):
            self._place_search(beside=beside)

    def _width_of_both(self) -> int:
        """Return the width from which list and search stand side by side with nothing cut."""
        sides = self.layout().contentsMargins()
        least = self.list.minimumSizeHint().width() + self._sides.spacing() + self.search.least_width()
        letters = self.fontMetrics().averageCharWidth() * BESIDE_FROM
        return max(letters, least + sides.left() + sides.right())

    def _place_search(self, *, beside: bool) -> None:
        letter = self.fontMetrics().averageCharWidth()
        ways = QBoxLayout.Direction
        self._sides.setDirection(ways.LeftToRight if beside else ways.BottomToTop)
        self._sides.setStretch(1, 2 if beside else 0)
        least = max(letter * 35, self.search.least_width()) if beside else letter * 35
        self.search.setMinimumWidth(least)
        self.search.setMaximumWidth(max(letter * 48, least) if beside else QWIDGETSIZE_MAX)
        self.search.set_flat(flat=not beside)

    def _connect(self) -> None:
        self.download_menu.chosen.connect(self._choose_download)
        self.download_menu.hashes.triggered.connect(self.export_hashes)
        self.add_menu.single.triggered.connect(lambda: self.add_single_number())
        self.add_menu.bulk.triggered.connect(lambda: self.open_bulk_file())
        self.add_menu.paste.triggered.connect(lambda: self.paste_numbers())
        self.add_menu.remove.triggered.connect(lambda: self.remove_numbers_in_file())
        self.list.add_asked.connect(lambda: self.add_single_number())
        self.list.file_asked.connect(lambda: self.open_bulk_file())
        self.list.history_asked.connect(self.removing.open_history)
        self.list.removal_asked.connect(self.removing.open_removal)
        self.list.part_cleared.connect(self.search.field.clear)
        self.search.part_changed.connect(self.list.filters.set_part)
        self.search.many_asked.connect(self.search_many)
        self.search.field.left_downwards.connect(self.list.enter)
        self.search.card.history_asked.connect(self._history_of_answer)
        self.search.card.removal_asked.connect(self._removal_of_answer)
        self.search.card.addition_asked.connect(self._addition_of_answer)
        QApplication.instance().aboutToQuit.connect(self._discard_report)

    @property
    def search_field(self) -> QLineEdit:
        """The number search."""
        return self.search.field

    @Slot()
    def take_focus(self) -> None:
        """Put the focus into the search."""
        self.search.field.setFocus()

    @Slot(object)
    def _history_of_answer(self, answer: Answer) -> None:
        self.removing.open_history(answer.msisdn)

    @Slot(object)
    def _removal_of_answer(self, answer: Answer) -> None:
        self.removing.open_removal([answer.msisdn])

    @Slot(object)
    def _addition_of_answer(self, answer: Answer) -> None:
        self.add_single_number(f"+{answer.msisdn}")

    def _undo_action(self, action: int | None) -> Actions:
        return [] if action is None else [(self.tr("Undo"), partial(self.undo, action))]

    @Slot(object)
    def _tell_added(self, report: ActionReport) -> None:
        kind = "good" if report.action else "info"
        self.session.announce(kind, outcomes.added_words(report), self._undo_action(report.action))
        self.session.lists_changed.emit(report)

    @Slot(object)
    def _start_import(self, request: ImportRequest) -> None:
        self._discard_report()
        run = ImportRun(self.session, request, self)
        run.finished.connect(self._tell_imported)
        run.failed.connect(self._tell_import_failure)
        self._import = run
        if self._import_dialog is not None:
            self._import_dialog.follow(run)

    @Slot(object)
    def _tell_imported(self, report: ImportReport) -> None:
        self._end_import()
        self._report = report
        kind = "warning" if report.rejected else "good" if report.action else "info"
        actions = [(self.tr("Details"), self._open_report), *self._undo_action(report.action)]
        self.session.announce(kind, outcomes.imported_words(report), actions)
        self.session.lists_changed.emit(report)

    @Slot(object)
    def _tell_import_failure(self, error: UserError | Cancelled) -> None:
        self._end_import()
        if self._import_dialog is None:  # the dialog tells it where it is open
            self.session.report_error(error)

    def _end_import(self) -> None:
        if self._import is not None:
            self._import.deleteLater()
            self._import = None

    def _open_report(self) -> None:
        if self._report is None:
            return
        dialog = ImportReportDialog(self.session, self._report, self)
        dialog.undo_asked.connect(self.undo)
        dialog.open()

    @Slot()
    def _discard_report(self) -> None:
        if self._report is not None:
            imports.discard(self._report)
            self._report = None

    @Slot()
    def _forget_import_dialog(self) -> None:
        self._import_dialog = None

    @Slot(str)
    def _choose_download(self, form: str) -> None:
        today = datetime.now(UTC).astimezone().strftime("%Y-%m-%d")
        suggestion = self.tr("opt-outs {day}").format(day=today) + f".{downloads.ENDINGS[form]}"
        filters = self.download_menu.formats[form].text().replace("&", "").replace("(.", "(*.")
        choose_place_to_save(
            self, self.tr("Download List"), filters, suggestion, partial(self._download, form)
        )

    def _download(self, form: str, path: Path) -> None:
        wanted = self.list.filters.filter() if self.download_menu.filter_only.isChecked() else Filter()
        self.session.run_long(
            self,
            self.tr("Saving {name}…").format(name=path.name),
            downloads.download,
            self.session.database,
            path,
            form,
            filter=wanted,
            done=self._tell_downloaded,
            saves=True,
        )

    @Slot(object)
    def _tell_downloaded(self, report: DownloadReport) -> None:
        self.session.announce_saved("good", outcomes.downloaded_words(report), report.path)
