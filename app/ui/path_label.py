"""A path in a window, which goes on in the next line wherever the room ends."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QTextLayout, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

LEAST_LETTERS = 16  # that a line has room for
SPARE = 1  # pixel under the last line, without which the text can be scrolled by one line
_ANYWHERE = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


class PathLabel(QPlainTextEdit):
    """A path that can be selected and copied as it is; ``name`` says to a screen reader what is there.

    A label breaks between words alone: the name of a long folder would make its window wider than the screen.
    """

    def __init__(self, name: str, path: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # as a label has it whose text can be selected
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setWordWrapMode(_ANYWHERE)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.textChanged.connect(self._ask_for_room)
        self.setText(path)

    def text(self) -> str:
        """Return the path."""
        return self.toPlainText()

    def setText(self, path: str) -> None:
        """Show another path, or what is to be said in place of one."""
        self.setPlainText(path)

    def hasHeightForWidth(self) -> bool:
        """Lines cost height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines that a width asks for."""
        layout = QTextLayout(self.text(), self.font())
        option = QTextOption()
        option.setWrapMode(_ANYWHERE)
        layout.setTextOption(option)
        height = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            height += line.height()  # not that of the font, which may be a pixel less
        layout.endLayout()
        return ceil(height) + SPARE

    def sizeHint(self) -> QSize:
        """Return the size in one line."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the width of a few letters."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * LEAST_LETTERS, metrics.lineSpacing())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: nothing is scrolled here."""
        event.ignore()

    @Slot()
    def _ask_for_room(self) -> None:
        self.updateGeometry()
