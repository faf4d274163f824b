"""Which times of receipt can be believed: none before 2000, none that is still to come."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
"""The first time that is believed: what is older is an empty cell of a spreadsheet (1900) or a slip of the hand."""

AHEAD = timedelta(days=1)
"""How far ahead of this desk's clock a time may be: a file may be of another time zone and not say so."""

EARLIEST_MS = round(EARLIEST.timestamp() * 1000)
AHEAD_MS = round(AHEAD.total_seconds() * 1000)


def is_believable(received: datetime, now: datetime) -> bool:
    """Whether something can have been received at a time, as seen ``now``; both are aware times."""
    return EARLIEST <= received <= now + AHEAD


def is_to_come(received: int, now: int) -> bool:
    """Whether a time is further ahead than clocks and time zones explain; both in milliseconds since 1970, UTC."""
    return received > now + AHEAD_MS


def believed(received: int | None, now: int) -> int | None:
    """A time that can be believed, None for any other; both in milliseconds since 1970, UTC."""
    if received is None or received < EARLIEST_MS or is_to_come(received, now):
        return None
    return received
