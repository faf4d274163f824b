"""Encrypted files: what they look like, who can open them, and how one becomes the other."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import stat
import threading
from pathlib import Path

import pytest

from app.core.errors import Cancelled, StoreError, UserError
from app.core.jobs import Job
from app.services import listing, suppression_list
from app.services.database_check import check
from app.services.opening import Database, open_database
from app.store import conversion, encryption, verification
from app.store.conversion import convert_database
from app.store.encryption import Key, Passphrase

WORDS = "wagon lemon orbit ribbon"
TELLING = b"called on Monday about the offer"


@pytest.fixture
def told(database: Database) -> Database:
    suppression_list.add(database, [27831234567, 27831234568], reason=TELLING.decode())
    return database


def everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_what_was_plain_cannot_be_read_afterwards(told: Database, tmp_path: Path) -> None:
    assert TELLING in everything(tmp_path)
    convert_database(told, Passphrase(WORDS))
    assert [path.name for path in tmp_path.iterdir()] == ["opt-outs.sqlite"]
    assert TELLING not in everything(tmp_path)
    assert told.path.stat().st_mode & 0o077 == 0
    suppression_list.add(told, [27831234569], reason=TELLING.decode())
    assert TELLING not in everything(tmp_path)
    assert listing.open_listing(told).count == 3
    assert check(told).ok


def test_it_goes_back_and_forth_and_loses_nothing(told: Database) -> None:
    before = suppression_list.history(told, 27831234567)
    for passphrase in (Passphrase(WORDS), Passphrase("quite another lot of words"), None, Passphrase(WORDS)):
        convert_database(told, passphrase)
        assert suppression_list.history(told, 27831234567) == before
        assert check(told).ok
    with told.reading() as engine:
        assert engine.execute_sql("PRAGMA user_version").fetchone()[0] > 0


def test_other_tools_open_it_with_the_passphrase_as_sqlcipher_says(told: Database) -> None:
    from sqlcipher3 import dbapi2

    convert_database(told, Passphrase(WORDS))
    told.close()
    connection = dbapi2.connect(str(told.path))
    connection.execute(f"PRAGMA key = '{WORDS}'")
    assert connection.execute("SELECT count(*) FROM opt_out").fetchone()[0] == 2
    connection.close()


def test_the_right_passphrase_opens_it_and_no_other(told: Database) -> None:
    convert_database(told, Passphrase("crème brûlée crème"))
    told.close()
    for passphrase, code in ((None, "encrypted"), (Passphrase("creme brulee creme"), "wrong_passphrase")):
        with pytest.raises(StoreError) as caught:
            open_database(told.path, passphrase=passphrase)
        assert caught.value.code == code
    # As another keyboard composes the same letters.
    opened = open_database(told.path, passphrase=Passphrase("cre\u0300me bru\u0302le\u0301e cre\u0300me"))
    assert listing.open_listing(opened).count == 2
    opened.close()


def test_a_plain_file_needs_none(told: Database) -> None:
    opened = open_database(told.path, passphrase=Passphrase(WORDS))
    assert opened.key is None
    opened.close()


@pytest.mark.parametrize(
    ("content", "encrypted"),
    [
        (b"", False),
        (b"SQLite format 3\0" + bytes(8176), False),
        (bytes(8192), False),
        (b"a letter " * 1000, False),
        (b"\xa5" * 8192, False),
        (os.urandom(5000), False),
        (os.urandom(100), False),
        (os.urandom(8192), True),
    ],
    ids=["empty", "plain", "zeros", "words", "one_byte", "no_whole_pages", "short", "noise"],
)
def test_only_noise_in_whole_pages_counts_as_encrypted(
    tmp_path: Path, content: bytes, encrypted: bool
) -> None:
    path = tmp_path / "some.sqlite"
    path.write_bytes(content)
    assert encryption.is_encrypted(path) is encrypted


def test_a_passphrase_never_shows_itself() -> None:
    passphrase = Passphrase(WORDS)
    key = Key(passphrase)
    shown = f"{passphrase!r} {passphrase} {key!r} {[passphrase]}"
    assert "wagon" not in shown
    assert key.words not in shown


@pytest.mark.parametrize("text", ["", "short", " " * 40, "eleven char"])
def test_a_short_one_is_not_taken(text: str) -> None:
    with pytest.raises(UserError) as caught:
        Passphrase(text).check_new()
    assert caught.value.code == "passphrase_short"


def test_a_flipped_byte_in_an_encrypted_file_is_found(told: Database) -> None:
    suppression_list.add(told, range(27840000000, 27840003000))
    convert_database(told, Passphrase(WORDS))
    told.close()
    content = bytearray(told.path.read_bytes())
    content[len(content) // 2] ^= 1
    told.path.write_bytes(content)
    opened = open_database(told.path, passphrase=Passphrase(WORDS))
    with pytest.raises(StoreError) as caught:
        told_by_check(opened)
    assert caught.value.code == "damaged"
    opened.close()


def told_by_check(database: Database) -> None:
    """Raises what ``check`` does, or what it says: a page that cannot be deciphered may stop it on the way."""
    if not check(database).ok:
        raise StoreError("damaged", "")


def test_a_damaged_first_page_is_told_from_a_wrong_passphrase_by_a_backup(told: Database) -> None:
    from app.services.backups import back_up_daily

    convert_database(told, Passphrase(WORDS))
    back_up_daily(told)
    told.close()
    content = bytearray(told.path.read_bytes())
    content[1000] ^= 1
    told.path.write_bytes(content)
    for text, code in ((WORDS, "damaged"), ("something else altogether", "wrong_passphrase")):
        with pytest.raises(StoreError) as caught:
            open_database(told.path, passphrase=Passphrase(text))
        assert caught.value.code == code


def test_what_does_not_fit_together_is_not_converted(told: Database, tmp_path: Path) -> None:
    with sqlite3.connect(told.path) as stranger:
        stranger.execute("UPDATE action SET reason = 'another' WHERE id = 2")
    stranger.close()
    with pytest.raises(StoreError) as caught:
        convert_database(told, Passphrase(WORDS))
    assert caught.value.code == "check_failed"
    assert told.key is None
    assert listing.open_listing(told).count == 2
    assert not list(tmp_path.glob("*converting*"))


def test_a_copy_that_lacks_a_row_is_not_put_in_place(
    told: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = conversion._export

    def lossy(source: sqlite3.Connection, part: Path, new: Key | None, job: Job, size: int) -> None:
        real(source, part, new, job, size)
        copy = encryption.connect_by_cipher(part, new, timeout=1)
        copy.execute("DELETE FROM opt_out WHERE msisdn = 27831234567")
        copy.commit()
        copy.close()

    monkeypatch.setattr(conversion, "_export", lossy)
    with pytest.raises(StoreError) as caught:
        convert_database(told, Passphrase(WORDS))
    assert caught.value.code == "damaged"
    assert listing.open_listing(told).count == 2
    assert not list(tmp_path.glob("*converting*"))


def test_a_cancelled_conversion_changes_nothing(
    told: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = Job()

    def cancelled(*_: object) -> object:
        job.cancel()
        job.check()
        return iter(())

    monkeypatch.setattr(verification, "problems", cancelled)
    with pytest.raises(Cancelled):
        convert_database(told, Passphrase(WORDS), job)
    assert told.key is None
    assert not list(tmp_path.glob("*converting*"))
    assert listing.open_listing(told).count == 2


@pytest.mark.skipif(os.name == "nt", reason="no folder is opened there")
def test_a_drive_that_cannot_settle_folders_changes_nothing_about_it(
    told: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle = os.fsync

    def refuse(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        settle(handle)

    monkeypatch.setattr(os, "fsync", refuse)
    convert_database(told, Passphrase(WORDS))
    assert told.key is not None
    assert listing.open_listing(told).count == 2


def test_a_file_that_another_has_open_is_left_alone(
    told: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversion, "ALONE_SECONDS", 0.2)
    code = (
        "import sqlite3, sys, time\n"
        f"connection = sqlite3.connect({str(told.path)!r})\n"
        "connection.execute('SELECT count(*) FROM opt_out').fetchone()\n"
        "print('open', flush=True)\nsys.stdin.read()\n"
    )
    import subprocess
    import sys

    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        with pytest.raises(StoreError) as caught:
            convert_database(told, Passphrase(WORDS))
        assert caught.value.code == "in_use"
        assert not list(tmp_path.glob("*converting*"))
        assert told.key is None
        other.communicate()
    convert_database(told, Passphrase(WORDS))
    assert listing.open_listing(told).count == 2


def test_other_threads_wait_and_then_go_on_with_the_encrypted_file(told: Database) -> None:
    suppression_list.add(told, range(27840000000, 27840020000))
    found: list[int] = []
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            found.append(listing.open_listing(told).count)

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    try:
        for passphrase in (Passphrase(WORDS), None, Passphrase(WORDS)):
            convert_database(told, passphrase)
            suppression_list.add(told, [27850000000 + len(found)])
    finally:
        stop.set()
        for reader in readers:
            reader.join()
    assert set(found) <= {20_002, 20_003, 20_004, 20_005}
    assert check(told).ok


def test_a_window_that_was_open_before_writes_nothing_into_the_old_file(told: Database) -> None:
    other = open_database(told.path)
    convert_database(told, Passphrase(WORDS))
    for act in (lambda: suppression_list.add(other, [27831234570]), lambda: listing.open_listing(other)):
        with pytest.raises(StoreError) as caught:
            act()
        assert caught.value.code == "replaced"
    convert_database(told, None)
    assert suppression_list.add(other, [27831234570]).added == 1
    other.close()


def test_a_writer_that_waited_for_its_turn_does_not_write_into_the_replaced_file(
    told: Database, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sqlite"
    told.close()
    shutil.copy(told.path, copy)
    holder = sqlite3.connect(told.path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    trouble: list[str] = []

    def write() -> None:
        try:
            suppression_list.add(told, [27831234570])
        except StoreError as error:
            trouble.append(error.code)

    writer = threading.Thread(target=write)
    writer.start()
    writer.join(0.5)
    copy.replace(told.path)
    holder.execute("COMMIT")
    writer.join()
    holder.close()
    assert trouble == ["replaced"]
