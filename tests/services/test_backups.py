"""Backups while in use, and going back to one."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.core.errors import FileError, StoreError
from app.services import backups, listing, suppression_list
from app.services.database_check import check
from app.services.opening import Database, open_database


def test_a_backup_brings_back_what_was_there(database: Database, tmp_path: Path) -> None:
    suppression_list.add(database, [27831234567])
    copy = backups.back_up(database, tmp_path / "copies" / "monday.sqlite")
    suppression_list.add(database, [27831234568])
    kept = backups.restore(database, copy)
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
