"""The base of the dialogs that add something: one write, then its report; trouble keeps the dialog open."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from app.services.accounts import list_accounts
from app.ui.writing_dialog import WritingDialog


class AddingDialog(WritingDialog):
    """Adds once and closes. ``added`` carries the report.

    What is a dialog's own: ``_follow``, which lets OK be pressed where it would do something, and ``_take_accounts``.
    """

    added = Signal(object)

    def _take_accounts(self, accounts: list[Any]) -> None:
        raise NotImplementedError

    def _read_accounts(self) -> None:
        self._session.runner.read(
            self, list_accounts, self._session.database, done=self._take_accounts, failed=self._fail
        )

    def _take_written(self, report: Any) -> None:
        self.added.emit(report)

    def _waiting_words(self) -> str:
        return self.tr(
            "This waits for the work that is going on, and is added as soon as that is done. Cancel takes it "
            "back: nothing is added then."
        )

    def _writing_words(self) -> str:
        return self.tr("Adding…")

    def _stopping_words(self) -> str:
        return self.tr("Stopping… What cannot be stopped any more is added, and can be undone.")
