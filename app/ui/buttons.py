"""Buttons in the window's few kinds."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from app.ui.theme import ICON_SIZE, icon

_INKS = {"primary": "accent_text", "danger": "bad_text", "warn": "bad"}


def button(text: str, kind: str = "plain", icon_name: str = "", parent: QWidget | None = None) -> QPushButton:
    """Return a push button of a kind.

    Kinds: ``plain``; ``primary``, the page's or dialog's main act; ``danger``, an act that removes something;
    ``warn``, which leads to one; ``quiet``, without a frame; ``link``.
    """
    result = QPushButton(text, parent)
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
    result = QToolButton(parent)
    result.setIcon(icon(icon_name))
    result.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
    result.setToolTip(name)
    result.setAccessibleName(name)
    return result
