"""A row of widgets that goes on in the next line where the room ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLayout, QLayoutItem, QWidget

from app.ui.labels import label
from app.ui.theme import STEP_S

BOX_LETTERS = 44  # a box of choices is as wide as the longest of them, but no wider than this


def named(words: str, field: QWidget) -> QWidget:
    """Return a field with its name before it, to go into the next line together; ``words`` may be empty."""
    part = QWidget()
    inside = QHBoxLayout(part)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(STEP_S)
    if words:
        inside.addWidget(label(words, ink="muted", buddy=field))
    if isinstance(field, QComboBox):
        field.setMaximumWidth(field.fontMetrics().averageCharWidth() * BOX_LETTERS)
    inside.addWidget(field)
    return part


class FlowLayout(QLayout):
    """Lays widgets out from left to right, in as many lines as the width asks for."""

    def __init__(self, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take a part; called by ``addWidget``."""
        self._parts.append(item)

    def count(self) -> int:
        """Return how many parts there are."""
        return len(self._parts)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return a part, None past the end."""
        return self._parts[index] if 0 <= index < len(self._parts) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give a part away."""
        return self._parts.pop(index) if 0 <= index < len(self._parts) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Lines cost height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines that a width asks for."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put every part in its place."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size in one line."""
        hints = [part.sizeHint() for part in self._parts if not part.isEmpty()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the widest part."""
        size = QSize()
        for part in self._parts:
            if not part.isEmpty():
                size = size.expandedTo(part.sizeHint())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Return the height of all lines; put the parts there, halfway down their line, if asked to."""
        y = rect.y()
        for line in self._lines(rect.width()):
            tallest = max(part.sizeHint().height() for part in line)
            x = rect.x()
            for part in line:
                hint = part.sizeHint()
                if move:
                    part.setGeometry(QRect(QPoint(x, y + (tallest - hint.height()) // 2), hint))
                x += hint.width() + self.spacing()
            y += tallest + self.spacing()
        return max(0, y - self.spacing() - rect.y())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """Return the shown parts as they fit into lines of a width; at least one in each."""
        lines: list[list[QLayoutItem]] = []
        used = 0
        for part in self._parts:
            if part.isEmpty():  # hidden
                continue
            wanted = part.sizeHint().width()
            if lines and used + wanted <= width:
                lines[-1].append(part)
            else:
                lines.append([part])
                used = 0
            used += wanted + self.spacing()
        return lines
