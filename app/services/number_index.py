"""Keeping search among millions of numbers fast, a little at a time."""

from __future__ import annotations

from app.store import number_index
from app.store.database import Database


def catch_up(database: Database) -> bool:
    """Do the next part of the index of digits, a fraction of a second's work; return whether more is left.

    Call it again and again after an import and at the start; search works meanwhile, only slower.
    """
    with database.reading() as engine:
        if number_index.is_complete(engine):
            return False
    with database.writing() as engine:
        return number_index.catch_up(engine)
