"""Rows above the heading of a list of numbers: recognised, never at the cost of a row that could be somebody's."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.core.column_guesses import is_number
from app.core.file_rows import FileRows, marked_rows
from app.core.list_shape import inspect_list

ROWS = "Jan;083 123 4501\r\nPiet;0831234502\r\n"


def written(path: Path, text: str) -> Path:
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize(
    ("titles", "count"),
    [
        ("Acme customers 2026\r\n\r\n", 1),
        ("Acme customers 2026;\r\n;\r\n", 1),
        ("Customer cell numbers\r\n", 1),
        ("Acme (Pty) Ltd\r\nPrinted 28 November 2026, 10:15\r\nPage 1 of 3\r\n\r\n", 3),
        (";2026-11-28 10:15:00\r\n", 1),
    ],
)
@pytest.mark.parametrize(
    "heading", ["Name;Cell", "Naam;Selfoonnommer", "Client;Mobile No.", "Kunde;Handynummer"]
)
@pytest.mark.parametrize("rows", [ROWS, ROWS[: ROWS.index("\r\n") + 2]], ids=["two rows", "one row"])
def test_titles_are_found(tmp_path: Path, titles: str, count: int, heading: str, rows: str) -> None:
    path = written(tmp_path / "list.csv", f"{titles}{heading}\r\n{rows}")
    shape = inspect_list(path, region="ZA")
    assert (shape.titles, shape.has_heading, shape.number_column, shape.delimiter) == (count, True, 1, ";")
    assert [column.heading for column in shape.columns] == heading.split(";")
    assert shape == inspect_list(path, region="ZA", has_heading=True)


def test_a_title_over_a_single_column(tmp_path: Path) -> None:
    path = written(tmp_path / "list.txt", "Acme customers 2026\n\nCell\n0831234501\n0831234502\n")
    shape = inspect_list(path, region="ZA")
    assert (shape.titles, shape.has_heading, shape.first_rows[0]) == (1, True, ("Cell",))


def test_a_title_over_column_a(tmp_path: Path) -> None:
    path = written(
        tmp_path / "list.csv", "Cell numbers of Acme\nCell,Name\n0831234501,Jan\n0831234502,Piet\n"
    )
    shape = inspect_list(path, region="ZA")
    assert (shape.titles, shape.has_heading, shape.number_column) == (1, True, 0)


def test_titles_of_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.merge_range("A1:C1", "Acme customers 2026", book.add_format())
        for place, line in enumerate(["Name;Cell", "Jan;0831234501", "Piet;0831234502"], 2):
            sheet.write_row(place, 0, line.split(";"))
    shape = inspect_list(path, region="ZA")
    assert (shape.titles, shape.has_heading, shape.number_column) == (1, True, 1)


@pytest.mark.parametrize(
    "first",
    [
        "0831234500;Piet",  # a number of its own
        "8.3E+08;",  # one that a spreadsheet shortened
        "083123450;",  # one with a digit missing
        "Jan 083 123 450;",
        "083-12-3450;",  # no date
        "none;Jan",  # as full as what might be a heading: somebody without a number
    ],
)
def test_a_row_that_could_be_somebodys_is_no_title(tmp_path: Path, first: str) -> None:
    path = written(tmp_path / "list.csv", f"{first}\nCell;Name\n0831234501;Jan\n0831234502;Piet\n")
    assert inspect_list(path, region="ZA").titles == 0


@pytest.mark.parametrize(
    "text",
    [
        "Name;Cell\n" + ROWS,  # the heading comes first
        "Acme customers 2026\nJan;unknown\n" + ROWS,  # that is a person
        "Acme customers 2026\nJan;no\n" + ROWS,
        "Name;Cell\nNaam;Selfoon\n" + ROWS,  # the first of two headings is the heading
        "Acme\nName;Cell\nJan;none\nPiet;none\n",  # nothing says that numbers stand below
        "Cell\nunknown customer\n0831234501\n",  # so is this
        "Title\n" * 11 + "Name;Cell\n" + ROWS * 20,
    ],
)
def test_what_is_not_certain_stays_as_it_is(tmp_path: Path, text: str) -> None:
    assert inspect_list(written(tmp_path / "list.csv", text), region="ZA").titles == 0


def test_a_heading_that_is_denied_is_not_looked_for(tmp_path: Path) -> None:
    path = written(tmp_path / "list.csv", f"Acme customers 2026\nName;Cell\n{ROWS}")
    assert inspect_list(path, region="ZA", has_heading=False).titles == 0


@pytest.mark.parametrize("empty", ['""\n""\n', '" "\n', '"\n'])
def test_empty_rows_are_not_counted_as_titles(tmp_path: Path, empty: str) -> None:
    """Else as many of the rows below them are taken for titles, and the numbers in them are lost."""
    path = written(tmp_path / "list.csv", f"{empty}Acme customers 2026\n0831234501\nJan\n")

    assert inspect_list(path, region="ZA").titles == 0


_NUMBERS = st.integers(27_831_000_000, 27_839_999_999).map(str)
_SPELLINGS = st.sampled_from(["{0}", "+{0}", "0{1}", "Tel 0{1}", '="0{1}"', "{0}.0", "{0} (h)"])
_CELLS = st.one_of(
    st.builds(lambda spelling, number: spelling.format(number, number[2:]), _SPELLINGS, _NUMBERS),
    st.sampled_from(
        ["", "Acme customers 2026", "Cell", "Number", "Name", "2026-11-28", "Mobile No", "Jan", "none"]
    ),
)
_TABLES = st.lists(st.lists(_CELLS, min_size=1, max_size=3), min_size=1, max_size=14)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(table=_TABLES, delimiter=st.sampled_from(",;\t"))
@example(table=[[""], [""], ["Acme customers 2026"], ["27831000000"]], delimiter=",")
def test_no_row_with_a_number_is_ever_a_title(tmp_path: Path, table: list[list[str]], delimiter: str) -> None:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows([*table, ["Jan", "Cell"], ["Piet", "0831234502"]])
    path = written(tmp_path / "list.csv", text.getvalue())
    shape = inspect_list(path, region="ZA")
    left_out = [
        block.line(place).decode()
        for block, filled, heading in marked_rows(shape, FileRows(shape, None))
        for place in range(len(block))
        if not filled[place] and place != heading
    ]
    cells = [cell for row in csv.reader(left_out, delimiter=shape.delimiter or delimiter) for cell in row]
    assert not [cell for cell in cells if is_number(cell, "ZA")]
