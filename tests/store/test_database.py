"""Opening, creating, migrating, refusing: the file itself."""

from __future__ import annotations

import sqlite3
import stat
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.errors import Cancelled, StoreError
from app.core.jobs import Job
from app.services.opening import open_database
from app.store import connections, migrations
from app.store import database as database_module
from app.store.copying import copy_database, overwrite_database
from app.store.database import Database, from_ms, now_ms, to_ms


def code_of(path: Path, **more: bool) -> str:
    with pytest.raises(StoreError) as caught:
        open_database(path, **more)
    return caught.value.code


def test_a_new_database_is_its_owners_only(database: Database) -> None:
    if sys.platform != "win32":
        for path in database.path.parent.iterdir():
            assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


def test_a_new_database_is_in_wal_mode_with_foreign_keys(database: Database) -> None:
    with database.reading() as engine:
        assert engine.execute_sql("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert engine.execute_sql("PRAGMA foreign_keys").fetchone()[0] == 1
        assert engine.execute_sql("PRAGMA user_version").fetchone()[0] == migrations.SCHEMA_VERSION


def test_opening_again_changes_nothing(database: Database) -> None:
    database.close()
    again = open_database(database.path)
    with again.reading() as engine:
        assert engine.execute_sql("SELECT name FROM account").fetchall() == [("Main",)]
        assert engine.execute_sql("SELECT count(*) FROM action").fetchone() == (1,)


def test_two_processes_may_make_it_at_once(tmp_path: Path) -> None:
    path, failures = tmp_path / "new.sqlite", []

    def opening() -> None:
        try:
            open_database(path).close()
        except Exception as error:  # noqa: BLE001 - whatever it is, the test shall say so
            failures.append(error)

    threads = [threading.Thread(target=opening) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with open_database(path).reading() as engine:
        assert engine.execute_sql("SELECT count(*) FROM account").fetchone() == (1,)


def test_a_folder_and_a_text_file_are_refused(tmp_path: Path) -> None:
    text = tmp_path / "letter.sqlite"
    text.write_text("Dear database, this is not you." * 10)
    assert code_of(tmp_path) == "not_a_database"
    assert code_of(text) == "not_a_database"
    assert text.read_text().startswith("Dear database")


def test_a_strangers_database_is_refused_and_left(tmp_path: Path) -> None:
    path = tmp_path / "stranger.sqlite"
    with sqlite3.connect(path) as stranger:
        stranger.execute("CREATE TABLE account (id INTEGER PRIMARY KEY)")
    stranger.close()
    before = path.read_bytes()
    assert code_of(path) == "not_a_database"
    assert path.read_bytes()[100:] == before[100:]


def test_a_newer_database_is_refused(database: Database) -> None:
    with database.writing() as engine:
        engine.execute_sql(f"PRAGMA user_version = {migrations.SCHEMA_VERSION + 1}")
    database.close()
    assert code_of(database.path) == "newer"


def test_a_missing_database_is_made_only_when_asked(tmp_path: Path) -> None:
    assert code_of(tmp_path / "none.sqlite", create=False) == "gone"
    assert not (tmp_path / "none.sqlite").exists()


def test_a_list_is_begun_on_a_stick_at_a_mac(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # macOS tells a file of FAT by its first cluster, and all without one by the same number.
    def by_first_cluster(path: str | Path) -> tuple[int, int] | None:
        found = Path(path).stat()
        return found.st_dev, found.st_ino if found.st_size else 999_999_999

    for module in (connections, database_module):
        monkeypatch.setattr(module, "file_identity", by_first_cluster)
    opened = open_database(tmp_path / "new.sqlite")
    assert opened.begun
    with opened.reading() as engine:
        assert engine.execute_sql("PRAGMA user_version").fetchone()[0] == migrations.SCHEMA_VERSION
    opened.close()


def without_tables(path: Path) -> None:
    stranger = sqlite3.connect(path)
    stranger.execute("VACUUM")
    stranger.close()


@pytest.mark.parametrize("make", [Path.touch, without_tables], ids=["no bytes", "no tables"])
def test_a_file_that_holds_no_list_is_filled_only_when_asked(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    path = tmp_path / "empty.sqlite"
    make(path)
    before = path.read_bytes()
    assert code_of(path, create=False) == "empty_database"
    assert path.read_bytes() == before
    opened = open_database(path)
    assert opened.begun
    opened.close()
    again = open_database(path, create=False)
    assert not again.begun
    again.close()


@pytest.mark.parametrize("make", [Path.touch, without_tables], ids=["no bytes", "no tables"])
def test_none_is_begun_in_an_empty_file_that_has_backups(
    database: Database, make: Callable[[Path], None]
) -> None:
    path = database.path
    copy_database(path, path.parent / "backups" / f"{path.stem}-daily-2026-11-01{path.suffix}")
    database.close()
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink()
    make(path)
    before = path.read_bytes()
    assert code_of(path) == "empty_database"
    assert path.read_bytes() == before


@pytest.mark.parametrize("lost", [Path.unlink, lambda path: path.write_bytes(b"")], ids=["gone", "empty"])
def test_a_database_that_is_lost_while_it_is_open_is_not_begun_anew(
    database: Database, lost: Callable[[Path], None]
) -> None:
    path = database.path
    database.close()
    lost(path)
    for work in (database.reading, database.writing, database.outside_transactions):
        with pytest.raises(StoreError) as caught, work():
            pass
        assert caught.value.code in {"gone", "empty_database"}
    assert not path.exists() or path.read_bytes() == b""


def test_an_empty_file_with_a_log_beside_it_is_never_filled(tmp_path: Path) -> None:
    path = tmp_path / "empty.sqlite"
    path.touch()
    log = tmp_path / "empty.sqlite-wal"
    log.write_bytes(b"pages that were not yet in the database")
    assert code_of(path) == "empty_database"
    assert log.exists()


def test_a_place_that_cannot_be_made_is_unreachable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert code_of(tmp_path / "file" / "db.sqlite") == "unreachable"


def test_a_damaged_database_is_told_plainly(database: Database) -> None:
    with database.writing() as engine:
        engine.execute_sql("INSERT INTO setting VALUES ('k', ?)", ("x" * 100_000,))
    database.close()
    sqlite3.connect(database.path).execute("PRAGMA wal_checkpoint(TRUNCATE)").connection.close()
    raw = bytearray(database.path.read_bytes())
    raw[200:20_000] = b"\xff" * 19_800
    database.path.write_bytes(raw)
    assert code_of(database.path) in {"damaged", "not_a_database"}


def test_an_older_database_is_backed_up_and_brought_up_to_date(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    database.close()
    steps = (
        *migrations.STEPS,
        ("later", lambda execute: execute("ALTER TABLE account ADD COLUMN colour TEXT")),
    )
    monkeypatch.setattr("app.store.database.STEPS", steps)
    monkeypatch.setattr("app.store.database.SCHEMA_VERSION", len(steps))
    with open_database(database.path).reading() as engine:
        columns = [row[1] for row in engine.execute_sql("PRAGMA table_info(account)")]
    assert columns[-1] == "colour"
    backups = list((database.path.parent / "backups").iterdir())
    assert len(backups) == 1
    with sqlite3.connect(backups[0]) as copy:
        assert copy.execute("SELECT name FROM account").fetchone() == ("Main",)
        assert "colour" not in [row[1] for row in copy.execute("PRAGMA table_info(account)")]
    copy.close()


def test_a_failed_migration_leaves_the_old_schema(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    database.close()

    def failing(execute: object) -> None:
        execute("ALTER TABLE account ADD COLUMN colour TEXT")  # type: ignore[operator]
        raise RuntimeError("bug")

    monkeypatch.setattr("app.store.database.STEPS", (*migrations.STEPS, ("later", failing)))
    monkeypatch.setattr("app.store.database.SCHEMA_VERSION", migrations.SCHEMA_VERSION + 1)
    with pytest.raises(RuntimeError):
        open_database(database.path)
    monkeypatch.undo()
    with open_database(database.path).reading() as engine:
        assert "colour" not in [row[1] for row in engine.execute_sql("PRAGMA table_info(account)")]


def test_a_writer_waits_for_another_and_then_says_busy(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database._engine, "_timeout", 0.1)
    other = sqlite3.connect(database.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError) as caught, database.writing():
        pass
    assert caught.value.code == "busy"
    other.execute("ROLLBACK")
    other.close()
    with database.writing() as engine:
        engine.execute_sql("INSERT INTO setting VALUES ('a', '1')")


def test_an_error_inside_takes_everything_back(database: Database) -> None:
    def failing() -> None:
        with database.writing() as engine:
            engine.execute_sql("INSERT INTO setting VALUES ('a', '1')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        failing()
    with database.reading() as engine:
        assert engine.execute_sql("SELECT count(*) FROM setting").fetchone() == (0,)


def test_a_cancelled_job_interrupts_a_long_statement(database: Database) -> None:
    job = Job()
    job.cancel()
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    with pytest.raises(Cancelled), database.writing(job) as engine:
        engine.execute_sql(endless)


def test_a_bug_in_sql_stays_a_bug(database: Database) -> None:
    with pytest.raises(Exception, match="no such table"), database.reading() as engine:
        engine.execute_sql("SELECT * FROM nowhere")


def test_a_copy_is_whole_private_and_replaces_nothing_half(database: Database, tmp_path: Path) -> None:
    target = tmp_path / "copies" / "copy.sqlite"
    job = Job()
    copy_database(database.path, target, job)
    assert job.progress is not None
    assert job.progress.stage == "copying"
    assert [path.name for path in target.parent.iterdir()] == ["copy.sqlite"]
    if sys.platform != "win32":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with sqlite3.connect(target) as copy:
        assert copy.execute("SELECT name FROM account").fetchone() == ("Main",)
    copy.close()


def test_a_copy_to_nowhere_is_refused(database: Database, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError):
        copy_database(database.path, tmp_path / "file" / "copy.sqlite")


def test_overwriting_is_seen_by_an_open_connection(database: Database, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    copy_database(database.path, copy)
    with database.writing() as engine:
        engine.execute_sql("INSERT INTO setting VALUES ('a', '1')")
    overwrite_database(copy, database.path)
    with database.reading() as engine:
        assert engine.execute_sql("SELECT count(*) FROM setting").fetchone() == (0,)


def test_times_go_in_and_out_unchanged() -> None:
    now = now_ms()
    assert to_ms(from_ms(now)) == now
