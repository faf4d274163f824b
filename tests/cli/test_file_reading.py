"""How files of numbers are read on the command line, and that nobody takes a part for the whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from app.cli.file_reading import column_index, said_of
from app.core.errors import UserError
from app.core.records import FileReading

Call = Callable[..., "object"]
NUMBER, OTHER = "+27831234567", "+27821112222"


@pytest.mark.parametrize(
    ("text", "index"), [("A", 0), ("b", 1), ("AA", 26), ("1", 0), ("27", 26), (None, None)]
)
def test_columns_by_letter_or_number(text: str | None, index: int | None) -> None:
    assert column_index(text) == index


@pytest.mark.parametrize("text", ["0", "A1", "", "ABCD", "é"])
def test_what_is_no_column_is_refused(text: str) -> None:
    with pytest.raises(UserError):
        column_index(text)


def test_what_is_said_of_a_reading() -> None:
    assert said_of(FileReading()) == []
    assert said_of(FileReading("Data", ("B",))) == [
        "Sheet “Data” was read.",
        "Column B holds numbers too and was not read. Choose the column with --column.",
    ]
    assert said_of(FileReading(unread=("A", "C", "D")))[0].startswith("Columns A, C and D hold numbers too")
    assert "a row of its own" in said_of(FileReading(every_number=True))[0]
    assert said_of(FileReading(titles=1))[0].startswith("The row above the heading was left out as a title")
    assert said_of(FileReading(titles=2))[0].startswith(
        "The 2 rows above the heading were left out as a title"
    )


@pytest.fixture
def two_columns(tmp_path: Path) -> Path:
    path = tmp_path / "two.csv"
    path.write_text(f"Cell,Work\n{OTHER},{NUMBER}\n")
    return path


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "multi.xlsx"
    book = xlsxwriter.Workbook(path)
    for name, values in (("Leeg", []), ("Data", ["Cell", NUMBER]), ("More", [OTHER])):
        book.add_worksheet(name).write_column(0, 0, values)
    book.close()
    return path


COMMANDS = [
    ("import",),
    ("search", "--file"),
    ("clean", "--kept", "kept.csv", "--removed", "removed.csv"),
    ("remove", "--all-accounts", "--file"),
    ("remove", "--all-accounts", "--yes", "--reason", "asked", "--file"),
]


@pytest.mark.parametrize("command", COMMANDS)
def test_columns_that_were_not_read_are_named(
    opt_outs: Call, two_columns: Path, command: tuple[str, ...]
) -> None:
    opt_outs("add", NUMBER, OTHER)
    said = opt_outs(*command, two_columns)
    assert "Column B holds numbers too and was not read. Choose the column with --column." in said.out
    told = opt_outs(*command, two_columns, "--json").json
    assert (told[0] if isinstance(told, list) else told)["unread_columns"] == ["B"]
    assert "Column A holds numbers too" in opt_outs(*command, two_columns, "--column", "B").out


@pytest.mark.parametrize("command", COMMANDS)
def test_the_first_sheet_with_rows_is_read_and_named(
    opt_outs: Call, workbook: Path, command: tuple[str, ...]
) -> None:
    opt_outs("add", NUMBER, OTHER)
    said = opt_outs(*command, workbook)
    assert said.status == 0
    assert "Sheet “Data” was read." in said.out
    told = opt_outs(*command, workbook, "--sheet", "More", "--json").json
    assert (told[0] if isinstance(told, list) else told)["sheet"] == "More"


def test_a_hidden_sheet_is_read_only_where_it_is_named_and_that_is_said(
    opt_outs: Call, tmp_path: Path
) -> None:
    path = tmp_path / "multi.xlsx"
    with xlsxwriter.Workbook(path) as book:
        old, new = book.add_worksheet("Old"), book.add_worksheet("New")
        old.write_column(0, 0, ["From", NUMBER])
        new.write_column(0, 0, ["From", OTHER])
        for sheet in (old, new):
            sheet.write_column(0, 1, ["Message", "stop"])
        new.activate()
        old.very_hidden()
    for command in (("import",), ("replies", "import")):
        assert "Sheet “New” was read." in opt_outs(*command, path).out
        named = opt_outs(*command, path, "--sheet", "Old")
        assert "Sheet “Old”, which is hidden, was read." in named.out


@pytest.mark.parametrize("command", COMMANDS)
def test_a_sheet_without_rows_is_refused_with_the_names_of_the_others(
    opt_outs: Call, workbook: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    refused = opt_outs(*command, workbook, "--sheet", "Leeg")
    assert refused.status == 3
    assert "Sheet “Leeg” of multi.xlsx is empty." in refused.err
    assert "Data, More" in refused.err
    assert not (tmp_path / "kept.csv").exists()


def test_every_number_of_a_line_is_looked_up_and_cleaned(opt_outs: Call, tmp_path: Path) -> None:
    opt_outs("add", NUMBER)
    (tmp_path / "lines.txt").write_text(f"{OTHER}, {NUMBER}, +27721112222\n+27721112223 +27721112224\n")
    found = opt_outs("search", "--file", "lines.txt")
    assert found.status == 0
    assert "1 number on the opt-out list, 4 not on it, 0 not a number." in found.out
    cleaned = opt_outs("clean", "lines.txt", "--kept", "kept.txt", "--removed", "removed.txt")
    assert "5 rows = 4 kept + 1 opted out" in cleaned.out
    assert "each was read as a row of its own" in cleaned.out
    assert (tmp_path / "kept.txt").read_text().split() == [
        OTHER, "+27721112222", "+27721112223", "+27721112224",
    ]  # fmt: skip
    assert opt_outs("import", "lines.txt", "--json").json["added"] == 4


def test_a_list_without_rows_is_not_cleaned_in_silence(opt_outs: Call, tmp_path: Path) -> None:
    (tmp_path / "head.csv").write_text("Cell,Name\n")
    assert opt_outs("clean", "head.csv", "--kept", "kept.csv", "--removed", "removed.csv").status == 1


def test_a_file_to_search_or_remove_is_read_as_said(opt_outs: Call, tmp_path: Path) -> None:
    opt_outs("add", NUMBER)
    (tmp_path / "odd.csv").write_bytes(f"x|{NUMBER}\n".encode("utf-16-le"))
    reading = ("--encoding", "utf-16-le", "--delimiter", "|", "--heading", "no", "--column", "B")
    assert opt_outs("search", "--file", "odd.csv", *reading).status == 0
    assert opt_outs("remove", "--file", "odd.csv", "--all-accounts", *reading).status == 0


def test_titles_above_the_heading_are_no_rows(opt_outs: Call, tmp_path: Path) -> None:
    path = tmp_path / "titled.csv"
    path.write_text(f"Acme customers 2026\n\nName;Cell\nJan;{NUMBER}\nPiet;{OTHER}\nSara;none\n")
    opt_outs("add", NUMBER)
    cleaned = opt_outs("clean", path, "--kept", "kept.csv", "--removed", "removed.csv", "--json")
    assert (cleaned.json["rows"], cleaned.json["refused"], cleaned.json["title_rows"]) == (3, 1, 1)
    assert (tmp_path / "kept.csv").read_text() == f"Acme customers 2026\n\nName;Cell\nPiet;{OTHER}\n"
    assert (tmp_path / "removed.csv").read_text().startswith("Name;Cell;Removed because;Details\nJan;")
    imported = opt_outs("import", path)
    assert "The row above the heading was left out as a title" in imported.out + imported.err
    again = opt_outs("import", path, "--json").json
    assert (again["rows"], again["rejected"], again["title_rows"]) == (3, 1, 1)
    as_rows = opt_outs("import", path, "--heading", "no", "--json").json
    assert (as_rows["rows"], as_rows["rejected"], as_rows["title_rows"]) == (5, 3, 0)
