"""The window, or the command line when words are given."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

BROKEN = 1
"""The exit status after a bug at start."""

OUR_FILES = {".csv", ".txt", ".tsv", ".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".json"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the program; returns the exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _let_output_be_unicode()
    if "self-test" in words:  # or an account is called so
        from app.cli.parser import build_parser

        asked = build_parser().parse_args(words)
        if asked.command == "self-test":
            from app.ui.self_test import run_self_test

            return run_self_test(asked.report, asked.picture, as_json=getattr(asked, "json", False))
    files = window_files(words)
    if files is not None:
        return _show_window(*files)
    from app.cli.main import run

    _let_commands_speak()
    return run(words, save_pdf=_save_pdf)


def _show_window(path: Path | None, opened: list[Path]) -> int:
    try:
        from app.ui.application import run_window

        return run_window(path, opened)
    except Exception as error:  # whatever kept the window away
        if sys.stderr is not None:
            raise
        _tell_in_a_box(
            f"Opt-Outs could not be started ({error}). Your lists were not changed. Start it again; if that does not "
            "help, install it again."
        )
        return BROKEN


def _tell_in_a_box(text: str) -> None:
    """Tell by the means of Windows alone, whose windowed program has no console to complain to."""
    import ctypes

    windows: Any = getattr(ctypes, "windll", None)
    if windows is not None:
        windows.user32.MessageBoxW(None, text, "Opt-Outs", 0x10)  # with the sign of an error


def _save_pdf(record: Any, path: Path) -> None:
    # Qt writes the pages; no other command of the command line may load it.
    from app.ui.pdf_saving import save_pdf_without_window

    save_pdf_without_window(record, path)


def window_files(words: Sequence[str]) -> tuple[Path | None, list[Path]] | None:
    """The database and the files to open a window with; None where the words are a command.

    A window is meant by no words at all, by ``--database PATH`` alone, and by files dropped on the program's icon.
    """
    rest, database = list(words), None
    if len(rest) >= 2 and rest[0] == "--database" and "://" not in rest[1]:
        database, rest = _with_home(rest[1]), rest[2:]
    elif rest and rest[0].startswith("--database=") and "://" not in rest[0]:
        database, rest = _with_home(rest[0].partition("=")[2]), rest[1:]
    paths = [Path(word) for word in rest]
    if all(_is_for_window(path) and _is_there(path) for path in paths):
        return database, paths
    return None


def _is_for_window(path: Path) -> bool:
    """Whether a word is a file for the window: by its name, or where nobody would see why another is refused."""
    return path.suffix.lower() in OUR_FILES or (sys.stderr is None and path.is_absolute())


class _Nowhere(io.TextIOBase):
    """What the windowed program of Windows prints to when it is given a command: it has no console."""

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        return len(text)


def _let_commands_speak() -> None:
    sys.stdin = sys.stdin or io.StringIO()
    sys.stdout = sys.stdout or _Nowhere()
    sys.stderr = sys.stderr or _Nowhere()


def _with_home(text: str) -> Path:
    # Path.expanduser raises where nobody is called as the text says.
    return Path(os.path.expanduser(text))  # noqa: PTH111


def _is_there(path: Path) -> bool:
    # Path.exists raises where a name is too long or a folder is closed.
    return os.path.exists(path)  # noqa: PTH110


def _let_output_be_unicode() -> None:
    for stream in (sys.stdout, sys.stderr):
        # None in a windowed program on Windows; a legacy code page in its console.
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
