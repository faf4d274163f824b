"""A program killed in mid-write, a full disk, a folder that may not be written: the list is as before or complete."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.core.errors import FileError, StoreError
from app.core.records import ImportRequest
from app.services import downloads, imports, listing, suppression_list
from app.services.database_check import check
from app.services.opening import open_database

ROWS = 60_000
FIRST = 27_820_000_000

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and mounts are POSIX")


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "large.csv"
    path.write_text("".join(f"{FIRST + number},x\n" for number in range(ROWS)))
    return path


def start_import(database: Path, file: Path) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-m", "app", "--database", str(database), "import", str(file), "--json"]
    environment = {**os.environ, "OPT_OUTS_HOME": str(database.parent / "home")}
    return subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)


def test_killed_at_any_moment_the_list_is_as_before_or_complete(large: Path, tmp_path: Path) -> None:
    path = tmp_path / "opt-outs.sqlite"
    for name in ("first.sqlite", "second.sqlite"):  # the second without the making of caches
        with start_import(tmp_path / name, large) as whole:
            started = time.monotonic()
            whole.wait()
            length = time.monotonic() - started
    database = open_database(path)
    suppression_list.add(database, [27831234567])
    chance = random.Random(9)
    counts = set()
    for moment in [length * (0.35 + 0.065 * step) + chance.random() * 0.02 for step in range(10)]:
        with start_import(path, large) as process:
            time.sleep(moment)
            process.send_signal(signal.SIGKILL)
            process.wait()
        count = listing.open_listing(database).count
        assert count in {1, ROWS + 1}
        report = check(database)
        assert report.ok, report.problems
        counts.add(count)
        if count > 1:
            suppression_list.undo(database)
    assert 1 in counts


def test_two_imports_at_once_both_finish(large: Path, tmp_path: Path) -> None:
    path = tmp_path / "opt-outs.sqlite"
    database = open_database(path)
    both = [start_import(path, large) for _ in range(2)]
    for process in both:
        out, err = process.communicate()
        assert process.returncode == 0, err
        assert b'"rows": 60000' in out
    assert listing.open_listing(database).count == ROWS
    report = check(database)
    assert report.ok, report.problems


@pytest.fixture
def small_disk(tmp_path: Path) -> Path:
    place = tmp_path / "disk"
    place.mkdir()
    mounted = shutil.which("mount") and subprocess.call(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)], stderr=subprocess.DEVNULL
    )
    if mounted != 0:
        pytest.skip("a small disk can be mounted by the administrator only")
    yield place
    subprocess.call(["umount", "-l", str(place)])


def fill(path: Path) -> None:
    with path.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))


def test_a_full_disk_is_told_and_loses_nothing(small_disk: Path, large: Path, tmp_path: Path) -> None:
    database = open_database(small_disk / "opt-outs.sqlite")
    suppression_list.add(database, [27831234567])
    with pytest.raises(StoreError) as caught:
        imports.run(database, ImportRequest(large))
    assert caught.value.code in {"full", "disk_trouble"}
    assert "Nothing was changed" in caught.value.text
    assert listing.open_listing(database).count == 1
    assert check(database).ok
    database.close()
    filler = small_disk / "filler"
    with pytest.raises(OSError, match="space"):
        fill(filler)
    with pytest.raises((FileError, StoreError)):
        downloads.download(database, small_disk / "list.xlsx")
    assert not list(small_disk.glob("list*"))


def test_a_database_locked_by_another_program_says_busy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = open_database(tmp_path / "opt-outs.sqlite")
    monkeypatch.setattr(database._engine, "_timeout", 0.2)
    other = sqlite3.connect(database.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError) as caught:
        suppression_list.add(database, [27831234567])
    assert caught.value.code == "busy"
    other.close()
    assert suppression_list.add(database, [27831234567]).added == 1


@pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="nothing is forbidden to the administrator"
)
def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    database = open_database(tmp_path / "opt-outs.sqlite")
    database.close()
    tmp_path.chmod(0o500)
    database.path.chmod(0o400)
    try:
        with pytest.raises(StoreError) as caught:
            suppression_list.add(open_database(database.path), [27831234567])
        assert caught.value.code in {"read_only", "unreachable"}
    finally:
        tmp_path.chmod(0o700)
