"""The list as the window's table shows it and a download writes it."""

from __future__ import annotations

import weakref
from collections.abc import Sequence

from app.core.records import Filter, OptOut, Order
from app.store import listing as stored
from app.store.database import Database
from app.store.replies import with_reply_words

_landmarks: weakref.WeakKeyDictionary[Database, stored.Landmarks] = weakref.WeakKeyDictionary()

PAIRS_AT_ONCE = 50_000


class Listing:
    """The wanted part of the list, in an order, as it stood when it was opened.

    Safe to ask from any thread. When the list changes, open another; rows that are gone meanwhile are missing from
    the answers of this one.
    """

    def __init__(
        self, database: Database, wanted: Filter, order: Order, inner: stored.Listing, *, descending: bool
    ) -> None:
        self._database = database
        self._inner = inner
        self.filter = wanted
        self.order = order
        self.descending = descending
        self.count = inner.count
        self.exact = inner.exact

    def rows(self, start: int, length: int) -> list[OptOut]:
        """The rows from place ``start`` (from 0) on, at most ``length``."""
        with self._database.reading() as engine:
            return with_reply_words(engine, self._inner.rows(engine, start, length))

    def numbers(self, ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """The (account id, MSISDN) pairs in stretches of rows, each given by its first and last place."""
        found: list[tuple[int, int]] = []
        with self._database.reading() as engine:
            for first, last in ranges:
                for start in range(first, last + 1, PAIRS_AT_ONCE):
                    found += self._inner.pairs(engine, start, min(PAIRS_AT_ONCE, last + 1 - start))
        return found


def open_listing(
    database: Database, wanted: Filter | None = None, order: Order = Order.SINCE, *, descending: bool = True
) -> Listing:
    """The wanted part of the list (None: all of it) in an order; newest first unless told."""
    wanted = wanted or Filter()
    landmarks = _landmarks.setdefault(database, stored.Landmarks())
    with database.reading() as engine:
        inner = stored.open_listing(engine, wanted, order, descending=descending, landmarks=landmarks)
    return Listing(database, wanted, order, inner, descending=descending)


def forget(database: Database) -> None:
    """Forget what was learnt about the list: for a database that became another, by a restore."""
    _landmarks.pop(database, None)


def latest_action(database: Database) -> int:
    """The number of the latest action by any process: it grows with every change to a list or an account."""
    with database.reading() as engine:
        return int(engine.execute_sql("SELECT coalesce(max(id), 0) FROM action").fetchone()[0])


def sources_in_use(database: Database) -> list[str]:
    """The sources that opt-outs on the present list came from."""
    with database.reading() as engine:
        rows = engine.execute_sql("SELECT DISTINCT source FROM action WHERE source <> '' ORDER BY source")
        return [row[0] for row in rows]
