"""Files are looked at before any is taken in, and nothing is written over what it came from."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any, Never

import pytest

from app.core.safe_files import cannot_write
from app.services import imports
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


@pytest.mark.parametrize("place", ["nowhere/left.csv", "a folder", "home/data/opt-outs.sqlite"])
def test_nothing_is_taken_in_where_its_rejected_rows_could_not_be_written(
    opt_outs: Call, numbers: Path, export: Path, place: str
) -> None:
    Path("a folder").mkdir()
    for words in (("import", numbers), ("replies", "import", export)):
        told = opt_outs(*words, "--rejected", place)
        assert told.status == 3
        assert "Nothing was taken in." in told.err
    assert opt_outs("search", "0831234567").status == 1
    assert {path.name for path in Path().iterdir()} == {"numbers.csv", "export.csv", "a folder", "home"}


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that fills up only after it was looked at."""

    def no_room(_path: Path) -> Never:
        raise cannot_write(Path(_path), OSError(errno.ENOSPC, "No space left on device"))

    for module in ("rejected_rows", "rejected_replies"):
        monkeypatch.setattr(f"app.core.{module}.replacing", no_room)
    monkeypatch.setattr("app.services.cleaning.replacing", no_room)


@pytest.mark.usefixtures("full")
def test_what_was_taken_in_is_told_where_its_rejected_rows_are_lost(
    opt_outs: Call, numbers: Path, export: Path
) -> None:
    for words in (("import", numbers), ("replies", "import", export)):
        told = opt_outs(*words, "--rejected", "left.csv")
        assert told.status == 4
        assert "1 rejected" in told.out
        assert "left.csv" not in told.out
        assert "There is no room for left.csv on the disk." in told.err
        assert f"take {words[-1].name} in again" in told.err
        assert "changed" not in told.err
        assert opt_outs(*words, "--rejected", "left.csv", "--json").json["rejected"] == 1


@pytest.mark.usefixtures("full")
def test_a_list_is_cleaned_and_told_where_its_summary_is_lost(opt_outs: Call, numbers: Path) -> None:
    told = opt_outs("clean", numbers, "--kept", "k.csv", "--removed", "r.csv", "--summary", "s.json")
    assert told.status == 4
    assert "2 rows = 1 kept" in told.out
    assert "its summary was not saved" in told.err
    assert Path("k.csv").exists()


@pytest.mark.parametrize("summary", ["nowhere/s.json", "s.docx", "home/data/opt-outs.sqlite", "s"])
def test_a_list_is_not_cleaned_where_its_summary_could_not_be_written(
    opt_outs: Call, numbers: Path, summary: str
) -> None:
    told = opt_outs("clean", numbers, "--kept", "k.csv", "--removed", "r.csv", "--summary", summary)
    assert told.status == 3
    assert not Path("k.csv").exists()
    assert not Path(summary).is_file() or summary.startswith("home")


def test_files_of_one_name_have_rejected_rows_of_their_own(opt_outs: Call, numbers: Path) -> None:
    other = Path("elsewhere") / numbers.name
    other.parent.mkdir()
    other.write_text("number\n0831234568\ny13\n", encoding="utf-8")
    opt_outs("import", numbers, other, "--rejected", "left.csv")
    assert "x12" in Path("left-numbers.csv").read_text(encoding="utf-8")
    assert "y13" in Path("left-numbers-2.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize("third", ["numbers-2.csv", "NUMBERS-2.csv"])
def test_no_two_files_have_their_rejected_rows_in_one(opt_outs: Call, numbers: Path, third: str) -> None:
    files = [numbers, Path("elsewhere") / numbers.name, Path(third)]
    files[1].parent.mkdir()
    for path, bad in zip(files, ("x12", "y13", "z14"), strict=True):
        path.write_text(f"number\n{bad}\n", encoding="utf-8")
    said = opt_outs("import", *files, "--rejected", "left.csv")
    left = sorted(Path().glob("left*.csv"))
    assert len({path.name.casefold() for path in left}) == 3
    assert {path.read_text(encoding="utf-8").splitlines()[1].split(",")[0] for path in left} == {
        "x12",
        "y13",
        "z14",
    }
    assert all(f"are in {path}." in said.out for path in left)


@pytest.mark.parametrize("stopped_at", [1, 2])
def test_what_was_taken_in_before_a_stop_is_said(
    opt_outs: Call, numbers: Path, monkeypatch: pytest.MonkeyPatch, stopped_at: int
) -> None:
    other = Path("other.csv")
    other.write_text("number\n0831234568\n", encoding="utf-8")
    take_in, calls = imports.run, []

    def stopping(*given: Any, **more: Any) -> Any:
        calls.append(1)
        if len(calls) == stopped_at:
            raise KeyboardInterrupt
        return take_in(*given, **more)

    monkeypatch.setattr(imports, "run", stopping)
    said = opt_outs("import", numbers, other)
    assert said.status == 130
    assert said.err == (
        "Stopped. Nothing was changed.\n"
        if stopped_at == 1
        else f"Stopped. Taken in before it, and not undone: {numbers.name}.\n"
    )


@pytest.mark.parametrize("name", ["a" * 300 + ".csv", "circle.csv"])
def test_a_path_that_leads_nowhere_is_no_fault(opt_outs: Call, name: str) -> None:
    Path("circle.csv").symlink_to("circle.csv")
    for words in (("import", name), ("clean", name, "--kept", "k.csv", "--removed", "r.csv")):
        said = opt_outs(*words)
        assert said.status == 3
        assert "cannot be read" in said.err
        assert "fault" not in said.err


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


def test_rejected_rows_have_semicolons_where_these_are_asked_for(
    opt_outs: Call, numbers: Path, export: Path
) -> None:
    for words in (("import", numbers), ("replies", "import", export)):
        opt_outs(*words, "--rejected", "left.csv", "--semicolons")
        heading, row = Path("left.csv").read_text("utf-8-sig").splitlines()
        assert ";Row;Cause" in heading
        assert row.startswith("x12;")
        assert opt_outs(*words[:-1], "left.csv", "--json").json["rejected"] == 1
