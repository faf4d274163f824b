"""The list as a table: how many rows, and the rows at any place, without counting or skipping millions.

Every order but the one by number is an order of *groups*: what one action put on one account's list shares its date,
source, reason and account. ``tally`` has a row for each group, so places are found by adding up; inside a group the
numbers rise, and landmarks every thousand numbers lead into the middle of a large one.
"""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt
from peewee import SqliteDatabase

from app.core.jobs import Job
from app.core.records import Filter, OptOut, Order
from app.store.accounts import archived_ids, names_by_id
from app.store.actions import causes_of_actions
from app.store.database import to_ms
from app.store.landmarks import Landmarks, Mark, Marks
from app.store.list_places import last_action
from app.store.number_search import Keys, matching_keys
from app.store.opt_outs import ROW_JOIN
from app.store.sqlite_statements import from_text

Numbers = npt.NDArray[np.int64]

STEP = 1_000  # rows between two landmarks: skipping half of that costs less than a millisecond
MARKS_AT_ONCE = 50  # landmarks between two looks at whether the work was cancelled
MATCHES = 2_000  # rows shown at the most for digits typed; nobody reads further, they type one digit more

_GROUP_ORDERS = {
    Order.SINCE: "t.action {d}, t.account",
    Order.ACCOUNT: "lower(n.name) {d}, t.action DESC",
    Order.SOURCE: "a.source {d}, t.action DESC, t.account",
    Order.REASON: "lower(a.reason) {d}, t.action DESC, t.account",
}


class Listing(Protocol):
    """Rows in an order: a count, whether it is all there are, and the rows at a place."""

    count: int
    exact: bool
    moved_by: str
    """Which later actions, as SQL over ``action``, may have put other rows at a place; empty for none."""

    def rows(self, engine: SqliteDatabase, start: int, length: int) -> list[OptOut]:
        """The rows from place ``start`` on, at most ``length``."""
        ...

    def numbers(self, engine: SqliteDatabase, start: int, length: int) -> Numbers:
        """The MSISDNs of the rows from place ``start`` on, at most ``length``."""
        ...

    def warm(self, engine: SqliteDatabase, job: Job) -> None:
        """Find the landmarks now that the first far jump would have to wait for."""
        ...


def open_listing(
    engine: SqliteDatabase, wanted: Filter, order: Order, *, descending: bool, landmarks: Landmarks
) -> Listing:
    """The part of the list that is wanted, in an order."""
    if wanted.text:
        return MatchingRows(engine, wanted, order, descending=descending)
    groups = _groups(engine, wanted, order, descending=descending)
    if order is Order.NUMBER:
        return RowsByNumber(engine, wanted, groups, descending=descending, landmarks=landmarks)
    return RowsByGroup(groups, landmarks)


def conditions(wanted: Filter, group: str = "t", action: str = "a") -> tuple[str, list[object]]:
    """A filter as SQL over a row with ``account`` and ``action``, and its parameters."""
    parts: list[str] = []
    parameters: list[object] = []
    if wanted.accounts:
        parts.append(f"{group}.account IN ({', '.join('?' * len(wanted.accounts))})")
        parameters += list(wanted.accounts)
    if wanted.sources:
        parts.append(f"{action}.source IN ({', '.join('?' * len(wanted.sources))})")
        parameters += list(wanted.sources)
    if wanted.since is not None:
        parts.append(f"{action}.at >= ?")
        parameters.append(to_ms(wanted.since))
    if wanted.until is not None:
        parts.append(f"{action}.at < ?")
        parameters.append(to_ms(wanted.until))
    return "".join(f" AND {part}" for part in parts), parameters


