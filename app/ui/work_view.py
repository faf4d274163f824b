"""What a page or a dialog shows while its own long work runs."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.progress_panel import ProgressPanel
from app.ui.session import Session
from app.ui.task_runner import Task


class WorkView(QWidget):
    """The progress of one piece of work at a time. ``own_cancel`` is False where a Cancel stands below already."""

    def __init__(self, session: Session, *, own_cancel: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._task: Task | None = None
        self.panel = ProgressPanel()
        self.panel.cancel_button.setVisible(own_cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(self.panel)
        column.addStretch(2)

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return self._task is not None

    def begin(self, task: Task) -> None:
        """Follow work that ``Session.run_long`` just started."""
        self._task = task
        self.panel.follow(task)
        self._session.long_work_progress.connect(self.panel.take_progress)

    def end(self) -> None:
        """Follow it no more: it is done, or failed."""
        self._task = None
        self._session.long_work_progress.disconnect(self.panel.take_progress)

    def cancel(self) -> None:
        """Ask the work to stop."""
        self.panel.cancel()
