"""Lists written in every format can be read back to the same numbers, and a file is whole or untouched."""

import csv
import errno
import json
import os
import stat
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import openpyxl
import phonenumbers
import pytest
import python_calamine
from hypothesis import given
from hypothesis import strategies as st

from app.core import list_writer, safe_files, spreadsheets
from app.core.errors import Cancelled, FileError
from app.core.file_shape import inspect_file
from app.core.jobs import Job
from app.core.list_writer import ENDINGS, FORMATS, ListBlock, spaced, write_list
from app.core.number_reader import read_numbers
from app.core.number_rows import plain_rows, spaced_rows

SINCE = datetime(2026, 11, 23, 14, 5, tzinfo=timezone(timedelta(hours=2)))
NUMBERS = [12127365000, 27831234567, 27831234568, 27860123456, 264811275541, 447911123456]


def blocks(numbers: list[int] | None = None) -> Iterator[ListBlock]:
    numbers = NUMBERS if numbers is None else numbers
    half = len(numbers) // 2
    yield ListBlock(numbers[:half], "=Main", SINCE, "file", 'said "stop", Zoë\n2 lines')
    yield ListBlock(np.array(numbers[half:], np.int64), "Second", SINCE, "manual", "")


def read_back(path: Path, tmp_path: Path) -> list[int]:
    shape = inspect_file(path)
    result = read_numbers(path, region="ZA", column=shape.number_column, job=Job(), spool=tmp_path / "spool")
    assert result.rejected == 0
    assert result.repaired == 0
    return [int(number) for number in result.msisdns]


@pytest.mark.parametrize("fmt", FORMATS)
def test_every_format_can_be_read_back(tmp_path: Path, fmt: str) -> None:
    path = tmp_path / f"list.{ENDINGS[fmt]}"
    assert write_list(path, fmt, blocks(), job=Job(), total=6) == 6
    assert read_back(path, tmp_path) == sorted(NUMBERS)
    assert os.name == "nt" or stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("fmt", ["csv", "xlsx", "json"])
def test_an_empty_list_is_a_file_without_rows(tmp_path: Path, fmt: str) -> None:
    path = tmp_path / f"list.{fmt}"
    assert write_list(path, fmt, [], job=Job()) == 0
    assert read_back(path, tmp_path) == []


def test_csv_with_semicolons_has_the_same_cells(tmp_path: Path) -> None:
    cells = []
    for fmt, delimiter in (("csv", ","), ("csv-semicolons", ";")):
        path = tmp_path / f"{fmt}.csv"
        write_list(path, fmt, blocks(), job=Job())
        assert inspect_file(path).delimiter == delimiter
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells.append(list(csv.reader(file, delimiter=delimiter)))
    assert cells[0] == cells[1]
    assert cells[0][1] == [
        "+1 212 736 5000",
        "'=Main",
        "2026-11-23 12:05:00",
        "file",
        'said "stop", Zoë\n2 lines',
    ]


