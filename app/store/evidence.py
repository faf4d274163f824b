"""Actions as the hash chain holds them, for whoever has to show that nothing was altered."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from peewee import SqliteDatabase

from app.core.jobs import Job
from app.store import chain, erasures
from app.store.actions import ACTION_COLUMNS
from app.store.database import from_ms, to_ms

_COLUMNS = ", ".join(ACTION_COLUMNS)


@dataclass(frozen=True, slots=True)
class ChainedAction:
    """One link of the chain. ``fields`` are what its digest is over besides the two other digests, all in hexadecimal.

    ``intact`` says whether its digest is that of its fields and whether it follows from the action before it. Where an
    erasure took words out of it, ``erased`` is that action, and ``remainder`` what that says the fields digest to.
    """

    id: int
    at: datetime
    fields: dict[str, Any]
    changes_digest: str
    previous_digest: str
    digest: str
    intact: bool
    erased: int | None = None
    remainder: str = ""

    @property
    def details(self) -> dict[str, Any]:
        """The action's details, which ``fields`` holds as JSON text."""
        found: dict[str, Any] = json.loads(self.fields["details"])
        return found


@dataclass(frozen=True, slots=True)
class ChainHead:
    """The newest link: its action, digest and time; action 0 where there is none. ``broken`` is the first bad link."""

    action: int
    digest: str
    at: datetime | None
    broken: int | None


def walk_chain(engine: SqliteDatabase, job: Job | None = None) -> Iterator[ChainedAction]:
    """Every action from the first on, each judged against the one before it."""
    total = engine.execute_sql("SELECT count(*) FROM action").fetchone()[0]
    previous, expected = chain.START, 1
    erased = erasures.overrides(engine.connection())
    rows = engine.execute_sql(f"SELECT {_COLUMNS} FROM action ORDER BY id")  # noqa: S608 - our own column names
    for done, row in enumerate(rows, start=1):
        named = dict(zip(ACTION_COLUMNS, row, strict=True))
        fields = chain.chained_fields(ACTION_COLUMNS, row)
        digest = chain.action_digest(fields, named["changes_digest"], named["previous_digest"])
        follows = named["previous_digest"] == previous and named["id"] == expected
        yield ChainedAction(
            named["id"],
            from_ms(named["at"]),
            fields,
            named["changes_digest"].hex(),
            named["previous_digest"].hex(),
            named["digest"].hex(),
            follows and digest == erasures.expected_digest(erased, named["id"], named["digest"]),
            *_erasure(erased, named["id"]),
        )
        previous, expected = named["digest"], named["id"] + 1
        if job is not None:
            job.report("checking", done, total, done, unit="rows")


def _erasure(found: erasures.Overrides, action: int) -> tuple[int | None, str]:
    if action not in found.actions:
        return None, ""
    digest, by = found.actions[action]
    return by, digest.hex()


def chained_actions(
    engine: SqliteDatabase, wanted: Iterable[int], job: Job | None = None
) -> tuple[dict[int, ChainedAction], ChainHead]:
    """The wanted actions by their number, and the head of the chain after all of it was walked."""
    wanted = frozenset(wanted)
    found: dict[int, ChainedAction] = {}
    last, broken = None, None
    for link in walk_chain(engine, job):
        last = link
        if not link.intact and broken is None:
            broken = link.id
        if link.id in wanted:
            found[link.id] = link
    if last is None:
        return found, ChainHead(0, chain.START.hex(), None, None)
    return found, ChainHead(last.id, last.digest, last.at, broken)


def actions_between(engine: SqliteDatabase, since: datetime, until: datetime) -> list[int]:
    """The actions done from ``since`` on and before ``until``, oldest first."""
    rows = engine.execute_sql(
        "SELECT id FROM action WHERE at >= ? AND at < ? ORDER BY id", (to_ms(since), to_ms(until))
    )
    return [row[0] for row in rows]
