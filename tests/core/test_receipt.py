"""Which times of receipt can be believed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.core.receipt import believed, is_believable

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (datetime(1, 1, 2, tzinfo=UTC), False),
        (datetime(1999, 12, 31, 23, 59, 59, tzinfo=UTC), False),
        (datetime(2000, 1, 1, tzinfo=UTC), True),
        (NOW, True),
        (NOW + timedelta(days=1), True),
        (NOW + timedelta(days=1, seconds=1), False),
        (datetime(9999, 1, 1, tzinfo=UTC), False),
    ],
)
def test_neither_long_past_nor_to_come(at: datetime, expected: bool) -> None:
    assert is_believable(at, NOW) == expected
    ms, now = round(at.timestamp() * 1000), round(NOW.timestamp() * 1000)
    assert believed(ms, now) == (ms if expected else None)


def test_no_time_is_none() -> None:
    assert believed(None, 0) is None
