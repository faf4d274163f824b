"""Files are looked at before any is taken in, and nothing is written over what it came from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Said

Call = Callable[..., Said]


@pytest.fixture
def numbers(tmp_path: Path) -> Path:
    path = tmp_path / "numbers.csv"
    path.write_text("number,name\n0831234567,Thandi\nx12,Sipho\n", encoding="utf-8")
    return path


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "export.csv"
    path.write_text("Phonenumber,IncomingData\n27831234567,STOP\nx12,STOP\n", encoding="utf-8")
    return path


def test_rejected_rows_are_not_written_over_their_file(opt_outs: Call, numbers: Path, export: Path) -> None:
    for words in (("import", numbers), ("replies", "import", export)):
        before = words[-1].read_bytes()
        told = opt_outs(*words, "--rejected", words[-1])
        assert (told.status, words[-1].read_bytes()) == (3, before)
        assert "Nothing was taken in" in told.err
    assert opt_outs("search", "0831234567").status == 1


def test_it_is_said_where_the_rejected_rows_are(opt_outs: Call, numbers: Path, export: Path) -> None:
    for words in (("import", numbers), ("replies", "import", export)):
        assert "The rejected rows are in left.csv." in opt_outs(*words, "--rejected", "left.csv").out
        assert Path("left.csv").exists()


def test_none_is_taken_in_where_one_is_missing(opt_outs: Call, numbers: Path, export: Path) -> None:
    assert opt_outs("import", numbers, "none.csv").status == 3
    assert opt_outs("replies", "import", export, "none.csv").status == 3
    assert opt_outs("search", "0831234567").status == 1


def test_where_one_cannot_be_read_those_before_it_are_named(opt_outs: Call, numbers: Path) -> None:
    Path("broken.xlsx").write_bytes(b"PK\x03\x04 not a workbook")
    told = opt_outs("import", numbers, "broken.xlsx")
    assert told.status == 3
    assert "Taken in before it, and not undone: numbers.csv." in told.err


def test_a_file_of_which_nothing_was_taken_in_matches_nothing(opt_outs: Call, tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    path.write_text("number\nx12\ny13\n", encoding="utf-8")
    assert opt_outs("import", path, "--heading", "yes").status == 1


def test_a_column_that_is_not_there_is_refused(opt_outs: Call, export: Path) -> None:
    told = opt_outs("replies", "import", export, "--number-column", "Q")
    assert told.status == 3
    assert "no column Q" in told.err


@pytest.mark.parametrize("written", ["send.csv", "kept.csv", "removed.csv"])
def test_the_summary_is_not_written_over_what_it_is_about(
    opt_outs: Call, tmp_path: Path, written: str
) -> None:
    (tmp_path / "send.csv").write_text("0831234567\n", encoding="utf-8")
    words = ("clean", "send.csv", "--kept", "kept.csv", "--removed", "removed.csv")
    assert opt_outs(*words, "--summary", written).status == 3
    assert (tmp_path / "send.csv").read_text(encoding="utf-8") == "0831234567\n"
    assert not (tmp_path / "kept.csv").exists()
    assert opt_outs(*words, "--summary", "told.json").status == 0


def test_rows_are_not_given_the_name_of_a_spreadsheet(opt_outs: Call, tmp_path: Path) -> None:
    (tmp_path / "send.csv").write_text("0831234567\n", encoding="utf-8")
    told = opt_outs("clean", "send.csv", "--kept", "kept.xlsx", "--removed", "removed.csv")
    assert told.status == 3
    assert not (tmp_path / "kept.xlsx").exists()


def test_a_change_of_nothing_is_refused(opt_outs: Call) -> None:
    told = opt_outs("accounts", "change", "Main")
    assert told.status == 3
    assert "--region or --notes" in told.err
