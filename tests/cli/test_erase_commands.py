"""Taking away words on the command line: told first, done when told to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

Call = Callable[..., "object"]
NUMBER = "+27831234567"


def test_the_counts_are_told_before_anything_goes(opt_outs: Call, tmp_path: Path) -> None:
    opt_outs("add", NUMBER, "--reason", "Zanele called")
    looked = opt_outs("erase", "083 123 4567")
    assert looked.status == 0
    assert "1 reason would be erased for good; --yes does so" in looked.out
    assert opt_outs("history", NUMBER, "--json").json[0]["reason"] == "Zanele called"
    done = opt_outs("erase", NUMBER, "--yes", "--reason", "her letter", "--json")
    assert (done.json["erased"], done.json["reasons"], done.json["rewritten"]) == (True, 1, True)
    erased, added = opt_outs("history", NUMBER, "--json").json
    assert (erased["event"], erased["reason"], erased["action"]) == (
        "erased",
        "her letter",
        done.json["action"],
    )
    assert (added["reason"], added["erased_by"]) == ("", done.json["action"])
    assert "words erased" in opt_outs("history", NUMBER).out
    assert "erase" in opt_outs("activity").out
    assert opt_outs("erase", NUMBER, "--yes").status == 1
    assert opt_outs("check").status == 0
    assert b"Zanele" not in (tmp_path / "home" / "data" / "opt-outs.sqlite").read_bytes()


def test_an_age_is_set_shown_and_applied(opt_outs: Call) -> None:
    opt_outs("add", NUMBER, "--reason", "Zanele called")
    assert opt_outs("retention", "show", "--json").json == {"months": None, "due": None}
    assert opt_outs("retention", "run").status == 3
    shown = opt_outs("retention", "set", "36", "--json").json
    assert (shown["months"], shown["due"]["reasons"]) == (36, 0)
    assert opt_outs("retention", "run", "--yes").status == 1
    for wrong in ("0", "241", "many", "-3"):
        assert opt_outs("retention", "set", wrong).status in {2, 3}
    assert "36 months" in opt_outs("retention", "show").out
    opt_outs("retention", "set", "off")
    assert "for ever" in opt_outs("retention", "show").out
    off, on = opt_outs("activity", "--limit", "2").out.splitlines()
    assert "retention" in on
    assert "words are kept for 36 months" in on
    assert "words are kept for ever" in off
    assert "erase" not in off + on
    told = opt_outs("activity", "--limit", "2", "--json").json
    assert [action["kind"] for action in told] == ["retention", "retention"]
    assert opt_outs("check").status == 0
