"""Progress and cancel for long work, without saying who watches."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from app.core.errors import Cancelled


@dataclass(frozen=True, slots=True)
class Progress:
    """How far long work has come.

    ``done`` and ``total`` are in ``unit`` (``"bytes"``, ``"numbers"``, ``"rows"``); ``total`` is 0 while unknown.
    ``rows`` counts rows or numbers handled so far in this stage, for a rate. ``stage`` is a stable word:
    ``loading``, ``reading``, ``sorting``, ``storing``, ``indexing``, ``writing``, ``checking``, ``copying``,
    ``removing``, ``undoing``.
    """

    stage: str
    done: int
    total: int
    rows: int = 0
    unit: str = "bytes"


class Job:
    """One piece of long work: the worker reports, the watcher polls or listens, either may cancel.

    Safe to use from two threads. ``listener`` is called in the worker's thread at most
    twenty times a second, and once more for the last report of each stage.
    """

    INTERVAL = 0.05  # seconds between two calls of the listener: 300,000 reports then cost 0.03 s, not 0.9

    def __init__(self, listener: Callable[[Progress], None] | None = None) -> None:
        self._listener = listener
        self._cancelled = threading.Event()
        self._last = 0.0
        self.progress: Progress | None = None

    def cancel(self) -> None:
        """Ask the work to stop at its next safe point; it then raises ``Cancelled`` and changes nothing."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked for the work to stop."""
        return self._cancelled.is_set()

    def check(self) -> None:
        """Raise ``Cancelled`` if somebody asked for the work to stop."""
        if self._cancelled.is_set():
            raise Cancelled

    def report(self, stage: str, done: int, total: int, rows: int = 0, unit: str = "bytes") -> None:
        """Say how far the work has come, and raise ``Cancelled`` if it shall stop."""
        self.check()
        self.progress = Progress(stage, done, total, rows, unit)
        if self._listener is None:
            return
        now = time.monotonic()
        if now - self._last >= self.INTERVAL or (total and done >= total):
            self._last = now
            self._listener(self.progress)
