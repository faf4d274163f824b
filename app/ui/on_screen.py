"""Windows and their screen: how large one may be there, and back into sight where it pokes out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QWidget

FRAME_AFTER = (
    100  # milliseconds after which it is looked whether a new window has its title bar and borders yet
)
LOOKS = 20  # before it is taken to get none


def room(window: QWidget) -> QRect:
    """Return what the window's screen leaves for windows."""
    return window.screen().availableGeometry()


def bounded(window: QWidget, size: QSize) -> QSize:
    """Return the size, cut to what fits on the window's screen with its title bar and borders.

    They become known after it was shown; until then those of the window it belongs to are taken.
    """
    around = _frame(window)
    if around.isNull() and window.parentWidget() is not None:
        around = _frame(window.parentWidget().window())
    return size.boundedTo(room(window).size() - around)


def _frame(window: QWidget) -> QSize:
    """Return what title bar and borders add to a window."""
    return window.frameGeometry().size() - window.geometry().size()


def bring_into_sight(window: QWidget) -> None:
    """Cut and move a window that is larger than its screen or pokes out of it; the title bar goes before all."""
    settled = (
        Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen | Qt.WindowState.WindowMinimized
    )
    if not window.isVisible() or window.windowState() & settled:
        return
    fitting = bounded(window, window.size())
    if fitting != window.size():
        window.resize(fitting)
    place, frame = room(window), window.frameGeometry()
    x = max(place.left(), min(frame.left(), place.right() + 1 - frame.width()))
    y = max(place.top(), min(frame.top(), place.bottom() + 1 - frame.height()))
    if QPoint(x, y) != frame.topLeft():
        window.move(x, y)


def bring_into_sight_once_framed(
    window: QWidget, then: Callable[[], None] | None = None, looks: int = LOOKS
) -> None:
    """Bring a window that is about to be shown into sight when the system has put its title bar around it."""
    act = then or partial(bring_into_sight, window)

    def look() -> None:
        if looks > 1 and _frame(window).isNull():
            bring_into_sight_once_framed(window, then, looks - 1)
        else:
            act()

    QTimer.singleShot(FRAME_AFTER, window, look)


def place_beside(window: QWidget, other: QWidget) -> None:
    """Move a window to the right of another, or to its left, where the screen has the room; else leave it."""
    screen, frame, size = room(other), other.frameGeometry(), window.frameGeometry().size()
    for x in (frame.right() + 1, frame.left() - size.width()):
        if screen.left() <= x and x + size.width() <= screen.right() + 1:
            window.move(x, max(screen.top(), min(frame.top(), screen.bottom() + 1 - size.height())))
            return
