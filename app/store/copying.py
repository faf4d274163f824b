"""Database files copied, one over the other, while they may be in use."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from contextlib import nullcontext, suppress
from pathlib import Path

from app.core.errors import Cancelled
from app.core.jobs import Job
from app.store import encryption, trouble
from app.store.connections import BUSY_SECONDS
from app.store.encryption import Key
from app.store.own_files import make_private_file


def copy_database(path: Path, target: Path, job: Job | None = None, *, key: Key | None = None) -> None:
    """Copy a database file while it may be in use, through SQLite's online backup; the copy is its owner's only.

    A file encrypted with ``key`` has a copy encrypted with the same.

    Raises:
        StoreError: ``copy_full``, ``copy_trouble``, ``unreachable``: the copy could not be written; what is wrong with
        the database that is copied. An unfinished copy is taken away again.
    """
    part = target.with_name(target.name + ".part")
    try:
        _remove_with_logs(part)
        make_private_file(part)
        with trouble.told_of_copy(target):
            overwrite_database(path, part, job, key=key)
        shutil.move(part, target)
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        raise trouble.store_error("copy_full" if full else "unreachable", target) from error
    finally:
        with suppress(OSError):  # its folder may be no folder at all
            _remove_with_logs(part)


def _remove_with_logs(path: Path) -> None:
    for ending in ("", "-journal", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def overwrite_database(
    source: Path,
    target: Path,
    job: Job | None = None,
    *,
    key: Key | None = None,
    once_alone: Callable[[], None] | None = None,
) -> None:
    """Make the database file ``target`` the same as ``source``, in one transaction, while either may be in use.

    Both are plain, or encrypted with ``key``. ``once_alone`` is called when nobody else can write into ``target`` any
    more and it is to be read as it was; what it raises leaves it so.

    Raises:
        StoreError, Cancelled: ``target`` is as it was.
    """
    with trouble.told_plainly(target, source=source):
        read = encryption.connect(source, key, timeout=BUSY_SECONDS)
        write = encryption.connect(target, key, timeout=BUSY_SECONDS)
        try:
            look = [] if once_alone is None else [once_alone]

            def report(status: int, remaining: int, total: int) -> None:
                # What is done is committed: cancelling comes too late then, and must not be told as done.
                with suppress(Cancelled) if status == trouble.DONE else nullcontext():
                    if job is not None:
                        job.report("copying", total - remaining, total, unit="pages")
                if remaining and look:  # SQLite has the target to itself from the first page on
                    look.pop()()

            if job is not None:
                job.check()
            pages = int(read.execute("PRAGMA page_count").fetchone()[0])
            # The last page comes by itself: with it the whole is committed.
            read.backup(write, pages=max(1, min(4096, pages - 1)), progress=report)
        finally:
            write.close()
            read.close()
