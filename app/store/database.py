"""One database file: opening, creating, migrating, and the two ways to work with it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from peewee import SqliteDatabase

from app.core.errors import StoreError
from app.core.jobs import Job
from app.store import trouble
from app.store.connections import KeptConnections
from app.store.migrations import SCHEMA_VERSION, STEPS

APPLICATION_ID = 0x4F70744F  # "OptO", in the file's header: a stranger's database is told apart
BUSY_SECONDS = 10
INTERRUPT_EVERY = 20_000  # SQLite steps between two looks at whether the work was cancelled

_WORKING_CACHE = -64_000  # kB: what is kept between two questions has a quarter of that
_PRAGMAS = {
    "page_size": 8192,  # of a new file: a tenth less work for millions of rows than 4096
    "journal_mode": "wal",
    "foreign_keys": 1,
    "synchronous": "normal",
    "cache_size": -16_000,
    "temp_store": "memory",
    "recursive_triggers": 0,
    "trusted_schema": 0,
}


class Database:
    """A database file of ours. Safe to share between threads: every unit of work has its own connection.

    Connections that only asked briefly are kept for the next unit of work, until ``close`` or a write.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = KeptConnections(
            path, pragmas=_PRAGMAS, timeout=BUSY_SECONDS, autoconnect=False, thread_safe=True
        )
        weakref.finalize(self, self._engine.close_idle)

    @contextmanager
    def reading(self, job: Job | None = None) -> Iterator[SqliteDatabase]:
        """A connection that sees one unchanging state. Raises ``StoreError``, or ``Cancelled`` through ``job``."""
        with self._connected(job, brief=job is None) as engine, engine.atomic():
            yield engine

    @contextmanager
    def writing(self, job: Job | None = None, *, bulk: bool = False) -> Iterator[SqliteDatabase]:
        """One transaction that may write: all of it or, on any error, nothing. Waits for other writers first.

        ``bulk`` is for millions of rows that point only to an action and accounts written or read in the same
        transaction: SQLite then does not look each of them up again, which costs a third of the whole.
        """
        with self._connected(job, brief=False) as engine:
            connection = engine.connection()
            # Readers may hold the log open after us, in this process or another; a commit is on the disk all the same.
            connection.execute("PRAGMA synchronous = full")
            if bulk:
                connection.execute("PRAGMA foreign_keys = 0")
            try:
                with engine.atomic("IMMEDIATE"):
                    yield engine
            finally:
                self._engine.let_go()  # before ours: the last to close puts the log into the database

    @contextmanager
    def _connected(self, job: Job | None, *, brief: bool) -> Iterator[SqliteDatabase]:
        with trouble.told_plainly(self.path), self._engine.connection_context():
            connection = self._engine.connection()
            if not brief:
                connection.may_stay = False
                connection.execute(f"PRAGMA cache_size = {_WORKING_CACHE}")
            if job is not None:
                connection.set_progress_handler(lambda: job.cancelled, INTERRUPT_EVERY)
            try:
                yield self._engine
            except BaseException:  # it goes on upwards; what the connection went through is not trusted again
                connection.may_stay = False
                raise
            finally:
                if job is not None:
                    connection.set_progress_handler(None, 0)

    def close(self) -> None:
        """Let go of the file: of the calling thread's connection, if any, and of all that nobody uses."""
        self._engine.let_go()
        if not self._engine.is_closed():
            self._engine.close()


def now_ms() -> int:
    """The present time in milliseconds since 1970, UTC: how times are stored."""
    return time.time_ns() // 1_000_000


def from_ms(ms: int) -> datetime:
    """A stored time as an aware ``datetime`` in UTC."""
    return datetime.fromtimestamp(ms / 1000, UTC)


def to_ms(at: datetime) -> int:
    """An aware ``datetime`` as it is stored."""
    return round(at.timestamp() * 1000)


