"""Columns take what is in them needs, and give of it where there is too little room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QStandardItem, QStandardItemModel

from app.ui.column_widths import shared, widest_texts
from app.ui.pills import NOTE_ROLE, TONE_ROLE, pill_width
from app.ui.tables import RowsTable
from app.ui.theme import font

LONG = "Opted out after review of a reply"


def text_width(text):
    return QFontMetrics(font()).horizontalAdvance(text)


@pytest.mark.parametrize(
    ("room", "widths"),
    [
        (600, [100, 300, 50]),  # all have what they need
        (400, [100, 250, 50]),
        (250, [100, 100, 50]),
        (90, [100, 100, 50]),  # never less than the least: the table is scrolled
    ],
)
def test_room_is_shared(room, widths):
    assert shared([100, 300, 50], [120, 100, 60], room) == widths


def test_those_beyond_their_least_give_in_proportion():
    assert shared([200, 400], [100, 100], 400) == [150, 250]


@pytest.fixture
def table(themed, qtbot):
    model = QStandardItemModel(0, 3)
    model.setHorizontalHeaderLabels(["What", "Who", "Reason"])
    made = RowsTable(model, "Table")
    qtbot.addWidget(made)
    made.size_columns(("Imported it", "n.dlamini", "Asked by"), stretched=2)
    made.resize(900, 300)
    made.show()
    return made


def fill(table, *rows):
    for row in rows:
        table.model().appendRow([QStandardItem(text) for text in row])
    table.fit_columns()


def widths(table):
    return [table.columnWidth(column) for column in range(3)]


def test_a_long_text_is_whole_where_there_is_room(table):
    fill(table, (LONG, "root", "Client wrote"))
    assert table.columnWidth(0) > text_width(LONG)
    assert sum(widths(table)) == table.viewport().width()


def test_the_last_column_keeps_its_sample_where_there_is_little(table):
    table.resize(360, 300)
    fill(table, (LONG, "root", "Client wrote a long letter about it"))
    assert table.columnWidth(0) < text_width(LONG)
    assert table.columnWidth(2) >= text_width("Asked by")
    table.resize(900, 300)
    assert table.columnWidth(0) > text_width(LONG)


def test_a_column_drawn_by_hand_stays(table):
    fill(table, (LONG, "root", ""))
    table.horizontalHeader().resizeSection(0, 60)
    fill(table, (LONG + LONG, "root", ""))
    assert table.columnWidth(0) == 60


def test_pills_are_measured_with_their_notes(themed):
    model = QStandardItemModel(1, 1)
    model.setData(model.index(0, 0), "Review", Qt.ItemDataRole.DisplayRole)
    model.setData(model.index(0, 0), "warning", TONE_ROLE)
    model.setData(model.index(0, 0), "opted out", NOTE_ROLE)
    assert widest_texts(model, 0) == pill_width("Review", "opted out") > text_width("opted out")
