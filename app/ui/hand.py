"""A hand on the window: real mouse, key and drop events at widgets found by what they are called.

For the self-test, which must work in a packaged program: Qt's own test module is not shipped.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

Kind = TypeVar("Kind", bound=QWidget)

PATIENCE = 20.0  # seconds until something that does not come counts as missing
PAUSE = 0.005  # seconds between two looks


class NotThere(Exception):  # noqa: N818 - what the hand did not find
    """What was looked for did not come in time."""


def name_of(widget: QWidget) -> str:
    """What a person or a screen reader calls a widget: its text without mnemonic and dots, or its spoken name."""
    text = widget.accessibleName()
    if not text and isinstance(widget, QAbstractButton):
        text = widget.text()
    return text.replace("&", "").rstrip("….").strip()


class Hand:
    """Does what a person does, and waits as a person would."""

    def __init__(self, application: QApplication) -> None:
        self._application = application

    def wait(self, ready: Callable[[], object], what: str, patience: float = PATIENCE) -> object:
        """Let the window live until ``ready`` gives something; return that. Raises ``NotThere``."""
        end = time.monotonic() + patience
        while True:
            self._application.processEvents()
            self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            found = ready()
            if found:
                return found
            if time.monotonic() > end:
                raise NotThere(f"{what} did not come within {patience:.0f} seconds")
            time.sleep(PAUSE)

    def wait_gone(self, widget: QWidget) -> None:
        """Wait until a window is closed. Raises ``NotThere``."""
        self.wait(lambda: not shiboken6.isValid(widget) or not widget.isVisible(), "the end of the dialog")

    def find(self, kind: type[Kind], name: str, within: QWidget | None = None) -> Kind:
        """The visible, enabled widget of a kind with a name, waited for."""

        def look() -> Kind | None:
            every = within.findChildren(kind) if within else self._application.allWidgets()
            for widget in every:
                if (
                    isinstance(widget, kind)
                    and widget.isVisible()
                    and widget.isEnabled()
                    and name_of(widget) == name
                ):
                    return widget
            return None

        return self.wait(look, f"{kind.__name__} “{name}”")  # type: ignore[return-value]  # wait gives what look gave

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Press and release the left button in the middle of a widget, or at a place in it."""
        place = QPointF(at or widget.rect().center())
        everywhere = QPointF(widget.mapToGlobal(place))
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        for kind, buttons in (
            (QEvent.Type.MouseButtonPress, left),
            (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
        ):
            QApplication.sendEvent(widget, QMouseEvent(kind, place, everywhere, left, buttons, none))

    def press(self, name: str, within: QWidget | None = None) -> None:
        """Click the button with a name."""
        self.click(self.find(QAbstractButton, name, within))

    def choose(self, menu: QMenu, name: str) -> None:
        """Choose an entry of a menu."""
        for action in menu.actions():
            if action.text().replace("&", "").rstrip("….").strip() == name and action.isEnabled():
                action.trigger()
                return
        raise NotThere(f"the menu entry “{name}” is missing")

    def type(self, field: QWidget, text: str) -> None:
        """Type a text into a field, letter by letter."""
        field.setFocus()
        for letter in text:
            self._key(field, 0, letter)

    def key(self, widget: QWidget, key: Qt.Key) -> None:
        """Press one key on a widget."""
        self._key(widget, key, "")

    def _key(self, widget: QWidget, key: int, text: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))

    def drop(self, widget: QWidget, path: Path) -> None:
        """Drop a file on the middle of a widget."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        place = widget.rect().center()
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        copy = Qt.DropAction.CopyAction
        QApplication.sendEvent(widget, QDragEnterEvent(place, copy, data, left, none))
        QApplication.sendEvent(widget, QDropEvent(QPointF(place), copy, data, left, none))