def open_database(
    path: Path, *, create: bool = True, seed: Callable[[SqliteDatabase], None] | None = None
) -> Database:
    """Open the database at ``path``, make it if there is none, and bring an older one up to date.

    ``seed`` fills a newly made database, in the same transaction. An older file is copied into ``backups`` beside
    it before it is touched.

    Raises:
        StoreError: ``unreachable``, ``not_a_database``, ``newer``, ``damaged``, ``read_only``, ``busy``, ``full``.
    """
    path = Path(path)
    if path.is_dir():
        raise trouble.store_error("not_a_database", path)
    if not path.exists():
        if not create:
            raise trouble.store_error("unreachable", path)
        _make_private_file(path)
    _check_header(path)
    database = Database(path)
    try:
        version, application = _identity_of(path, database)
        _refuse_strangers(path, version, application)
        if 0 < version < SCHEMA_VERSION:
            back_up_before_migration(path, version)
        if version < SCHEMA_VERSION:
            _migrate(database, seed)
    except BaseException:  # whatever went wrong goes on upwards; the file must not stay open
        database.close()
        raise
    return database


def _make_private_file(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise trouble.store_error("unreachable", path) from error


def _check_header(path: Path) -> None:
    try:
        with path.open("rb") as file:
            start = file.read(16)
    except OSError as error:
        raise trouble.store_error("unreachable", path) from error
    if start and start != b"SQLite format 3\0":
        raise trouble.store_error("not_a_database", path)


def _identity_of(path: Path, database: Database) -> tuple[int, int]:
    try:
        return _identity(database)
    except UnicodeDecodeError as error:  # SQLite's own message holds bytes of a damaged file
        raise trouble.store_error("damaged", path) from error


def _identity(database: Database) -> tuple[int, int]:
    with database.reading() as engine:
        version = engine.execute_sql("PRAGMA user_version").fetchone()[0]
        application = engine.execute_sql("PRAGMA application_id").fetchone()[0]
        tables = engine.execute_sql("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if tables == 0:
        return 0, APPLICATION_ID
    return int(version), int(application)


def _refuse_strangers(path: Path, version: int, application: int) -> None:
    if application != APPLICATION_ID:
        raise trouble.store_error("not_a_database", path)
    if version > SCHEMA_VERSION:
        raise StoreError(
            "newer",
            f"The opt-out database {path} was written by a newer version of Opt-Outs. It was not changed. "
            "Install the newer version on this machine, or choose another database.",
        )


def _migrate(database: Database, seed: Callable[[SqliteDatabase], None] | None) -> None:
    with database.writing() as engine:
        # Another process may have done it while this one waited for its turn.
        version = int(engine.execute_sql("PRAGMA user_version").fetchone()[0])
        for _name, step in STEPS[version:]:
            step(engine.execute_sql)
        if version < SCHEMA_VERSION:
            engine.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            engine.execute_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
            if version == 0 and seed is not None:
                seed(engine)


def back_up_before_migration(path: Path, version: int) -> Path:
    """Copy an older database into ``backups`` beside it, named with its version and the time; return the copy."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    target = path.parent / "backups" / f"{path.stem}-schema{version}-{stamp}{path.suffix}"
    copy_database(path, target)
    return target


def copy_database(path: Path, target: Path, job: Job | None = None) -> None:
    """Copy a database file while it may be in use, through SQLite's online backup; the copy is its owner's only.

    Raises:
        StoreError: the copy could not be written; an unfinished copy is taken away again.
    """
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(part, os.O_CREAT | os.O_TRUNC | os.O_RDWR, 0o600))
        overwrite_database(path, part, job)
        shutil.move(part, target)
    except OSError as error:
        raise trouble.store_error("unreachable", target) from error
    finally:
        with suppress(OSError):  # its folder may be no folder at all
            part.unlink(missing_ok=True)


def overwrite_database(source: Path, target: Path, job: Job | None = None) -> None:
    """Make the database file ``target`` the same as ``source``, in one transaction, while either may be in use.

    Raises:
        StoreError, Cancelled: ``target`` is as it was.
    """
    with trouble.told_plainly(source):
        read = sqlite3.connect(source, timeout=BUSY_SECONDS)
        write = sqlite3.connect(target, timeout=BUSY_SECONDS)
        try:

            def report(_status: int, remaining: int, total: int) -> None:
                if job is not None:
                    job.report("copying", total - remaining, total, unit="pages")

            read.backup(write, pages=4096, progress=report)
        finally:
            write.close()
            read.close()
