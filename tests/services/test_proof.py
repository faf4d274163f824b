"""Proofs: that they hold everything, and that a stranger can verify them from the file alone."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import struct
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.core import moments
from app.core.classifier import RULE_SET_VERSION
from app.core.records import ImportRequest
from app.core.replies import ReplyRequest
from app.services import imports, proof, replies, suppression_list
from app.services.accounts import add_account
from app.services.database_check import check
from app.services.opening import Database
from app.services.proof_json import proof_json, save_json
from tests.windows_clock import WindowsDatetime

NUMBER = 27831234567


def digest_by_the_recipe(link: dict[str, object]) -> str:
    """An action's digest as HOW_TO_VERIFY tells a stranger to compute it."""
    line = {**link["chained"], "changes": link["changes"], "previous": link["previous"]}  # type: ignore[dict-item]
    text = json.dumps(line, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def test_a_proof_can_be_verified_from_its_file_alone(database: Database, tmp_path: Path) -> None:
    suppression_list.add(database, [NUMBER], [1], reason="„Schluß“ ✋", operator="t.botha")
    suppression_list.remove(database, [(1, NUMBER)], reason="asked back", operator="t.botha")
    save_json(proof.prove_number(database, NUMBER, operator="a.nel"), tmp_path / "proof.json")
    told = json.loads((tmp_path / "proof.json").read_text(encoding="utf-8"))
    assert [event["event"] for event in told["events"]] == ["opted_out", "removed"]
    for event, kind in zip(told["events"], (1, 2), strict=True):
        assert digest_by_the_recipe(event["action"]) == event["action"]["digest"]
        numbers = hashlib.sha256(struct.pack("<q", NUMBER)).hexdigest()
        changes = hashlib.sha256(f"1:{kind}:1:{numbers}\n".encode()).hexdigest()
        assert event["action"]["changes"] == changes
    assert told["events"][1]["action"]["previous"] == told["events"][0]["action"]["digest"]
    assert told["newest_action"]["digest"] == told["events"][1]["action"]["digest"]
    assert told["newest_action"]["chain_intact"]
    assert (told["number"], told["listed"], told["made"]["by"]) == (f"+{NUMBER}", False, "a.nel")


def test_a_proof_says_the_state_in_every_account(database: Database) -> None:
    add_account(database, "Retail", "AU")
    suppression_list.add(database, [NUMBER], [1])
    told = proof_json(proof.prove_number(database, NUMBER))
    assert {state["account"]: state["listed"] for state in told["accounts"]} == {
        "Main": True,
        "Retail": False,
    }
    at = told["events"][0]["at"]
    assert datetime.fromisoformat(at["local"]) == datetime.fromisoformat(at["utc"])
    assert datetime.fromisoformat(at["local"]).utcoffset() == datetime.now().astimezone().utcoffset()


def test_an_import_is_proven_by_its_files_bytes(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("0831234567\n")
    imports.discard(imports.run(database, ImportRequest(path)))
    (event,) = proof_json(proof.prove_number(database, NUMBER))["events"]
    assert event["file"] == {"name": "list.csv", "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}


def test_a_reply_is_proven_in_full_with_what_decided(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "replies.csv"
    path.write_text(
        "IncomingID,Phonenumber,IncomingData,IncomingDataTime\n"
        f"1,{NUMBER},Hi! Please stop sending me these.,01/Jan/2026 08:30:00\n"
    )
    replies.import_file(database, ReplyRequest(path, region="ZA"))
    (event,) = proof_json(found := proof.prove_number(database, NUMBER))["events"]
    assert event["reply"]["text"] == "Hi! Please stop sending me these."
    assert "stop" in event["reply"]["deciding_words"]
    assert event["reply"]["rule"]
    assert event["reply"]["rule_set"] == found.events[0].event.rule_set == RULE_SET_VERSION
    assert event["received"]["utc"].startswith("2026-01-01")
    assert event["deadline"]["rule"] == "WASPA Code of Conduct"
    assert event["deadline"]["met"] is False


def test_an_altered_past_is_not_called_intact(database: Database) -> None:
    suppression_list.add(database, [NUMBER], reason="letter")
    suppression_list.add(database, [NUMBER + 1], reason="letter")
    with sqlite3.connect(database.path) as stranger:
        stranger.execute("UPDATE action SET reason = 'other' WHERE id = 2")
    told = proof_json(proof.prove_number(database, NUMBER))
    assert not told["events"][0]["action"]["intact"]
    assert told["newest_action"]["first_broken_action"] == 2
    assert not check(database).ok


def test_a_number_nobody_heard_of_has_an_empty_proof(database: Database) -> None:
    told = proof_json(proof.prove_number(database, NUMBER))
    assert (told["listed"], told["events"]) == (False, [])


def test_a_period_holds_its_own_actions_only(database: Database) -> None:
    suppression_list.add(database, [NUMBER])
    today = datetime.now(UTC).astimezone().date()
    found = proof_json(proof.prove_period(database, today, today))
    assert [link["action"] for link in found["actions"]] == [1, 2]
    assert all(digest_by_the_recipe(link) == link["digest"] for link in found["actions"])
    past = proof.prove_period(database, date(2001, 1, 1), today - timedelta(days=1))
    assert past.links == ()
    assert past.head.action == 2


def test_a_period_may_begin_before_1970_and_end_with_the_last_day(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Who wants all of it types a day long past, which Windows knows no local time for.
    for module in (proof, moments):
        monkeypatch.setattr(module, "datetime", WindowsDatetime)
    suppression_list.add(database, [NUMBER], [1])
    found = proof.prove_period(database, date(1900, 1, 1), date.max)
    assert len(found.links) == 2  # the account that was there from the beginning, and this
