"""Columns that hold numbers are told from others, and what is not read is named."""

from pathlib import Path

import pytest
import xlsxwriter

from app.core.file_shape import inspect_file
from app.core.records import FileReading

A, B, C = "0831234567", "0821234567", "0721112222"


@pytest.mark.parametrize(
    ("text", "wanted", "reading"),
    [
        (f"Cell,Name\n{A},Anna\n", None, FileReading()),
        (f"Cell,Phone 2\n{A},{B}\n", None, FileReading(unread=("B",))),
        (f"Cell;Home;Work\n{A};{B};{C}\n{A};;{C}\n", None, FileReading(unread=("B", "C"))),
        (f"Cell;Home;Work\n{A};{B};{C}\n{A};;{C}\n", 1, FileReading(unread=("A", "C"))),
        (f"Name,Cell,Other\nAnna,{A},{B} / {C}\nBen,{B},\n", None, FileReading(unread=("C",))),
        (f"{A},Anna,{B}\n{C},Ben,\n", None, FileReading(unread=("C",))),
        ("Cell,Work\n" + f"{A},\n" * 60 + f"{B},{C}\n", None, FileReading(unread=("B",))),
        (f"Cell,Id,Day\n{A},8001015009087,2026-11-23\n", None, FileReading()),
        (f"{A},{B}\n{B},{C}\n", None, FileReading(every_number=True)),
        (f"{A},{B}\n{B},{C}\n", 0, FileReading(unread=("B",))),
    ],
)
def test_columns_with_numbers_that_are_not_read_are_named(
    tmp_path: Path, text: str, wanted: int | None, reading: FileReading
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(text)
    assert inspect_file(path).reading(wanted) == reading


def test_of_a_workbook_with_several_sheets_the_one_that_is_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    book = xlsxwriter.Workbook(path)
    for name in ("Data", "More"):
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, ["Cell", "Phone"])
        sheet.write_row(1, 0, [A, 27821234567])
    book.close()
    assert inspect_file(path).reading(None) == FileReading("Data", ("B",))


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        (f"Name;Ref;;Note\nAnna;A17;{A};vip\nBen;B22;{B};\n", True),
        (f"Name;\nAnna;{A}\nBen;{B}\n", True),
        (f";Name\n{A};Anna\n{B};Ben\n", True),
        (f"Name;Ref;-;Note\nAnna;A17;{A};vip\nBen;B22;{B};\n", True),
        (f"Name;Address 1;;Town\nAnna;12 Main Rd;{A};Paarl\nBen;Farm 3;{B};Paarl\n", True),
        (f"Zoe;C3;;vip\nAnna;A17;{A};vip\nBen;B22;{B};\n", False),
        (f"Zoe;2026-11-01;\nAnna;2026-10-02;{A}\nBen;2026-09-03;{B}\n", False),
        (f"Zoe;Ref 1;\nAnna;Ref 2;{A}\nBen;Ref 3;{B}\n", False),
        (f"Zoe;Gauteng;\nAnna;Limpopo;{A}\nBen;Gauteng;{B}\n", False),
        (f"Zoe;;;\nAnna;A17;{A};vip\nBen;B22;{B};new\n", False),
        (f"Name;Cell\nAnna;{A}\nBen;{B}\n", True),
    ],
)
def test_a_heading_is_judged_by_the_whole_row_where_the_numbers_have_none(
    tmp_path: Path, text: str, heading: bool
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(text)
    assert inspect_file(path).has_heading is heading


@pytest.mark.parametrize("first", ["8.3E+08", "8,3E+08", "8E+08"])
def test_a_number_that_a_spreadsheet_has_shortened_is_no_heading(tmp_path: Path, first: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"{first}\n{A}\n{B}\n")
    assert not inspect_file(path).has_heading


def broken_list(rows: int = 60) -> str:
    """A list as offices have them: titles, a full column with what damaged it, and a sparse one without a fault."""
    lines = ["Opt-outs of the month,,", "Printed 2026-11-30,,Confidential", "Client,Cell number,Alt number"]
    damaged = {7: "n/a", 13: "", 21: "call after 5", 34: "none", 45: "asked to stop"}
    for row in range(rows):
        other = f"07211100{row:02}" if row % 3 == 0 else ""
        lines.append(f"Client {row},{damaged.get(row, f'08312345{row:02}')},{other}")
    return "\n".join(lines) + "\n"


def test_the_column_that_has_the_numbers_is_taken_and_not_a_sparse_one_without_a_fault(
    tmp_path: Path,
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(broken_list())
    shape = inspect_file(path)
    assert (
        shape.columns[1].looks_like_numbers < shape.columns[2].looks_like_numbers
    )  # else nothing is shown by it
    assert shape.columns[shape.number_column].letter == "B"
    assert shape.reading(None) == FileReading(unread=("C",))


def test_a_full_column_of_which_few_are_numbers_is_not_taken_for_a_sparse_one_of_numbers(
    tmp_path: Path,
) -> None:
    path = tmp_path / "list.csv"
    cells = [A, B, "Anna", "Ben"]
    path.write_text("".join(f"x,{cells[row % 4]},{C if row % 3 == 0 else ''}\n" for row in range(60)))
    assert inspect_file(path).number_column == 2


def test_the_only_number_may_stand_in_the_first_row(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"Anna|{A}\nTotal|1\n")
    shape = inspect_file(path)
    assert (shape.number_column, shape.has_heading) == (1, False)


@pytest.mark.parametrize("titles", ["", "Opt-outs of the month\n\n"])
@pytest.mark.parametrize(
    ("heading", "cells", "column"),
    [
        # Two identity numbers that might be numbers of Brazil.
        ("ID", ("5512920111891", A, "5511987654321", B, "8001015009087", C), 1),
        # A column that is called a number's itself, some of them damaged.
        ("Cell", (A, B, "n/a", C, B, C), 0),
        # One of second numbers, hardly filled.
        ("Client", (A, "", "n/a", "", B, C), 0),
    ],
)
def test_column_a_gives_way_to_one_called_a_numbers_with_clearly_more(
    tmp_path: Path, heading: str, cells: tuple[str, ...], column: int, titles: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"{titles}{heading},Mobile\n" + "{},{}\n{},{}\n{},{}\n".format(*cells))
    assert inspect_file(path).number_column == column


@pytest.mark.parametrize(
    "above", ["Opt-outs of the month,,\n", ",,\nOpt-outs,,\nPrinted 2026-11-30,,by Anna\n"]
)
def test_columns_have_their_names_also_below_titles(tmp_path: Path, above: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"{above}Client,Cell number,Town\nAnna,{A},Paarl\nBen,{B},Worcester\n")
    shape = inspect_file(path)
    assert [column.heading for column in shape.columns] == ["Client", "Cell number", "Town"]


def test_data_above_the_numbers_names_no_column(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"Opt-outs,,,\nAnna,none,Paarl,x\nBen,none,Paarl,x\nZoe,{A},Paarl,x\nEve,{B},Paarl,x\n")
    assert {column.heading for column in inspect_file(path).columns} == {""}
