"""What went wrong with the watched folder since somebody last looked: kept until it is put away, over a restart too."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.ui.window_memory import window_memory

if TYPE_CHECKING:
    from app.services.reply_watch import Outcome

_FAILED, _REJECTED, _FOLDER = "watched/failed", "watched/rejected", "watched/folder"


class FolderTroubles(QObject):
    """Counts files that failed and rows that were rejected. ``changed`` follows each change.

    ``trouble`` is what is wrong with the folder itself now; it is not kept over a restart, as the next look tells.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        memory = window_memory()
        self.failed = _count(memory.value(_FAILED))
        self.rejected = _count(memory.value(_REJECTED))
        self.folder = Path(str(memory.value(_FOLDER, "")))
        self.trouble = ""

    @property
    def any(self) -> bool:
        """Whether there is anything to be looked at."""
        return bool(self.failed or self.rejected or self.trouble)

    def note(self, outcomes: Iterable[Outcome]) -> None:
        """Count what failed among files that were taken in, and the rows that were rejected."""
        failed = rejected = 0
        for outcome in outcomes:
            refused = 0 if outcome.report is None else outcome.report.rejected
            failed += bool(outcome.trouble)
            rejected += refused
            if outcome.trouble or refused:
                self.folder = outcome.path.parent
        if failed or rejected:
            self._set(self.failed + failed, self.rejected + rejected)

    def say(self, trouble: str, folder: Path | None = None) -> None:
        """Say what is wrong with the folder itself; empty for nothing any more."""
        if trouble != self.trouble:
            self.trouble = trouble
            self.folder = folder or self.folder
            self.changed.emit()

    @Slot()
    def put_away(self) -> None:
        """Begin anew: a person has seen it."""
        self.trouble = ""
        self._set(0, 0)

    def _set(self, failed: int, rejected: int) -> None:
        self.failed, self.rejected = failed, rejected
        memory = window_memory()
        for key, value in ((_FAILED, failed), (_REJECTED, rejected), (_FOLDER, str(self.folder))):
            memory.setValue(key, value)
        self.changed.emit()


def _count(value: object) -> int:
    text = str(value or "")
    return int(text) if text.isascii() and text.isdigit() else 0
