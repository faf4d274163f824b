"""The foot of the window while long work runs: its progress and Cancel; the pages above stay usable."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.jobs import Progress
from app.ui.cards import Card
from app.ui.progress_panel import ProgressPanel
from app.ui.session import Session
from app.ui.task_runner import Task
from app.ui.theme import STEP_L, STEP_S, STEP_XL

APPEARS_AFTER = 400  # milliseconds: what is over sooner must not flash


class WorkBar(QWidget):
    """Follows the long work that was started last, or what that still waits for; when it is over, what still runs."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks: list[tuple[Task, str]] = []
        self._followed: Task | None = None
        self.panel = ProgressPanel()
        card = Card()
        card.body.setContentsMargins(STEP_L, STEP_S, STEP_L, STEP_S)
        card.body.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP_XL, 0, STEP_XL, STEP_L)
        column.addWidget(card)
        self._delay = QTimer(self, singleShot=True, interval=APPEARS_AFTER)
        self._delay.timeout.connect(self.show)
        session.long_work_started.connect(self._follow)
        session.long_work_progress.connect(self._show_progress)
        session.runner.busy_changed.connect(self._look_for_end)
        self.hide()

    @Slot(object, str)
    def _follow(self, task: Task, text: str) -> None:
        self._tasks.append((task, text))
        self._show(task, text)
        self._delay.start()

    @Slot(object, object)
    def _show_progress(self, task: Task, progress: Progress) -> None:
        if task is not self._followed and self._followed is not None and self._followed.waiting:
            for each, text in self._tasks:
                if each is task:
                    self._show(each, text)
        self.panel.take_progress(task, progress)

    def _show(self, task: Task, text: str) -> None:
        self._followed = task
        self.panel.follow(task, text)

    @Slot()
    def _look_for_end(self) -> None:
        running = [(task, text) for task, text in self._tasks if not task.finished]
        if running == self._tasks:
            return
        self._tasks = running
        if not running:
            self._followed = None
            self._delay.stop()
            self.hide()
        elif self._followed is not None and self._followed.finished:
            self._show(*running[-1])
