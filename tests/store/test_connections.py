"""Connections kept between questions: as fast as one that stays open, as safe as one opened anew."""

from __future__ import annotations

import gc
import sqlite3
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from app.core.jobs import Job
from app.services.opening import open_database
from app.store import connections
from app.store.connections import MOST_IDLE
from app.store.copying import copy_database, overwrite_database
from app.store.database import Database


def settings(database: Database) -> int:
    with database.reading() as engine:
        return int(engine.execute_sql("SELECT count(*) FROM setting").fetchone()[0])


def idle(database: Database) -> list[Any]:
    return [entry[-1] for entry in database._engine._connections]


def used(database: Database) -> Any:
    with database.reading() as engine:
        return engine.connection()


def note(path: Path, key: str) -> None:
    with sqlite3.connect(path) as other:
        other.execute("INSERT INTO setting VALUES (?, '1')", (key,))
    other.close()


def test_a_second_question_opens_nothing(database: Database) -> None:
    assert used(database) is used(database)


def test_any_thread_may_have_it_next(database: Database) -> None:
    first = used(database)
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(used, database).result() is first
    assert used(database) is first


def test_two_at_once_have_one_each_and_few_are_kept(database: Database) -> None:
    count = MOST_IDLE + 3
    barrier = threading.Barrier(count)

    def ask() -> int:
        with database.reading() as engine:
            barrier.wait(10)
            return id(engine.connection())

    with ThreadPoolExecutor(count) as pool:
        asked = [pool.submit(ask) for _ in range(count)]
    assert len({one.result() for one in asked}) == count
    assert len(idle(database)) == MOST_IDLE


def test_an_idle_program_has_no_file_open(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "SECONDS_IDLE", 0.05)
    settings(database)
    assert idle(database) != []
    deadline = time.monotonic() + 10
    while idle(database) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert idle(database) == []
    assert settings(database) == 0


def test_what_another_program_wrote_is_seen(database: Database) -> None:
    assert settings(database) == 0
    note(database.path, "a")
    assert settings(database) == 1


def test_an_unfinished_question_holds_no_old_state(database: Database) -> None:
    with database.reading() as engine:
        kept = engine.connection().execute("SELECT value FROM json_each('[1,2,3]'), account")
        assert kept.fetchone() == (1,)
    connection = used(database)
    note(database.path, "a")
    assert used(database) is connection
    assert settings(database) == 1
    with pytest.raises(sqlite3.ProgrammingError):
        kept.fetchone()


def test_nothing_that_went_wrong_is_used_again(database: Database) -> None:
    before = used(database)
    with pytest.raises(ZeroDivisionError), database.reading():
        raise ZeroDivisionError
    assert idle(database) == []
    assert used(database) is not before


def test_long_work_gives_its_memory_back(database: Database) -> None:
    database.close()
    with database.reading(Job()):
        pass
    assert idle(database) == []


def test_a_write_leaves_no_log_behind(database: Database) -> None:
    settings(database)
    with database.writing() as engine:
        engine.execute_sql("INSERT INTO setting VALUES ('a', '1')")
    assert [path.name for path in database.path.parent.iterdir()] == [database.path.name]
    assert settings(database) == 1


def test_a_question_older_than_a_write_is_not_kept(database: Database) -> None:
    with ThreadPoolExecutor(1) as pool, database.reading() as engine:
        old = engine.connection()

        def write() -> None:
            with database.writing() as writing:
                writing.execute_sql("INSERT INTO setting VALUES ('a', '1')")

        pool.submit(write).result()
    assert idle(database) == []
    assert used(database) is not old


def test_a_commit_is_on_the_disk_and_bulk_is_over_afterwards(database: Database) -> None:
    with database.writing(bulk=True) as engine:
        assert engine.execute_sql("PRAGMA synchronous").fetchone() == (2,)
        assert engine.execute_sql("PRAGMA foreign_keys").fetchone() == (0,)
    with database.reading() as engine:
        assert engine.execute_sql("PRAGMA foreign_keys").fetchone() == (1,)
    with database.writing() as engine:
        assert engine.execute_sql("PRAGMA foreign_keys").fetchone() == (1,)


def test_a_restored_state_is_seen(database: Database, tmp_path: Path) -> None:
    copy_database(database.path, tmp_path / "copy.sqlite")
    note(database.path, "a")
    assert settings(database) == 1
    overwrite_database(tmp_path / "copy.sqlite", database.path)
    assert settings(database) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be replaced there")
def test_another_file_in_its_place_is_the_one_asked(database: Database, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    copy_database(database.path, copy)
    assert settings(database) == 0
    note(copy, "a")
    for ending in ("-wal", "-shm"):
        database.path.with_name(database.path.name + ending).unlink(missing_ok=True)
    copy.replace(database.path)
    assert settings(database) == 1


def open_files() -> set[str]:
    return {str(entry.resolve()) for entry in Path("/proc/self/fd").iterdir()}


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux which files are open")
def test_closing_lets_go_of_the_file(database: Database) -> None:
    settings(database)
    assert str(database.path) in open_files()
    database.close()
    assert str(database.path) not in open_files()


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux which files are open")
def test_a_forgotten_database_lets_go_too(tmp_path: Path) -> None:
    path = tmp_path / "forgotten.sqlite"
    database = open_database(path)
    settings(database)
    del database
    gc.collect()
    assert str(path) not in open_files()


def test_many_threads_read_and_write(database: Database) -> None:
    def work(place: int) -> int:
        for turn in range(10):
            with database.writing() as engine:
                engine.execute_sql("INSERT INTO setting VALUES (?, '1')", (f"{place}-{turn}",))
            with database.reading() as engine:
                found = engine.execute_sql(
                    "SELECT count(*) FROM setting WHERE key LIKE ?", (f"{place}-%",)
                ).fetchone()
                assert found == (turn + 1,)
        return settings(database)

    with ThreadPoolExecutor(4) as pool:
        assert max(pool.map(work, range(4))) == 40
