"""What the self-test asks of the parts below the window."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from app.services.database_check import check
from app.services.opening import open_database
from app.store.database import APPLICATION_ID
from app.store.migrations import SCHEMA_VERSION, STEPS


def sqlite_abilities() -> str:
    """SQLite's version, once it has shown that it can do what the program needs of it.

    Raises:
        sqlite3.Error: it lacks JSON, FTS5 with trigrams, or window functions.
    """
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.execute(
            "CREATE VIRTUAL TABLE t USING fts5 (d, content='', columnsize=0, detail=none, tokenize='trigram')"
        )
        memory.execute("INSERT INTO t (rowid, d) SELECT value, value FROM json_each('[27831234567]')")
        found = memory.execute("SELECT rowid FROM t WHERE t MATCH ?", ('"123"',)).fetchall()
        if found != [(27831234567,)]:
            raise sqlite3.DatabaseError("the index of digits finds nothing")
    return sqlite3.sqlite_version


def migrate_old_file(folder: Path) -> str:
    """Make a database as the first version made it, bring it up to date, and check it; say what was done.

    Raises:
        AssertionError: the file is not in order afterwards.
    """
    path = folder / "made by version 1 — José.sqlite"
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    with closing(sqlite3.connect(path)) as old:
        STEPS[0][1](old.execute)
        old.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        old.execute("PRAGMA user_version = 1")
        old.commit()
    database = open_database(path, create=False)
    report = check(database)
    database.close()
    if not report.ok:
        raise AssertionError(report.problems[0])
    return f"schema 1 to {SCHEMA_VERSION}, backup kept"
