"""What the rules in the form would make of the replies stored already, before anything is saved."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from app.services.replies import DraftChange, DraftRun
from app.ui.buttons import button
from app.ui.cards import Card
from app.ui.figures import count
from app.ui.labels import label
from app.ui.pills import NOTE_ROLE, TONE_ROLE, PillDelegate
from app.ui.replies.words import TONES, verdict_words
from app.ui.rule_words import rule_words
from app.ui.theme import STEP_S, row_height

# Heights in rows of a table: the sentence has to be read, and with results these as well, and their button.
_LEAST_ROWS, _LEAST_ROWS_WITH_RESULTS = 4, 8


class DraftRunView(Card):
    """A button to try the rules on stored replies, and the replies they would read differently.

    ``apply_asked`` wants the saved rules applied to them.
    """

    asked = Signal()
    apply_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = verdict_words()
        self.button = button(self.tr("Try &on Stored Replies"))
        self.button.clicked.connect(self.asked)
        self.said = label("", ink="muted", wraps=True)
        self.changes = QListWidget()
        self.changes.setAccessibleName(self.tr("Replies that would be read differently"))
        self.changes.setItemDelegate(PillDelegate(self.changes))
        self.changes.setUniformItemSizes(True)
        self.changes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.apply_button = button("", "warn")
        self.apply_button.clicked.connect(self.apply_asked)
        row = QHBoxLayout()
        row.setSpacing(STEP_S)
        row.addWidget(label(self.tr("Stored replies"), "section"), 1)
        row.addWidget(self.button)
        self.body.addLayout(row)
        self.body.addWidget(self.said)
        self.body.addWidget(self.changes, 1)
        self.body.addWidget(self.apply_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.forget()

    def forget(self) -> None:
        """Show nothing: the rules are others now."""
        self.setMinimumHeight(row_height() * _LEAST_ROWS)
        self.said.setText(
            self.tr(
                "See what these rules would make of the replies that came in already. Nothing is changed by it."
            )
        )
        self.changes.clear()
        self.changes.hide()
        self.apply_button.hide()

    def show_run(self, run: DraftRun, *, saved: bool) -> None:
        """Show what a run found; what it found can be applied where the rules are ``saved``."""
        self.apply_button.setVisible(saved and run.new_opt_outs + run.new_reviews > 0)
        words = self.tr("Apply: {opt_outs} to Opt Out, {reviews} to Rev&iew…")
        self.apply_button.setText(
            words.format(opt_outs=count(run.new_listed), reviews=count(run.new_reviews))
        )
        self.changes.clear()
        self.changes.setVisible(bool(run.changes))
        self.setMinimumHeight(row_height() * (_LEAST_ROWS_WITH_RESULTS if run.changes else _LEAST_ROWS))
        if not run.changed:
            said = self.tr("All {count} stored replies would be read as they were.")
            self.said.setText(said.format(count=count(run.replies)))
            return
        moves = ", ".join(
            self.tr("{count} from {before} to {now}").format(
                count=count(number), before=self._words[before], now=self._words[now]
            )
            for (before, now), number in sorted(run.moves.items(), key=lambda move: -move[1])
        )
        said = self.tr("{changed} of {count} stored replies would be read differently: {moves}.")
        self.said.setText(said.format(changed=count(run.changed), count=count(run.replies), moves=moves))
        for change in run.changes:
            self.changes.addItem(self._item(change))

    def _item(self, change: DraftChange) -> QListWidgetItem:
        before, now = self._words[change.reply.verdict], self._words[change.finding.verdict]
        rule = rule_words(change.finding.rule) if change.finding.rule else self.tr("no rule")
        text = " ".join(change.reply.text.split())
        item = QListWidgetItem(self.tr("{before} → {now}").format(before=before, now=now))
        item.setData(TONE_ROLE, TONES[change.finding.verdict])
        item.setData(NOTE_ROLE, f"{text} · {rule}")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text}: {before} → {now}. {rule}")
        item.setToolTip(text)
        item.setSizeHint(QSize(1, row_height() - STEP_S))
        return item
