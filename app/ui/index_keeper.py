"""Keeps search and scrolling among millions of numbers fast, in the pauses of other work."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer, Slot

from app.core.errors import Cancelled, UserError
from app.ui.session import Session

QUIET = 1_500  # milliseconds without a change before work nobody waits for begins
AGAIN = 30_000  # milliseconds after trouble

logger = logging.getLogger(__name__)


class IndexKeeper(QObject):
    """Completes the index of digits after the start and after every change, one short step at a time.

    Each step goes to the end of the writer's queue, so that a person's own work never waits for more than one. When
    the index is complete the landmarks for far jumps are found.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._working = False
        self._changed = False
        self._much = True  # has changed since the landmarks by number were made; so it is at the start
        self._timer = QTimer(self, singleShot=True, interval=QUIET)
        self._timer.timeout.connect(self._begin)
        session.lists_changed.connect(self.start)

    @Slot()
    def start(self) -> None:
        """Begin once nothing has changed for a while."""
        self._changed = True
        if not self._working:
            self._timer.start(QUIET)

    @Slot()
    def _begin(self) -> None:
        self._working, self._changed = True, False
        self._step()

    @Slot()
    def _step(self) -> None:
        # Imported here: it brings the number libraries, which would cost start time.
        from app.services import number_index

        database = self._session.database
        self._session.runner.tend(
            self, number_index.catch_up, database, done=self._after_step, failed=self._put_off
        )

    @Slot(object)
    def _after_step(self, more: bool) -> None:
        if more:
            self._much = True
            self._step()
            return
        from app.services import listing

        self._session.runner.read(
            self,
            listing.warm,
            self._session.database,
            by_number=self._much,
            done=self._end,
            failed=self._put_off,
        )

    @Slot(object)
    def _end(self, _nothing: None) -> None:
        self._working = self._much = False
        if self._changed:
            self._timer.start(QUIET)

    @Slot(object)
    def _put_off(self, error: UserError | Cancelled) -> None:
        self._working = False
        if isinstance(error, UserError):
            logger.info("the index of digits waits: %s", error.code)
            self._timer.start(AGAIN)
