"""Whole files: every row accounted for, both ways of reading alike, every encoding, Excel and damage."""

import hashlib
import os
import stat
import time
from pathlib import Path

import numpy as np
import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core import msisdn
from app.core.errors import Cancelled, FileError, InvalidNumber
from app.core.jobs import Job, Progress
from app.core.number_reader import NumbersRead, preview, read_numbers
from app.core.rejected_rows import kept_rows

SAMPLE = (
    "Cell,Name\r\n27831234567,Zoë\r\n0831234567,same\r\n\r\n831234568,x\r\n"
    "+27 83 123 4569,x\r\n2.78312E+10,x\r\n"
    ',no number\r\n,,\r\n+27 (0)83 123 4570,"two\r\nlines"\r\n083123456,short\r\n+264811275541,abroad\r\n'
)


def read(path: Path, tmp_path: Path, **options: object) -> NumbersRead:
    settings_ = {"region": "ZA", "job": Job(), "spool": tmp_path / "spool"} | options
    return read_numbers(path, **settings_)  # type: ignore[arg-type]


@pytest.mark.parametrize("by_csv", [False, True])
def test_rows_between_two_stray_quotation_marks_are_not_lost_in_silence(tmp_path: Path, by_csv: bool) -> None:
    rows = [f"083{place:07},Name {place}" for place in range(40_000)]
    rows[20_000] = '0830020000,"Anna'
    rows[20_010] = '0830020010,Ben"'
    path = tmp_path / "list.csv"
    path.write_text("\n".join(rows))
    with pytest.raises(FileError, match=r"in row 20001 hold 11 lines together") as caught:
        read(path, tmp_path, by_csv=by_csv)
    assert caught.value.code == "rows_in_quotes"


def check_sums(result: NumbersRead) -> None:
    assert result.rows == len(result.msisdns) + result.duplicates + result.rejected
    assert sum(result.rejections.values()) == result.rejected
    assert sum(result.repairs.values()) >= result.repaired
    assert (np.diff(result.msisdns) > 0).all()


@pytest.mark.parametrize("by_csv", [False, True])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_every_row_is_accounted_for_in_any_encoding(tmp_path: Path, encoding: str, by_csv: bool) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(SAMPLE.encode(encoding))
    result = read(path, tmp_path, by_csv=by_csv)
    check_sums(result)
    numbers = [27831234567, 27831234568, 27831234569, 27831234570, 264811275541]
    assert result.msisdns.tolist() == numbers
    assert (result.rows, result.duplicates, result.repaired, result.rejected) == (9, 1, 2, 3)
    assert result.repairs == {"lost_zero": 1, "extra_zero": 1}
    assert result.rejections == {"empty": 1, "digits_lost": 1, "digit_missing": 1}
    assert result.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    kept = {row.row: (row.refusal, row.repairs) for row in kept_rows(result.spool)}
    assert kept == {
        5: (None, ("lost_zero",)),
        7: ("digits_lost", ()),
        8: ("empty", ()),
        10: (None, ("extra_zero",)),
        11: ("digit_missing", ()),
    }


