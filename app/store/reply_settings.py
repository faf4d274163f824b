"""How replies are read, for each account or for all: kept as settings of the data."""

from __future__ import annotations

import json
from typing import Any

from peewee import SqliteDatabase

from app.store.models import Setting

SETTING_PREFIX = "replies:"
ALL_ACCOUNTS = 0  # stands where an account's id would


def saved_rules(engine: SqliteDatabase, account: int) -> dict[str, Any] | None:
    """What was saved for an account (or ``ALL_ACCOUNTS``), None if nothing was."""
    row = (
        Setting.select(Setting.value)
        .where(Setting.key == f"{SETTING_PREFIX}{account}")
        .tuples()
        .first(engine)
    )
    if row is None:
        return None
    value: dict[str, Any] = json.loads(row[0])
    return value


def save_rules(engine: SqliteDatabase, account: int, rules: dict[str, Any] | None) -> None:
    """Save how an account's replies are read; None goes back to what holds for all."""
    key = f"{SETTING_PREFIX}{account}"
    if rules is None:
        Setting.delete().where(Setting.key == key).execute(engine)
    else:
        value = json.dumps(rules, sort_keys=True, ensure_ascii=False)
        Setting.insert(key=key, value=value).on_conflict_replace().execute(engine)


def accounts_with_rules(engine: SqliteDatabase) -> set[int]:
    """The accounts that have rules of their own."""
    rows = Setting.select(Setting.key).where(Setting.key.startswith(SETTING_PREFIX)).tuples().execute(engine)
    return {int(key.removeprefix(SETTING_PREFIX)) for (key,) in rows} - {ALL_ACCOUNTS}
