"""The base of the dialogs that add something: one write, then its report; trouble keeps the dialog open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.core.errors import Cancelled, UserError
from app.services.accounts import list_accounts
from app.ui.cards import Notice
from app.ui.error_words import error_words
from app.ui.opt_outs.growing_dialog import GrowingDialog
from app.ui.session import Session


class AddingDialog(GrowingDialog):
    """Adds once and closes. ``added`` carries the report.

    What is a dialog's own: ``_follow``, which lets OK be pressed where it would do something, and ``_take_accounts``.
    """

    added = Signal(object)

    def __init__(self, session: Session, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._session = session
        self._adding = False
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
        self._session.runner.write(
            self,
            service,
            self._session.database,
            *args,
            operator=self._session.operator,
            done=self._take_report,
            failed=self._fail,
            **words,
        )

    @Slot(object)
    def _take_report(self, report: Any) -> None:
        self.added.emit(report)
        self.accept()

    @Slot(object)
    def _fail(self, error: UserError | Cancelled) -> None:
        self._adding = False
        if isinstance(error, UserError):
            self.trouble.show_text("bad", error_words(error))
            self.trouble.show()
        self._follow()
