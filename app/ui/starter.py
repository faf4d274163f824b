"""Starting: the application, opening the database without freezing, the window, trouble on the way."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from app import __version__
from app.config import Config, save_config
from app.core.errors import Cancelled, FileError, UserError
from app.paths import APP_NAME, resource
from app.ui.error_reporting import ErrorReporting
from app.ui.index_keeper import IndexKeeper
from app.ui.main_window import MainWindow
from app.ui.session import Session
from app.ui.start_dialogs import OpeningNote, StartTrouble
from app.ui.task_runner import TaskRunner
from app.ui.theme import apply_theme
from app.ui.translations import load_translations

PATIENCE = 500  # milliseconds until the person is told that the database is being opened

logger = logging.getLogger(__name__)


class Application(QApplication):
    """The application; files the system gives it (dock, Open With) wait until there is a window."""

    def __init__(self) -> None:
        super().__init__([APP_NAME])
        self.setApplicationName(APP_NAME)
        self.setApplicationDisplayName(APP_NAME)
        self.setApplicationVersion(__version__)
        self.setDesktopFileName("opt-outs")
        self.setWindowIcon(QIcon(str(resource("icons", "app.svg"))))
        self.setQuitOnLastWindowClosed(False)
        self.window: MainWindow | None = None
        self.waiting_files: list[Path] = []

    def event(self, event: QEvent) -> bool:
        """Take files the system wants opened."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.open_files([Path(event.file())])
            return True
        return super().event(event)

    def open_files(self, files: list[Path]) -> None:
        """Open files now, or as soon as there is a window."""
        self.waiting_files.extend(files)
        if self.window is not None:
            waiting, self.waiting_files = self.waiting_files, []
            self.window.open_files(waiting)


def make_application(config: Config) -> Application:
    """Return the application in its language and colours."""
    app = Application()
    load_translations(app, config.language)
    apply_theme(app, config.appearance)
    return app


class Starter(QObject):
    """Opens the database off the window's thread, then shows the window; or says what is wrong."""

    def __init__(
        self, app: Application, config: Config, path: Path, files: list[Path], troubles: list[UserError]
    ) -> None:
        super().__init__(app)
        self._app = app
        self._config = config
        self._path = path
        self._troubles = troubles
        self._database: Any = None
        self._trouble: StartTrouble | None = None
        self._errors = ErrorReporting(self)
        self._errors.install()
        self._runner = TaskRunner(self)
        self._runner.broke.connect(self._errors.report)
        self._note = OpeningNote(path)
        self._delay = QTimer(self, singleShot=True, interval=PATIENCE)
        self._delay.timeout.connect(self._note.show)
        app.open_files(files)
        self._open()

    def finish(self) -> None:
        """Stop the threads and let go of everything, before Python takes the parts away in any order."""
        self._runner.stop()
        if self._database is not None:
            self._database.close()
        self._errors.uninstall()

    @Slot()
    def _open(self) -> None:
        self._delay.start()
        self._runner.read(
            self, _open_database, self._path, self._config.region, done=self._opened, failed=self._refused
        )

    @Slot(object)
    def _opened(self, database: Any) -> None:
        self._stop_waiting()
        self._database = database
        session = Session(database, self._runner, self._config, self)
        window = MainWindow(session)
        window.closed.connect(self._app.quit)
        window.show()
        self._app.window = window
        session.start_watching()
        IndexKeeper(session, session).start()
        for trouble in self._troubles:
            session.announce("warning", trouble.text)
        self._app.open_files([])

    @Slot(object)
    def _refused(self, error: UserError | Cancelled) -> None:
        self._stop_waiting()
        text = error.text if isinstance(error, UserError) else self.tr("Opening the database was cancelled.")
        logger.warning("the database was not opened: %s", getattr(error, "code", "cancelled"))
        self._trouble = StartTrouble(text)
        self._trouble.again.connect(self._open)
        self._trouble.other_place.connect(self._take_place)
        self._trouble.given_up.connect(self._give_up)
        self._trouble.open()

    @Slot(object)
    def _take_place(self, path: Path) -> None:
        self._path = path
        self._config = replace(self._config, database=path)
        try:
            save_config(self._config)
        except FileError as error:
            self._troubles.append(error)
        self._open()

    @Slot()
    def _give_up(self) -> None:
        self._app.exit(3)

    def _stop_waiting(self) -> None:
        self._delay.stop()
        self._note.hide()


def _open_database(path: Path, region: str) -> Any:
    # Imported in the reader's thread, beside the window's own start.
    from app.services.opening import open_database

    return open_database(path, region=region)
