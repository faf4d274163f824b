"""What an action was, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.core.msisdn import format_for_people
from app.core.records import Action, ActionKind
from app.ui.figures import count


def what_happened(action: Action) -> str:
    """Return one short sentence that says what an action was: ``Imported branch-list.xlsx``."""
    translate = QCoreApplication.translate
    match action.kind:
        case ActionKind.ADD:
            if not action.added and "asked" in action.details:
                return _request_words(action)
            if action.number is None:
                return translate("Actions", "Added by hand")
            return translate("Actions", "{number} added by hand").format(number=number_words(action))
        case ActionKind.IMPORT:
            name = str(action.details.get("file") or action.reason)
            return translate("Actions", "Imported {file}").format(file=name)
        case ActionKind.REPLY:
            return _intake_words(action)
        case ActionKind.DECISION:
            return _decision_words(action)
        case ActionKind.PHRASES:
            name = str(action.details.get("name", "")) or translate("Actions", "all accounts")
            return translate("Actions", "Phrases changed for {name}").format(name=name)
        case ActionKind.ERASE:
            return _erasure_words(action)
        case ActionKind.DATABASE:
            return _database_words(action)
        case ActionKind.REMOVE:
            if action.number is None:
                return translate("Actions", "Removed from the list")
            return translate("Actions", "{number} removed from the list").format(number=number_words(action))
        case ActionKind.UNDO:
            return _undo_words(action)
        case ActionKind.REGISTRY:
            return translate("Actions", "Added from a do-not-contact registry")
        case ActionKind.EXPIRE:
            return translate("Actions", "Removed because the time was up")
        case ActionKind.ACCOUNT:
            return _account_words(action)


def _request_words(action: Action) -> str:
    translate = QCoreApplication.translate
    if action.number is None:
        return translate("Actions", "Requests taken down, listed already")
    text = translate("Actions", "Request of {number} taken down, listed already")
    return text.format(number=number_words(action))


def number_words(action: Action) -> str:
    """Return the number that an action is about, as people write it; empty where it is not about one."""
    return "" if action.number is None else format_for_people(action.number)


def _undo_words(action: Action) -> str:
    translate = QCoreApplication.translate
    if action.root is None:
        return translate("Actions", "Undid action {number}").format(number=action.undoes)
    text = translate("Actions", "Redid: {what}") if action.again else translate("Actions", "Undid: {what}")
    return text.format(what=what_happened(action.root))


def _decision_words(action: Action) -> str:
    translate = QCoreApplication.translate
    if action.details.get("event") == "read_again":
        return translate("Actions", "Acted on replies read again")
    kept = action.details.get("decision") == "keep"
    if action.number is None:
        if kept:
            return translate("Actions", "Kept after review of a reply")
        return translate("Actions", "Opted out after review of a reply")
    text = (
        translate("Actions", "{number} kept after review")
        if kept
        else translate("Actions", "{number} opted out after review")
    )
    return text.format(number=number_words(action))


def _intake_words(action: Action) -> str:
    translate = QCoreApplication.translate
    stored, name = action.details.get("stored"), str(action.details.get("file", ""))
    if not isinstance(stored, int):
        return translate("Actions", "Opted out by reply")
    if stored == 1 and action.number is not None:
        return translate("Actions", "{number}: reply taken in").format(number=number_words(action))
    if name:
        return translate("Actions", "{count} replies from {file}").format(count=count(stored), file=name)
    return translate("Actions", "{count} replies pasted").format(count=count(stored))


def _erasure_words(action: Action) -> str:
    translate = QCoreApplication.translate
    details = action.details
    match details.get("event"):
        case "person":
            number = details.get("number")
            name = format_for_people(number) if isinstance(number, int) else ""
            return translate("Actions", "Words about {number} erased").format(number=name)
        case "age":
            if details.get("months") == 1:
                return translate("Actions", "Words older than 1 month erased")
            words = translate("Actions", "Words older than {months} months erased")
            return words.format(months=details.get("months"))
    months = details.get("months")
    if months is None:
        return translate("Actions", "Retention changed: words are kept for ever")
    if months == 1:
        return translate("Actions", "Retention changed: words are kept for 1 month")
    return translate("Actions", "Retention changed: words are kept for {months} months").format(months=months)


def _database_words(action: Action) -> str:
    translate = QCoreApplication.translate
    match action.details.get("event"):
        case "encrypted":
            return translate("Actions", "The database was encrypted")
        case "passphrase_changed":
            return translate("Actions", "The passphrase was changed")
        case "decrypted":
            return translate("Actions", "The database was decrypted")
        case _:
            return translate("Actions", "Restored from {file}").format(file=action.details.get("file", ""))


def _account_words(action: Action) -> str:
    translate = QCoreApplication.translate
    name, was = str(action.details.get("name", "")), str(action.details.get("was", ""))
    match action.details.get("event"):
        case "added":
            return translate("Actions", "Account {name} added").format(name=name)
        case "renamed":
            return translate("Actions", "Account {was} renamed to {name}").format(was=was, name=name)
        case "archived":
            return translate("Actions", "Account {name} archived").format(name=name)
        case "brought_back":
            return translate("Actions", "Account {name} brought back").format(name=name)
        case _:
            return translate("Actions", "Account {name} changed").format(name=name)


def account_names(action: Action) -> str:
    """Return the accounts an action touched: all names up to three, else the first two and how many more."""
    names = action.accounts or tuple(filter(None, (str(action.details.get("name", "")),)))
    if len(names) <= 3:
        return ", ".join(names)
    rest = QCoreApplication.translate("Actions", "{names} and {count} more")
    return rest.format(names=", ".join(names[:2]), count=count(len(names) - 2))


def state_words(action: Action) -> str:
    """Return whether an action still stands, for the details: empty when it does."""
    if action.undone_by is None:
        return ""
    return QCoreApplication.translate("Actions", "Undone by action {number}").format(number=action.undone_by)
