"""Working days, months and holidays, against days looked up in calendars."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import deadlines

DAYS = st.dates(date(2000, 1, 1), date(2060, 1, 1))


@pytest.mark.parametrize(
    ("rule", "received", "last"),
    [
        (deadlines.WASPA, date(2026, 11, 20), date(2026, 11, 24)),  # Friday to Tuesday
        (
            deadlines.WASPA,
            date(2026, 12, 24),
            date(2026, 12, 29),
        ),  # Christmas, Goodwill on a Saturday, weekend
        (deadlines.WASPA, date(2026, 4, 2), date(2026, 4, 8)),  # Good Friday, weekend, Family Day
        (
            deadlines.WASPA,
            date(2026, 8, 7),
            date(2026, 8, 12),
        ),  # Women's Day on a Sunday is kept on the Monday
        (deadlines.SPAM_ACT, date(2026, 1, 23), date(2026, 2, 2)),  # Australia Day on a Monday
        (deadlines.FCC, date(2026, 11, 20), date(2026, 12, 7)),  # Thanksgiving
        (deadlines.CASL, date(2026, 6, 26), date(2026, 7, 13)),  # Canada Day
        (deadlines.POPIA, date(2026, 11, 20), date(2026, 12, 20)),
        (deadlines.GDPR, date(2026, 1, 31), date(2026, 2, 28)),
        (deadlines.GDPR, date(2027, 12, 15), date(2028, 1, 15)),
    ],
)
def test_last_days(rule: deadlines.Rule, received: date, last: date) -> None:
    assert deadlines.last_day(rule, received) == last


@given(received=DAYS)
def test_a_period_of_working_days_has_that_many(received: date) -> None:
    for rule in (deadlines.WASPA, deadlines.FCC):
        last = deadlines.last_day(rule, received)
        between = [received + timedelta(days=n) for n in range(1, (last - received).days + 1)]
        assert sum(deadlines.is_working_day(day, rule.country) for day in between) == rule.length
        assert deadlines.is_working_day(last, rule.country)


@given(received=DAYS, days=st.integers(0, 40))
def test_late_is_after_the_last_day(received: date, days: int) -> None:
    done = datetime(received.year, received.month, received.day, 12, tzinfo=UTC) + timedelta(days=days)
    found = deadlines.deadline_for("ZA", done - timedelta(days=days), done, UTC)
    assert found is not None
    assert found.met == (found.days_late(done.date()) == 0) == (done.date() <= found.last_day)


def test_the_day_is_the_desks_own() -> None:
    east = timezone(timedelta(hours=2))
    found = deadlines.deadline_for("ZA", datetime(2026, 11, 19, 23, tzinfo=UTC), None, east)
    assert found is not None
    assert found.received == date(2026, 11, 20)
    assert not found.met
    assert found.days_late(date(2026, 11, 25)) == 1


@pytest.mark.parametrize("year", [1, 1970, 1999, 9999])
def test_a_year_that_cannot_be_gives_no_deadline(year: int) -> None:
    assert deadlines.deadline_for("ZA", datetime(year, 6, 1, tzinfo=UTC), None, UTC) is None


def test_what_was_followed_before_it_was_received_has_no_deadline() -> None:
    done = datetime(2026, 11, 29, 12, tzinfo=UTC)
    assert deadlines.deadline_for("ZA", done + timedelta(days=2), done, UTC) is None
    ahead = deadlines.deadline_for("ZA", done + timedelta(hours=20), done, UTC)
    assert ahead is not None
    assert ahead.met


def test_each_region_has_its_rule() -> None:
    assert deadlines.rule_for("GB") is deadlines.GDPR
    assert deadlines.rule_for("ZA") is deadlines.WASPA
    assert deadlines.rule_for("BR") is None
    assert [rule.period for rule in deadlines.RULES[:2]] == ["2 working days", "30 days"]
    assert deadlines.GDPR.period == "1 month"
