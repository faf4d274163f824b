"""Which replies are shown: those to review or by verdict, by account, by words or part of a number."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.core.classifier import Verdict
from app.core.partial_number import PartialNumber
from app.core.records import Account
from app.core.replies import ReplyFilter, part_of_number
from app.ui.boxes import ChoiceBox
from app.ui.labels import label
from app.ui.replies.words import verdict_words
from app.ui.search_field import SearchField
from app.ui.theme import STEP_M, STEP_S, STEP_XS

BOX_LETTERS, FIELD_LETTERS = 14, 18  # letters of width that a box and the field keep in a narrow window
WORDS_FROM = 95  # letters of width from which the boxes have room for the words before them
PAUSE = 200  # milliseconds without a key before words are searched for
WAITING, ALL = "waiting", "all"


class FilterRow(QWidget):
    """``changed`` follows each choice; the ``count`` label stands at the right.

    ``region`` is the country by whose spelling part of a number is read.
    """

    changed = Signal()

    def __init__(self, region: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._region = region
        self.show_box = ChoiceBox()
        self.show_box.setAccessibleName(self.tr("Show"))
        self.show_box.addItem(self.tr("To review"), WAITING)
        self.show_box.addItem(self.tr("All replies"), ALL)
        for verdict, words in verdict_words().items():
            self.show_box.addItem(self.tr("Verdict: {words}").format(words=words), verdict.value)
        self.account_box = ChoiceBox()
        self.account_box.setAccessibleName(self.tr("Account"))
        self.account_box.addItem(self.tr("All accounts"), None)
        self._account_label = label(self.tr("Account"), ink="muted", buddy=self.account_box)
        self.text_field = SearchField(self.tr("Words, or part of a number"))
        self.text_field.setAccessibleName(self.tr("Find replies"))
        letter = self.fontMetrics().averageCharWidth()
        self.text_field.setMinimumWidth(letter * FIELD_LETTERS)
        self.text_field.setMaximumWidth(letter * 40)
        for box in (self.show_box, self.account_box):
            box.setMinimumWidth(letter * BOX_LETTERS)
        self.count = label("", ink="muted")
        self.said = label("", "note", "muted", wraps=True)
        self.said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP_M, 0, STEP_M, 0)
        column.setSpacing(STEP_XS)
        row = QHBoxLayout()
        row.setSpacing(STEP_S)
        column.addLayout(row)
        column.addWidget(self.said)
        self._show_label = label(self.tr("&Show"), ink="muted", buddy=self.show_box)
        row.addWidget(self._show_label)
        row.addWidget(self.show_box)
        row.addWidget(self._account_label)
        row.addWidget(self.account_box)
        row.addWidget(self.text_field, 100)
        row.addStretch(1)  # what the field, which ends at a readable width, leaves over
        row.addWidget(self.count)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.changed)
        self.show_box.currentIndexChanged.connect(self.changed)
        self.account_box.currentIndexChanged.connect(self.changed)
        self.text_field.textChanged.connect(self._timer.start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words before the boxes out of a narrow window, so that what is chosen can be read whole."""
        super().resizeEvent(event)
        self._show_words()

    @property
    def reviewing(self) -> bool:
        """Whether the replies to review are shown."""
        return self.show_box.currentData() == WAITING

    def filter(self) -> ReplyFilter:
        """Return what is wanted."""
        shown, account = self.show_box.currentData(), self.account_box.currentData()
        verdicts = () if shown in (WAITING, ALL) else (Verdict(shown),)
        return ReplyFilter(
            () if account is None else (account,),
            verdicts,
            self.text_field.text(),
            waiting=shown == WAITING,
            region=self._region(),
        )

    def tell_ways(self) -> None:
        """Say below the field in which ways part of a number is looked for, where there is more than one."""
        part = part_of_number(self.filter())
        words = "" if part is None or not part.beginning else self._ways_words(part)
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self.text_field.setAccessibleDescription(words)

    def _ways_words(self, part: PartialNumber) -> str:
        words = self.tr(
            "Shown are the replies of numbers that begin with +{beginning}, and those with {digits} in number or words."
        )
        return words.format(beginning=part.beginning, digits=part.digits)

    @Slot(object)
    def set_accounts(self, accounts: Sequence[Account]) -> None:
        """Offer these accounts; the chosen one stays chosen."""
        chosen = self.account_box.currentData()
        with QSignalBlocker(self.account_box):
            while self.account_box.count() > 1:
                self.account_box.removeItem(1)
            for account in accounts:
                self.account_box.addItem(account.name, account.id)
            self.account_box.setCurrentIndex(max(0, self.account_box.findData(chosen)))
        self.account_box.setVisible(len(accounts) > 1)
        self._show_words()
        if self.account_box.currentData() != chosen:
            self.changed.emit()

    def _show_words(self) -> None:
        room = self.width() >= self.fontMetrics().averageCharWidth() * WORDS_FROM
        self._show_label.setVisible(room)
        self._account_label.setVisible(room and not self.account_box.isHidden())
