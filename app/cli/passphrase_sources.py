"""Where the command line takes passphrases from: a file, the environment, the keyring, or a prompt. Never an argument.

Arguments are seen by everybody on the machine, and kept in the history of the shell.
"""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from pathlib import Path

from app import desk_keyring
from app.config import Config
from app.core.errors import FileError, StoreError, UserError
from app.services.opening import Database, Passphrase, open_database

PRESENT_VARIABLE, NEW_VARIABLE = "OPT_OUTS_PASSPHRASE", "OPT_OUTS_NEW_PASSPHRASE"
_BEGINNING = {
    ("add", None), ("import", None), ("accounts", "add"), ("replies", "import"), ("replies", "watch"),
    ("classify", None), ("phrases", "set"), ("passphrase", "set"),
}  # fmt: skip
LARGEST_FILE = 10_000  # bytes: more is some other file


def open_with_passphrase(path: Path, config: Config, words: argparse.Namespace) -> Database:
    """Open the database; where it is encrypted, with the passphrase that is given or asked for.

    Only a command that brings something in begins a new one, and says so: to every question the answer of an empty list
    at a misspelled place would be that nobody opted out.

    Raises:
        StoreError: as ``open_database``. FileError: the file with the passphrase cannot be read.
    """
    create = (words.command, getattr(words, "event", None)) in _BEGINNING and (
        getattr(words, "database", None) is not None or config.database is None
    )
    try:
        database = open_database(path, region=config.region, create=create)
    except StoreError as error:
        if error.code != "encrypted":
            raise
        needed = error
    else:
        if database.begun and not getattr(words, "json", False):
            print(f"A new database was begun at {path}.", file=sys.stderr)
        return database
    if config.unlock == "keyring" and given(words) is None:
        kept = desk_keyring.look_up(path)
        if kept is not None:
            try:
                return open_database(path, create=False, passphrase=Passphrase(kept))
            except StoreError as error:
                if error.code != "wrong_passphrase" or not _can_ask():
                    raise
    passphrase = present(words, f"Passphrase of {path.name}: ")
    if passphrase is None:
        raise _told_how(needed)
    return open_database(path, create=False, passphrase=passphrase)


def _told_how(error: StoreError) -> StoreError:
    text = f"{error.text} Use --passphrase-file FILE, the variable {PRESENT_VARIABLE}, or a terminal to type it in."
    return StoreError(error.code, text)


def present(words: argparse.Namespace, prompt: str) -> Passphrase | None:
    """The present passphrase: from the file or the environment, else asked for; None where nobody can be asked."""
    return given(words) or _asked(prompt)


def given(words: argparse.Namespace) -> Passphrase | None:
    """The present passphrase as far as it is given without asking. Raises ``FileError``."""
    return _from(getattr(words, "passphrase_file", None), PRESENT_VARIABLE)


def new(words: argparse.Namespace) -> Passphrase:
    """A new passphrase, asked for twice where it is typed.

    Raises:
        UserError: ``passphrase_missing``, ``passphrases_differ``. FileError.
    """
    found = _from(words.new_passphrase_file, NEW_VARIABLE)
    if found is not None:
        return found
    first = _asked("New passphrase: ")
    if first is None:
        raise UserError(
            "passphrase_missing",
            f"No new passphrase was given. Nothing was changed. Use --new-passphrase-file FILE, the variable "
            f"{NEW_VARIABLE}, or a terminal to type it in.",
        )
    second = _asked("The same again: ")
    if second is None or not first.matches(second):
        raise UserError(
            "passphrases_differ",
            "The two passphrases are not the same. Nothing was changed. Type them again.",
        )
    return first


def _from(file: Path | None, variable: str) -> Passphrase | None:
    if file is not None:
        return Passphrase(_first_line(file))
    text = os.environ.get(variable)
    return Passphrase(text) if text else None


def _first_line(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            line = opened.read(LARGEST_FILE).decode("utf-8-sig").partition("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise FileError(
            "passphrase_unreadable",
            file,
            f"The passphrase file {file} cannot be read. Nothing was changed. It has to be text in UTF-8 with the "
            "passphrase in its first line.",
        ) from error
    if not line:
        raise FileError(
            "passphrase_unreadable", file, f"The first line of {file} is empty. Nothing was changed."
        )
    return line


def _can_ask() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _asked(prompt: str) -> Passphrase | None:
    if not _can_ask():
        return None
    try:
        text = getpass.getpass(prompt)
    except EOFError:
        return None
    return Passphrase(text) if text else None
