"""Remove from Opt-Out List: which accounts may message a number again, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app.core.errors import Cancelled, UserError
from app.core.records import Account, ActionReport
from app.services import suppression_list
from app.services.suppression_list import RemovalChoice
from app.ui import figures
from app.ui.account_boxes import AccountBoxes
from app.ui.cards import Notice
from app.ui.labels import label
from app.ui.opt_outs.growing_dialog import GrowingDialog
from app.ui.opt_outs.words import cause_words, local_day, numbers_phrase, shortened
from app.ui.session import Session
from app.ui.theme import STEP_XS


class RemovalDialog(GrowingDialog):
    """Asks for accounts and a reason, and removes. ``removed`` carries the ``ActionReport``.

    Only accounts that have any of the numbers are offered. With several, none is ticked: a person has to
    say it.
    """

    removed = Signal(object)

    def __init__(self, session: Session, msisdns: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Remove from Opt-Out List"), parent)
        self._session = session
        self._msisdns = list(msisdns)
        self._choices: list[RemovalChoice] = []
        self._removing = False
        words = self.tr("Choose the accounts that may message {numbers} again.")
        self._question = label(words.format(numbers=numbers_phrase(self._msisdns)), wraps=True)
        self.boxes = AccountBoxes()
        self.boxes.setAccessibleName(self.tr("Accounts"))
        self.warning = Notice("warning")
        self.warning.hide()
        self.reason_field = QPlainTextEdit()
        self.reason_field.setTabChangesFocus(True)
        self.reason_field.setAccessibleName(self.tr("Reason"))
        self.cause = label("", "note", "muted", wraps=True)
        self.trouble = Notice("bad")
        self.trouble.hide()
        self._lay_out()
        self.add_cancel_button()
        self.remove_button = self.add_button(self.tr("Remove &Opt-Outs"), "danger")
        self.remove_button.clicked.connect(self._remove)
        self.boxes.changed.connect(self._follow)
        self.reason_field.textChanged.connect(self._follow)
        self._follow()
        session.runner.read(
            self,
            suppression_list.removal_choices,
            session.database,
            self._msisdns,
            done=self._take_choices,
            failed=self._fail,
        )

    def _lay_out(self) -> None:
        metrics = self.fontMetrics()
        self.setMinimumWidth(metrics.averageCharWidth() * 78)
        self.reason_field.setFixedHeight(metrics.height() * 4)
        part = QVBoxLayout()
        part.setSpacing(STEP_XS)
        part.addWidget(label(self.tr("&Reason"), "note", "muted", buddy=self.reason_field))
        part.addWidget(self.reason_field)
        part.addWidget(self.cause)
        for widget in (self._question, self.boxes, self.warning):
            self.body.addWidget(widget)
        self.body.addLayout(part)
        self.body.addWidget(self.trouble)
        self.body.addStretch(1)

    @property
    def _ticked(self) -> list[RemovalChoice]:
        ticked = set(self.boxes.ticked_ids())
        return [choice for choice in self._choices if choice.account_id in ticked]

    @Slot(object)
    def _take_choices(self, choices: list[RemovalChoice]) -> None:
        self._choices = choices
        accounts = [Account(choice.account_id, choice.account, "") for choice in choices]
        ticked = [choices[0].account_id] if len(choices) == 1 else []
        notes = {choice.account_id: self._story(choice) for choice in choices}
        self.boxes.set_accounts(accounts, ticked=ticked, notes=notes)
        if not choices:
            self.trouble.show_text(
                "info", self.tr("No account has this on its list. There is nothing to remove.")
            )
            self.trouble.show()
        (self.reason_field if len(choices) == 1 else self.boxes.all_box).setFocus()
        self._follow()

    def _story(self, choice: RemovalChoice) -> str:
        day, cause = local_day(choice.since), cause_words(choice.source, shortened(choice.reason, 24))
        if len(self._msisdns) == 1:
            return self.tr("since {day}, {cause}").format(day=day, cause=cause)
        words = self.tr("{count} of them, the latest since {day}, {cause}")
        return words.format(count=figures.count(choice.listed), day=day, cause=cause)

    @Slot()
    def _follow(self) -> None:
        """Warn where people opted out themselves, and let the button be pressed once everything is said."""
        by_reply = [choice for choice in self._choices if choice.by_reply]
        if len(self._msisdns) == 1:
            text = self.tr("This person opted out themself. Only they can change that: say how they asked.")
        else:
            text = self.tr(
                "Some of these people opted out themselves. Only they can change that: say how they asked."
            )
        if by_reply and self.warning.text != text:
            self.warning.show_text("warning", text)
        self.warning.setVisible(bool(by_reply))
        ticked = self._ticked
        reason_wanted = any(choice.by_reply for choice in ticked)
        missing = reason_wanted and not self.reason_field.toPlainText().strip()
        if not ticked and self._choices:
            self.cause.setText(self.tr("Tick at least one account."))
        else:
            self.cause.setText(self.tr("A reason is needed here.") if missing else "")
        self.reason_field.setAccessibleDescription(self.cause.text())
        self.remove_button.setEnabled(bool(ticked) and not missing and not self._removing)

    @Slot()
    def _remove(self) -> None:
        self._removing = True
        self._follow()
        accounts = [choice.account_id for choice in self._ticked]
        self._session.runner.write(
            self,
            _remove_everywhere,
            self._session.database,
            accounts,
            self._msisdns,
            reason=self.reason_field.toPlainText(),
            operator=self._session.operator,
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
            self.trouble.show_text("bad", error.text)
            self.trouble.show()
        self._follow()


def _remove_everywhere(
    database: object, accounts: Sequence[int], msisdns: Sequence[int], *, reason: str, operator: str
) -> ActionReport:
    pairs = [(account, msisdn) for account in accounts for msisdn in msisdns]
    return suppression_list.remove(database, pairs, reason=reason, operator=operator)
