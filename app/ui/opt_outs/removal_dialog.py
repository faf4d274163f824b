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
from app.ui.dialogs import ask
from app.ui.labels import label
from app.ui.opt_outs.evidence_fields import EvidenceFields
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
        self.evidence = EvidenceFields()
        self.evidence.hide()
        self.trouble = Notice("bad")
        self.trouble.hide()
        self._lay_out()
        self.add_cancel_button()
        self.remove_button = self.add_button(self.tr("Remove &Opt-Outs"), "danger")
        self.remove_button.clicked.connect(self._ask_or_remove)
        self.boxes.changed.connect(self._follow)
        self.reason_field.textChanged.connect(self._follow)
        self._follow()
        self._read_choices()

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
        self.body.addWidget(self.evidence)
        self.body.addWidget(self.trouble)
        self.body.addStretch(1)

    @property
    def _ticked(self) -> list[RemovalChoice]:
        ticked = set(self.boxes.ticked_ids())
        return [choice for choice in self._choices if choice.account_id in ticked]

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
        """Warn of what is unusual, and let the button be pressed once everything is said."""
        by_reply = any(choice.by_reply for choice in self._choices)
        words = self._warning_words()
        if words and self.warning.text != words:
            self.warning.show_text("warning", words)
        self.warning.setVisible(bool(words))
        self.evidence.setVisible(by_reply)
        ticked = self._ticked
        missing = not self.reason_field.toPlainText().strip()
        if not ticked and self._choices:
            self.cause.setText(self.tr("Tick at least one account."))
        else:
            self.cause.setText(self.tr("A reason is needed.") if missing and ticked else "")
        self.reason_field.setAccessibleDescription(self.cause.text())
        self.remove_button.setEnabled(bool(ticked) and not missing and not self._removing)

    def _warning_words(self) -> str:
        one = len(self._msisdns) == 1
        parts = []
        if any(choice.by_reply for choice in self._choices):
            parts.append(
                self.tr("This person opted out themself. Only they can change that: say how they asked.")
                if one
                else self.tr(
                    "Some of these people opted out themselves. Only they can change that: say how they asked."
                )
            )
        lately = [choice.removed_lately for choice in self._choices if choice.removed_lately is not None]
        if lately:
            words = (
                self.tr(
                    "This number was removed before, on {day}. A second removal within 30 days is unusual."
                )
                if one
                else self.tr(
                    "Some of these numbers were removed before, the last on {day}. A second removal within 30 "
                    "days is unusual."
                )
            )
            parts.append(words.format(day=local_day(max(lately))))
        return "\n".join(parts)

    @Slot()
    def _ask_or_remove(self) -> None:
        """Remove; where people opted out themselves, only after a second step."""
        if not any(choice.by_reply for choice in self._ticked):
            self._remove()
            return
        text = self.tr(
            "{numbers} opted out by a reply. Messaging people who said stop can be fined, unless they asked to be "
            "messaged again. Did they?"
        )
        ask(
            self,
            self.tr("They Opted Out Themselves"),
            text.format(numbers=numbers_phrase(self._msisdns)),
            self.tr("They Asked: &Remove"),
            self._remove,
            kind="danger",
        )

    @Slot()
    def _remove(self) -> None:
        self._removing = True
        self._follow()
        by_reply = any(choice.by_reply for choice in self._ticked)
        self._session.runner.write(
            self,
            _remove_everywhere,
            self._session.database,
            [choice.account_id for choice in self._ticked],
            self._msisdns,
            reason=self.reason_field.toPlainText(),
            operator=self._session.operator,
            confirmed=by_reply,
            evidence=self.evidence.evidence() if by_reply else None,
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
            if error.code == "confirmation_needed":  # somebody's reply came in while the dialog was open
                self._read_choices()
        self._follow()


def _remove_everywhere(
    database: object, accounts: Sequence[int], msisdns: Sequence[int], **words: object
) -> ActionReport:
    pairs = [(account, msisdn) for account in accounts for msisdn in msisdns]
    return suppression_list.remove(database, pairs, **words)
