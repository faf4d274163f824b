"""Copies of the whole database, made while it is in use, and going back to one."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from app.core.errors import FileError
from app.core.jobs import Job
from app.store.database import Database, copy_database, open_database, overwrite_database


def back_up(database: Database, target: Path, job: Job | None = None) -> Path:
    """Copy the database to ``target``, which must not be there yet; return it.

    Raises:
        FileError: ``exists``. StoreError: it cannot be written. Cancelled.
    """
    if target.exists():
        raise FileError(
            "exists",
            target,
            f"{target} exists already and was not overwritten. Choose another name for the backup.",
        )
    copy_database(database.path, target, job)
    return target


def restore(database: Database, backup: Path, job: Job | None = None) -> Path:
    """Make the database what a backup holds; what it held before is copied beside it, and that copy is returned.

    The backup is copied, opened and brought up to date first. The change itself is one transaction, seen by other
    windows as any other.

    Raises:
        StoreError: the backup is no opt-out database, damaged or newer. Nothing was changed then. Cancelled.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    path = database.path
    prepared = path.with_name(f"{path.stem}-restoring-{stamp}{path.suffix}")
    kept = path.with_name(f"{path.stem}-before-restore-{stamp}{path.suffix}")
    try:
        copy_database(backup, prepared, job)
        open_database(prepared, create=False).close()
        copy_database(path, kept, job)
        overwrite_database(prepared, path, job)
    finally:
        for ending in ("", "-wal", "-shm"):
            prepared.with_name(prepared.name + ending).unlink(missing_ok=True)
    return kept