def _groups(engine: SqliteDatabase, wanted: Filter, order: Order, *, descending: bool) -> Numbers:
    """Rows of (action, account, listed) in order."""
    where, parameters = conditions(wanted)
    ordering = _GROUP_ORDERS.get(order, "t.action, t.account").format(d="DESC" if descending else "ASC")
    joins = "JOIN action AS a ON a.id = t.action " if "a." in where + ordering else ""
    joins += "JOIN account AS n ON n.id = t.account " if "n." in ordering else ""
    rows = engine.execute_sql(
        f"SELECT t.action, t.account, t.listed FROM tally AS t {joins}"  # noqa: S608 - values are parameters
        f"WHERE t.listed > 0{where} ORDER BY {ordering}",
        parameters,
    )
    # Row by row, as SQLite finds them: an array made of a hundred thousand rows at once holds the window up.
    return np.fromiter(itertools.chain.from_iterable(rows), dtype=np.int64).reshape(-1, 3)


_GROUP_ROWS = (
    "SELECT msisdn FROM opt_out INDEXED BY opt_out_by_action "
    "WHERE action = ? AND account = ? AND msisdn > ? ORDER BY msisdn LIMIT ? OFFSET ?"
)

_GROUP_NUMBERS = f"SELECT group_concat(msisdn) FROM ({_GROUP_ROWS})"  # noqa: S608 - our own words


@dataclass(frozen=True, slots=True)
class _Piece:
    """The part of a group that a stretch of rows touches."""

    action: int
    account: int
    listed: int
    skip: int
    take: int


def _opt_outs(engine: SqliteDatabase, keys: Sequence[tuple[int, ...]]) -> list[OptOut]:
    """The rows of the list for (MSISDN, account, action), in the order given."""
    causes, names = causes_of_actions(engine, {key[2] for key in keys}), names_by_id(engine)
    archived = archived_ids(engine)
    return [
        OptOut(msisdn, account, names[account], action, *causes[action], account in archived)
        for msisdn, account, action in keys
    ]


class RowsByGroup:
    """Rows in an order of groups."""

    exact = True
    moved_by = (
        "removed > 0 OR undoes IS NOT NULL"  # the groups are those of then, but numbers leave and come back
    )

    def __init__(self, groups: Numbers, landmarks: Landmarks) -> None:
        self._groups = groups
        self._ends = np.cumsum(groups[:, 2])
        self._landmarks = landmarks
        self.count = int(self._ends[-1]) if len(groups) else 0

    def rows(self, engine: SqliteDatabase, start: int, length: int) -> list[OptOut]:
        """The rows from place ``start`` on, at most ``length``."""
        pieces = self._pieces(start, length)
        causes, names = causes_of_actions(engine, {piece.action for piece in pieces}), names_by_id(engine)
        archived = archived_ids(engine)
        return [
            OptOut(msisdn, each.account, names[each.account], each.action, *causes[each.action], away)
            for each, away in ((piece, piece.account in archived) for piece in pieces)
            for msisdn in self._numbers(engine.connection(), each)
        ]

    def numbers(self, engine: SqliteDatabase, start: int, length: int) -> Numbers:
        """The MSISDNs of the rows from place ``start`` on, at most ``length``."""
        found = [np.empty(0, dtype=np.int64)]
        for piece in self._pieces(start, length):
            after, skip = self._start_of(engine.connection(), piece)
            place = (piece.action, piece.account, after, piece.take, skip)
            text = engine.execute_sql(_GROUP_NUMBERS, place).fetchone()[0]
            found.append(from_text(text))
        return np.concatenate(found)

    def warm(self, engine: SqliteDatabase, job: Job) -> None:
        """Find the landmarks of every large group."""
        for action, account, listed in self._groups[self._groups[:, 2] > STEP].tolist():
            known = self._landmarks.of_group(engine.connection(), action, account, listed)
            for skip in range(STEP, listed, MARKS_AT_ONCE * STEP):
                self._nearest(engine.connection(), _Piece(action, account, listed, skip, 0), known)
                job.check()
            self._nearest(engine.connection(), _Piece(action, account, listed, listed, 0), known)

    def _pieces(self, start: int, length: int) -> list[_Piece]:
        pieces: list[_Piece] = []
        place = int(np.searchsorted(self._ends, start, side="right"))
        while length > 0 and place < len(self._groups):
            action, account, listed = (int(value) for value in self._groups[place])
            skip = start - (int(self._ends[place]) - listed)
            take = min(length, listed - skip)
            pieces.append(_Piece(action, account, listed, skip, take))
            start, length, place = start + take, length - take, place + 1
        return pieces

    def _numbers(self, connection: sqlite3.Connection, piece: _Piece) -> list[int]:
        after, skip = self._start_of(connection, piece)
        rows = connection.execute(_GROUP_ROWS, (piece.action, piece.account, after, piece.take, skip))
        return [row[0] for row in rows]

    def _start_of(self, connection: sqlite3.Connection, piece: _Piece) -> tuple[int, int]:
        """The number to go on from to reach the piece, and how many rows are to be skipped from there."""
        if piece.skip < STEP:
            return -1, piece.skip
        known = self._landmarks.of_group(connection, piece.action, piece.account, piece.listed)
        return self._nearest(connection, piece, known)

    def _nearest(self, connection: sqlite3.Connection, piece: _Piece, known: Marks) -> tuple[int, int]:
        """The last landmark before the piece, and how many rows are left to skip from there."""
        wanted = piece.skip // STEP

        def after(mark: Mark | None) -> Mark | None:
            last = mark[0] if mark else -1
            row = connection.execute(_GROUP_ROWS, (piece.action, piece.account, last, 1, STEP - 1)).fetchone()
            return (row[0], piece.account) if row else None

        self._landmarks.grow(known, wanted, after)
        reached = min(wanted, len(known))
        return (known[reached - 1][0] if reached else -1), piece.skip - reached * STEP


