"""“-” on the command line: what is piped in, kept as a private file for as long as a command reads it."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.core.errors import FileError, UserError
from app.core.file_head import encoding_of
from app.services.leftovers import PREFIX
from app.services.suppression_list import pasted_pieces

DASH = "-"
NAME = "standard input"
"""What reports and the record call it."""

_STANDARD_INPUT = Path(DASH)  # this very object: a file called so is another, as ./-
_FOLDER = PREFIX + "input-"


def file_to_read(text: str) -> Path:
    """The file that a word names; “-” is standard input."""
    return _STANDARD_INPUT if text == DASH else Path(text)


def named(path: Path) -> Path:
    """What a file that was read is called in what is told of it."""
    return Path(NAME) if path.name == NAME and path.parent.name.startswith(_FOLDER) else path


@contextmanager
def received(words: argparse.Namespace) -> Iterator[None]:
    """Put what is piped in where “-” stands among the words, until the block ends.

    Raises:
        UserError: ``input_twice``, ``input_terminal``, ``input_empty`` where numbers are wanted.
        FileError: it cannot be read or kept.
    """
    files: list[Path] = getattr(words, "files", None) or []
    numbers: list[str] = getattr(words, "numbers", None) or [] if words.command == "add" else []
    whole = getattr(words, "file", None) is _STANDARD_INPUT
    times = whole + sum(file is _STANDARD_INPUT for file in files) + numbers.count(DASH)
    if not times:
        yield
        return
    _refuse(times)
    with tempfile.TemporaryDirectory(prefix=_FOLDER, ignore_cleanup_errors=True) as folder:
        kept = Path(folder) / NAME
        _keep(kept)
        if whole:
            words.file = kept
        elif numbers:
            words.numbers = [
                one for number in numbers for one in (_numbers(kept) if number == DASH else [number])
            ]
        else:
            words.files = [kept if file is _STANDARD_INPUT else file for file in files]
        yield


def _refuse(times: int) -> None:
    if times > 1:
        raise UserError(
            "input_twice",
            "“-” is standard input, which can be read only once, and it was given twice. Nothing was changed. Give it "
            "once.",
        )
    if sys.stdin.isatty():
        raise UserError(
            "input_terminal",
            "“-” is standard input, and that is a terminal: nothing is piped in. Nothing was changed. Pipe the list "
            "in, or name a file.",
        )


def _keep(path: Path) -> None:
    piped = getattr(sys.stdin, "buffer", None)  # none where there is no standard input at all
    try:
        with path.open("wb") as file:
            if piped is not None:
                shutil.copyfileobj(piped, file)
    except OSError as error:
        raise FileError(
            "unreadable",
            Path(NAME),
            f"Standard input cannot be read, or there is no room to keep it ({error.strerror or error}). Nothing was "
            "changed. Save the list as a file and name that.",
        ) from error


def _numbers(path: Path) -> list[str]:
    content = path.read_bytes()
    encoding, mark = encoding_of(Path(NAME), content)
    found = pasted_pieces(content[mark:].decode(encoding, "replace"))
    if not found:
        raise UserError(
            "input_empty", "There are no numbers in standard input. Nothing was changed. Pipe some in."
        )
    return found
