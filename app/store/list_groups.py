"""The lists of accounts by what put numbers on them: what a send list is cleaned against."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray
from peewee import SqliteDatabase

from app.store import sqlite_statements as sql
from app.store.database import from_ms
from app.store.sqlite_statements import Numbers

LARGE = 2_000  # numbers from which a group is worth a statement of its own
ROWS_AT_ONCE = 50_000


@dataclass(frozen=True, slots=True)
class Group:
    """The numbers that one action put on one account's list and that are still there: ``listed`` of them."""

    action: int
    account: int
    listed: int
    since: datetime


def groups_of_accounts(engine: SqliteDatabase, accounts: Sequence[int]) -> list[Group]:
    """The groups of the accounts' lists, by account and date."""
    rows = engine.execute_sql(
        "SELECT t.action, t.account, t.listed, a.at FROM tally AS t JOIN action AS a ON a.id = t.action "
        "WHERE t.listed > 0 AND t.account IN (SELECT value FROM json_each(?)) ORDER BY t.account, t.action",
        (json.dumps(list(accounts)),),
    )
    return [Group(action, account, listed, from_ms(at)) for action, account, listed, at in rows]


def numbers_of_groups(
    engine: SqliteDatabase, groups: Sequence[Group]
) -> Iterator[tuple[Numbers, NDArray[np.int32] | int]]:
    """Every number of the groups, account by account, in blocks of rising numbers.

    Beside each block goes the place among ``groups`` of the group it is of, or one for each number.
    """
    connection = engine.connection()
    every = enumerate(groups)
    for account, of_account in itertools.groupby(every, key=lambda one: one[1].account):
        small: dict[int, int] = {}
        for place, group in of_account:
            if group.listed < LARGE:
                small[group.action] = place
                continue
            for block in sql.read_group(connection, group.action, account):
                yield block, place
        if small:
            yield from _small_groups(engine, account, small)


def _small_groups(
    engine: SqliteDatabase, account: int, places: dict[int, int]
) -> Iterator[tuple[Numbers, NDArray[np.int32]]]:
    cursor = engine.connection().execute(
        "SELECT o.msisdn, o.action FROM tally AS t CROSS JOIN opt_out AS o INDEXED BY opt_out_by_action "
        "ON o.action = t.action AND o.account = t.account WHERE t.account = ? AND t.listed BETWEEN 1 AND ?",
        (account, LARGE - 1),
    )
    while rows := cursor.fetchmany(ROWS_AT_ONCE):
        rows.sort()
        yield (
            np.array([msisdn for msisdn, _action in rows], np.int64),
            np.array([places[action] for _msisdn, action in rows], np.int32),
        )
