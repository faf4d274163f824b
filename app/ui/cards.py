"""Cards: the framed surfaces a page is laid out with, and notices, the tinted boxes inside them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.labels import IconLabel, label, mark
from app.ui.theme import STEP_L, STEP_M, STEP_S


class Card(QFrame):
    """A framed surface; what it holds goes into ``body``.

    ``tone`` (good, bad, warning, info) gives it a coloured edge: an addition to words that say the same.
    """

    def __init__(self, title: str = "", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", tone)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(STEP_L, STEP_L, STEP_L, STEP_L)
        self.body.setSpacing(STEP_M)
        if title:
            self.body.addWidget(label(title, "section"))

    def set_tone(self, tone: str) -> None:
        """Change the coloured edge; empty for none."""
        mark(self, "tone", tone)


class Notice(QFrame):
    """A tinted box with an icon and one text, for what has to be known where it stands.

    Tones: ``good``, ``info``, ``warning``, ``bad``.
    """

    def __init__(self, tone: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(tone, tone)
        self._text = label(text, wraps=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(STEP_M, STEP_S, STEP_M, STEP_S)
        self.row.setSpacing(STEP_S)
        self.row.addWidget(self._icon)
        self.row.addWidget(self._text, 1)
        self.show_text(tone, text)

    @property
    def text(self) -> str:
        """The words in the box."""
        return self._text.text()

    def show_text(self, tone: str, text: str) -> None:
        """Change tone and words."""
        mark(self, "tone", tone)
        self._icon.show_icon(tone, tone)
        self._text.setText(text)
        self.setAccessibleName(text)
        for part in (self._icon, self._text):  # their colour hangs on the tone of the box around them
            part.style().unpolish(part)
            part.style().polish(part)
