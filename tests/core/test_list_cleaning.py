"""A send list is divided without losing a row or a byte, and each removed row says why."""

from __future__ import annotations

import codecs
import csv
import hashlib
import io
from pathlib import Path

import numpy as np
import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core import row_blocks
from app.core.errors import Cancelled, FileError
from app.core.jobs import Job
from app.core.list_cleaning import Cleaned, ListedNumbers, clean_list
from app.core.list_shape import inspect_list
from app.core.msisdn import resolve

LISTED = {27831234567: 0, 27829990000: 1, 264811275541: 1}
CAUSES = ["Main, 2026-11-23 12:05 UTC", "Retail, 2026-11-20 08:00 UTC"]


def listed() -> ListedNumbers:
    numbers = ListedNumbers(CAUSES)
    numbers.add(np.array([27831234567], np.int64), 0)
    numbers.add(np.array([27829990000, 27831234567, 264811275541], np.int64), 1)
    return numbers


def clean(path: Path, *, by_csv: bool = False, **reading: object) -> tuple[Cleaned, bytes, bytes]:
    kept, removed = path.with_name("kept.csv"), path.with_name("removed.csv")
    shape = inspect_list(path, **reading)  # type: ignore[arg-type]
    job = Job()
    result = clean_list(
        shape,
        listed(),
        region="ZA",
        column=shape.number_column,
        kept=kept,
        removed=removed,
        job=job,
        by_csv=by_csv,
    )
    return result, kept.read_bytes(), removed.read_bytes()


CSV = (
    b"Number,Name\r\n"
    b'0831234567,"Botha, J"\r\n'
    b"082 111 2222,Zo\xc3\xab\r\n"
    b"\r\n"
    b"n/a,nobody\r\n"
    b"+27 82 111 2222,again\r\n"
    b"27829990000,\r\n"
    b"0821113333,last"
)


def test_each_row_goes_to_one_part_with_its_reason(tmp_path: Path) -> None:
    path = tmp_path / "send.csv"
    path.write_bytes(CSV)
    result, kept, removed = clean(path)
    assert kept == b"Number,Name\r\n082 111 2222,Zo\xc3\xab\r\n\r\n0821113333,last"
    assert removed == (
        b"Number,Name,Removed because,Details\r\n"
        b'0831234567,"Botha, J",Opted out,"Main, 2026-11-23 12:05 UTC"\r\n'
        b"n/a,nobody,Not a number,there are no digits\r\n"
        b"+27 82 111 2222,again,Twice in the file,first in row 3\r\n"
        b'27829990000,,Opted out,"Retail, 2026-11-20 08:00 UTC"\r\n'
    )
    assert (result.rows, result.kept, result.removed) == (6, 2, 4)
    assert (result.opted_out, result.refused, result.twice) == (2, 1, 1)
    assert (result.refusals, result.by_group) == ({"no_digits": 1}, {0: 1, 1: 1})


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encoding_line_ends_and_delimiter_stay(
    tmp_path: Path, encoding: str, line_end: str, delimiter: str
) -> None:
    marks = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
    rows = ["Number|Näme", "0831234567|Zoë", "0821112222|Zoë", "0821112222|Müller", "12|x", "0821113333|é"]
    text = line_end.join(row.replace("|", delimiter) for row in rows) + line_end
    path = tmp_path / "send.csv"
    path.write_bytes(marks.get(encoding, b"") + text.encode(encoding))
    result, kept, removed = clean(path)
    wanted = "".join(rows[i].replace("|", delimiter) + line_end for i in (0, 2, 5))
    assert kept == marks.get(encoding, b"") + wanted.encode(encoding)
    codec = {"utf-16-le": "utf-16", "utf-16-be": "utf-16"}.get(encoding, encoding)
    lines = removed.decode(codec).split(line_end)
    assert [line.split(delimiter)[:2] for line in lines[:-1]] == [rows[i].split("|") for i in (0, 1, 3, 4)]
    assert lines[1].split(delimiter)[2] == "Opted out"
    assert result.removed == 3


@pytest.mark.parametrize("found", [True, False], ids=["found", "asked for"])
@pytest.mark.parametrize(
    ("encoding", "asked", "mark"),
    [
        ("utf-16-le", "utf-16", codecs.BOM_UTF16_LE),
        ("utf-16-be", "utf-16", codecs.BOM_UTF16_BE),
        ("utf-16-be", "utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", "utf-32", codecs.BOM_UTF32_LE),
        ("utf-32-be", "utf-32", codecs.BOM_UTF32_BE),
        ("utf-8", "utf-8-sig", codecs.BOM_UTF8),
    ],
)
def test_an_encoding_is_the_same_found_or_asked_for(
    tmp_path: Path, encoding: str, asked: str, mark: bytes, found: bool
) -> None:
    rows = ["sep=;", "Nommer;Naam", "0831234567;Zoë", "0821112222;Zoë", "0821112222;Müller"]
    path = tmp_path / "send.csv"
    path.write_bytes(mark + "".join(f"{row}\r\n" for row in rows).encode(encoding))
    result, kept, removed = clean(path, encoding=None if found else asked)
    assert kept == mark + "".join(f"{rows[place]}\r\n" for place in (0, 1, 3)).encode(encoding)
    assert removed.startswith(mark)
    assert removed.removeprefix(mark).decode(encoding).splitlines() == [
        "sep=;",
        "Nommer;Naam;Removed because;Details",
        '0831234567;Zoë;Opted out;"Main, 2026-11-23 12:05 UTC"',
        "0821112222;Müller;Twice in the file;first in row 3",
    ]
    assert (result.rows, result.kept) == (3, 1)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "cp037", "shift_jis"])
