"""Opt-Out Number Search: a whole number gets its answer at once, a part of one narrows the list."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.core.errors import Cancelled, InvalidNumber, UserError
from app.core.msisdn import ParsedNumber, parse
from app.core.partial_number import PartialNumber, search_digits
from app.core.records import Answer
from app.services import suppression_list
from app.ui.buttons import button
from app.ui.cards import Card
from app.ui.core_words import note_words, refusal_sentence
from app.ui.labels import label, mark
from app.ui.opt_outs.answer_card import AnswerCard
from app.ui.search_field import SearchField
from app.ui.session import Session
from app.ui.task_runner import Task
from app.ui.theme import STEP_L, STEP_S, STEP_XL, row_height

PAUSE = 100  # milliseconds without a key before what was typed is looked up
SHORTEST_PART = 3  # digits
LONGEST_TYPED = "+27 83 123 4567"  # is seen whole in the field
FLAT_ROWS = 5  # of height, where the panel lies above the list
QWIDGETSIZE_MAX = (1 << 24) - 1  # Qt's own, which PySide does not name


def _several(text: str) -> bool:
    """Whether a text has more than one line with anything in it."""
    return sum(bool(line.strip()) for line in text.splitlines()) > 1


class NumberField(SearchField):
    """Down leads out of it; several lines pasted go to ``many_pasted``."""

    left_downwards = Signal()
    many_pasted = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave for the list on Down; take several numbers pasted elsewhere."""
        if event.matches(QKeySequence.StandardKey.Paste) and _several(QApplication.clipboard().text()):
            self.many_pasted.emit(QApplication.clipboard().text())
        elif event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)