CELLS = st.one_of(
    st.sampled_from(
        ["27831234567", "0831234567", "831234567", "083123456", "2.78312E+10", "", " ", "(083) 123-4567"]
    ),
    st.sampled_from(
        ["+27 (0)83 123 4567", "27831234567.0", "+264811275541", "264811275541", "31234", "O83", "٠٨٣١٢٣٤٥٦٧"]
    ),
    st.from_regex(r"(\+|00|0|27|)[678][0-9]{6,9}", fullmatch=True),
    st.from_regex(r"[+(]?[0-9 ().-]{0,20}", fullmatch=True),
    st.text(alphabet="0123456789+-().,;/ EeXx'=\"\t", max_size=18),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(st.lists(CELLS, max_size=30), st.sampled_from(["\n", "\r\n"]), st.sampled_from([None, ";"]))
def test_whole_columns_and_single_numbers_get_the_same_answers(
    tmp_path: Path, cells: list[str], line_end: str, delimiter: str | None
) -> None:
    cells = [cell for cell in cells if cell.strip() and '"' not in cell and ";" not in cell]
    path = tmp_path / "list.txt"
    tail = "" if delimiter is None else ";x"
    path.write_bytes(("number" + tail + line_end + "".join(c + tail + line_end for c in cells)).encode())
    options = {"encoding": "utf-8", "has_heading": True, "delimiter": delimiter or "|"}
    result = read(path, tmp_path, **options)
    check_sums(result)
    expected: list[int] = []
    refused: list[tuple[int, str]] = []
    for row, cell in enumerate(cells, 2):
        try:
            expected.append(msisdn.parse(cell).msisdn)
        except InvalidNumber as error:
            refused.append((row, error.code))
    assert result.msisdns.tolist() == sorted(set(expected))
    assert result.duplicates == len(expected) - len(set(expected))
    assert [(r.row, r.refusal) for r in kept_rows(result.spool, "rejected")] == refused
    slow = read(path, tmp_path, by_csv=True, **options)
    assert slow.msisdns.tolist() == result.msisdns.tolist()
    assert (slow.repairs, slow.rejections) == (result.repairs, result.rejections)


@pytest.mark.parametrize(
    ("text", "column", "numbers"),
    [
        (b"27831234567\n27831234568", 0, 2),
        (b"27831234567\r27831234568\r", 0, 2),
        (b"\n\n\nNumber\n27831234567\n", 0, 1),
        (b"Name;Cell\nA;27831234567\nB\nC;27831234568;extra;more\n", 1, 2),
        (b"sep=;\r\nCell;Name\r\n27831234567;x\r\n", 0, 1),
        (b"2,78312E+10\n27831234567\n2,78312E+10\n", 0, 1),
        (b'="27831234567",x\n="0831234568",y\n', 0, 2),
        (b"27831234567,\n27831234568,\n", 0, 2),
        (b'"=""0831234567"""\n"=""0831234568"""\n', 0, 2),
        (b'"Cell"\r\n"=""0831234567"""\r\n"0831234568"\r\n', 0, 2),
        (b"27831234567   \n  27831234568\n", 0, 2),
        (b"27831234567\x00\n27831234568\n", 0, 1),
    ],
)
def test_awkward_files(tmp_path: Path, text: bytes, column: int, numbers: int) -> None:
    path = tmp_path / "list.CSV"
    path.write_bytes(text)
    for by_csv in (False, True):
        result = read(path, tmp_path, column=column, by_csv=by_csv)
        check_sums(result)
        assert len(result.msisdns) == numbers


def test_only_a_heading_is_no_rows(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"Number,Name\n")
    result = read(path, tmp_path)
    assert (result.rows, len(result.msisdns)) == (0, 0)


def test_a_heading_can_be_settled_by_the_person(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"27831234567,a\n27831234568,b\n")
    assert read(path, tmp_path, has_heading=True).msisdns.tolist() == [27831234568]
    assert len(read(path, tmp_path, has_heading=False).msisdns) == 2


def test_a_workbook_keeps_the_digits_its_narrow_columns_hide(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"  # the wrong name on purpose
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("People")
    for row, value in enumerate(["Cell", 27831234567, 831234568, "2.78E+10", None, "083 123 4569"], 2):
        sheet.write(row, 1, value)
    sheet.write(6, 2, "somebody")
    book.close()
    result = read(path, tmp_path, column=1)
    check_sums(result)
    assert result.msisdns.tolist() == [27831234567, 27831234568, 27831234569]
    assert [(r.row, r.refusal) for r in kept_rows(result.spool, "rejected")] == [
        (6, "digits_lost"),
        (7, "empty"),
    ]
    assert result.repairs == {"lost_zero": 1}
    assert result.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert [row.row for row in preview(path, region="ZA", column=1)] == [4, 5, 6, 7, 8]


def test_the_preview_shows_rows_as_they_will_be_stored(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(SAMPLE.encode())
    rows = preview(path, region="ZA", limit=3)
    assert [(r.row, r.raw, r.msisdn) for r in rows] == [
        (2, "27831234567", 27831234567),
        (3, "0831234567", 27831234567),
        (5, "831234568", 27831234568),
    ]
    refused = [r for r in preview(path, region="ZA") if r.refusal]
    assert [(r.row, r.refusal) for r in refused] == [(7, "digits_lost"), (8, "empty"), (11, "digit_missing")]
    assert "spreadsheet" in refused[0].text


def many(path: Path, rows: int) -> None:
    path.write_text("".join(f"2783{n % 10_000_000:07d},x\n" for n in range(rows)))


def test_cancelling_stops_at_the_next_block(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    many(path, 600_000)
    job = Job(lambda progress: job.cancel() if progress.done else None)
    with pytest.raises(Cancelled):
        read(path, tmp_path, job=job)


def test_progress_is_in_bytes_and_reaches_the_end(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    many(path, 400_000)
    seen: list[Progress] = []
    result = read(path, tmp_path, job=Job(seen.append))
    reading = [p for p in seen if p.stage == "reading"]
    assert [p.done for p in reading] == sorted(p.done for p in reading)
    assert (reading[-1].done, reading[-1].total) == (path.stat().st_size, path.stat().st_size)
    assert seen[-1].stage == "sorting"
    assert result.rows == 400_000


@pytest.mark.parametrize("change", ["shorter", "longer"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_file_that_is_written_while_it_is_read_is_refused(
    tmp_path: Path, change: str, encoding: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Number\n" + "".join(f"083{place:07d}\n" for place in range(300_000)), encoding=encoding)

    def write(progress: Progress) -> None:
        if progress.stage == "reading" and progress.done < progress.total:
            os.truncate(path, 1_000 if change == "shorter" else path.stat().st_size + 1_000)

    with pytest.raises(FileError) as caught:
        read(path, tmp_path, job=Job(write))
    assert caught.value.code == "changed_while_read"


def test_a_workbook_that_is_saved_anew_while_it_is_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    book = xlsxwriter.Workbook(path)
    book.add_worksheet().write_column(0, 0, ["Number", "0831234567"])
    book.close()
    with pytest.raises(FileError) as caught:
        read(path, tmp_path, job=Job(lambda _progress: os.truncate(path, path.stat().st_size + 1)))
    assert caught.value.code == "changed_while_read"


def test_the_spool_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(SAMPLE.encode())
    assert os.name == "nt" or stat.S_IMODE(read(path, tmp_path).spool.stat().st_mode) == 0o600


def test_a_spool_that_cannot_be_written_is_said_so(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(SAMPLE.encode())
    with pytest.raises(FileError) as caught:
        read(path, tmp_path, spool=tmp_path / "nowhere" / "spool")
    assert caught.value.code == "cannot_write"


class WatchedJob(Job):
    """Notes when it was asked whether to stop."""

    def __init__(self) -> None:
        super().__init__()
        self.times: list[float] = []

    def check(self) -> None:
        self.times.append(time.process_time())
        super().check()


def test_a_wish_to_cancel_is_seen_quickly_where_every_cell_is_asked_about(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text("".join(f"{n}x{n}@example.org,y\n" for n in range(60_000)))
    job = WatchedJob()
    assert read(path, tmp_path, job=job, has_heading=False).rejected == 60_000
    assert np.diff(job.times).max() < 0.2
