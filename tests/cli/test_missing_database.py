"""A database that is not there is not begun anew by a question: an empty list answers that nobody opted out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.config import Config, save_config
from app.paths import default_database
from tests.cli.conftest import Said

Call = Callable[..., Said]
NUMBER = "+27831234567"


QUESTIONS = pytest.mark.parametrize(
    "words",
    [
        ("search", NUMBER),
        ("history", NUMBER),
        ("remove", NUMBER, "--all-accounts"),
        ("undo",),
        ("download", "list.csv"),
        ("clean", "send.csv", "--kept", "kept.csv", "--removed", "removed.csv"),
        ("accounts",),
        ("activity",),
        ("proof", NUMBER, "proof.json"),
        ("hashes", "export", "--plain", "digests.txt"),
        ("replies", "review"),
        ("phrases", "show"),
        ("check",),
        ("backup", "copy.sqlite"),
        ("backups",),
        ("retention", "show"),
    ],
    ids=" ".join,
)


@QUESTIONS
def test_a_question_begins_none(opt_outs: Call, tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "send.csv").write_text(f"{NUMBER}\n", encoding="utf-8")
    told = opt_outs(*words, "--database", "misspelled.sqlite")
    assert told.status == 3
    assert "no opt-out database" in told.err
    assert {file.name for file in tmp_path.iterdir()} == {"send.csv", "home"}


@QUESTIONS
def test_a_question_is_not_answered_from_an_empty_file(
    opt_outs: Call, tmp_path: Path, words: tuple[str, ...]
) -> None:
    (tmp_path / "send.csv").write_text(f"{NUMBER}\n", encoding="utf-8")
    (tmp_path / "cut.sqlite").touch()
    told = opt_outs(*words, "--database", "cut.sqlite")
    assert told.status == 3
    assert "is empty" in told.err
    assert {file.name for file in tmp_path.iterdir()} == {"send.csv", "cut.sqlite", "home"}
    assert (tmp_path / "cut.sqlite").read_bytes() == b""


def test_an_empty_file_is_filled_by_what_brings_something_in_and_that_is_said(
    opt_outs: Call, tmp_path: Path
) -> None:
    (tmp_path / "new.sqlite").touch()
    told = opt_outs("add", NUMBER, "--database", "new.sqlite")
    assert told.status == 0
    assert "new database was begun" in told.err
    assert opt_outs("search", NUMBER, "--database", "new.sqlite").status == 0


def test_an_empty_file_with_backups_is_not_filled_but_restored(opt_outs: Call, tmp_path: Path) -> None:
    opt_outs("add", NUMBER, "--database", "desk.sqlite")
    (tmp_path / "backups").mkdir()
    backup = tmp_path / "backups" / "desk-daily-2026-11-01.sqlite"
    opt_outs("backup", backup, "--database", "desk.sqlite")
    (tmp_path / "desk.sqlite").write_bytes(b"")
    told = opt_outs("add", "+27831234568", "--database", "desk.sqlite")
    assert (told.status, "is empty" in told.err) == (3, True)
    assert (tmp_path / "desk.sqlite").read_bytes() == b""
    assert opt_outs("restore", backup, "--database", "desk.sqlite").status == 0
    assert opt_outs("search", NUMBER, "--database", "desk.sqlite").status == 0


def test_what_brings_something_in_begins_one_and_says_so(opt_outs: Call, tmp_path: Path) -> None:
    told = opt_outs("add", NUMBER, "--database", "new.sqlite")
    assert told.status == 0
    assert "new database was begun" in told.err
    assert opt_outs("search", NUMBER, "--database", "new.sqlite").status == 0


def test_none_is_begun_where_the_backups_of_one_still_are(opt_outs: Call, tmp_path: Path) -> None:
    opt_outs("add", NUMBER, "--database", "desk.sqlite")
    (tmp_path / "backups").mkdir()
    backup = tmp_path / "backups" / "desk-daily-2026-11-01.sqlite"
    opt_outs("backup", backup, "--database", "desk.sqlite")
    (tmp_path / "desk.sqlite").unlink()
    assert opt_outs("add", "+27831234568", "--database", "desk.sqlite").status == 3
    assert not (tmp_path / "desk.sqlite").exists()
    told = opt_outs("restore", backup, "--database", "desk.sqlite")
    assert (told.status, told.out) == (0, f"Restored from {backup}.\n")
    assert opt_outs("search", NUMBER, "--database", "desk.sqlite").status == 0


def test_none_is_begun_at_a_place_that_was_chosen(opt_outs: Call, tmp_path: Path) -> None:
    share = tmp_path / "share" / "opt-outs.sqlite"
    save_config(Config(database=share))
    assert opt_outs("add", NUMBER).status == 3
    assert not share.parent.exists()
    assert default_database().exists()


@pytest.mark.parametrize(
    "words", [("download", "desk.csv"), ("hashes", "export", "--plain", "desk.csv")], ids=" ".join
)
def test_no_list_is_written_over_the_database(opt_outs: Call, tmp_path: Path, words: tuple[str, ...]) -> None:
    opt_outs("add", NUMBER, "--database", "desk.csv")
    told = opt_outs(*words, "--database", "desk.csv")
    assert told.status == 3
    assert "is a database" in told.err
    assert opt_outs("search", NUMBER, "--database", "desk.csv").status == 0
