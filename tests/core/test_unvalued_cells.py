"""Formulas of a workbook that were never worked out, and errors: their rows count."""

import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from app.core import unvalued_cells as cells
from app.core.jobs import Job
from app.core.number_reader import read_numbers
from app.core.rejected_rows import kept_rows


def workbook(path: Path, *rows: tuple[str | None, ...], name: str = "Afmeldings & meer") -> Path:
    """As a program writes it that does not work formulas out."""
    book = openpyxl.Workbook()
    book.active.title = name
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def read(
    path: Path, tmp_path: Path, column: int | None = None
) -> tuple[list[int], int, list[tuple[int, str]]]:
    spool = tmp_path / "spool"
    found = read_numbers(path, region="ZA", column=column, job=Job(), spool=spool)
    rejected = [(row.row, row.raw) for row in kept_rows(spool, "rejected")]
    return found.msisdns.tolist(), found.rows, rejected


def test_a_row_with_a_formula_alone_is_not_lost_in_silence(tmp_path: Path) -> None:
    rows = [("Nommer",), ("0831234567",), ('="08"&"41234567"',), ("0821234567",), ('=HYPERLINK("tel:1")',)]
    path = workbook(tmp_path / "list.xlsx", *rows)
    numbers, count, rejected = read(path, tmp_path)
    assert numbers == [27821234567, 27831234567]
    assert count == 4
    assert rejected == [(3, '="08"&"41234567"'), (5, '=HYPERLINK("tel:1")')]


def test_a_number_in_a_formula_of_text_is_taken_out_of_it(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", ("Nommer", "Naam"), ('="0831234567"', "Jan"), (None, "Piet"))
    assert read(path, tmp_path, 0)[0] == [27831234567]


def test_a_formula_that_gave_an_empty_text_is_an_empty_cell(tmp_path: Path) -> None:
    made = workbook(
        tmp_path / "made.xlsx", ("Number",), ("0831234567",), ('=IF(B3="","",B3)',), ("0841234567",)
    )
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():  # as Excel writes it
            new.writestr(name, old.read(name).replace(b'<c r="A3">', b'<c r="A3" t="str">'))
    assert read(path, tmp_path) == ([27831234567, 27841234567], 2, [])


def test_a_row_with_an_error_alone_counts(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    sheet.write_column(0, 0, ["Number", "0831234567"])
    sheet.write_formula(2, 0, "=VLOOKUP(1,B:C,2)", value="#N/A")
    book.close()
    assert read(path, tmp_path) == ([27831234567], 2, [(3, "#N/A")])


def test_only_the_column_of_the_numbers_is_looked_at(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", ("Nommer", "Som"), ("0831234567", "=1+1"), (None, "=SUM(B2:B2)"))
    assert read(path, tmp_path) == ([27831234567], 1, [])
    assert cells.unvalued_cells(path, "Afmeldings & meer", "B") == {2: "=1+1", 3: "=SUM(B2:B2)"}


@pytest.mark.parametrize("piece", [1, 100])
def test_cells_are_found_across_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, piece: int) -> None:
    rows: list[Any] = [("Nommer",), *((f'="08312345{place:02}"',) for place in range(20))]
    path = workbook(tmp_path / "list.xlsx", *rows)
    monkeypatch.setattr(cells, "_PIECE", piece)
    assert len(cells.unvalued_cells(path, "Afmeldings & meer", "A")) == 20


def test_what_is_no_such_workbook_has_none(tmp_path: Path) -> None:
    path = tmp_path / "list.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0")
    assert cells.unvalued_cells(path, "Sheet1", "A") == {}
    assert cells.unvalued_cells(workbook(tmp_path / "list.xlsx", ("x",)), "Other", "A") == {}
