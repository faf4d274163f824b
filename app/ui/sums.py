"""Reports that add up: a sum of counts, and what a count is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import figures
from app.ui.cards import Card
from app.ui.labels import label
from app.ui.theme import STEP_L, STEP_XS


class _Figure(QWidget):
    """A count with its word below; a term of the sum."""

    def __init__(self, count: int, words: str, ink: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(figures.count(count), "dialog", ink))
        column.addWidget(label(words, "note", "muted"))


def sum_card(terms: Sequence[tuple[int, str, str]], tone: str) -> Card:
    """Return ``total = one + another`` with a word and an ink for each count; screen readers get a sentence."""
    box = Card(tone=tone)
    row = QHBoxLayout()
    row.setSpacing(STEP_L)
    for place, (count, words, ink) in enumerate(terms):
        if place:
            row.addWidget(label("=" if place == 1 else "+", "dialog", "muted"))
        row.addWidget(_Figure(count, words, ink))
    row.addStretch(1)
    box.body.addLayout(row)
    box.setAccessibleName(", ".join(f"{figures.count(count)} {words}" for count, words, _ink in terms))
    return box


def cause_list(title: str, counts: Mapping[str, int], words: Mapping[str, str]) -> QVBoxLayout:
    """Return a title and under it each cause with its count, most frequent first."""
    column = QVBoxLayout()
    column.setSpacing(STEP_XS)
    column.addWidget(label(title, "section"))
    for code, count in sorted(counts.items(), key=lambda one: -one[1]):
        text = QCoreApplication.translate("Sums", "{count} × {cause}")
        text = text.format(count=figures.count(count), cause=words.get(code, code))
        column.addWidget(label(text, ink="muted", wraps=True))
    column.addStretch(1)
    return column
