"""A list is whole or not there, and never written over a database."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

import pytest

from app.core.errors import FileError
from app.core.safe_files import is_same_place, never_replace, replacing, replacing_all


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
    with replacing_all(*paths) as files:
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


def test_several_files_are_replaced_whole(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("kept.csv", "removed.csv")]
    paths[0].write_bytes(b"old")
    with replacing_all(*paths) as files:
        for file in files:
            file.write(b"new")
        assert paths[0].read_bytes() == b"old"
    assert [path.read_bytes() for path in paths] == [b"new", b"new"]
    assert sorted(tmp_path.iterdir()) == paths


def test_a_path_that_leads_round_in_a_circle_can_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "circle.csv"
    path.symlink_to(path)
    with replacing(path) as file:
        file.write(b"new")
    assert path.read_bytes() == b"new"


def test_places_are_the_same_by_whatever_way_they_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, twin = tmp_path / "list.csv", tmp_path / "twin.csv"
    assert is_same_place(path, tmp_path / "x" / ".." / "list.csv")
    assert not is_same_place(path, twin)
    path.touch()
    assert not is_same_place(path, twin)
    twin.hardlink_to(path)
    assert is_same_place(path, twin)
    upper = tmp_path / "KEPT.csv"
    for system, alike in (("linux", False), ("darwin", True), ("win32", True)):
        monkeypatch.setattr(sys, "platform", system)
        assert is_same_place(tmp_path / "kept.csv", upper) is alike
