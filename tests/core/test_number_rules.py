"""The rules of regions: complete, with a source each, and none where the metadata's answer stands."""

from app.core.msisdn import REGIONS
from app.core.number_rules import rule_for, rules_version


def test_south_africa_has_nine_digits_by_a_named_source() -> None:
    rule = rule_for("ZA")
    assert rule is not None
    assert (rule.national_digits, rule.people) == (9, "South African")
    assert "Numbering Plan" in rule.source


def test_every_rule_is_of_a_region_that_is_understood_and_says_where_it_is_from() -> None:
    rules = [rule for rule in map(rule_for, REGIONS) if rule]
    assert rules
    assert all(rule.source and rule.people and rule.mobile_first.isdigit() for rule in rules)
    assert rule_for("US") is None
    assert rule_for(None) is None
    assert rules_version() >= 1
