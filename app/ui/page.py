"""The base of every page: heading with its buttons, message strip, body."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.buttons import button
from app.ui.labels import label
from app.ui.message_strip import MessageStrip
from app.ui.session import Session
from app.ui.theme import STEP_L, STEP_M, STEP_XL


class Page(QWidget):
    """One page of the window. The buttons beside the heading go into ``heading_row``, the rest into ``body``.

    The main window calls ``activate`` each time the page is shown and sends announcements to ``strip``.
    """

    def __init__(self, session: Session, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.title = title
        self.setAccessibleName(title)
        self.heading_row = QHBoxLayout()
        self.heading_row.setSpacing(STEP_M)
        heading = label(title, "page")
        heading.setMinimumHeight(button("").sizeHint().height())  # pages with and without buttons line up
        self.heading_row.addWidget(heading)
        self.heading_row.addSpacing(STEP_M)
        self.strip = MessageStrip(lambda: session.runner.writing)
        self.strip.focus_lost.connect(self.take_focus)
        self.body = QVBoxLayout()
        self.body.setSpacing(STEP_L)
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP_XL, STEP_L, STEP_XL, STEP_L)
        column.setSpacing(STEP_M)
        column.addLayout(self.heading_row)
        column.addWidget(self.strip)
        column.addLayout(self.body, 1)

    def activate(self) -> None:
        """Bring what the page shows up to date and put the focus where work begins."""

    @property
    def unsaved(self) -> bool:
        """Whether something was changed here that only takes effect once it is saved."""
        return False

    @property
    def can_save(self) -> bool:
        """Whether what was changed could be saved as it stands."""
        return False

    def save_before(self, act: Callable[[], object]) -> None:
        """Save what was changed, and ``act`` once it is; where that fails, do nothing more than tell of it."""

    @property
    def search_field(self) -> QLineEdit | None:
        """Where Ctrl+F goes; None on a page without a search of its own."""
        return None

    @property
    def shown(self) -> bool:
        """Whether this is the page its window shows.

        Qt gives the focus to a part of a hidden page too: what follows work that took a while has to ask first.
        """
        return self.isVisibleTo(self.window())

    @Slot()
    def take_focus(self) -> None:
        """Put the focus where work goes on, after what had it is gone: into the page, never beside it."""
        for part in self.findChildren(QWidget):
            if part.isVisible() and part.isEnabled() and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                part.setFocus()
                return
