"""Moments before 1970 and far ahead are told on every system."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import moments
from app.core.moments import end_of_day, moment_at, start_of_day
from tests.windows_clock import WindowsDatetime


@pytest.fixture
def windows_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moments, "datetime", WindowsDatetime)


@given(st.integers(-62_135_596_800_000, 253_402_300_799_999))
def test_a_moment_is_what_was_counted_since_1970(ms: int) -> None:
    assert moment_at(ms).tzinfo is UTC
    assert round(moment_at(ms).timestamp() * 1000) == ms


@pytest.mark.parametrize("day", [date(1, 1, 2), date(1900, 1, 1), date(1969, 12, 31), date(9999, 12, 30)])
def test_moments_windows_has_no_word_for(windows_clock: None, day: date) -> None:
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    assert moment_at(round(noon.timestamp() * 1000)) == noon
    assert abs(start_of_day(day) - noon) <= timedelta(hours=26)


def test_a_day_begins_at_midnight_of_this_desk(windows_clock: None) -> None:
    begins = start_of_day(date(2026, 11, 23))
    assert begins.tzinfo is UTC
    assert begins.astimezone().replace(tzinfo=None) == datetime(2026, 11, 23)  # noqa: DTZ001 - this desk's


def test_the_first_day_and_the_last_there_are_begin_as_well() -> None:
    assert start_of_day(date.min) < start_of_day(date.max)


def test_a_day_ends_where_the_next_begins() -> None:
    assert end_of_day(date(2026, 11, 23)) == start_of_day(date(2026, 11, 24))
    assert end_of_day(date.max) == start_of_day(date.max)
