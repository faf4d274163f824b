"""A bulk file: looked at, taken in, reported, cancelled, undone."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from app.core.errors import Cancelled, FileError, NotFound
from app.core.jobs import Job
from app.core.records import FileReading, ImportRequest
from app.services import cleaning, downloads, file_removal, imports, listing, suppression_list
from app.services.accounts import add_account
from app.services.activity import recent
from app.services.database_check import check
from app.services.opening import Database
from app.services.removal_guard import Evidence

CONTENT = "Cell,Name\n0831234567,A\n831234568,B\n083 123 4567,C\n083123456,D\n0721112222,E\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "branch-list.csv"
    made.write_text(CONTENT)
    return made


def test_a_preview_says_what_each_row_will_become(database: Database, path: Path) -> None:
    suppression_list.add(database, [27721112222])
    seen = imports.preview(database, ImportRequest(path))
    assert [(row.row, row.outcome, row.first_row) for row in seen.rows] == [
        (2, "new", None),
        (3, "new", None),
        (4, "duplicate", 2),
        (5, "rejected", None),
        (6, "already_listed", None),
    ]
    assert seen.rows[1].repaired
    assert "zero" in seen.rows[1].text
    assert "missing" in seen.rows[3].text
    assert not seen.truncated
    cut = imports.preview(database, ImportRequest(path), limit=2)
    assert (len(cut.rows), cut.truncated) == (2, True)
    assert listing.open_listing(database).count == 1


def test_listed_in_one_account_only_is_new(database: Database, path: Path) -> None:
    retail = add_account(database, "Retail")
    suppression_list.add(database, [27721112222], [retail.id])
    assert imports.preview(database, ImportRequest(path)).rows[4].outcome == "new"
    only = ImportRequest(path, accounts=(retail.id,))
    assert imports.preview(database, only).rows[4].outcome == "already_listed"
    report = imports.run(database, ImportRequest(path, operator="t.botha"))
    assert (report.added, report.already_listed, report.pairs_added) == (3, 0, 5)
    assert report.accounts == ("Main", "Retail")
    imports.discard(report)


def test_a_report_adds_up_and_tells_every_row(database: Database, path: Path, tmp_path: Path) -> None:
    suppression_list.add(database, [27721112222])
    report = imports.run(database, ImportRequest(path, reason="branch"))
    assert report.rows == report.added + report.already_listed + report.duplicates + report.rejected == 5
    assert (report.added, report.already_listed, report.duplicates, report.rejected) == (2, 1, 1, 1)
    assert (report.repaired, report.repairs) == (1, {"lost_zero": 1})
    assert [(row, raw) for row, raw, _ in imports.rejected_rows(report)] == [(5, "083123456")]
    assert [(row, raw, number) for row, raw, number, _ in imports.repaired_rows(report)] == [
        (3, "831234568", 27831234568)
    ]
    assert imports.save_rejected(report, tmp_path / "bad.csv") == 1
    assert report.spool is not None
    imports.discard(report)
    assert not report.spool.exists()
    (event,) = suppression_list.history(database, 27831234567)
    assert (event.file_name, event.source, event.reason) == ("branch-list.csv", "file", "branch")
    assert check(database).ok


def test_the_same_file_again_is_known_and_adds_nothing(database: Database, path: Path) -> None:
    first = imports.run(database, ImportRequest(path))
    again = imports.run(database, ImportRequest(path))
    assert first.seen_before is None
    assert again.seen_before is not None
    assert (again.action, again.added, again.already_listed) == (None, 0, 3)
    undone = suppression_list.undo(database, first.action)
    assert undone.removed == 3
    assert listing.open_listing(database).count == 0


def test_a_cancelled_import_leaves_nothing(database: Database, path: Path, tmp_path: Path) -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        imports.run(database, ImportRequest(path), job)
    late = Job()
    late._listener = lambda progress: late.cancel() if progress.stage == "storing" else None
    late.INTERVAL = 0  # type: ignore[misc]
    with pytest.raises(Cancelled):
        imports.run(database, ImportRequest(path), late)
    assert listing.open_listing(database).count == 0
    assert listing.latest_action(database).id == 1
    assert check(database).ok


def test_what_cannot_be_read_or_does_not_exist_changes_nothing(
    database: Database, path: Path, tmp_path: Path
) -> None:
    with pytest.raises(FileError):
        imports.run(database, ImportRequest(tmp_path / "missing.csv"))
    with pytest.raises(NotFound):
        imports.run(database, ImportRequest(path, accounts=(99,)))
    assert listing.latest_action(database).id == 1


def test_a_report_without_a_spool_has_no_rows(database: Database, path: Path, tmp_path: Path) -> None:
    from dataclasses import replace

    report = imports.run(database, ImportRequest(path))
    imports.discard(report)
    bare = replace(report, spool=None)
    assert imports.rejected_rows(bare) == []
    assert imports.save_rejected(bare, tmp_path / "bad.csv") == 0
    imports.discard(bare)


def test_columns_with_numbers_that_are_not_read_are_named(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "two.csv"
    path.write_text("Cell,Work\n0831234567,0821112222\n")
    assert imports.preview(database, ImportRequest(path)).reading.unread == ("B",)
    report = imports.run(database, ImportRequest(path))
    assert (report.added, report.reading) == (1, FileReading(unread=("B",)))
    imports.discard(report)


def test_every_number_of_a_line_is_taken_in(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_text("0831234567, 0821112222, 0831234567\n083123456\n0721112222\n0721112223\n")
    seen = imports.preview(database, ImportRequest(path))
    assert [(row.row, row.outcome, row.first_row) for row in seen.rows[:4]] == [
        (1, "new", None), (1, "new", None), (1, "duplicate", 1), (2, "rejected", None),
    ]  # fmt: skip
    assert seen.reading == FileReading(every_number=True)
    report = imports.run(database, ImportRequest(path))
    assert (report.rows, report.added, report.duplicates, report.rejected) == (6, 4, 1, 1)
    assert report.reading.every_number
    imports.discard(report)
    alone = imports.run(database, ImportRequest(path, column=0))
    assert not alone.reading.every_number
    imports.discard(alone)


def test_the_first_sheet_with_rows_is_taken_and_an_empty_one_named_is_refused(
    database: Database, tmp_path: Path
) -> None:
    path = tmp_path / "multi.xlsx"
    book = xlsxwriter.Workbook(path)
    for name, values in (("Leeg", []), ("Data", ["Cell", "0831234567"]), ("More", ["0821112222"])):
        book.add_worksheet(name).write_column(0, 0, values)
    book.close()
    with pytest.raises(FileError) as caught:
        imports.run(database, ImportRequest(path, sheet="Leeg"))
    assert caught.value.code == "empty_sheet"
    assert imports.preview(database, ImportRequest(path, sheet="Leeg")).rows == ()
    report = imports.run(database, ImportRequest(path))
    assert (report.rows, report.added, report.reading.sheet) == (1, 1, "Data")
    imports.discard(report)


@pytest.mark.parametrize("ending", ["csv", "json", "xlsx"])
def test_a_downloaded_list_brings_its_numbers_and_says_that_its_accounts_are_not_read(
    database: Database, tmp_path: Path, ending: str
) -> None:
    add_account(database, "Retail")
    suppression_list.add(database, [27831234567], [1], reason="by letter")
    suppression_list.add(database, [27831234568], [2])
    path = tmp_path / f"list.{ending}"
    downloads.download(database, path)
    request = ImportRequest(path)
    assert imports.preview(database, request).reading.accounts_unread
    assert not cleaning.preview(database, request).reading.accounts_unread
    assert file_removal.plan(database, request).reading.accounts_unread
    report = imports.run(database, request)
    assert report.reading.accounts_unread
    assert report.pairs_added == 2
    imports.discard(report)


def test_a_file_of_numbers_with_an_account_column_of_its_own_is_no_downloaded_list(
    database: Database, tmp_path: Path
) -> None:
    path = tmp_path / "customers.csv"
    path.write_text("Number,Account\n0831234567,12-44\n", encoding="utf-8")
    assert not imports.preview(database, ImportRequest(path)).reading.accounts_unread


def test_what_is_kept_for_a_report_may_still_be_read_when_it_is_put_away(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Windows removes no file that is open, as while a million rejected rows are being saved.
    path = tmp_path / "list.csv"
    path.write_text("Number\n0831234567\nnone\n", encoding="utf-8")
    report = imports.run(database, ImportRequest(path))

    def held(path: Path, *, missing_ok: bool = False) -> None:
        raise PermissionError(13, "The process cannot access the file", str(path))

    with monkeypatch.context() as while_open:
        while_open.setattr(Path, "unlink", held)
        imports.discard(report)
    imports.discard(report)
    assert report.spool is not None
    assert not report.spool.exists()


def test_a_file_whose_name_is_no_text_is_taken_in(database: Database, tmp_path: Path) -> None:
    """An archive made on an old Windows leaves such names on Linux."""
    path = tmp_path / "caf\udce9.csv"
    try:
        path.write_text("0831234567\n")
    except (OSError, UnicodeError):
        pytest.skip("the disk takes no such name")
    assert imports.run(database, ImportRequest(path)).added == 1
    assert imports.run(database, ImportRequest(path)).seen_before is not None
    (event,) = suppression_list.history(database, 27831234567)
    assert (event.file_name, event.reason) == ("caf?.csv", "caf?.csv")
    evidence = Evidence("asked\udce9 back", path)
    removed = suppression_list.remove(database, [(1, 27831234567)], reason="caf\udce9", evidence=evidence)
    told = recent(database, limit=1)[0]
    assert (told.id, told.reason) == (removed.action, "caf?")
    assert (told.details["evidence"]["file"], told.details["evidence"]["note"]) == ("caf?.csv", "asked? back")
    assert check(database).ok
