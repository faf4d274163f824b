"""Replies on the command line, as scripts call it."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from app.cli import output
from app.config import load_config, save_config

EXPORT = (
    "Phonenumber,IncomingData,IncomingDataTime\n+27831234567,STOP,01/Jan/2026 08:30:00\n+27831234568,START,\n"
)


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "export.csv"
    path.write_text(EXPORT)
    return path


def test_import_and_what_follows(opt_outs: Callable[..., Any], export: Path) -> None:
    said = opt_outs("replies", "import", export, "--json", "--time-zone", "UTC")
    assert said.status == 0
    wanted = {
        "rows": 2,
        "stored": 2,
        "seen_before": 0,
        "rejected": 0,
        "added": 1,
        "opt_out": 1,
        "opt_in": 1,
        "none": 0,
    }
    assert wanted.items() <= said.json.items()
    assert opt_outs("replies", "import", export, "--json").json["seen_before"] == 2
    listed = opt_outs("replies", "list", "--verdict", "opt_out", "--json").json
    assert [(reply["number"], reply["received"], reply["text"]) for reply in listed] == [
        ("+27831234567", "2026-01-01T08:30:00Z", "STOP")
    ]
    history = opt_outs("history", "+27831234567", "--json").json
    assert (history[0]["reply"], history[0]["start"], history[0]["end"]) == ("STOP", 0, 4)
    told = opt_outs("history", "+27831234567").out
    assert "“STOP”" in told
    assert f"received {output.local(datetime(2026, 1, 1, 8, 30, tzinfo=UTC))}  due 2026-01-05 (WASPA" in told
    assert " days late" in told


def test_all_rejected_rows_are_written_and_nothing_stays_behind(
    opt_outs: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spools = tmp_path / "spools"
    spools.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(spools))
    bad = tmp_path / "bad-export.csv"
    bad.write_text("Received,From,Message\n" + "2026-11-02 10:00,083,Stop\n" * 1_200)
    done = opt_outs("replies", "import", bad, "--rejected", tmp_path / "rejected.csv", "--json")
    assert (done.status, done.json["rejected"]) == (1, 1_200)
    assert (tmp_path / "rejected.csv").read_text("utf-8-sig").count("\n") == 1_201
    assert list(spools.iterdir()) == []
    assert "--rejected FILE writes them all" in opt_outs("replies", "import", bad).out


def test_review_and_decide(opt_outs: Callable[..., Any], export: Path) -> None:
    assert opt_outs("replies", "review").status == 1
    opt_outs("replies", "import", export)
    (waiting,) = opt_outs("replies", "review", "--json").json
    decided = opt_outs("replies", "decide", waiting["id"], "opt-out", "--json")
    assert (decided.status, decided.json["decision"], decided.json["added"]) == (0, "opt_out", 1)
    (stored,) = [one for one in opt_outs("replies", "list", "--json").json if one["id"] == waiting["id"]]
    assert (stored["decided_by"], stored["erased_by"]) == (decided.json["action"], None)
    assert (waiting["decided_by"], waiting["erased_by"]) == (None, None)
    assert opt_outs("replies", "decide", waiting["id"], "keep").status == 3
    refused = opt_outs("undo", "--json")
    assert (refused.status, json.loads(refused.err.splitlines()[-1])) == (3, {"error": "undo_guarded"})
    undone = opt_outs("undo", "--yes", "--reason", "the wrong key")
    assert "+27 83 123 4568 waits for review again, 1 taken off the list" in undone.out
    assert opt_outs("replies", "decide", waiting["id"], "keep").status == 0
    assert opt_outs("search", "+27831234568").status == 1
    undone = opt_outs("undo", "--json").json
    assert (undone["undid"], undone["to_review"], undone["numbers"]) == ("decision", 1, ["+27831234568"])
    assert "+27 83 123 4568 is kept again (action" in opt_outs("undo", undone["action"]).out


def test_an_undo_leaves_who_replied_on_the_list_and_says_so(
    opt_outs: Callable[..., Any], export: Path
) -> None:
    wrong = opt_outs("add", "+27831234567", "+27831234599", "--json").json["action"]
    opt_outs("replies", "import", export)
    undone = opt_outs("undo", wrong, "--json").json
    assert (undone["removed"], undone["left"]) == (1, 1)
    assert opt_outs("search", "+27831234567").status == 0
    assert "Undone: 1 put back (action" in opt_outs("undo", undone["action"]).out


def test_words_and_numbers_are_looked_for_among_what_waits(
    opt_outs: Callable[..., Any], export: Path
) -> None:
    opt_outs("replies", "import", export)
    for text, found in (("start", 1), ("083 123 4568", 1), ("zzz", 0), ("friday", 0)):
        review = opt_outs("replies", "review", "--text", text, "--json")
        assert (len(review.json), review.status) == (found, 0 if found else 1), text


def test_an_intake_is_undone_with_a_second_step(opt_outs: Callable[..., Any], export: Path) -> None:
    action = opt_outs("replies", "import", export, "--json").json["action"]
    for words in ([], ["--yes"], ["--reason", "the wrong file"]):
        refused = opt_outs("undo", action, *words)
        assert (refused.status, refused.out) == (3, "")
        assert "1 person who opted out by a reply of their own would come off the list" in refused.err
        assert f"undo {action} with --yes and --reason" in refused.err
    assert opt_outs("search", "+27831234567").status == 0
    undone = opt_outs("undo", action, "--yes", "--reason", "the wrong file")
    assert undone.status == 0
    assert " replies taken back, 1 taken off the list (action" in undone.out
    assert opt_outs("history", "+27831234567", "--json").json[0]["reason"] == "the wrong file"


def test_one_reply_counts_again(opt_outs: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "one.csv"
    path.write_text("Received,From,Message\n2026-11-02 10:00,0831234567,thanks\n", encoding="utf-8")
    opt_outs("replies", "import", path)
    undone = opt_outs("undo", "--json").json
    assert "Undone: 1 reply counts again (action" in opt_outs("undo", undone["action"]).out


def test_a_customer_list_is_refused_until_its_columns_are_named(
    opt_outs: Callable[..., Any], tmp_path: Path
) -> None:
    path = tmp_path / "campaign.csv"
    path.write_text("Name,Remark,Mobile\nThandi,stop,0831234567\n")
    said = opt_outs("replies", "import", path)
    assert said.status == 3
    assert "does not look like a file of replies" in said.err
    assert opt_outs("replies", "import", path, "--text-column", "Remark", "--json").json["opt_out"] == 1


def test_two_columns_of_numbers_are_refused_until_one_is_named(
    opt_outs: Callable[..., Any], tmp_path: Path
) -> None:
    path = tmp_path / "export.csv"
    path.write_text("From,Mobile,Message,When\n0821110000,0831234567,STOP,2026-01-05\n")
    said = opt_outs("replies", "import", path)
    assert said.status == 3
    assert "more than one column that could hold the numbers" in said.err
    assert opt_outs("replies", "import", path, "--text-column", "Message").status == 3
    done = opt_outs("replies", "import", path, "--number-column", "B", "--text-column", "C", "--json").json
    assert (done["stored"], done["undated"], done["opt_out"]) == (1, 0, 1)
    assert opt_outs("search", "0831234567").status == 0


def test_columns_by_heading_letter_or_number(opt_outs: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Who,Said,More\n+27831234567,nothing,stop\n")
    said = opt_outs("replies", "import", path, "--number-column", "Who", "--text-column", "C", "--json")
    assert said.json["opt_out"] == 1
    assert opt_outs("replies", "import", path, "--text-column", "2", "--json").json["none"] == 1
    assert opt_outs("replies", "import", path, "--text-column", "?").status == 3


def test_several_accounts_need_a_name(opt_outs: Callable[..., Any], export: Path) -> None:
    opt_outs("accounts", "add", "Retail")
    said = opt_outs("replies", "import", export, "--json")
    assert (said.status, json.loads(said.err.splitlines()[-1])) == (3, {"error": "account_needed"})
    assert opt_outs("replies", "import", export, "--account", "retail").status == 0


def test_watch_once(opt_outs: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.services.reply_watch.SETTLE", 0.0)
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.csv").write_text(EXPORT)
    said = opt_outs("replies", "watch", folder, "--once", "--json")
    assert (said.status, said.json["stored"]) == (0, 2)
    (folder / "b.csv").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    said = opt_outs("replies", "watch", folder, "--once")
    assert (said.status, "b.csv" in said.err) == (3, True)
    assert opt_outs("replies", "watch", tmp_path / "none", "--once").status == 3


@pytest.mark.parametrize("named", [("--account", "Leeds"), ("--account", "Main", "--region", "GB")])
def test_columns_that_are_not_named_are_found_by_the_country_of_the_account(
    opt_outs: Callable[..., Any], tmp_path: Path, named: tuple[str, ...]
) -> None:
    assert opt_outs("accounts", "add", "Leeds", "--region", "GB").status == 0
    path = tmp_path / "replies.csv"
    path.write_text("One,Another,Remark\n0831230001,07911123456,STOP\n0831230002,07911123457,thanks\n")
    said = opt_outs("replies", "import", path, "--text-column", "Remark", *named, "--json")
    assert (said.status, said.json["stored"], said.json["rejected"]) == (0, 2, 0)
    listed = opt_outs("replies", "list", "--json").json
    assert {reply["number"] for reply in listed} == {"+447911123456", "+447911123457"}


ZONES = [("UTC", "2026-01-16T08:30:00Z"), ("SAST", "2026-01-16T06:30:00Z")]


@pytest.mark.parametrize(("zone", "received"), ZONES)
@pytest.mark.parametrize("event", ["import", "watch"])
def test_the_zone_chosen_in_the_window_counts_unless_another_is_named(
    opt_outs: Callable[..., Any],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    event: str,
    zone: str,
    received: str,
) -> None:
    monkeypatch.setattr("app.services.reply_watch.SETTLE", 0.0)
    save_config(replace(load_config(), reply_time_zone=zone))
    folder = tmp_path / "in"
    folder.mkdir()

    def take_in(*named: str) -> None:
        (folder / "a.csv").write_text("Number,Reply,Received\n0831234567,STOP,2026-01-16 08:30:00\n")
        words = ["watch", folder, "--once"] if event == "watch" else ["import", folder / "a.csv"]
        assert opt_outs("replies", *words, *named).status == 0

    def times() -> set[str]:
        return {reply["received"] for reply in opt_outs("replies", "list", "--json").json}

    take_in()
    assert times() == {received}
    take_in("--time-zone", "America/New_York")
    assert times() == {received, "2026-01-16T13:30:00Z"}
    take_in("--time-zone", "local")
    own = datetime(2026, 1, 16, 8, 30).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert times() == {received, "2026-01-16T13:30:00Z", own}


@pytest.mark.parametrize(
    "wrong", [("--time-zone", "Africa/Johanesburg"), ("--account", "Nix"), ("--region", "QQ"), ()], ids=str
)
def test_watch_with_wrong_settings_is_refused_before_any_file_is_touched(
    opt_outs: Callable[..., Any], tmp_path: Path, wrong: tuple[str, ...]
) -> None:
    opt_outs("accounts", "add", "Retail")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.csv").write_text(EXPORT)
    account = ("--account", "Main") if wrong and "--account" not in wrong else ()
    said = opt_outs("replies", "watch", folder, *account, *wrong)
    assert (said.status, "Nothing was changed" in said.err or "no account" in said.err) == (3, True)
    assert [path.name for path in folder.iterdir()] == ["a.csv"]


def test_classify(opt_outs: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = opt_outs("classify", "Please stop sending me these", "see you on Friday")
    first, second = (json.loads(line) for line in said.out.splitlines())
    assert (first["verdict"], first["text"][first["start"] : first["end"]]) == ("opt_out", "stop sending me")
    assert second == second | {"verdict": "none", "rule": None, "language": None, "start": None, "end": None}
    lines = tmp_path / "replies.txt"
    lines.write_text("STOP\n\nhallo\n", encoding="utf-8")
    assert [json.loads(line)["text"] for line in opt_outs("classify", "--file", lines).out.splitlines()] == [
        "STOP",
        "",
        "hallo",
    ]
    objects = tmp_path / "replies.jsonl"
    objects.write_text('{"text": "two\\nlines"}\n{"other": 1}\n')
    said = opt_outs("classify", "--file", objects)
    assert json.loads(said.out)["text"] == "two\nlines"
    assert (said.status, "Line 2" in said.err) == (3, True)
    monkeypatch.setattr("sys.stdin", io.StringIO("stop\r\n"))
    assert json.loads(opt_outs("classify").out)["verdict"] == "opt_out"


def test_reading_again_tells_the_counts_first(opt_outs: Callable[..., Any], tmp_path: Path) -> None:
    text = "See you on Friday"
    (tmp_path / "export.csv").write_text(f"Number,Reply\n0831234567,{text}\n0831234568,Stop\n")
    opt_outs("replies", "import", tmp_path / "export.csv")
    assert opt_outs("replies", "read-again").status == 1
    rules = json.loads(opt_outs("phrases", "show").out)
    rules["settings"]["own_phrases"] = [{"text": "friday", "match": "word", "verdict": "review"}]
    (tmp_path / "rules.json").write_text(json.dumps(rules))
    assert opt_outs("phrases", "set", tmp_path / "rules.json").status == 0
    told = opt_outs("replies", "read-again", "--json").json
    assert (told["to_opt_out"], told["to_add"], told["to_review"], told["action"]) == (0, 0, 1, None)
    assert "Nothing was changed" in opt_outs("replies", "read-again").out
    done = opt_outs("replies", "read-again", "--yes", "--json").json
    assert (done["added"], done["to_review"]) == (0, 1)
    assert text in [reply["text"] for reply in opt_outs("replies", "review", "--json").json]
    assert opt_outs("replies", "read-again", "--yes").status == 1


def test_the_sheet_that_was_read_is_said(opt_outs: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "months.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name in ("January", "February"):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, ("From", "Message"))
            sheet.write_row(1, 0, ("0831234567", f"hello in {name}"))
    said = opt_outs("replies", "import", path).out
    assert said.startswith("months.xlsx: 1 row = 1 reply stored + 0 stored before + 0 rejected.\n")
    assert (
        "Sheet “January” was read. Sheet “February” seems to hold replies too and was not read. Choose it with --sheet."
        in " ".join(said.split())
    )
    told = opt_outs("replies", "import", path, "--sheet", "February", "--json").json
    assert (told["sheet"], told["sheets_unread"]) == ("February", [])


TALK = (
    "Number,Direction,Message\n0831234567,outbound-api,Reply STOP to opt out\n0831234567,inbound,thanks\n"
    "0831234568,outbound-api,STOP\n0831234569,inbound,no more\n0831234569,inbound,no more\n"
)


def test_messages_that_were_sent_and_rows_that_stand_twice_are_told_apart(
    opt_outs: Callable[..., Any], tmp_path: Path
) -> None:
    path = tmp_path / "talk.csv"
    path.write_text(TALK)
    said = opt_outs("replies", "import", path).out
    assert (
        "5 rows = 2 replies stored + 0 stored before + 1 twice in the file + 0 rejected + 2 left out." in said
    )
    assert "2 rows are messages that were sent, not replies; they were left out." in said
    again = opt_outs("replies", "import", path, "--json")
    wanted = {"rows": 5, "stored": 0, "seen_before": 2, "duplicates": 1, "rejected": 0, "left_out": 2}
    assert wanted.items() <= again.json.items()
    assert opt_outs("search", "0831234568").status == 1


@pytest.mark.parametrize("direction", ["C", "3", "Which way"])
def test_the_column_of_directions_can_be_named(
    opt_outs: Callable[..., Any], tmp_path: Path, direction: str
) -> None:
    path = tmp_path / "talk.csv"
    path.write_text("Number,Message,Which way\n0831234567,STOP,MT\n0831234568,STOP,MO\n")
    said = opt_outs("replies", "import", path, "--direction-column", direction, "--json")
    assert (said.json["stored"], said.json["left_out"]) == (1, 1)


@pytest.mark.parametrize(
    ("more", "left_out"),
    [
        ((), 1),
        (("--number-column", "A", "--text-column", "C"), 1),
        (("--direction-column", "none"), 0),
        (("--direction-column", "B", "--received-column", "none"), 1),
    ],
)
def test_columns_named_by_hand_leave_out_what_was_sent(
    opt_outs: Callable[..., Any], tmp_path: Path, more: tuple[str, ...], left_out: int
) -> None:
    path = tmp_path / "talk.csv"
    path.write_text("Number,Type,Message\n0831234567,MT,STOP\n0831234568,MO,STOP\n")
    said = opt_outs("replies", "import", path, *more, "--json")
    assert (said.json["stored"], said.json["left_out"]) == (2 - left_out, left_out)


def test_a_state_that_may_tell_what_was_sent_is_asked_for(
    opt_outs: Callable[..., Any], tmp_path: Path
) -> None:
    path = tmp_path / "talk.csv"
    path.write_text(
        "Number,Message,Status\n0831234567,Big sale,sent\n0831234568,STOP,received\n0831234569,ok,seen\n"
    )
    said = opt_outs("replies", "import", path)
    assert said.status == 3
    assert "Say which column does, or that none does" in said.err
    assert opt_outs("replies", "import", path, "--text-column", "Message").status == 3
    said = opt_outs("replies", "import", path, "--direction-column", "Status", "--json")
    assert (said.json["stored"], said.json["left_out"]) == (2, 1)
    said = opt_outs("replies", "import", path, "--direction-column", "none", "--json")
    assert (said.json["stored"], said.json["seen_before"], said.json["left_out"]) == (1, 2, 0)


def test_a_file_of_sent_messages_alone_matches_nothing(opt_outs: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "sent.csv"
    path.write_text("Number,Type,Message\n0831234567,MT,STOP\n")
    said = opt_outs("replies", "import", path)
    assert said.status == 1
    assert "1 row is a message that was sent, not a reply; it was left out." in said.out


def test_a_time_still_to_come_counts_as_now(opt_outs: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Number,Message,Received\n0831234567,STOP,2999-01-01\n0831234568,STOP,15/01/0026\n")
    said = opt_outs("replies", "import", path)
    assert "2 had no time that could be read, or one before 2000 or still to come" in said.out
    assert "2999" not in opt_outs("history", "0831234567").out
    assert all(line.split()[1][:2] == "20" for line in opt_outs("replies", "list").out.splitlines())


def test_a_time_that_is_typed_has_the_same_limits(opt_outs: Callable[..., Any]) -> None:
    assert opt_outs("add", "0831234567", "--received", "2999-01-01").status != 0
    assert opt_outs("add", "0831234567", "--received", "1999-12-31").status != 0
    assert opt_outs("search", "0831234567").status == 1


def test_an_undo_that_takes_nobody_off_says_who_stays(opt_outs: Callable[..., Any], export: Path) -> None:
    wrong = opt_outs("add", "+27831234567", "--json").json["action"]
    opt_outs("replies", "import", export)
    told = opt_outs("undo", wrong).out
    assert "Undone: no list was changed (action" in told
    assert "1 person was left on the list: they asked for it themselves" in told
    lines = opt_outs("history", "+27831234567").out.splitlines()[1:]
    assert f"stayed on the list, as asked for by the person  in spite of undoing action {wrong}" in lines[0]
    assert "asked to be opted out, on the list already" in lines[1]
    replied = opt_outs("history", "+27831234567", "--json").json[1]
    assert (replied["event"], replied["verdict"], replied["already_listed"]) == ("replied", "opt_out", True)


def test_history_tells_what_was_decided(opt_outs: Callable[..., Any], export: Path) -> None:
    opt_outs("replies", "import", export)
    (waiting,) = opt_outs("replies", "review", "--json").json
    opt_outs("replies", "decide", waiting["id"], "keep")
    assert "  reply kept  " in opt_outs("history", waiting["number"]).out
