"""A disk that is full, or may not be written, at any work: a sentence, the list as before, and all goes on after it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.services import suppression_list
from app.services.opening import open_database
from tests.faults.works import KINDS, Work, check_after, copied, start, whole_work

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="small disks are mounted by POSIX means")

REFUSED = 3


@pytest.fixture(scope="module", params=KINDS, ids=lambda kind: kind.__name__)
def work(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Work:
    folder = tmp_path_factory.mktemp(request.param.__name__)
    before, words = request.param(folder)
    return whole_work(folder, before, words)


def mount(place: Path, options: str) -> None:
    place.mkdir(exist_ok=True)
    words = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
    if not shutil.which("mount") or subprocess.call(words, stderr=subprocess.DEVNULL) != 0:
        pytest.skip("a small disk can be mounted by the administrator only")


@pytest.fixture
def disk(work: Work, tmp_path: Path) -> Iterator[Path]:
    """A disk that holds the database and four megabytes more."""
    place = tmp_path / "disk"
    mount(place, f"size={work.before.stat().st_size // 1024 + 4096}k")
    yield place
    subprocess.call(["umount", "-l", str(place)])


def fill(disk: Path, free: int) -> Path:
    """Fill the disk but for ``free`` bytes."""
    filler = disk / "filler"
    with filler.open("wb") as file:
        file.write(bytes(max(0, shutil.disk_usage(disk).free - free)))
    return filler


def check_refusal(status: int, said: bytes) -> None:
    assert status in {0, REFUSED}
    if status == REFUSED:
        assert b"Traceback" not in said
        assert len(said.decode().strip().splitlines()[-1]) > 20


def test_a_backup_to_a_full_disk_names_that_disk_and_leaves_nothing(tmp_path: Path) -> None:
    database = tmp_path / "place" / "opt-outs.sqlite"
    with closing(open_database(database)) as opened:
        suppression_list.add(opened, range(27_820_000_000, 27_820_060_000))
    stick = tmp_path / "stick"
    mount(stick, "size=1m")
    try:
        with start(database, ("backup", str(stick / "copy.sqlite"))) as process:
            _, said = process.communicate()
        assert process.returncode == REFUSED
        assert f"The disk for the copy {stick / 'copy.sqlite'} is full." in said.decode()
        assert list(stick.iterdir()) == []
    finally:
        subprocess.call(["umount", "-l", str(stick)])


@pytest.mark.parametrize("free", [0, 400_000])
def test_a_disk_that_fills_up(work: Work, disk: Path, free: int) -> None:
    path = copied(work.before, disk / "place")
    filler = fill(disk, free)
    with start(path, work.words) as process:
        _, said = process.communicate()
    check_refusal(process.returncode, said)
    if free == 0:
        assert process.returncode == REFUSED
        assert b"is full" in said
    filler.unlink()
    check_after(work, path, f"{free} bytes free")


def test_a_disk_that_may_only_be_read(work: Work, disk: Path) -> None:
    path = copied(work.before, disk / "place")
    subprocess.check_call(["mount", "-o", "remount,ro", str(disk)])
    with start(path, work.words) as process:
        _, said = process.communicate()
    check_refusal(process.returncode, said)
    subprocess.check_call(["mount", "-o", "remount,rw", str(disk)])
    check_after(work, path, "read-only")
