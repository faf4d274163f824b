"""What is looked for among the actions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from app.core.partial_number import PartialNumber, search_digits
from app.core.records import Action, ActionKind
from app.core.reply_times import parse_time

FEWEST_DIGITS = 3
FEWEST_LETTERS = 5  # of a mark
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
    where only such are meant; and with ``undone`` all that was undone.
    """

    text: str = ""
    sorts: tuple[tuple[ActionKind, str], ...] = ()
    region: str = "ZA"
    undone: bool = False

    @property
    def part(self) -> PartialNumber | None:
        """The part of a number that the text is; None where it is none or has too few digits."""
        part = None if any(map(str.isalpha, self.text)) else search_digits(self.text.strip(), self.region)
        return part if part is not None and len(part.digits) >= FEWEST_DIGITS else None

    @property
    def day(self) -> tuple[int, int] | None:
        """The day that the text names, by this desk's clock: its first moment and the next day's (ms UTC), or None."""
        text = self.text.strip()
        moment = None if text.isdecimal() else parse_time(text)
        if moment is None:
            return None
        date = datetime.fromtimestamp(moment / 1000).astimezone().date()
        first, next_one = (
            datetime.combine(each, time()).astimezone() for each in (date, date + timedelta(days=1))
        )
        return round(first.timestamp() * 1000), round(next_one.timestamp() * 1000)


def is_mark(text: str, mark: str) -> bool:
    """Whether a text looks for what bears a mark such as "(undone)": it begins as the mark does."""
    looked_for, words = (each.strip().strip("()").casefold() for each in (text, mark))
    return len(looked_for) >= FEWEST_LETTERS and words.startswith(looked_for)


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
