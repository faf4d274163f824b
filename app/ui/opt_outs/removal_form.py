"""What every removal asks for: the accounts, a reason, evidence; and what it warns of."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.records import Account, Source
from app.services.removal_guard import Evidence
from app.services.suppression_list import RemovalChoice
from app.ui import figures
from app.ui.account_boxes import AccountBoxes
from app.ui.cards import Notice
from app.ui.dialogs import ask
from app.ui.labels import label
from app.ui.opt_outs.evidence_fields import EvidenceFields
from app.ui.opt_outs.words import cause_words, local_day, shortened
from app.ui.reason_field import ReasonField
from app.ui.theme import STEP_L, STEP_XS

STORY_LETTERS = 100  # of a reason beside an account, which wraps


class RemovalForm(QWidget):
    """Offers the accounts that list any of the numbers. With several, none is ticked: a person has to say it.

    ``of_one`` says that it is about one number, and so about one person. ``changed`` follows whatever is given.
    """

    changed = Signal()

    def __init__(self, *, of_one: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._one = of_one
        self._choices: list[RemovalChoice] = []
        self.boxes = AccountBoxes()
        self.boxes.setAccessibleName(self.tr("Accounts"))
        self.warning = Notice("warning")
        self.warning.hide()
        self.reason_field = ReasonField()
        self.cause = label("", "note", "muted", wraps=True)
        self.evidence = EvidenceFields()
        self.evidence.hide()
        part = QVBoxLayout()
        part.setSpacing(STEP_XS)
        part.addWidget(label(self.tr("&Reason"), "note", "muted", buddy=self.reason_field))
        part.addWidget(self.reason_field)
        part.addWidget(self.cause)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP_L)
        column.addWidget(self.boxes)
        column.addWidget(self.warning)
        column.addLayout(part)
        column.addWidget(self.evidence)
        self.boxes.changed.connect(self._follow)
        self.reason_field.textChanged.connect(self._follow)

    @property
    def ticked(self) -> list[RemovalChoice]:
        """The accounts that shall lose the numbers."""
        ticked = set(self.boxes.ticked_ids())
        return [choice for choice in self._choices if choice.account_id in ticked]

    @property
    def by_reply(self) -> bool:
        """Whether anybody opted out of a ticked account by their own reply."""
        return any(choice.by_reply for choice in self.ticked)

    @property
    def reason(self) -> str:
        """Why, in the words of whoever removes."""
        return self.reason_field.toPlainText()

    @property
    def ready(self) -> bool:
        """Whether everything is said that has to be."""
        return bool(self.ticked) and bool(self.reason.strip())

    def given_evidence(self) -> Evidence | None:
        """Return the evidence, where it was asked for."""
        return self.evidence.evidence() if self.by_reply else None

    def show_choices(self, choices: Sequence[RemovalChoice]) -> None:
        """Offer these accounts, and go to what has to be said first."""
        self._choices = list(choices)
        accounts = [
            Account(choice.account_id, choice.account, "", archived_at=choice.archived_at)
            for choice in choices
        ]
        ticked = [choices[0].account_id] if len(choices) == 1 else []
        self.boxes.set_accounts(
            accounts, ticked=ticked, notes={choice.account_id: self._story(choice) for choice in choices}
        )
        (self.reason_field if len(choices) == 1 else self.boxes.all_box).setFocus()
        self._follow()

    def ask_second_step(self, who: str, act: Callable[[], None]) -> None:
        """Run ``act``; where people opted out themselves, only after they were asked about. ``who`` names them."""
        if not self.by_reply:
            act()
            return
        text = self.tr(
            "{numbers} opted out by a reply. Messaging people who said stop can be fined, unless they asked to be "
            "messaged again. Did they?"
        )
        title, answer = self.tr("They Opted Out Themselves"), self.tr("They Asked: &Remove")
        ask(self, title, text.format(numbers=who), answer, act, kind="danger")

    def _story(self, choice: RemovalChoice) -> str:
        day = local_day(choice.since)
        cause = cause_words(choice.source, shortened(choice.reason, STORY_LETTERS))
        if self._one:
            return self.tr("since {day}, {cause}").format(day=day, cause=cause)
        listed = figures.count(choice.listed)
        if choice.source == Source.REPLY and not choice.reason:
            told = self.tr("{count} of them, the latest since {day}").format(count=listed, day=day)
        else:
            words = self.tr("{count} of them, the latest since {day}, {cause}")
            told = words.format(count=listed, day=day, cause=cause)
        if choice.by_reply and choice.listed > 1:
            words = self.tr("opted out by their own reply: {count}")
            told = f"{told} · {words.format(count=figures.count(choice.replied))}"
        return told

    @Slot()
    def _follow(self) -> None:
        """Warn of what is unusual, and say what is missing."""
        words = _warning_words(self._choices, one=self._one)
        if words and self.warning.text != words:
            self.warning.show_text("warning", words)
        self.warning.setVisible(bool(words))
        self.evidence.setVisible(any(choice.by_reply for choice in self._choices))
        if self._choices and not self.ticked:
            self.cause.setText(self.tr("Tick at least one account."))
        else:
            missing = bool(self.ticked) and not self.reason.strip()
            self.cause.setText(self.tr("A reason is needed.") if missing else "")
        self.reason_field.setAccessibleDescription(self.cause.text())
        self.changed.emit()


def _warning_words(choices: Sequence[RemovalChoice], *, one: bool) -> str:
    translate = QCoreApplication.translate
    parts = []
    if any(choice.by_reply for choice in choices):
        parts.append(
            translate(
                "RemovalForm",
                "This person opted out themself. Only they can change that: say how they asked.",
            )
            if one
            else translate(
                "RemovalForm",
                "Some of these people opted out themselves. Only they can change that: say how they asked.",
            )
        )
    lately = [choice.removed_lately for choice in choices if choice.removed_lately is not None]
    if lately:
        words = (
            translate(
                "RemovalForm",
                "This number was removed before, on {day}. A second removal within 30 days is unusual.",
            )
            if one
            else translate(
                "RemovalForm",
                "Some of these numbers were removed before, the last on {day}. A second removal within 30 "
                "days is unusual.",
            )
        )
        parts.append(words.format(day=local_day(max(lately))))
    return "\n".join(parts)
