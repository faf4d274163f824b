"""Encrypting a database file, giving it another passphrase, or decrypting it: one step, which is done or not.

The new file is made beside the old one, compared with it and checked, and then put in its place by a rename. Until
then the old one stands as it was, whatever happens. Nobody else may have it open: a program that did would go on
writing into a file that no name leads to any more.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from peewee import SqliteDatabase

from app.core.errors import StoreError
from app.core.jobs import Job
from app.store import encryption, trouble, verification
from app.store.database import INTERRUPT_EVERY, Database, engine_for_converting
from app.store.encryption import Key, Passphrase
from app.store.own_files import make_private_file, unused_name

ALONE_SECONDS = 10  # how long others may take to let go of the file
PLAIN_PAGE = 8192


Record = Callable[[SqliteDatabase], object]


def convert_database(
    database: Database, passphrase: Passphrase | None, job: Job | None = None, *, record: Record | None = None
) -> None:
    """Encrypt an open database with another passphrase, or decrypt it (None); it stays open throughout.

    ``record`` writes into the converted file before that takes the old one's place: both are done, or neither.

    Raises:
        StoreError: ``in_use`` where another process has it open; ``busy``, ``full``, ``damaged``. Cancelled.
        Nothing was changed.
    """
    key = None if passphrase is None else Key(passphrase)
    with database.standing_still():
        convert_file(database.path, database.key, key, job, record=record)
        database.reopen_with(key)


def convert_file(
    path: Path,
    old: Key | None,
    new: Key | None,
    job: Job | None = None,
    *,
    thorough: bool = True,
    record: Record | None = None,
) -> None:
    """Convert a file that this process does not have open; an older format is left as it is.

    Without ``thorough``, for a backup, the chain of actions in it is not recomputed. ``record`` as in
    ``convert_database``. Raises as that.
    """
    job = job or Job()
    part = unused_name(path, "converting")
    try:
        written = path.stat()
    except OSError as error:
        raise trouble.store_error("unreachable", path) from error
    with trouble.told_plainly(path):
        source = encryption.connect_by_cipher(path, old, timeout=ALONE_SECONDS, isolation=None)
        try:
            _take_alone(source, path)
            make_private_file(part)
            _export(source, part, new, job, written.st_size)
            _compare(source, path, part, new)
            if thorough:
                _check(path, part, new, job)
            if record is not None:
                _write(part, new, record)
            _sync(part)
            os.utime(part, ns=(written.st_atime_ns, written.st_mtime_ns))
            _put_in_place(source, part, path)
        except OSError as error:
            raise trouble.store_error("unreachable", path) from error
        finally:
            source.close()
            for ending in ("", "-journal", "-wal", "-shm"):
                with suppress(OSError):
                    part.with_name(part.name + ending).unlink(missing_ok=True)


def _take_alone(source: sqlite3.Connection, path: Path) -> None:
    """Write the log into the file, end it, and keep everybody else out for as long as the connection is open."""
    deadline = time.monotonic() + ALONE_SECONDS
    while True:
        try:
            # Leaving the log behind needs the file for oneself: whoever else has it open holds a lock.
            source.execute("PRAGMA journal_mode = DELETE").fetchone()
            source.execute("PRAGMA locking_mode = EXCLUSIVE").fetchone()
            source.execute("BEGIN EXCLUSIVE")
            source.execute("COMMIT")
        except trouble.database_errors() as error:
            if trouble.result_code(error) not in {trouble.BUSY, trouble.LOCKED}:
                raise
            if time.monotonic() > deadline:
                raise trouble.store_error("in_use", path) from error
            source.execute("PRAGMA locking_mode = NORMAL").fetchone()
            time.sleep(0.05)
        else:
            return


def _export(source: sqlite3.Connection, part: Path, new: Key | None, job: Job, size: int) -> None:
    words = "''" if new is None else f'"{new.words}"'
    source.execute(f"ATTACH DATABASE ? AS target KEY {words}", (str(part),))  # a key is no parameter
    try:
        if new is None:
            source.execute(f"PRAGMA target.page_size = {PLAIN_PAGE}")
        # A crash leaves a file that is thrown away: no need to be able to take anything back in it.
        source.execute("PRAGMA target.journal_mode = OFF").fetchone()
        source.execute("PRAGMA target.synchronous = OFF")

        def look() -> bool:
            if not job.cancelled:
                job.report("copying", min(part.stat().st_size, size), size)
            return job.cancelled

        source.set_progress_handler(look, INTERRUPT_EVERY)
        source.execute("BEGIN")
        source.execute("SELECT sqlcipher_export('target')").fetchone()
        for name in ("user_version", "application_id"):
            value = int(source.execute(f"PRAGMA main.{name}").fetchone()[0])
            source.execute(f"PRAGMA target.{name} = {value}")
        source.execute("COMMIT")
    finally:
        source.set_progress_handler(None, 0)
    source.execute("DETACH DATABASE target")


def _compare(source: sqlite3.Connection, path: Path, part: Path, new: Key | None) -> None:
    """Refuse a copy that lacks a row, or in which a page is not as it was written."""
    with closing(encryption.connect_by_cipher(part, new, timeout=0)) as copy:
        broken = copy.execute("PRAGMA cipher_integrity_check").fetchone() if new is not None else None
        whole = copy.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
        if broken or not whole or _counts(source) != _counts(copy):
            raise trouble.store_error("damaged", path)


def _check(path: Path, part: Path, new: Key | None, job: Job) -> None:
    """Refuse a copy in which anything does not fit together."""
    engine = engine_for_converting(part, new)
    with engine.connection_context():
        found = next(verification.problems(engine, job), None)
    if found is not None:
        raise StoreError(
            "check_failed",
            f"The opt-out database {path} does not fit together, and was not changed. {found} Use Check the Database, "
            "and restore the newest backup that checks out.",
            path=path,
        )


def _write(part: Path, new: Key | None, record: Record) -> None:
    """Write into the copy, and leave no log beside it: the file alone is put in place."""
    engine = engine_for_converting(part, new)
    with engine.connection_context():
        with engine.atomic("IMMEDIATE"):
            record(engine)
        engine.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    names = [
        row[0]
        for row in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND rootpage > 0"
        )
    ]
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - names of its own tables
        for name in names
    }


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _put_in_place(source: sqlite3.Connection, part: Path, path: Path) -> None:
    """Rename the new file over the old one, while nobody else can write to that."""
    if os.name == "nt":
        # A file that is open cannot be replaced there, which also keeps out whoever opens it between these lines.
        before = _change_counter(path)
        source.close()
        if _change_counter(path) != before or path.with_name(path.name + "-wal").exists():
            raise trouble.store_error("in_use", path)
        try:
            part.replace(path)
        except PermissionError as error:
            raise trouble.store_error("in_use", path) from error
        return
    part.replace(path)
    with suppress(OSError):  # some network drives know no such thing, and the new file is in place by now
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _change_counter(path: Path) -> tuple[bytes, int]:
    """What every write to the file alters: a field of its first page, which is its first bytes or encrypted whole."""
    with path.open("rb") as file:
        return file.read(encryption.PAGE), path.stat().st_mtime_ns
