"""The window, or the command line when words are given."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

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
        from app.ui.application import run_window

        path, opened = files
        return run_window(path, opened)
    from app.cli.main import run

    return run(words, save_pdf=_save_pdf)


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
    if all(path.suffix.lower() in OUR_FILES and _is_there(path) for path in paths):
        return database, paths
    return None


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
