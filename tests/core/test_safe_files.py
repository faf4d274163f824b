"""A list is whole or not there, and never written over a database."""

from __future__ import annotations

import os
import sqlite3
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.core import safe_files
from app.core.errors import FileError
from app.core.safe_files import check_place, is_same_place, never_replace, replacing, replacing_all


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


def _refuse_new_files(monkeypatch: pytest.MonkeyPatch, folder: Path) -> list[str]:
    """Close a folder as an access list does on Windows, of which ``os.access`` does not know; give what was tried."""
    tried: list[str] = []
    real = os.open

    def refuse(path: str | Path, flags: int, mode: int = 0o777) -> int:
        if Path(path).parent == folder and flags & os.O_CREAT:
            tried.append(str(path))
            if len(tried) > 20:
                pytest.fail("one name after the other is tried where no file may be made")
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, flags, mode)

    monkeypatch.setattr(os, "open", refuse)
    monkeypatch.setattr(tempfile, "_os", SimpleNamespace(**{**vars(os), "name": "nt"}))
    return tried


def test_a_folder_that_takes_no_file_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Python up to 3.12 takes that on Windows for a name that is in use, and tries two thousand million others.
    tried = _refuse_new_files(monkeypatch, tmp_path)
    for act in (check_place, _replace):
        with pytest.raises(FileError) as caught:
            act(tmp_path / "list.csv")
        assert caught.value.code == "no_permission"
    assert len(tried) == 2


def _replace(path: Path) -> None:
    with replacing(path):
        pass


def test_looking_whether_a_place_can_be_written_leaves_nothing(tmp_path: Path) -> None:
    check_place(tmp_path / "list.csv")
    assert list(tmp_path.iterdir()) == []


def test_what_went_wrong_is_told_where_the_unfinished_file_is_held_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(path: Path, *_args: object, **_options: object) -> None:  # by a virus scanner, on Windows
        raise PermissionError(13, "The process cannot access the file", str(path))

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(Path, "unlink", held)
    with pytest.raises(FileError) as caught:
        _replace(tmp_path / "list.csv")
    assert caught.value.code == "no_permission"


def test_an_open_database_is_not_replaced_by_its_name_in_other_letters(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    never_replace(tmp_path / "Encrypted.sqlite")
    with pytest.raises(FileError) as caught:
        _replace(tmp_path / "encrypted.SQLITE")
    assert caught.value.code == "is_database"


@pytest.mark.parametrize(("system", "times", "code"), [
    ("win32", 3, None), ("win32", 10_000, "no_permission"), ("linux", 1, "no_permission"),
])  # fmt: skip
def test_a_new_file_that_a_scanner_holds_for_a_moment_is_waited_for_on_windows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str, times: int, code: str | None
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"old")
    refused: list[Path] = []
    real = Path.replace

    def replace(source: Path, target: Path) -> Path:
        if len(refused) < times:
            refused.append(source)
            raise PermissionError(13, "The process cannot access the file", str(source))
        return real(source, target)

    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(safe_files, "SCANNED_FOR", 0.2)
    monkeypatch.setattr(Path, "replace", replace)
    found = None
    try:
        with replacing(path) as file:
            file.write(b"new")
    except FileError as error:
        found = error.code
    assert found == code
    assert path.read_bytes() == (b"old" if code else b"new")
    assert list(tmp_path.iterdir()) == [path]


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
