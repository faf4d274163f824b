"""One database file: opening, creating, migrating, and the two ways to work with it."""

from __future__ import annotations

import sqlite3
import time
import weakref
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from peewee import SqliteDatabase

from app.core.errors import StoreError
from app.core.jobs import Job
from app.core.moments import moment_at
from app.core.safe_files import never_replace
from app.store import encryption, own_files, trouble
from app.store.connections import BUSY_SECONDS, CipherDatabase, KeptConnections, file_identity
from app.store.copying import copy_database
from app.store.encryption import Key, Passphrase
from app.store.gate import Gate
from app.store.migrations import SCHEMA_VERSION, STEPS
from app.store.own_files import make_private_file

APPLICATION_ID = 0x4F70744F  # "OptO", in the file's header: a stranger's database is told apart
LEFT_BEHIND = 60  # seconds after which a file of a conversion is nobody's, once the database can be opened
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


_PRAGMAS_OF_CIPHER = {name: value for name, value in _PRAGMAS.items() if name != "page_size"}


def engine_for_converting(path: Path, key: Key | None) -> SqliteDatabase:
    """A peewee engine for a file that nobody else has open, by SQLCipher even where it is plain (``key`` None)."""
    return CipherDatabase(
        str(path), key, BUSY_SECONDS, pragmas=_PRAGMAS_OF_CIPHER, autoconnect=False, thread_safe=True
    )


