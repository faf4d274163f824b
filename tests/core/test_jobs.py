"""Progress and cancel."""

from __future__ import annotations

import pytest

from app.core.errors import Cancelled
from app.core.jobs import Job, Progress


def test_reports_are_throttled_but_the_last_always_comes() -> None:
    heard: list[Progress] = []
    job = Job(heard.append)
    for done in range(1, 10_001):
        job.report("reading", done, 10_000, rows=done)
    assert heard[-1] == Progress("reading", 10_000, 10_000, 10_000)
    assert len(heard) < 100


def test_a_silent_job_keeps_its_last_progress() -> None:
    job = Job()
    job.report("storing", 1, 0, unit="numbers")
    assert job.progress == Progress("storing", 1, 0, 0, "numbers")


def test_a_cancelled_job_stops_at_its_next_report() -> None:
    job = Job()
    job.check()
    job.cancel()
    assert job.cancelled
    with pytest.raises(Cancelled):
        job.report("reading", 1, 2)
