"""Erases old words once a day at the start, where that was set, and finishes what an erasure had to leave."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot

from app.core.errors import Cancelled, UserError
from app.core.jobs import Job
from app.ui.erase_dialog import done_words
from app.ui.error_words import error_words
from app.ui.session import Session

if TYPE_CHECKING:
    from app.services.erasure import EraseReport

AFTER_START = 6000  # milliseconds: after the day's backup began

logger = logging.getLogger(__name__)


class RetentionKeeper(QObject):
    """Does so for one window."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._delay = QTimer(self, singleShot=True, interval=AFTER_START)
        self._delay.timeout.connect(self.run)

    def run_soon(self) -> None:
        """Begin once the window had time to fill."""
        self._delay.start()

    @Slot()
    def run(self) -> None:
        """Begin now; says nothing where there is nothing to do."""
        self._session.runner.write(
            self,
            _run_daily,
            self._session.database,
            operator=self._session.operator,
            done=self._tell,
            failed=self._tell_trouble,
        )

    @Slot(object)
    def _tell(self, report: EraseReport) -> None:
        if report.action is not None:
            self._session.lists_changed.emit(report)
            self._session.announce("info", done_words(report))

    @Slot(object)
    def _tell_trouble(self, error: UserError | Cancelled) -> None:
        if isinstance(error, Cancelled):
            return  # the window was closed meanwhile: the next start does it
        logger.info("old words were not erased: %s", error.code)
        text = self.tr("Old words could not be erased. {cause}").format(cause=error_words(error))
        self._session.announce("warning", text)


def _run_daily(database: Any, *, operator: str, job: Job | None = None) -> Any:
    from app.services.erasure import run_daily  # late: it brings the number libraries

    return run_daily(database, operator=operator, job=job)
