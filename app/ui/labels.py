"""Labels in the window's few kinds of text, and the marks that the style sheet reads."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from app.ui.theme import ICON_SIZE, icon


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


class IconLabel(QLabel):
    """An icon beside words, drawn anew when the theme changes. ``size`` is in device-independent pixels."""

    def __init__(self, name: str, ink: str = "text", size: int = ICON_SIZE) -> None:
        super().__init__()
        self._size = size
        self.show_icon(name, ink)

    def show_icon(self, name: str, ink: str) -> None:
        """Change the icon and the name of its colour."""
        self._icon = icon(name, ink)
        self.setPixmap(self._icon.pixmap(QSize(self._size, self._size), self.devicePixelRatio()))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon in the colours of a changed theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.setPixmap(self._icon.pixmap(QSize(self._size, self._size), self.devicePixelRatio()))


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
