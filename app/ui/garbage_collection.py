"""Python's collector of cycles, kept to the window's thread."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

LOOK_EVERY = 250  # milliseconds: often, so that there is little to look through each time


class GarbageCollection(QObject):
    """Collects cycles in the thread it lives in, and nowhere else, from now until ``stop``.

    Python collects in whichever thread happens to allocate. A closed dialog is often part of a cycle; collected in
    a reader's thread, its Qt part is destroyed there too, beside the window's thread which is still painting it or
    has events for it: the process dies without a word, rarely and never in the same place.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def stop(self) -> None:
        """Hand collecting back to Python, as it was before; for when no other thread runs any more."""
        self._timer.stop()
        if self._was_on:
            gc.enable()

    @staticmethod
    def spare_what_stands() -> None:
        """Never look again at what there is now: of what a start makes, nearly all lives as long as the program."""
        gc.freeze()

    @Slot()
    def look(self) -> None:
        """Collect the oldest generation that is due by Python's own thresholds, if any."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation] > 0:
                gc.collect(generation)
                return
