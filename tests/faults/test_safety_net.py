"""What is there for the day something breaks must itself not break: backups, restores and undo under faults."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.core.errors import StoreError
from app.services import backups, listing, suppression_list
from app.services.database_check import check
from app.services.opening import Database, open_database
from app.store import database as store

NUMBERS = range(27_820_000_000, 27_820_040_000)

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and mounts are POSIX")


def command(database: Path, *words: object) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "OPT_OUTS_HOME": str(database.parent / "home")}
    whole = [sys.executable, "-m", "app", "--database", str(database), *map(str, words)]
    return subprocess.Popen(whole, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)


@pytest.fixture
def filled(tmp_path: Path) -> Database:
    opened = open_database(tmp_path / "opt-outs.sqlite")
    suppression_list.add(opened, NUMBERS)
    yield opened
    opened.close()


@posix
def test_killed_in_a_restore_the_list_is_the_old_or_the_new(filled: Database, tmp_path: Path) -> None:
    full = backups.back_up(filled, tmp_path / "elsewhere" / "full.sqlite")
    suppression_list.undo(filled)
    empty = backups.back_up(filled, tmp_path / "elsewhere" / "empty.sqlite")
    chance = random.Random(4)
    with command(filled.path, "restore", full) as whole:
        started = time.monotonic()
        whole.wait()
        length = time.monotonic() - started
    for step in range(8):
        with command(filled.path, "restore", (empty, full)[step % 2]) as process:
            time.sleep(length * (0.5 + chance.random() * 0.5))
            process.send_signal(signal.SIGKILL)
            process.wait()
        count = listing.open_listing(filled).count
        listing.forget(filled)
        assert count in {0, len(NUMBERS)}
        report = check(filled)
        assert report.ok, report.problems


@posix
def test_killed_in_a_backup_no_half_of_one_counts(filled: Database, tmp_path: Path) -> None:
    chance = random.Random(5)
    for step in range(6):
        target = tmp_path / f"copy{step}.sqlite"
        with command(filled.path, "backup", target) as process:
            time.sleep(0.2 + chance.random() * 0.4)
            process.send_signal(signal.SIGKILL)
            process.wait()
        if target.exists():
            assert backups.contents_of(target, thorough=True).opt_outs == len(NUMBERS)
    assert check(filled).ok


@posix
def test_a_disk_too_small_for_a_backup_leaves_none(filled: Database, tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(small)]
    if not shutil.which("mount") or subprocess.call(words, stderr=subprocess.DEVNULL) != 0:
        pytest.skip("a small disk can be mounted by the administrator only")
    try:
        with pytest.raises(StoreError) as caught:
            backups.back_up(filled, small / "copy.sqlite")
        assert caught.value.code in {"copy_full", "unreachable"}
        assert list(small.iterdir()) == []
    finally:
        subprocess.call(["umount", "-l", str(small)])
    assert check(filled).ok


def test_a_failed_restore_leaves_no_half_of_anything(filled: Database, tmp_path: Path) -> None:
    copy = backups.back_up(filled, tmp_path / "elsewhere" / "copy.sqlite")
    content = copy.read_bytes()
    copy.write_bytes(content[: len(content) // 2])
    before = {file.name for file in tmp_path.iterdir()}
    with pytest.raises(StoreError):
        backups.replace_damaged(filled.path, copy)
    assert {file.name for file in tmp_path.iterdir()} == before
    assert listing.open_listing(filled).count == len(NUMBERS)


def test_a_clock_set_back_keeps_the_order_of_actions(
    filled: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    back = store.now_ms() - 3_600_000 * 24 * 400
    monkeypatch.setattr("app.store.actions.now_ms", lambda: back)
    suppression_list.remove(filled, [(1, NUMBERS[0])])
    report = check(filled)
    assert report.ok, report.problems
    removed, opted_out = suppression_list.history(filled, NUMBERS[0])
    assert removed.at >= opted_out.at


def test_a_clock_set_back_makes_that_days_backup_and_drops_none(filled: Database) -> None:
    today = datetime.now(UTC).date()
    backups.back_up_daily(filled, today=today)
    backups.back_up_daily(filled, today=today - timedelta(days=1000))
    assert len(backups.list_backups(filled.path)) == 2
    assert backups.back_up_daily(filled, today=date(2001, 1, 1)) is not None


def test_anything_altered_by_hand_is_found_in_a_copy(filled: Database, tmp_path: Path) -> None:
    suppression_list.remove(filled, [(1, NUMBERS[3])], reason="asked back")
    suppression_list.add(filled, [NUMBERS[3]], reason="asked again")
    chance = random.Random(6)
    number = chance.choice(NUMBERS)
    alterations = [
        "UPDATE action SET at = at - 1 WHERE id = 2",
        "UPDATE action SET reason = 'another' WHERE id = 3",
        "UPDATE action SET operator = 'x' WHERE id = 4",
        "DELETE FROM action WHERE id = 4",
        f"DELETE FROM opt_out WHERE msisdn = {number}",
        f"DELETE FROM change WHERE msisdn = {number}",
        f"UPDATE OR IGNORE opt_out SET msisdn = 27999999999 WHERE msisdn = {number}",
        f"UPDATE change SET kind = 2 WHERE msisdn = {number}",
        "UPDATE account SET name = 'Other'",
        "DELETE FROM tally",
    ]
    for place, statement in enumerate(alterations):
        copy = backups.back_up(filled, tmp_path / f"copy{place}.sqlite")
        with sqlite3.connect(copy) as stranger:
            stranger.execute(statement)
        stranger.close()
        opened = open_database(copy)
        assert not check(opened).ok, statement
        opened.close()
