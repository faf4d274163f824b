"""Recomputing everything that can be recomputed: the chain, each action's changes, the present list, the tallies.

Works through the tables in their own order, a block at a time; what it keeps is one running digest for each action
and account.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from peewee import SqliteDatabase

from app.core.jobs import Job
from app.store import chain, erasures, reply_verification
from app.store.actions import ACTION_COLUMNS, OPTED_OUT, REMOVED

Rows = npt.NDArray[np.int64]

BLOCK = 100_000


class GroupDigests:
    """Counts and digests of numbers, gathered in passing for many groups at once."""

    def __init__(self) -> None:
        self._groups: dict[tuple[int, ...], list[object]] = {}

    def feed(self, keys: Rows, msisdns: Rows) -> None:
        """Take in numbers, each with the key of its group; within a group they must come rising."""
        order = np.lexsort((msisdns, *keys.T[::-1]))
        keys, msisdns = keys[order], msisdns[order]
        starts = np.flatnonzero(np.concatenate(([True], (keys[1:] != keys[:-1]).any(axis=1))))
        for start, end in zip(starts, [*starts[1:], len(keys)], strict=True):
            key = tuple(keys[start].tolist())
            group = self._groups.setdefault(key, [0, hashlib.sha256()])
            group[0] += int(end - start)  # type: ignore[operator] # a count
            group[1].update(msisdns[start:end].astype("<i8").tobytes())  # type: ignore[attr-defined] # a digest

    def results(self) -> dict[tuple[int, ...], tuple[int, bytes]]:
        """Count and digest by group."""
        return {key: (count, digest.digest()) for key, (count, digest) in self._groups.items()}  # type: ignore[attr-defined,misc]


def problems(engine: SqliteDatabase, job: Job) -> Iterator[str]:
    """What does not fit, one sentence each, the oldest first; nothing where all is well."""
    connection: sqlite3.Connection = engine.connection()
    broken = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if broken != "ok":
        yield f"The file itself is damaged: {broken}."
        return
    total = _progress_total(connection)
    erased = erasures.overrides(connection)
    try:
        by_action, expected = _replay(connection, job, total)
        yield from _chain_problems(connection, by_action, erased)
        yield from _list_problems(connection, expected, job, total)
    except _NoNumberError as error:
        yield f"The table {error} holds something else where a number belongs."
        return
    yield from _tally_problems(connection)
    yield from _account_problems(connection)
    yield from _file_problems(connection)
    yield from reply_verification.problems(connection, erased)
    yield from erasures.setting_problems(connection)
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"Row {row} of the table {table} points to something in {parent} that does not exist."


def _progress_total(connection: sqlite3.Connection) -> int:
    changes = connection.execute("SELECT coalesce(sum(added + removed), 0) FROM action").fetchone()[0]
    listed = connection.execute("SELECT coalesce(sum(listed), 0) FROM tally").fetchone()[0]
    return int(changes) + int(listed)


class _NoNumberError(Exception):
    """A table, which it names, holds a fraction, a text or bytes in place of a whole number."""


def _blocks(cursor: sqlite3.Cursor, table: str, width: int) -> Iterator[Rows]:
    while rows := cursor.fetchmany(BLOCK):
        found = np.array(rows)
        if found.dtype.kind != "i":  # told what to make of them it would cut fractions off unsaid
            raise _NoNumberError(table)
        yield found.astype(np.int64, copy=False).reshape(-1, width)


def _replay(
    connection: sqlite3.Connection, job: Job, total: int
) -> tuple[dict[tuple[int, ...], tuple[int, bytes]], dict[tuple[int, ...], tuple[int, bytes]]]:
    """Digests of each action's changes, and of the list that the changes lead to, by (account, action)."""
    changes, listed = GroupDigests(), GroupDigests()
    cursor = connection.execute(
        "SELECT msisdn, account, action, kind FROM change ORDER BY msisdn, account, action"
    )
    kept = np.empty((0, 4), dtype=np.int64)
    done = 0
    for block in _blocks(cursor, "change", 4):
        changes.feed(block[:, [2, 1, 3]], block[:, 0])
        done += len(block)
        job.report("checking", done, total, done, unit="numbers")
        rows = np.concatenate((kept, block))
        whole = _last_whole(rows)
        kept = rows[whole:]
        _feed_present(listed, rows[:whole])
    _feed_present(listed, kept)
    return changes.results(), listed.results()


def _last_whole(rows: Rows) -> int:
    """Where the last pair of number and account begins: its story may go on in the next block."""
    same = (rows[:, 0] == rows[-1, 0]) & (rows[:, 1] == rows[-1, 1])
    return int(np.flatnonzero(same)[0])


def _feed_present(listed: GroupDigests, rows: Rows) -> None:
    """What a stretch of changes, whole stories in order, leaves on the list."""
    if len(rows) == 0:
        return
    new_story = np.concatenate(([True], (rows[1:, :2] != rows[:-1, :2]).any(axis=1)))
    last = np.flatnonzero(np.append(new_story[1:], True))
    causes = np.where(rows[:, 3] == OPTED_OUT, rows[:, 2], 0)
    # Within a story actions rise, so the greatest cause up to a row is the latest one.
    story = np.cumsum(new_story)
    span = int(causes.max()) + 1
    causes = np.maximum.accumulate(causes + story * span) - story * span
    present = last[rows[last, 3] != REMOVED]
    if len(present):
        listed.feed(np.stack((rows[present, 1], causes[present]), axis=1), rows[present, 0])


