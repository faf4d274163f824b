"""What the self-test asks of the parts below the window."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from app.core.classifier import Classifier, Verdict
from app.core.deadlines import CASL, FCC, SPAM_ACT, WASPA, last_day
from app.core.errors import StoreError
from app.core.phrases import ReplySettings
from app.core.reply_times import parse_time, zone_named
from app.services import passphrases
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


_LAST_DAYS = {
    WASPA: date(2026, 12, 29),
    FCC: date(2027, 1, 11),
    CASL: date(2027, 1, 11),
    SPAM_ACT: date(2027, 1, 4),
}
"""The last day for what was received on 24 December 2026, by the calendars of 2026."""


def reply_abilities() -> str:
    """Say what was done, once a misspelled reply is understood, its time placed, and holidays are counted.

    Raises:
        AssertionError: one of them is not so. UserError: the time zones are missing.
    """
    text = "plese unsubscibe me"
    finding = Classifier(ReplySettings()).classify(text)
    if (finding.verdict, text[finding.start : finding.end]) != (Verdict.OPT_OUT, "unsubscibe"):
        raise AssertionError(f"“{text}” is read as {finding.verdict}")
    if parse_time("2026-07-01 12:00", zone_named("America/New_York")) != 1_782_921_600_000:
        raise AssertionError("a time of New York is misplaced")
    received = date(2026, 12, 24)
    wrong = [rule.name for rule, day in _LAST_DAYS.items() if last_day(rule, received) != day]
    if wrong:
        raise AssertionError(f"the last day is wrong by {', '.join(wrong)}")
    return "misspelling read, time zone known, holidays of four countries counted"


def encrypt_file(folder: Path) -> str:
    """Make a database, encrypt it, and open it again by its passphrase alone; say what was done.

    Raises:
        AssertionError: the file can be read without the passphrase. StoreError, UserError: it cannot be encrypted.
    """
    path, passphrase = folder / "encrypted — José.sqlite", passphrases.Passphrase("hadeda in die môre")
    database = open_database(path)
    passphrases.set_first(database, passphrase)
    database.close()
    if path.read_bytes()[:15] == b"SQLite format 3":
        raise AssertionError("the file is as readable as before")
    try:
        open_database(path, create=False).close()
    except StoreError as refused:
        if refused.code != "encrypted":
            raise
    else:
        raise AssertionError("the file opens without the passphrase")
    open_database(path, create=False, passphrase=passphrase).close()
    return "a passphrase encrypts the database"


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
