"""How replies are read, shown and set without a window."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Call = Callable[..., "object"]
OWN = (
    '{"reach": "all", "settings": {"strictness": "standard", "languages": ["en"], '
    '"own_phrases": [{"text": TEXT, "match": "word", "verdict": "opt_out"}]}}'
)


def test_rules_are_shown_set_for_one_account_and_reset(opt_outs: Call, tmp_path: Path) -> None:
    opt_outs("accounts", "add", "Retail")
    rules = opt_outs("phrases", "show").json
    assert rules["settings"]["strictness"] == "standard"
    assert opt_outs("phrases").json == rules
    rules["settings"]["own_phrases"] = [{"text": "basta ya", "match": "whole", "verdict": "opt_out"}]
    rules["reach"] = "all"
    path = tmp_path / "rules.json"
    path.write_text(json.dumps(rules), encoding="utf-8")
    assert opt_outs("phrases", "set", path, "--account", "Retail", "--json").json == rules
    assert json.loads(opt_outs("classify", "basta ya", "--account", "Retail").out)["verdict"] == "opt_out"
    assert opt_outs("phrases", "show").json["reach"] == "account"
    assert opt_outs("activity", "--json").json[0]["kind"] == "phrases"
    assert opt_outs("phrases", "reset", "--account", "Retail").json["reach"] == "account"
    assert opt_outs("check").status == 0


@pytest.mark.parametrize(
    "text",
    [
        "not json",
        "[]",
        "{}",
        '{"reach": "nowhere", "settings": {}}',
        '{"reach": "all", "settings": {"x": 1}}',
        OWN.replace("TEXT", '["stop"]'),
        OWN.replace("TEXT", '"stop \\ud83d"'),
        OWN.replace("TEXT", '"\\u200b"'),
        "[" * 100_000,
    ],
)
def test_what_are_no_rules_changes_nothing(opt_outs: Call, tmp_path: Path, text: str) -> None:
    before = opt_outs("phrases", "show").json
    path = tmp_path / "rules.json"
    path.write_text(text, encoding="utf-8")
    refused = opt_outs("phrases", "set", path)
    assert refused.status == 3
    assert "Nothing was" in refused.err
    assert opt_outs("phrases", "set", tmp_path / "missing.json").status == 3
    assert opt_outs("phrases", "show").json == before
