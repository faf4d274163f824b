"""What is looked for among the actions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from app.core.partial_number import PartialNumber, search_digits
from app.core.records import Action, ActionKind

FEWEST_DIGITS = 3
_SORTS = {
    ActionKind.DECISION: ("keep", "opt_out", "read_again"),
    ActionKind.ERASE: ("person", "age", "retention"),
    ActionKind.DATABASE: ("encrypted", "passphrase_changed", "decrypted", "restored"),
    ActionKind.ACCOUNT: ("added", "renamed", "archived", "brought_back"),
}


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


def sorts_called(text: str, words_of: Callable[[Action], str]) -> tuple[tuple[ActionKind, str], ...]:
    """Return the kinds, with their events or decisions, in whose words a text stands; digits stand in none.

    ``words_of`` gives the words for an action where it is looked for: in the window, or on the command line.
    """
    looked_for = " ".join(text.casefold().split())
    if not any(map(str.isalpha, looked_for)):
        return ()
    sorts = [(kind, sort) for kind in ActionKind for sort in _SORTS.get(kind, ("",))]
    return tuple(each for each in sorts if looked_for in words_of(_bare(*each)).casefold())


def _bare(kind: ActionKind, sort: str) -> Action:
    """An action of which nothing is known but its sort."""
    key = "decision" if sort in ("keep", "opt_out") else "event"
    details: dict[str, object] = {key: sort} if sort else {}
    return Action(0, kind, datetime.fromtimestamp(0, UTC), "", "", "", details, 1, 0, undoes=0)
