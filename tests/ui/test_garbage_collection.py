"""Where cycles are collected: in the window's thread alone, though other threads allocate."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QObject, Slot

from app.ui.garbage_collection import GarbageCollection
from app.ui.task_runner import TaskRunner


class Asker(QObject):
    def __init__(self):
        super().__init__()
        self.answers = []

    @Slot(object)
    def take(self, answer):
        self.answers.append(answer)


class Cycle:
    """Like a closed dialog: only the collector can take it away, and it notes in which thread that is done."""

    def __init__(self, places):
        self.places = places
        self.itself = self

    def __del__(self):
        self.places.append(threading.get_ident())


@pytest.fixture
def collecting():
    """Python's collector as a program finds it at start."""
    was_on = gc.isenabled()
    gc.enable()
    yield
    if not was_on:
        gc.disable()


def allocate_much():
    for _ in range(20):
        kept = [[number] for number in range(20_000)]
        kept.clear()


def test_a_reader_that_allocates_collects_nothing(qtbot, collecting):
    runner, asker, places = TaskRunner(), Asker(), []
    Cycle(places)
    runner.read(asker, allocate_much, done=asker.take)
    qtbot.waitUntil(lambda: asker.answers == [None], timeout=5000)
    assert places == []
    held = [[number] for number in range(5_000)]  # what lives on since the last look is what makes one due
    qtbot.waitUntil(lambda: places == [threading.get_ident()], timeout=5000)
    runner.stop()
    assert gc.isenabled()
    assert len(held) == 5_000


def test_what_is_due_is_collected_from_time_to_time(qtbot, collecting):
    collection, places, held = GarbageCollection(), [], []
    for _ in range(40):
        Cycle(places)
        held.append([[number] for number in range(2_000)])
        collection.look()
    collection.stop()
    assert places == [threading.get_ident()] * 40


def test_stop_leaves_it_off_where_it_was_off(qtbot, collecting):
    gc.disable()
    collection = GarbageCollection()
    collection.stop()
    assert not gc.isenabled()


def test_what_stands_at_the_start_is_not_looked_at_again(qtbot, collecting):
    places = []
    Cycle(places)
    GarbageCollection.spare_what_stands()
    gc.collect()
    assert places == []
    gc.unfreeze()
    gc.collect()
    assert places == [threading.get_ident()]
