"""A file is looked into wherever it is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import PurePosixPath, PureWindowsPath

from app.store.backup_files import address_of
from app.store.database import Database


def test_the_server_of_a_network_folder_is_part_of_the_path() -> None:
    share = PureWindowsPath(r"\\office\lists\opt-outs #1.sqlite")
    assert address_of(share) == "file:////office/lists/opt-outs%20%231.sqlite"
    assert address_of(PureWindowsPath(r"C:\lists\a.sqlite")) == "file:///C:/lists/a.sqlite"
    assert address_of(PurePosixPath("/home/lists/a.sqlite")) == "file:///home/lists/a.sqlite"


def test_sqlite_takes_an_address_of_that_kind(database: Database) -> None:
    address = address_of(database.path).replace("file:///", "file:////", 1)
    with closing(sqlite3.connect(f"{address}?mode=ro", uri=True)) as connection:
        assert connection.execute("SELECT count(*) FROM account").fetchone() is not None
