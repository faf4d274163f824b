"""Remove from Opt-Out List: which accounts may message a number again, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.core.errors import Cancelled, UserError
from app.core.number_set import sorted_unique
from app.core.records import ActionReport
from app.services import suppression_list
from app.services.suppression_list import RemovalChoice
from app.ui.cards import Notice
from app.ui.error_words import error_words
from app.ui.labels import label
from app.ui.opt_outs.growing_dialog import GrowingDialog
from app.ui.opt_outs.removal_form import RemovalForm
from app.ui.opt_outs.words import numbers_phrase
from app.ui.session import Session
from app.ui.work_view import WorkView
from app.ui.writing_dialog import SLOW

MANY = 10_000  # numbers whose removal takes long enough for its progress to be seen


class RemovalDialog(GrowingDialog):
    """Asks for accounts and a reason, and removes. ``removed`` carries the ``ActionReport``.

    Only accounts that have any of the numbers are offered.
    """

    removed = Signal(object)

    def __init__(
        self,
        session: Session,
        msisdns: Sequence[int],
        parent: QWidget | None = None,
        *,
        choices: Sequence[RemovalChoice] | None = None,
    ) -> None:
        super().__init__(self.tr("Remove from Opt-Out List"), parent)
        self._session = session
        self._msisdns = sorted_unique(msisdns)
        self._work = WorkView(session, own_cancel=False)
        self._work.hide()
        self._slow = QTimer(self, singleShot=True, interval=SLOW)
        self._slow.timeout.connect(self._show_work)
        words = self.tr("Choose the accounts that may message {numbers} again.")
        self._question = label(words.format(numbers=numbers_phrase(self._msisdns)), wraps=True)
        self.form = RemovalForm(of_one=len(self._msisdns) == 1)
        self.trouble = Notice("bad")
        self.trouble.hide()
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 78)
        for widget in (self._question, self.form, self._work, self.trouble):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.add_cancel_button()
        self.remove_button = self.add_button(self.tr("Remove &Opt-Outs"), "danger")
        self.remove_button.clicked.connect(self._ask_or_remove)
        self.form.changed.connect(self._follow)
        self._follow()
        if choices is None:
            self._read_choices()
        else:
            self._take_choices(list(choices))

    def reject(self) -> None:
        """Close; while opt-outs are being removed, stop that first."""
        if self._work.busy:
            self._work.cancel()
        else:
            super().reject()

    def _read_choices(self) -> None:
        self._session.runner.read(
            self,
            suppression_list.removal_choices,
            self._session.database,
            self._msisdns,
            done=self._take_choices,
            failed=self._fail,
        )

    @Slot(object)
    def _take_choices(self, choices: list[RemovalChoice]) -> None:
        self.form.show_choices(choices)
        if not choices:
            self.trouble.show_text(
                "info", self.tr("No account has this on its list. There is nothing to remove.")
            )
            self.trouble.show()

    @Slot()
    def _follow(self) -> None:
        self.remove_button.setEnabled(self.form.ready and not self._work.busy)

    @Slot()
    def _ask_or_remove(self) -> None:
        self.form.ask_second_step(numbers_phrase(self._msisdns), self._remove)

    @Slot()
    def _remove(self) -> None:
        ticked = [choice.account_id for choice in self.form.ticked]
        self._work.begin(
            self._session.run_long(
                self,
                self.tr("Removing…"),
                suppression_list.remove_numbers,
                self._session.database,
                dict.fromkeys(ticked, self._msisdns),
                reason=self.form.reason,
                operator=self._session.operator,
                confirmed=self.form.by_reply,
                evidence=self.form.given_evidence(),
                done=self._take_report,
                failed=self._fail,
            )
        )
        if len(self._msisdns) > MANY:
            self._show_work()
        else:
            self._slow.start()  # few are removed at once, unless other work goes first
        self._follow()

    @Slot()
    def _show_work(self, *, working: bool = True) -> None:
        self.form.setVisible(not working)
        self._work.setVisible(working)

    @Slot(object)
    def _take_report(self, report: ActionReport) -> None:
        self._end_work()
        self.removed.emit(report)
        self.accept()

    @Slot(object)
    def _fail(self, error: UserError | Cancelled) -> None:
        self._end_work()
        if isinstance(error, Cancelled):
            self.trouble.show_text("info", self.tr("Cancelled. Nothing was changed."))
            self.trouble.show()
        else:
            self.trouble.show_text("bad", error_words(error))
            self.trouble.show()
            if error.code == "confirmation_needed":  # somebody's reply came in while the dialog was open
                self._read_choices()
        self._follow()

    def _end_work(self) -> None:
        self._slow.stop()
        if self._work.busy:
            self._work.end()
        self._show_work(working=False)
