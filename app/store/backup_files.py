"""Looking into a database file without opening it for work: nothing is written, migrated or left beside it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.core.errors import StoreError
from app.store import trouble
from app.store.database import APPLICATION_ID, from_ms


@dataclass(frozen=True, slots=True)
class BackupContents:
    """What is in a backup. ``made_at`` is when the file was written, ``size`` in bytes.

    ``opt_outs`` counts (account, number) pairs; ``last_action_at`` is None where nothing was ever done.
    """

    path: Path
    made_at: datetime
    size: int
    accounts: int
    opt_outs: int
    actions: int
    last_action_at: datetime | None


def contents_of(path: Path, *, thorough: bool = False) -> BackupContents:
    """What a database file holds; ``thorough`` reads all of it to find damage.

    Raises:
        StoreError: ``unreachable``, ``not_a_database``, ``damaged``.
    """
    try:
        told = path.stat()
    except OSError as error:
        raise trouble.store_error("unreachable", path) from error
    # A file nobody writes to needs no shared memory beside it; one in use has a log, which must be read as well.
    mode = "mode=ro" if path.with_name(path.name + "-wal").exists() else "mode=ro&immutable=1"
    with trouble.told_plainly(path):
        try:
            with closing(sqlite3.connect(f"{path.resolve().as_uri()}?{mode}", uri=True)) as connection:
                return _read(connection, path, told.st_mtime, told.st_size, thorough=thorough)
        except sqlite3.OperationalError as error:
            if "no such table" in str(error):
                raise trouble.store_error("damaged", path) from error
            raise


def _read(
    connection: sqlite3.Connection, path: Path, written: float, size: int, *, thorough: bool
) -> BackupContents:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise trouble.store_error("not_a_database", path)
    if thorough and connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
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


def is_sound(path: Path) -> bool:
    """Whether a database file is ours and not damaged, after reading all of it."""
    try:
        contents_of(path, thorough=True)
    except StoreError:
        return False
    return True
