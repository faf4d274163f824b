"""The way from selected rows to the question about their removal: for millions of rows it takes seconds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from app.core.errors import Cancelled, UserError
from app.core.jobs import Job
from app.services.listing import Listing
from app.services.suppression_list import RemovalChoice, removal_choices
from app.ui.session import Session
from app.ui.task_runner import Task

Ranges = list[tuple[int, int]]
Wanted = tuple[Listing, Ranges]


def _gathered(
    listing: Listing, ranges: Ranges, database: Any, job: Job | None = None
) -> tuple[Any, list[RemovalChoice]]:
    """Return the numbers of the rows, each once, and which accounts list any of them."""
    numbers = listing.numbers(ranges, job)
    return numbers, removal_choices(database, numbers, job)


class RemovalGathering(QObject):
    """Gathers the numbers of rows, with progress and Cancel at the foot of the window.

    ``gathered`` carries an array of MSISDNs and the accounts that list any of them. It never comes once the person has
    turned to something else: ``wanted`` says what the question would be about now, None where it would disturb.
    """

    gathered = Signal(object, object)

    def __init__(self, session: Session, wanted: Callable[[], Wanted | None], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = wanted
        self._asked: Wanted | None = None
        self._serial = 0  # tells the end of what was dropped from that of what was asked for since
        self._task: Task | None = None

    def start(self) -> None:
        """Gather what is wanted now, unless that is under way."""
        wanted = self._wanted()
        if wanted is None or self._asked is not None:
            return
        self._asked = wanted
        self._serial += 1
        serial = self._serial
        self._task = self._session.run_long(
            self,
            self.tr("Gathering the numbers…"),
            _gathered,
            *wanted,
            self._session.database,
            done=lambda gathered: self._take(serial, gathered),
            failed=lambda error: self._fail(serial, error),
            reads=True,
        )

    @Slot()
    def drop(self) -> None:
        """Gather no more, and say nothing: it is not wanted any longer."""
        if self._asked is not None and self._task is not None:
            self._asked = None
            self._task.cancel()

    def _take(self, serial: int, gathered: tuple[Any, list[RemovalChoice]]) -> None:
        if self._is_over(serial):
            return
        if self._task is not None and self._task.job.cancelled:  # too late to stop it, not to heed it
            self._fail(serial, Cancelled())
            return
        asked, self._asked = self._asked, None
        if asked == self._wanted():
            self.gathered.emit(*gathered)

    def _fail(self, serial: int, error: UserError | Cancelled) -> None:
        if not self._is_over(serial):
            self._asked = None
            self._session.report_error(error)

    def _is_over(self, serial: int) -> bool:
        return self._asked is None or serial != self._serial
