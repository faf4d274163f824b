"""The index of digits is completed in the background, and a person's own work goes first."""

from __future__ import annotations

import pytest

from app.core.errors import StoreError
from app.core.records import Filter
from app.services import listing, number_index, suppression_list
from app.store import number_index as stored
from app.ui import index_keeper
from app.ui.index_keeper import IndexKeeper

NUMBERS = range(27831230000, 27831230300)


@pytest.fixture
def keeper(session, monkeypatch):
    monkeypatch.setattr(stored, "AT_ONCE", 10)
    monkeypatch.setattr(stored, "STEP", 50)
    monkeypatch.setattr(index_keeper, "QUIET", 10)
    return IndexKeeper(session, session)


def complete(database):
    with database.reading() as engine:
        return stored.is_complete(engine)


def test_many_new_numbers_are_indexed_step_by_step(keeper, session, database, qtbot, monkeypatch):
    report = suppression_list.add(database, list(NUMBERS))
    assert not complete(database)
    writing = []
    real = number_index.catch_up
    monkeypatch.setattr(
        number_index, "catch_up", lambda *args: writing.append(session.runner.writing) or real(*args)
    )
    session.lists_changed.emit(report)
    qtbot.waitUntil(lambda: complete(database) and not session.runner.busy, timeout=5000)
    assert len(writing) > 300 // 50
    assert not any(writing)  # closing the window does not ask for this work
    assert listing.open_listing(database, Filter(text="30123")).count == 1


def test_own_work_waits_for_one_step_at_most(keeper, session, database, qtbot, monkeypatch):
    order = []
    real = number_index.catch_up
    monkeypatch.setattr(number_index, "catch_up", lambda *args: order.append("step") or real(*args))
    report = suppression_list.add(database, list(NUMBERS))
    session.lists_changed.emit(report)
    qtbot.waitUntil(lambda: bool(order), timeout=5000)
    session.runner.write(keeper, lambda: order.append("own"), done=lambda _nothing: None)
    qtbot.waitUntil(lambda: complete(database) and not session.runner.busy, timeout=5000)
    assert order.index("own") < len(order) - 1


def test_trouble_is_tried_again_later(keeper, session, database, qtbot, monkeypatch):
    monkeypatch.setattr(index_keeper, "AGAIN", 10)
    tries = []

    def busy(_database):
        tries.append(1)
        if len(tries) < 3:
            raise StoreError("busy", "The database is busy.")
        return False

    monkeypatch.setattr(number_index, "catch_up", busy)
    keeper.start()
    qtbot.waitUntil(lambda: len(tries) == 3 and not session.runner.busy, timeout=5000)


def test_a_small_change_does_not_make_all_landmarks_anew(keeper, session, database, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(listing, "warm", lambda _database, by_number: asked.append(by_number))
    keeper.start()
    qtbot.waitUntil(lambda: len(asked) == 1, timeout=5000)
    for numbers in ([27831234567], list(NUMBERS)):
        suppression_list.add(database, numbers)
        session.lists_changed.emit(None)
        before = len(asked)
        qtbot.waitUntil(lambda before=before: len(asked) > before, timeout=5000)
    assert asked == [True, False, True]
