"""What came of an intake of replies is told in right words, for one as for many."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.classifier import Verdict
from app.core.replies import RepliesReport
from app.ui.replies.words import intake_words

MANY = RepliesReport(
    1,
    "replies.csv",
    "Main",
    rows=9,
    stored=3,
    seen_before=2,
    rejected=2,
    added=1,
    already_listed=0,
    duplicates=2,
    verdicts={Verdict.REVIEW.value: 2},
)


def test_many_are_told_as_many():
    assert intake_words(MANY) == (
        "3 replies to Main were taken in: 1 opted out, 2 to review. 2 had been taken in before. "
        "2 rows repeat earlier ones. 2 rows were rejected."
    )


def test_one_is_told_as_one():
    one = replace(MANY, stored=1, seen_before=1, rejected=1, duplicates=1)
    assert intake_words(one) == (
        "1 reply to Main was taken in: 1 opted out, 2 to review. 1 had been taken in before. "
        "1 row repeats an earlier one. 1 row was rejected."
    )


@pytest.mark.parametrize(
    ("seen_before", "rejected", "words"),
    [
        (2, 0, "All 2 replies were taken in before. Nothing was added."),
        (1, 0, "The only reply in it was taken in before. Nothing was added."),
        (0, 2, "There was no reply that could be taken in. 2 rows were rejected."),
        (0, 1, "There was no reply that could be taken in. 1 row was rejected."),
    ],
)
def test_nothing_new_is_told(seen_before, rejected, words):
    report = replace(MANY, stored=0, duplicates=0, seen_before=seen_before, rejected=rejected)
    assert intake_words(report) == words
