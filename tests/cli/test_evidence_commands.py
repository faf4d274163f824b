"""Proof, guarded removal, backups and hashes on the command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

Call = Callable[..., "object"]
NUMBER = "+27831234567"


def test_a_proof_of_a_number_as_json(opt_outs: Call, tmp_path: Path) -> None:
    opt_outs("add", NUMBER, "--reason", "letter")
    done = opt_outs("proof", "+27 83 123 4567", "proof.json", "--json")
    assert (done.status, done.json["events"], done.json["chain_intact"]) == (0, 1, True)
    told = json.loads((tmp_path / "proof.json").read_text(encoding="utf-8"))
    assert told["number"] == NUMBER
    assert told["events"][0]["reason"] == "letter"


def test_a_proof_of_a_period(opt_outs: Call, tmp_path: Path) -> None:
    opt_outs("add", NUMBER)
    assert opt_outs("proof", "--since", "2020-01-01", "period.json").status == 0
    told = json.loads((tmp_path / "period.json").read_text(encoding="utf-8"))
    assert [link["action"] for link in told["actions"]] == [1, 2]
    assert opt_outs("proof", "--since", "2020-01-01", "--until", "2020-01-02", "none.json").status == 1


def test_a_proof_needs_a_number_or_a_period_and_a_known_ending(opt_outs: Call, tmp_path: Path) -> None:
    assert opt_outs("proof", "proof.json").status == 3
    assert opt_outs("proof", NUMBER, "proof.json", "--since", "2020-01-01").status == 3
    assert opt_outs("proof", NUMBER, "proof.doc").status == 3
    assert opt_outs("proof", NUMBER, "gone/proof.json").status == 3
    assert opt_outs("proof", "--since", "yesterday", "proof.json").status == 2
    assert not list(tmp_path.glob("proof*"))


def test_a_proof_as_pdf_needs_no_screen(tmp_path: Path) -> None:
    desk = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    for words in (["add", NUMBER], ["proof", NUMBER, str(tmp_path / "proof.pdf")]):
        done = subprocess.run(
            [sys.executable, "-m", "app", *words],
            env={**desk, "OPT_OUTS_HOME": str(tmp_path / "home")},
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 0
        assert "screen" not in done.stderr
    assert (tmp_path / "proof.pdf").read_bytes().startswith(b"%PDF-")


def test_a_file_is_removed_only_when_told_twice(opt_outs: Call, tmp_path: Path) -> None:
    (tmp_path / "back.csv").write_text("+27831234567\n+27831234568\n")
    opt_outs("add", NUMBER)
    looked = opt_outs("remove", "--file", "back.csv", "--all-accounts", "--json")
    assert looked.status == 0
    assert looked.json["accounts"] == [{"account": "Main", "listed": 1, "by_reply": False}]
    assert opt_outs("search", NUMBER).status == 0
    assert opt_outs("remove", "--file", "back.csv", "--all-accounts", "--yes").status == 3
    done = opt_outs("remove", "--file", "back.csv", "--all-accounts", "--yes", "--reason", "asked", "--json")
    assert (done.status, done.json["removed"]) == (0, 1)
    assert opt_outs("search", NUMBER).status == 1
    assert opt_outs("remove", "--file", "back.csv", "--all-accounts").status == 1


def test_removal_wants_numbers_or_a_file(opt_outs: Call) -> None:
    assert opt_outs("remove", "--all-accounts").status == 2
    assert opt_outs("remove", NUMBER, "--file", "x.csv", "--all-accounts").status == 2


def test_a_second_removal_is_warned_of(opt_outs: Call) -> None:
    for warned in (False, True):
        opt_outs("add", NUMBER)
        done = opt_outs("remove", NUMBER, "--all-accounts")
        assert done.status == 0
        assert ("within the last 30 days" in done.err) == warned


def test_a_backup_can_be_looked_into(opt_outs: Call, tmp_path: Path) -> None:
    opt_outs("add", NUMBER)
    assert opt_outs("backups").status == 1
    opt_outs("backup", "copy.sqlite")
    (told,) = opt_outs("backups", "copy.sqlite", "--json").json
    assert (told["accounts"], told["opt_outs"], told["actions"]) == (1, 1, 2)
    opt_outs("restore", "copy.sqlite")
    assert "before-restore" in opt_outs("backups").out
    assert opt_outs("backups", "gone.sqlite").status == 3
    (tmp_path / "letter.sqlite").write_text("no database at all, only a letter")
    assert opt_outs("backups", "letter.sqlite").status == 3


def test_a_database_that_cannot_be_opened_is_restored_and_kept(opt_outs: Call, tmp_path: Path) -> None:
    opt_outs("add", NUMBER)
    opt_outs("backup", "copy.sqlite")
    (database,) = (tmp_path / "home").rglob("opt-outs.sqlite")
    database.write_bytes(b"\xa5" * 8192)
    assert opt_outs("search", NUMBER).status == 3
    done = opt_outs("restore", "copy.sqlite", "--json")
    assert done.status == 0
    assert Path(done.json["kept"]).read_bytes() == b"\xa5" * 8192
    assert opt_outs("search", NUMBER).status == 0


def test_when_and_how_a_person_asked_is_kept(opt_outs: Call) -> None:
    opt_outs("accounts", "change", "Main", "--region", "ZA")
    assert opt_outs("add", NUMBER, "--channel", "letter", "--received", "2020-03-02").status == 0
    (event,) = opt_outs("history", NUMBER, "--json").json
    assert event["channel"] == "letter"
    assert event["deadline"] == {"rule": "waspa", "last_day": "2020-03-04", "met": False}
    told = opt_outs("history", NUMBER).out
    assert (
        "asked by letter, 2020-03-02 00:00  due 2020-03-04 (WASPA Code of Conduct, 2 working days): " in told
    )
    assert " days late" in told
    assert opt_outs("add", NUMBER, "--received", "2099-01-01").status == 3
    assert opt_outs("add", NUMBER, "--received", "0001-01-01").status == 2
    assert opt_outs("add", NUMBER, "--received", "soon").status == 2


def test_a_partner_finds_their_numbers_with_the_key_and_only_so(opt_outs: Call) -> None:
    opt_outs("add", NUMBER, "+27721112222")
    done = opt_outs("hashes", "export", "list.txt", "--new-key", "partner.key", "--json")
    assert (done.status, done.json["digests"], done.json["keyed"]) == (0, 2, True)
    matched = opt_outs("hashes", "match", "list.txt", "--key", "partner.key", "--json")
    assert (matched.status, matched.json["matched"]) == (0, ["+27721112222", NUMBER])
    assert opt_outs("hashes", "match", "list.txt", "--plain").status == 1
    assert "hide nothing" in opt_outs("hashes", "export", "plain.txt", "--plain").err
    assert opt_outs("hashes", "export", "x.txt").status == 2


def test_a_letter_of_who_is_listed_already_is_on_record(opt_outs: Call) -> None:
    opt_outs("add", NUMBER)
    said = opt_outs("add", NUMBER, "--channel", "letter", "--received", "2020-03-02").out
    assert "0 added, 1 already listed" in said
    assert "The request is on record (action" in said
    told = opt_outs("history", NUMBER).out
    assert "asked to be opted out, on the list already" in told
    assert "asked by letter, 2020-03-02" in told
    assert "request on record, listed already" in opt_outs("activity").out
    event = opt_outs("history", NUMBER, "--json").json[0]
    assert (event["event"], event["channel"], event["already_listed"]) == ("asked", "letter", True)
