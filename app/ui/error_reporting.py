"""Bugs: every one is logged, the first of each kind is shown with what to copy; the program goes on."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget

from app.core.errors import Cancelled
from app.logs import mask_numbers
from app.parts import this_build
from app.ui.dialogs import Dialog
from app.ui.labels import label

logger = logging.getLogger(__name__)

_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def details_of(error: BaseException) -> str:
    """Return what support needs to know of an error: versions and the trace, with numbers masked."""
    trace = "".join(traceback.format_exception(error))
    versions = (
        f"Opt-Outs {this_build().version}\nPython {platform.python_version()}, Qt {qVersion()}\n"
        f"{platform.platform()}, {QGuiApplication.platformName()}"
    )
    return f"{versions}\n\n{mask_numbers(trace)}"


class ErrorReporting(QObject):
    """Takes errors from wherever they surface, in any thread, and shows them in the window's.

    ``told`` follows each time the person has closed the dialog.
    """

    told = Signal()
    _happened = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: set[str] = set()
        self.dialog: BugDialog | None = None
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Catch what nobody else catches, in every thread, and route Qt's own messages into the log."""
        sys.excepthook = self._excepthook
        threading.excepthook = lambda args: self._excepthook(
            args.exc_type, args.exc_value, args.exc_traceback
        )
        qInstallMessageHandler(_log_qt_message)

    def uninstall(self) -> None:
        """Give the hooks back, at the end of the program."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    @Slot(object)
    def report(self, error: BaseException) -> None:
        """Log a bug and show it, unless the same one was shown before."""
        logger.error("unexpected error", exc_info=error)
        self._happened.emit(error)

    def _excepthook(
        self, kind: type[BaseException], error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        elif error is not None and not isinstance(error, Cancelled):
            self.report(error)

    @Slot(object)
    def _show(self, error: BaseException) -> None:
        # A bug in a paint event comes sixty times a second: each place in the code is shown once a run.
        last = traceback.extract_tb(error.__traceback__)[-1:]
        place = (
            f"{type(error).__name__} {last[0].filename}:{last[0].lineno}" if last else type(error).__name__
        )
        if place in self._seen or self.dialog is not None:
            return
        self._seen.add(place)
        self.dialog = BugDialog(details_of(error), _lasting_window())
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    @Slot()
    def _forget(self) -> None:
        self.dialog = None
        self.told.emit()


def _lasting_window() -> QWidget | None:
    """Return the window below all dialogs: a dialog may close by itself, and would take its child with it unseen."""
    window = QApplication.activeWindow()
    while isinstance(window, QDialog):
        parent = window.parentWidget()
        window = None if parent is None else parent.window()
    return window


class BugDialog(Dialog):
    """Says that the program made a mistake, and offers the details for whoever helps."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Something Went Wrong"), parent)
        said = label(
            self.tr(
                "The program made a mistake and stopped what it was doing. Your lists are safe: a change is "
                "stored whole or not at all. You can go on working; the page Activity shows whether the last "
                "change was made."
            ),
            wraps=True,
        )
        self.details = QPlainTextEdit(details, readOnly=True)
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(self.tr("Details"))
        self.details.setMinimumHeight(self.fontMetrics().height() * 10)
        self.details.setMinimumWidth(self.fontMetrics().averageCharWidth() * 80)
        self.body.addWidget(said)
        self.body.addWidget(label(self.tr("For support (telephone numbers are masked):"), "note", "muted"))
        self.body.addWidget(self.details, 1)
        self.copy_button = self.add_button(self.tr("&Copy Details"))
        self.copy_button.clicked.connect(self._copy)
        self.close_button = self.add_button(self.tr("Go On Working"), "primary")
        self.close_button.clicked.connect(self.accept)
        self.close_button.setFocus()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self.copy_button.setText(self.tr("Copied"))


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(_QT_LEVELS.get(kind, logging.WARNING), "%s (%s)", message, context.category)
