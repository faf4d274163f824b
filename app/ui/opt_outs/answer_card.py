"""The answer card: whether one whole number is on the list, in which accounts, since when and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QWidget

from app.core.msisdn import format_for_people
from app.core.records import Answer, OptOut
from app.ui import figures
from app.ui.account_words import account_words
from app.ui.buttons import button
from app.ui.cards import Card
from app.ui.labels import label, mark
from app.ui.opt_outs.words import cause_words, joined
from app.ui.theme import STEP_M, STEP_S, STEP_XS

STORIES = 4  # different dates or causes shown one by one; the history has them all


def _stories(opt_outs: Sequence[OptOut]) -> list[tuple[str, str, list[str]]]:
    """Return (since, cause, accounts) for each different date and cause, the oldest first."""
    found: dict[tuple[str, str], list[str]] = {}
    for opt_out in sorted(opt_outs, key=lambda one: (one.since, one.action_id)):
        key = (figures.when(opt_out.since), cause_words(opt_out.source, opt_out.reason))
        found.setdefault(key, []).append(account_words(opt_out.account, archived=opt_out.archived))
    return [(since, cause, names) for (since, cause), names in found.items()]


class AnswerCard(Card):
    """Shows an ``Answer``. The edge's colour only repeats what the words say."""

    history_asked = Signal(object)
    removal_asked = Signal(object)
    addition_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Answer"))
        self.answer: Answer | None = None
        self._number = label(ink="muted")
        self._verdict = label(kind="section")
        self._note = label(kind="note", ink="muted", wraps=True)
        self._values: dict[str, tuple[QLabel, QLabel]] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(STEP_M)
        self._grid.setVerticalSpacing(STEP_S)
        self._grid.setColumnStretch(1, 1)
        self.history_button = button(self.tr("View Histor&y"), icon_name="history")
        self.add_button = button(self.tr("Add &to Opt-Out List"), icon_name="add")
        self.remove_button = button(self.tr("Remove from O&pt-Out List…"), "warn", "remove")
        self.copy_button = button(self.tr("C&opy as a Sentence"), icon_name="copy")
        self._lay_out()
        self.history_button.clicked.connect(lambda: self.history_asked.emit(self.answer))
        self.add_button.clicked.connect(lambda: self.addition_asked.emit(self.answer))
        self.remove_button.clicked.connect(lambda: self.removal_asked.emit(self.answer))
        self.copy_button.clicked.connect(self._copy)

    def _lay_out(self) -> None:
        rows = (
            ("accounts", self.tr("Accounts")),
            ("since", self.tr("Since")),
            ("because", self.tr("Because")),
            ("not_on", self.tr("Not on")),
        )
        for row, (key, text) in enumerate(rows):
            name, value = label(text, ink="muted"), label(wraps=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, row, 1)
            self._values[key] = (name, value)
        head = self.body
        head.setSpacing(STEP_S)
        head.addWidget(self._number)
        head.addWidget(self._verdict)
        head.addWidget(self._note)
        head.addSpacing(STEP_XS)
        head.addLayout(self._grid)
        head.addSpacing(STEP_XS)
        for one in (self.history_button, self.add_button, self.remove_button, self.copy_button):
            one.setProperty("align", "left")
            head.addWidget(one)

    def least_width(self) -> int:
        """Return the width that any answer's buttons and verdict need, whichever is shown now."""
        parts = (self.history_button, self.add_button, self.remove_button, self.copy_button)
        widest = max(part.sizeHint().width() for part in parts)
        sides = self.body.contentsMargins()
        return max(widest + sides.left() + sides.right() + 2 * STEP_XS, self.minimumSizeHint().width())

    def show_answer(self, answer: Answer) -> None:
        """Show an answer."""
        self.answer = answer
        self.copy_button.setText(self.tr("C&opy as a Sentence"))
        listed = answer.listed
        self.set_tone("bad" if listed else "good")
        self._number.setText(format_for_people(answer.msisdn))
        self._verdict.setText(
            self.tr("On the opt-out list") if listed else self.tr("Not on the opt-out list")
        )
        mark(self._verdict, "ink", "bad" if listed else "good")
        self._note.setText(answer.note)
        self._note.setVisible(bool(answer.note))
        stories = _stories(answer.opt_outs)
        names = [account_words(one.account, archived=one.archived) for one in answer.opt_outs]
        self._show("accounts", joined(names, 8))
        self._show("since", self._lines(stories, 0))
        self._show("because", self._lines(stories, 1))
        self._show("not_on", joined([one.name for one in answer.not_on], 8))
        self.remove_button.setVisible(listed)
        self.add_button.setVisible(bool(answer.not_on))
        self.setAccessibleDescription(self.sentence())

    def sentence(self) -> str:
        """Return the answer as one sentence to pass on."""
        answer = self.answer
        if answer is None:
            return ""
        number = format_for_people(answer.msisdn)
        if not answer.listed:
            return self.tr("{number} is not on the opt-out list of any account.").format(number=number)
        parts = [
            self.tr("{accounts} since {since} ({cause})").format(
                accounts=joined(names, 8), since=since, cause=cause
            )
            for since, cause, names in _stories(answer.opt_outs)
        ]
        return self.tr("{number} is on the opt-out list of {parts}.").format(
            number=number, parts="; ".join(parts)
        )

    def _lines(self, stories: list[tuple[str, str, list[str]]], place: int) -> str:
        if len({story[place] for story in stories}) < 2:
            return str(stories[0][place]) if stories else ""
        lines = [
            self.tr("{what} ({accounts})").format(what=story[place], accounts=joined(story[2]))
            for story in stories[:STORIES]
        ]
        if len(stories) > STORIES:
            lines.append(self.tr("and more: see the history"))
        return "\n".join(lines)

    def _show(self, key: str, text: str) -> None:
        name, value = self._values[key]
        value.setText(text)
        name.setVisible(bool(text))
        value.setVisible(bool(text))

    @Slot()
    def _copy(self) -> None:
        QApplication.clipboard().setText(self.sentence())
        self.copy_button.setText(self.tr("C&opied"))
