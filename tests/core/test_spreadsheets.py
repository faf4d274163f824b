"""Cells of workbooks as text, and sheets of long lists that carry on."""

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from app.core.csv_rows import csv_rows
from app.core.msisdn import resolve
from app.core.spreadsheets import LIST_SHEET, Cell, Workbook, cell_text, number_text, row_as_line


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (27831234567.0, "27831234567"),
        (27831234567, "27831234567"),
        (1234567890123450.0, "1234567890123450"),
        (-1234567890123450.0, "-1234567890123450"),
        (123456789012345000000.0, "123456789012345000000"),
        (9.007199254740993e15, "9007199254740992"),
        (1e21, "1e+21"),
        (1234567890.125, "1234567890.125"),
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


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_cell_with_line_ends_stays_one_cell(end: str) -> None:
    cells = ["0831234567", f"1 Long St{end}0831234568"]
    line = row_as_line(cells)
    assert line == f'0831234567,"1 Long St{end}0831234568"'
    assert list(csv_rows([line])) == [cells]


@pytest.mark.parametrize(
    ("cell", "text", "refusal"),
    [
        (83123004.5, "83123004.5", "fraction"),
        (83123.4567, "83123,4567", "fraction"),
        (83.1234567, "83,1234567", "fraction"),
        (2.78e10, "2.78E+10", "digits_lost"),
        (27800000000, "2.78E+10", "digits_lost"),
        (27831200000.0, "2.78312E+10", "digits_lost"),
        (20000000000.0, "2.0E+10", "digits_lost"),
        (27831234567.0, "27831234567", ""),
        (27831230000.0, "27831230000", ""),
        (831200000, "831200000", ""),
        ("27800000000", "27800000000", ""),
        ("083.1234567", "083.1234567", ""),
    ],
)
def test_a_figure_that_is_no_number_is_told_from_one(cell: Cell, text: str, refusal: str) -> None:
    assert number_text(cell) == text
    assert resolve(text, "ZA")[1] == refusal


def test_only_the_column_of_the_numbers_is_read_as_numbers(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("A")
    for column in (1, 2):
        sheet.write(0, column, 2.78e10)
    book.close()
    with Workbook(path) as opened:
        assert list(opened.rows("A", 1)) == [["", "2.78E+10", "27800000000"]]
        assert list(opened.rows("A", 0)) == [["", "27800000000", "27800000000"]]
