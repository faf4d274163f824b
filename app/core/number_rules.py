"""Regional rules beyond libphonenumber's metadata, read from ``resources/number_rules.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class RegionRule:
    """What the metadata does not know of one region; ``source`` is the text the rule rests on."""

    region: str
    national_digits: int
    mobile_first: str
    people: str
    source: str


@cache
def _document() -> dict[str, object]:
    return tomllib.loads((files("resources") / "number_rules.toml").read_text("utf-8"))


def rules_version() -> int:
    """The version of the rules as a whole; a compiled plan made under another version is out of date."""
    return int(str(_document()["version"]))


@cache
def rule_for(region: str | None) -> RegionRule | None:
    """The rule of an ISO 3166 region, or None where libphonenumber's answer stands."""
    table = _document().get(region or "")
    if not isinstance(table, dict):
        return None
    return RegionRule(
        str(region),
        int(table["national_digits"]),
        table["mobile_first"],
        table["people"],
        table["source"].strip(),
    )
