"""From words to a command, and what happens when something is in the way."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.__main__ import main as program
from app.__main__ import window_files
from app.cli import activity_commands, main
from app.cli.parser import COMMANDS, build_parser
from app.config import config_path
from app.core.errors import Cancelled
from app.services import reply_watch

Call = Callable[..., "object"]


def test_the_command_line_never_loads_qt() -> None:
    code = "import sys, app.cli.main; print(sorted(m for m in sys.modules if m.startswith('PySide6')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_command_has_a_handler_and_help(opt_outs: Call) -> None:
    assert set(main.handlers()) == set(COMMANDS) - {"self-test"}
    for command in COMMANDS:
        if command != "self-test":
            said = opt_outs(command, "--help")
            assert said.status == 0
            assert "exit status" in said.out
    assert "Opt-Outs" in opt_outs("--version").out


def test_wrong_words_are_wrong_use(opt_outs: Call) -> None:
    assert opt_outs("frobnicate").status == 2
    assert opt_outs("add").status == 2
    assert opt_outs("accounts", "frobnicate").status == 2


def test_options_may_stand_before_or_after_the_command() -> None:
    for words in (["--database", "x", "--json", "check"], ["check", "--json", "--database", "x"]):
        parsed = build_parser().parse_args(words)
        assert (parsed.database, parsed.json) == ("x", True)


@pytest.mark.parametrize("address", ["postgresql://host/db", "mysql://host/db"])
def test_an_address_is_refused_in_a_sentence(opt_outs: Call, address: str) -> None:
    said = opt_outs("--database", address, "check")
    assert said.status == 3
    assert "path of a database file" in said.err


def test_a_database_that_is_none(opt_outs: Call, tmp_path: Path) -> None:
    (tmp_path / "letter.sqlite").write_text("no database at all, only a letter")
    said = opt_outs("--database", "letter.sqlite", "search", "0831234567")
    assert said.status == 3
    assert "is not an opt-out database" in said.err


def test_a_bug_is_logged_and_not_shown_raw(
    opt_outs: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> int:
        raise RuntimeError("+27831234567 broke it")

    monkeypatch.setitem(activity_commands.ACTIVITY_HANDLERS, "check", broken)
    said = opt_outs("check")
    assert said.status == 3
    assert "fault of its own" in said.err
    assert "check failed" in caplog.text
    log = next((tmp_path / "home").rglob("opt-outs.log")).read_text()
    assert "RuntimeError" in log
    assert "27831234567" not in log


@pytest.mark.parametrize(
    ("error", "status", "word"),
    [(Cancelled(), 3, "Cancelled"), (KeyboardInterrupt(), main.INTERRUPTED, "Stopped")],
)
def test_stopping_says_that_nothing_was_changed(
    opt_outs: Call, monkeypatch: pytest.MonkeyPatch, error: BaseException, status: int, word: str
) -> None:
    def stopped(*_: object) -> int:
        raise error

    monkeypatch.setitem(activity_commands.ACTIVITY_HANDLERS, "check", stopped)
    said = opt_outs("check")
    assert said.status == status
    assert said.err.startswith(word)
    assert "Nothing was changed" in said.err


def test_which_words_mean_the_window(tmp_path: Path) -> None:
    path = tmp_path / "List.CSV"
    path.write_text("0831234567")
    assert window_files([]) == (None, [])
    assert window_files([str(path)]) == (None, [path])
    assert window_files(["--database", "x.sqlite"]) == (Path("x.sqlite"), [])
    assert window_files(["--database=x.sqlite", str(path)]) == (Path("x.sqlite"), [path])
    assert window_files(["check"]) is None
    assert window_files([str(tmp_path / "missing.csv")]) is None


def test_a_program_without_a_console_does_what_it_is_told(
    opt_outs: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Opt-Outs.exe of Windows, with the words of a planned task: it has nothing to print to.
    watched = tmp_path / "in"
    watched.mkdir()
    numbers, replies = tmp_path / "numbers.csv", watched / "replies.csv"
    numbers.write_text("Number\n0831234567\n")
    replies.write_text("Number,Reply\n+27831234568,STOP\n")
    monkeypatch.setattr(reply_watch, "SETTLE", 0.0)
    for stream in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, stream, None)
    statuses = [
        program([*map(str, words)])
        for words in (
            ("import", numbers),
            ("replies", "watch", watched, "--once"),
            ("search", "0831234567", "0831234568"),
            ("classify",),
            ("search", "0821111111"),
        )
    ]
    monkeypatch.undo()
    assert statuses == [0, 0, 0, 0, 1]


def test_without_a_console_a_file_of_another_name_is_for_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Dropped on the program's icon: as on the window itself, what is in it decides, and a refusal is seen.
    path = tmp_path / "numbers.dat"
    path.write_text("0831234567")
    assert window_files([str(path)]) is None
    monkeypatch.setattr(sys, "stderr", None)
    assert window_files([str(path)]) == (None, [path])
    assert window_files(["check"]) is None
    monkeypatch.undo()


def test_a_window_that_cannot_start_says_so_where_there_is_no_console(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # A virus scanner took a library away, say: a click on the icon did nothing at all.
    told: list[tuple[str, str]] = []

    def box(_owner: None, text: str, title: str, _kind: int) -> int:
        told.append((title, text))
        return 1

    def broken(*_: object) -> int:
        raise ImportError("DLL load failed while importing QtGui")

    monkeypatch.setattr("app.ui.application.run_window", broken)
    monkeypatch.setattr(
        ctypes, "windll", SimpleNamespace(user32=SimpleNamespace(MessageBoxW=box)), raising=False
    )
    with pytest.raises(ImportError):
        program([])
    assert told == []
    monkeypatch.setattr(sys, "stderr", None)
    status = program([])
    monkeypatch.undo()
    assert status == 1
    [(title, text)] = told
    assert title == "Opt-Outs"
    assert "DLL load failed while importing QtGui" in text
    assert "not changed" in text


def test_words_that_are_too_long_or_name_nobody_are_no_files_of_the_window() -> None:
    assert window_files(["a" * 300 + ".csv"]) is None
    assert window_files(["--database", "~nobody-is-called-so/x"]) == (Path("~nobody-is-called-so/x"), [])


def test_a_place_of_nobody_is_no_fault(opt_outs: Call) -> None:
    said = opt_outs("--database", "~nobody-is-called-so/x.sqlite", "accounts")
    assert "fault" not in said.err


def test_an_account_may_be_called_as_a_command_is(opt_outs: Call) -> None:
    assert opt_outs("accounts", "add", "self-test").status == 0
    assert "self-test" in opt_outs("accounts").out


def test_nothing_is_done_where_the_settings_cannot_be_read(opt_outs: Call) -> None:
    path = config_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("database = ")
    said = opt_outs("add", "0831234567")
    assert said.status == 3
    assert "Nothing was done" in said.err
    assert "usual settings" not in said.err
