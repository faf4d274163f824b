"""Encrypted database files: the format of SQLCipher 4 with its default settings, so that other tools open them too.

Every page of 4,096 bytes is encrypted by AES-256-CBC with a random initialisation vector of its own and signed by
HMAC-SHA512. The key is PBKDF2-HMAC-SHA512 of the passphrase (UTF-8, Unicode's composed form) over 256,000 rounds, with
the file's first 16 bytes, random, as the salt. The log and temporary pages are encrypted alike.
Source: https://www.zetetic.net/sqlcipher/design/ and https://www.zetetic.net/sqlcipher/sqlcipher-api/

The key is derived once for each salt and handed to SQLCipher as it is: deriving takes a tenth of a second, and a
connection is opened for every unit of work. Copies of a database keep its salt, so one key opens them all.

A file is opened by one copy of SQLite at a time: Python's own for plain files, SQLCipher's for encrypted ones and for
converting. Two copies in one process do not know of each other's locks (https://www.sqlite.org/howtocorrupt.html).
"""

from __future__ import annotations

import hashlib
import hmac
import os
import sqlite3
import unicodedata
import zlib
from pathlib import Path
from typing import Any

from app.core.errors import StoreError, UserError
from app.store import trouble

ROUNDS = 256_000
KEY_BYTES, SALT_BYTES = 32, 16
PAGE = 4096
SHORTEST = 12  # letters of a new passphrase: what is stolen is a file, which can be tried at any speed

_PLAIN = b"SQLite format 3\0"


class Passphrase:
    """What a person types to open an encrypted database. It never shows itself; compare it with ``matches``."""

    __slots__ = ("_keys", "_text")

    def __init__(self, text: str) -> None:
        self._text = unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")
        self._keys: dict[bytes, bytes] = {}

    def __repr__(self) -> str:
        return "Passphrase(…)"

    def matches(self, other: Passphrase) -> bool:
        """Whether both are the same words."""
        return hmac.compare_digest(self._text, other._text)

    def reveal(self) -> str:
        """The words themselves, for a keyring to keep and nothing else."""
        return self._text.decode("utf-8", "surrogatepass")

    def derived(self, salt: bytes) -> bytes:
        """The 32 bytes of the key for a salt; the first time takes a tenth of a second."""
        if salt not in self._keys:
            self._keys[salt] = hashlib.pbkdf2_hmac("sha512", self._text, salt, ROUNDS, KEY_BYTES)
        return self._keys[salt]

    def check_new(self) -> None:
        """Raise ``UserError`` (``passphrase_short``) where this is too little for a new passphrase."""
        letters = len(self._text.decode("utf-8", "surrogatepass").strip())
        if letters < SHORTEST:
            raise UserError(
                "passphrase_short",
                f"The passphrase has {letters} letters; it needs {SHORTEST} or more. Nothing was changed. Four words "
                "that do not belong together are good, and easy to remember.",
            )


class Key:
    """A passphrase together with the salt of the files it opens."""

    __slots__ = ("passphrase", "salt")

    def __init__(self, passphrase: Passphrase, salt: bytes | None = None) -> None:
        self.passphrase = passphrase
        self.salt = os.urandom(SALT_BYTES) if salt is None else salt

    @classmethod
    def of_file(cls, path: Path, passphrase: Passphrase) -> Key:
        """The key for an encrypted file that is there. Raises ``StoreError`` (``unreachable``).

        Not for a file this process has open: closing it again lets go of the locks SQLite holds on it.
        """
        return cls(passphrase, _start_of(path)[:SALT_BYTES])

    def opens_the_same_as(self, other: Key) -> bool:
        """Whether both open the same files."""
        return self.salt == other.salt and self.passphrase.matches(other.passphrase)

    @property
    def words(self) -> str:
        """Key and salt as SQLCipher takes them in place of a passphrase."""
        return f"x'{self.passphrase.derived(self.salt).hex()}{self.salt.hex()}'"


def is_encrypted(path: Path) -> bool:
    """Whether a file is no plain database and looks as only an encrypted one does: whole pages, nothing but noise.

    Raises:
        StoreError: ``unreachable``.
    """
    start = _start_of(path)
    if len(start) < PAGE or start.startswith(_PLAIN) or path.stat().st_size % PAGE:
        return False
    return len(zlib.compress(start)) >= PAGE


def is_plain(path: Path) -> bool:
    """Whether a file begins as a plain database does, or is empty. Raises ``StoreError`` (``unreachable``)."""
    start = _start_of(path)
    return not start or start.startswith(_PLAIN)


def _start_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(PAGE)
    except OSError as error:
        raise trouble.store_error("unreachable", path) from error


def cipher_module() -> Any:
    """SQLCipher's copy of SQLite; loaded when it is first needed. Raises ``StoreError`` (``no_encryption``)."""
    try:
        from sqlcipher3 import dbapi2
    except ImportError as error:
        raise StoreError(
            "no_encryption",
            "The part that opens encrypted databases is missing from this copy of Opt-Outs. Nothing was changed. "
            "Install Opt-Outs anew.",
        ) from error
    return dbapi2


def connect(
    database: Path | str, key: Key | None, *, timeout: float, uri: bool = False, isolation: str | None = ""
) -> sqlite3.Connection:
    """A connection to a file, plain where ``key`` is None; with ``uri``, ``database`` is an address.

    ``isolation`` None leaves transactions to the caller. An encrypted file's connection is SQLCipher's, which is a
    drop-in for Python's own.
    """
    if key is None:
        return sqlite3.connect(database, timeout=timeout, uri=uri, isolation_level=isolation)  # type: ignore[arg-type]  # any text
    return connect_by_cipher(database, key, timeout=timeout, uri=uri, isolation=isolation)


def connect_by_cipher(
    database: Path | str,
    key: Key | None,
    *,
    timeout: float,
    uri: bool = False,
    isolation: str | None = "",
    **options: Any,
) -> sqlite3.Connection:
    """A connection by SQLCipher even to a plain file, as converting needs. Else as ``connect``."""
    module = cipher_module()
    connection: sqlite3.Connection = module.connect(
        str(database), timeout=timeout, uri=uri, isolation_level=isolation, **options
    )
    # It would write to standard error on its own what is raised as an error anyway.
    connection.execute("PRAGMA cipher_log_level = NONE")
    if key is not None:
        connection.execute(f'PRAGMA key = "{key.words}"')
    return connection


def check_key(path: Path, key: Key, *, timeout: float) -> None:
    """Raise ``StoreError`` (``wrong_passphrase``) where the key does not open the file."""
    connection = connect(path, key, timeout=timeout)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except trouble.database_errors() as error:
        if trouble.result_code(error) != trouble.NOT_A_DATABASE:
            raise
        raise trouble.store_error("wrong_passphrase", path) from error
    finally:
        connection.close()
