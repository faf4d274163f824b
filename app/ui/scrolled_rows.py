"""Rows of a table that are read from the database as it is scrolled, beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Signal, Slot

from app.core.errors import Cancelled, UserError
from app.ui.rows_model import RowsModel
from app.ui.session import Session
from app.ui.task_runner import Task

BLOCK = 200


class ScrolledRows(RowsModel):
    """The first rows; more are fetched when the view nears the end of what is there. ``loaded`` follows each reading.

    Who derives from it says in ``_question`` how to read, and may look at the answers in ``_found_first`` and
    ``_found``.
    """

    loaded = Signal()

    def __init__(
        self, session: Session, parent: QObject | None = None, *, figures: Sequence[int] = ()
    ) -> None:
        super().__init__(parent, figures=figures)
        self._session = session
        self._complete = False
        self._reading: Task | None = None
        self._wanted = BLOCK
        self._again = False

    def reload(self) -> None:
        """Read anew, as many rows as are shown now and one that may have come, or come back, among them."""
        if self._reading is not None:
            self._again = True
            return
        self._read(self._show_first, None, max(BLOCK, len(self.rows) + 1))

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Return whether there may be more rows."""
        return not parent.isValid() and not self._complete and self._reading is None and bool(self.rows)

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        """Read the next rows."""
        if self.canFetchMore(parent):
            self._read(self._append, self.rows[-1].id, BLOCK)

    def _question(self, after: int | None, limit: int) -> tuple[Any, ...]:
        """What is called in the runner to read rows, with its arguments: those behind an id, None for the first."""
        raise NotImplementedError

    def _found(self, answer: Any) -> list[Any]:
        """The rows of an answer."""
        return list(answer)

    def _found_first(self, answer: Any) -> list[Any]:
        """The rows of the answer that replaces all rows."""
        return self._found(answer)

    def _read(self, done: object, after: int | None, limit: int) -> None:
        self._wanted = limit
        self._reading = self._session.runner.read(
            self, *self._question(after, limit), done=done, failed=self._failed
        )

    @Slot(object)
    def _show_first(self, answer: Any) -> None:
        self._reading = None
        if not self._again:  # else it may answer what is asked no more
            self._complete = len(self._found(answer)) < self._wanted
            self.show_rows(self._found_first(answer))
        self._end()

    @Slot(object)
    def _append(self, answer: Any) -> None:
        self._reading = None
        if not self._again:
            found = self._found(answer)
            self._complete = len(found) < self._wanted
            self.add_rows(found)
        self._end()

    @Slot(object)
    def _failed(self, error: UserError | Cancelled) -> None:
        self._reading = None
        self._again = False
        self._session.report_error(error)

    def _end(self) -> None:
        if self._again:  # something changed while this was being read
            self._again = False
            self.reload()
            return
        self.loaded.emit()