def _chain_problems(
    connection: sqlite3.Connection,
    by_action: dict[tuple[int, ...], tuple[int, bytes]],
    erased: erasures.Overrides,
) -> Iterator[str]:
    groups: dict[int, dict[chain.GroupKey, tuple[int, bytes]]] = {}
    for (action, account, kind), found in by_action.items():
        groups.setdefault(action, {})[account, kind] = found
    previous, expected_id, last_at = chain.START, 1, 0
    columns = ", ".join(ACTION_COLUMNS)
    for row in connection.execute(f"SELECT {columns} FROM action ORDER BY id"):  # noqa: S608 - our own names
        fields = dict(zip(ACTION_COLUMNS, row, strict=True))
        action = fields["id"]
        if action != expected_id:
            yield f"Action {expected_id} is missing."
            return
        changes = chain.changes_digest(groups.pop(action, {}))
        if changes != fields["changes_digest"]:
            yield f"The numbers of action {action} are not those it was written with."
        if fields["previous_digest"] != previous:
            yield f"Action {action} does not follow from the action before it."
        elif chain.action_digest(
            chain.chained_fields(ACTION_COLUMNS, row), changes, previous
        ) != erasures.expected_digest(erased, action, fields["digest"]):
            yield f"Action {action} is not as it was written."
        at = (
            fields["at"] if isinstance(fields["at"], int) else last_at
        )  # its digest tells that it was altered
        if at < last_at:
            yield f"Action {action} is dated before the action that came before it."
        previous, expected_id, last_at = fields["digest"], action + 1, at
    last = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'action'").fetchone()
    if (last is None and expected_id > 1) or (last is not None and last[0] > expected_id - 1):
        yield f"Action {expected_id} is missing."
    for action in sorted(groups):
        yield f"There are numbers of action {action}, but the action itself is missing."


def _list_problems(
    connection: sqlite3.Connection, expected: dict[tuple[int, ...], tuple[int, bytes]], job: Job, total: int
) -> Iterator[str]:
    present = GroupDigests()
    done = total - sum(count for count, _ in expected.values())
    cursor = connection.execute("SELECT account, msisdn, action FROM opt_out ORDER BY account, msisdn")
    for block in _blocks(cursor, "opt_out", 3):
        present.feed(block[:, [0, 2]], block[:, 1])
        done += len(block)
        job.report("checking", min(done, total), total, done, unit="numbers")
    found = present.results()
    for key in sorted(expected.keys() | found.keys(), key=lambda key: (key[1], key[0])):
        if expected.get(key) != found.get(key):
            account, action = key
            should, has = expected.get(key, (0, b""))[0], found.get(key, (0, b""))[0]
            yield (
                f"Account {account} should list {should} numbers by action {action}, and lists {has}"
                + (" others." if should == has else ".")
            )


def _tally_problems(connection: sqlite3.Connection) -> Iterator[str]:
    rows = connection.execute(
        "SELECT action, account, sum(told), sum(counted) FROM ("
        "SELECT action, account, listed AS told, 0 AS counted FROM tally UNION ALL "
        "SELECT action, account, 0, count(*) FROM opt_out INDEXED BY opt_out_by_action GROUP BY action, account"
        ") GROUP BY action, account HAVING sum(told) <> sum(counted)"
    )
    for action, account, told, counted in rows:
        yield f"The count kept for account {account} and action {action} is {told}, but the list has {counted}."


def _account_problems(connection: sqlite3.Connection) -> Iterator[str]:
    told: dict[int, tuple[object, ...]] = {}
    for action, text in connection.execute(
        "SELECT id, details FROM action WHERE kind = 'account' ORDER BY id"
    ):
        try:
            details = json.loads(text)
            state = (details["name"], details["region"], details["notes"], details["archived"])
            told[details["account"]] = state
        except (ValueError, KeyError, TypeError):
            yield f"Action {action} does not say what became of its account."
    found = {
        row[0]: (row[1], row[2], row[3], row[4] is not None)
        for row in connection.execute("SELECT id, name, region, notes, archived_at FROM account ORDER BY id")
    }
    for account in sorted(told.keys() | found.keys()):
        if told.get(account) != found.get(account):
            yield f"Account {account} is not as the actions left it."


def _file_problems(connection: sqlite3.Connection) -> Iterator[str]:
    told: dict[str, tuple[str, int]] = {}
    for action, text in connection.execute(
        "SELECT id, details FROM action WHERE kind = 'import' ORDER BY id"
    ):
        try:
            details = json.loads(text)
            told.setdefault(details["sha256"], (details["file"], action))
        except (ValueError, KeyError, TypeError):
            yield f"Action {action} does not say which file it took in."
    found = {
        row[0]: (row[1], row[2]) for row in connection.execute("SELECT sha256, name, action FROM file_seen")
    }
    for sha256 in sorted(told.keys() | found.keys()):
        if told.get(sha256) != found.get(sha256):
            yield f"The record of the file {found.get(sha256, told.get(sha256, ('?', 0)))[0]} is not as it was written."
