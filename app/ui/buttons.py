"""Buttons in the window's few kinds."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from app.ui.theme import ICON_SIZE, icon

_INKS = {"primary": "accent_text", "danger": "bad_text", "warn": "bad"}


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _PushButton(QPushButton):
    """Pressed by Enter while it has the focus: Qt would press the dialog's default instead, or nothing."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter, once however long it is held."""
        if not _is_enter(event):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()


class _ToolButton(QToolButton):
    """Pressed by Enter while it has the focus."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter, once however long it is held."""
        if not _is_enter(event):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()


def button(text: str, kind: str = "plain", icon_name: str = "", parent: QWidget | None = None) -> QPushButton:
    """Return a push button of a kind.

    Kinds: ``plain``; ``primary``, the page's or dialog's main act; ``danger``, an act that removes something;
    ``warn``, which leads to one; ``quiet``, without a frame; ``link``. Enter presses each while it has the focus.
    """
    result = _PushButton(text, parent)
    result.setProperty("kind", kind)
    result.setAutoDefault(kind in ("primary", "danger"))
    if icon_name:
        result.setIcon(icon(icon_name, _INKS.get(kind, "text")))
        result.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
    return result


def menu_button(
    text: str, menu: QMenu, kind: str = "plain", icon_name: str = "", parent: QWidget | None = None
) -> QPushButton:
    """Return a button that opens a menu below itself."""
    result = button(text, kind, icon_name, parent)
    result.setProperty("menu", "true")
    result.setMenu(menu)
    return result


def icon_button(icon_name: str, name: str, parent: QWidget | None = None) -> QToolButton:
    """Return a button that shows only an icon; ``name`` is its tip and what a screen reader says."""
    result = _ToolButton(parent)
    result.setIcon(icon(icon_name))
    result.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
    result.setToolTip(name)
    result.setAccessibleName(name)
    return result
