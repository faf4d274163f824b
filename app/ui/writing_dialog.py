"""The base of the dialogs that write something once: they say what they wait for; trouble keeps them open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from app.core.errors import Cancelled, UserError
from app.ui.cards import Notice
from app.ui.error_words import error_words
from app.ui.opt_outs.growing_dialog import GrowingDialog
from app.ui.session import Session
from app.ui.task_runner import Task

SLOW = 400  # milliseconds after which a dialog that does not close says what it waits for


class WritingDialog(GrowingDialog):
    """Writes once and closes.

    Where another writing is still going on the dialog stays, says that it waits, and Cancel takes back what waits.
    What is a dialog's own: ``_follow``, which lets the write be asked for where it would do something;
    ``_take_written`` for what came of it; and the words of the three things that are said meanwhile.
    """

    def __init__(self, session: Session, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._session = session
        self._writing = False
        self._task: Task | None = None
        self._slow = QTimer(self, singleShot=True, interval=SLOW)
        self._slow.timeout.connect(self._say_waiting)
        self.trouble = Notice("bad")
        self.trouble.hide()

    def _follow(self) -> None:
        raise NotImplementedError

    def _take_written(self, report: Any) -> None:
        raise NotImplementedError

    def _waiting_words(self) -> str:
        raise NotImplementedError

    def _writing_words(self) -> str:
        raise NotImplementedError

    def _stopping_words(self) -> str:
        raise NotImplementedError

    def _write_by(self, service: Callable[..., Any], *args: Any, **words: Any) -> None:
        """Have a service write, in the name of whoever is at this desk."""
        self._writing = True
        self.trouble.hide()
        self._follow()
        self._slow.start()
        self._task = self._session.runner.write(
            self,
            service,
            self._session.database,
            *args,
            operator=self._session.operator,
            done=self._end_well,
            failed=self._fail,
            **words,
        )

    @Slot()
    def reject(self) -> None:
        """Close; what is being written is cancelled first, and where that is too late its report still comes."""
        if not self._writing or self._task is None:
            super().reject()
            return
        self._slow.stop()
        self._task.cancel()
        self._tell(self._stopping_words())

    @Slot()
    def _say_waiting(self) -> None:
        waits = self._task is not None and self._task.waiting
        self._tell(self._waiting_words() if waits else self._writing_words())

    def _tell(self, text: str) -> None:
        self.trouble.show_text("info", text)
        self.trouble.show()

    @Slot(object)
    def _end_well(self, report: Any) -> None:
        self._end()
        self._take_written(report)
        self.accept()

    @Slot(object)
    def _fail(self, error: UserError | Cancelled) -> None:
        writing = self._writing
        self._end()
        if isinstance(error, UserError):
            self._refuse(error)
        elif writing:
            self._session.report_error(error)
            self.reject()
            return
        self._follow()

    def _refuse(self, error: UserError) -> None:
        """Say what is wrong; the dialog stays open with what was typed."""
        self.trouble.show_text("bad", error_words(error))
        self.trouble.show()

    def _end(self) -> None:
        self._writing = False
        self._slow.stop()
