"""Remove from Opt-Out List: which accounts may message a number again, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.core.errors import Cancelled, UserError
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


class RemovalDialog(GrowingDialog):
    """Asks for accounts and a reason, and removes. ``removed`` carries the ``ActionReport``.

    Only accounts that have any of the numbers are offered.
    """

    removed = Signal(object)

    def __init__(self, session: Session, msisdns: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Remove from Opt-Out List"), parent)
        self._session = session
        self._msisdns = list(msisdns)
        self._removing = False
        words = self.tr("Choose the accounts that may message {numbers} again.")
        self._question = label(words.format(numbers=numbers_phrase(self._msisdns)), wraps=True)
        self.form = RemovalForm(of_one=len(self._msisdns) == 1)
        self.trouble = Notice("bad")
        self.trouble.hide()
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 78)
        for widget in (self._question, self.form, self.trouble):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.add_cancel_button()
        self.remove_button = self.add_button(self.tr("Remove &Opt-Outs"), "danger")
        self.remove_button.clicked.connect(self._ask_or_remove)
        self.form.changed.connect(self._follow)
        self._follow()
        self._read_choices()

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
        self.remove_button.setEnabled(self.form.ready and not self._removing)

    @Slot()
    def _ask_or_remove(self) -> None:
        self.form.ask_second_step(numbers_phrase(self._msisdns), self._remove)

    @Slot()
    def _remove(self) -> None:
        self._removing = True
        self._follow()
        self._session.runner.write(
            self,
            _remove_everywhere,
            self._session.database,
            [choice.account_id for choice in self.form.ticked],
            self._msisdns,
            reason=self.form.reason,
            operator=self._session.operator,
            confirmed=self.form.by_reply,
            evidence=self.form.given_evidence(),
            done=self._take_report,
            failed=self._fail,
        )

    @Slot(object)
    def _take_report(self, report: ActionReport) -> None:
        self.removed.emit(report)
        self.accept()

    @Slot(object)
    def _fail(self, error: UserError | Cancelled) -> None:
        self._removing = False
        if isinstance(error, UserError):
            self.trouble.show_text("bad", error_words(error))
            self.trouble.show()
            if error.code == "confirmation_needed":  # somebody's reply came in while the dialog was open
                self._read_choices()
        self._follow()


def _remove_everywhere(
    database: object, accounts: Sequence[int], msisdns: Sequence[int], **words: object
) -> ActionReport:
    pairs = [(account, msisdn) for account in accounts for msisdn in msisdns]
    return suppression_list.remove(database, pairs, **words)
