"""SQLite's result codes, sorted into what a person can mend and what is a bug.

Codes: https://www.sqlite.org/rescode.html
"""

from __future__ import annotations

import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import peewee

from app.core.errors import Cancelled, StoreError

BUSY, LOCKED, READ_ONLY, INTERRUPTED, IO_ERROR = 5, 6, 8, 9, 10
DONE = 101
CORRUPT, FULL, CANNOT_OPEN, PROTOCOL, NOT_A_DATABASE, NO_PERMISSION = 11, 13, 14, 15, 26, 3

NO_TEXT = "Could not decode to UTF-8"
"""How Python's module begins to say, without a code of SQLite's, that bytes of a text were changed."""

LITTLE_ROOM = 65_536  # bytes; SQLite grows its files by a block of 32 KB at a time

SENTENCES: dict[str, str] = {
    "busy": (
        "Another program is using the opt-out database and did not finish in time. Nothing was changed. "
        "Wait a moment and try again."
    ),
    "full": (
        "The disk with the opt-out database is full. Nothing was changed. Free some space and try again."
    ),
    "read_only": (
        "The opt-out database may be read but not written. Nothing was changed. Ask for permission to write to "
        "{path} and its folder, or choose another place in Settings."
    ),
    "damaged": (
        "The opt-out database {path} is damaged. It was not changed. Restore the newest backup, and keep the "
        "damaged file for support."
    ),
    "not_a_database": ("{path} is not an opt-out database. It was not changed. Choose another file."),
    "unreachable": (
        "The opt-out database {path} cannot be opened. Nothing was changed. Check that the folder exists and that "
        "you may read and write there."
    ),
    "gone": (
        "There is no opt-out database at {path}. No new one was begun in its place. Check the place and its spelling, "
        "connect the disk or network folder it is on and try again, or restore a backup."
    ),
    "empty_database": (
        "The file {path} is empty: no opt-out list is in it. Nothing was written into it. Restore the newest backup, "
        "if there is one; if not, begin a new list or choose another place."
    ),
    "copy_full": (
        "The disk for the copy {path} is full. No copy was made and nothing was changed. Free some space, or choose "
        "another place, and try again."
    ),
    "copy_trouble": (
        "The copy {path} could not be written: a disk reported an error. No copy was made and nothing was changed. "
        "Check the drive or the network connection, or choose another place, and try again."
    ),
    "encrypted": (
        "The opt-out database {path} is encrypted. It was not changed. Give its passphrase to open it."
    ),
    "wrong_passphrase": (
        "This is not the passphrase of {path}. Nothing was changed. Look for capital letters and the keyboard's "
        "language, and type it again."
    ),
    "replaced": (
        "The passphrase of the opt-out database {path} was set, changed or removed after it was opened here. Nothing "
        "was changed. Close this window and start Opt-Outs again."
    ),
    "in_use": (
        "The opt-out database {path} is open in another window or program. Nothing was changed. Close it there and try "
        "again."
    ),
    "disk_trouble": (
        "The disk with the opt-out database reported an error. Nothing was changed. Check the drive or the network "
        "connection and try again."
    ),
}

_CODES = {
    BUSY: "busy",
    LOCKED: "busy",
    PROTOCOL: "busy",
    READ_ONLY: "read_only",
    INTERRUPTED: "cancelled",
    NO_PERMISSION: "read_only",
    IO_ERROR: "disk_trouble",
    CORRUPT: "damaged",
    FULL: "full",
    CANNOT_OPEN: "unreachable",
    NOT_A_DATABASE: "not_a_database",
}

_OF_A_COPY = {"full": "copy_full", "disk_trouble": "copy_trouble", "read_only": "unreachable"}
_OF_WHAT_IS_READ = frozenset({"damaged", "not_a_database"})


def store_error(code: str, path: Path) -> StoreError:
    """The error for one of ``SENTENCES``, naming the database file."""
    return StoreError(code, SENTENCES[code].format(path=path), path=path)


def database_errors() -> tuple[type[Exception], ...]:
    """What SQLite raises: Python's own copy, peewee around it, and SQLCipher's copy where it is loaded."""
    cipher = sys.modules.get("sqlcipher3.dbapi2")
    usual: tuple[type[Exception], ...] = (sqlite3.Error, peewee.DatabaseError)
    return usual if cipher is None else (*usual, cipher.Error)


def result_code(error: BaseException) -> int | None:
    """SQLite's primary result code of an error, None where it has none."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else int(code) & 0xFF


def _known_trouble(error: BaseException | None) -> str | None:
    """The code of the known trouble behind an error, ``cancelled`` for an interrupt, None for a bug.

    SQLite ends the transaction by itself on a full disk and on an interrupt, so that peewee's rollback fails in turn;
    the trouble is then further down the chain.
    """
    while error is not None:
        code = result_code(error)
        if code in _CODES:
            return _CODES[code]
        if str(error).startswith(NO_TEXT):
            return "damaged"
        error = error.__cause__ or error.__context__
    return None


def _is_full(path: Path) -> bool:
    """Whether there is no room left; where it is wanted for its index, SQLite tells that as an error of the disk."""
    try:
        return shutil.disk_usage(path.parent).free < LITTLE_ROOM
    except OSError:
        return False


@contextmanager
def told_of_copy(target: Path) -> Iterator[None]:
    """Name the copy, and not the database, where ``told_plainly`` inside the block finds its disk full or failing."""
    try:
        yield
    except StoreError as error:
        if error.code not in _OF_A_COPY:
            raise
        raise store_error(_OF_A_COPY[error.code], target) from error


@contextmanager
def told_plainly(path: Path, *, source: Path | None = None) -> Iterator[None]:
    """Turn SQLite's known troubles inside the block into ``StoreError``; bugs pass through as they are.

    ``path`` is the file that is written; ``source`` the one that is read for it, if another: damage is in that.
    """
    try:
        yield
    except database_errors() as error:
        known = _known_trouble(error)
        if known == "cancelled":
            raise Cancelled from error
        if known is None:
            raise
        if known == "disk_trouble" and _is_full(path):
            known = "full"
        raise store_error(known, source if source and known in _OF_WHAT_IS_READ else path) from error
