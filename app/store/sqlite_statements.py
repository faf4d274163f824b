"""Statements only SQLite understands, behind plain functions: whole arrays of numbers in and out of tables.

Nothing here makes a Python object for each row: arrays go in as JSON text that SQLite unpacks (``json_each``) and
come out as one text for each block (``group_concat``).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from app.core.byte_words import DIGITS_READ, PADDING, values_in_table
from app.core.jobs import Job
from app.core.number_rows import plain_rows

Numbers = npt.NDArray[np.int64]

BLOCK = 20_000  # numbers handed to one statement
READ_BLOCK = 50_000  # numbers read by one statement


def as_json(numbers: Numbers) -> str:
    """An array of numbers, none below zero, as a JSON list."""
    return f"[{plain_rows(numbers, b',', b'')[1:].decode('ascii')}]"


def from_text(text: str | None) -> Numbers:
    """Numbers from the commas-between text that ``group_concat`` gives; None is no number."""
    if not text:
        return np.empty(0, dtype=np.int64)
    data = b"".join((text.encode("ascii"), b",", PADDING))
    length = data.index(b",")
    count, rest = divmod(len(data) - len(PADDING), length + 1)
    if rest == 0 and length <= DIGITS_READ and _is_table(data, count, length):
        # The numbers of one country, all as long as each other: nearly always.
        return values_in_table(data, count, length)
    return np.fromstring(text, dtype=np.int64, sep=",")


def _is_table(data: bytes, count: int, length: int) -> bool:
    """Whether ``count`` times ``length`` digits with a comma behind them is what ``data`` begins with."""
    characters = np.frombuffer(data, np.uint8, count * (length + 1))
    commas = characters[length :: length + 1]
    digits = np.count_nonzero(characters - np.uint8(ord("0")) < 10)
    return bool((commas == ord(",")).all()) and digits == count * length


def blocks(numbers: Numbers, size: int = BLOCK) -> Iterator[Numbers]:
    """The array in slices of at most ``size``."""
    for start in range(0, len(numbers), size):
        yield numbers[start : start + size]


def _told(
    numbers: Numbers, job: Job | None, stage: str, *, size: int = BLOCK, second_half: bool = False
) -> Iterator[Numbers]:
    """``blocks``, each told to the job once it is written: lists are one half of the work, history the other."""
    done = 0
    for block in blocks(numbers, size):
        yield block
        done += len(block)
        if job is not None:
            job.report(stage, second_half * len(numbers) + done, len(numbers) * 2, done, unit="numbers")


def insert_opt_outs(
    connection: sqlite3.Connection,
    account: int,
    action: int,
    numbers: Numbers,
    job: Job | None = None,
    stage: str = "storing",
) -> None:
    """Put numbers, rising and not yet listed, on an account's list as one action's doing; ``stage`` names the work."""
    for block in _told(numbers, job, stage):
        connection.execute(
            "INSERT INTO opt_out (account, msisdn, action) SELECT ?, value, ? FROM json_each(?)",
            (account, action, as_json(block)),
        )


def insert_changes(
    connection: sqlite3.Connection,
    account: int,
    action: int,
    kind: int,
    numbers: Numbers,
    job: Job | None = None,
    stage: str = "storing",
) -> None:
    """Write what an action did to numbers, rising, in one account's list."""
    for block in _told(numbers, job, stage, second_half=True):
        connection.execute(
            "INSERT INTO change (msisdn, account, action, kind) SELECT value, ?, ?, ? FROM json_each(?)",
            (account, action, kind, as_json(block)),
        )


def insert_changes_of_list(
    connection: sqlite3.Connection,
    account: int,
    action: int,
    kind: int,
    numbers: Numbers,
    job: Job | None = None,
    stage: str = "storing",
) -> None:
    """Write what an action did to all the numbers, rising, that an account's list holds by it."""
    for block in _told(numbers, job, stage, second_half=True):
        connection.execute(
            "INSERT INTO change (msisdn, account, action, kind) SELECT msisdn, account, action, ? FROM opt_out "
            "WHERE account = ? AND msisdn BETWEEN ? AND ? AND action = ? ORDER BY msisdn",
            (kind, account, int(block[0]), int(block[-1]), action),
        )


def delete_opt_outs(
    connection: sqlite3.Connection,
    account: int,
    numbers: Numbers,
    job: Job | None = None,
    stage: str = "removing",
) -> None:
    """Take numbers off an account's list."""
    for block in _told(numbers, job, stage):
        connection.execute(
            "DELETE FROM opt_out WHERE account = ? AND msisdn IN (SELECT value FROM json_each(?))",
            (account, as_json(block)),
        )


