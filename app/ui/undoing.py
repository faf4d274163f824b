"""Undo, from wherever it is asked for: the menu, the Activity page, a message strip."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.core.errors import Cancelled, UserError
from app.core.jobs import Progress
from app.core.records import Action, UndoReport
from app.ui.activity.action_words import what_happened
from app.ui.dialogs import ask
from app.ui.figures import count, when
from app.ui.session import Session
from app.ui.task_runner import Task
from app.ui.undo_question import ask_to_undo
from app.ui.undo_words import undone_words

SLOW = 0.7  # seconds after which an undo that goes on takes the place of what is being undone
_IN_VAIN = {"already_undone", "nothing_to_undo", "not_found"}  # trouble after which an Undo would do nothing


class Undoing(QObject):
    """Undoes actions for a window: asks first, works at the foot of the window, says what came of it."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._running: set[int] = set()
        self._task: Task | None = None  # the undo that was started last
        self._looking: Task | None = None  # before a question
        self._began = 0.0  # by the monotonic clock, in seconds
        self._told = False
        session.long_work_progress.connect(self._tell_going_on)

    @Slot()
    def ask_for_last(self) -> None:
        """Find the last action that can be undone, and ask whether to."""
        from app.services.activity import recent

        if self._question_comes:
            return
        self._looking = self._session.runner.read(
            self, recent, self._session.database, done=self._offer_last, failed=self._session.report_error
        )

    def ask_for(self, action: Action) -> None:
        """Ask whether to undo this action."""
        from app.services.undoing import people_protected

        if self._question_comes:
            return
        self._looking = self._session.runner.read(
            self,
            people_protected,
            self._session.database,
            action.id,
            done=partial(self._ask, action),
            failed=self._session.report_error,
        )

    @property
    def _question_comes(self) -> bool:
        """Whether one was asked for already: a key pressed twice must not ask twice."""
        return self._looking is not None and not self._looking.finished

    def undo(self, action_id: int, *, at_once: bool = False) -> None:
        """Undo an action, without asking unless people would come off the list who opted out themselves.

        ``at_once`` takes the decision just made of one reply back without asking even then.
        """
        self._start(action_id, partial(self._ask_first, action_id), at_once=at_once)

    def _start(self, action_id: int, failed: Callable[[Any], None], **how: object) -> None:
        if action_id in self._running:
            return
        self._running.add(action_id)
        self._began, self._told = time.monotonic(), False
        from app.services.suppression_list import undo

        self._task = self._session.run_long(
            self,
            self.tr("Undoing…"),
            undo,
            self._session.database,
            action_id,
            operator=self._session.operator,
            done=partial(self._tell, action_id),
            failed=partial(self._end, action_id, failed),
            **how,
        )

    @Slot(object, object)
    def _tell_going_on(self, task: Task, progress: Progress) -> None:
        """Say that an undo goes on: what stands in the strip, with an Undo of its own, is true no more."""
        if task is not self._task or self._told or progress.stage != "undoing":
            return
        if time.monotonic() - self._began >= SLOW:
            self._told = True
            words = self.tr("The undo is going on. Nothing is changed until it is done.")
            self._session.announce("info", words)

    def _end(self, action_id: int, failed: Callable[[Any], None], error: UserError | Cancelled) -> None:
        self._running.discard(action_id)
        failed(error)

    def _ask(self, action: Action, people: int) -> None:
        """Ask whether to undo; where people opted out by their own reply, also why."""
        if people:
            ask_to_undo(self._window, self._words_of(action), people, partial(self._undo_guarded, action.id))
            return
        title, answer = self.tr("Undo This Action?"), self.tr("&Undo")
        ask(self._window, title, self._words_of(action), answer, lambda: self.undo(action.id))

    def _undo_guarded(self, action_id: int, reason: str) -> None:
        self._start(action_id, partial(self._tell_trouble, action_id), reason=reason, confirmed=True)

    def _ask_first(self, action_id: int, error: UserError | Cancelled) -> None:
        """Ask where an undo was refused for the sake of those who opted out themselves; else tell the trouble."""
        people = error.facts.get("people") if isinstance(error, UserError) else None
        if not isinstance(people, int):
            self._tell_trouble(action_id, error)
            return
        from app.services.activity import action

        self._session.runner.read(
            self,
            action,
            self._session.database,
            action_id,
            done=partial(self._ask, people=people),
            failed=self._session.report_error,
        )

    def _words_of(self, action: Action) -> str:
        text = self.tr("{what}\n{when}, {who}.").format(
            what=what_happened(action),
            when=when(action.at),
            who=action.operator or self.tr("name not known"),
        )
        if not (action.added or action.removed):
            return text
        counts = self.tr("{added} added, {removed} removed.")
        return text + " " + counts.format(added=count(action.added), removed=count(action.removed))

    @Slot(object)
    def _offer_last(self, actions: list[Action]) -> None:
        last = next((action for action in actions if action.can_undo), None)
        if last is None:
            self._session.announce("info", self.tr("There is nothing to undo."))
        else:
            self.ask_for(last)

    def _tell_trouble(self, action_id: int, error: UserError | Cancelled) -> None:
        """Tell what came in the way; what can still be undone keeps its Undo."""
        if isinstance(error, UserError) and error.code in _IN_VAIN:
            self._session.report_error(error)
        else:
            self._session.report_error(error, [(self.tr("Undo"), partial(self.undo, action_id))])

    def _tell(self, action_id: int, report: UndoReport) -> None:
        self._running.discard(action_id)
        self._session.lists_changed.emit(report)
        undo = [] if report.action is None else [(self.tr("Undo"), partial(self.undo, report.action))]
        self._session.announce("good", undone_words(report), undo)
