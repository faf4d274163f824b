"""The base of every dialog, and the question with verbs for answers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.buttons import button
from app.ui.labels import label
from app.ui.on_screen import bounded, bring_into_sight, bring_into_sight_once_framed
from app.ui.theme import STEP_L, STEP_S, STEP_XL
from app.ui.window_memory import window_memory


class Dialog(QDialog):
    """A dialog with a heading, a ``body`` and a row of buttons at the bottom right.

    Esc closes it, its size comes back the next time, and it is gone once closed. It is never larger than its screen,
    and what it grows by itself does not lead it out of sight; where a person puts it, it stays. Show it with
    ``open()``, which blocks its window and nothing else; never with ``exec()``.
    """

    remembers_size = True

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent.window() if parent else None)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.heading = label(title, "dialog", wraps=True)
        self.body = QVBoxLayout()
        self.body.setSpacing(STEP_L)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(STEP_S)
        self.buttons.addStretch(1)
        self._second_row = QHBoxLayout()
        self._second_row.setSpacing(STEP_S)
        self._second_row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP_XL, STEP_XL, STEP_XL, STEP_XL)
        column.setSpacing(STEP_L)
        column.addWidget(self.heading)
        column.addLayout(self.body, 1)
        lines = QVBoxLayout()
        lines.setSpacing(STEP_S)
        lines.addLayout(self.buttons)
        lines.addLayout(self._second_row)
        column.addLayout(lines)
        self._sight = QTimer(self, singleShot=True)
        self._sight.timeout.connect(self._come_into_sight)

    def add_button(self, text: str, kind: str = "plain", *, at_left: bool = False) -> QPushButton:
        """Add a button to the bottom row.

        Enter presses the one that has the focus; from a field the ``primary`` or ``danger`` one, where the dialog
        makes no other the default.
        """
        result = button(text, kind)
        result.setAutoDefault(True)
        if at_left:
            self.buttons.insertWidget(self._left_count(), result)
        else:
            self.buttons.addWidget(result)
        if kind in ("primary", "danger"):
            result.setDefault(True)
        return result

    def add_cancel_button(self, text: str = "") -> QPushButton:
        """Add a button that closes the dialog without doing anything."""
        result = self.add_button(text or self.tr("Cancel"))
        result.clicked.connect(self.reject)
        return result

    def open(self) -> None:
        """Show the dialog over its window, in the size it had the last time."""
        size = window_memory().value(self._memory_key()) if self.remembers_size else None
        if isinstance(size, QSize):
            self.resize(bounded(self, size.expandedTo(self.minimumSizeHint())))
        super().open()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the screen, before Qt puts the dialog over its window and once more with its title bar."""
        if not event.spontaneous():
            self.fit_buttons()
            self.resize(bounded(self, self.size()))
            bring_into_sight_once_framed(self)
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay in sight where it was the contents, and not a person, that made the dialog larger."""
        super().resizeEvent(event)
        if self.isVisible() and not event.spontaneous():
            self._sight.start(0)

    def done(self, result: int) -> None:
        """Remember the size, then close."""
        if self.remembers_size:
            window_memory().setValue(self._memory_key(), self.size())
        super().done(result)

    def fit_buttons(self) -> None:
        """Let the last buttons go into a second row where the screen is too narrow for all of them in one."""
        while self._second_row.count() > 1:
            self.buttons.addWidget(self._second_row.takeAt(1).widget())
        margins = self.layout().contentsMargins()
        around = margins.left() + margins.right()
        needed = self.buttons.totalMinimumSize().width() + around
        widest = bounded(self, QSize(needed, 0)).width()
        if needed <= widest:
            return
        while self.buttons.totalMinimumSize().width() + around > widest and self.buttons.count() > 2:
            self._second_row.insertWidget(1, self.buttons.takeAt(self.buttons.count() - 1).widget())
        self.resize(widest, self.height())  # what goes into the width costs no height

    def make_room(self) -> None:
        """Grow, as far as the screen allows, to the height that the contents need at this width."""
        layout = self.layout()
        layout.activate()
        least = layout.totalMinimumHeightForWidth(self.width())
        if least > self.height():
            self.resize(bounded(self, QSize(self.width(), least)))

    @Slot()
    def _come_into_sight(self) -> None:
        bring_into_sight(self)

    def _memory_key(self) -> str:
        return f"dialogs/{type(self).__name__}"

    def _left_count(self) -> int:
        """Return how many buttons stand before the stretch that pushes the others to the right."""
        return next(place for place in range(self.buttons.count()) if self.buttons.itemAt(place).spacerItem())


class Question(Dialog):
    """A question whose answers are verbs; Esc means: do nothing. It is as large as its text needs."""

    remembers_size = False

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._text: QLabel = label(text, wraps=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setMinimumWidth(self._text.fontMetrics().averageCharWidth() * 56)
        self.body.addWidget(self._text)
        self.setAccessibleDescription(text)

    def add_answer(self, text: str, act: Callable[[], None], kind: str = "plain") -> QPushButton:
        """Add an answer; ``act`` runs after the dialog closed."""
        result = self.add_button(text, kind)
        result.clicked.connect(lambda: (self.accept(), act()))
        return result


def ask(
    parent: QWidget, title: str, text: str, answer: str, act: Callable[[], None], *, kind: str = "primary"
) -> Question:
    """Ask before something that is not easily taken back: Cancel, or the ``answer`` that runs ``act``.

    Where it is dangerous the focus, and so Enter, is on Cancel. Returns the open dialog.
    """
    question = Question(title, text, parent)
    cancel = question.add_cancel_button()
    made = question.add_answer(answer, act, kind)
    question.open()
    (cancel if kind == "danger" else made).setFocus()
    return question
