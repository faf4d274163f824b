"""Setting, changing and removing the passphrase, and what becomes of backups."""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path

import pytest

from app.core.errors import StoreError, UserError
from app.core.records import ActionKind, ImportRequest
from app.core.replies import ReplyRequest
from app.services import (
    activity,
    backups,
    imports,
    listing,
    passphrases,
    replies,
    reply_watch,
    suppression_list,
)
from app.services.database_check import check
from app.services.opening import Database, Passphrase, open_database
from app.store import conversion

FIRST, SECOND = Passphrase("first words nobody knows"), Passphrase("second words nobody knows")


@pytest.fixture
def encrypted(database: Database) -> Database:
    suppression_list.add(database, [27831234567])
    passphrases.set_first(database, FIRST)
    return database


def test_it_is_set_once_changed_and_removed(database: Database) -> None:
    assert not passphrases.is_set(database)
    for act in (passphrases.change, lambda one, *_: passphrases.remove(one, FIRST)):
        with pytest.raises(UserError) as caught:
            act(database, FIRST, SECOND)
        assert caught.value.code == "passphrase_not_set"
    passphrases.set_first(database, FIRST)
    with pytest.raises(UserError) as caught:
        passphrases.set_first(database, SECOND)
    assert caught.value.code == "passphrase_is_set"
    with pytest.raises(StoreError) as wrong:
        passphrases.change(database, SECOND, FIRST)
    assert wrong.value.code == "wrong_passphrase"
    passphrases.change(database, FIRST, SECOND)
    with pytest.raises(StoreError):
        passphrases.remove(database, FIRST)
    passphrases.remove(database, SECOND)
    assert not passphrases.is_set(database)
    open_database(database.path).close()


def test_each_change_of_the_passphrase_is_on_record(database: Database) -> None:
    suppression_list.add(database, [27831234567])
    passphrases.set_first(database, FIRST, operator="t.botha")
    passphrases.change(database, FIRST, SECOND, operator="n.dlamini")
    passphrases.remove(database, SECOND, operator="t.botha")
    told = activity.recent(database, limit=3)
    assert [(each.kind, each.details["event"], each.operator) for each in reversed(told)] == [
        (ActionKind.DATABASE, "encrypted", "t.botha"),
        (ActionKind.DATABASE, "passphrase_changed", "n.dlamini"),
        (ActionKind.DATABASE, "decrypted", "t.botha"),
    ]
    assert not any(each.can_undo for each in told)
    assert check(database).ok


