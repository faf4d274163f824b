"""Replies, each with its verdict and the action that took it in."""

from __future__ import annotations

from collections.abc import Callable

STATEMENTS = (
    # `key` tells the same reply in a second export; it is not unique, because an intake that was undone may be
    # taken in again.
    """CREATE TABLE reply (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        account INTEGER NOT NULL REFERENCES account (id),
        msisdn BIGINT NOT NULL,
        received_at BIGINT NOT NULL,
        text TEXT NOT NULL,
        verdict VARCHAR(255) NOT NULL,
        rule VARCHAR(255),
        language VARCHAR(255),
        "start" INTEGER,
        "end" INTEGER,
        rule_set VARCHAR(255) NOT NULL,
        "key" VARCHAR(255) NOT NULL,
        provider_id TEXT,
        sent TEXT,
        campaign TEXT,
        intake INTEGER NOT NULL REFERENCES action (id),
        withdrawn INTEGER REFERENCES action (id),
        decision VARCHAR(255),
        decided INTEGER REFERENCES action (id)
    )""",
    'CREATE INDEX reply_by_key ON reply (account, "key")',
    "CREATE INDEX reply_by_number ON reply (msisdn, intake)",
    "CREATE INDEX reply_by_intake ON reply (intake)",
    "CREATE INDEX reply_by_verdict ON reply (verdict, id)",
    """CREATE INDEX reply_waiting ON reply (id)
        WHERE verdict IN ('review', 'opt_in') AND decision IS NULL AND withdrawn IS NULL""",
)


def up(execute: Callable[[str], object]) -> None:
    """Make the table; ``execute`` runs one SQL statement."""
    for statement in STATEMENTS:
        execute(statement)
