"""Moments, told in the same way on every system.

Windows knows no time before 1970 and none after the year 3000: ``datetime.fromtimestamp`` and ``astimezone`` raise
``OSError`` there. Files hold such times (0001-01-01, 1900-01-00, 9999-12-31), and people type such days.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def moment_at(ms: int) -> datetime:
    """The moment that many milliseconds after the beginning of 1970, UTC. Raises ``OverflowError``."""
    return _EPOCH + timedelta(milliseconds=ms)


def start_of_day(day: date) -> datetime:
    """When a day of this desk's calendar begins, in UTC; where the system cannot say, when it begins in UTC."""
    try:
        return datetime(day.year, day.month, day.day).astimezone(UTC)
    except (OSError, ValueError, OverflowError):
        return datetime(day.year, day.month, day.day, tzinfo=UTC)


def end_of_day(day: date) -> datetime:
    """When the next day begins, in UTC; the last day there is has no next, and ends as it begins."""
    return start_of_day(day + timedelta(days=1) if day < date.max else day)
