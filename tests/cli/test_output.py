"""Sentences, JSON and progress."""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime

import pytest

from app.cli import output
from app.core.records import Account, Answer, OptOut

SINCE = datetime(2026, 11, 23, 10, 42, 30, tzinfo=UTC)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_shown_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    job = output.progress_job()
    job.report("reading", 50, 100, rows=5)
    job.report("reading", 100, 100, rows=10)
    job._last = 0.0
    job.report("storing", 3, 0, rows=3)
    assert "Reading 100% 10" in screen.getvalue()
    assert "Storing" in screen.getvalue()
    quiet = io.StringIO()
    monkeypatch.setattr(sys, "stderr", quiet)
    output.progress_job().report("reading", 100, 100)
    assert quiet.getvalue() == ""


def test_a_program_without_standard_error_works_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    job = output.progress_job()
    job.report("reading", 100, 100)
    assert not job.cancelled


def test_times_are_utc_in_json() -> None:
    assert output.utc(SINCE) == "2026-11-23T10:42:30Z"
    assert len(output.local(SINCE)) == len("2026-11-23 12:42")


def test_years_have_four_digits() -> None:
    assert output.local(datetime(26, 1, 15, 12, tzinfo=UTC)).startswith("0026-01-15 ")


def test_an_answer_names_the_accounts_that_have_it_and_those_that_do_not() -> None:
    listed = OptOut(27831234567, 1, "Retail", 3, SINCE, "manual", "letter")
    answer = Answer("083", 27831234567, (listed,), (Account(2, "Support", "ZA"),))
    text = output.answer_sentence(answer)
    assert text.startswith("+27 83 123 4567 is on the opt-out list.")
    assert "Retail, since" in text
    assert "(manual: letter)" in text
    assert "Not on: Support" in text
    empty = Answer("083", 27831234567, (), ())
    assert output.answer_sentence(empty) == "+27 83 123 4567 is not on the opt-out list."
