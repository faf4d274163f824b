"""Lists as digests: what a partner gets, and what comes back."""

from __future__ import annotations

import errno
import hashlib
import hmac
import os
import stat
import types
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core import keyed_hash
from app.core.errors import FileError, UserError
from app.core.records import EXAMPLE_ACCOUNT
from app.services import hashes, suppression_list
from app.services.accounts import add_account, archive_account
from app.services.opening import Database

OURS = [27831234567, 27831234568, 27721112222]
# RFC 4231, test case 2, shows the primitive; ours is over "+27831234567".
KEY = bytes(range(32))
FEW = st.integers(27600000000, 27600000060)


def test_a_digest_is_hmac_over_the_e164_text() -> None:
    assert (
        hmac.digest(b"Jefe", b"what do ya want for nothing?", "sha256").hex().startswith("5bdcc146bf60754e")
    )
    assert keyed_hash.digest(OURS[0], KEY) == hmac.new(KEY, b"+27831234567", hashlib.sha256).digest()
    assert keyed_hash.digest(OURS[0], None) == hashlib.sha256(b"+27831234567").digest()
    assert keyed_hash.new_key() != keyed_hash.new_key()


def test_the_export_holds_each_number_once_in_an_order_that_tells_nothing(
    database: Database, tmp_path: Path
) -> None:
    retail = add_account(database, "Retail")
    suppression_list.add(database, OURS)
    assert hashes.export(database, tmp_path / "all.txt", KEY) == 3
    lines = (tmp_path / "all.txt").read_text().splitlines()
    assert lines == sorted(keyed_hash.digest(number, KEY).hex() for number in OURS)
    suppression_list.add(database, [27831234999], [1])
    assert hashes.export(database, tmp_path / "retail.txt", KEY, [retail.id]) == 3


def test_an_archived_accounts_people_are_exported_and_matched(database: Database, tmp_path: Path) -> None:
    retail = add_account(database, "Retail")
    suppression_list.add(database, OURS, [retail.id])
    suppression_list.add(database, [27829990000], [add_account(database, EXAMPLE_ACCOUNT).id])
    archive_account(database, retail.id)
    assert hashes.export(database, tmp_path / "all.txt", KEY) == 3
    assert hashes.match(database, tmp_path / "all.txt", KEY).matched == tuple(sorted(OURS))


def test_a_partners_list_is_matched(database: Database, tmp_path: Path) -> None:
    suppression_list.add(database, OURS)
    theirs = [keyed_hash.digest(number, KEY).hex() for number in (OURS[1], 27839999999)]
    (tmp_path / "theirs.csv").write_text(f'\ufeff"{theirs[0].upper()}"\r\n\r\n{theirs[1]}\r\nmsisdn_hash\r\n')
    report = hashes.match(database, tmp_path / "theirs.csv", KEY)
    assert (report.lines, report.unreadable, report.compared) == (3, 1, 3)
    assert report.matched == (OURS[1],)
    assert hashes.match(database, tmp_path / "theirs.csv", bytes(32)).matched == ()


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    ours=st.sets(st.integers(27600000000, 27600000060)),
    theirs=st.sets(st.integers(27600000000, 27600000060), min_size=1),
)
def test_matching_is_the_intersection(
    tmp_path_factory: pytest.TempPathFactory, ours: set[int], theirs: set[int]
) -> None:
    from app.services.opening import open_database

    folder = tmp_path_factory.mktemp("match")
    opened = open_database(folder / "a.sqlite")
    suppression_list.add(opened, sorted(ours))
    (folder / "theirs").write_text("\n".join(keyed_hash.digest(number, KEY).hex() for number in theirs))
    assert set(hashes.match(opened, folder / "theirs", KEY).matched) == ours & theirs
    opened.close()


def test_a_key_is_new_private_and_never_overwritten(tmp_path: Path) -> None:
    key = hashes.save_new_key(tmp_path / "partner.key")
    assert hashes.load_key(tmp_path / "partner.key") == key
    assert stat.S_IMODE((tmp_path / "partner.key").stat().st_mode) == 0o600
    with pytest.raises(FileError):
        hashes.save_new_key(tmp_path / "partner.key")
    (tmp_path / "short.key").write_text("abc")
    with pytest.raises(UserError) as caught:
        hashes.load_key(tmp_path / "short.key")
    assert caught.value.code == "key_unreadable"
    with pytest.raises(FileError):
        hashes.load_key(tmp_path / "gone.key")


@pytest.mark.parametrize("content", [b"", b"\n\n", b"number\n0831234567\n", b"\0" * 5000, b"a" * 100_000])
def test_a_file_without_digests_is_refused(database: Database, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x").write_bytes(content)
    with pytest.raises(FileError) as caught:
        hashes.match(database, tmp_path / "x", KEY)
    assert caught.value.code == "no_digests"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_files_that_an_editor_of_windows_saved_are_read(
    database: Database, tmp_path: Path, encoding: str
) -> None:
    suppression_list.add(database, OURS)
    theirs = "\r\n".join(["hash", keyed_hash.digest(OURS[1], KEY).hex(), ""])
    (tmp_path / "theirs.txt").write_bytes(theirs.encode(encoding))
    (tmp_path / "their.key").write_bytes(f"{KEY.hex()}\r\n".encode(encoding))
    key = hashes.load_key(tmp_path / "their.key")
    assert key == KEY
    report = hashes.match(database, tmp_path / "theirs.txt", key)
    assert (report.matched, report.lines, report.unreadable) == ((OURS[1],), 2, 1)


def test_a_key_is_kept_only_with_its_list(database: Database, tmp_path: Path) -> None:
    suppression_list.add(database, OURS)
    with pytest.raises(FileError):
        hashes.export_with_new_key(database, tmp_path / "gone" / "list.txt", tmp_path / "partner.key")
    assert not (tmp_path / "partner.key").exists()
    with pytest.raises(FileError) as caught:
        hashes.export_with_new_key(database, tmp_path / "list.txt", tmp_path / "list.txt")
    assert caught.value.code == "same_file"
    assert hashes.export_with_new_key(database, tmp_path / "list.txt", tmp_path / "partner.key") == 3


def test_what_both_have_is_saved_as_a_spreadsheet_reads_it(database: Database, tmp_path: Path) -> None:
    hashes.save_matched(hashes.MatchReport(1, 0, 1, (OURS[0],)), tmp_path / "both.csv")
    assert (tmp_path / "both.csv").read_bytes() == b"\xef\xbb\xbfNumber\r\n+27 83 123 4567\r\n"


@pytest.mark.parametrize("step", ["chmod", "write"])
def test_a_key_that_cannot_be_written_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Else the next try finds a file of that name, and nobody can tell what it is."""

    def fail(*_args: object, **_more: object) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    if step == "chmod":
        monkeypatch.setattr(Path, "chmod", fail)
    else:
        monkeypatch.setattr(keyed_hash, "new_key", lambda: types.SimpleNamespace(hex=fail))
    with pytest.raises(FileError) as caught:
        hashes.save_new_key(tmp_path / "key.txt")
    assert caught.value.code == "disk_full"
    assert not list(tmp_path.iterdir())
