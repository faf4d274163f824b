"""The sorts of actions by what the window calls them, to find them by those words."""

from __future__ import annotations

from datetime import UTC, datetime

from app.core.records import Action, ActionKind
from app.ui.activity.action_words import what_happened

_SORTS = {
    ActionKind.DECISION: ("keep", "opt_out", "read_again"),
    ActionKind.ERASE: ("person", "age", "retention"),
    ActionKind.DATABASE: ("encrypted", "passphrase_changed", "decrypted", "restored"),
    ActionKind.ACCOUNT: ("added", "renamed", "archived", "brought_back"),
}


def sorts_called(text: str) -> tuple[tuple[ActionKind, str], ...]:
    """Return the kinds, with their events or decisions, in whose words a text stands; digits stand in none."""
    looked_for = " ".join(text.casefold().split())
    if not any(map(str.isalpha, looked_for)):
        return ()
    sorts = [(kind, sort) for kind in ActionKind for sort in _SORTS.get(kind, ("",))]
    return tuple(each for each in sorts if looked_for in what_happened(_bare(*each)).casefold())


def _bare(kind: ActionKind, sort: str) -> Action:
    """An action of which nothing is known but its sort."""
    key = "decision" if sort in ("keep", "opt_out") else "event"
    details: dict[str, object] = {key: sort} if sort else {}
    return Action(0, kind, datetime.fromtimestamp(0, UTC), "", "", "", details, 1, 0, undoes=0)
