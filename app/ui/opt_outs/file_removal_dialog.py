"""Remove Numbers in a File: choose it, see what each account lists of it, say why, remove."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app import paths
from app.core.errors import Cancelled, UserError
from app.core.records import ActionReport
from app.services import file_removal
from app.services.file_removal import FileRemoval
from app.ui import figures
from app.ui.cards import Notice
from app.ui.error_words import error_words
from app.ui.labels import label
from app.ui.opt_outs.file_settling import FileDialog, FileSettling, SettlingWords
from app.ui.opt_outs.reading_words import report_notice
from app.ui.opt_outs.removal_form import RemovalForm
from app.ui.session import Session
from app.ui.sums import sum_card
from app.ui.task_runner import Task
from app.ui.theme import STEP_L, STEP_M
from app.ui.work_view import WorkView


class FileRemovalDialog(FileDialog):
    """The way of a file whose numbers shall be removed. ``removed`` carries the ``ActionReport``.

    First the file and its first rows, then what each account lists of it. Nothing happens before Remove Opt-Outs.
    """

    removed = Signal(object)

    def __init__(self, session: Session, path: Path | None = None, parent: QWidget | None = None) -> None:
        words = SettlingWords(
            self.tr("First rows of the file"),
            self.tr("Number"),
            "",
            self.tr("Choose a File with Numbers"),
            self.tr("Lists (*.csv *.txt *.tsv *.xlsx *.xls *.xlsm *.xlsb *.ods *.json);;All files (*)"),
        )
        settling = FileSettling(session, file_removal.preview, words)
        super().__init__(self.tr("Remove Numbers in a File"), settling, parent)
        self._session = session
        self._planned: FileRemoval | None = None
        self._refused = ""  # why a removal was not done, until it was counted anew
        self.form = RemovalForm(of_one=False)
        self.trouble = Notice("bad")
        self.trouble.hide()
        self._work = WorkView(session, own_cancel=False)
        self.places = QStackedWidget()
        self._lay_out()
        self.back_button = self.add_button(self.tr("&Back"), at_left=True)
        self.add_cancel_button()
        self.count_button = self.add_button(self.tr("Co&ntinue"), "primary")
        self.remove_button = self.add_button(self.tr("Remove &Opt-Outs"), "danger")
        self.back_button.clicked.connect(self._go_back)
        self.count_button.clicked.connect(self._count)
        self.remove_button.clicked.connect(self._ask_or_remove)
        self.settling.changed.connect(self._follow)
        self.form.changed.connect(self._follow)
        self._show(self.settling)
        if path is not None:
            self.settling.take_file(path)

    def reject(self) -> None:
        """Close; while something is under way, stop that first."""
        if self._work.busy:
            self._work.cancel()
        else:
            super().reject()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("ground", "none")
        self._found = QVBoxLayout()
        self._sum: QWidget | None = None
        self._notice: Notice | None = None
        self._question = label("", wraps=True)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, STEP_M, 0)
        column.setSpacing(STEP_L)
        column.addLayout(self._found)
        column.addWidget(self._question)
        column.addWidget(self.form)
        column.addWidget(self.trouble)
        column.addStretch(1)
        self._deciding = QScrollArea(widgetResizable=True)
        self._deciding.setWidget(inside)
        for place in (self.settling, self._work, self._deciding):
            self.places.addWidget(place)
        self.body.addWidget(self.places, 1)

    def _show(self, place: QWidget) -> None:
        self.places.setCurrentWidget(place)
        self.back_button.setVisible(place is self._deciding)
        self.count_button.setVisible(place is self.settling)
        self.remove_button.setVisible(place is self._deciding)
        (self.count_button if place is self.settling else self.remove_button).setDefault(True)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self.count_button.setEnabled(self.settling.ready)
        self.remove_button.setEnabled(self.form.ready and not self._work.busy)
        found = self.settling.found
        if found is None:
            return
        counts = self.settling.model.counts()
        words = (
            self.tr("In the first {count} rows: {counts}. Continue counts them all, and removes nothing.")
            if found.preview.truncated
            else self.tr("{counts}. Continue counts them for each account, and removes nothing.")
        )
        text = words.format(count=figures.count(len(found.preview.rows)), counts=counts)
        self.settling.expected.setText(self.settling.nothing_in_it() or text[:1].upper() + text[1:])
        self.settling.area.pass_focus_to(self.count_button)

    @Slot()
    def _count(self) -> None:
        if self.settling.found is None:
            return
        self._begin(
            self._session.run_long(
                self,
                self.tr("Counting what is on the lists…"),
                file_removal.plan,
                self._session.database,
                self.settling.found.request,
                cache_dir=paths.cache_dir(),
                done=self._take_plan,
                failed=self._fail_counting,
                reads=True,
            )
        )

    @Slot(object)
    def _take_plan(self, planned: FileRemoval) -> None:
        self._work.end()
        self._planned = planned
        for old in (self._sum, self._notice):
            if old is not None:
                old.hide()
                old.deleteLater()
        self._sum = sum_card(
            (
                (planned.rows, self.tr("rows in the file"), "text"),
                (len(planned.numbers), self.tr("numbers"), "text"),
                (planned.duplicates, self.tr("twice in the file"), "text"),
                (planned.rejected, self.tr("rejected"), "bad" if planned.rejected else "text"),
            ),
            "warning" if planned.rejected else "",
        )
        self._found.addWidget(self._sum)
        self._notice = report_notice(planned.reading)
        if self._notice is not None:
            self._found.addWidget(self._notice)
        if planned.choices:
            words = self.tr("Choose the accounts that may message these numbers again.")
        else:
            words = self.tr("No account has any of these numbers on its list. There is nothing to remove.")
        self._question.setText(words)
        self.form.setVisible(bool(planned.choices))
        why, self._refused = self._refused, ""
        if why:
            self.trouble.show_text("bad", why)
        self.trouble.setVisible(bool(why))
        self.form.show_choices(planned.choices)
        self._show(self._deciding)

    @Slot()
    def _go_back(self) -> None:
        self._planned = None
        self._show(self.settling)

    @Slot()
    def _ask_or_remove(self) -> None:
        if self._planned is None:
            return
        self.form.ask_second_step(
            self.tr("Some of the people in {name}").format(name=self._planned.path.name), self._remove
        )

    @Slot()
    def _remove(self) -> None:
        self._begin(
            self._session.run_long(
                self,
                self.tr("Removing…"),
                file_removal.carry_out,
                self._session.database,
                self._planned,
                [choice.account_id for choice in self.form.ticked],
                reason=self.form.reason,
                operator=self._session.operator,
                confirmed=self.form.by_reply,
                evidence=self.form.given_evidence(),
                done=self._take_report,
                failed=self._fail_removing,
            )
        )

    def _begin(self, task: Task) -> None:
        self._work.begin(task)
        self._show(self._work)

    @Slot(object)
    def _take_report(self, report: ActionReport) -> None:
        self._work.end()
        self.removed.emit(report)
        self.accept()

    @Slot(object)
    def _fail_counting(self, error: UserError | Cancelled) -> None:
        self._work.end()
        self._refused = ""
        self._show(self.settling)
        if isinstance(error, UserError):
            self.settling.say_trouble(error_words(error))

    @Slot(object)
    def _fail_removing(self, error: UserError | Cancelled) -> None:
        self._work.end()
        self._show(self._deciding)
        if isinstance(error, Cancelled):
            self.trouble.show_text("info", self.tr("Cancelled. Nothing was changed."))
        else:
            self.trouble.show_text("bad", error_words(error))
            if error.code == "confirmation_needed":  # somebody's reply came in while the dialog was open
                self._refused = error_words(error)
                self._count()
        self.trouble.show()
