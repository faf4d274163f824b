"""A gate that many threads pass at once, until one shuts it to be alone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Gate:
    """Lets threads through; one that wants to be alone waits for those inside, and whoever comes then waits for it.

    A thread that is inside may pass again meanwhile: nobody waits for himself.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._inside = 0
        self._wanted = False
        self._own = threading.local()

    @contextmanager
    def passing(self) -> Iterator[None]:
        """Be inside for the block; wait first while the gate is shut, or somebody waits to shut it."""
        depth: int = getattr(self._own, "depth", 0)
        with self._changed:
            if depth == 0:
                self._changed.wait_for(lambda: not self._wanted)
            self._inside += 1
        self._own.depth = depth + 1
        try:
            yield
        finally:
            self._own.depth = depth
            with self._changed:
                self._inside -= 1
                self._changed.notify_all()

    def shut(self, seconds: float) -> bool:
        """Shut the gate once nobody is inside; False, and open as before, where that did not come about in time."""
        with self._changed:
            if self._wanted:
                return False
            self._wanted = True
            if self._changed.wait_for(lambda: self._inside == 0, seconds):
                return True
            self._wanted = False
            self._changed.notify_all()
            return False

    def open(self) -> None:
        """Let everybody pass again."""
        with self._changed:
            self._wanted = False
            self._changed.notify_all()
