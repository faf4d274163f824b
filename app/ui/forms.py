"""Forms: names at the left, fields beside them, hints and causes of refusal below their field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from app.ui.labels import label
from app.ui.theme import STEP_L, STEP_S, STEP_XS

NAME_LETTERS = 16  # room for the longest name in any form, so that the forms of a page line up
FIELD_LETTERS = 46


class Form(QGridLayout):
    """A grid of names and fields."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(STEP_L)
        self.setVerticalSpacing(STEP_XS)
        self.setColumnStretch(1, 100)
        self.setColumnStretch(2, 1)  # what the fields, which end at a readable width, leave over

    def add(self, name: str, field: QWidget, below: str | QLabel = "") -> None:
        """Add a field; ``name`` carries its mnemonic, ``below`` is a hint or a label that is filled later."""
        row = self.rowCount()
        title = label(name, buddy=field)
        letter = title.fontMetrics().averageCharWidth()
        title.setMinimumWidth(letter * NAME_LETTERS)
        field.setSizePolicy(QSizePolicy.Policy.Expanding, field.sizePolicy().verticalPolicy())
        field.setMaximumWidth(letter * FIELD_LETTERS)
        tall = field.sizeHint().height() > title.sizeHint().height() * 3
        self.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop if tall else Qt.AlignmentFlag.AlignVCenter)
        self.addWidget(field, row, 1)
        if below:
            words = below if isinstance(below, QLabel) else label(below, "note", "muted", wraps=True)
            self.addWidget(words, row + 1, 1)
        self.setRowMinimumHeight(row + 2, STEP_S)