def delete_group(
    connection: sqlite3.Connection,
    action: int,
    account: int,
    numbers: Numbers,
    left: Numbers,
    job: Job | None = None,
    stage: str = "removing",
) -> None:
    """Take all the numbers, rising, that an account's list holds by one action off it, but for those ``left``."""
    for block in _told(numbers, job, stage, size=READ_BLOCK):
        first, last = int(block[0]), int(block[-1])
        start, end = np.searchsorted(left, (first, last))
        connection.execute(
            "DELETE FROM opt_out WHERE account = ? AND msisdn BETWEEN ? AND ? AND action = ? "
            "AND msisdn NOT IN (SELECT value FROM json_each(?))",
            (account, first, last, action, as_json(left[start:end])),
        )


def listed_actions(
    connection: sqlite3.Connection, account: int, numbers: Numbers, job: Job | None = None
) -> tuple[Numbers, Numbers]:
    """Which of the numbers, rising, are on an account's list, and the action each is there by."""
    found, causes = [numbers[:0]], [numbers[:0]]
    for block in blocks(numbers):
        texts = connection.execute(
            "SELECT group_concat(msisdn), group_concat(action) FROM (SELECT msisdn, action FROM opt_out "
            "WHERE account = ? AND msisdn IN (SELECT value FROM json_each(?)) ORDER BY msisdn)",
            (account, as_json(block)),
        ).fetchone()
        found.append(from_text(texts[0]))
        causes.append(from_text(texts[1]))
        if job is not None:
            job.check()
    return np.concatenate(found), np.concatenate(causes)


def listed_among(
    connection: sqlite3.Connection, account: int, numbers: Numbers, listed: int
) -> npt.NDArray[np.bool_]:
    """For each of the numbers, rising, whether it is on an account's list, which holds ``listed`` numbers.

    Where many numbers are asked for, the list itself is read beside them; where few, each is looked up.
    """
    if listed == 0 or len(numbers) == 0:
        return np.zeros(len(numbers), dtype=np.bool_)
    if len(numbers) * 20 < listed:
        there, _actions = listed_actions(connection, account, numbers)
    else:
        there = np.concatenate(
            list(read_list(connection, account, int(numbers[0]), int(numbers[-1]))) or [numbers[:0]]
        )
    places = np.searchsorted(there, numbers)
    places[places == len(there)] = 0
    return there[places] == numbers if len(there) else np.zeros(len(numbers), dtype=np.bool_)


def read_list(
    connection: sqlite3.Connection, account: int, first: int = 0, last: int = 2**62
) -> Iterator[Numbers]:
    """An account's numbers from ``first`` to ``last``, rising, in blocks."""
    while True:
        text = connection.execute(
            "SELECT group_concat(msisdn) FROM (SELECT msisdn FROM opt_out WHERE account = ? "
            "AND msisdn BETWEEN ? AND ? ORDER BY msisdn LIMIT ?)",
            (account, first, last, READ_BLOCK),
        ).fetchone()[0]
        block = from_text(text)
        if len(block) == 0:
            return
        yield block
        first = int(block[-1]) + 1


def read_group(
    connection: sqlite3.Connection, action: int, account: int, after: int = 0, size: int = READ_BLOCK
) -> Iterator[Numbers]:
    """The numbers an account's list holds by one action, rising, in blocks."""
    while True:
        text = connection.execute(
            "SELECT group_concat(msisdn) FROM (SELECT msisdn FROM opt_out INDEXED BY opt_out_by_action "
            "WHERE action = ? AND account = ? AND msisdn > ? ORDER BY msisdn LIMIT ?)",
            (action, account, after, size),
        ).fetchone()[0]
        block = from_text(text)
        if len(block) == 0:
            return
        yield block
        after = int(block[-1])


def read_removals(connection: sqlite3.Connection, action: int, account: int, kind: int) -> Numbers:
    """The numbers one action removed from (or restored to) an account's list and nothing since has altered."""
    rows = connection.execute(
        "SELECT msisdn FROM change AS c INDEXED BY change_removals "
        "WHERE c.action = ? AND c.account = ? AND c.kind = ? AND c.kind > 1 AND NOT EXISTS ("
        "SELECT 1 FROM change AS later WHERE later.msisdn = c.msisdn AND later.account = c.account "
        "AND later.action > c.action) ORDER BY msisdn",
        (action, account, kind),
    )
    return np.fromiter((row[0] for row in rows), dtype=np.int64)


def listed_once(connection: sqlite3.Connection, action: int, account: int, numbers: Numbers) -> Numbers:
    """Those of the numbers, rising, that an action put on an account's list, whatever became of them since."""
    found = [numbers[:0]]
    for block in blocks(numbers):
        text = connection.execute(
            "SELECT group_concat(value) FROM (SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM change "
            "WHERE msisdn = value AND account = ? AND action = ? AND kind = 1) ORDER BY value)",
            (as_json(block), account, action),
        ).fetchone()[0]
        found.append(from_text(text))
    return np.concatenate(found)
