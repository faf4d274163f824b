"""The list as the window's table shows it and a download writes it."""

from __future__ import annotations

import weakref
from collections.abc import Sequence

import numpy as np

from app.core.errors import UserError
from app.core.jobs import Job
from app.core.number_set import sorted_unique
from app.core.records import Filter, OptOut, Order
from app.store import list_places
from app.store import listing as stored
from app.store.database import Database
from app.store.landmarks import Landmarks
from app.store.list_places import LastAction
from app.store.replies import with_reply_words
from app.store.sqlite_statements import Numbers

_landmarks: weakref.WeakKeyDictionary[Database, Landmarks] = weakref.WeakKeyDictionary()

NUMBERS_AT_ONCE = 50_000


class Listing:
    """The wanted part of the list, in an order, as it stood when it was opened.

    Safe to ask from any thread. When the list changes, open another; rows that are gone meanwhile are missing from
    the answers of this one.
    """

    def __init__(
        self,
        database: Database,
        wanted: Filter,
        order: Order,
        inner: stored.Listing,
        opened_at: LastAction,
        *,
        descending: bool,
    ) -> None:
        self._database = database
        self._opened_at = opened_at
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

    def numbers(self, ranges: Sequence[tuple[int, int]], job: Job | None = None) -> Numbers:
        """The MSISDNs, rising and each once, in stretches of rows, each given by its first and last place.

        Raises:
            UserError: ``list_changed`` where other rows may be at these places by now. StoreError, Cancelled.
        """
        job = job or Job()
        total = sum(last + 1 - first for first, last in ranges)
        found, done = [np.empty(0, dtype=np.int64)], 0
        with self._database.reading(job) as engine:
            if list_places.have_moved(engine, self._opened_at, self._inner.moved_by):
                raise _list_changed()
            for first, last in ranges:
                for start in range(first, last + 1, NUMBERS_AT_ONCE):
                    length = min(NUMBERS_AT_ONCE, last + 1 - start)
                    found.append(self._inner.numbers(engine, start, length))
                    done += length
                    job.report("loading", done, total, done, "rows")
        return sorted_unique(np.concatenate(found))


def _list_changed() -> UserError:
    return UserError(
        "list_changed",
        "The list has changed since these rows were selected, so that others may be in their places. Nothing was "
        "changed. Show the changes and select them anew.",
    )


def open_listing(
    database: Database, wanted: Filter | None = None, order: Order = Order.SINCE, *, descending: bool = True
) -> Listing:
    """The wanted part of the list (None: all of it) in an order; newest first unless told."""
    wanted = wanted or Filter()
    landmarks = _landmarks.setdefault(database, Landmarks())
    with database.reading() as engine:
        inner = stored.open_listing(engine, wanted, order, descending=descending, landmarks=landmarks)
        opened_at = list_places.last_action(engine.connection())
    return Listing(database, wanted, order, inner, opened_at, descending=descending)


def forget(database: Database) -> None:
    """Forget what was learnt about the list: for a database that became another, by a restore."""
    _landmarks.pop(database, None)


def warm(database: Database, job: Job | None = None, *, by_number: bool = True) -> None:
    """Find the way into a large list beforehand, so that the first jump into its middle is as fast as the next.

    By date this costs nothing for what did not change since. By number every change makes it anew: a second for ten
    million numbers of one account, several for more; without ``by_number`` that is left out. Raises ``Cancelled``.
    """
    job = job or Job()
    landmarks = _landmarks.setdefault(database, Landmarks())
    for order, descending in ((Order.SINCE, True), (Order.NUMBER, False))[: 1 + by_number]:
        with database.reading(job) as engine:
            found = stored.open_listing(engine, Filter(), order, descending=descending, landmarks=landmarks)
            found.warm(engine, job)


def latest_action(database: Database) -> LastAction:
    """The latest action by any process; its number grows with every change to a list or an account.

    Where the number falls, or has another digest than before, the database became another, by a restore.
    """
    with database.reading() as engine:
        return list_places.last_action(engine.connection())


def sources_in_use(database: Database) -> list[str]:
    """The sources that opt-outs on the present list came from."""
    with database.reading() as engine:
        rows = engine.execute_sql("SELECT DISTINCT source FROM action WHERE source <> '' ORDER BY source")
        return [row[0] for row in rows]
