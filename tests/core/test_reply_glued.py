"""Sentences without spaces fall apart into their words; ordinary long words stay whole."""

from __future__ import annotations

import pytest

from app.core.classifier import Classifier
from app.core.reply_glued import words_run_together

KNOWN = {"send", "me", "any", "more", "anymore", "your", "list", "from", "stop", "over"}
FIRST = {"dont", "stop", "remove"}


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("dontsendmeanymore", ["dont", "send", "me", "anymore"]),  # the fewest words
        ("removemefromyourlist", ["remove", "me", "from", "your", "list"]),
        ("stopwatchapp", []),
        ("sendmeanymore", []),  # does not begin as a request
        ("stopme", []),  # too short to be a sentence
        ("dont" * 20, []),
    ],
)
def test_words_run_together(raw: str, words: list[str]) -> None:
    assert words_run_together(raw, KNOWN, FIRST) == words


@pytest.mark.parametrize(
    "reply", ["dontsendmeanymore", "pleasestoptextingme", "Removemefromyourlist!", "stopsendingmesms"]
)
def test_opts_out(reply: str) -> None:
    assert Classifier().classify(reply).verdict == "opt_out"


@pytest.mark.parametrize("reply", ["takeawaymenu", "notebookrepairs", "stopoverinlondon", "pleasantvalley"])
def test_leaves_alone(reply: str) -> None:
    assert Classifier().classify(reply).verdict == "none"
