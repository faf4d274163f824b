"""Download List: what is written comes back the same."""

from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import pytest

from app.core.errors import Cancelled, FileError
from app.core.jobs import Job
from app.core.records import Filter, ImportRequest
from app.services import downloads, imports, listing, suppression_list
from app.services.accounts import add_account
from app.services.opening import Database, open_database

NUMBERS = [27831234567, 27721112222, 264811275541, 447400123456]


@pytest.fixture
def filled(database: Database) -> Database:
    add_account(database, "Retail, =1+1")
    suppression_list.add(database, NUMBERS, reason='=HYPERLINK("x")')
    suppression_list.add(database, [27831234568], [2], reason="line\nbreak; and “quotes”")
    return database


@pytest.mark.parametrize("form", downloads.FORMATS)
def test_a_download_imported_elsewhere_gives_the_same_list(
    filled: Database, tmp_path: Path, form: str
) -> None:
    path = tmp_path / f"list.{downloads.ENDINGS[form]}"
    report = downloads.download(filled, path, form)
    assert report.rows == (5 if form == "txt" else 9)
    other = open_database(tmp_path / "other.sqlite")
    back = imports.run(other, ImportRequest(path))
    assert (back.added, back.rejected) == (5, 0)
    rows = listing.open_listing(other).rows(0, 10)
    assert {row.msisdn for row in rows} == {*NUMBERS, 27831234568}
    imports.discard(back)


@pytest.mark.parametrize("reason", ["=1+1", "+1", "-1", "@SUM(A1)", "\n=1", "＝1+1", "'=1"])
@pytest.mark.parametrize(("form", "delimiter"), [("csv", ","), ("csv-semicolons", ";")])
def test_no_cell_of_a_download_is_run_as_a_formula(
    database: Database, tmp_path: Path, reason: str, form: str, delimiter: str
) -> None:
    suppression_list.add(database, [27831234567], [add_account(database, "=Shop").id], reason=reason)
    downloads.download(database, tmp_path / "list.csv", form)
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as file:
        _heading, (number, account, *_when, last) = csv.reader(file, delimiter=delimiter)
    assert number == "+27 83 123 4567"  # with its blanks no formula
    assert account == "'=Shop"
    assert last.startswith("'")
    assert last[1:].strip() == reason.strip()


def test_no_cell_of_an_excel_download_is_a_formula(database: Database, tmp_path: Path) -> None:
    suppression_list.add(database, [27831234567], [add_account(database, "=Shop").id], reason="=1+1")
    downloads.download(database, tmp_path / "list.xlsx")
    cells = [cell for row in openpyxl.load_workbook(tmp_path / "list.xlsx").active for cell in row]
    assert "=1+1" in [cell.value for cell in cells]
    assert "f" not in {cell.data_type for cell in cells}


def test_a_filter_is_kept_to(filled: Database, tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    assert downloads.download(filled, path, filter=Filter(accounts=(2,), text="1234")).rows == 3
    assert path.read_bytes() == b"27831234567\r\n27831234568\r\n447400123456\r\n"
    assert downloads.download(filled, tmp_path / "e.csv", filter=Filter(sources=("file",))).rows == 0
    assert downloads.download(filled, tmp_path / "e.txt", filter=Filter(sources=("file",))).rows == 0


def test_a_name_alone_asks_for_commas(filled: Database, tmp_path: Path) -> None:
    downloads.download(filled, tmp_path / "list.csv")
    assert (tmp_path / "list.csv").read_text("utf-8-sig").startswith("Number,Account")
    with pytest.raises(FileError):
        downloads.format_of(tmp_path / "list.csv-semicolons")


def test_an_unknown_format_writes_nothing(filled: Database, tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        downloads.download(filled, tmp_path / "list.doc")
    assert caught.value.code == "format_unknown"
    assert not (tmp_path / "list.doc").exists()


def test_a_cancelled_download_leaves_the_old_file(filled: Database, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("old")
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        downloads.download(filled, path, job=job)
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.glob("list*")] == ["list.csv"]
