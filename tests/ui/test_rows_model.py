"""The model of every table but the big list: rows, headings, and where figures stand."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.ui.rows_model import RowsModel

ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


class Fruit(RowsModel):
    def __init__(self) -> None:
        super().__init__(figures=(1,))
        self.headings = ("Name", "Count")

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return self.rows[index.row()].name if role == Qt.ItemDataRole.DisplayRole else None


@pytest.fixture
def model(qapp):
    made = Fruit()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return made


def fruit(number, name):
    return SimpleNamespace(id=number, name=name)


def test_rows_are_replaced_and_added_to(model):
    model.show_rows([fruit(7, "fig")])
    model.add_rows([fruit(9, "pear"), fruit(4, "plum")])
    model.add_rows([])
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["fig", "pear", "plum"]
    assert (model.row_of(4), model.row_of(5)) == (2, -1)
    model.show_rows(())
    assert (model.rowCount(), model.columnCount()) == (0, 2)


def test_a_row_has_no_rows_of_its_own(model):
    model.show_rows([fruit(7, "fig")])
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0


def test_headings_of_figures_stand_over_their_figures(model):
    side = Qt.ItemDataRole.TextAlignmentRole
    assert [model.headerData(column, ACROSS) for column in range(2)] == ["Name", "Count"]
    assert model.headerData(0, ACROSS, side) is None
    assert model.headerData(1, ACROSS, side) & Qt.AlignmentFlag.AlignRight
    assert model.headerData(0, DOWN) is None
