"""Pills: an outcome or a kind in a few words on a tinted ground, as a label and inside tables."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.labels import mark
from app.ui.theme import STEP_M, STEP_S, colour, font, row_height

TONE_ROLE = Qt.ItemDataRole.UserRole + 41
"""A model's answer here (good, info, accent, warning, bad, plain) has ``PillDelegate`` draw a pill."""
NOTE_ROLE = Qt.ItemDataRole.UserRole + 42
"""Words shown muted after the pill."""

_GROUNDS = {
    "good": "good_ground",
    "info": "info_ground",
    "accent": "accent_ground",
    "warning": "warning_ground",
    "bad": "bad_ground",
}


class Pill(QLabel):
    """A short text on a tinted ground; tones: good, info, accent, warning, bad, plain."""

    def __init__(self, text: str = "", tone: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", tone)

    def show_text(self, text: str, tone: str) -> None:
        """Change words and tone."""
        self.setText(text)
        mark(self, "tone", tone)


def pill_item(asked: str, words: str, tone: str, note: str) -> QListWidgetItem:
    """Return an answer for a list with ``PillDelegate``; ``asked`` is what it answers, for screen readers."""
    item = QListWidgetItem(words)
    item.setData(TONE_ROLE, tone)
    item.setData(NOTE_ROLE, note)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{asked}: {words}. {note}")
    item.setToolTip(note)
    item.setSizeHint(QSize(1, row_height() - STEP_S))
    return item


def pill_width(text: str, note: str = "") -> int:
    """Return the width of a pill, and of the note after it."""
    metrics = QFontMetrics(font("note", QFont.Weight.Medium))
    after = STEP_S + QFontMetrics(font()).horizontalAdvance(note) if note else 0
    return metrics.horizontalAdvance(text) + 2 * STEP_S + after


def paint_pill(painter: QPainter, area: QRectF, text: str, tone: str) -> float:
    """Draw a pill at the left of the area, halfway down, and return its width."""
    letters = font("note", QFont.Weight.Medium)
    metrics = QFontMetrics(letters)
    height = metrics.height() + 4
    width = min(area.width(), metrics.horizontalAdvance(text) + 2 * STEP_S)
    shape = QRectF(area.left() + 0.5, area.center().y() - height / 2 + 0.5, width - 1, height - 1)
    ground = _GROUNDS.get(tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen if ground else QPen(colour("line")))
    painter.setBrush(colour(ground or "surface"))
    painter.drawRoundedRect(shape, height / 2, height / 2)
    painter.setPen(colour(tone if ground else "muted"))
    painter.setFont(letters)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width - 2 * STEP_S) + 1)
    painter.drawText(shape, Qt.AlignmentFlag.AlignCenter, shown)
    painter.restore()
    return width


class PillDelegate(QStyledItemDelegate):
    """Draws a cell's text as a pill where the model gives a tone, then the note after it."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the cell."""
        tone = index.data(TONE_ROLE)
        if not tone:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        area = QRectF(option.rect).adjusted(STEP_M, 0, -STEP_M, 0)
        width = paint_pill(painter, area, text, tone)
        note = index.data(NOTE_ROLE)
        if note:
            rest = area.adjusted(width + STEP_S, 0, 0, 0)
            painter.save()
            painter.setFont(option.font)
            painter.setPen(colour("muted"))
            shown = option.fontMetrics.elidedText(note, Qt.TextElideMode.ElideRight, int(rest.width()))
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room for pill and note."""
        size = super().sizeHint(option, index)
        if index.data(TONE_ROLE):
            note = index.data(NOTE_ROLE) or ""
            size.setWidth(size.width() + 2 * STEP_M + STEP_S + option.fontMetrics.horizontalAdvance(note))
        return size