def test_an_encoding_asked_for_needs_no_mark(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "send.csv"
    path.write_bytes("Number;Name\n0831234567;Jan\n0821112222;Piet\n".encode(encoding))
    _result, kept, removed = clean(path, encoding=encoding)
    assert kept.decode(encoding) == "Number;Name\n0821112222;Piet\n"
    assert removed.decode(encoding).startswith(
        "Number;Name;Removed because;Details\n0831234567;Jan;Opted out;"
    )


def test_reasons_are_one_cell_whatever_stands_between_cells(tmp_path: Path) -> None:
    path = tmp_path / "send.txt"
    path.write_bytes(b"Number Name\n0831234567 Jan\n0821112222 Piet\n")
    _result, _kept, removed = clean(path, delimiter=" ")
    assert removed.splitlines() == [
        b'Number Name "Removed because" Details',
        b'0831234567 Jan "Opted out" "Main, 2026-11-23 12:05 UTC"',
    ]


def test_a_list_without_columns_gets_tabs(tmp_path: Path) -> None:
    path = tmp_path / "send.txt"
    path.write_bytes(b"0831234567\n0821112222\n0821112222\n")
    _result, kept, removed = clean(path)
    assert kept == b"0821112222\n"
    assert removed == (
        b'0831234567\tOpted out\t"Main, 2026-11-23 12:05 UTC"\n'
        b"0821112222\tTwice in the file\tfirst in row 2\n"
    )


def test_a_cell_of_a_workbook_with_line_ends_stays_one_cell(tmp_path: Path) -> None:
    path = tmp_path / "send.xlsx"
    rows = [
        ("Mobile", "Address", "Name"),
        ("0831234567", "1 Long St\nCape Town", "Anna"),
        ("0821112222", "2 Long St\n0831234567", "Ben"),
    ]
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for place, row in enumerate(rows):
            sheet.write_row(place, 0, row)
    result, kept, removed = clean(path)
    assert list(csv.reader(io.StringIO(kept.decode("utf-8-sig"), newline=""))) == [
        list(rows[0]),
        list(rows[2]),
    ]
    (_heading, taken) = csv.reader(io.StringIO(removed.decode("utf-8-sig"), newline=""))
    assert taken[:3] == list(rows[1])
    assert (result.rows, result.kept, result.opted_out) == (2, 1, 1)


def test_a_workbook_becomes_csv(tmp_path: Path) -> None:
    path = tmp_path / "send.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    rows = [("Number", "Name"), (27831234567, "Zoë, B"), ("0821112222", "x"), (2.7e10, "lost")]
    for place, row in enumerate(rows):
        sheet.write_row(place, 0, row)
    book.close()
    _result, kept, removed = clean(path)
    assert kept.decode("utf-8-sig") == "Number,Name\r\n0821112222,x\r\n"
    back = list(csv.reader(io.StringIO(removed.decode("utf-8-sig"))))
    assert back[1] == ["27831234567", "Zoë, B", "Opted out", CAUSES[0]]
    assert back[2][2] == "Not a number"


names = st.sampled_from(["", "x", '"quoted, cell"', '"two\r\nlines"', '"a ""b"""', "ü", 'stray " mark'])
cells = st.sampled_from(
    [
        "0831234567",
        "27829990000",
        "+264 81 127 5541",
        "+49 1512 3456789",  # longer than the numbers that are sorted with their rows
        "0821112222",
        "082 111 2222",
        "0821113333",
        "12",
        "x",
        "",
    ]
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.tuples(cells, names), min_size=1, max_size=30),
    ends=st.lists(st.sampled_from(["\n", "\r\n", "\r"]), min_size=30, max_size=30),
    last=st.booleans(),
    by_csv=st.booleans(),
)
def test_the_two_parts_hold_every_row_once(
    tmp_path: Path, rows: list[tuple[str, str]], ends: list[str], last: bool, by_csv: bool
) -> None:
    """What is kept, and what is removed without its reasons, put together in order are the file."""
    path = tmp_path / "send.csv"
    lines = [f"{cell},{name}{end}" for (cell, name), end in zip(rows, ends, strict=False)]
    text = "Number,Name\r\n" + "".join(lines)
    path.write_bytes((text if last else text.removesuffix("\n").removesuffix("\r")).encode())
    result, kept, removed = clean(path, by_csv=by_csv, delimiter=",", has_heading=True)
    seen: set[int] = set()
    wanted, reasons = b"Number,Name\r\n", []
    for row, ((cell, name), line) in enumerate(zip(rows, lines, strict=True)):
        number, refusal, _repairs = resolve(cell, "ZA")
        if not cell and not name:
            reason = ""
        elif refusal:
            reason = "Not a number"
        else:
            reason = "Opted out" if number in LISTED else "Twice in the file" if number in seen else ""
            seen.add(number)
        end = line if last or row < len(lines) - 1 else line.removesuffix("\n").removesuffix("\r")
        if reason:
            reasons.append(reason)
        else:
            wanted += end.encode()
    if not any('stray "' in name for _cell, name in rows):  # csv itself lets such a mark swallow rows
        assert kept == wanted
        back = list(csv.reader(io.StringIO(removed.decode(), newline="")))
        assert [row[2] for row in back[1:]] == reasons
        assert result.removed == len(reasons)
    assert result.rows == result.kept + result.removed