class SearchPanel(QWidget):
    """The field, what is wrong with what was typed, and the answer card.

    ``part_changed`` carries the digits to narrow the list by, as ``Filter.text`` has them, or "".
    ``many_asked`` carries the text of many numbers, or "" for them to be pasted.
    """

    part_changed = Signal(str)
    many_asked = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asked: int | None = None
        self._looking: Task | None = None
        self._note = ""
        self._part = ""
        self._hint = self.tr("Any way of writing it, or three digits or more of it.")
        self.field = NumberField(self.tr("083 123 4567"))
        self.field.setAccessibleName(self.tr("Opt-Out Number Search"))
        self.field.setToolTip(self.tr("Ctrl+F goes here, Escape clears."))
        self.search_button = button(self.tr("&Search"), "primary")
        self.many_button = button(self.tr("Search &Many Numbers…"), "link")
        self.many_button.setProperty("flush", "true")  # level with what stands above it
        self.said = label(self._hint, "note", "muted", wraps=True)
        self.card = AnswerCard()
        self.card.hide()
        self._lay_out()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._look_up)
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self.search)
        self.search_button.clicked.connect(self.search)
        self.many_button.clicked.connect(lambda: self.many_asked.emit(""))
        self.field.many_pasted.connect(self.many_asked)
        session.lists_changed.connect(self.refresh)
        session.accounts_changed.connect(self.refresh)
        session.region_changed.connect(self._look_up)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(STEP_S)
        row.addWidget(self.field, 1)
        row.addWidget(self.search_button)
        box = Card(self.tr("Opt-Out Number Search"))
        box.body.setSpacing(STEP_S)
        box.body.addLayout(row)
        box.body.addWidget(self.said)
        box.body.addWidget(self.many_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(STEP_L)
        self._parts.addWidget(box)
        self._answer = self._scrolled(self.card)
        self._parts.addWidget(self._answer, 1)
        crosses = sum(cross.sizeHint().width() for cross in self.field.findChildren(QToolButton))
        typed = self.field.fontMetrics().horizontalAdvance(LONGEST_TYPED)
        self.field.setMinimumWidth(typed + crosses + STEP_XL)

    def heightForWidth(self, width: int) -> int:
        """Return the least height: what can be scrolled inside yields before the page is scrolled."""
        return self.layout().totalMinimumHeightForWidth(width)

    def least_width(self) -> int:
        """Return the width from which nothing of an answer below the field is cut, scrolled or not."""
        answer = self.card.least_width() + self._answer.verticalScrollBar().sizeHint().width()
        return max(answer, self._parts.itemAt(0).widget().minimumSizeHint().width())

    def set_flat(self, *, flat: bool) -> None:
        """Put the answer beside the field, in as little height as both need, or below it."""
        ways = QBoxLayout.Direction
        self._parts.setDirection(ways.LeftToRight if flat else ways.TopToBottom)
        self.setMaximumHeight(row_height() * FLAT_ROWS if flat else QWIDGETSIZE_MAX)

    @staticmethod
    def _scrolled(card: AnswerCard) -> QScrollArea:
        """Return a place in which a tall answer can be scrolled in a low window."""
        inside = QWidget()
        inside.setProperty("ground", "none")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        return area

    def show_number(self, msisdn: int) -> None:
        """Put a number into the field and answer it at once."""
        self.field.setText(f"+{msisdn}")
        self.search()

    @Slot()
    def search(self) -> None:
        """Look up what was typed now, and say why if it is no number."""
        self._timer.stop()
        self._look_up(asked=True)

    @Slot()
    def refresh(self) -> None:
        """Ask again for the answer shown."""
        if self._asked is not None:
            self._ask(self._asked)

    @Slot(str)
    def _typed(self, text: str) -> None:
        if text.strip():
            self._timer.start()
        else:
            self._timer.stop()
            self._look_up()

    @Slot()
    def _look_up(self, *, asked: bool = False) -> None:
        text = self.field.text().strip()
        region = self._session.region
        if not text:
            self._forget()
            self._say(self._hint, "muted")
            self._narrow("")
            return
        try:
            parsed = parse(text, region)
        except InvalidNumber as error:
            self._forget()
            self._take_part(text, region, error, asked=asked)
        else:
            self._take_whole(parsed)

    def _take_whole(self, parsed: ParsedNumber) -> None:
        """Answer a whole number, and leave its own rows in the list.

        Whoever types sees the list narrow digit by digit; at the last one it must not jump back to a million rows, of
        which the wanted ones would have to be found again to be acted upon.
        """
        self._say(self._hint, "muted")
        self._note = note_words(parsed, self._session.config.region)
        self._narrow(f"+{parsed.msisdn}")
        if self._asked != parsed.msisdn:
            self._asked = parsed.msisdn
            self._ask(parsed.msisdn)

    def _take_part(self, text: str, region: str, error: InvalidNumber, *, asked: bool) -> None:
        part = search_digits(text, region)
        if part is None:
            self._narrow("")
            self._say(refusal_sentence(error), "bad")
        elif len(part.digits) < SHORTEST_PART:
            self._narrow("")
            self._say(self.tr("Type at least three digits."), "bad" if asked else "muted")
        else:
            self._narrow(part.text)
            words = self._words_for(part).format(digits=part.digits, beginning=part.beginning)
            self._say(f"{refusal_sentence(error)}\n{words}" if asked else words, "muted")

    def _words_for(self, part: PartialNumber) -> str:
        if part.anchored:
            return self.tr("The list shows the numbers that begin with +{digits}.")
        if part.beginning:
            return self.tr(
                "The list shows the numbers that begin with +{beginning}, and those with {digits} in them."
            )
        return self.tr("The list shows the numbers with {digits} in them.")

    def _ask(self, msisdn: int) -> None:
        self._looking = self._session.runner.read(
            self,
            suppression_list.answer,
            self._session.database,
            msisdn,
            self.field.text().strip(),
            replacing=self._looking,
            done=self._take_answer,
            failed=self._take_failure,
        )

    @Slot(object)
    def _take_answer(self, answer: Answer) -> None:
        if answer.msisdn != self._asked:
            return
        before = "" if self.card.isHidden() else self.card.sentence()
        self.card.show_answer(replace(answer, note=answer.note or self._note))
        self.card.show()
        if self.card.sentence() != before and self.card.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.card, self.card.sentence()))

    @Slot(object)
    def _take_failure(self, error: UserError | Cancelled) -> None:
        self._forget()
        self._session.report_error(error)

    def _forget(self) -> None:
        self._asked = None
        self.card.hide()

    def _narrow(self, part: str) -> None:
        if part != self._part:
            self._part = part
            self.part_changed.emit(part)

    def _say(self, text: str, ink: str) -> None:
        self.said.setText(text)
        mark(self.said, "ink", ink)
        mark(self.field, "state", "bad" if ink == "bad" else "")
        self.field.setAccessibleDescription(text)
