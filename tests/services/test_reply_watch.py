"""A watched folder: each file once, moved away with a note, unfinished ones left alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from app.core.errors import Cancelled, FileError, StoreError, UserError
from app.core.replies import RepliesReport, ReplyRequest
from app.services import accounts, replies, reply_watch, suppression_list
from app.services.opening import Database
from app.services.reply_intake import import_file
from app.services.reply_watch import Outcome, WatchedFolder

REPLIES = "Number,Reply\n+27831234567,STOP\n+27831234568,thank you\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    return made


@pytest.fixture
def watched(database: Database, folder: Path) -> WatchedFolder:
    return WatchedFolder(database, folder, ReplyRequest(folder, region="ZA"), settle=0)


def looked_twice(watched: WatchedFolder) -> list[Outcome]:
    assert watched.look() == []
    return watched.look()


def test_a_settled_file_is_taken_in_and_moved(
    database: Database, folder: Path, watched: WatchedFolder
) -> None:
    (folder / "a.csv").write_text(REPLIES)
    (outcome,) = looked_twice(watched)
    assert outcome.report is not None
    assert outcome.report.stored == 2
    assert outcome.moved_to == folder / "done" / "a.csv"
    note = (folder / "done" / "a.csv.note.txt").read_text()
    assert "2 replies stored" in note
    assert "27831234567" not in note
    assert suppression_list.answer(database, 27831234567).listed
    assert watched.look() == []


def test_the_same_file_again_adds_nothing_and_keeps_both(
    database: Database, folder: Path, watched: WatchedFolder
) -> None:
    for _ in range(2):
        (folder / "a.csv").write_text(REPLIES)
        looked_twice(watched)
    assert replies.count(database) == 2
    assert len([path for path in (folder / "done").iterdir() if path.suffix == ".csv"]) == 2


def test_a_growing_file_waits(folder: Path, watched: WatchedFolder) -> None:
    path = folder / "a.csv"
    path.write_text(REPLIES)
    assert watched.look() == []
    path.write_text(REPLIES + "+27831234569,stop\n")
    assert watched.look() == []
    assert [outcome.path for outcome in watched.look()] == [path]


def test_a_file_that_is_written_on_after_it_was_moved_is_read_again(
    database: Database, folder: Path, watched: WatchedFolder
) -> None:
    with (folder / "a.csv").open("w") as writer:
        writer.write("Number,Reply,Received\n+27831234567,STOP,2026-11-23 14:05\n")
        writer.flush()
        assert [outcome.trouble for outcome in looked_twice(watched)] == [""]
        writer.write("+27831234569,STOP,2026-11-23 14:06\n")
    (outcome,) = looked_twice(watched)
    assert outcome.report is not None
    assert (outcome.report.stored, outcome.report.seen_before) == (1, 1)
    assert suppression_list.answer(database, 27831234569).listed
    assert outcome.moved_to == folder / "done" / "a.csv"
    assert "1 replies stored" in (folder / "done" / "a.csv.note.txt").read_text()
    assert looked_twice(watched) == []


def test_what_was_moved_is_left_alone_after_a_while(
    folder: Path, watched: WatchedFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.csv").write_text(REPLIES)
    looked_twice(watched)
    monkeypatch.setattr("app.services.reply_watch.AFTERMATH", -1.0)
    (folder / "done" / "a.csv").write_text(REPLIES + "+27831234569,STOP\n")
    assert looked_twice(watched) == []


def test_a_file_that_is_empty_yet_waits_for_its_writer(
    database: Database, folder: Path, watched: WatchedFolder
) -> None:
    with (folder / "a.csv").open("w") as writer:
        assert looked_twice(watched) == []
        writer.write(REPLIES)
    assert [outcome.path.name for outcome in looked_twice(watched)] == ["a.csv"]
    assert suppression_list.answer(database, 27831234567).listed


def test_a_file_that_stays_empty_fails(
    database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.services.reply_watch.PATIENCE", 0.0)
    watched = WatchedFolder(database, folder, ReplyRequest(folder, region="ZA"), settle=0)
    (folder / "a.csv").touch()
    (outcome,) = looked_twice(watched)
    assert outcome.moved_to == folder / "failed" / "a.csv"


@pytest.mark.parametrize(
    "name", [".hidden.csv", "a.csv.part", "~$a.xlsx", "a.crdownload", "Thumbs.db", "desktop.ini"]
)
def test_unfinished_and_hidden_files_are_left(folder: Path, watched: WatchedFolder, name: str) -> None:
    (folder / name).write_text(REPLIES)
    assert looked_twice(watched) == []
    assert (folder / name).exists()


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n" + bytes(200), b"a,b\nfoo,bar\nbaz,qux\n"])
def test_what_cannot_be_read_goes_to_failed_with_the_reason(
    folder: Path, watched: WatchedFolder, content: bytes
) -> None:
    (folder / "a.csv").write_bytes(content)
    (outcome,) = looked_twice(watched)
    assert outcome.trouble
    assert outcome.moved_to == folder / "failed" / "a.csv"
    assert (folder / "failed" / "a.csv.note.txt").exists()


def test_a_file_that_meets_a_fault_of_the_program_keeps_no_other_from_being_taken_in(
    database: Database,
    folder: Path,
    watched: WatchedFolder,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def import_or_break(database: Database, request: ReplyRequest, *more: object, **named: object) -> object:
        if request.path.name == "a.csv":
            raise RuntimeError("not thought of")
        return import_file(database, request, *more, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(reply_watch, "import_file", import_or_break)
    for name in ("a.csv", "b.csv"):
        (folder / name).write_text(REPLIES)
    broken, good = sorted(looked_twice(watched), key=lambda outcome: outcome.path)
    assert (broken.report, broken.moved_to) == (None, folder / "failed" / "a.csv")
    assert "fault of its own" in broken.trouble
    assert broken.trouble in (folder / "failed" / "a.csv.note.txt").read_text()
    assert "not thought of" in caplog.text
    assert good.moved_to == folder / "done" / "b.csv"
    assert suppression_list.answer(database, 27831234567).listed
    assert watched.look() == []


def test_what_was_cancelled_stays_where_it_is(
    folder: Path, watched: WatchedFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cancelled(*_: object, **__: object) -> None:
        raise Cancelled

    monkeypatch.setattr(reply_watch, "import_file", cancelled)
    (folder / "a.csv").write_text(REPLIES)
    assert watched.look() == []
    with pytest.raises(Cancelled):
        watched.look()
    assert (folder / "a.csv").exists()


def test_a_customer_list_is_no_file_of_replies(
    database: Database, folder: Path, watched: WatchedFolder
) -> None:
    (folder / "campaign.csv").write_text("Name,Surname,Mobile\nThandi,Nkosi,0831234567\n")
    (outcome,) = looked_twice(watched)
    assert outcome.moved_to == folder / "failed" / "campaign.csv"
    assert "does not look like a file of replies" in (folder / "failed" / "campaign.csv.note.txt").read_text()
    assert replies.count(database) == 0


def test_a_file_that_cannot_be_moved_is_read_once(
    folder: Path, watched: WatchedFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(_path: Path, _target: Path) -> Path:
        raise PermissionError(13, "another program holds it")

    monkeypatch.setattr(Path, "rename", held)
    (folder / "a.csv").write_text(REPLIES)
    (outcome,) = looked_twice(watched)
    assert outcome.report is not None
    assert "cannot be moved" in outcome.trouble
    assert outcome.moved_to is None
    assert watched.look() == []


def held(_path: Path, _target: Path) -> Path:
    """For ``Path.rename``: a file that is open in Excel, on Windows, can be read and not be moved."""
    raise PermissionError(13, "another program holds it")


def test_a_file_that_was_held_is_moved_once_it_is_let_go(
    folder: Path, watched: WatchedFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as while_open:
        while_open.setattr(Path, "rename", held)
        (folder / "a.csv").write_text(REPLIES)
        looked_twice(watched)
        assert watched.look() == []
    assert watched.look() == []
    assert not (folder / "a.csv").exists()
    assert "2 replies stored" in (folder / "done" / "a.csv.note.txt").read_text()


def test_a_file_that_was_held_and_written_on_is_read_again(
    database: Database, folder: Path, watched: WatchedFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as while_open:
        while_open.setattr(Path, "rename", held)
        (folder / "a.csv").write_text(REPLIES)
        looked_twice(watched)
        (folder / "a.csv").write_text(REPLIES + "+27831234569,STOP\n")
    (outcome,) = looked_twice(watched)
    assert outcome.moved_to == folder / "done" / "a.csv"
    assert suppression_list.answer(database, 27831234569).listed


def test_a_file_another_program_was_faster_with_is_left_to_it(
    folder: Path, watched: WatchedFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_path: Path, _target: Path) -> Path:
        raise FileNotFoundError(2, "gone")

    monkeypatch.setattr(Path, "rename", gone)
    (folder / "a.csv").write_text(REPLIES)
    (outcome,) = looked_twice(watched)
    assert (outcome.trouble, outcome.moved_to) == ("", None)


def test_of_two_programs_the_one_that_stored_tells_what(
    database: Database, folder: Path, watched: WatchedFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = WatchedFolder(database, folder, ReplyRequest(folder, region="ZA"), settle=0)
    (folder / "a.csv").write_text(REPLIES)
    assert other.look() == []
    theirs: list[Outcome] = []

    def slow(*args: Any, **words: Any) -> RepliesReport:
        report = import_file(*args, **words)
        patched.setattr("app.services.reply_watch.import_file", import_file)
        theirs.extend(other.look())
        return report

    with monkeypatch.context() as patched:
        patched.setattr("app.services.reply_watch.import_file", slow)
        (mine,) = looked_twice(watched)
    assert [outcome.report and outcome.report.stored for outcome in (mine, *theirs)] == [2, 0]
    assert (mine.trouble, mine.moved_to) == ("", None)


@pytest.mark.parametrize("code", ["no_permission", "unreadable"])
def test_a_file_that_cannot_be_opened_is_told_once_and_tried_again(
    database: Database, folder: Path, watched: WatchedFolder, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    def held(_database: Database, request: ReplyRequest, *_: object, **__: object) -> None:
        raise FileError(code, request.path, "It may not be read.")

    monkeypatch.setattr("app.services.reply_watch.PATIENCE", 0.0)
    watched = WatchedFolder(database, folder, ReplyRequest(folder, region="ZA"), settle=0)
    (folder / "a.csv").write_text(REPLIES)
    with monkeypatch.context() as patched:
        patched.setattr("app.services.reply_watch.import_file", held)
        (outcome,) = looked_twice(watched)
        assert "a.csv cannot be read" in outcome.trouble
        assert outcome.moved_to is None
        assert watched.look() == []
    assert (folder / "a.csv").exists()
    assert [outcome.trouble for outcome in watched.look()] == [""]


def test_a_file_that_is_held_for_a_moment_is_not_told(
    folder: Path, watched: WatchedFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(_database: Database, request: ReplyRequest, *_: object, **__: object) -> None:
        raise FileError("no_permission", request.path, "It may not be read.")

    monkeypatch.setattr("app.services.reply_watch.import_file", held)
    (folder / "a.csv").write_text(REPLIES)
    assert looked_twice(watched) == []
    assert watched.look() == []
    monkeypatch.setattr("app.services.reply_watch.SETTLE", 0.0)
    (outcome,) = watched.run(once=True)
    assert "a.csv cannot be read" in outcome.trouble


@pytest.mark.parametrize("wrong", ["zone", "accounts", "account"])
def test_files_stay_where_not_they_but_the_settings_are_wrong(
    database: Database, folder: Path, wrong: str
) -> None:
    request = ReplyRequest(folder, region="ZA")
    if wrong == "zone":
        request = replace(request, time_zone="Africa/Johanesburg")
    elif wrong == "accounts":
        accounts.add_account(database, "Retail")
    else:
        request = replace(request, account=99)
    (folder / "a.csv").write_text(REPLIES)
    watched = WatchedFolder(database, folder, request, settle=0)
    assert watched.look() == []
    with pytest.raises(UserError):
        watched.look()
    with pytest.raises(UserError):
        next(watched.run())
    assert [path.name for path in folder.iterdir()] == ["a.csv"]


def test_a_folder_that_is_not_there_is_told(database: Database, tmp_path: Path) -> None:
    watched = WatchedFolder(database, tmp_path / "none", ReplyRequest(tmp_path))
    with pytest.raises(FileError) as caught:
        watched.look()
    assert caught.value.code == "folder_missing"


def test_a_folder_that_goes_and_comes_back_is_told_once_and_watched_on(
    folder: Path, watched: WatchedFolder
) -> None:
    found = watched.run(interval=0)
    (folder / "a.csv").write_text(REPLIES)
    assert next(found).moved_to == folder / "done" / "a.csv"
    away = folder.rename(folder.with_name("away"))
    gone = next(found)
    assert gone.path == folder
    assert "cannot be opened" in gone.trouble
    (away / "b.csv").write_text("Number,Reply\n+27831234569,STOP\n")
    real_look, looks = watched.look, []

    def look() -> list[Outcome]:
        looks.append(1)
        if len(looks) == 3:  # twice in vain, without a word
            away.rename(folder)
        return real_look()

    watched.look = look  # type: ignore[assignment, method-assign]
    assert next(found).moved_to == folder / "done" / "b.csv"


@pytest.mark.parametrize("once", [False, True])
def test_what_was_taken_in_before_the_database_was_out_of_reach_is_told(
    folder: Path, watched: WatchedFolder, monkeypatch: pytest.MonkeyPatch, once: bool
) -> None:
    monkeypatch.setattr("app.services.reply_watch.SETTLE", 0.0)
    calls = []

    def import_first_only(*given: Any, **named: Any) -> RepliesReport:
        calls.append(1)
        if len(calls) > 1:
            raise StoreError("busy", "The database is busy. Nothing was changed. Try again in a moment.")
        return import_file(*given, **named)

    monkeypatch.setattr("app.services.reply_watch.import_file", import_first_only)
    for name in ("a.csv", "b.csv"):
        (folder / name).write_text(REPLIES)
    found = watched.run(once=once, interval=0)
    first = next(found)
    assert first.report is not None
    assert first.report.stored == 2
    if once:
        with pytest.raises(StoreError):
            next(found)
    else:
        assert "busy" in next(found).trouble
    assert sum(path.suffix == ".csv" for path in folder.iterdir()) == 1


def test_the_note_says_what_was_left_out_and_which_times_were_not_believed(
    folder: Path, watched: WatchedFolder
) -> None:
    (folder / "a.csv").write_text(
        "Number,Direction,Reply,Received\n+27831234567,outbound,Reply STOP,2026-01-05\n"
        "+27831234567,inbound,STOP,2999-01-05\n+27831234567,inbound,STOP,2999-01-05\n"
    )
    (folder / "b.csv").write_text("Number,Direction,Reply\n+27831234567,outbound,Reply STOP\n")
    outcomes = looked_twice(watched)
    assert [outcome.trouble for outcome in outcomes] == ["", ""]
    note = (folder / "done" / "a.csv.note.txt").read_text()
    assert "3 rows, 1 replies stored, 0 stored before, 1 twice in the file, 0 rejected" in note
    assert "1 row is a message that was sent, not a reply; it was left out." in note
    assert "2 had no time that could be read" in note


def test_a_workbook_of_which_one_sheet_was_read_is_put_before_a_person(
    database: Database, folder: Path, watched: WatchedFolder
) -> None:
    with xlsxwriter.Workbook(str(folder / "year.xlsx")) as book:
        for month, number in (("Sep", "27831234567"), ("Oct", "27831234568")):
            sheet = book.add_worksheet(month)
            sheet.write_row(0, 0, ("Mobile", "Reply"))
            sheet.write_row(1, 0, (number, "STOP"))
    (outcome,) = looked_twice(watched)
    assert outcome.report is not None
    assert outcome.report.stored == 1
    assert outcome.report.sheets_unread == ("Oct",)
    assert outcome.moved_to == folder / "failed" / "year.xlsx"
    assert "Oct" in outcome.trouble
    note = (folder / "failed" / "year.xlsx.note.txt").read_text()
    assert "Sheet “Sep” was read." in note
    assert outcome.trouble in note