def test_text_is_what_a_provider_takes(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    write_list(path, "txt", blocks([27831234567, 27831234568]), job=Job())
    assert path.read_bytes() == b"27831234567\r\n27831234568\r\n"


def test_csv_is_what_excel_reads_without_loss(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    write_list(path, "csv", blocks(), job=Job())
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfNumber,Account,Opted out (UTC),Source,Reason\r\n")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[2] == [
        "+27 83 123 4567",
        "'=Main",
        "2026-11-23 12:05:00",
        "file",
        'said "stop", Zoë\n2 lines',
    ]
    assert {len(row) for row in rows} == {5}


def test_json_is_what_programs_expect(tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    write_list(path, "json", blocks(), job=Job())
    rows = json.loads(path.read_text("utf-8"))
    assert rows[1] == {
        "number": "+27831234567",
        "account": "=Main",
        "since": "2026-11-23T12:05:00Z",
        "source": "file",
        "reason": 'said "stop", Zoë\n2 lines',
        "archived": False,
    }


def test_excel_has_text_cells_and_carries_on_on_another_sheet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_writer, "ROWS_A_SHEET", 4)
    path = tmp_path / "list.xlsx"
    write_list(path, "xlsx", blocks(), job=Job())
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == [spreadsheets.LIST_SHEET, f"{spreadsheets.LIST_SHEET} 2"]
    first, second = book.worksheets
    assert [first.max_row, second.max_row] == [5, 3]
    assert (first["A3"].value, first["A3"].data_type, first["B3"].value) == ("27831234567", "s", "=Main")
    assert first.freeze_panes == "A2"
    assert read_back(path, tmp_path) == sorted(NUMBERS)


ODD = "a b &<\">' \r\n\x07 é\U0001f600 "


@pytest.mark.parametrize("rows_a_sheet", [4, 1_048_575])
def test_both_ways_of_writing_excel_read_back_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows_a_sheet: int
) -> None:
    monkeypatch.setattr(list_writer, "ROWS_A_SHEET", rows_a_sheet)
    read = []
    for large in (100, 1):
        monkeypatch.setattr(list_writer, "LARGE_LIST", large)
        path = tmp_path / f"list-{large}.xlsx"
        every = [*blocks(), ListBlock([7, 27831234569], ODD, SINCE, "file", " =1+1")]
        assert write_list(path, "xlsx", every, job=Job(), total=8) == 8
        book = openpyxl.load_workbook(path)
        cells = [
            [(cell.value, cell.data_type, cell.font.b) for cell in row] for sheet in book for row in sheet
        ]
        views = [(sheet.title, sheet.freeze_panes, sheet.column_dimensions["A"].width) for sheet in book]
        calamine = python_calamine.load_workbook(path)
        texts = [calamine.get_sheet_by_name(name).to_python() for name in calamine.sheet_names]
        read.append((cells, views, texts))
    assert len(read[0][1]) == (2 if rows_a_sheet == 4 else 1)
    assert read[0][0] == read[1][0]
    assert [view[:2] for view in read[0][1]] == [view[:2] for view in read[1][1]]
    assert read[0][2] == read[1][2]
    assert read[1][0][2][0][:2] == ("27831234567", "s")


@given(st.lists(st.integers(1, 10**15 - 1) | st.integers(27_000_000_000, 27_999_999_999), max_size=50))
def test_rows_in_blocks_are_those_written_one_by_one(numbers: list[int]) -> None:
    block = np.array(numbers, np.int64)
    assert plain_rows(block, b"<", b">\n") == b"".join(b"<%d>\n" % number for number in numbers)
    wanted = "".join(f"{spaced(number)};x\n" for number in numbers)
    assert spaced_rows(block, b";x\n", spaced) == wanted.encode()


@given(st.sampled_from(sorted(phonenumbers.SUPPORTED_REGIONS)))
def test_spaced_numbers_are_text_to_a_spreadsheet_and_lose_no_digit(region: str) -> None:
    example = phonenumbers.example_number_for_type(region, phonenumbers.PhoneNumberType.MOBILE)
    if example is None:
        return
    number = int(phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)[1:])
    text = spaced(number)
    assert text.startswith(f"+{example.country_code} ")
    assert "-" not in text
    assert int(text.replace(" ", "")) == number


@pytest.mark.parametrize("fmt", FORMATS)
def test_a_cancelled_download_leaves_the_old_file(tmp_path: Path, fmt: str) -> None:
    path = tmp_path / f"list.{fmt}"
    path.write_bytes(b"old")
    job = Job()

    def interrupted() -> Iterator[ListBlock]:
        yield next(blocks())
        job.cancel()
        yield next(blocks())

    with pytest.raises(Cancelled):
        write_list(path, fmt, interrupted(), job=job)
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "disk_full"),
        (PermissionError(13, "Permission denied"), "no_permission"),
        (OSError(5, "Input/output error"), "cannot_write"),
    ],
)
def test_trouble_with_the_disk_is_said_and_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, code: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"old")

    def fails(_handle: int) -> None:
        raise error

    monkeypatch.setattr(safe_files.os, "fsync", fails)
    with pytest.raises(FileError) as caught:
        write_list(path, "csv", blocks(), job=Job())
    assert caught.value.code == code
    assert "No file was changed" in caught.value.text
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        write_list(tmp_path / "gone" / "list.csv", "csv", blocks(), job=Job())
    assert caught.value.code == "no_folder"


def test_an_unknown_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        write_list(tmp_path / "list.doc", "doc", blocks(), job=Job())
    assert caught.value.code == "unknown_format"
    assert list(tmp_path.iterdir()) == []