class Database:
    """A database file of ours. Safe to share between threads: every unit of work has its own connection.

    Connections that only asked briefly are kept for the next unit of work, until ``close`` or a write. ``key`` opens
    the file where it is encrypted; None for a plain one. ``begun`` says that it is new: this opening made it.
    """

    def __init__(self, path: Path, key: Key | None = None) -> None:
        self.path = path
        self.begun = False
        never_replace(path)
        self._gate = Gate()
        self._open_with(key)

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
                    # While this waited for its turn, another process may have put a converted file in its place.
                    if connection.file != file_identity(self.path):
                        raise trouble.store_error("replaced", self.path)
                    yield engine
            finally:
                self._engine.let_go()  # before ours: the last to close puts the log into the database

    @contextmanager
    def outside_transactions(self, job: Job | None = None) -> Iterator[sqlite3.Connection]:
        """A connection in no transaction, for what SQLite does only so. Raises as ``writing``."""
        with self._connected(job, brief=False) as engine:
            connection: sqlite3.Connection = engine.connection()
            try:
                yield connection
            finally:
                self._engine.let_go()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep the file from being converted meanwhile, for whoever opens it by its path."""
        with self._gate.passing():
            yield

    @contextmanager
    def standing_still(self) -> Iterator[None]:
        """Keep this process's other threads from the file: wait until they are out, let none in meanwhile.

        Raises:
            StoreError: ``busy`` where one of them does not finish in time.
        """
        if not self._gate.shut(BUSY_SECONDS):
            raise trouble.store_error("busy", self.path)
        try:
            self._engine.let_go()
            yield
        finally:
            self._gate.open()

    @contextmanager
    def beginning(self) -> Iterator[None]:
        """Let a file without anything in it be opened meanwhile; else it is refused, as one that is gone."""
        self._engine.may_begin = True
        try:
            yield
        finally:
            self._engine.may_begin = False

    def reopen_with(self, key: Key | None) -> None:
        """Open the file with another key from now on; call it while ``standing_still``."""
        self._open_with(key)

    def _open_with(self, key: Key | None) -> None:
        self.key = key
        pragmas = _PRAGMAS if key is None else _PRAGMAS_OF_CIPHER
        self._engine = KeptConnections(
            self.path, key, BUSY_SECONDS, pragmas=pragmas, autoconnect=False, thread_safe=True
        )
        weakref.finalize(self, self._engine.close_idle)

    @contextmanager
    def _connected(self, job: Job | None, *, brief: bool) -> Iterator[SqliteDatabase]:
        with self._gate.passing(), self._told_plainly(), self._engine.connection_context():
            connection = self._engine.connection()  # type: ignore[no-untyped-call]  # peewee ships no types for it
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

    @contextmanager
    def _told_plainly(self) -> Iterator[None]:
        try:
            with trouble.told_plainly(self.path):
                yield
        except StoreError as error:
            if error.code == "not_a_database" and (self.key or encryption.is_encrypted(self.path)):
                # Its passphrase was set, changed or removed after this process opened it.
                raise trouble.store_error("replaced", self.path) from error
            raise

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
    return moment_at(ms)


def to_ms(at: datetime) -> int:
    """An aware ``datetime`` as it is stored."""
    return round(at.timestamp() * 1000)


def open_database(
    path: Path,
    *,
    create: bool = True,
    seed: Callable[[SqliteDatabase], None] | None = None,
    passphrase: Passphrase | None = None,
) -> Database:
    """Open the database at ``path``, make it if there is none, and bring an older one up to date.

    A file without anything in it is no list: it is filled where one would be made, else refused and left as it is.

    ``seed`` fills a newly made database, in the same transaction. An older file is copied into ``backups`` beside
    it before it is touched. ``passphrase`` is for an encrypted file; a plain one needs none.

    Raises:
        StoreError: ``gone`` where there is none and none is to be made, ``empty_database`` where there is an empty
        file; ``unreachable``, ``not_a_database``, ``newer``, ``damaged``, ``read_only``, ``busy``, ``full``;
        ``encrypted`` where a passphrase is needed, ``wrong_passphrase``.
    """
    path = Path(path)
    if path.is_dir():
        raise trouble.store_error("not_a_database", path)
    _find_or_make(path, create=create)
    key = key_for(path, passphrase)
    version, application = _identity_of(path, key)
    _refuse_strangers(path, version, application)
    if version == 0 and not create:
        raise trouble.store_error("empty_database", path)
    database = Database(path, key)
    try:
        if 0 < version < SCHEMA_VERSION:
            back_up_before_migration(path, version, database.key)
        if version < SCHEMA_VERSION:
            _migrate(database, seed)
    except BaseException:  # whatever went wrong goes on upwards; the file must not stay open
        database.close()
        raise
    # No change of the passphrase is under way, for that keeps everybody from opening the file.
    own_files.clear_old(path, "converting", LEFT_BEHIND)
    return database


def key_for(path: Path, passphrase: Passphrase | None) -> Key | None:
    """What opens the file: None for a plain one.

    Raises:
        StoreError: ``unreachable``, ``not_a_database``; ``encrypted`` where a passphrase is needed and none given,
        ``wrong_passphrase``.
    """
    if encryption.is_plain(path):
        return None
    if not encryption.is_encrypted(path):
        raise trouble.store_error("not_a_database", path)
    if passphrase is None:
        raise trouble.store_error("encrypted", path)
    key = Key.of_file(path, passphrase)
    with trouble.told_plainly(path):
        encryption.check_key(path, key, timeout=BUSY_SECONDS)
    return key


def _find_or_make(path: Path, *, create: bool) -> None:
    if not path.exists():
        if not create:
            raise trouble.store_error("gone", path)
        try:
            make_private_file(path)
        except OSError as error:
            raise trouble.store_error("unreachable", path) from error
    # SQLite deletes the log of a file without a byte at the first look: what is in it is all that is left of a list.
    elif _size(path) == 0 and (not create or _size(path.with_name(path.name + "-wal"))):
        raise trouble.store_error("empty_database", path)


def _size(path: Path) -> int | None:
    """In bytes, None where there is no file or it cannot be told."""
    try:
        return path.stat().st_size
    except OSError:
        return None


def _identity_of(path: Path, key: Key | None) -> tuple[int, int]:
    try:
        with trouble.told_plainly(path), closing(encryption.connect(path, key, timeout=BUSY_SECONDS)) as file:
            return _identity(file)
    except UnicodeDecodeError as error:  # SQLite's own message holds bytes of a damaged file
        raise trouble.store_error("damaged", path) from error


def _identity(connection: sqlite3.Connection) -> tuple[int, int]:
    """Schema and application of a file, by a bare connection: ours would write into a stranger's to make it WAL."""
    connection.execute("BEGIN")  # another process may be making it: all three answers are of one state
    version, application, tables = (
        int(connection.execute(question).fetchone()[0])
        for question in ("PRAGMA user_version", "PRAGMA application_id", "SELECT count(*) FROM sqlite_master")
    )
    return (version, application) if tables else (0, APPLICATION_ID)


def _refuse_strangers(path: Path, version: int, application: int) -> None:
    if application != APPLICATION_ID:
        raise trouble.store_error("not_a_database", path)
    if version > SCHEMA_VERSION:
        raise StoreError(
            "newer",
            f"The opt-out database {path} was written by a newer version of Opt-Outs. It was not changed. "
            "Install the newer version on this machine, or choose another database.",
            path=path,
        )


def _migrate(database: Database, seed: Callable[[SqliteDatabase], None] | None) -> None:
    with database.beginning(), database.writing() as engine:
        # Another process may have done it while this one waited for its turn.
        version = int(engine.execute_sql("PRAGMA user_version").fetchone()[0])
        for _name, step in STEPS[version:]:
            step(engine.execute_sql)
        if version < SCHEMA_VERSION:
            engine.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            engine.execute_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
            database.begun = version == 0
            if version == 0 and seed is not None:
                seed(engine)


def back_up_before_migration(path: Path, version: int, key: Key | None = None) -> Path:
    """Copy an older database into ``backups`` beside it, named with its version and the time; return the copy."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    target = own_files.backup_folder(path) / f"{path.stem}-schema{version}-{stamp}{path.suffix}"
    copy_database(path, target, key=key)
    return target
