"""A text that can be read and copied, with the words that decided marked."""

from __future__ import annotations

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from app.ui.theme import colour


def qt_place(text: str, place: int) -> int:
    """Return a place in a Python text as Qt counts it: in UTF-16 units, of which an emoji has two."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def mark_words(field: QPlainTextEdit, start: int | None, end: int | None) -> None:
    """Mark the words from ``start`` to ``end`` (places in the Python text) of a field; None marks nothing."""
    if start is None or end is None:
        field.setExtraSelections([])
        return
    text = field.toPlainText()
    cursor = QTextCursor(field.document())
    cursor.setPosition(qt_place(text, start))
    cursor.setPosition(qt_place(text, end), QTextCursor.MoveMode.KeepAnchor)
    look = QTextCharFormat()
    look.setBackground(colour("marked"))
    look.setFontWeight(QFont.Weight.DemiBold)
    selection = QTextEdit.ExtraSelection()
    selection.cursor, selection.format = cursor, look
    field.setExtraSelections([selection])


class MarkedText(QPlainTextEdit):
    """A read-only text with marked words."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)

    def show_text(self, text: str, start: int | None = None, end: int | None = None) -> None:
        """Show a text, marked from ``start`` to ``end``; a screen reader is told the marked words too."""
        self.setPlainText(text.replace("\r\n", " \n").replace("\r", "\n"))  # places stay as they are
        mark_words(self, start, end)
        marked = text[start:end] if start is not None and end is not None else ""
        said = self.tr("Deciding words: {words}").format(words=marked) if marked else ""
        self.setAccessibleDescription(said)
