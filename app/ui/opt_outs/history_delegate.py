"""How one event of a number's story is drawn: when and where at the left, what happened at the right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.core.records import ChangeKind, HistoryEvent
from app.ui import figures
from app.ui.marked_text import qt_place
from app.ui.opt_outs.history_words import Story, story
from app.ui.theme import STEP_L, STEP_M, STEP_S, colour, font, numbers_font

EVENT_ROLE = Qt.ItemDataRole.UserRole + 1
_TONES = {
    ChangeKind.OPTED_OUT: "bad",
    ChangeKind.REMOVED: "good",
    ChangeKind.RESTORED: "warning",
}
"""The colours of what changed a list; anything else is muted."""

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    ink: str
    formats: tuple[QTextLayout.FormatRange, ...] = ()


def _format(
    start: int, length: int, weight: QFont.Weight | None = None, ground: str = ""
) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    if weight is not None:
        look.setFontWeight(weight)
    if ground:
        look.setBackground(colour(ground))
    result = QTextLayout.FormatRange()
    result.start, result.length, result.format = start, length, look
    return result


def _lines(told: Story) -> list[_Line]:
    bold = _format(0, len(told.what), QFont.Weight.DemiBold)
    lines = [_Line(f"{told.what} {told.how}".rstrip(), "text", (bold,))]
    if told.quote:
        marked = ()
        if told.end > told.start:
            start, end = qt_place(told.quote, told.start), qt_place(told.quote, told.end)
            marked = (_format(start, end - start, QFont.Weight.DemiBold, "marked"),)
        lines.append(_Line(told.quote, "text" if marked else "muted", marked))
    if told.more:
        lines.append(_Line(told.more, "muted"))
    return lines


class HistoryDelegate(QStyledItemDelegate):
    """Draws an ``HistoryEvent`` given in ``EVENT_ROLE``; long replies wrap."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one event with the line that parts it from the next."""
        event = index.data(EVENT_ROLE)
        if event is None:
            return
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, area)
        left = area.left() + STEP_S
        top = area.top() + STEP_M
        metrics = QFontMetricsF(numbers_font())
        painter.setFont(numbers_font())
        painter.setPen(colour("muted"))
        painter.drawText(QPointF(left, top + metrics.ascent()), figures.when(event.at))
        width = self._side_width()
        account = metrics.elidedText(event.account, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QPointF(left, top + metrics.height() + metrics.ascent()), account)
        self._paint_dot(painter, event, left + width + STEP_L, top + metrics.height() / 2)
        start = self._text_left()
        place = QPointF(area.left() + start, top)
        for line in _lines(story(event)):
            painter.setPen(colour(line.ink))
            layout = self._layout(line, area.width() - start - STEP_M)
            layout.draw(painter, place)
            place.setY(place.y() + layout.boundingRect().height())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height that the words need in the width there is."""
        event = index.data(EVENT_ROLE)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        if event is None:
            return super().sizeHint(option, index)
        room = max(80.0, width - self._text_left() - STEP_M)
        height = sum(self._layout(line, room).boundingRect().height() for line in _lines(story(event)))
        least = 2 * QFontMetricsF(numbers_font()).height()
        return QSize(width, round(max(height, least)) + 2 * STEP_M)

    def _side_width(self) -> float:
        return QFontMetricsF(numbers_font()).horizontalAdvance("2026-11-23 10:42") + STEP_S

    def _text_left(self) -> float:
        return STEP_S + self._side_width() + 2.5 * STEP_L

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, area: QRectF) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colour("selection"))
        painter.setPen(QPen(colour("line")))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -1, -2))

    def _paint_dot(self, painter: QPainter, event: HistoryEvent, x: float, y: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(_TONES.get(event.event, "muted")))
        painter.drawEllipse(QPointF(x, y), 4.5, 4.5)

    def _layout(self, line: _Line, width: float) -> QTextLayout:
        layout = QTextLayout(line.text, font())
        wrapping = QTextOption()
        wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(wrapping)
        layout.setFormats(list(line.formats))
        layout.beginLayout()
        height = 0.0
        while (piece := layout.createLine()).isValid():
            piece.setLineWidth(width)
            piece.setPosition(QPointF(0, height))
            height += piece.height()
        layout.endLayout()
        return layout
