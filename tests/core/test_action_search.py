"""What a text looks for among the actions: a day, or a mark."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app.core.action_search import ActionFilter, is_mark


@pytest.mark.parametrize("text", ["2026-11-30", " 30 Nov 2026 ", "30/11/2026", "2026-11-30 23:59"])
def test_a_day_is_that_of_this_desk(text: str) -> None:
    midnight = datetime(2026, 11, 30).astimezone()
    ends = [round(each.timestamp() * 1000) for each in (midnight, midnight + timedelta(days=1))]
    assert ActionFilter(text).day == tuple(ends)


@pytest.mark.parametrize("text", ["", "letter", "083 123 4567", "1764460800", "20261130", "2026-13-30"])
def test_other_texts_name_no_day(text: str) -> None:
    assert ActionFilter(text).day is None


@pytest.mark.parametrize(
    ("text", "expected"), [("undone", True), ("(Undon", True), ("undo", False), ("undid", False), ("", False)]
)
def test_a_mark_is_looked_for_by_its_beginning(text: str, expected: bool) -> None:
    assert is_mark(text, " (undone)") is expected
