"""Pills in tables: drawn where the model gives a tone, with the note after it, and only there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QStandardItem, QStandardItemModel

from app.ui.pills import NOTE_ROLE, TONE_ROLE, PillDelegate, paint_pill
from app.ui.tables import RowsTable
from app.ui.theme import colour


@pytest.fixture
def canvas(themed):
    picture = QImage(300, 40, QImage.Format.Format_RGB32)
    picture.fill(colour("surface"))
    return picture


@pytest.mark.parametrize("tone", ["good", "info", "accent", "warning", "bad"])
def test_a_pill_is_drawn_on_its_ground_and_not_beyond(canvas, tone):
    painter = QPainter(canvas)
    width = paint_pill(painter, QRectF(10, 0, 280, 40), "Refused", tone)
    painter.end()
    assert canvas.pixelColor(16, 20) == colour(f"{tone}_ground")
    assert canvas.pixelColor(int(10 + width) + 4, 20) == colour("surface")


def test_a_long_text_stays_inside_its_cell(canvas):
    painter = QPainter(canvas)
    width = paint_pill(painter, QRectF(0, 0, 60, 40), "A text much longer than the cell", "good")
    painter.end()
    assert width <= 60
    assert canvas.pixelColor(64, 20) == colour("surface")


def test_the_table_draws_pill_and_note(themed, qtbot):
    model = QStandardItemModel()
    items = [QStandardItem("Refused"), QStandardItem("plain")]
    items[0].setData("bad", TONE_ROLE)
    items[0].setData("a digit is missing", NOTE_ROLE)
    model.appendRow(items)
    model.setHorizontalHeaderLabels(["Outcome", "Other"])
    table = RowsTable(model, "Preview")
    table.setItemDelegate(PillDelegate(table))
    qtbot.addWidget(table)
    table.resize(500, 120)
    table.setColumnWidth(0, 300)
    table.show()
    picture = table.viewport().grab().toImage()
    middle = table.visualRect(model.index(0, 0)).center().y()
    row = [picture.pixelColor(x, middle).name() for x in range(300)]
    assert colour("bad_ground").name() in row
    assert row.index(colour("bad_ground").name()) < 20
    assert any(name != row[-1] for name in row[100:290])  # the note
    plain = table.itemDelegate().sizeHint
    assert plain(_option(table), model.index(0, 0)).width() > plain(_option(table), model.index(0, 1)).width()


def _option(table):
    from PySide6.QtWidgets import QStyleOptionViewItem

    option = QStyleOptionViewItem()
    option.initFrom(table)
    option.fontMetrics = table.fontMetrics()
    return option


def test_enter_and_delete_are_told_and_tab_leaves(themed, qtbot):
    model = QStandardItemModel(2, 1)
    table = RowsTable(model, "Rows")
    qtbot.addWidget(table)
    table.show()
    table.selectRow(1)
    with qtbot.waitSignal(table.opened):
        qtbot.keyClick(table, Qt.Key.Key_Return)
    with qtbot.waitSignal(table.delete_pressed):
        qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert table.current_row == 1
