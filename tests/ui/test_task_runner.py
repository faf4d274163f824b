"""The runner: where results arrive, what happens to errors, cancel, and to owners that are gone."""

from __future__ import annotations

import ast
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, Slot

from app.core.errors import Cancelled, UserError
from app.core.jobs import Job, Progress


class Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.failures: list[object] = []
        self.reports: list[Progress] = []
        self.in_window_thread = True

    @Slot(object)
    def done(self, result: object) -> None:
        self.in_window_thread &= QThread.currentThread() is QCoreApplication.instance().thread()
        self.results.append(result)

    @Slot(object)
    def failed(self, error: object) -> None:
        self.failures.append(error)

    @Slot(object)
    def progress(self, report: Progress) -> None:
        self.reports.append(report)


@pytest.fixture
def listener(qtbot):
    return Listener()


def settle(qtbot, runner):
    qtbot.waitUntil(lambda: not runner.busy, timeout=5000)


def test_result_arrives_in_the_window_thread(qtbot, runner, listener):
    ident = threading.get_ident()
    task = runner.read(listener, threading.get_ident, done=listener.done)
    settle(qtbot, runner)
    assert listener.results != [ident]
    assert listener.in_window_thread
    assert task.finished


def test_tokens_rise(qtbot, runner, listener):
    tokens = [runner.read(listener, int, done=listener.done).token for _ in range(5)]
    settle(qtbot, runner)
    assert tokens == sorted(set(tokens))


def test_writes_run_one_after_another_in_order(qtbot, runner, listener):
    order, running = [], []

    def write(number):
        running.append(number)
        time.sleep(0.01)
        order.append((number, tuple(running)))
        running.remove(number)

    for number in range(8):
        runner.write(listener, write, number, done=listener.done)
    assert runner.writing
    settle(qtbot, runner)
    assert order == [(number, (number,)) for number in range(8)]
    assert not runner.writing


def test_read_is_not_held_up_by_a_write(qtbot, runner, listener):
    gate = threading.Event()
    runner.write(listener, gate.wait, 5, done=listener.done)
    runner.read(listener, str, "read", done=listener.done)
    qtbot.waitUntil(lambda: listener.results == ["read"], timeout=2000)
    gate.set()
    settle(qtbot, runner)
    assert listener.results == ["read", True]


def test_user_error_goes_to_failed(qtbot, runner, listener):
    def refuse():
        raise UserError("account_name_taken", "There is an account of that name.")

    runner.write(listener, refuse, done=listener.done, failed=listener.failed)
    settle(qtbot, runner)
    assert [error.code for error in listener.failures] == ["account_name_taken"]
    assert listener.results == []


def test_user_error_nobody_waits_for_is_not_lost(qtbot, runner, listener):
    unheard = []
    runner.unheard.connect(unheard.append)

    def refuse():
        raise UserError("disk_full", "The disk is full.")

    runner.write(listener, refuse, done=listener.done)
    settle(qtbot, runner)
    assert [error.code for error in unheard] == ["disk_full"]


def test_bug_is_reported_and_the_owner_can_leave_its_busy_state(qtbot, runner, listener):
    bugs = []
    runner.broke.connect(bugs.append)
    runner.read(listener, lambda: 1 / 0, done=listener.done, failed=listener.failed)
    settle(qtbot, runner)
    assert [type(bug) for bug in bugs] == [ZeroDivisionError]
    assert [error.code for error in listener.failures] == ["unexpected"]


def test_job_is_passed_and_cancel_ends_the_work(qtbot, runner, listener):
    def work(job: Job):
        while True:
            job.check()
            time.sleep(0.005)

    task = runner.write(listener, work, done=listener.done, failed=listener.failed)
    qtbot.wait(30)
    task.cancel()
    settle(qtbot, runner)
    assert [type(error) for error in listener.failures] == [Cancelled]


def test_cancelling_work_that_waits_its_turn(qtbot, runner, listener):
    gate, ran = threading.Event(), []
    runner.write(listener, gate.wait, 5, done=listener.done)
    waiting = runner.write(listener, ran.append, 1, done=listener.done, failed=listener.failed)
    waiting.cancel()
    gate.set()
    settle(qtbot, runner)
    assert ran == []
    assert [type(error) for error in listener.failures] == [Cancelled]


