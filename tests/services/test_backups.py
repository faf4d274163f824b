"""Backups while in use, and going back to one."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import Cancelled, FileError, StoreError, UserError
from app.core.jobs import Job
from app.core.records import ActionKind
from app.services import backups, listing, replies, suppression_list
from app.services.accounts import add_account
from app.services.activity import recent
from app.services.database_check import check
from app.services.opening import Database, open_database
from app.services.restore_guard import Lost, lost_by_restoring

NUMBER = 27831234567
SURE = backups.Restorer("nomsa", "the import was wrong", confirmed=True)


def test_a_backup_brings_back_what_was_there(database: Database, tmp_path: Path) -> None:
    suppression_list.add(database, [27831234567])
    copy = backups.back_up(database, tmp_path / "copies" / "monday.sqlite")
    suppression_list.add(database, [27831234568])
    kept = backups.restore(database, copy, by=SURE)
    assert listing.open_listing(database).count == 1
    assert listing.open_listing(open_database(kept)).count == 2
    assert check(database).ok
    assert not list(tmp_path.glob("*restoring*"))


def test_a_backup_overwrites_nothing(database: Database, tmp_path: Path) -> None:
    (tmp_path / "there.sqlite").write_text("mine")
    with pytest.raises(FileError):
        backups.back_up(database, tmp_path / "there.sqlite")
    assert (tmp_path / "there.sqlite").read_text() == "mine"


def test_what_is_no_backup_changes_nothing(database: Database, tmp_path: Path) -> None:
    suppression_list.add(database, [27831234567])
    (tmp_path / "letter.sqlite").write_text("Dear all, this is a letter and no database.")
    with pytest.raises(StoreError):
        backups.restore(database, tmp_path / "letter.sqlite")
    assert listing.open_listing(database).count == 1
    assert not list(tmp_path.glob("*restor*"))


def test_a_day_has_one_backup_and_old_ones_go(database: Database) -> None:
    first = date(2025, 1, 1)
    days = [first + timedelta(days=n) for n in range(0, 500, 3)]
    for day in days[:-1]:
        (database.path.parent / "backups").mkdir(exist_ok=True)
        (database.path.parent / "backups" / f"opt-outs-daily-{day}.sqlite").touch()
    (database.path.parent / "backups" / "opt-outs-daily-2025-99-99.sqlite").touch()
    made = backups.back_up_daily(database, today=days[-1])
    assert made is not None
    assert backups.back_up_daily(database, today=days[-1]) is None
    kept = {file.name for file in made.parent.iterdir()}
    assert len(kept) == 1 + len(backups.days_to_keep(days))
    assert made.name in kept
    assert "opt-outs-daily-2025-99-99.sqlite" in kept


@given(st.sets(st.dates(date(2020, 1, 1), date(2026, 12, 31)), min_size=1))
def test_the_last_week_and_the_firsts_of_a_year_are_kept(days: set[date]) -> None:
    kept = backups.days_to_keep(list(days))
    assert set(sorted(days)[-7:]) <= kept <= days
    months = sorted({(day.year, day.month) for day in days})[-12:]
    for month in months:
        assert min(day for day in days if (day.year, day.month) == month) in kept
    assert len(kept) <= 19


def test_backups_say_what_is_in_them(database: Database) -> None:
    suppression_list.add(database, [27831234567, 27831234568])
    made = backups.back_up_daily(database)
    suppression_list.add(database, [27831234569])
    (found,) = backups.list_backups(database.path)
    assert found.path == made
    assert (found.accounts, found.opt_outs, found.actions) == (1, 2, 2)
    assert found.last_action_at is not None
    assert sorted(file.name for file in found.path.parent.iterdir()) == [found.path.name]


def test_a_restore_can_itself_be_undone(database: Database) -> None:
    suppression_list.add(database, [27831234567])
    made = backups.back_up_daily(database)
    assert made is not None
    suppression_list.add(database, [27831234568])
    kept = backups.restore(database, made, by=SURE)
    assert kept in {one.path for one in backups.list_backups(database.path)}
    backups.restore(database, kept, by=SURE)
    assert listing.open_listing(database).count == 2
    assert check(database).ok


@pytest.mark.parametrize(
    "by", [backups.Restorer(), backups.Restorer(confirmed=True), backups.Restorer(reason="x")]
)
def test_a_backup_with_fewer_opt_outs_needs_a_reason_and_a_second_step(
    database: Database, by: backups.Restorer
) -> None:
    made = backups.back_up_daily(database)
    assert made is not None
    suppression_list.add(database, [27831234567])
    before = {file.name for file in database.path.parent.glob("*.sqlite")}
    with pytest.raises(UserError) as caught:
        backups.restore(database, made, by=by)
    assert caught.value.code == "restore_guarded"
    assert suppression_list.answer(database, 27831234567).listed
    assert {file.name for file in database.path.parent.glob("*.sqlite")} == before


def test_a_backup_as_long_as_the_list_is_held_against_it_number_by_number(
    database: Database, tmp_path: Path
) -> None:
    suppression_list.add(database, [27831234567, 27831234568])
    copy = backups.back_up(database, tmp_path / "copy.sqlite")
    suppression_list.remove(database, [(1, 27831234567), (1, 27831234568)])
    suppression_list.add(database, [27831234569])
    replies.add_pasted(database, "+27831234560 stop", 1, region="ZA")
    with pytest.raises(UserError) as caught:
        backups.restore(database, copy)
    assert (caught.value.code, caught.value.facts) == (
        "restore_guarded",
        {"lost": 2, "people": 1, "waiting": 0},
    )
    assert "2 opt-outs that the backup has not, 1 of people who opted out by a reply" in caught.value.text
    backups.restore(database, copy, by=SURE)
    assert suppression_list.answer(database, 27831234567).listed


def test_replies_that_nobody_decided_are_not_lost_unsaid(database: Database, tmp_path: Path) -> None:
    """Somebody asks in them to be left alone, perhaps."""
    replies.add_pasted(database, "+27831234567 START", 1, region="ZA")
    copy = backups.back_up(database, tmp_path / "copy.sqlite")
    assert lost_by_restoring(database, copy) == Lost()
    replies.add_pasted(database, "+27831234568 START\n+27831234569 START\n+27831234560 hello", 1, region="ZA")
    replies.decide(database, 2, "keep")
    assert lost_by_restoring(database, copy) == Lost(waiting=1)
    with pytest.raises(UserError) as caught:
        backups.restore(database, copy)
    assert caught.value.facts == {"lost": 0, "people": 0, "waiting": 1}
    assert "1 reply that waits to be decided" in caught.value.text
    assert replies.count_waiting(database) == 2
    backups.restore(database, copy, by=SURE)
    assert replies.count_waiting(database) == 1


def test_a_backup_of_a_time_before_replies_has_none(database: Database) -> None:
    replies.add_pasted(database, "+27831234567 START", 1, region="ZA")
    old = Path(__file__).parent.parent / "databases" / "schema-1.sqlite"
    assert lost_by_restoring(database, old).waiting == 1


def test_an_account_that_the_backup_has_not_loses_its_list(database: Database, tmp_path: Path) -> None:
    copy = backups.back_up(database, tmp_path / "copy.sqlite")
    retail = add_account(database, "Retail", "ZA")
    suppression_list.add(database, [27831234567], [retail.id])
    assert lost_by_restoring(database, copy) == Lost(1, 0)


def test_a_backup_with_all_of_the_list_and_more_needs_nothing(database: Database, tmp_path: Path) -> None:
    suppression_list.add(database, [27831234567, 27831234568])
    copy = backups.back_up(database, tmp_path / "copy.sqlite")
    suppression_list.remove(database, [(1, 27831234567)])
    backups.restore(database, copy)
    assert listing.open_listing(database).count == 2


def test_a_restore_is_on_record_in_what_was_restored(database: Database) -> None:
    made = backups.back_up_daily(database)
    assert made is not None
    suppression_list.add(database, [27831234567])
    kept = backups.restore(database, made, by=SURE)
    last = recent(database)[0]
    assert (last.kind, last.operator, last.reason) == (ActionKind.DATABASE, "nomsa", "the import was wrong")
    assert (last.details["file"], last.details["kept"]) == (made.name, kept.name)
    assert not last.can_undo
    assert check(database).ok


@pytest.mark.parametrize("kind", ["empty", "strange", "text"])
def test_what_is_no_backup_is_refused_by_its_name_and_leaves_nothing(
    database: Database, tmp_path: Path, kind: str
) -> None:
    suppression_list.add(database, [27831234567])
    offered = tmp_path / "given.sqlite"
    offered.write_bytes(b"" if kind == "empty" else b"a letter")
    if kind == "strange":
        offered.unlink()
        with closing(sqlite3.connect(offered)) as other:
            other.execute("create table addresses (name)")
    before = {file.name for file in database.path.parent.iterdir()}
    with pytest.raises(StoreError) as caught:
        backups.restore(database, offered)
    assert caught.value.code == "not_a_database"
    assert str(offered) in caught.value.text
    assert {file.name for file in database.path.parent.iterdir()} == before
    assert suppression_list.answer(database, 27831234567).listed


def damage(path: Path) -> None:
    """Overwrite every page but the first: the file opens, and breaks when it is read."""
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    content = path.read_bytes()
    path.write_bytes(content[:8192] + b"\xa5" * (len(content) - 8192))


def test_a_damaged_database_makes_no_backup_and_drops_none(database: Database) -> None:
    suppression_list.add(database, range(27830000000, 27830002000))
    good = backups.back_up_daily(database, today=date(2026, 1, 1))
    database.close()
    damage(database.path)
    with pytest.raises(StoreError) as caught:
        backups.back_up_daily(database, today=date(2026, 1, 2))
    assert caught.value.code == "damaged"
    assert [one.path for one in backups.list_backups(database.path)] == [good]


def test_the_newest_good_backup_takes_a_damaged_databases_place(database: Database) -> None:
    suppression_list.add(database, range(27830000000, 27830002000))
    good = backups.back_up_daily(database, today=date(2026, 1, 1))
    suppression_list.add(database, [27831234567])
    bad = backups.back_up_daily(database, today=date(2026, 1, 2))
    assert good is not None
    assert bad is not None
    damage(bad)
    os.utime(good, (1_000_000_000, 1_000_000_000))
    database.close()
    database.path.write_bytes(b"\0" * 8192)
    found = backups.newest_good(database.path)
    assert found is not None
    assert found.path == good
    kept = backups.replace_damaged(database.path, found.path)
    assert kept.read_bytes() == b"\0" * 8192
    reopened = open_database(database.path)
    assert listing.open_listing(reopened).count == 2000
    assert check(reopened).ok
    reopened.close()


def test_no_damaged_backup_takes_its_place(database: Database, tmp_path: Path) -> None:
    suppression_list.add(database, range(27830000000, 27830002000))
    bad = backups.back_up(database, tmp_path / "bad.sqlite")
    damage(bad)
    before = database.path.read_bytes()
    with pytest.raises(StoreError):
        backups.replace_damaged(database.path, bad)
    assert database.path.read_bytes() == before


def test_what_a_cut_off_restore_left_behind_goes_after_a_day(database: Database) -> None:
    days = ("20260101", "20260102")
    old, young = (database.path.with_name(f"opt-outs-restoring-{day}T000000Z.sqlite") for day in days)
    for file in (old, young):
        file.touch()
    os.utime(old, (1_000_000_000, 1_000_000_000))
    backups.back_up_daily(database)
    assert (old.exists(), young.exists()) == (False, True)


@pytest.mark.parametrize("name", ["list [2026].sqlite", "50% #1.sqlite", "no ending"])
def test_backups_are_found_whatever_the_database_is_called(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with closing(open_database(path)) as named:
        suppression_list.add(named, [NUMBER])
        daily = backups.back_up_daily(named)
        kept = backups.restore(named, daily)
    assert backups.backup_files(path) == sorted([daily, kept])
    assert {one.path for one in backups.list_backups(path)} == {daily, kept}
    path.unlink()
    with pytest.raises(StoreError) as caught:  # and none is begun in its place
        open_database(path)
    assert caught.value.code == "gone"


def test_backups_of_a_database_with_a_longer_name_are_not_its_own(tmp_path: Path) -> None:
    made = []
    for name, numbers in (("clients", [NUMBER]), ("clients-old", [])):
        with closing(open_database(tmp_path / f"{name}.sqlite")) as opened:
            suppression_list.add(opened, numbers)
            made.append(backups.back_up_daily(opened))
            made.append(backups.restore(opened, made[-1]))
    for path in made[2:]:
        os.utime(path, (path.stat().st_mtime + 60, path.stat().st_mtime + 60))
    clients = tmp_path / "clients.sqlite"
    assert backups.backup_files(clients) == sorted(made[:2])
    newest = backups.newest_good(clients)
    assert newest is not None
    assert newest.opt_outs == 1


def test_another_database_is_no_left_over_file(tmp_path: Path) -> None:
    theirs = [tmp_path / f"clients-{word}-list.sqlite" for word in ("converting", "restoring")]
    for path in theirs:
        with closing(open_database(path)) as opened:
            suppression_list.add(opened, [NUMBER])
        os.utime(path, (0, 0))
    with closing(open_database(tmp_path / "clients.sqlite")) as opened:
        backups.back_up_daily(opened)
    assert all(path.exists() for path in theirs)


def test_cancelling_when_a_restore_is_done_comes_too_late(database: Database, tmp_path: Path) -> None:
    """It is told as what it is, done; cancelled a moment before, nothing is changed."""
    copy = backups.back_up(database, tmp_path / "copy.sqlite")
    suppression_list.add(database, [NUMBER])

    class Late(Job):
        """Is cancelled while the last pages of the last copy are written."""

        def __init__(self, copies: int) -> None:
            super().__init__()
            self.left = copies

        def report(self, stage: str, done: int, total: int, rows: int = 0, unit: str = "bytes") -> None:
            if stage == "copying" and done == total:
                self.left -= 1
                if self.left == 0:
                    self.cancel()
            super().report(stage, done, total, rows, unit)

    early = Late(2)
    with pytest.raises(Cancelled):
        backups.restore(database, copy, early, by=SURE)
    assert suppression_list.answer(database, NUMBER).listed
    assert not list(tmp_path.glob("*restor*"))
    backups.restore(database, copy, Late(3), by=SURE)
    assert not suppression_list.answer(database, NUMBER).listed
    assert check(database).ok


def test_what_another_program_does_meanwhile_is_not_lost(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It came too late to be asked about, and for the copy of what was there before."""
    copy = backups.back_up(database, tmp_path / "copy.sqlite")
    copied = backups.copy_database

    def copied_and_then(path: Path, target: Path, *args: object, **kwargs: object) -> None:
        copied(path, target, *args, **kwargs)  # type: ignore[arg-type]  # as they came
        if "before-restore" in target.name:
            with closing(open_database(database.path)) as other:
                suppression_list.add(other, [NUMBER])

    with monkeypatch.context() as patched:
        patched.setattr(backups, "copy_database", copied_and_then)
        with pytest.raises(UserError) as caught:
            backups.restore(database, copy, by=SURE)
    assert caught.value.code == "restore_overtaken"
    assert suppression_list.answer(database, NUMBER).listed
    assert not list(tmp_path.glob("*restor*"))
    backups.restore(database, copy, by=SURE)
    assert not suppression_list.answer(database, NUMBER).listed
    assert check(database).ok
