"""PDFs of what the program can put on pages, written beside a window or without one."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QThread
from PySide6.QtGui import QGuiApplication

from app.services.cleaning import CleanReport
from app.services.proof import NumberProof, PeriodProof, program

OnPages = NumberProof | PeriodProof | CleanReport


def save_pdf(record: OnPages, path: Path) -> None:
    """Write a proof or a summary to a file, whole or not at all; needs a running ``QGuiApplication``.

    Raises ``FileError``.
    """
    # Qt's PDF writer costs start time, and few people need it on a day.
    from app.ui import proof_pages
    from app.ui.cleaning import summary_pages

    made = summary_pages.pages_of(record) if isinstance(record, CleanReport) else proof_pages.pages_of(record)
    made.save(path, program())


def save_pdf_beside(record: OnPages, path: Path) -> None:
    """Write it from any thread of a program with a window. Raises ``FileError``."""
    writing = _Writing(record, path)
    writing.start()
    writing.wait()
    if writing.error is not None:
        raise writing.error


def save_pdf_without_window(record: OnPages, path: Path) -> None:
    """Write it where no window is open, such as from the command line. Raises ``FileError``."""
    if QGuiApplication.instance() is None:
        if sys.platform.startswith("linux"):
            os.environ["QT_QPA_PLATFORM"] = "offscreen"  # a server has no screen to connect to
        application = QGuiApplication([program()])
        try:
            save_pdf(record, path)
        finally:
            application.shutdown()
    else:
        save_pdf(record, path)


class _Writing(QThread):
    """Writes one PDF. Qt lays long documents out with timers, which only a thread of its own kind can keep."""

    def __init__(self, record: OnPages, path: Path) -> None:
        super().__init__()
        self._record = record
        self._path = path
        self.error: Exception | None = None

    def run(self) -> None:
        """Write, and keep what goes wrong for whoever waits."""
        try:
            save_pdf(self._record, self._path)
        except Exception as error:  # noqa: BLE001 - the edge of a thread: whoever waits for it raises it again
            self.error = error
