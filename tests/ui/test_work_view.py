"""What a page or a dialog shows of its own long work."""

from __future__ import annotations

import threading
from functools import partial

from app.ui.work_view import WorkView


def test_progress_of_other_work_is_not_shown_here(session, qtbot):
    view, other = WorkView(session), WorkView(session)
    gate, told = threading.Event(), []
    session.long_work_progress.connect(lambda _task, progress: told.append(progress.stage))

    def work(stage, job):
        job.report(stage, 1, 2)
        gate.wait(5)

    for made, stage in ((view, "removing"), (other, "copying")):
        qtbot.addWidget(made)
        made.begin(session.run_long(made, stage, partial(work, stage), done=print, reads=True))
    qtbot.waitUntil(lambda: set(told) == {"removing", "copying"}, timeout=2000)
    assert view.panel._said.text() == "Taking the numbers off the list…"
    assert other.panel._said.text() == "Copying…"
    gate.set()
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=5000)
