"""The foot of the window: shown only while work takes long, gone when it is over, Cancel reaches the work."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt

from app.ui.work_bar import WorkBar


@pytest.fixture
def bar(session, qtbot):
    made = WorkBar(session)
    qtbot.addWidget(made)
    made._delay.setInterval(20)
    return made


def settle(qtbot, session):
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=5000)


def test_short_work_does_not_flash(bar, session, qtbot):
    session.run_long(session, "Checking…", int, done=print, reads=True)
    settle(qtbot, session)
    qtbot.wait(40)
    assert not bar.isVisible()


def test_long_work_is_shown_until_it_ends(bar, session, qtbot):
    gate = threading.Event()
    session.run_long(session, "Checking…", gate.wait, 5, done=print, reads=True)
    qtbot.waitUntil(bar.isVisible, timeout=2000)
    assert bar.panel._said.text() == "Checking…"
    gate.set()
    settle(qtbot, session)
    qtbot.waitUntil(lambda: not bar.isVisible(), timeout=2000)


def test_cancel_ends_it_and_says_so(bar, session, qtbot):
    news = []
    session.announced.connect(lambda said: news.append(said.text))

    def work(job):
        while True:
            job.check()

    session.run_long(session, "Undoing…", work, done=print)
    qtbot.waitUntil(bar.isVisible, timeout=2000)
    qtbot.mouseClick(bar.panel.cancel_button, Qt.MouseButton.LeftButton)
    settle(qtbot, session)
    qtbot.waitUntil(lambda: not bar.isVisible(), timeout=2000)
    assert news == ["Cancelled. Nothing was changed."]


def test_the_work_before_is_shown_again_when_the_last_is_over(bar, session, qtbot):
    gate = threading.Event()
    session.run_long(session, "Undoing…", gate.wait, 5, done=print)
    session.run_long(session, "Checking…", int, done=print, reads=True)
    qtbot.waitUntil(lambda: bar.panel._said.text() == "Undoing…", timeout=2000)
    qtbot.waitUntil(bar.isVisible, timeout=2000)
    gate.set()
    settle(qtbot, session)
    qtbot.waitUntil(lambda: not bar.isVisible(), timeout=2000)


def test_words_progress_and_cancel_are_of_one_work(bar, session, qtbot):
    """What waits its turn is not shown with the progress of what it waits for, to be cancelled in its place."""
    report, gate, ends = threading.Event(), threading.Event(), []

    def import_file(job):
        while not gate.wait(0.01):
            if report.is_set():
                job.report("storing", 5, 10)
            job.check()
        return "imported"

    ended = {"done": ends.append, "failed": lambda _error: ends.append("cancelled")}
    session.run_long(session, "Importing…", import_file, **ended)
    session.run_long(session, "Removing…", lambda: "removed", **ended)
    assert bar.panel._said.text() == "Removing…"
    report.set()
    qtbot.waitUntil(lambda: bar.panel._said.text() == "Storing the numbers…", timeout=2000)
    bar.panel.cancel_button.click()
    settle(qtbot, session)
    assert ends == ["cancelled", "removed"]
    gate.set()


def test_progress_of_other_work_is_not_shown_as_that_of_the_last(bar, session, qtbot):
    gate, begun, told = threading.Event(), threading.Event(), []
    session.long_work_progress.connect(lambda _task, progress: told.append(progress.stage))

    def copy(job):
        begun.wait(5)
        job.report("copying", 5, 10)
        gate.wait(5)

    def undo():
        begun.set()
        gate.wait(5)

    session.run_long(session, "Backing up…", copy, done=print, reads=True)
    session.run_long(session, "Undoing…", undo, done=print)
    qtbot.waitUntil(lambda: told == ["copying"], timeout=2000)
    assert bar.panel._said.text() == "Undoing…"
    gate.set()
    settle(qtbot, session)
