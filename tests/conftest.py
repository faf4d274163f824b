"""Fixtures every test may use: places of its own, an offscreen application, a database, a window."""

from __future__ import annotations

import gc
import logging
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# Before anything imports Qt: tests never need a screen, nor dialogs that belong to the system.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["OPT_OUTS_QT_DIALOGS"] = "1"

import pytest
from hypothesis import settings

from app.config import Config

# How long an example takes tells of the machine, and not of the program: it is measured in tests/benchmarks.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

# Cycles are collected between tests and in this thread alone: the thread by which parallel runs talk to each other
# would else destroy a test's closed windows beside Qt, now and then, and the process with them.
gc.disable()
MANY_OBJECTS = 20_000


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """Collect what tests leave behind, once it is much."""
    yield
    if gc.get_count()[0] > MANY_OBJECTS:
        gc.collect()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that holds the settings, data, logs and cache of this test alone; passing files lie in another."""
    place = tmp_path / "home"
    monkeypatch.setenv("OPT_OUTS_HOME", str(place))
    passing = tmp_path_factory.mktemp("passing")
    monkeypatch.setattr(tempfile, "tempdir", str(passing))
    return place


@pytest.fixture(autouse=True)
def no_stray_log_warnings(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test in which the program logged a warning or worse that the test did not ask for (``caplog``)."""
    yield
    if "caplog" in request.node.fixturenames and "caplog" in _asked_for(request):
        return
    stray = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not stray, [f"{record.name}: {record.getMessage()}" for record in stray]


def _asked_for(request: pytest.FixtureRequest) -> tuple[str, ...]:
    return tuple(request.node._fixtureinfo.argnames)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Any]:
    """A new database with the account Main."""
    from app.services.opening import open_database

    opened = open_database(tmp_path / "opt-outs.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def themed(qapp: Any) -> Iterator[Any]:
    """The application in its own colours, light."""
    from app.ui.theme import apply_theme

    apply_theme(qapp, "light")
    return qapp


@pytest.fixture
def afrikaans(qapp: Any) -> Iterator[None]:
    """The window's words in Afrikaans, and numbers and dates as they are written there."""
    from PySide6.QtCore import QLocale, QTranslator

    from app.ui.translations import load_translations

    before = QLocale()
    load_translations(qapp, "af")
    yield
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture
def runner(qtbot: Any) -> Iterator[Any]:
    """A task runner; stopped, and its threads joined, at the end of the test."""
    from app.ui.task_runner import TaskRunner

    made = TaskRunner()
    yield made
    made.stop()
    made.deleteLater()
    _collect()


@pytest.fixture
def session(themed: Any, database: Any, runner: Any) -> Iterator[Any]:
    """A session on a new database, with a named operator."""
    from app.ui.session import Session

    made = Session(database, runner, Config(operator="t.botha"))
    yield made
    made.stop_watching()
    runner.stop()
    made.deleteLater()
    _collect()


@pytest.fixture
def main_window(session: Any, qtbot: Any) -> Iterator[Any]:
    """The real main window, shown; closed and destroyed at the end of the test."""
    from app.ui.main_window import MainWindow

    window = MainWindow(session)
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    yield window
    session.runner.stop()
    window.close()
    window.deleteLater()
    _collect()


def _collect() -> None:
    """Destroy what was left to be deleted later now, not while some later test runs."""
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    gc.collect()
