"""The table in which the first rows of a file are shown before anything is done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHeaderView, QTableView

from app.ui.opt_outs.cells import CellDelegate
from app.ui.opt_outs.import_preview_model import STORED, ImportPreviewModel
from app.ui.theme import STEP_XL, numbers_font, row_height

# What the columns have to hold.
SAMPLES = ("1,048,5", "+27 (0)83 123 4567 ext", "+264 81 123 4567")


def preview_table(model: ImportPreviewModel, name: str) -> QTableView:
    """Return a table of the model, which screen readers call ``name``."""
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName(name)
    table.setFont(numbers_font())
    table.setItemDelegate(CellDelegate(table, weights={STORED: QFont.Weight.Medium}))
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.setWordWrap(False)
    rows = table.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(row_height())
    columns = table.horizontalHeader()
    columns.setHighlightSections(False)
    columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    columns.setStretchLastSection(True)
    metrics = QFontMetrics(numbers_font(weight=QFont.Weight.Medium))
    for column, sample in enumerate(SAMPLES):
        columns.resizeSection(column, metrics.horizontalAdvance(sample) + STEP_XL)
    table.setMinimumHeight(row_height() * 3)
    return table
