"""Landmarks inside the list: every so many rows one whose number is known, so that nobody skips millions."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from app.store.list_places import LastAction, have_moved_within, last_action

Mark = tuple[int, int]
Marks = list[Mark]


@dataclass(slots=True)
class _GroupMarks:
    """The landmarks of a group of so many, and the last action by which it is known to be unchanged."""

    listed: int
    at: LastAction
    marks: Marks = field(default_factory=list)


class Landmarks:
    """Places inside large groups, kept as long as nobody leaves the group or comes back to it."""

    def __init__(self) -> None:
        self._known: dict[object, tuple[object, Marks]] = {}
        self._groups: dict[tuple[int, int], _GroupMarks] = {}
        self._lock = threading.Lock()
        self._growing = threading.Lock()

    def of(self, key: object, state: object) -> Marks:
        """The landmarks known for ``key``, emptied when its ``state`` is another than last time."""
        with self._lock:
            if self._known.get(key, (None, []))[0] != state:
                self._known[key] = (state, [])
            return self._known[key][1]

    def of_group(self, connection: sqlite3.Connection, action: int, account: int, listed: int) -> Marks:
        """The landmarks known for what an action lists on an account's list, emptied where that is not as it was.

        That as many are ``listed`` says little: one may have left and another come back.
        """
        key, now = (action, account), last_action(connection)
        with self._lock:
            known = self._groups.get(key)
            if (
                known is None
                or known.listed != listed
                or have_moved_within(connection, known.at, action, account)
            ):
                known = self._groups[key] = _GroupMarks(listed, now)
            known.at = now
            return known.marks

    def grow(self, known: Marks, wanted: int, after: Callable[[Mark | None], Mark | None]) -> None:
        """Find landmarks until there are ``wanted`` or no more; ``after`` finds the one that follows another.

        Threads that go through one list take turns with each landmark, so that none waits for another's far jump.
        """
        while len(known) < wanted:
            with self._growing:
                if len(known) >= wanted:
                    return
                mark = after(known[-1] if known else None)
                if mark is None:
                    return
                known.append(mark)
