"""Accounts, actions, changes, and the present list."""

from __future__ import annotations

from collections.abc import Callable

STATEMENTS = (
    """CREATE TABLE account (
        id INTEGER NOT NULL PRIMARY KEY,
        name VARCHAR(255) NOT NULL UNIQUE COLLATE NOCASE,
        region VARCHAR(255) NOT NULL,
        notes TEXT NOT NULL,
        created_at BIGINT NOT NULL,
        archived_at BIGINT
    )""",
    # AUTOINCREMENT keeps the highest number ever given, so that a last action cut off by hand is missed.
    """CREATE TABLE action (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        kind VARCHAR(255) NOT NULL,
        at BIGINT NOT NULL,
        operator TEXT NOT NULL,
        source TEXT NOT NULL,
        reason TEXT NOT NULL,
        details TEXT NOT NULL,
        added BIGINT NOT NULL,
        removed BIGINT NOT NULL,
        undoes INTEGER REFERENCES action (id),
        changes_digest BLOB NOT NULL,
        previous_digest BLOB NOT NULL,
        digest BLOB NOT NULL
    )""",
    "CREATE UNIQUE INDEX action_undoes ON action (undoes) WHERE undoes IS NOT NULL",
    # Clustered so that a number's whole story is one range read.
    """CREATE TABLE change (
        msisdn BIGINT NOT NULL,
        account INTEGER NOT NULL REFERENCES account (id),
        action INTEGER NOT NULL REFERENCES action (id),
        kind SMALLINT NOT NULL,
        PRIMARY KEY (msisdn, account, action)
    ) WITHOUT ROWID""",
    # What an action opted out is found by opt_out_by_action; only the rarer kinds need a way of their own.
    "CREATE INDEX change_removals ON change (action, account, msisdn) WHERE kind > 1",
    """CREATE TABLE opt_out (
        account INTEGER NOT NULL REFERENCES account (id),
        msisdn BIGINT NOT NULL,
        action INTEGER NOT NULL REFERENCES action (id),
        PRIMARY KEY (account, msisdn)
    ) WITHOUT ROWID""",
    "CREATE INDEX opt_out_by_action ON opt_out (action, account, msisdn)",
    """CREATE TABLE tally (
        action INTEGER NOT NULL REFERENCES action (id),
        account INTEGER NOT NULL REFERENCES account (id),
        listed INTEGER NOT NULL,
        PRIMARY KEY (action, account)
    ) WITHOUT ROWID""",
    "CREATE INDEX tally_by_account ON tally (account, action)",
    """CREATE TABLE file_seen (
        sha256 VARCHAR(255) NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        action INTEGER NOT NULL REFERENCES action (id)
    )""",
    """CREATE TABLE setting (
        "key" VARCHAR(255) NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    )""",
)


def up(execute: Callable[[str], object]) -> None:
    """Make the tables; ``execute`` runs one SQL statement."""
    for statement in STATEMENTS:
        execute(statement)
