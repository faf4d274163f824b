"""A question that wants a reason: whether to do what lets people be messaged again who said stop."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.cards import Notice
from app.ui.dialogs import Question
from app.ui.labels import label
from app.ui.reason_field import ReasonField
from app.ui.theme import STEP_XS


class ReasonedQuestion(Question):
    """Says what would come of it, and asks why; ``act`` gets the reason. Cancel is what Enter presses."""

    def __init__(
        self,
        title: str,
        text: str,
        warning: str,
        answer: str,
        act: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, text, parent)
        self.reason_field = ReasonField()
        self.cause = label("", "note", "muted", wraps=True)
        part = QVBoxLayout()
        part.setSpacing(STEP_XS)
        part.addWidget(label(self.tr("&Reason"), "note", "muted", buddy=self.reason_field))
        part.addWidget(self.reason_field)
        part.addWidget(self.cause)
        self.body.addWidget(Notice("warning", warning))
        self.body.addLayout(part)
        self.setAccessibleDescription(f"{text}\n{warning}")
        cancel = self.add_cancel_button()
        self.answer_button = self.add_answer(answer, lambda: act(self.reason), "danger")
        cancel.setDefault(True)
        self.answer_button.setAutoDefault(False)
        self.reason_field.textChanged.connect(self._follow)
        self.reason_field.setFocus()
        self._follow()

    @property
    def reason(self) -> str:
        """Why it is done, in the words of whoever does it."""
        return self.reason_field.toPlainText().strip()

    @Slot()
    def _follow(self) -> None:
        self.answer_button.setEnabled(bool(self.reason))
        self.cause.setText("" if self.reason else self.tr("A reason is needed."))
        self.reason_field.setAccessibleDescription(self.cause.text())
