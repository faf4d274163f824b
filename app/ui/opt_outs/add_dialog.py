"""Add Opt-Out: one number, judged while it is typed."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.core.errors import InvalidNumber
from app.core.msisdn import ParsedNumber, format_for_people, parse
from app.core.records import Account, Answer
from app.services import suppression_list
from app.ui import figures
from app.ui.account_boxes import AccountBoxes
from app.ui.core_words import note_words, refusal_sentence
from app.ui.labels import label, mark
from app.ui.opt_outs.adding_dialog import AddingDialog
from app.ui.opt_outs.wish_fields import WishFields
from app.ui.opt_outs.words import joined
from app.ui.session import Session
from app.ui.theme import STEP_XS

PAUSE = 100  # milliseconds without a key before the list is asked about the number


class AddDialog(AddingDialog):
    """Asks for a number, accounts and a reason, and adds it. ``added`` carries the ``ActionReport``."""

    def __init__(self, session: Session, number: str = "", parent: QWidget | None = None) -> None:
        super().__init__(session, self.tr("Add Opt-Out"), parent)
        self._parsed: ParsedNumber | None = None
        self._answer: Answer | None = None
        self._regions: dict[int, str] = {}  # by the account's id
        self.number_field = QLineEdit(
            number, placeholderText=self.tr("083 123 4567"), clearButtonEnabled=True
        )
        self.found = label("", "note", "muted", wraps=True)
        self.boxes = AccountBoxes(example=False)
        self.boxes_cause = label("", "note", "bad", wraps=True)
        self.reason_field = QLineEdit(
            placeholderText=self.tr("For example: asked by telephone"), maxLength=2000
        )
        self.wish = WishFields()
        self._lay_out()
        self.add_cancel_button()
        self.ok_button = self.add_button(self.tr("&OK"), "primary")
        self.ok_button.clicked.connect(self._add)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._ask)
        self.number_field.textChanged.connect(self._judge)
        self.boxes.changed.connect(self._follow)
        self.wish.channel_box.currentIndexChanged.connect(self._follow)
        session.region_changed.connect(self._judge)
        self._read_accounts()
        self._judge()

    def _lay_out(self) -> None:
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 70)
        named = (
            (self.tr("&Number"), self.number_field, self.found),
            (self.tr("Add to"), self.boxes, self.boxes_cause),
            (self.tr("&Reason"), self.reason_field, None),
        )
        for text, field, below in named:
            part = QVBoxLayout()
            part.setSpacing(STEP_XS)
            part.addWidget(label(text, "note", "muted", buddy=field))
            field.setAccessibleName(text.replace("&", ""))
            part.addWidget(field)
            if below is not None:
                part.addWidget(below)
            self.body.addLayout(part)
        self.body.addWidget(self.wish)
        self.body.addWidget(self.trouble)
        self.body.addStretch(1)

    @Slot()
    def _judge(self) -> None:
        self._answer = None
        text = self.number_field.text().strip()
        try:
            self._parsed = parse(text, self._session.region) if text else None
        except InvalidNumber as error:
            self._parsed = None
            self._say(refusal_sentence(error), "bad")
        else:
            if self._parsed is None:
                self._say(self.tr("Type the number, any way of writing it."), "muted")
            else:
                self._say(self._stored_words(self._parsed), "muted")
                self._timer.start()
        self._follow()

    @Slot()
    def _ask(self) -> None:
        if self._parsed is not None:
            self._session.runner.read(
                self,
                suppression_list.answer,
                self._session.database,
                self._parsed.msisdn,
                done=self._take_answer,
                failed=self._fail,
            )

    @Slot(object)
    def _take_answer(self, answer: Answer) -> None:
        if self._parsed is not None and answer.msisdn == self._parsed.msisdn:
            self._answer = answer
            self._follow()

    @Slot(object)
    def _take_accounts(self, accounts: list[Account]) -> None:
        self._regions = {account.id: account.region for account in accounts}
        self.boxes.set_accounts(accounts)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Say what is known and let OK be pressed where it would do something."""
        ticked = set(self.boxes.ticked_ids())
        self.wish.set_regions({self._regions[account] for account in ticked})
        self.boxes_cause.setText("" if ticked or not self._regions else self.tr("Tick at least one account."))
        listed_in: set[int] = set()
        if self._parsed is not None and self._answer is not None:
            listed = [one for one in self._answer.opt_outs if one.account_id in ticked]
            listed_in = {one.account_id for one in listed}
            words = self._stored_words(self._parsed)
            if listed:
                since = figures.when(min(one.since for one in listed))
                names = joined([one.account for one in listed])
                already = self.tr("Already listed for {accounts}, since {since}.").format(
                    accounts=names, since=since
                )
                words = f"{words}\n{already}"
            self._say(words, "warning" if listed_in and listed_in >= ticked else "muted")
        asked = bool(ticked) and self.wish.wish() is not None  # on record though it changes no list
        something = self._parsed is not None and (asked or bool(ticked - listed_in))
        self.ok_button.setEnabled(something and not self._writing)

    def _stored_words(self, parsed: ParsedNumber) -> str:
        words = self.tr("Will be stored as {number}.").format(number=format_for_people(parsed.msisdn))
        return f"{words} {note_words(parsed, self._session.config.region)}".rstrip()

    def _say(self, text: str, ink: str) -> None:
        self.found.setText(text)
        mark(self.found, "ink", ink)
        mark(self.number_field, "state", "bad" if ink == "bad" else "")
        self.number_field.setAccessibleDescription(text)

    @Slot()
    def _add(self) -> None:
        if self._parsed is None:
            return
        self._write_by(
            suppression_list.add,
            [self._parsed.msisdn],
            self.boxes.ticked_ids(),
            reason=self.reason_field.text(),
            wish=self.wish.wish(),
        )
