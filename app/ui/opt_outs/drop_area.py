"""The place a file is dropped on: also a button, for hands without a mouse and systems that refuse drops."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.ui.buttons import button
from app.ui.file_drops import holds_files, take_one
from app.ui.labels import label
from app.ui.theme import RADIUS_CARD, STEP_L, STEP_M, STEP_XS, colour, icon

ICON = 28


class DropArea(QWidget):
    """Takes one file; ``title`` and ``details`` say which, where it is not a list.

    ``dropped`` carries its path, ``refused`` says why a drop was not taken.
    """

    dropped = Signal(object)
    refused = Signal(str)
    choose_asked = Signal()

    def __init__(self, title: str = "", details: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._hovered = False
        self._icon = QLabel()
        self._title = label(title or self.tr("Drop a CSV, text or Excel file here"), "section")
        self._details = label(
            details or self.tr("The numbers are looked for in column A first."), ink="muted", wraps=True
        )
        self.choose_button = button(self.tr("Ch&oose File…"), icon_name="folder")
        self.choose_button.clicked.connect(self.choose_asked)
        words = QVBoxLayout()
        words.setSpacing(STEP_XS)
        words.addWidget(self._title)
        words.addWidget(self._details)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(STEP_L, STEP_M, STEP_L, STEP_M)
        self._row.setSpacing(STEP_L)
        self._row.addStretch(0)
        self._row.addWidget(self._icon)
        self._row.addLayout(words)
        self._row.addWidget(self.choose_button)
        self._row.addStretch(0)
        self._show_icon("drop")
        self.set_large(True)

    def set_large(self, large: bool) -> None:
        """Take all the room there is, or one line of it."""
        across = QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight
        centre = Qt.AlignmentFlag.AlignHCenter if large else Qt.AlignmentFlag(0)
        self._row.setDirection(across)
        for place, stretch in ((0, int(large)), (2, int(not large)), (4, int(large))):
            self._row.setStretch(place, stretch)
        for part in (self._icon, self.choose_button):
            self._row.setAlignment(part, centre)
        for part in (self._title, self._details):
            part.setAlignment(centre | Qt.AlignmentFlag.AlignVCenter if large else Qt.AlignmentFlag.AlignLeft)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Preferred, policy.Expanding if large else policy.Preferred)

    def show_file(self, name: str, details: str) -> None:
        """Name the file that was taken, and say what it is."""
        self._title.setText(name)
        self._details.setText(details)
        self._details.setVisible(bool(details))
        self.choose_button.setText(self.tr("Ch&oose Another File…"))
        self._show_icon("file")

    def pass_focus_to(self, act: QWidget) -> None:
        """Give the focus of the button here to what can be done now with the file, so that Enter does it."""
        if self.choose_button.hasFocus() and act.isEnabled():
            act.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that files can be dropped."""
        if holds_files(event.mimeData()):
            event.acceptProposedAction()
            self._hover(on=True)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Go on accepting what was accepted."""
        if holds_files(event.mimeData()):
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Look as before."""
        self._hover(on=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take one file, or say why not."""
        self._hover(on=False)
        if not holds_files(event.mimeData()):
            return
        event.acceptProposedAction()
        taken = take_one(event.mimeData())
        if taken.files:
            self.dropped.emit(taken.files[0])
        else:
            self.refused.emit(taken.refusal)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dashed frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = colour("accent" if self._hovered else "edge")
        painter.setPen(QPen(ink, 2 if self._hovered else 1, Qt.PenStyle.DashLine))
        painter.setBrush(colour("accent_ground") if self._hovered else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), RADIUS_CARD, RADIUS_CARD)

    @Slot()
    def _hover(self, *, on: bool) -> None:
        self._hovered = on
        self.update()

    def _show_icon(self, name: str) -> None:
        self._icon.setPixmap(icon(name, "muted").pixmap(ICON, ICON))
