"""Encrypting and decrypting under faults: killed at any moment, on a full disk, the file is the old one or the new."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.core.errors import StoreError
from app.services import listing, passphrases, suppression_list
from app.services.database_check import check
from app.services.opening import Database, Passphrase, open_database

NUMBERS = range(27_820_000_000, 27_820_030_000)
WORDS = ("first words nobody knows", "second words nobody knows")
TELLING = b"called on Monday about the offer"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and mounts are POSIX")


def command(database: Path, *words: str, present: str = "", new: str = "") -> subprocess.Popen[bytes]:
    environment = {**os.environ, "OPT_OUTS_HOME": str(database.parent / "home")}
    environment |= {"OPT_OUTS_PASSPHRASE": present, "OPT_OUTS_NEW_PASSPHRASE": new}
    whole = [sys.executable, "-m", "app", "--database", str(database), "passphrase", *words]
    return subprocess.Popen(whole, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)


@pytest.fixture
def filled(tmp_path: Path) -> Database:
    opened = open_database(tmp_path / "opt-outs.sqlite")
    suppression_list.add(opened, NUMBERS, reason=TELLING.decode())
    opened.close()
    return opened


def opens_with(path: Path) -> str:
    """Which of the passphrases opens the file, empty for a plain one; the list in it is whole and checks out."""
    for words in ("", *WORDS):
        try:
            opened = open_database(path, passphrase=Passphrase(words) if words else None)
        except StoreError as error:
            if error.code not in {"encrypted", "wrong_passphrase"}:
                raise
            continue
        assert listing.open_listing(opened).count == len(NUMBERS)
        report = check(opened)
        assert report.ok, report.problems
        opened.close()
        return words
    raise AssertionError("nothing opens the file any more")


# Every look at the file derives its key anew, a tenth of a second on an idle machine.
@pytest.mark.timeout(300)
def test_killed_at_any_moment_the_file_is_the_old_one_or_the_new(filled: Database, tmp_path: Path) -> None:
    path, first, second = filled.path, *WORDS
    chance = random.Random(7)
    with command(path, "set", new=first) as whole:
        started = time.monotonic()
        assert whole.wait() == 0
        length = time.monotonic() - started
    present = opens_with(path)
    states = set()
    for _step in range(14):
        words, new = (
            (("set",), first) if not present else chance.choice([(("remove",), ""), (("change",), "")])
        )
        if present and words == ("change",):
            new = second if present == first else first
        with command(path, *words, present=present, new=new) as process:
            time.sleep(length * (0.4 + chance.random() * 0.9))
            process.send_signal(signal.SIGKILL)
            process.wait()
        present = opens_with(path)
        states.add(present)
        for left in tmp_path.glob("*-converting-*"):
            assert new == "" or TELLING not in left.read_bytes()
            os.utime(left, (1_000_000_000, 1_000_000_000))
    assert len(states) > 1
    opens_with(path)
    assert not list(tmp_path.glob("*-converting-*"))
    opened = open_database(path, passphrase=Passphrase(opens_with(path)))
    if not passphrases.is_set(opened):
        passphrases.set_first(opened, Passphrase(first))
    opened.close()
    assert TELLING not in b"".join(file.read_bytes() for file in tmp_path.iterdir() if file.is_file())


def test_a_full_disk_leaves_the_plain_file(tmp_path: Path) -> None:
    place = tmp_path / "disk"
    place.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)]
    if not shutil.which("mount") or subprocess.call(words, stderr=subprocess.DEVNULL) != 0:
        pytest.skip("a small disk can be mounted by the administrator only")
    try:
        opened = open_database(place / "opt-outs.sqlite")
        suppression_list.add(opened, NUMBERS)
        with pytest.raises(StoreError) as caught:
            passphrases.set_first(opened, Passphrase(WORDS[0]))
        assert caught.value.code in {"full", "disk_trouble", "unreachable"}
        assert not list(place.glob("*converting*"))
        assert listing.open_listing(opened).count == len(NUMBERS)
        assert check(opened).ok
        opened.close()
    finally:
        subprocess.call(["umount", "-l", str(place)])


def test_a_conversion_beside_imports_of_another_process_loses_nothing(
    filled: Database, tmp_path: Path
) -> None:
    added = tmp_path / "added.txt"
    code = (
        "import sys, pathlib\n"
        "from app.core.errors import StoreError\n"
        "from app.services import suppression_list\nfrom app.services.opening import open_database\n"
        f"database = open_database(pathlib.Path({str(filled.path)!r}))\n"
        f"with open({str(added)!r}, 'w') as told:\n"
        "    for number in range(27_830_000_000, 27_830_100_000):\n"
        "        try:\n            suppression_list.add(database, [number])\n"
        "        except StoreError:\n            break\n"
        "        print(number, file=told, flush=True)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code]) as writer:
        while not added.exists() or added.stat().st_size < 500:
            time.sleep(0.02)
        with command(filled.path, "set", new=WORDS[0]) as process:
            status = process.wait()
        if status != 0:  # it said that somebody else has it open
            writer.kill()
        writer.wait()
    told = [int(line) for line in added.read_text().splitlines() if len(line) == 11]
    opened = open_database(filled.path, passphrase=Passphrase(WORDS[0]))
    assert all(suppression_list.answer(opened, number).listed for number in told)
    assert check(opened).ok
    opened.close()
