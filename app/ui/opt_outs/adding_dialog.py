"""The base of the dialogs that add something: one write, then its report; trouble keeps the dialog open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.core.errors import Cancelled, UserError
from app.services.accounts import list_accounts
from app.ui.cards import Notice
from app.ui.error_words import error_words
from app.ui.opt_outs.growing_dialog import GrowingDialog
from app.ui.session import Session
from app.ui.task_runner import Task

SLOW = 400  # milliseconds after which a dialog that does not close says what it waits for


class AddingDialog(GrowingDialog):
    """Adds once and closes. ``added`` carries the report.

    Where another writing is still going on the dialog stays, says that it waits, and Cancel takes back what waits.
    What is a dialog's own: ``_follow``, which lets OK be pressed where it would do something, and ``_take_accounts``.
    """

    added = Signal(object)

    def __init__(self, session: Session, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._session = session
        self._adding = False
        self._task: Task | None = None
        self._slow = QTimer(self, singleShot=True, interval=SLOW)
        self._slow.timeout.connect(self._say_waiting)
        self.trouble = Notice("bad")
        self.trouble.hide()

    def _follow(self) -> None:
        raise NotImplementedError

    def _take_accounts(self, accounts: list[Any]) -> None:
        raise NotImplementedError

    def _read_accounts(self) -> None:
        self._session.runner.read(
            self, list_accounts, self._session.database, done=self._take_accounts, failed=self._fail
        )

    def _add_by(self, service: Callable[..., Any], *args: Any, **words: Any) -> None:
        """Have a service add, in the name of whoever is at this desk."""
        self._adding = True
        self._follow()
        self._slow.start()
        self._task = self._session.runner.write(
            self,
            service,
            self._session.database,
            *args,
            operator=self._session.operator,
            done=self._take_report,
            failed=self._fail,
            **words,
        )

    @Slot()
    def reject(self) -> None:
        """Close; what is being added is cancelled first, and where that is too late its report still comes."""
        if not self._adding or self._task is None:
            super().reject()
            return
        self._slow.stop()
        self._task.cancel()
        self._tell(self.tr("Stopping… What cannot be stopped any more is added, and can be undone."))

    @Slot()
    def _say_waiting(self) -> None:
        if self._task is not None and self._task.waiting:
            self._tell(
                self.tr(
                    "This waits for the work that is going on, and is added as soon as that is done. Cancel takes it "
                    "back: nothing is added then."
                )
            )
        else:
            self._tell(self.tr("Adding…"))

    def _tell(self, text: str) -> None:
        self.trouble.show_text("info", text)
        self.trouble.show()

    @Slot(object)
    def _take_report(self, report: Any) -> None:
        self._end()
        self.added.emit(report)
        self.accept()

    @Slot(object)
    def _fail(self, error: UserError | Cancelled) -> None:
        adding = self._adding
        self._end()
        if isinstance(error, UserError):
            self.trouble.show_text("bad", error_words(error))
            self.trouble.show()
        elif adding:
            self._session.report_error(error)
            self.reject()
            return
        self._follow()

    def _end(self) -> None:
        self._adding = False
        self._slow.stop()
