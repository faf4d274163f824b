"""How the cells of this page's tables are drawn: under their headings, in the ink the model asks for."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from app.ui.pills import TONE_ROLE, PillDelegate
from app.ui.theme import STEP_M, STEP_S, colour

INK_ROLE = Qt.ItemDataRole.UserRole + 51
"""The name of a theme colour for a cell's text; none means the usual one."""

MARGIN = STEP_M + 3  # the headings' padding and the margin that Qt adds to it


class CellDelegate(PillDelegate):
    """Draws texts, and pills where the model gives a tone, with the same margin as the headings."""

    def __init__(self, parent: object = None, *, weights: dict[int, QFont.Weight] | None = None) -> None:
        super().__init__(parent)
        self._weights = weights or {}

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        if index.data(TONE_ROLE):
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        font = QFont(option.font)
        font.setWeight(self._weights.get(index.column(), QFont.Weight.Normal))
        area = QRectF(option.rect).adjusted(MARGIN, 0, -STEP_S, 0)
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.save()
        painter.setFont(font)
        painter.setPen(self._ink(index))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()

    @staticmethod
    def _ink(index: QModelIndex | QPersistentModelIndex) -> QColor:
        return colour(index.data(INK_ROLE) or "text")
