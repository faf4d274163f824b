"""The kinds of work that must survive anything: each with a database before it and the command that does it."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from app.core.records import ImportRequest
from app.services import backups, imports, replies, suppression_list
from app.services.database_check import check
from app.services.opening import open_database
from app.store.migrations import STEPS

FIRST = 27_820_000_000
ROWS = 20_000
REPLIES = 3_000
BACKUP = "backup-made.sqlite"
OLD_FILE = Path(__file__).parent.parent / "databases" / "schema-1.sqlite"
CONTENT = {
    "opt_out": "SELECT account, msisdn, action FROM opt_out ORDER BY account, msisdn",
    "change": "SELECT msisdn, account, action, kind FROM change ORDER BY msisdn, account, action",
    "reply": "SELECT account, msisdn, received_at, text, verdict, intake FROM reply ORDER BY id",
    "action": "SELECT id, kind, added, removed FROM action ORDER BY id",
}


@dataclass(frozen=True)
class Work:
    """A database before some work, the words that do the work, and what both states hold."""

    before: Path
    words: tuple[str, ...]
    states: frozenset[str]
    length: float  # seconds the whole work takes
    statements: int


def content(database: Path) -> str:
    """A digest of everything a person could lose."""
    digest = hashlib.sha256()
    with closing(sqlite3.connect(database)) as connection:
        present = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        for table, question in CONTENT.items():
            if table in present:
                for row in connection.execute(question):
                    digest.update(repr(row).encode())
    return digest.hexdigest()


def start(database: Path, words: tuple[str, ...], *, dying_at: int | None = None) -> subprocess.Popen[bytes]:
    program = ["app"] if dying_at is None else ["tests.faults.dying", str(dying_at)]
    whole = [sys.executable, "-m", *program, "--database", str(database), *words]
    environment = {**os.environ, "OPT_OUTS_HOME": str(database.parent / "home")}
    return subprocess.Popen(whole, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment)


def copied(source: Path, folder: Path) -> Path:
    """A copy of a closed database in an empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return Path(shutil.copy(source, folder / "opt-outs.sqlite"))


def whole_work(folder: Path, before: Path, words: tuple[str, ...]) -> Work:
    """Do the work once to the end, to know its length, its statements and what it leaves."""
    path = copied(before, folder / "whole")
    started = time.monotonic()
    with start(path, words) as process:
        assert process.wait() == 0, process.stderr.read()
    length = time.monotonic() - started
    last = content(path)
    statements = _statements(copied(before, folder / "counted"), words)
    # An old file may be brought up to date and then be killed before the work itself.
    return Work(before, words, frozenset({content(before), last}), length, statements)


def _statements(database: Path, words: tuple[str, ...]) -> int:
    with start(database, words, dying_at=0) as process:
        _, said = process.communicate()
    return int(said.splitlines()[-1])


def _filled(folder: Path) -> Path:
    path = folder / "filled.sqlite"
    database = open_database(path)
    suppression_list.add(database, range(FIRST, FIRST + ROWS, 2), reason="before")
    replies.add_pasted(database, "+27831112222 stop\n+27831112223 thanks", 1, region="ZA")
    database.close()
    return path


def an_import(folder: Path) -> tuple[Path, tuple[str, ...]]:
    file = folder / "list.csv"
    file.write_text("".join(f"{FIRST + number},x\n" for number in range(ROWS)))
    return _filled(folder), ("import", str(file))


def an_undo(folder: Path) -> tuple[Path, tuple[str, ...]]:
    path = _filled(folder)
    file = folder / "list.csv"
    file.write_text("".join(f"{FIRST + number},x\n" for number in range(ROWS)))
    database = open_database(path)
    imports.run(database, ImportRequest(file))
    database.close()
    return path, ("undo",)


def an_intake(folder: Path) -> tuple[Path, tuple[str, ...]]:
    words = ["STOP", "thank you", "please remove me from your list", "see you at 5", "START"]
    file = folder / "replies.csv"
    lines = [
        f"{FIRST + number},{words[number % 5]} {number % 7},2026-03-03 10:{number % 60:02}:00\n"
        for number in range(REPLIES)
    ]
    file.write_text("Number,Message,Received\n" + "".join(lines))
    return _filled(folder), ("replies", "import", str(file), "--account", "Main", "--time-zone", "UTC")


def a_restore(folder: Path) -> tuple[Path, tuple[str, ...]]:
    path = _filled(folder)
    database = open_database(path)
    backup = backups.back_up(database, folder / "elsewhere" / "backup.sqlite")
    suppression_list.add(database, range(FIRST + 1, FIRST + ROWS, 2))
    database.close()
    return path, ("restore", str(backup), "--yes", "--reason", "a test")


def a_backup(folder: Path) -> tuple[Path, tuple[str, ...]]:
    return _filled(folder), ("backup", str(folder / BACKUP))


def a_migration(folder: Path) -> tuple[Path, tuple[str, ...]]:
    assert len(STEPS) > 1
    return OLD_FILE, ("activity",)


KINDS: list[Callable[[Path], tuple[Path, tuple[str, ...]]]] = [
    an_import,
    an_undo,
    an_intake,
    a_restore,
    a_backup,
    a_migration,
]


def check_after(work: Work, path: Path, where: str) -> None:
    database = open_database(path)  # as the next start of the program does; finishes a migration
    report = check(database)
    database.close()
    assert report.ok, (where, report.problems)
    assert content(path) in work.states, where
    made = work.before.parent / BACKUP
    if made.exists():
        assert backups.contents_of(made, thorough=True).opt_outs == ROWS // 2 + 1, where
        made.unlink()
