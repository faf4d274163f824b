"""Every command of the contract: what it does, prints and returns."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli.main import run

Call = Callable[..., "object"]
NUMBER = "+27831234567"


def test_a_number_in_any_spelling_is_added_found_and_removed(opt_outs: Call) -> None:
    assert opt_outs("accounts", "add", "Retail").status == 0
    added = opt_outs("add", "083 123 4567", "--reason", "asked by telephone", "--json")
    assert added.status == 0
    assert added.json["added"] == 2
    assert added.json["numbers"] == [NUMBER]
    for spelling in ("27831234567", "0831234567", "831234567", "+27 (0)83 123-4567"):
        found = opt_outs("--json", "search", spelling)
        assert found.status == 0
        (answer,) = found.json
        assert (answer["query"], answer["number"], answer["listed"]) == (spelling, NUMBER, True)
        assert [account["account"] for account in answer["accounts"]] == ["Main", "Retail"]
        assert answer["accounts"][0]["reason"] == "asked by telephone"
        assert answer["accounts"][0]["since"].endswith("Z")
    removed = opt_outs("remove", NUMBER, "--account", "retail", "--reason", "asked back", "--json")
    assert (removed.status, removed.json["removed"], removed.json["accounts"]) == (0, 1, ["Retail"])
    assert opt_outs("search", NUMBER, "--account", "Retail").status == 1
    assert opt_outs("search", NUMBER, "--account", "Main").status == 0


def test_adding_again_says_listed_already(opt_outs: Call) -> None:
    opt_outs("add", NUMBER)
    again = opt_outs("add", NUMBER)
    assert again.status == 0
    assert "0 added, 1 already listed" in again.out


def test_one_bad_number_adds_none(opt_outs: Call) -> None:
    refused = opt_outs("add", NUMBER, "083123456")
    assert refused.status == 3
    assert refused.out == ""
    assert "missing" in refused.err
    assert opt_outs("search", NUMBER).status == 1


def test_parts_of_numbers_are_searched(opt_outs: Call) -> None:
    opt_outs("add", NUMBER, "+27721112222")
    found = opt_outs("search", "4567", "--json")
    assert [answer["number"] for answer in found.json] == [NUMBER]
    assert "is on the opt-out list" in opt_outs("search", "083 123").out
    missing = opt_outs("search", "99999", "--json")
    assert (missing.status, missing.json) == (
        1, [{"query": "99999", "number": None, "listed": False, "accounts": []}],
    )  # fmt: skip
    assert "No number with 99999" in opt_outs("search", "99999").out
    assert opt_outs("search", "not a number").status == 3


def test_history_is_newest_first(opt_outs: Call) -> None:
    assert opt_outs("history", NUMBER).status == 1
    opt_outs("add", NUMBER, "--reason", "letter")
    opt_outs("remove", NUMBER, "--all-accounts", "--reason", "mistake")
    opt_outs("undo")
    told = opt_outs("history", NUMBER, "--json")
    assert [event["event"] for event in told.json] == ["restored", "removed", "opted_out"]
    assert set(told.json[0]) >= {"at", "account", "event", "source", "operator", "reason", "reply", "rule"}
    assert told.json[2]["reason"] == "letter"
    text = opt_outs("history", NUMBER).out
    assert "put back on the list" in text
    assert "by undoing action" in text


def test_removing_what_is_not_there_matches_nothing(opt_outs: Call) -> None:
    said = opt_outs("remove", NUMBER, "--all-accounts")
    assert said.status == 1
    assert "Nothing was changed" in said.out


def test_remove_wants_to_know_from_where(opt_outs: Call) -> None:
    assert opt_outs("remove", NUMBER).status == 2
    assert opt_outs("remove", NUMBER, "--account", "Main", "--all-accounts").status == 2


def test_undo_by_number_and_without_anything_left(opt_outs: Call) -> None:
    action = opt_outs("add", NUMBER, "--json").json["action"]
    assert "Undone: 1 taken off the list (action" in opt_outs("undo", action).out
    refused = opt_outs("undo", action, "--json")
    assert refused.status == 3
    assert json.loads(refused.err.splitlines()[-1]) == {"error": "already_undone"}
    assert opt_outs("undo", 99).status == 3


def test_a_file_is_imported_and_its_rejects_written(opt_outs: Call, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Cell;Name\n0831234567;A\n831234567;B\n2,78312E+10;C\n083123456;D\n0721112222;E\n")
    done = opt_outs("import", path, "--rejected", "bad.csv", "--json")
    assert done.status == 0
    counts = done.json
    assert (counts["rows"], counts["added"], counts["already_listed"]) == (5, 2, 0)
    assert (counts["duplicates"], counts["repaired"], counts["rejected"]) == (1, 1, 2)
    assert counts["action"]
    rejected = (tmp_path / "bad.csv").read_text(encoding="utf-8-sig")
    assert "083123456" in rejected
    again = opt_outs("import", path)
    assert "2 already listed" in again.out
    assert "imported before" in again.out
    assert "row 4" in again.out


def test_column_heading_and_two_files(opt_outs: Call, tmp_path: Path) -> None:
    first, second = tmp_path / "one.csv", tmp_path / "two.csv"
    first.write_text("a,0831234567,x\nb,08312345,x\n")
    second.write_text("c,0831234568,x\nd,zz,x\n")
    done = opt_outs(
        "import", first, second, "--column", "B", "--heading", "no", "--rejected", "bad.csv", "--json"
    )
    lines = [json.loads(line) for line in done.out.splitlines()]
    assert [line["added"] for line in lines] == [1, 1]
    assert {path.name for path in tmp_path.glob("bad-*.csv")} == {"bad-one.csv", "bad-two.csv"}


def test_a_column_the_file_does_not_have_is_refused(opt_outs: Call, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Number\nA,0831234567\n")
    done = opt_outs("import", path, "--column", "Z")
    assert done.status == 3
    assert "has no column Z: its columns are A to B. Nothing was changed." in done.err


def test_a_heading_without_rows_is_said(opt_outs: Call, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Number\n")
    assert "list.csv has no rows under its heading." in opt_outs("import", path).out


def test_more_than_ten_rejects_are_counted(opt_outs: Call, tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("0831234567\n" + "nonsense\n" * 15)
    assert "and 5 more" in opt_outs("import", path).out


@pytest.mark.parametrize("ending", ["csv", "txt", "xlsx", "json"])
def test_a_download_comes_back_the_same(opt_outs: Call, tmp_path: Path, ending: str) -> None:
    opt_outs("add", NUMBER, "+264811275541", "--reason", "=1+1")
    assert opt_outs("download", f"list.{ending}", "--json").json["rows"] == 2
    other = tmp_path / "other.sqlite"
    counts = opt_outs("--database", other, "import", f"list.{ending}", "--json").json
    assert (counts["added"], counts["rejected"]) == (2, 0)
    assert opt_outs("search", "+264811275541", "--database", other).status == 0


def test_a_download_with_semicolons_comes_back_the_same(opt_outs: Call, tmp_path: Path) -> None:
    opt_outs("add", NUMBER, "+264811275541", "--reason", "a, b; c")
    opt_outs("download", "list.csv", "--format", "csv-semicolons")
    assert (tmp_path / "list.csv").read_text("utf-8-sig").startswith("Number;Account;")
    counts = opt_outs("--database", "other.sqlite", "import", "list.csv", "--json").json
    assert (counts["added"], counts["rejected"]) == (2, 0)


def test_a_download_of_one_account_with_a_format_of_its_own(opt_outs: Call, tmp_path: Path) -> None:
    opt_outs("accounts", "add", "Retail")
    opt_outs("add", NUMBER, "--account", "Retail")
    assert "1 row written" in opt_outs("download", "list.dat", "--format", "txt", "--account", "Retail").out
    assert (tmp_path / "list.dat").read_bytes() == b"27831234567\r\n"
    assert opt_outs("download", "list.dat").status == 3


def test_accounts_are_looked_after(opt_outs: Call) -> None:
    assert opt_outs("accounts").status == 0
    assert opt_outs("accounts", "add", "Retail", "--region", "GB", "--json").json["region"] == "GB"
    assert opt_outs("accounts", "add", "retail").status == 3
    assert opt_outs("accounts", "rename", "Retail", "Shops").status == 0
    assert opt_outs("accounts", "change", "Shops", "--region", "NA", "--notes", "n").status == 0
    assert opt_outs("accounts", "archive", "Shops", "--json").json["archived"] is not None
    assert [account["name"] for account in opt_outs("accounts", "list", "--json").json] == ["Main"]
    assert "(archived)" in opt_outs("accounts", "list", "--archived").out
    assert opt_outs("accounts", "bring-back", "Shops").status == 0
    assert opt_outs("accounts", "archive", "Nobody").status == 3


def test_part_of_a_number_with_a_zero_first_is_found_in_each_way_it_may_be_meant(opt_outs: Call) -> None:
    opt_outs("add", "+27839999012", "+27120000000", "+27831230000")
    found = opt_outs("search", "012", "--json").json
    assert [answer["number"] for answer in found] == ["+27120000000", "+27839999012"]
    missing = opt_outs("search", "0555")
    assert missing.status == 1
    assert "No number with 0555 in it, or that begins with +27555, is on the opt-out list." in missing.out


def test_every_answer_counts_an_archived_accounts_people(opt_outs: Call, tmp_path: Path) -> None:
    opt_outs("accounts", "add", "Old")
    opt_outs("add", NUMBER, "--account", "Old")
    assert "stays opted out" in opt_outs("accounts", "archive", "Old").out
    (tmp_path / "ask.csv").write_text(f"{NUMBER}\n")
    assert "Old (archived)" in opt_outs("search", NUMBER).out
    (answer,) = opt_outs("search", NUMBER, "--json").json
    assert [(one["account"], one["archived"]) for one in answer["accounts"]] == [("Old", True)]
    asked = opt_outs("search", "--file", "ask.csv")
    assert (asked.status, asked.out.splitlines()[0]) == (0, f"{NUMBER}: Old (archived)")
    (answer,) = opt_outs("search", "--file", "ask.csv", "--json").json
    assert [(one["account"], one["archived"]) for one in answer["accounts"]] == [("Old", True)]
    cleaned = opt_outs("clean", "ask.csv", "--kept", "k.csv", "--removed", "r.csv", "--json").json
    assert (cleaned["opted_out"], cleaned["by_account"], cleaned["archived"]) == (1, {"Old": 1}, ["Old"])
    assert opt_outs("hashes", "export", "--plain", "h.txt", "--json").json["digests"] == 1
    assert opt_outs("hashes", "match", "--plain", "h.txt", "--json").json["matched"] == [NUMBER]
    opt_outs("download", "list.csv")
    assert ",Old (archived)," in (tmp_path / "list.csv").read_text("utf-8-sig")
    opt_outs("download", "list.json")
    (row,) = json.loads((tmp_path / "list.json").read_text("utf-8"))
    assert (row["account"], row["archived"]) == ("Old", True)
    assert (
        "Old (archived): 1 would be removed" in opt_outs("remove", "--file", "ask.csv", "--all-accounts").out
    )


def test_example_takes_part_by_default_in_nothing_but_answers(opt_outs: Call, tmp_path: Path) -> None:
    opt_outs("accounts", "add", "Example")
    assert opt_outs("add", NUMBER, "--json").json["accounts"] == ["Main"]
    (tmp_path / "more.csv").write_text("+27721112222\n")
    assert opt_outs("import", "more.csv", "--json").json["accounts"] == ["Main"]
    opt_outs("add", "+27829990000", "--account", "Example")
    (tmp_path / "send.csv").write_text("+27829990000\n")
    cleaned = opt_outs("clean", "send.csv", "--kept", "k.csv", "--removed", "r.csv", "--json").json
    assert (cleaned["kept"], cleaned["accounts"]) == (1, ["Main"])
    assert opt_outs("search", "+27829990000").status == 0


def test_undo_says_which_action_it_undid(opt_outs: Call) -> None:
    action = opt_outs("add", NUMBER, "--json").json["action"]
    undone = opt_outs("undo", "--json").json
    assert undone["undoes"] == action
    again = opt_outs("undo", undone["action"])
    assert f"1 put back (action {undone['action'] + 1} undoes action {undone['action']}, undo)." in again.out
    assert f"undoes action {undone['action'] + 1}, add)." in opt_outs("undo").out


def test_undo_passes_over_nothing(opt_outs: Call) -> None:
    added = opt_outs("add", NUMBER, "--json").json["action"]
    opt_outs("accounts", "rename", "Main", "Shop")
    refused = opt_outs("undo")
    assert (refused.status, refused.out) == (3, "")
    assert f"number {added + 1} (account), cannot be undone" in refused.err
    assert f"The newest that can be undone is number {added}" in refused.err
    assert opt_outs("search", NUMBER).status == 0
    assert opt_outs("undo", added).status == 0
    assert "nothing to undo" in opt_outs("undo").err


def test_undo_goes_back_step_by_step(opt_outs: Call) -> None:
    first, second = (opt_outs("add", number, "--json").json["action"] for number in (NUMBER, "+27831234568"))
    assert [opt_outs("undo", "--json").json["undoes"] for _ in range(2)] == [second, first]


def test_the_accounts_region_reads_the_numbers(opt_outs: Call) -> None:
    opt_outs("accounts", "add", "London", "--region", "GB")
    assert opt_outs("add", "07400 123456", "--account", "London", "--json").json["numbers"] == [
        "+447400123456"
    ]
    assert opt_outs("add", "07400 123456", "--region", "gb", "--json").json["already_listed"] == 1
    assert opt_outs("add", "07400 123456", "--region", "XX").status == 3


def test_backup_and_restore(opt_outs: Call, tmp_path: Path) -> None:
    opt_outs("add", NUMBER)
    assert opt_outs("backup", "copy.sqlite").status == 0
    assert opt_outs("backup", "copy.sqlite", "--json").status == 3
    opt_outs("undo")
    assert opt_outs("search", NUMBER).status == 1
    assert opt_outs("restore", "copy.sqlite", "--json").status == 0
    assert opt_outs("search", NUMBER).status == 0
    assert "kept as" in opt_outs("restore", "copy.sqlite").out
    assert "restore" in opt_outs("activity").out
    opt_outs("add", "0831234568")
    assert opt_outs("restore", "copy.sqlite").status == 3
    assert opt_outs("restore", "copy.sqlite", "--yes").status == 3
    assert opt_outs("search", "0831234568").status == 0
    assert opt_outs("restore", "copy.sqlite", "--yes", "--reason", "the wrong file").status == 0
    assert opt_outs("search", "0831234568").status == 1
    assert opt_outs("restore", "nowhere.sqlite").status == 3
    (tmp_path / "letter.sqlite").write_text("no database at all, only a letter")
    assert opt_outs("restore", "letter.sqlite").status == 3
    assert opt_outs("search", NUMBER).status == 0
    assert opt_outs("backup", "second.sqlite", "--json").json["file"] == "second.sqlite"


def test_a_send_list_is_cleaned(opt_outs: Call, tmp_path: Path) -> None:
    opt_outs("add", NUMBER)
    send = tmp_path / "send.csv"
    send.write_text("Name;Cell\nA;0831234567\nB;0821112222\nC;12\n")
    words = ("clean", send, "--kept", tmp_path / "kept.csv", "--removed", tmp_path / "removed.csv")
    said = opt_outs(*words, "--column", "B", "--summary", tmp_path / "summary.json", "--json")
    assert said.status == 0
    assert (said.json["rows"], said.json["kept"], said.json["opted_out"], said.json["refused"]) == (
        3,
        1,
        1,
        1,
    )
    assert json.loads((tmp_path / "summary.json").read_text())["kept"] == 1
    assert (tmp_path / "kept.csv").read_text() == "Name;Cell\nB;0821112222\n"
    assert opt_outs(*words, "--account", "Nobody").status == 3
    assert opt_outs("clean", send, "--kept", "kept.csv").status == 2
    assert "3 rows = 1 kept + 1 opted out" in opt_outs(*words, "--semicolons").out


def test_the_summary_of_a_cleaned_list_can_be_read_and_printed(opt_outs: Call, tmp_path: Path) -> None:
    (tmp_path / "send.csv").write_text("0831234567\n0821112222\n", encoding="utf-8")
    words = ("clean", "send.csv", "--kept", "kept.csv", "--removed", "removed.csv")
    told = opt_outs(*words, "--summary", "summary.PDF")
    assert told.status == 0
    assert "are empty" in told.out
    assert (tmp_path / "summary.PDF").read_bytes().startswith(b"%PDF-")


def test_a_summary_that_cannot_be_a_pdf_here_is_refused_before_anything_is_written(
    opt_outs: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "send.csv").write_text("0831234567\n", encoding="utf-8")
    words = [
        "clean",
        "send.csv",
        "--kept",
        "kept.csv",
        "--removed",
        "removed.csv",
        "--summary",
        "summary.pdf",
    ]
    assert run(words) == 3
    assert "ends in .json" in capsys.readouterr().err
    assert not (tmp_path / "kept.csv").exists()


def test_a_file_of_numbers_is_searched(opt_outs: Call, tmp_path: Path) -> None:
    opt_outs("add", NUMBER)
    ask = tmp_path / "ask.csv"
    ask.write_text("Name,Cell\nA,0831234567\nB,0821112222\nC,12\n")
    said = opt_outs("search", "--file", ask, "--column", "B", "--json")
    assert said.status == 0
    assert [(one["query"], one["listed"]) for one in said.json] == [
        ("0831234567", True), ("0821112222", False), ("12", False),
    ]  # fmt: skip
    assert said.json[0]["accounts"][0]["account"] == "Main"
    assert "1 number on the opt-out list, 1 not on it" in opt_outs("search", "--file", ask).out
    ask.write_text("0821112222\n")
    assert opt_outs("search", "--file", ask).status == 1
    assert opt_outs("search").status == 2