class RowsByNumber:
    """Rows by number, then account.

    One account's list is clustered by number. Over several, ``change`` leads: it is clustered by number too, and
    every row of the list has exactly one change, its own.
    """

    exact = True
    moved_by = "added > 0 OR removed > 0 OR undoes IS NOT NULL"

    def __init__(
        self,
        engine: SqliteDatabase,
        wanted: Filter,
        groups: Numbers,
        *,
        descending: bool,
        landmarks: Landmarks,
    ) -> None:
        self.count = int(groups[:, 2].sum())
        self._accounts = sorted({int(account) for account in groups[:, 1]})
        self._wanted = wanted
        self._descending = descending
        self._landmarks = landmarks
        self._known = landmarks.of(("number", wanted, descending), last_action(engine.connection()))
        self._before = (2**62, 2**62) if descending else (-1, -1)
        self._tail, self._parameters = self._sql()

    def _sql(self) -> tuple[str, tuple[object, ...]]:
        sign, way = ("<", "DESC") if self._descending else (">", "ASC")
        where, parameters = conditions(self._wanted, "o", "a")
        join = "JOIN action AS a ON a.id = o.action" if "a." in where else ""
        if len(self._accounts) == 1:
            tail = (
                f"FROM opt_out AS o {join} WHERE o.account = {self._accounts[0]}{where} AND o.msisdn {sign} ? "
                f"ORDER BY o.msisdn {way} LIMIT ? OFFSET ?"
            )
        else:
            tail = (
                "FROM change AS c CROSS JOIN opt_out AS o "
                f"ON o.account = c.account AND o.msisdn = c.msisdn AND o.action = c.action {join} "
                f"WHERE c.kind = 1{where} AND (c.msisdn, c.account) {sign} (?, ?) "
                f"ORDER BY c.msisdn {way}, c.account {way} LIMIT ? OFFSET ?"
            )
        return tail, tuple(parameters)

    def _select(
        self, engine: SqliteDatabase, columns: str, key: tuple[int, int], length: int, skip: int
    ) -> list[tuple[int, ...]]:
        place = key[:1] if len(self._accounts) == 1 else key
        rows: list[tuple[int, ...]] = engine.connection().execute(
            f"SELECT {columns} {self._tail}",
            (*self._parameters, *place, length, skip),
        ).fetchall()  # fmt: skip
        return rows

    def _reach(self, engine: SqliteDatabase, start: int) -> tuple[tuple[int, int], int]:
        """The last landmark before a place, and how many rows are left to skip from there."""
        wanted = start // STEP

        def after(mark: Mark | None) -> Mark | None:
            row = self._select(engine, "o.msisdn, o.account", mark or self._before, 1, STEP - 1)
            return (row[0][0], row[0][1]) if row else None

        self._landmarks.grow(self._known, wanted, after)
        reached = min(wanted, len(self._known))
        return (self._known[reached - 1] if reached else self._before), start - reached * STEP

    def rows(self, engine: SqliteDatabase, start: int, length: int) -> list[OptOut]:
        """The rows from place ``start`` on, at most ``length``."""
        key, skip = self._reach(engine, start)
        return _opt_outs(engine, self._select(engine, "o.msisdn, o.account, o.action", key, length, skip))

    def numbers(self, engine: SqliteDatabase, start: int, length: int) -> Numbers:
        """The MSISDNs of the rows from place ``start`` on, at most ``length``."""
        key, skip = self._reach(engine, start)
        place = key[:1] if len(self._accounts) == 1 else key
        text = engine.execute_sql(
            f"SELECT group_concat(msisdn) FROM (SELECT o.msisdn {self._tail})",  # noqa: S608 - our own names
            (*self._parameters, *place, length, skip),
        ).fetchone()[0]
        return from_text(text)

    def warm(self, engine: SqliteDatabase, job: Job) -> None:
        """Find all the landmarks."""
        for start in range(0, self.count, MARKS_AT_ONCE * STEP):
            self._reach(engine, start)
            job.check()
        self._reach(engine, self.count)


