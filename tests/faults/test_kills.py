"""Killed without warning, whatever it was doing: the list is the one before or the one after, and nothing is lost.

Each kind of work is killed at statements (between two of them, the same each time) and at moments (anywhere, inside a
write to the disk too). The usual run takes a few of each kind; ``-m slow`` takes 40.
"""

from __future__ import annotations

import random
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.faults.works import KINDS, Work, check_after, copied, start, whole_work

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")


@pytest.fixture(scope="module", params=KINDS, ids=lambda kind: kind.__name__)
def work(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Work:
    folder = tmp_path_factory.mktemp(request.param.__name__)
    before, words = request.param(folder)
    return whole_work(folder, before, words)


def kill_at_statements(work: Work, folder: Path, count: int, chance: random.Random) -> None:
    chosen = chance.sample(range(1, work.statements + 1), min(count, work.statements))
    for statement in [*chosen, work.statements]:
        path = copied(work.before, folder / "killed")
        with start(path, work.words, dying_at=statement) as process:
            assert process.wait() == -signal.SIGKILL
        check_after(work, path, f"statement {statement} of {work.statements}")


def kill_at_moments(work: Work, folder: Path, count: int, chance: random.Random) -> None:
    for _ in range(count):
        path = copied(work.before, folder / "killed")
        moment = work.length * (0.25 + 0.75 * chance.random())
        with start(path, work.words) as process:
            time.sleep(moment)
            process.send_signal(signal.SIGKILL)
            process.wait()
        check_after(work, path, f"after {moment:.3f} s of {work.length:.3f}")


def test_killed_between_two_statements(work: Work, tmp_path: Path) -> None:
    kill_at_statements(work, tmp_path, 3, random.Random(1))


def test_killed_at_some_moment(work: Work, tmp_path: Path) -> None:
    kill_at_moments(work, tmp_path, 2, random.Random(2))


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_killed_forty_times(work: Work, tmp_path: Path) -> None:
    chance = random.Random()
    kill_at_statements(work, tmp_path, 20, chance)
    kill_at_moments(work, tmp_path, 20, chance)
