"""Rejected rows: kept on disk, saved to mend, and importable again."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import FileError
from app.core.file_shape import inspect_file
from app.core.jobs import Job
from app.core.number_reader import NumbersRead, read_numbers
from app.core.rejected_rows import guarded, kept_rows, save_rejected, unguarded


def imported(path: Path, tmp_path: Path, column: int = 0) -> NumbersRead:
    return read_numbers(path, region="ZA", column=column, job=Job(), spool=tmp_path / "spool")


@pytest.fixture
def rejected(tmp_path: Path) -> NumbersRead:
    path = tmp_path / "list.csv"
    path.write_bytes(
        'Name,Cell\nAnna,0831234567\n=cmd(),+2783123456\n"Zoë, B",2.78312E+10\nBen,831234567\n'.encode()
    )
    return imported(path, tmp_path, column=1)


def test_rows_are_kept_with_number_cause_and_line(rejected: NumbersRead) -> None:
    rows = list(kept_rows(rejected.spool, "rejected"))
    assert [(r.row, r.raw, r.refusal, r.line) for r in rows] == [
        (3, "+2783123456", "digit_missing", "=cmd(),+2783123456"),
        (4, "2.78312E+10", "digits_lost", '"Zoë, B",2.78312E+10'),
    ]
    (repaired,) = kept_rows(rejected.spool, "repaired")
    assert (repaired.row, repaired.raw, repaired.msisdn, repaired.repairs) == (
        5,
        "831234567",
        27831234567,
        ("lost_zero",),
    )


def test_saved_rows_can_be_mended_and_imported_again(rejected: NumbersRead, tmp_path: Path) -> None:
    saved = tmp_path / "rejected.csv"
    assert save_rejected(rejected.spool, saved) == 2
    with saved.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[1] == ["'+2783123456", "3", "A digit is missing", "'=cmd(),+2783123456"]
    assert rows[2][3] == '"Zoë, B",2.78312E+10'
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    shape = inspect_file(saved)
    assert (shape.number_column, shape.has_heading) == (0, True)
    again = imported(saved, tmp_path)
    assert again.rejections == {"digit_missing": 1, "digits_lost": 1}
    saved.write_bytes(saved.read_bytes().replace(b"'+2783123456", b"'+27831234560"))
    assert imported(saved, tmp_path).msisdns.tolist() == [27831234560]


def test_rows_saved_with_semicolons_have_the_same_cells_and_come_back(
    rejected: NumbersRead, tmp_path: Path
) -> None:
    saved = tmp_path / "rejected.csv"
    assert save_rejected(rejected.spool, saved, delimiter=";") == 2
    with saved.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert rows[1] == ["'+2783123456", "3", "A digit is missing", "'=cmd(),+2783123456"]
    assert inspect_file(saved).delimiter == ";"
    assert imported(saved, tmp_path).rejections == {"digit_missing": 1, "digits_lost": 1}


def test_a_spool_that_is_gone_or_damaged_is_said_so(rejected: NumbersRead, tmp_path: Path) -> None:
    target = tmp_path / "rejected.csv"
    target.write_text("old")
    whole = rejected.spool.read_bytes()
    for content in (b"", b"something else entirely", whole[:-10], whole[:40]):
        rejected.spool.write_bytes(content)
        with pytest.raises(FileError) as caught:
            save_rejected(rejected.spool, target)
        assert caught.value.code == "spool_gone"
    rejected.spool.unlink()
    with pytest.raises(FileError):
        save_rejected(rejected.spool, target)
    assert target.read_text() == "old"


def test_a_million_characters_in_a_cell_are_cut(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"Cell,Note\nx" + b"y" * 500_000 + b",n\n0831234567,n\n")
    (row,) = kept_rows(imported(path, tmp_path).spool, "rejected")
    assert (row.refusal, len(row.raw), len(row.line)) == ("not_a_number", 2_000, 2_000)


@pytest.mark.parametrize(
    "text", ["=1+1", "+27", "-1", "@x", "\tx", "\rx", "\nx", "＝1+1", "＋27", "－1", "＠x", "'=1"]
)
def test_formulas_are_guarded(text: str) -> None:
    assert guarded(text) == "'" + text
    assert guarded("x" + text) == "x" + text


@given(st.text(alphabet="'=+-@x\t ＝", max_size=6))
def test_what_guards_a_cell_comes_off_again(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "＝"))


@pytest.mark.parametrize("text", ['="083123450"', "'+2783123450", "＋2783123450", "-083123450"])
def test_a_guarded_number_that_was_mended_is_read(tmp_path: Path, text: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"Cell,Name\n{text},A\n0831234567,B\n", encoding="utf-8")
    saved = tmp_path / "rejected.csv"
    assert save_rejected(imported(path, tmp_path).spool, saved) == 1
    with saved.open(encoding="utf-8-sig", newline="") as file:
        heading, row = csv.reader(file)
    assert row[0] == f"'{text}"
    with saved.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([heading, [row[0].replace("83123450", "831234501"), *row[1:]]])
    assert imported(saved, tmp_path).msisdns.tolist() == [27831234501]
