"""Whether to undo an action, where that takes people off the list who opted out themselves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.cards import Notice
from app.ui.dialogs import Question
from app.ui.figures import count
from app.ui.labels import label
from app.ui.reason_field import ReasonField
from app.ui.theme import STEP_XS


class GuardedUndoQuestion(Question):
    """Says who would be messaged again, and asks why; ``act`` gets the reason. Cancel is what Enter presses."""

    def __init__(
        self, text: str, people: int, act: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Undo This Action?"), text, parent)
        warning = Notice("warning", self._warning(people))
        self.reason_field = ReasonField()
        self.cause = label("", "note", "muted", wraps=True)
        part = QVBoxLayout()
        part.setSpacing(STEP_XS)
        part.addWidget(label(self.tr("&Reason"), "note", "muted", buddy=self.reason_field))
        part.addWidget(self.reason_field)
        part.addWidget(self.cause)
        self.body.addWidget(warning)
        self.body.addLayout(part)
        self.setAccessibleDescription(f"{text}\n{warning.text}")
        cancel = self.add_cancel_button()
        self.undo_button = self.add_answer(
            self.tr("&Undo and Take Off the List"), lambda: act(self.reason), "danger"
        )
        cancel.setDefault(True)
        self.undo_button.setAutoDefault(False)
        self.reason_field.textChanged.connect(self._follow)
        self.reason_field.setFocus()
        self._follow()

    @property
    def reason(self) -> str:
        """Why it is undone, in the words of whoever undoes."""
        return self.reason_field.toPlainText().strip()

    def _warning(self, people: int) -> str:
        who = (
            self.tr("1 person opted out by a reply of their own and would be messaged again.")
            if people == 1
            else self.tr("{count} people opted out by a reply of their own and would be messaged again.")
        )
        return who.format(count=count(people)) + " " + self.tr("Messaging people who said stop can be fined.")

    @Slot()
    def _follow(self) -> None:
        self.undo_button.setEnabled(bool(self.reason))
        self.cause.setText("" if self.reason else self.tr("A reason is needed."))
        self.reason_field.setAccessibleDescription(self.cause.text())
