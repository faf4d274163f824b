"""The progress panel: stage, rows, pace, time left, and Cancel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel

from app.core.jobs import Progress
from app.ui.progress_panel import ProgressPanel
from app.ui.task_runner import Task


@pytest.fixture
def clock(monkeypatch):
    now = [100.0]
    monkeypatch.setattr("app.ui.progress_panel.time.monotonic", lambda: now[0])
    return now


@pytest.fixture
def panel(themed, qtbot):
    made = ProgressPanel()
    qtbot.addWidget(made)
    owner = QObject(made)
    made.follow(Task(1, owner, writes=True, saves=False))
    return made


def words(panel):
    return " | ".join(label.text() for label in panel.findChildren(QLabel))


def test_pace_and_time_left(panel, clock):
    panel.show_progress(Progress("reading", 0, 4_000_000_000))
    clock[0] += 10
    panel.show_progress(Progress("reading", 1_000_000_000, 4_000_000_000, rows=50_000))
    said = words(panel)
    assert "Reading the file…" in said
    assert "5,000 a second" in said.replace("\u00a0", ",").replace("5000", "5,000")
    assert "30 s left" in said


def test_bar_holds_more_than_32_bits(panel, clock):
    panel.show_progress(Progress("reading", 3_000_000_000, 4_000_000_000))
    assert (panel._bar.value(), panel._bar.maximum()) == (750, 1000)


def test_unknown_total_shows_that_it_works(panel, clock):
    panel.show_progress(Progress("storing", 10, 0))
    assert (panel._bar.minimum(), panel._bar.maximum()) == (0, 0)


def test_the_pace_begins_anew_with_each_stage(panel, clock):
    panel.show_progress(Progress("reading", 1, 100, rows=10))
    clock[0] += 100
    panel.show_progress(Progress("storing", 1, 100, rows=10))
    assert "left" not in words(panel)


def test_cancel_asks_the_task_and_says_so(panel, qtbot):
    with qtbot.waitSignal(panel.cancel_asked):
        qtbot.mouseClick(panel.cancel_button, Qt.MouseButton.LeftButton)
    assert panel._task.job.cancelled
    assert "Stopping…" in words(panel)
    assert not panel.cancel_button.isEnabled()
    panel.show_progress(Progress("reading", 50, 100))
    assert "Stopping…" in words(panel)
