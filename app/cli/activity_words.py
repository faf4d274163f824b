"""What an action is called on the command line: its kind in a word, and what happened in a few."""

from __future__ import annotations

from app.core.action_search import ActionFilter, is_mark, sorts_called
from app.core.msisdn import format_for_people
from app.core.records import Action, ActionKind

_DATABASE = {
    "encrypted": "The database was encrypted",
    "passphrase_changed": "The passphrase was changed",
    "decrypted": "The database was decrypted",
}


def kind_word(action: Action) -> str:
    """The word for what an action was: its stored kind, but ``retention`` where it only set how long words are kept."""
    if action.kind is ActionKind.ERASE and action.details.get("event") == "retention":
        return "retention"
    return action.kind.value


def event_words(action: Action) -> str:
    """What happened, for an action that says more of it than its counts; else empty."""
    event, details = action.details.get("event"), action.details
    if "asked" in details and not action.added:
        return "request on record, listed already"
    if not event:
        return ""
    if action.kind is ActionKind.DATABASE and event in _DATABASE:
        return _DATABASE[str(event)]
    if action.kind is ActionKind.ERASE:
        return _erasure_words(action)
    named = details.get("name") or details.get("file", "")
    return f"{event} {named}".rstrip()


def wanted_actions(text: str, region: str) -> ActionFilter:
    """Which actions a text looks for, that is a number by the spelling of ``region`` or stands in their words."""
    sorts = sorts_called(text, lambda one: f"{kind_word(one)} {event_words(one)}")
    return ActionFilter(text, sorts, region, undone=is_mark(text, "undone"))


def _erasure_words(action: Action) -> str:
    details = action.details
    months = details.get("months")
    age = "1 month" if months == 1 else f"{months} months"
    match details.get("event"):
        case "retention":
            return "words are kept for ever" if months is None else f"words are kept for {age}"
        case "age":
            return f"words older than {age} erased"
        case "person":
            number = details.get("number")
            return (
                f"words about {format_for_people(number)} erased"
                if isinstance(number, int)
                else "words erased"
            )
    return str(details.get("event"))
