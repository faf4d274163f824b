"""The list in blocks for a download: numbers that share account, date, source and reason, rising."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from peewee import SqliteDatabase

from app.core.list_writer import ListBlock
from app.core.records import Filter, Source
from app.store import sqlite_statements as sql
from app.store.database import from_ms
from app.store.listing import conditions
from app.store.number_search import matching_keys
from app.store.replies import deciding_replies

BLOCK = 50_000


def _groups(engine: SqliteDatabase, wanted: Filter) -> list[tuple[int, int, int, str, int, str, str, int]]:
    where, parameters = conditions(wanted)
    rows: list[tuple[int, int, int, str, int, str, str, int]] = engine.execute_sql(
        "SELECT t.action, t.account, t.listed, n.name, a.at, a.source, a.reason, "  # noqa: S608
        "n.archived_at IS NOT NULL FROM tally AS t "
        "JOIN action AS a ON a.id = t.action JOIN account AS n ON n.id = t.account "
        f"WHERE t.listed > 0{where} ORDER BY lower(n.name), t.action",
        parameters,
    ).fetchall()
    return rows


def count_of_list(engine: SqliteDatabase, wanted: Filter) -> int:
    """How many rows the wanted part of the list has (before digits typed narrow it)."""
    return sum(row[2] for row in _groups(engine, wanted))


def blocks_of_list(engine: SqliteDatabase, wanted: Filter) -> Iterator[ListBlock]:
    """The wanted part of the list by account and date."""
    allowed: dict[int, set[int]] | None = None
    if wanted.text:
        allowed = {}
        for msisdn, account, _action in matching_keys(engine, wanted.text, 2**31):
            allowed.setdefault(account, set()).add(msisdn)
    for action, account, _listed, name, at, source, reason, archived in _groups(engine, wanted):
        for numbers in sql.read_group(engine.connection(), action, account, size=BLOCK):
            block = numbers
            if allowed is not None:
                found = allowed.get(account, set())
                block = np.array([number for number in numbers.tolist() if number in found], np.int64)
            if source == Source.REPLY:
                yield from _with_reply_words(
                    engine,
                    action,
                    ListBlock(block.tolist(), name, from_ms(at), source, reason, bool(archived)),
                )
            elif len(block):
                yield ListBlock(block, name, from_ms(at), source, reason, bool(archived))


def _with_reply_words(engine: SqliteDatabase, action: int, block: ListBlock) -> Iterator[ListBlock]:
    """Each number of a block by itself, with the words of its reply as the reason, on one line."""
    found = deciding_replies(engine, [(number, action) for number in block.numbers])
    for number in block.numbers:
        reply = found.get((number, action))
        reason = block.reason if reply is None else " ".join(reply.text.split())
        yield replace(block, numbers=[number], reason=reason)
