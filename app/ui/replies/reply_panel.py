"""The selected reply in full: its words with those that decided marked, why, and the decision where one is due."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from app.core.msisdn import format_for_people
from app.core.replies import Reply
from app.ui.buttons import button
from app.ui.cards import Card
from app.ui.figures import when
from app.ui.labels import label
from app.ui.marked_text import MarkedText
from app.ui.pills import Pill
from app.ui.replies.words import TONES, decision_words, verdict_words
from app.ui.rule_words import rule_words
from app.ui.theme import STEP_S, row_height

ONE_ROW_FROM = (
    115  # letters of width from which the buttons have room beside the number, the account and the time
)


class ReplyPanel(Card):
    """Everything known of one reply. ``opt_out_asked`` and ``keep_asked`` follow the buttons."""

    opt_out_asked = Signal()
    keep_asked = Signal()
    history_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Reply"))
        self._msisdn: int | None = None
        self._words = verdict_words()
        self.who = label("", "section", wraps=True)
        self.verdict = Pill()
        self.why = label("", ink="muted", wraps=True)
        self.text = MarkedText(self.tr("Reply in full"))
        self.text.setMaximumHeight(row_height() * 4)
        self.sent = label("", "note", "muted", wraps=True)
        self.opt_out_button = button(self.tr("Opt &Out (A)"), "primary")
        self.keep_button = button(self.tr("&Keep (K)"))
        self.history_button = button(self.tr("View Histor&y"), "quiet", "history")
        self.opt_out_button.clicked.connect(self.opt_out_asked)
        self.keep_button.clicked.connect(self.keep_asked)
        self.history_button.clicked.connect(lambda: self.history_asked.emit(self._msisdn))
        who = QHBoxLayout()
        who.setSpacing(STEP_S)
        who.addWidget(self.verdict, 0, Qt.AlignmentFlag.AlignVCenter)
        who.addWidget(self.who, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(STEP_S)
        buttons.addStretch(1)
        for part in (self.history_button, self.keep_button, self.opt_out_button):
            buttons.addWidget(part)
        self._heading = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._heading.setSpacing(STEP_S)
        self._heading.addLayout(who, 1)
        self._heading.addLayout(buttons)
        self.body.addLayout(self._heading)
        self.body.addWidget(self.text)
        self.body.addWidget(self.why)
        self.body.addWidget(self.sent)
        self.show_reply(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons into a row of their own where they would crowd out what they are about."""
        super().resizeEvent(event)
        wide = self.width() >= self.fontMetrics().averageCharWidth() * ONE_ROW_FROM
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._heading.setDirection(way)

    def show_reply(self, reply: Reply | None) -> None:
        """Show a reply; None clears the panel."""
        self._msisdn = None if reply is None else reply.msisdn
        waiting = reply is not None and reply.waiting
        for part in (self.opt_out_button, self.keep_button):
            part.setVisible(waiting)
        for part in (self.verdict, self.text, self.history_button):
            part.setVisible(reply is not None)
        if reply is None:
            self.who.setText(self.tr("Select a reply to see all of it."))
            self.why.setText("")
            self.sent.setText("")
            self.sent.hide()
            return
        self.who.setText(
            self.tr("{number} to {account}, {when}").format(
                number=format_for_people(reply.msisdn), account=reply.account, when=when(reply.received_at)
            )
        )
        self.verdict.show_text(self._words[reply.verdict], TONES[reply.verdict])
        if reply.erased is None:
            self.text.show_text(reply.text, reply.start, reply.end)
        else:
            words = self.tr("The words of this reply were erased by action {number}.")
            self.text.show_text(words.format(number=reply.erased), None, None)
        self.why.setText(self._why(reply))
        self.sent.setText(self.tr("Answered: {words}").format(words=reply.sent) if reply.sent else "")
        self.sent.setVisible(bool(reply.sent))

    def _why(self, reply: Reply) -> str:
        parts = [rule_words(reply.rule) if reply.rule else self.tr("Nothing in it asks for anything.")]
        if reply.campaign:
            parts.append(self.tr("campaign {name}").format(name=reply.campaign))
        if decided := decision_words(reply.decision):
            parts.append(
                self.tr("{decided} by action {number}").format(decided=decided, number=reply.decided)
            )
        parts.append(self.tr("rules of version {version}").format(version=reply.rule_set))
        return " · ".join(parts)
