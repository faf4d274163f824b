"""A million replies: many the same, and all different, beside a naive alternation in the same run.

Run by hand: ``python -m pytest tests/benchmarks/test_classifier_speed.py -m slow --junitxml=speed.xml``.
"""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.classifier import Classifier
from app.core.phrases import LANGUAGES, language_phrases, ordinary_words, profanity
from app.core.reply_rules import rule_book

REPLIES = Path(__file__).parent.parent / "core"
COUNT = 1_000_000  # as many as the limits are for

pytestmark = pytest.mark.slow


def known_replies() -> tuple[list[str], list[str]]:
    """Ordinary replies and opt-outs of the test sets."""
    ordinary, asked = [], []
    for path in sorted(REPLIES.glob("replies_*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            text, label, _ = line.split("\t")
            (asked if label == "opt_out" else ordinary).append(text)
    return ordinary, asked


def different_replies() -> list[str]:
    """Replies of about 55 characters, no two alike; a tenth ask to be left alone, the rest is talk."""
    chance = random.Random(7)
    ordinary, asked = known_replies()
    words = sorted({word for text in ordinary for word in text.split()})
    found = []
    for number in range(COUNT):
        if number % 10 == 0:
            found.append(f"{chance.choice(asked)} {number}")
        else:
            talk = " ".join(chance.choices(words, k=chance.randint(3, 12)))
            found.append(f"{talk} {number}")
    return found


def realistic_replies() -> list[str]:
    """35 % spellings of keywords, 25 % stock answers, 40 % talk that repeats now and then."""
    chance = random.Random(8)
    ordinary, asked = known_replies()
    keywords = ["STOP", "Stop", "stop", "stop ", "STOP.", "unsubscribe", "Opt out", "remove", "stop please"]
    talk = different_replies()[: COUNT // 20]
    return [
        chance.choice(keywords if draw < 0.35 else ordinary + asked if draw < 0.6 else talk)
        for draw in (chance.random() for _ in range(COUNT))
    ]


def naive() -> re.Pattern[str]:
    phrases = {
        phrase
        for name in LANGUAGES
        for phrase in language_phrases(name).keywords["always"]
        if phrase.isascii()
    }
    return re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(phrases))) + r")\b", re.IGNORECASE)


@pytest.mark.parametrize(("make", "limit"), [(realistic_replies, 8.0), (different_replies, 25.0)])
def test_a_million_replies(
    make: object, limit: float, record_property: Callable[[str, object], None]
) -> None:
    replies: list[str] = make()  # type: ignore[operator]
    classifier = Classifier()
    started = time.process_time()
    classifier.classify_many(replies)
    seconds = time.process_time() - started
    search = naive().search
    started = time.process_time()
    for reply in replies[:10_000]:
        search(reply)
    beside = (time.process_time() - started) * 100
    record_property("seconds a million", round(seconds, 1))
    record_property("seconds a million, naive alternation", round(beside, 1))
    assert seconds <= limit
    assert seconds < beside


def test_first_use_is_quick(record_property: Callable[[str, object], None]) -> None:
    for read in (rule_book, language_phrases, profanity, ordinary_words):
        read.cache_clear()
    started = time.process_time()
    Classifier()
    seconds = time.process_time() - started
    record_property("seconds to build the rules", round(seconds, 2))
    assert seconds < 0.6  # beside the window, once a session
