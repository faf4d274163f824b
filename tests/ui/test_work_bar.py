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
