"""The program with a window: from an empty process to a usable window, and back."""

from __future__ import annotations

import logging
import os
import signal
import sys
from pathlib import Path
from typing import Any

from app.config import Config, load_config
from app.core.errors import FileError, UserError
from app.logs import start_logging

NO_SCREEN = 3
"""The exit status where no window can be shown: the command line's status for what was refused."""

logger = logging.getLogger(__name__)


def run_window(database_path: Path | None, files: list[Path]) -> int:
    """Show the window until it is closed; return the exit status.

    ``database_path`` None takes the one of the settings. ``files`` are opened in Bulk File. Where there is no
    screen, one sentence goes to standard error and the status is 3.
    """
    if not has_screen():
        sys.stderr.write(
            "There is no screen to show the window on. Start Opt-Outs on a desktop, or use its commands: "
            "opt-outs --help lists them.\n"
        )
        return NO_SCREEN
    # numpy starts a thread for every core when it is imported, for matrices nobody multiplies here: a tenth
    # of the time to the window.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    troubles: list[UserError] = []
    config = _prepare(troubles)
    from app.ui.starter import Starter, make_application

    app = make_application(config)
    starter = Starter(app, config, database_path or config.database_path, files, troubles)
    signal.signal(signal.SIGINT, lambda *_: app.quit())
    status = app.exec()
    starter.finish()
    return status


def has_screen(environment: Any = None) -> bool:
    """Return whether a window can be shown; asked beforehand, because Qt aborts the process where not."""
    if not sys.platform.startswith(("linux", "freebsd", "openbsd")):
        return True
    known = os.environ if environment is None else environment
    return any(known.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _prepare(troubles: list[UserError]) -> Config:
    """Start the log and read the settings; trouble with either is told in the window."""
    try:
        start_logging()
    except FileError as error:
        troubles.append(error)
    try:
        return load_config()
    except FileError as error:
        troubles.append(error)
        return Config()