_ORDERS_BY_TEXT = {
    Order.ACCOUNT: "lower(n.name) {d}, o.action DESC, o.msisdn",
    Order.SOURCE: "a.source {d}, o.action DESC, o.msisdn",
    Order.REASON: "lower(a.reason) {d}, o.action DESC, o.msisdn",
}


def _ordered(engine: SqliteDatabase, keys: Keys, order: Order, *, descending: bool) -> Keys:
    """Keys of rows, given by number and account, in an order."""
    sign = -1 if descending else 1
    if order is Order.NUMBER:
        return keys[::-1] if descending else keys
    if order is Order.SINCE:
        return sorted(keys, key=lambda key: (sign * key[2], key[1], key[0]))
    ordering = _ORDERS_BY_TEXT[order].format(d="DESC" if descending else "ASC")
    rows: Keys = engine.execute_sql(
        "SELECT o.msisdn, o.account, o.action FROM json_each(?) AS j CROSS JOIN opt_out AS o "  # noqa: S608 - our own names
        "ON o.account = json_extract(j.value, '$[1]') AND o.msisdn = json_extract(j.value, '$[0]') "
        f"{ROW_JOIN} ORDER BY {ordering}",
        (str([list(key) for key in keys]),),
    ).fetchall()
    return rows


class MatchingRows:
    """Rows whose number holds the digits typed, up to ``MATCHES`` of them."""

    moved_by = ""  # the rows themselves are kept

    def __init__(self, engine: SqliteDatabase, wanted: Filter, order: Order, *, descending: bool) -> None:
        where, parameters = conditions(wanted, "o", "a")
        keys = matching_keys(engine, wanted.text, MATCHES + 1, where, parameters)
        self.exact = len(keys) <= MATCHES
        # Only keys are put in order here; the rest of a row is read when it is shown.
        self._rows = _ordered(engine, keys[:MATCHES], order, descending=descending)
        self.count = len(self._rows)

    def rows(self, engine: SqliteDatabase, start: int, length: int) -> list[OptOut]:
        """The rows from place ``start`` on, at most ``length``."""
        return _opt_outs(engine, self._rows[start : start + length])

    def numbers(self, _engine: SqliteDatabase, start: int, length: int) -> Numbers:
        """The MSISDNs of the rows from place ``start`` on, at most ``length``."""
        return np.array([row[0] for row in self._rows[start : start + length]], dtype=np.int64)

    def warm(self, _engine: SqliteDatabase, _job: Job) -> None:
        """There is nothing to find: the rows are here."""