def test_a_change_that_fails_leaves_nothing_on_record(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = len(activity.recent(database))

    def refuse(*_: object) -> None:
        raise OSError("no")

    monkeypatch.setattr(conversion, "_put_in_place", refuse)
    with pytest.raises(StoreError):
        passphrases.set_first(database, FIRST)
    assert not passphrases.is_set(database)
    assert len(activity.recent(database)) == before


def test_what_is_done_is_logged_without_the_words(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    passphrases.set_first(database, FIRST)
    passphrases.change(database, FIRST, SECOND)
    passphrases.remove(database, SECOND)
    assert len([record for record in caplog.records if record.name == passphrases.__name__]) == 3
    assert "words nobody" not in caplog.text


def test_a_daily_backup_of_an_encrypted_database_is_encrypted_alike(encrypted: Database) -> None:
    made = backups.back_up_daily(encrypted)
    assert made is not None
    (found,) = backups.backups_of(encrypted)
    assert (found.encrypted, found.locked, found.opt_outs) == (True, False, 1)
    with pytest.raises(StoreError) as caught:
        backups.contents_of(made)
    assert caught.value.code == "encrypted"
    assert backups.newest_good(encrypted.path, FIRST) == found
    locked = backups.newest_good(encrypted.path, SECOND)
    assert locked is not None
    assert locked.locked


def test_a_restore_goes_from_and_to_any_kind(database: Database, tmp_path: Path) -> None:
    suppression_list.add(database, [27831234567])
    plain = backups.back_up(database, tmp_path / "copies" / "plain.sqlite")
    passphrases.set_first(database, FIRST)
    suppression_list.add(database, [27831234568])
    first = backups.back_up(database, tmp_path / "copies" / "first.sqlite")
    passphrases.change(database, FIRST, SECOND)
    kept = backups.restore(database, plain, by=backups.Restorer("", "a test", confirmed=True))
    assert listing.open_listing(database).count == 1
    with pytest.raises(StoreError) as caught:
        backups.restore(database, first)
    assert caught.value.code == "wrong_passphrase"
    backups.restore(database, first, passphrase=FIRST)
    assert listing.open_listing(database).count == 2
    assert b"27831234568" not in database.path.read_bytes()
    assert backups.contents_of(kept, SECOND).opt_outs == 2
    passphrases.remove(database, SECOND)
    with pytest.raises(StoreError) as caught:
        backups.restore(database, first)
    assert caught.value.code == "encrypted"
    backups.restore(database, first, passphrase=FIRST)
    assert listing.open_listing(database).count == 2
    assert database.path.read_bytes().startswith(b"SQLite format 3\0")
    assert check(database).ok
    assert not list(tmp_path.glob("*-restoring-*"))


def test_earlier_backups_stay_as_they_are_until_somebody_asks(database: Database) -> None:
    suppression_list.add(database, [27831234567])
    early = backups.back_up_daily(database, today=date(2026, 1, 1))
    damaged = database.path.with_name("opt-outs-damaged-20260101T000000Z.sqlite")
    damaged.write_bytes(b"SQLite format 3\0" + b"\xa5" * 8000)
    assert early is not None
    content, written = early.read_bytes(), early.stat().st_mtime_ns
    left = passphrases.set_first(database, FIRST)
    assert (left.plain, left.locked) == ((early, damaged), ())
    assert early.read_bytes() == content
    assert passphrases.convert_backups(database, left.plain) == [damaged]
    assert (backups.contents_of(early, FIRST).opt_outs, early.stat().st_mtime_ns) == (1, written)
    damaged.unlink()
    left = passphrases.change(database, FIRST, SECOND)
    assert (left.plain, left.locked) == ((), (early,))
    assert passphrases.convert_backups(database, left.locked, FIRST) == []
    assert passphrases.other_backups(database) == passphrases.OtherBackups()
    assert passphrases.remove(database, SECOND).locked == (early,)


def test_a_damaged_encrypted_database_gets_the_newest_good_backup(
    encrypted: Database, tmp_path: Path
) -> None:
    made = backups.back_up_daily(encrypted)
    assert made is not None
    encrypted.close()
    encrypted.path.write_bytes(bytes(8192))
    with pytest.raises(StoreError) as caught:
        backups.replace_damaged(encrypted.path, made, passphrase=SECOND)
    assert caught.value.code == "wrong_passphrase"
    backups.replace_damaged(encrypted.path, made, passphrase=FIRST)
    opened = open_database(encrypted.path, passphrase=FIRST)
    assert listing.open_listing(opened).count == 1
    opened.close()


def test_the_daily_work_goes_on_in_an_encrypted_database(encrypted: Database, tmp_path: Path) -> None:
    numbers = tmp_path / "numbers.csv"
    numbers.write_text("".join(f"{27820000000 + number}\n" for number in range(3000)))
    report = imports.run(encrypted, ImportRequest(numbers))
    imports.discard(report)
    assert report.added == 3000
    suppression_list.undo(encrypted)
    assert replies.add_pasted(encrypted, "+27821112222 stop\n+27821112223 START", 1, region="ZA").added == 1
    folder = tmp_path / "watched"
    folder.mkdir()
    (folder / "replies.csv").write_text("number,reply\n+27821112224,please stop\n")
    watched = reply_watch.WatchedFolder(encrypted, folder, ReplyRequest(folder), settle=0)
    (outcome,) = [*watched.look(), *watched.look()]
    assert outcome.report is not None
    assert outcome.report.added == 1
    assert check(encrypted).ok
    assert b"please stop" not in encrypted.path.read_bytes()


def test_an_older_encrypted_file_is_brought_up_to_date(tmp_path: Path) -> None:
    import shutil

    from app.store.conversion import convert_file
    from app.store.encryption import Key

    path = tmp_path / "opt-outs.sqlite"
    shutil.copy(Path(__file__).parent.parent / "databases" / "schema-1.sqlite", path)
    convert_file(path, None, Key(FIRST), thorough=False)
    opened = open_database(path, passphrase=FIRST)
    assert check(opened).ok
    (kept,) = (tmp_path / "backups").iterdir()
    assert backups.contents_of(kept, FIRST).encrypted
    opened.close()


def test_a_backup_that_is_gone_by_then_is_left_out(database: Database, tmp_path: Path) -> None:
    """The daily backup drops old ones meanwhile."""
    passphrases.set_first(database, passphrases.Passphrase("wagon lemon orbit ribbon"))
    gone = tmp_path / "backups" / "opt-outs-daily-2026-01-01.sqlite"
    assert passphrases.convert_backups(database, [gone]) == [gone]
    assert not gone.exists()
