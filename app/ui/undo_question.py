"""Whether to undo an action, where that takes people off the list who opted out themselves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui.figures import count
from app.ui.reasoned_question import ReasonedQuestion


def ask_to_undo(parent: QWidget, text: str, people: int, act: Callable[[str], None]) -> ReasonedQuestion:
    """Say who would be messaged again, and ask why; ``act`` gets the reason. Returns the open dialog."""
    translate = QCoreApplication.translate
    who = (
        translate("UndoQuestion", "1 person opted out by a reply of their own and would be messaged again.")
        if people == 1
        else translate(
            "UndoQuestion",
            "{count} people opted out by a reply of their own and would be messaged again.",
        )
    )
    fine = translate("UndoQuestion", "Messaging people who said stop can be fined.")
    question = ReasonedQuestion(
        translate("UndoQuestion", "Undo This Action?"),
        text,
        f"{who.format(count=count(people))} {fine}",
        translate("UndoQuestion", "&Undo and Take Off the List"),
        act,
        parent,
    )
    question.open()
    return question
