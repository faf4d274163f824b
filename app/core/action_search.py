"""What is looked for among the actions."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.partial_number import PartialNumber, search_digits
from app.core.records import ActionKind

FEWEST_DIGITS = 3


@dataclass(frozen=True, slots=True)
class ActionFilter:
    """Which actions are wanted; empty means all.

    ``text`` stands in who did it, why, the file's or account's name, or is a number or three digits of one, written by
    the spelling of ``region``. ``sorts`` are wanted as well, whatever they hold: a kind, and its event or decision
    where only such are meant.
    """

    text: str = ""
    sorts: tuple[tuple[ActionKind, str], ...] = ()
    region: str = "ZA"

    @property
    def part(self) -> PartialNumber | None:
        """The part of a number that the text is; None where it is none or has too few digits."""
        part = None if any(map(str.isalpha, self.text)) else search_digits(self.text.strip(), self.region)
        return part if part is not None and len(part.digits) >= FEWEST_DIGITS else None