def test_by_blocks_and_by_csv_give_the_same_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(row_blocks, "ROWS_A_BLOCK", 7)
    path = tmp_path / "send.csv"
    path.write_bytes(CSV + b"\r\n" + CSV.split(b"\r\n", 1)[1] * 40)
    assert clean(path) == clean(path, by_csv=True)


def test_nothing_is_written_when_it_is_cancelled_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "send.csv"
    path.write_bytes(CSV)
    job = Job()
    job.cancel()
    shape = inspect_list(path)
    places = {"kept": tmp_path / "kept.csv", "removed": tmp_path / "removed.csv"}
    with pytest.raises(Cancelled):
        clean_list(shape, listed(), region="ZA", column=0, job=job, **places)
    with pytest.raises(FileError) as caught:
        clean_list(
            shape,
            listed(),
            region="ZA",
            column=0,
            job=Job(),
            kept=tmp_path / "kept.csv",
            removed=tmp_path / "none" / "removed.csv",
        )
    assert caught.value.code == "no_folder"
    assert [entry.name for entry in tmp_path.iterdir()] == ["send.csv"]


def test_a_workbook_may_go_while_it_is_cleaned(tmp_path: Path) -> None:
    path = tmp_path / "send.xlsx"
    book = xlsxwriter.Workbook(path)
    book.add_worksheet().write_column(0, 0, ["Number", "0831234567", "0821112222"])
    book.close()
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    job = Job(lambda progress: path.unlink(missing_ok=True) if progress.stage == "reading" else None)
    result = clean_list(
        inspect_list(path),
        listed(),
        region="ZA",
        column=0,
        kept=tmp_path / "kept.csv",
        removed=tmp_path / "removed.csv",
        job=job,
    )
    assert not path.exists()
    assert (result.kept, result.sha256) == (1, digest)


def test_neither_part_is_written_where_one_cannot_be_put_in_its_place(tmp_path: Path) -> None:
    path, kept, removed = tmp_path / "send.csv", tmp_path / "kept.csv", tmp_path / "removed.csv"
    path.write_bytes(CSV)
    kept.write_bytes(b"old")
    removed.mkdir()
    with pytest.raises(FileError, match="No file was changed"):
        clean_list(inspect_list(path), listed(), region="ZA", column=0, kept=kept, removed=removed, job=Job())
    assert kept.read_bytes() == b"old"


def test_a_json_list_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    path.write_text('[\n{"number": "+27831234567"}\n]\n')
    with pytest.raises(FileError) as caught:
        clean(path)
    assert caught.value.code == "no_rows"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_of_several_numbers_on_a_line_each_is_kept_or_removed(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "send.txt"
    path.write_bytes(
        "Numbers\n0821110000, 0831234567, 0821110001\n\n0821110002;0821110000\n083123456\n".encode(encoding)
    )
    shape = inspect_list(path)
    kept, removed = tmp_path / "kept.txt", tmp_path / "removed.txt"
    result = clean_list(shape, listed(), region="ZA", column=None, kept=kept, removed=removed, job=Job())
    assert (result.rows, result.kept, result.opted_out, result.refused, result.twice) == (6, 3, 1, 1, 1)
    assert kept.read_bytes().decode(encoding).splitlines() == [
        "Numbers",
        "0821110000",
        "0821110001",
        "0821110002",
    ]
    lines = removed.read_bytes().decode(encoding).splitlines()
    assert [line[:10] for line in lines[1:]] == ["0831234567", "0821110000", "083123456" + lines[3][9]]
    assert "first in row 2" in lines[2]
    assert result.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_accounts_that_the_encoding_of_the_rows_cannot_say_stay_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    monkeypatch.setattr(f"{__name__}.CAUSES", ["李, 2026-11-23 12:05 UTC", "王, 2026-11-20 08:00 UTC"])
    path = tmp_path / "send.csv"
    path.write_bytes("Number,Name\n0831234567,Zoë\n27829990000,Ann\n".encode(encoding))
    _, _, removed = clean(path, encoding=encoding)
    details = [row[-1] for row in csv.reader(io.StringIO(removed.decode(encoding)))]
    assert details[1:] == ["\\u674e, 2026-11-23 12:05 UTC", "\\u738b, 2026-11-20 08:00 UTC"]
