"""Boxes to choose a value from, which the mouse wheel does not change: on its way down a page it passes over them."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QDateTimeEdit, QSpinBox


class _PassedOver:
    """Leaves the wheel to the page that is scrolled. Its open list or calendar still scrolls."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ChoiceBox(_PassedOver, QComboBox):
    """One of several words."""


class NumberBox(_PassedOver, QSpinBox):
    """A whole number."""


class DayBox(_PassedOver, QDateEdit):
    """A day."""


class MomentBox(_PassedOver, QDateTimeEdit):
    """A day and a time."""
