"""An index over the digits of every number ever listed, so that any part of one is found among millions."""

from __future__ import annotations

from collections.abc import Callable

STATEMENTS = (
    # The row's id is the MSISDN; the digits themselves are not kept a second time (content='').
    """CREATE VIRTUAL TABLE number_index USING fts5 (
        digits, content='', columnsize=0, detail=none, tokenize='trigram'
    )""",
    # Everything up to action `upto` is in the index; of the actions after it up to `target`, the numbers up to `place`.
    """CREATE TABLE number_index_state (
        id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
        upto INTEGER NOT NULL,
        target INTEGER NOT NULL,
        place BIGINT NOT NULL
    )""",
    "INSERT INTO number_index_state VALUES (1, 0, 0, 0)",
)


def up(execute: Callable[[str], object]) -> None:
    """Make the empty index; it fills in the background."""
    for statement in STATEMENTS:
        execute(statement)
