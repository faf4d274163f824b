"""A list is whole or not there, and never written over a database."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from app.core.errors import FileError
from app.core.safe_files import never_replace, replacing, replacing_together


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"old")
    with replacing(path) as file:
        file.write(b"new")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_was_there_stays_where_writing_fails(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"old")

    def fail() -> None:
        with replacing(path) as file:
            file.write(b"new")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("beside", ["", "-wal", "-shm", "-journal"])
def test_a_database_is_never_replaced(tmp_path: Path, beside: str) -> None:
    database = tmp_path / "opt-outs.sqlite"
    engine = sqlite3.connect(database)
    engine.execute("create table numbers (msisdn)")
    engine.close()
    before = database.read_bytes()
    with pytest.raises(FileError) as caught, replacing(database.with_name(database.name + beside)):
        pass
    assert caught.value.code == "is_database"
    assert database.read_bytes() == before


def test_an_open_database_is_never_replaced_whatever_it_looks_like(tmp_path: Path) -> None:
    database = tmp_path / "encrypted.sqlite"
    database.write_bytes(bytes(range(256)) * 16)
    never_replace(database)
    link = tmp_path / "link.csv"
    link.symlink_to(database)
    for path in (database, link, tmp_path / "elsewhere" / ".." / "encrypted.sqlite"):
        with pytest.raises(FileError) as caught, replacing(path):
            pass
        assert caught.value.code == "is_database"


def write_together(paths: list[Path]) -> None:
    with replacing_together(*paths) as files:
        for file in files:
            file.write(b"new")


@pytest.mark.parametrize("in_the_way", [0, 1, 2])
@pytest.mark.parametrize("there_before", [True, False])
def test_files_that_belong_together_take_their_places_together(
    tmp_path: Path, in_the_way: int, there_before: bool
) -> None:
    """A folder stands for whatever keeps one of them from its place, such as another program that holds it."""
    paths = [tmp_path / name for name in ("kept.csv", "removed.csv", "more.csv")]
    for place, path in enumerate(paths):
        if place == in_the_way:
            path.mkdir()
        elif there_before:
            path.write_text("before")
    with pytest.raises(FileError) as caught:
        write_together(paths)
    assert caught.value.path == paths[in_the_way]
    paths[in_the_way].rmdir()
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {
        path.name: "before" for path in paths if there_before and path != paths[in_the_way]
    }
    write_together(paths)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == dict.fromkeys(
        (path.name for path in paths), "new"
    )
