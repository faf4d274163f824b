"""Paste Numbers: many numbers in a text field, each judged as soon as it stands there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.core.errors import InvalidNumber
from app.core.msisdn import ParsedNumber, format_for_people
from app.core.records import Account
from app.services import suppression_list
from app.services.suppression_list import PastedNumber
from app.ui import figures
from app.ui.account_boxes import AccountBoxes
from app.ui.buttons import button
from app.ui.core_words import note_words, refusal_sentence
from app.ui.labels import label
from app.ui.opt_outs.adding_dialog import AddingDialog
from app.ui.pills import PillDelegate, pill_item
from app.ui.session import Session
from app.ui.theme import STEP_L, STEP_XS, row_height

PAUSE = 150  # milliseconds without a change before the text is read
MOST_SHOWN = 1_000  # lines judged one by one on the screen; the counts are of all
LONGEST_TEXT = 2_000_000  # letters; more belongs into a file


ACCEPTED, TWICE, REJECTED = "accepted", "twice", "rejected"


@dataclass(slots=True)
class Judged:
    """What became of a text: the numbers to add, how many there are of each outcome, and the first with theirs."""

    serial: int
    numbers: list[int]
    counts: Counter[str]
    first: list[tuple[PastedNumber, str]]


def _judged(serial: int, pasted: Sequence[PastedNumber]) -> Judged:
    seen: set[int] = set()
    result = Judged(serial, [], Counter(), [])
    for one in pasted:
        outcome = REJECTED if one.msisdn is None else TWICE if one.msisdn in seen else ACCEPTED
        if one.msisdn is not None:
            seen.add(one.msisdn)
        result.counts[outcome] += 1
        if len(result.first) < MOST_SHOWN:
            result.first.append((one, outcome))
    result.numbers = sorted(seen)
    return result


def _read(serial: int, text: str, region: str) -> Judged:
    return _judged(serial, suppression_list.parse_pasted(text, region))


_TONES = {ACCEPTED: "good", TWICE: "warning", REJECTED: "bad"}


class PasteDialog(AddingDialog):
    """Asks for numbers as text, accounts and a reason. ``added`` carries the ``ActionReport``."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, self.tr("Paste Numbers"), parent)
        self._serial = self._read_serial = 0
        self._numbers: list[int] = []
        self.text_field = QPlainTextEdit(placeholderText=self.tr("One number a line, or commas between them"))
        self.text_field.setTabChangesFocus(True)
        self.text_field.setAccessibleName(self.tr("Numbers"))
        self.paste_button = button(self.tr("&Paste from Clipboard"), icon_name="paste")
        self.results = QListWidget()
        self.results.setAccessibleName(self.tr("What becomes of them"))
        self.results.setItemDelegate(PillDelegate(self.results))
        self.results.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.results.setUniformItemSizes(True)
        self.results.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.counts = label("", "note", "muted", wraps=True)
        self.boxes = AccountBoxes(example=False)
        self.reason_field = QLineEdit(
            placeholderText=self.tr("For example: list from the call centre"), maxLength=2000
        )
        self._lay_out()
        self.add_cancel_button()
        self.ok_button = self.add_button(self.tr("&Add Numbers"), "primary")
        self.ok_button.clicked.connect(self._add)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._judge)
        self.text_field.textChanged.connect(self._take_change)
        session.region_changed.connect(self._take_change)
        self.paste_button.clicked.connect(self._paste)
        self.boxes.changed.connect(self._follow)
        self._read_accounts()
        self._judge()

    def _lay_out(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self.text_field.setMinimumWidth(letter * 28)
        self.results.setMinimumWidth(letter * 60)
        left, right, sides = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        left.setSpacing(STEP_XS)
        right.setSpacing(STEP_XS)
        left.addWidget(label(self.tr("&Numbers"), "note", "muted", buddy=self.text_field))
        left.addWidget(self.text_field, 1)
        left.addWidget(self.paste_button)
        right.addWidget(label(self.tr("&What becomes of them"), "note", "muted", buddy=self.results))
        right.addWidget(self.results, 1)
        right.addWidget(self.counts)
        sides.setSpacing(STEP_L)
        sides.addLayout(left, 1)
        sides.addLayout(right, 2)
        self.body.addLayout(sides, 1)
        for text, field in ((self.tr("Add to"), self.boxes), (self.tr("&Reason"), self.reason_field)):
            part = QVBoxLayout()
            part.setSpacing(STEP_XS)
            part.addWidget(label(text, "note", "muted", buddy=field))
            part.addWidget(field)
            field.setAccessibleName(text.replace("&", ""))
            self.body.addLayout(part)
        self.body.addWidget(self.trouble)
        self.resize(letter * 110, row_height() * 17)

    @Slot()
    def _paste(self) -> None:
        self.text_field.setPlainText(QApplication.clipboard().text())
        self.text_field.setFocus()

    @Slot()
    def _take_change(self) -> None:
        """Wait for a pause; the numbers that were read are those of another text now."""
        self._serial += 1
        self._follow()
        self._timer.start()

    @Slot()
    def _judge(self) -> None:
        text = self.text_field.toPlainText()
        self._serial += 1
        self._follow()
        if len(text) > LONGEST_TEXT:
            self._take_numbers(_judged(self._serial, ()))
            self.counts.setText(
                self.tr("That is too much text for this field. Save it as a file and use Bulk File.")
            )
            return
        region = self._session.region
        self._session.runner.read(
            self, _read, self._serial, text, region, done=self._take_numbers, failed=self._fail
        )

    @Slot(object)
    def _take_numbers(self, judged: Judged) -> None:
        if judged.serial != self._serial:
            return
        self._read_serial = judged.serial
        self._numbers = judged.numbers
        words = {
            ACCEPTED: self.tr("Accepted"),
            TWICE: self.tr("Twice"),
            REJECTED: self.tr("Rejected"),
        }
        self.results.clear()
        for one, outcome in judged.first:
            self.results.addItem(
                pill_item(one.raw, words[outcome], _TONES[outcome], self._note(one, outcome))
            )
        counts = (f"{words[outcome]}: {figures.count(count)}" for outcome, count in judged.counts.items())
        self.counts.setText(" · ".join(counts))
        self._follow()

    def _note(self, one: PastedNumber, outcome: str) -> str:
        if one.msisdn is None:
            return self._found(one)
        number = format_for_people(one.msisdn)
        return number if outcome == TWICE else f"{number}  {self._found(one)}".rstrip()

    def _found(self, one: PastedNumber) -> str:
        if isinstance(one.finding, InvalidNumber):
            return refusal_sentence(one.finding)
        if isinstance(one.finding, ParsedNumber):
            return note_words(one.finding, self._session.config.region)
        return one.text

    @Slot(object)
    def _take_accounts(self, accounts: list[Account]) -> None:
        self.boxes.set_accounts(accounts)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        ready = self._numbers and self._read_serial == self._serial and self.boxes.ticked_ids()
        self.ok_button.setEnabled(bool(ready) and not self._writing)

    @Slot()
    def _add(self) -> None:
        self._write_by(
            suppression_list.add, self._numbers, self.boxes.ticked_ids(), reason=self.reason_field.text()
        )
