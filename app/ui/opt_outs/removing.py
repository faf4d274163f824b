"""The history of a number and its removal, wherever they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.core.records import ActionReport
from app.services.suppression_list import RemovalChoice
from app.ui.opt_outs import outcomes
from app.ui.opt_outs.history_dialog import HistoryDialog
from app.ui.opt_outs.removal_dialog import RemovalDialog
from app.ui.session import Session


class Removing(QObject):
    """Shows histories and removes opt-outs for a page, and says what came of it; ``undo`` takes an action back."""

    def __init__(self, session: Session, undo: Callable[[int], None], page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._undo = undo
        self._page = page

    @Slot(object)
    def open_history(self, msisdn: int) -> None:
        """Open the history of a number."""
        dialog = HistoryDialog(self._session, msisdn, self._page)
        dialog.removal_asked.connect(self._remove_one)
        dialog.open()

    @Slot(object)
    @Slot(object, object)
    def open_removal(self, msisdns: Sequence[int], choices: Sequence[RemovalChoice] | None = None) -> None:
        """Open Remove from Opt-Out List; ``choices`` are the accounts that list any of them, where that is known."""
        if not len(msisdns):
            return
        dialog = RemovalDialog(self._session, msisdns, self._page, choices=choices)
        dialog.removed.connect(self.tell)
        dialog.open()

    @Slot(object)
    def tell(self, report: ActionReport) -> None:
        """Say what a removal did, with Undo."""
        undo = [] if report.action is None else [(self.tr("Undo"), partial(self._undo, report.action))]
        self._session.announce("good" if report.action else "info", outcomes.removed_words(report), undo)
        self._session.lists_changed.emit(report)

    @Slot(object)
    def _remove_one(self, msisdn: int) -> None:
        self.open_removal([msisdn])
