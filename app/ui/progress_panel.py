"""The progress panel: what long work is doing, how fast, how long still, and Cancel."""

from __future__ import annotations

import time

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.core.jobs import Progress
from app.ui.buttons import button
from app.ui.figures import count
from app.ui.labels import label
from app.ui.task_runner import Task
from app.ui.theme import STEP_M, STEP_S

LOOK_EVERY = 400  # milliseconds between two looks whether the work still waits its turn
_STEPS = 1000  # of the bar: bytes of a large file do not fit into Qt's 32-bit numbers


class ProgressPanel(QWidget):
    """Shows a task's progress: connect ``Session.long_work_progress`` to ``take_progress``, then call ``follow``."""

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._text = ""
        self._says_waiting = False
        self._stage = ""
        self._stage_began = 0.0
        self._said = label("")
        self._pace = label("", "note", "muted")
        self._look = QTimer(self, interval=LOOK_EVERY)
        self._look.timeout.connect(self._follow_waiting)
        self._bar = QProgressBar(maximum=_STEPS, textVisible=False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.cancel_button = button(self.tr("&Cancel"))
        self.cancel_button.clicked.connect(self.cancel)
        words = QHBoxLayout()
        words.addWidget(self._said)
        words.addStretch(1)
        words.addWidget(self._pace)
        left = QVBoxLayout()
        left.setSpacing(STEP_S)
        left.addLayout(words)
        left.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP_M)
        row.addLayout(left, 1)
        row.addWidget(self.cancel_button)

    def follow(self, task: Task, text: str = "") -> None:
        """Begin to show a task that was just started; ``text`` stands until its first report."""
        self._task = task
        self._stage = ""
        self._text, self._says_waiting = text or self.tr("Starting…"), False
        self._look.start()
        self._said.setText(self._text)
        self._pace.clear()
        self._bar.setRange(0, 0)
        self.cancel_button.setEnabled(True)
        self.show()

    @Slot()
    def _follow_waiting(self) -> None:
        """Say that the work waits its turn, for as long as it does."""
        waiting = self._task is not None and self._task.waiting
        if not waiting:
            self._look.stop()
        if waiting != self._says_waiting and self.cancel_button.isEnabled():
            self._says_waiting = waiting
            self._said.setText(self.tr("Waiting for the work that is going on…") if waiting else self._text)

    @Slot(object, object)
    def take_progress(self, task: Task, progress: Progress) -> None:
        """Show a report of the work that is followed; what other work reports is not about what Cancel stops."""
        if task is self._task:
            self.show_progress(progress)

    @Slot(object)
    def show_progress(self, progress: Progress) -> None:
        """Show a report of the work."""
        self._says_waiting = False
        now = time.monotonic()
        if progress.stage != self._stage:
            self._stage, self._stage_began = progress.stage, now
        seconds = now - self._stage_began
        if progress.total > 0:
            self._bar.setRange(0, _STEPS)
            self._bar.setValue(min(_STEPS, progress.done * _STEPS // progress.total))
        else:
            self._bar.setRange(0, 0)
        if self._task is None or not self._task.job.cancelled:
            self._said.setText(self._stage_words(progress.stage))
        self._pace.setText(self._pace_words(progress, seconds))

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop."""
        if self._task is not None and not self._task.finished:
            self._task.cancel()
        self._said.setText(self.tr("Stopping…"))
        self.cancel_button.setEnabled(False)
        self.cancel_asked.emit()

    def _stage_words(self, stage: str) -> str:
        return {
            "loading": self.tr("Loading the opt-out lists…"),
            "reading": self.tr("Reading the file…"),
            "sorting": self.tr("Sorting the numbers…"),
            "storing": self.tr("Storing the numbers…"),
            "indexing": self.tr("Preparing the search…"),
            "writing": self.tr("Writing the file…"),
            "checking": self.tr("Checking…"),
            "copying": self.tr("Copying…"),
            "removing": self.tr("Taking the numbers off the list…"),
            "undoing": self.tr("Undoing…"),
        }.get(stage, self.tr("Working…"))

    def _pace_words(self, progress: Progress, seconds: float) -> str:
        """Return rows so far, rows a second and the time left, as far as they can be known yet."""
        parts = []
        if progress.rows:
            parts.append(self.tr("{count} rows").format(count=count(progress.rows)))
        if seconds >= 1 and progress.rows:
            rate = count(round(progress.rows / seconds))
            parts.append(self.tr("{count} a second").format(count=rate))
        if seconds >= 1 and 0 < progress.done < progress.total:
            parts.append(self._time_left(seconds / progress.done * (progress.total - progress.done)))
        return " · ".join(parts)

    def _time_left(self, seconds: float) -> str:
        if seconds < 60:
            return self.tr("{seconds} s left").format(seconds=max(1, round(seconds)))
        return self.tr("{minutes} min left").format(minutes=round(seconds / 60))
