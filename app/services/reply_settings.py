"""How replies are read and how far they reach, for each account or for all; every change is an action."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from peewee import SqliteDatabase

from app.core.errors import UserError
from app.core.phrases import OwnPhrase, ReplySettings, Strictness, says_something
from app.core.records import ActionKind
from app.core.replies import AccountRules, Reach
from app.store import accounts, actions
from app.store import reply_settings as stored
from app.store.database import Database
from app.store.reply_settings import ALL_ACCOUNTS

__all__ = [
    "ALL_ACCOUNTS",
    "AccountRules",
    "accounts_with_rules",
    "as_json",
    "check_unchanged",
    "from_json",
    "load",
    "rules_in",
    "save",
]


def load(database: Database, account_id: int = ALL_ACCOUNTS) -> AccountRules:
    """The rules that hold for an account: its own, else those for all accounts, else the shipped ones."""
    with database.reading() as engine:
        return rules_in(engine, account_id)


def rules_in(engine: SqliteDatabase, account_id: int) -> AccountRules:
    """As ``load``, within a transaction."""
    own = stored.saved_rules(engine, account_id)
    if own is not None:
        return _read(_without_empty(own), own=account_id != ALL_ACCOUNTS)
    shared = stored.saved_rules(engine, ALL_ACCOUNTS)
    return AccountRules() if shared is None else _read(_without_empty(shared), own=False)


def accounts_with_rules(database: Database) -> set[int]:
    """The ids of accounts that have rules of their own."""
    with database.reading() as engine:
        return stored.accounts_with_rules(engine)


def save(
    database: Database,
    rules: AccountRules | None,
    account_id: int = ALL_ACCOUNTS,
    *,
    operator: str = "",
    instead_of: AccountRules | None = None,
) -> int | None:
    """Save an account's rules, or those for all; None goes back to those for all, or to the shipped ones.

    Replies stored before keep their verdicts. Returns the action, None where nothing was different. ``instead_of`` are
    the rules that whoever changed them saw.

    Raises:
        NotFound: there is no such account. UserError: ``phrase_twice``; ``rules_changed``, where others than
        ``instead_of`` hold by now.
    """
    wanted = None if rules is None else as_json(rules)
    with database.writing() as engine:
        if account_id != ALL_ACCOUNTS:
            accounts.account_by_id(engine, account_id)
        if stored.saved_rules(engine, account_id) == wanted:
            return None
        if instead_of is not None:
            check_unchanged(rules_in(engine, account_id), instead_of)
        stored.save_rules(engine, account_id, wanted)
        details = {"account": account_id, "rules": wanted}
        name = accounts.names_by_id(engine).get(account_id, "")
        return actions.record(
            engine, actions.Draft(ActionKind.PHRASES, operator, details={**details, "name": name}), ()
        )


def check_unchanged(now: AccountRules, seen: AccountRules) -> None:
    """Raise ``UserError`` ``rules_changed`` where the rules that hold now are not those a person saw."""
    if now != seen:
        raise UserError(
            "rules_changed",
            "The rules were changed elsewhere meanwhile. Nothing was saved, and no reply was acted on. Discard the "
            "changes here, look at the new rules, and begin anew.",
        )


def as_json(rules: AccountRules) -> dict[str, Any]:
    """Rules as they are stored, and as the command line shows and takes them. Raises ``UserError`` ``phrase_twice``."""
    phrases = [phrase.text.casefold() for phrase in rules.settings.own_phrases]
    twice = [text for place, text in enumerate(phrases) if text in phrases[:place]]
    if twice:
        raise UserError(
            "phrase_twice",
            f"The phrase “{twice[0]}” is there twice. Nothing was saved. Take one of them out.",
            phrase=twice[0],
        )
    settings = asdict(rules.settings)
    settings["strictness"] = rules.settings.strictness.value
    settings["languages"] = list(rules.settings.languages)
    settings["own_phrases"] = [dict(phrase) for phrase in settings["own_phrases"]]
    return {"reach": rules.reach.value, "settings": settings}


def from_json(value: dict[str, Any]) -> AccountRules:
    """Rules from what ``as_json`` gives.

    Raises:
        UserError: a value that there is not. ValueError, KeyError, TypeError: it is something else.
    """
    return _read(value, own=False)


def _without_empty(value: dict[str, Any]) -> dict[str, Any]:
    """Saved rules without phrases that say nothing, which earlier versions took: they were found in every reply."""
    phrases = [phrase for phrase in value["settings"]["own_phrases"] if says_something(phrase["text"])]
    return {**value, "settings": {**value["settings"], "own_phrases": phrases}}


def _read(value: dict[str, Any], *, own: bool) -> AccountRules:
    settings = dict(value["settings"])
    settings["strictness"] = Strictness(settings["strictness"])
    settings["languages"] = tuple(settings["languages"])
    settings["own_phrases"] = tuple(OwnPhrase(**phrase) for phrase in settings["own_phrases"])
    for phrase in settings["own_phrases"]:
        phrase.text.encode()  # JSON can hold half an emoji, the database cannot
    return AccountRules(ReplySettings(**settings), Reach(value["reach"]), own)
