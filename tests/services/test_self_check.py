"""What the self-test asks of the parts below the window."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from app.services import database_check, self_check


def test_sqlite_can_do_what_is_needed() -> None:
    assert self_check.sqlite_abilities() == sqlite3.sqlite_version


def test_a_file_of_the_first_version_is_migrated(tmp_path: Path) -> None:
    assert "backup kept" in self_check.migrate_old_file(tmp_path)
    assert list((tmp_path / "backups").iterdir())


def test_a_file_not_in_order_afterwards_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = database_check.CheckReport(("Something is wrong.",), 0, 0, 0)
    monkeypatch.setattr(self_check, "check", lambda _database: report)
    with pytest.raises(AssertionError, match="Something is wrong"):
        self_check.migrate_old_file(tmp_path)
