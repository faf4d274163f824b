"""Accounts: the senders whose suppression lists are kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from peewee import SqliteDatabase, fn

from app.core import records
from app.core.errors import NotFound
from app.store.database import from_ms, now_ms
from app.store.models import Account, Tally


def all_accounts(engine: SqliteDatabase, *, archived: bool) -> list[records.Account]:
    """The accounts by name, those put away too if ``archived``, each with the count of its present list."""
    counts = dict(
        Tally.select(Tally.account, fn.SUM(Tally.listed)).group_by(Tally.account).tuples().execute(engine)
    )
    query = Account.select().order_by(fn.LOWER(Account.name))
    if not archived:
        query = query.where(Account.archived_at.is_null())
    return [_record(row, int(counts.get(row.id, 0))) for row in query.execute(engine)]


def account_by_id(engine: SqliteDatabase, account_id: int) -> records.Account:
    """One account. Raises ``NotFound``."""
    for account in all_accounts(engine, archived=True):
        if account.id == account_id:
            return account
    raise _no_account(account_id)


def account_by_name(engine: SqliteDatabase, name: str) -> records.Account:
    """One account by its name, however capitalised. Raises ``NotFound``, naming the accounts there are."""
    wanted = name.strip().casefold()
    accounts = all_accounts(engine, archived=True)
    for account in accounts:
        if account.name.casefold() == wanted:
            return account
    names = ", ".join(account.name for account in accounts[:10]) + (" …" if len(accounts) > 10 else "")
    raise NotFound(
        "no_such_account",
        f"There is no account named “{name}”. Nothing was changed. Accounts: {names}.",
        account=f"“{name}”",
    )


def account_noted(engine: SqliteDatabase, name: str, account_id: int | None) -> records.Account:
    """The account that a note outside of the database means: what it was called then, and its id where that is known.

    It is found though it was renamed since, for every rename is on record. The id counts only for an account that is
    or was called so: under the same id another database has another account. Raises ``NotFound``.
    """
    wanted = name.strip().casefold()
    once = [account for account, was in _renames(engine) if was.casefold() == wanted]
    accounts = {account.id: account for account in all_accounts(engine, archived=True)}
    noted = accounts.get(account_id or 0)
    if noted is not None and (noted.name.casefold() == wanted or noted.id in once):
        return noted
    now = next((account for account in accounts.values() if account.name.casefold() == wanted), None)
    if now is None and once:
        now = accounts.get(once[-1])
    return now or account_by_name(engine, name)


def names_by_id(engine: SqliteDatabase) -> dict[int, str]:
    """The name of every account, put away or not."""
    return dict(engine.execute_sql("SELECT id, name FROM account").fetchall())


def insert_account(engine: SqliteDatabase, name: str, region: str, notes: str) -> int:
    """Write a new account and return its id."""
    query = Account.insert(name=name, region=region, notes=notes, created_at=now_ms())
    return int(query.execute(engine))


def update_account(engine: SqliteDatabase, account: records.Account) -> None:
    """Write an account's name, region, notes and whether it is put away."""
    Account.update(
        name=account.name,
        region=account.region,
        notes=account.notes,
        archived_at=None if account.archived_at is None else round(account.archived_at.timestamp() * 1000),
    ).where(Account.id == account.id).execute(engine)


def in_use(engine: SqliteDatabase, account_ids: Iterable[int] = ()) -> list[records.Account]:
    """The named accounts, or all that are in use where none is named. Raises ``NotFound``."""
    return _named_or(engine, account_ids, lambda account: not account.archived)


def receiving(engine: SqliteDatabase, account_ids: Sequence[int] = ()) -> list[records.Account]:
    """The named accounts, or those that numbers go to where none is named: in use, and not the one to try things on.

    Raises ``NotFound``.
    """
    chosen = in_use(engine, account_ids)
    return chosen if account_ids else without_example(chosen)


def keeping(engine: SqliteDatabase, account_ids: Iterable[int] = ()) -> list[records.Account]:
    """The named accounts, or all whose opt-outs stand where none is named. Raises ``NotFound``.

    Those that are put away are among them as long as they list anybody: who opted out is not to be messaged again
    because the account was put away.
    """
    return _named_or(engine, account_ids, lambda account: not account.archived or account.listed > 0)


def without_example(accounts: Sequence[records.Account]) -> list[records.Account]:
    """The accounts without the one to try things on; with it where there is no other."""
    return [account for account in accounts if account.name != records.EXAMPLE_ACCOUNT] or list(accounts)


def archived_ids(engine: SqliteDatabase) -> set[int]:
    """The ids of the accounts that are put away."""
    rows = engine.execute_sql("SELECT id FROM account WHERE archived_at IS NOT NULL").fetchall()
    return {row[0] for row in rows}


def _renames(engine: SqliteDatabase) -> list[tuple[int, str]]:
    """Every rename from the first to the last: the account, and what it was called before."""
    rows = engine.execute_sql(
        "SELECT json_extract(details, '$.account'), json_extract(details, '$.was') FROM action "
        "WHERE kind = ? AND json_extract(details, '$.was') IS NOT NULL ORDER BY id",
        (records.ActionKind.ACCOUNT.value,),
    )
    return [(int(account), str(was)) for account, was in rows.fetchall()]


def _named_or(
    engine: SqliteDatabase, account_ids: Iterable[int], usual: Callable[[records.Account], bool]
) -> list[records.Account]:
    wanted = list(dict.fromkeys(account_ids))
    accounts = {account.id: account for account in all_accounts(engine, archived=True)}
    if not wanted:
        return [account for account in accounts.values() if usual(account)]
    missing = [account_id for account_id in wanted if account_id not in accounts]
    if missing:
        raise _no_account(missing[0])
    return [accounts[account_id] for account_id in wanted]


def _no_account(account_id: int) -> NotFound:
    return NotFound(
        "no_such_account",
        f"There is no account with the id {account_id}. Nothing was changed.",
        account=account_id,
    )


def _record(row: Account, listed: int) -> records.Account:
    return records.Account(
        id=row.id,
        name=row.name,
        region=row.region,
        notes=row.notes,
        archived_at=None if row.archived_at is None else from_ms(row.archived_at),
        listed=listed,
    )
