"""What was done and whether it is unaltered, from the command line."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

Call = Callable[..., "object"]
NUMBER = "+27831234567"


def test_activity_and_check(opt_outs: Call) -> None:
    opt_outs("add", NUMBER)
    opt_outs("undo")
    told = opt_outs("activity", "--json").json
    assert [action["kind"] for action in told] == ["undo", "add", "account"]
    assert told[1]["undone_by"] == told[0]["action"]
    text = opt_outs("activity").out
    assert "undone by" in text
    assert opt_outs("check").status == 0
    assert opt_outs("check", "--json").json["ok"] is True


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["083 123 4567"], ["undo", "add"]),
        (["123", "4568"], ["add"]),
        (["HER", "letter"], ["add"]),
        (["undo"], ["undo"]),
        (["undone"], ["add"]),
        (["30", "Nov", "2025"], []),
        (["brought_back"], ["account"]),
        (["retail"], ["account", "account", "account"]),
        (["nobody"], []),
    ],
)
def test_activity_is_searched_as_in_the_window(opt_outs: Call, words: list[str], found: list[str]) -> None:
    opt_outs("add", NUMBER, "--reason", "her letter")
    opt_outs("undo")
    opt_outs("add", "0831234568")
    opt_outs("accounts", "add", "Retail")
    opt_outs("accounts", "archive", "Retail")
    opt_outs("accounts", "bring-back", "Retail")

    told = opt_outs("activity", *words, "--json")

    assert [action["kind"] for action in told.json] == found
    assert told.status == (0 if found else 1)


def test_check_names_what_does_not_fit(opt_outs: Call, tmp_path: Path) -> None:
    opt_outs("--database", "x.sqlite", "add", NUMBER)
    by_hand = sqlite3.connect(tmp_path / "x.sqlite")
    by_hand.execute("DELETE FROM opt_out")
    by_hand.commit()
    by_hand.close()
    said = opt_outs("--database", "x.sqlite", "check")
    assert said.status == 3
    assert "should list 1 numbers" in said.err
    assert json.loads(opt_outs("--database", "x.sqlite", "check", "--json").out)["ok"] is False
