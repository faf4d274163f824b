"""Connections kept between two questions: opening one costs ten times what most questions do.

Only what asks briefly is kept, and only for a moment, as long as somebody types or scrolls. Whatever writes, takes long
or fails closes its connection as before, so that SQLite puts its log into the database file after every action, and a
long work's memory is given back. A program that is asked nothing has no file open: others may convert or move it.
"""

from __future__ import annotations

import functools
import sqlite3
import threading
import time
from pathlib import Path
from typing import Any
from weakref import WeakSet

from peewee import SqliteDatabase
from playhouse.pool import PooledDatabase

from app.store import encryption, trouble
from app.store.encryption import Key

BUSY_SECONDS = 10  # how long whoever wants to write waits for another
MOST_IDLE = 3  # the window has three readers
SECONDS_IDLE = 1.0


class Watched:
    """What makes of a connection, of either copy of SQLite, one that knows its file and what was asked through it.

    ``may_stay`` is set to False by whoever knows that it must not be used again.
    """

    def __init__(self, database: str, *args: Any, **kwargs: Any) -> None:
        # Looked at before it is opened: if another file takes its place in between, the two differ.
        self.file = file_identity(database)
        self.may_stay = True
        self.writes_before = 0
        self._cursors: WeakSet[sqlite3.Cursor] = WeakSet()
        super().__init__(database, *args, **kwargs)  # type: ignore[call-arg]  # a connection's, which follows

    def cursor(self, *args: Any, **kwargs: Any) -> Any:
        """As of ``sqlite3``."""
        cursor = super().cursor(*args, **kwargs)  # type: ignore[misc]  # likewise
        self._cursors.add(cursor)
        return cursor

    def execute(self, *args: Any) -> Any:
        """As of ``sqlite3``, whose own makes its cursor without asking ``cursor``."""
        return self.cursor().execute(*args)

    def executemany(self, *args: Any) -> Any:
        """As of ``sqlite3``."""
        return self.cursor().executemany(*args)

    def end_statements(self) -> None:
        """Close every cursor: a SELECT nobody read to its end would hold on to the state of its time."""
        for cursor in list(self._cursors):
            cursor.close()
        self._cursors.clear()


class WatchedConnection(Watched, sqlite3.Connection):
    """A connection of Python's own SQLite that is watched."""


@functools.cache
def _watched_cipher() -> type[Any]:
    """The same of SQLCipher's, which is loaded only where it is needed."""
    return type("WatchedCipherConnection", (Watched, encryption.cipher_module().Connection), {})


class CipherDatabase(SqliteDatabase):
    """A peewee engine whose connections are SQLCipher's; ``key`` None opens a plain file, ``wait`` is in seconds.

    ``playhouse.sqlcipher_ext`` is not used: it loads SQLCipher on import and hands over passphrases, not keys.
    """

    def __init__(self, path: str, key: Key | None, wait: float, **options: Any) -> None:
        self._key = key
        super().__init__(path, **options)
        self._timeout = wait  # of SQLite; a pool takes the option for its own

    def _connect(self) -> Any:
        connection = encryption.connect_by_cipher(
            self.database, self._key, timeout=self._timeout, isolation=None, **self.connect_params
        )
        try:
            self._add_conn_hooks(connection)  # type: ignore[attr-defined]  # peewee's stubs leave it out
        except BaseException:  # whatever it was goes on upwards; the file must not stay open
            connection.close()
            raise
        return connection


class _EitherDatabase(CipherDatabase):
    """Opens a plain file by Python's own SQLite, an encrypted one by SQLCipher."""

    def _connect(self) -> Any:
        if self._key is not None:
            return super()._connect()
        return super(CipherDatabase, self)._connect()  # type: ignore[misc]  # peewee's stubs leave it out


class KeptConnections(PooledDatabase, _EitherDatabase):  # type: ignore[misc]  # peewee ships no types for it
    """peewee's engine with a few idle connections at hand, whichever thread used them last.

    A file that is gone or was emptied since is refused, for SQLite would begin a new one in its place; unless
    ``may_begin``.
    """

    def __init__(self, path: Path, key: Key | None, wait: float, **options: Any) -> None:
        self._path = str(path)
        self.may_begin = False
        self._writes = 0
        self._last_used = 0.0
        self._closer: threading.Thread | None = None
        factory = WatchedConnection if key is None else _watched_cipher()
        # sqlite3 would refuse another thread; that only one at a time has a connection is what the pool is for.
        super().__init__(
            self._path,
            key=key,
            wait=wait,
            max_connections=None,
            check_same_thread=False,
            factory=factory,
            **options,
        )

    def let_go(self) -> None:
        """Close the idle connections, and those in use when they are given back."""
        with self._pool_lock:
            self._writes += 1
            self.close_idle()

    def _connect(self) -> Any:
        self._refuse_lost()
        with self._pool_lock:
            writes = self._writes
            connection = super()._connect()
            connection.writes_before = writes
            if self.may_begin:
                # A stick at a Mac tells a file from others by where its content is, and this had none before.
                connection.file = file_identity(self._path)
            return connection

    def _refuse_lost(self) -> None:
        if self.may_begin:
            return
        path = Path(self._path)
        try:
            if path.stat().st_size:
                return
        except FileNotFoundError:
            raise trouble.store_error("gone", path) from None
        except OSError:  # whatever keeps it from being looked at keeps SQLite from opening it, which says so
            return
        raise trouble.store_error("empty_database", path)

    def _is_closed(self, connection: Any) -> bool:
        """At taking out: whether the path leads to another file by now, deleted and made anew or put in its place."""
        if connection.file is not None and connection.file == file_identity(self._path):
            return False
        self._close_raw(connection)
        return True

    def _can_reuse(self, connection: Any) -> bool:
        """At giving back."""
        connection.end_statements()
        kept = (
            connection.may_stay
            and not connection.in_transaction
            and connection.writes_before == self._writes
            and len(self._connections) < MOST_IDLE
        )
        if kept:
            self._last_used = time.monotonic()
            if self._closer is None:
                self._closer = threading.Thread(target=self._close_unused, name="connections", daemon=True)
                self._closer.start()
        return kept

    def _close_unused(self) -> None:
        """Wait until nobody has asked for a while, then close what is idle."""
        while True:
            time.sleep(SECONDS_IDLE / 4)
            with self._pool_lock:
                if self._connections and time.monotonic() - self._last_used < SECONDS_IDLE:
                    continue
                self.close_idle()
                self._closer = None
                return


def file_identity(path: str | Path) -> tuple[int, int] | None:
    """What tells a file from another that later has its name; None if there is none."""
    try:
        found = Path(path).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