def test_progress_is_thinned_and_the_last_report_arrives(qtbot, runner, listener):
    def work(job: Job):
        for done in range(1, 100_001):
            job.report("reading", done, 100_000)

    runner.read(listener, work, done=listener.done, progress=listener.progress)
    settle(qtbot, runner)
    assert len(listener.reports) < 50
    assert listener.reports[-1].done == 100_000


def test_results_for_a_dead_owner_are_dropped(qtbot, runner):
    listener, gate = Listener(), threading.Event()
    results = listener.results
    runner.read(listener, gate.wait, 5, done=listener.done)
    listener.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gate.set()
    settle(qtbot, runner)
    assert results == []


def test_runner_does_not_keep_an_owner_alive(qtbot, runner):
    listener, gate = Listener(), threading.Event()
    results = listener.results
    runner.read(listener, gate.wait, 5, done=listener.done)
    del listener
    gate.set()
    settle(qtbot, runner)
    assert results == []


def test_an_error_in_one_receiver_costs_no_other_its_answer(qtbot, runner, listener):
    def broken(_result):
        raise ValueError("receiver")

    with qtbot.captureExceptions() as caught:
        runner.read(listener, int, done=broken)
        runner.read(listener, int, done=listener.done)
        settle(qtbot, runner)
        qtbot.waitUntil(lambda: listener.results == [0], timeout=2000)
    assert [kind for kind, _, _ in caught] == [ValueError]


def test_stop_cancels_joins_and_delivers_nothing(qtbot, runner, listener):
    def work(job: Job):
        while True:
            job.check()
            time.sleep(0.005)

    runner.read(listener, work, done=listener.done, failed=listener.failed)
    qtbot.wait(20)
    runner.stop()
    qtbot.wait(20)
    assert listener.failures == listener.results == []
    assert not [thread for thread in threading.enumerate() if thread.name.startswith(("reader", "writer"))]
    late = runner.read(listener, int, done=listener.done)
    assert late.job.cancelled
    assert not runner.busy


def test_a_question_that_takes_another_ones_place_is_answered_alone(qtbot, runner, listener):
    let_go = threading.Event()
    earlier = runner.read(listener, let_go.wait, 5, done=listener.done)
    runner.read(listener, str, "new", replacing=earlier, done=listener.done)
    let_go.set()
    settle(qtbot, runner)
    assert listener.results == ["new"]


def test_what_was_dropped_is_not_delivered_however_it_ends(qtbot, runner, listener):
    let_go, unheard, broke = threading.Event(), [], []
    runner.unheard.connect(unheard.append)
    runner.broke.connect(broke.append)

    def answer(job):
        let_go.wait(5)
        job.report("reading", 1, 2)
        return "old"

    def fail(error):
        let_go.wait(5)
        raise error

    heard = {"done": listener.done, "failed": listener.failed, "progress": listener.progress}
    tasks = [runner.read(listener, answer, **heard)]
    bug = ValueError("a bug is told all the same")
    tasks += [runner.read(listener, fail, error, **heard) for error in (UserError("gone", "Gone."), bug)]
    tasks += [runner.read(listener, str, **heard)]  # waits its turn
    for task in tasks:
        task.drop()
    let_go.set()
    settle(qtbot, runner)
    assert (listener.results, listener.failures, listener.reports, unheard) == ([], [], [], [])
    assert broke == [bug]
    assert all(task.finished for task in tasks)


def test_what_writes_a_file_is_never_run_as_a_read():
    """Else the window closes upon it without a question."""
    found = []
    for path in (Path(__file__).parents[2] / "app" / "ui").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
                continue
            reads = call.func.attr == "read" or any(word.arg == "reads" for word in call.keywords)
            names = [ast.unparse(word).rpartition(".")[2].strip("_") for word in call.args]
            if reads and any(
                name.startswith(("save_", "export", "download", "back_up", "clean")) for name in names
            ):
                found.append((path.name, call.lineno))
    assert [name for name, _line in found] == ["backing_up.py"]  # the daily one, which nobody asked for
