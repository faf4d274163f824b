"""Checking that the database is whole and that nobody altered the past."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from app.core.jobs import Job
from app.store import verification
from app.store.database import Database

MOST_PROBLEMS = 100


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found. ``problems`` are sentences, the first thing that does not fit first; empty if all is well."""

    problems: tuple[str, ...]
    actions: int
    changes: int
    opt_outs: int

    @property
    def ok(self) -> bool:
        """Whether everything fits."""
        return not self.problems


def check(database: Database, job: Job | None = None) -> CheckReport:
    """Recompute the chain, every action's changes, the present list and the counts, and compare.

    Raises:
        StoreError, Cancelled.
    """
    with database.reading(job) as engine:
        problems = tuple(itertools.islice(verification.problems(engine, job or Job()), MOST_PROBLEMS))
        actions, changes = engine.execute_sql(
            "SELECT count(*), coalesce(sum(added + removed), 0) FROM action"
        ).fetchone()
        opt_outs = engine.execute_sql("SELECT coalesce(sum(listed), 0) FROM tally").fetchone()[0]
    return CheckReport(problems, int(actions), int(changes), int(opt_outs))
