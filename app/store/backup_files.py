"""Looking into a database file without opening it for work: nothing is written, migrated or left beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path, PurePath

from app.core.errors import StoreError
from app.store import encryption, trouble
from app.store import sqlite_statements as sql
from app.store.connections import BUSY_SECONDS
from app.store.database import APPLICATION_ID, from_ms, key_for
from app.store.encryption import Key, Passphrase


@dataclass(frozen=True, slots=True)
class BackupContents:
    """What is in a backup. ``made_at`` is when the file was written, ``size`` in bytes.

    ``opt_outs`` counts (account, number) pairs; ``last_action_at`` is None where nothing was ever done. A ``locked``
    backup is encrypted with another passphrase than the one at hand: nothing is known of what it holds.
    """

    path: Path
    made_at: datetime
    size: int
    accounts: int
    opt_outs: int
    actions: int
    last_action_at: datetime | None
    encrypted: bool = False
    locked: bool = False


def contents_of(
    path: Path, passphrase: Passphrase | None = None, *, thorough: bool = False
) -> BackupContents:
    """What a database file holds; ``thorough`` reads all of it to find damage.

    Raises:
        StoreError: ``unreachable``, ``not_a_database``, ``damaged``, ``encrypted``, ``wrong_passphrase``.
    """
    try:
        told = path.stat()
    except OSError as error:
        raise trouble.store_error("unreachable", path) from error
    key = key_for(path, passphrase)
    with trouble.told_plainly(path):
        try:
            with _connected(path, key) as connection:
                found = _read(connection, path, told.st_mtime, told.st_size, thorough=thorough)
                return replace(found, encrypted=key is not None)
        except trouble.database_errors() as error:
            if "no such" in str(error):  # a table or column that every database of ours has
                raise trouble.store_error("damaged", path) from error
            raise
        except (ValueError, OverflowError, OSError, TypeError) as error:
            # Text that is none, even in SQLite's own message, or times out of all range: bytes were altered.
            raise trouble.store_error("damaged", path) from error


def refuse_other_files(path: Path, passphrase: Passphrase | None = None) -> None:
    """Raise what is wrong with a file that is no opt-out database, of whatever version.

    Raises:
        StoreError: ``unreachable``, ``not_a_database``, ``damaged``, ``encrypted``, ``wrong_passphrase``.
    """
    key = key_for(path, passphrase)
    with trouble.told_plainly(path), _connected(path, key) as connection:
        _refuse_stranger(connection, path)


class ListsOfFile:
    """What a database file holds of accounts, each given by its id."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def numbers(self, account: int) -> list[sql.Numbers]:
        """The numbers that an account lists, rising, in blocks."""
        return list(sql.read_list(self._connection, account))

    def replies(self, account: int) -> set[str]:
        """The keys of the replies to an account; none in a file of a time before there were any."""
        there = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'reply'"
        if self._connection.execute(there).fetchone() is None:
            return set()
        rows = self._connection.execute('SELECT "key" FROM reply WHERE account = ?', (account,))
        return {row[0] for row in rows}


@contextmanager
def lists_of(path: Path, passphrase: Passphrase | None = None) -> Iterator[ListsOfFile]:
    """Look into the lists and replies of a database file.

    Raises:
        StoreError: as ``contents_of``.
    """
    with trouble.told_plainly(path), _connected(path, key_for(path, passphrase)) as connection:
        yield ListsOfFile(connection)


@contextmanager
def _connected(path: Path, key: Key | None) -> Iterator[sqlite3.Connection]:
    # A file nobody writes to needs no shared memory beside it; one in use has a log, which must be read as well.
    mode = "mode=ro" if path.with_name(path.name + "-wal").exists() else "mode=ro&immutable=1"
    address = f"{address_of(path.resolve())}?{mode}"
    with closing(encryption.connect(address, key, timeout=BUSY_SECONDS, uri=True)) as connection:
        yield connection


def address_of(path: PurePath) -> str:
    """A whole path as the address that SQLite takes.

    The server of a network folder is written as part of the path: SQLite refuses an address with a host.
    Source: https://www.sqlite.org/uri.html, section 3.1
    """
    address = path.as_uri()
    return address if address.startswith("file:///") else address.replace("file://", "file:////", 1)


def _refuse_stranger(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise trouble.store_error("not_a_database", path)


def _read(
    connection: sqlite3.Connection, path: Path, written: float, size: int, *, thorough: bool
) -> BackupContents:
    _refuse_stranger(connection, path)
    if thorough and connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        raise trouble.store_error("damaged", path)
    accounts = connection.execute("SELECT count(*) FROM account").fetchone()[0]
    opt_outs = connection.execute("SELECT coalesce(sum(listed), 0) FROM tally").fetchone()[0]
    actions, last = connection.execute("SELECT count(*), max(at) FROM action").fetchone()
    return BackupContents(
        path,
        datetime.fromtimestamp(written, UTC),
        size,
        accounts,
        opt_outs,
        actions,
        None if last is None else from_ms(last),
    )


def locked_contents(path: Path) -> BackupContents:
    """What can be said of an encrypted backup without its passphrase. Raises ``OSError``."""
    told = path.stat()
    made_at = datetime.fromtimestamp(told.st_mtime, UTC)
    return BackupContents(path, made_at, told.st_size, 0, 0, 0, None, encrypted=True, locked=True)


def is_sound(path: Path, passphrase: Passphrase | None = None) -> bool:
    """Whether a database file is ours and not damaged, after reading all of it."""
    try:
        contents_of(path, passphrase, thorough=True)
    except StoreError:
        return False
    return True
