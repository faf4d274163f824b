"""A throw-away account to try things on."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

from app.core.errors import NotFound
from app.core.number_set import sorted_unique
from app.core.records import EXAMPLE_ACCOUNT, ActionKind, ActionReport, Source
from app.services.accounts import add_account, bring_back_account, find_account
from app.store import actions
from app.store import sqlite_statements as sql
from app.store.database import Database

DAYS = 60

_MANUAL = ("Asked by telephone", "Asked at the counter", "Letter received", "Asked by e-mail")
_FILES = ("old-system.csv", "branch-list.xlsx", "call-centre-week-46.csv")
_PER_FILE = 400  # numbers in the first, twice as many in the second, and so on

EXAMPLE_NUMBERS = _PER_FILE * sum(range(1, len(_FILES) + 1)) + DAYS


def load_example_data(database: Database, *, operator: str = "") -> ActionReport:
    """Fill the account Example with invented opt-outs, made over the last sixty days; loading again adds nothing.

    The numbers are of South African mobile ranges and invented; nobody is messaged by anything this program does.
    """
    try:
        account = find_account(database, EXAMPLE_ACCOUNT)
        if account.archived:
            account = bring_back_account(database, account.id, operator=operator)
    except NotFound:
        account = add_account(
            database, EXAMPLE_ACCOUNT, "ZA", "Throw-away data to try things on", operator=operator
        )
    if account.listed:
        return ActionReport(None, already_listed=account.listed, accounts=(EXAMPLE_ACCOUNT,))
    added, action = 0, None
    with database.writing() as engine:
        for draft, numbers in _actions(operator):
            wanted = sorted_unique(numbers)
            listed = sql.listed_among(engine.connection(), account.id, wanted, 10_000)
            change = actions.ChangeSet(account.id, actions.OPTED_OUT, wanted[~listed])
            added += len(change.numbers)
            action = actions.record(engine, draft, [change])
    return ActionReport(action, added=added, accounts=(EXAMPLE_ACCOUNT,))


def _actions(operator: str) -> list[tuple[actions.Draft, list[int]]]:
    chance = random.Random(27)  # noqa: S311 - invented data, the same each time
    today = datetime.now(UTC)
    found = []
    for place, name in enumerate(_FILES):
        numbers = [_number(chance) for _ in range(_PER_FILE * (place + 1))]
        details: dict[str, object] = {"example": True, "numbers": len(numbers)}
        draft = actions.Draft(ActionKind.ADD, operator, Source.FILE.value, name, details)
        found.append((draft, numbers))
    for day in range(DAYS, 0, -1):
        at = today - timedelta(days=day)
        reason = chance.choice(_MANUAL)
        details = {"example": True, "day": at.date().isoformat()}
        draft = actions.Draft(ActionKind.ADD, operator, Source.MANUAL.value, reason, details)
        found.append((draft, [_number(chance)]))
    return found


def _number(chance: random.Random) -> int:
    return int(f"27{chance.choice((60, 61, 72, 73, 76, 79, 82, 83, 84))}{chance.randrange(10**7):07d}")
