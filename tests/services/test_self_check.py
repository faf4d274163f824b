"""What the self-test asks of the parts below the window."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.core.classifier import Classification, Verdict
from app.services import database_check, self_check

UNHEARD = Classification(Verdict.NONE)


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


def test_replies_are_understood_placed_in_time_and_given_a_last_day() -> None:
    assert "four countries" in self_check.reply_abilities()


@pytest.mark.parametrize(
    ("name", "stand_in", "told"),
    [
        ("_LAST_DAYS", {self_check.WASPA: date(2026, 12, 25)}, "WASPA"),
        ("parse_time", lambda *_words: 0, "New York"),
        ("Classifier", lambda _settings: SimpleNamespace(classify=lambda _text: UNHEARD), "unsubscibe"),
    ],
)
def test_what_is_not_read_as_it_should_be_fails(
    name: str, stand_in: object, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(self_check, name, stand_in)
    with pytest.raises(AssertionError, match=told):
        self_check.reply_abilities()


def test_a_passphrase_encrypts_a_file(tmp_path: Path) -> None:
    assert "encrypts" in self_check.encrypt_file(tmp_path)


def test_a_file_that_stays_readable_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_check.passphrases, "set_first", lambda *_words: None)
    with pytest.raises(AssertionError, match="readable"):
        self_check.encrypt_file(tmp_path)
