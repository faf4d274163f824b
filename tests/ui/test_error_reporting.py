"""Bugs: logged, shown once with masked details to copy, from any thread; the program goes on."""

from __future__ import annotations

import logging
import sys
import threading

import pytest
from PySide6.QtCore import Qt, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from app.core.errors import Cancelled
from app.ui.dialogs import Dialog
from app.ui.error_reporting import ErrorReporting, details_of


@pytest.fixture
def reporting(themed, qtbot):
    made = ErrorReporting()
    yield made
    if made.dialog is not None:
        made.dialog.reject()
    made.deleteLater()


def bug(text="boom"):
    try:
        raise ValueError(text)
    except ValueError as error:
        return error


def other_bug():
    try:
        raise KeyError("other")
    except KeyError as error:
        return error


def test_details_hold_versions_and_trace_but_no_number(themed):
    details = details_of(bug("cannot parse +27 83 123 4567"))
    assert "Opt-Outs " in details
    assert "Qt " in details
    assert "raise ValueError(text)" in details
    assert "ValueError: cannot parse ***567" in details
    assert "4567" not in details.replace("***567", "")


def test_a_bug_is_logged_and_shown_with_details_to_copy(reporting, qtbot, caplog):
    reporting.report(bug())
    qtbot.waitUntil(lambda: reporting.dialog is not None, timeout=2000)
    assert "ValueError: boom" in caplog.text
    qtbot.mouseClick(reporting.dialog.copy_button, Qt.MouseButton.LeftButton)
    assert "ValueError: boom" in QGuiApplication.clipboard().text()
    qtbot.mouseClick(reporting.dialog.close_button, Qt.MouseButton.LeftButton)
    assert reporting.dialog is None


def test_the_same_bug_is_shown_once(reporting, qtbot, caplog):
    for _ in range(3):
        reporting.report(bug())
    qtbot.waitUntil(lambda: reporting.dialog is not None, timeout=2000)
    reporting.dialog.accept()
    reporting.report(bug())
    qtbot.wait(20)
    assert reporting.dialog is None
    assert caplog.text.count("ValueError: boom") == 4
    reporting.report(other_bug())
    qtbot.waitUntil(lambda: reporting.dialog is not None, timeout=2000)


def test_a_bug_in_another_thread_is_shown_in_this_one(reporting, qtbot, caplog):
    thread = threading.Thread(target=reporting.report, args=(bug(),))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: reporting.dialog is not None, timeout=2000)


@pytest.fixture
def installed(reporting):
    before = sys.excepthook, threading.excepthook
    reporting.install()
    yield reporting
    reporting.uninstall()
    sys.excepthook, threading.excepthook = before


def test_hooks_catch_what_nobody_catches(installed, qtbot, caplog):
    thread = threading.Thread(target=lambda: [][1])
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: installed.dialog is not None, timeout=2000)
    assert "IndexError" in caplog.text


def test_a_wish_to_cancel_is_no_bug(installed, qtbot, caplog):
    sys.excepthook(Cancelled, Cancelled(), None)
    qtbot.wait(20)
    assert installed.dialog is None
    assert caplog.text == ""


def test_qts_own_messages_go_to_the_log(installed, caplog):
    with caplog.at_level(logging.WARNING):
        qWarning("QObject: no such thing")
    assert [(record.name, record.levelname) for record in caplog.records] == [("qt", "WARNING")]


def test_a_bug_shown_over_a_dialog_outlives_it_and_the_next_is_shown_too(reporting, qtbot, caplog):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    below = Dialog("Something else", window)
    below.open()
    below.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is below, timeout=2000)
    reporting.report(bug())
    qtbot.waitUntil(lambda: reporting.dialog is not None, timeout=2000)
    below.accept()
    qtbot.wait(20)
    assert reporting.dialog.isVisible()
    reporting.dialog.close_button.click()
    reporting.report(other_bug())
    qtbot.waitUntil(lambda: reporting.dialog is not None and reporting.dialog.isVisible(), timeout=2000)
