"""Undo, from wherever it is asked for: the menu, the Activity page, a message strip."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.core.records import Action, ActionReport
from app.ui.activity.action_words import what_happened
from app.ui.dialogs import ask
from app.ui.figures import count, when
from app.ui.session import Session


class Undoing(QObject):
    """Undoes actions for a window: asks first, works at the foot of the window, says what came of it."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    @Slot()
    def ask_for_last(self) -> None:
        """Find the last action that can be undone, and ask whether to."""
        from app.services.activity import recent

        self._session.runner.read(
            self, recent, self._session.database, done=self._offer_last, failed=self._session.report_error
        )

    def ask_for(self, action: Action) -> None:
        """Ask whether to undo this action."""
        text = self.tr("{what}\n{when}, {who}. {added} added, {removed} removed.").format(
            what=what_happened(action),
            when=when(action.at),
            who=action.operator or self.tr("name not known"),
            added=count(action.added),
            removed=count(action.removed),
        )
        ask(self._window, self.tr("Undo This Action?"), text, self.tr("&Undo"), lambda: self.undo(action.id))

    def undo(self, action_id: int) -> None:
        """Undo an action without asking."""
        from app.services.suppression_list import undo

        self._session.run_long(
            self,
            self.tr("Undoing…"),
            undo,
            self._session.database,
            action_id,
            operator=self._session.operator,
            done=self._tell,
        )

    @Slot(object)
    def _offer_last(self, actions: list[Action]) -> None:
        last = next((action for action in actions if action.can_undo), None)
        if last is None:
            self._session.announce("info", self.tr("There is nothing to undo."))
        else:
            self.ask_for(last)

    @Slot(object)
    def _tell(self, report: ActionReport) -> None:
        self._session.lists_changed.emit(report)
        if report.action is None:
            text = self.tr("Nothing was left to undo: later actions already changed all of it.")
            self._session.announce("info", text)
            return
        text = self.tr("Undone: {removed} taken off the list, {added} put back.")
        self._session.announce("good", text.format(removed=count(report.removed), added=count(report.added)))
