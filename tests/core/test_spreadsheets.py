"""Cells of workbooks as text, and sheets of long lists that carry on."""

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from app.core.spreadsheets import LIST_SHEET, Cell, Workbook, cell_text, row_as_line


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (27831234567.0, "27831234567"),
        (27831234567, "27831234567"),
        (0.5, "0.5"),
        (2.5e300, "2.5e+300"),
        (True, "TRUE"),
        ("2.78E+10", "2.78E+10"),
        (date(2026, 11, 23), "2026-11-23"),
    ],
)
def test_cells_are_shown_in_full(cell: Cell, text: str) -> None:
    assert cell_text(cell) == text


def test_rows_are_numbered_and_columns_lettered_as_on_the_sheet(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    book = xlsxwriter.Workbook(path)
    book.add_worksheet("A").write(2, 1, "x")
    book.close()
    with Workbook(path) as opened:
        rows = list(opened.rows("A"))
    assert rows[2] == ["", "x"]
    assert [any(row) for row in rows] == [False, False, True]


def test_only_a_list_of_this_program_carries_on_on_other_sheets(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    book = xlsxwriter.Workbook(path)
    for name in (LIST_SHEET, f"{LIST_SHEET} 2", f"{LIST_SHEET} 4", "Mine", "Mine 2"):
        book.add_worksheet(name)
    book.close()
    with Workbook(path) as opened:
        assert opened.with_continuations(LIST_SHEET) == (LIST_SHEET, f"{LIST_SHEET} 2")
        assert opened.with_continuations("Mine") == ("Mine",)


def test_a_row_as_a_line_can_be_read_as_csv() -> None:
    assert row_as_line(["a", "b,c", 'd"e', ""]) == 'a,"b,c","d""e",'
