"""Accounts, as a person looks after them. Each change is an action of its own, so that the past can be told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from peewee import SqliteDatabase

from app.core.errors import UserError
from app.core.msisdn import REGIONS
from app.core.records import EXAMPLE_ACCOUNT, Account, ActionKind
from app.core.storable_text import storable
from app.store import accounts as stored
from app.store import actions
from app.store.database import Database

LONGEST_NAME = 100


def list_accounts(database: Database, *, archived: bool = False) -> list[Account]:
    """The accounts by name, with their counts; those put away too if ``archived``."""
    with database.reading() as engine:
        return stored.all_accounts(engine, archived=archived)


def accounts_with_lists(database: Database) -> list[Account]:
    """The accounts whose opt-outs stand: those in use, and those put away that still list anybody."""
    with database.reading() as engine:
        return stored.keeping(engine)


def find_account(database: Database, name: str) -> Account:
    """One account by its name, however capitalised. Raises ``NotFound``."""
    with database.reading() as engine:
        return stored.account_by_name(engine, name)


def account_noted(database: Database, name: str, account_id: int | None = None) -> Account:
    """The account that the settings of a desk name, though it was renamed since they were saved.

    ``account_id`` is the id that was noted with the name; without it a name that was given up and taken by another
    account means that one. Raises ``NotFound``.
    """
    with database.reading() as engine:
        return stored.account_noted(engine, name, account_id)


def reading_region(database: Database, fallback: str, account_ids: Sequence[int] = ()) -> str:
    """The country by whose spelling numbers are read: the accounts' where they share one, else ``fallback``.

    ``account_ids`` empty means all accounts in use.
    """
    with database.reading() as engine:
        regions = {account.region for account in stored.in_use(engine, account_ids)}
    return regions.pop() if len(regions) == 1 else fallback


def add_account(
    database: Database, name: str, region: str = "ZA", notes: str = "", *, operator: str = ""
) -> Account:
    """Add an account whose numbers are written as ``region`` (ISO 3166) writes them.

    Raises:
        UserError: ``account_name_empty``, ``account_name_long``, ``account_name_taken``, ``region_unknown``.
    """
    with database.writing() as engine:
        name, region = _checked_name(engine, name, None), _checked_region(region)
        account = stored.account_by_id(
            engine, stored.insert_account(engine, name, region, storable(notes.strip()))
        )
        _record(engine, "added", account, operator)
        return account


def change_account(
    database: Database,
    account_id: int,
    *,
    name: str | None = None,
    region: str | None = None,
    notes: str | None = None,
    operator: str = "",
) -> Account:
    """Rename an account, or change its region or notes; what is None stays. Its list and history stay.

    Raises:
        UserError: as ``add_account``; ``account_name_example`` for the name of the account to try things on.
        NotFound: there is no such account.
    """
    with database.writing() as engine:
        before = stored.account_by_id(engine, account_id)
        if name is not None and before.name != EXAMPLE_ACCOUNT:
            _refuse_example(name)
        after = replace(
            before,
            name=before.name if name is None else _checked_name(engine, name, account_id),
            region=before.region if region is None else _checked_region(region),
            notes=before.notes if notes is None else storable(notes.strip()),
        )
        if after != before:
            stored.update_account(engine, after)
            _record(
                engine, "renamed" if after.name != before.name else "changed", after, operator, before=before
            )
        return after


def archive_account(database: Database, account_id: int, *, operator: str = "") -> Account:
    """Put an account away: it is offered no more, and keeps its list and history.

    Raises:
        UserError: ``last_account`` where it is the only one in use. NotFound: there is no such account.
    """
    with database.writing() as engine:
        before = stored.account_by_id(engine, account_id)
        if before.archived:
            return before
        if len(stored.in_use(engine)) == 1:
            raise UserError(
                "last_account",
                f"{before.name} is the only account in use and was not archived. Add another account first.",
                name=before.name,
            )
        now = datetime.now(UTC)
        after = replace(before, archived_at=now.replace(microsecond=now.microsecond // 1000 * 1000))
        stored.update_account(engine, after)
        _record(engine, "archived", after, operator)
        return after


def bring_back_account(database: Database, account_id: int, *, operator: str = "") -> Account:
    """Take an archived account into use again. Raises ``NotFound``."""
    with database.writing() as engine:
        before = stored.account_by_id(engine, account_id)
        if not before.archived:
            return before
        after = replace(before, archived_at=None)
        stored.update_account(engine, after)
        _record(engine, "brought_back", after, operator)
        return after


def _checked_name(engine: SqliteDatabase, name: str, own_id: int | None) -> str:
    name = storable(" ".join(name.split()))
    if not name:
        raise UserError("account_name_empty", "An account needs a name. Nothing was changed.")
    if len(name) > LONGEST_NAME:
        raise UserError(
            "account_name_long",
            f"The account's name has {len(name)} letters; {LONGEST_NAME} is the most. Nothing was changed.",
        )
    for other in stored.all_accounts(engine, archived=True):
        if other.id != own_id and other.name.casefold() == name.casefold():
            state = " (it is archived)" if other.archived else ""
            raise UserError(
                "account_name_taken",
                f"There is an account named “{other.name}” already{state}. Nothing was changed. Choose another name.",
                name=other.name,
            )
    return name


def _refuse_example(name: str) -> None:
    if " ".join(name.split()) == EXAMPLE_ACCOUNT:
        raise UserError(
            "account_name_example",
            f"The account {EXAMPLE_ACCOUNT} is for trying things on: lists to send are not cleaned of its people. "
            "Nothing was changed. Choose another name.",
            name=EXAMPLE_ACCOUNT,
        )


def _checked_region(region: str) -> str:
    wanted = region.strip().upper()
    if wanted not in REGIONS:
        raise UserError(
            "region_unknown",
            f"“{region}” is not a country code. Nothing was changed. Use two letters, such as ZA or GB.",
        )
    return wanted


def _record(
    engine: SqliteDatabase, event: str, account: Account, operator: str, before: Account | None = None
) -> None:
    details: dict[str, object] = {
        "event": event,
        "account": account.id,
        "name": account.name,
        "region": account.region,
        "notes": account.notes,
        "archived": account.archived,
    }
    if before is not None and before.name != account.name:
        details["was"] = before.name
    actions.record(engine, actions.Draft(ActionKind.ACCOUNT, operator=operator, details=details), ())
