"""Erasing under faults: killed at any moment, what was to be erased is all there or all gone, and everything fits."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.services import erasure, replies, suppression_list
from app.services.database_check import check
from app.services.opening import Database, open_database

WORDS = "please stop messaging me. Zanele of Plot"
NUMBERS = range(27_820_000_000, 27_820_003_000)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")


@pytest.fixture
def filled(tmp_path: Path) -> Database:
    opened = open_database(tmp_path / "opt-outs.sqlite")
    replies.add_pasted(opened, "".join(f"+{number} {WORDS} {number}\n" for number in NUMBERS), 1)
    yield opened
    opened.close()


def words_left(database: Database) -> int:
    with database.reading() as engine:
        return int(engine.execute_sql("SELECT count(*) FROM reply WHERE text <> ''").fetchone()[0])


def test_killed_at_any_moment_a_persons_words_are_there_or_gone(filled: Database, tmp_path: Path) -> None:
    chance = random.Random(8)
    environment = {**os.environ, "OPT_OUTS_HOME": str(tmp_path / "home")}
    length = 0.0
    gone = 0
    for step, number in enumerate(NUMBERS[:14]):
        words = [sys.executable, "-m", "app", "--database", str(filled.path), "erase", f"+{number}", "--yes"]
        with subprocess.Popen(words, stdout=subprocess.DEVNULL, env=environment) as process:
            started = time.monotonic()
            if step == 0:
                assert process.wait() == 0
                length = time.monotonic() - started
            else:
                time.sleep(length * (0.5 + chance.random() * 0.6))
                process.send_signal(signal.SIGKILL)
                process.wait()
        left = erasure.preview_number(filled, number)
        assert left.replies in {0, 1}
        gone += left.replies == 0
        assert words_left(filled) == len(NUMBERS) - gone
        report = check(filled)
        assert report.ok, report.problems
    assert erasure.run_daily(filled).rewritten
    content = filled.path.read_bytes()
    for number in NUMBERS[:14]:
        if erasure.preview_number(filled, number).nothing:
            assert f"{WORDS} {number}".encode() not in content
    assert suppression_list.answer(filled, NUMBERS[0]).listed
