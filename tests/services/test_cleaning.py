"""Cleaning against the lists of accounts: who must not be messaged, found where and when."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import xlsxwriter

from app.core.errors import FileError
from app.core.list_shape import inspect_list
from app.core.records import EXAMPLE_ACCOUNT, ImportRequest
from app.services import cleaning, suppression_list
from app.services.accounts import add_account, archive_account
from app.services.opening import Database
from app.store import list_groups

BOTH, MAIN, RETAIL, OLD, FREE = 27831234567, 27721112222, 27829990000, 27711110000, 27821113333


@pytest.fixture
def filled(database: Database) -> Database:
    retail = add_account(database, "Retail").id
    old = add_account(database, "Old").id
    suppression_list.add(database, [BOTH, MAIN], [1])
    suppression_list.add(database, [BOTH, RETAIL], [retail])
    suppression_list.add(database, [OLD], [old])
    archive_account(database, old)
    return database


def request(tmp_path: Path, **more: object) -> cleaning.CleanRequest:
    path = tmp_path / "send.csv"
    path.write_text("".join(f"{number}\n" for number in (BOTH, MAIN, RETAIL, OLD, FREE)))
    kept, removed = cleaning.kept_and_removed(path)
    return cleaning.CleanRequest(path, kept, removed, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("large", [1, 2_000])
def test_all_that_keep_opt_outs_are_asked_where_none_is_named_archived_ones_too(
    filled: Database, tmp_path: Path, large: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_groups, "LARGE", large)
    asked = request(tmp_path)
    report = cleaning.clean(filled, asked)
    assert asked.kept.read_text() == f"{FREE}\n"
    assert (report.rows, report.kept, report.opted_out, report.listed) == (5, 1, 4, 4)
    assert report.by_account == {"Main": 2, "Retail": 1, "Old": 1}
    assert report.archived == ("Old",)
    assert [line.split("\t")[2].split(",")[0] for line in asked.removed.read_text().splitlines()] == [
        '"Main', '"Main', '"Retail', '"Old (archived)',
    ]  # fmt: skip


def test_an_archived_account_whose_list_is_empty_and_the_one_to_try_on_are_not_asked(
    database: Database, tmp_path: Path
) -> None:
    archive_account(database, add_account(database, "Empty").id)
    suppression_list.add(database, [OLD], [add_account(database, EXAMPLE_ACCOUNT).id])
    suppression_list.add(database, [MAIN], [1])
    report = cleaning.clean(database, request(tmp_path))
    assert (report.accounts, report.opted_out) == (("Main",), 1)


def test_the_preview_counts_archived_accounts_as_cleaning_does(filled: Database, tmp_path: Path) -> None:
    asked = request(tmp_path)
    found = cleaning.preview(filled, ImportRequest(asked.path))
    assert [row.outcome for row in found.rows] == ["opted_out"] * 4 + ["kept"]


def test_named_accounts_alone_are_asked(filled: Database, tmp_path: Path) -> None:
    report = cleaning.clean(filled, request(tmp_path, accounts=(2,)))
    assert (report.accounts, report.opted_out) == (("Retail",), 2)


def test_the_summary_adds_up_and_can_be_kept(filled: Database, tmp_path: Path) -> None:
    report = cleaning.clean(filled, request(tmp_path, operator="t.botha"))
    cleaning.save_summary(report, tmp_path / "summary.json")
    summary = json.loads((tmp_path / "summary.json").read_text("utf-8"))
    assert summary["rows"] == summary["kept"] + summary["removed"]
    assert summary["removed"] == summary["opted_out"] + summary["refused"] + summary["twice"]
    assert (summary["operator"], summary["accounts"]) == ("t.botha", ["Main", "Old", "Retail"])
    assert summary["archived"] == ["Old"]
    assert summary["file"] == str(tmp_path / "send.csv")
    assert len(summary["sha256"]) == 64


def test_the_send_list_itself_is_never_overwritten(
    filled: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = request(tmp_path)
    before = asked.path.read_bytes()
    for kept, removed in ((asked.path, asked.removed), (asked.kept, asked.kept)):
        with pytest.raises(FileError) as caught:
            cleaning.clean(filled, cleaning.CleanRequest(asked.path, kept, removed))
        assert caught.value.code == "same_file"
    monkeypatch.setattr("sys.platform", "darwin")  # where SEND.csv leads to send.csv
    with pytest.raises(FileError) as caught:
        cleaning.clean(
            filled, cleaning.CleanRequest(asked.path, asked.path.with_name("SEND.csv"), asked.removed)
        )
    assert caught.value.code == "same_file"
    assert asked.path.read_bytes() == before


def test_what_was_not_read_of_the_send_list_is_part_of_the_evidence(filled: Database, tmp_path: Path) -> None:
    path = tmp_path / "two.csv"
    path.write_text(f"Cell,Work\n{FREE},{MAIN}\n")
    report = cleaning.clean(filled, cleaning.CleanRequest(path, *cleaning.kept_and_removed(path)))
    assert (report.kept, report.reading.unread) == (1, ("B",))
    summary = cleaning.summary_json(report)
    assert (summary["unread_columns"], summary["several_on_a_line"], summary["sheet"]) == (["B"], False, None)
    assert "reading" not in summary


def test_no_opted_out_number_of_a_line_is_kept(filled: Database, tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_text(f"+{FREE}, +{MAIN}\n+{BOTH} +27821113334\n")
    asked = cleaning.CleanRequest(path, *cleaning.kept_and_removed(path))
    report = cleaning.clean(filled, asked)
    assert (report.rows, report.kept, report.opted_out, report.reading.every_number) == (4, 2, 2, True)
    assert asked.kept.read_text().split() == [f"+{FREE}", "+27821113334"]


def test_the_summary_names_a_file_whose_name_is_no_text(filled: Database, tmp_path: Path) -> None:
    wanted = request(tmp_path)
    odd = tmp_path / "caf\udce9.csv"
    try:
        wanted.path.rename(odd)
    except (OSError, UnicodeError):
        pytest.skip("the disk takes no such name")
    report = cleaning.clean(filled, cleaning.CleanRequest(odd, wanted.kept, wanted.removed))
    cleaning.save_summary(report, tmp_path / "summary.json")
    assert json.loads((tmp_path / "summary.json").read_text(encoding="utf-8"))["file"].endswith("caf?.csv")


def test_one_part_is_not_there_without_the_other(filled: Database, tmp_path: Path) -> None:
    wanted = request(tmp_path)
    wanted.removed.mkdir()
    with pytest.raises(FileError):
        cleaning.clean(filled, wanted)
    assert not wanted.kept.exists()
    wanted.kept.write_text("of yesterday")
    with pytest.raises(FileError):
        cleaning.clean(filled, wanted)
    assert wanted.kept.read_text() == "of yesterday"


TITLE = "Acme customers 2026\r\n\r\n"


def workbook(path: Path, rows: list[tuple[str, ...]], title: str = "") -> Path:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, title)
        for place, row in enumerate(rows, 2 if title else 0):
            sheet.write_row(place, 0, row)
    return path


def parts(database: Database, path: Path, **more: object) -> tuple[cleaning.CleanReport, str, str]:
    kept, removed = path.with_name("kept.csv"), path.with_name("removed.csv")
    report = cleaning.clean(database, cleaning.CleanRequest(path, kept, removed, **more))  # type: ignore[arg-type]
    read = [part.read_bytes().decode("utf-8-sig") for part in (kept, removed)]
    return report, read[0], read[1]


def test_titles_stay_above_the_kept_rows_and_both_parts_have_the_heading(
    filled: Database, tmp_path: Path
) -> None:
    path = tmp_path / "send.csv"
    path.write_bytes(f"{TITLE}Name;Cell\r\nJan;0831234567\r\nPiet;0821113333\r\nSara;n/a\r\n".encode())
    report, kept, removed = parts(filled, path)
    assert kept == f"{TITLE}Name;Cell\r\nPiet;0821113333\r\n"
    lines = removed.split("\r\n")
    assert (lines[0], lines[2]) == (
        "Name;Cell;Removed because;Details",
        "Sara;n/a;Not a number;there are no digits",
    )
    assert lines[1].startswith("Jan;0831234567;Opted out;")
    assert (report.rows, report.kept, report.refused, report.reading.titles) == (3, 1, 1, 1)


def test_titles_of_a_workbook_stay_above_the_kept_rows(filled: Database, tmp_path: Path) -> None:
    rows = [("Name", "Cell"), ("Jan", "0831234567"), ("Piet", "0821113333")]
    report, kept, removed = parts(filled, workbook(tmp_path / "send.xlsx", rows, "Acme customers 2026"))
    lines = kept.splitlines()
    assert (lines[0].rstrip(","), lines[1:]) == ("Acme customers 2026", ["", "Name,Cell", "Piet,0821113333"])
    assert removed.splitlines()[0] == "Name,Cell,Removed because,Details"
    assert (report.rows, report.kept, report.opted_out) == (2, 1, 1)


def test_a_workbook_becomes_csv_with_semicolons_where_these_are_asked_for(
    filled: Database, tmp_path: Path
) -> None:
    rows = [("Cell", "Name"), ("0831234567", "Jan; Piet"), ("0821113333", "a, b"), ("", " ")]
    report, kept, removed = parts(filled, workbook(tmp_path / "send.xlsx", rows), semicolons=True)
    assert kept.splitlines()[:2] == ["Cell;Name", "0821113333;a, b"]
    assert removed.splitlines()[0] == "Cell;Name;Removed because;Details"
    assert removed.splitlines()[1].startswith('0831234567;"Jan; Piet";Opted out;"Main, ')
    assert report.rows == 2
    for part in (report.kept_path, report.removed_path):
        shape = inspect_list(part)
        assert (shape.delimiter, shape.has_heading, shape.number_column) == (";", True, 0)


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
@pytest.mark.parametrize("semicolons", [False, True])
def test_a_text_file_keeps_its_own_marks(
    filled: Database, tmp_path: Path, mark: str, semicolons: bool
) -> None:
    path = tmp_path / "send.csv"
    path.write_text(f"Cell{mark}Name\n0831234567{mark}Jan\n0821113333{mark}Piet\n")
    _report, kept, removed = parts(filled, path, semicolons=semicolons)
    assert kept == f"Cell{mark}Name\n0821113333{mark}Piet\n"
    assert removed.startswith(
        f"Cell{mark}Name{mark}Removed because{mark}Details\n0831234567{mark}Jan{mark}Opted out"
    )


def test_cells_that_look_like_formulas_stay_as_they_are_and_what_is_added_is_guarded(
    filled: Database, tmp_path: Path
) -> None:
    """A cleaned list is the sender's own, byte for byte: what it says to a spreadsheet is for its owner to say."""
    suppression_list.add(filled, [27761234567], [add_account(filled, "=Shop").id])
    path = tmp_path / "send.csv"
    rows = [b"Cell,Name\r\n", b"0831234567,=1+1\r\n", b"0821113333,@x\r\n", b"0761234567,-1\r\n"]
    path.write_bytes(b"".join(rows))
    report, _kept, removed = parts(filled, path)
    assert report.kept_path.read_bytes() == rows[0] + rows[2]
    lines = removed.splitlines()
    assert [line[:16] for line in lines[1:]] == ["0831234567,=1+1,", "0761234567,-1,Op"]
    assert lines[2].split(",", 3)[3].startswith("\"'=Shop, ")
