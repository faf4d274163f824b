"""Labels in the window's few kinds of text, and the marks that the style sheet reads."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget


def label(
    text: str = "",
    kind: str = "body",
    ink: str = "text",
    *,
    wraps: bool = False,
    buddy: QWidget | None = None,
) -> QLabel:
    """Return a label of a kind of text (page, dialog, section, body, note) in a colour by meaning.

    Texts are shown as they are, never as rich text: what a person typed must not become markup.
    ``buddy`` is the field the label names, for its mnemonic and for screen readers.
    """
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setProperty("type", kind)
    result.setProperty("ink", ink)
    result.setWordWrap(wraps)
    if buddy is not None:
        result.setBuddy(buddy)
    return result


def line() -> QFrame:
    """Return a thin line that parts two things."""
    result = QFrame()
    result.setProperty("line", "true")
    return result


def mark(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet reads, and let the widget look accordingly at once."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
