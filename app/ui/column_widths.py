"""Columns as wide as what is in them, as far as the table's width goes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtGui import QFontMetrics

from app.ui.pills import NOTE_ROLE, TONE_ROLE, pill_width
from app.ui.theme import font, numbers_font

ROWS_MEASURED = 100
LONGEST = 80  # letters of a text that are measured; more of it no column shows


def widest_texts(model: QAbstractItemModel, column: int) -> int:
    """Return the width of the widest text, or pill with its note, in the first rows of a column."""
    texts, pills = set[str](), set[tuple[str, str]]()
    for row in range(min(model.rowCount(), ROWS_MEASURED)):
        cell = model.index(row, column)
        text = str(cell.data() or "")[:LONGEST]
        if cell.data(TONE_ROLE):
            pills.add((text, str(cell.data(NOTE_ROLE) or "")[:LONGEST]))
        else:
            texts.add(text)
    plain, digits = QFontMetrics(font()), QFontMetrics(numbers_font())
    widths = [max(plain.horizontalAdvance(text), digits.horizontalAdvance(text)) for text in texts]
    return max((*widths, *(pill_width(*pill) for pill in pills)), default=0)


def shared(natural: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Return the widths of columns in a room: the natural ones, or where they are too wide, less.

    What a column has beyond its least width is what it gives, in proportion.
    """
    beyond = [max(0, wide - small) for wide, small in zip(natural, least, strict=True)]
    over = max(0, sum(natural) - room)
    share = min(1.0, over / sum(beyond)) if sum(beyond) else 0.0
    return [wide - round(more * share) for wide, more in zip(natural, beyond, strict=True)]
