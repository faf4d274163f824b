"""Wishes to be left alone that came by telephone, letter or counter: when they came, and by when they are due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.core.deadlines import Deadline, deadline_for
from app.core.errors import UserError
from app.core.receipt import EARLIEST
from app.core.records import ChangeKind, Channel, HistoryEvent

CLOCKS_APART = timedelta(minutes=5)
"""How far ahead of this desk's clock a time that is typed may be. A file's may be more (``receipt.AHEAD``)."""


@dataclass(frozen=True, slots=True)
class Wish:
    """How and when a person asked. ``received_at`` is an aware time."""

    channel: Channel
    received_at: datetime

    def as_details(self) -> dict[str, object]:
        """What is written beside the opt-out.

        Raises:
            UserError: ``received_later`` for a time to come, ``received_too_early`` for one before 2000.
        """
        if self.received_at > datetime.now(UTC) + CLOCKS_APART:
            day = self.received_at.astimezone().replace(tzinfo=None).isoformat(" ", "minutes")
            raise UserError(
                "received_later",
                f"{day} is still to come. Nothing was changed. Give the time when the person asked.",
                day=day,
            )
        if self.received_at < EARLIEST:
            raise UserError(
                "received_too_early",
                f"A time before {EARLIEST.year} cannot be meant. Nothing was changed. Give the time when the person "
                "asked.",
                year=EARLIEST.year,
            )
        at = self.received_at.astimezone(UTC).isoformat(timespec="seconds")
        return {"channel": self.channel.value, "received_at": at}


def deadline_of(event: HistoryEvent) -> Deadline | None:
    """The deadline that applied to an opt-out, where it is known when the person asked and a rule is known."""
    if event.event is not ChangeKind.OPTED_OUT or event.received_at is None:
        return None
    return deadline_for(event.region, event.received_at, event.at)
