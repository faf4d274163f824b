"""Rows that are read as they are scrolled: page after page, and anew when something changed meanwhile."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QModelIndex

from app.core.errors import UserError
from app.ui.scrolled_rows import BLOCK, ScrolledRows

NO_PARENT = QModelIndex()


class Numbers(ScrolledRows):
    """The numbers below ``most``, downwards."""

    most = BLOCK + 7
    trouble: UserError | None = None

    def _question(self, after, limit):
        return self.read, after, limit

    def read(self, after, limit):
        if self.trouble is not None:
            raise self.trouble
        first = self.most if after is None else after
        return [SimpleNamespace(id=number) for number in range(first - 1, max(first - 1 - limit, -1), -1)]


@pytest.fixture
def model(session):
    return Numbers(session)


def settle(qtbot, session):
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=3000)


def test_the_end_is_known_once_a_page_is_not_full(model, session, qtbot):
    assert not model.canFetchMore(NO_PARENT)
    model.reload()
    settle(qtbot, session)
    assert (model.rowCount(), model.canFetchMore(NO_PARENT)) == (BLOCK, True)
    model.fetchMore(NO_PARENT)
    assert not model.canFetchMore(NO_PARENT)  # one reading at a time
    settle(qtbot, session)
    assert [row.id for row in model.rows] == list(range(BLOCK + 6, -1, -1))
    assert not model.canFetchMore(NO_PARENT)


def test_the_rows_that_were_shown_are_read_anew_with_one_that_came_among_them(model, session, qtbot):
    model.reload()
    settle(qtbot, session)
    model.fetchMore(NO_PARENT)
    settle(qtbot, session)
    model.most += 1
    model.reload()
    settle(qtbot, session)
    assert (model.rows[0].id, model.rowCount()) == (BLOCK + 7, BLOCK + 8)
    assert model.canFetchMore(NO_PARENT)


def test_an_answer_to_what_is_asked_no_more_is_not_shown(model, session, qtbot):
    shown = []
    model.loaded.connect(lambda: shown.append(model.rows[0].id))
    model.reload()
    model.most = 3
    model.reload()
    qtbot.waitUntil(lambda: bool(shown) and not session.runner.busy, timeout=3000)
    assert shown == [2]


def test_trouble_is_told_and_reading_can_go_on(model, session, qtbot, monkeypatch):
    told = []
    monkeypatch.setattr(session, "report_error", told.append)
    model.trouble = UserError("locked", "The database is locked.")
    model.reload()
    settle(qtbot, session)
    assert (model.rowCount(), [error.code for error in told]) == (0, ["locked"])
    model.trouble = None
    model.reload()
    settle(qtbot, session)
    assert model.rowCount() == BLOCK
