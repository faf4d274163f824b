"""Which action took a reply's words away."""

from __future__ import annotations

from collections.abc import Callable

STATEMENTS = (
    "ALTER TABLE reply ADD COLUMN erased INTEGER REFERENCES action (id)",
    "CREATE INDEX reply_erased ON reply (erased, msisdn) WHERE erased IS NOT NULL",
)


def up(execute: Callable[[str], object]) -> None:
    """Add the column; ``execute`` runs one SQL statement."""
    for statement in STATEMENTS:
        execute(statement)
