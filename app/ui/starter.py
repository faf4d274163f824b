"""Starting: the application, opening the database without freezing, the window, trouble on the way."""

from __future__ import annotations

import gc
import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QFileOpenEvent, QIcon, QSessionManager
from PySide6.QtWidgets import QApplication

from app import __version__, desk_keyring
from app.config import Config, save_config
from app.core.errors import Cancelled, FileError, UserError
from app.core.jobs import Job
from app.paths import APP_NAME, resource
from app.services.leftovers import remove_left_over
from app.ui.error_reporting import ErrorReporting
from app.ui.error_words import error_words
from app.ui.garbage_collection import GarbageCollection
from app.ui.index_keeper import IndexKeeper
from app.ui.main_window import MainWindow
from app.ui.passphrase_dialogs import PassphraseDialog
from app.ui.retention_keeper import RetentionKeeper
from app.ui.session import Session
from app.ui.start_dialogs import OpeningNote, StartTrouble
from app.ui.task_runner import TaskRunner
from app.ui.theme import apply_theme
from app.ui.translations import load_translations

BROKEN = 1
"""The exit status after a bug at start."""
PATIENCE = 500  # milliseconds until the person is told that the database is being opened

LOCKED = ("encrypted", "wrong_passphrase")  # the codes of trouble that a passphrase can help with
# The codes of trouble a backup can help with.
MENDABLE = ("damaged", "not_a_database", "gone", "empty_database")

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
        self.commitDataRequest.connect(self._answer_session_end)
        self.window: MainWindow | None = None
        self.waiting_files: list[Path] = []

    def event(self, event: QEvent) -> bool:
        """Take files the system wants opened."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.open_files([Path(event.file())])
            return True
        return super().event(event)

    def _answer_session_end(self, manager: QSessionManager) -> None:
        if self.window is not None:
            self.window.answer_session_end(manager)

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
        # A place that was chosen has its database since then: where it is missing, it is on a disk that is not there.
        self._may_begin = path != config.database
        self._may_fill = False  # once a person said that a new list shall be in the empty file
        self._troubles = troubles
        self._database: Any = None
        self._trouble: StartTrouble | None = None
        self._is_empty = False  # whether the trouble is a file without anything in it
        self._restored = ""
        self._secret = ""  # the passphrase, from when it was typed until the window is there
        self._asked: PassphraseDialog | None = None
        self._tried_keyring = False
        self._errors = ErrorReporting(self)
        self._errors.install()
        self._errors.told.connect(self._end_without_window)
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
        self._destroy_window()

    def _destroy_window(self) -> None:
        """Destroy it while there is an application: what Python collects after that takes the process with it."""
        window, self._app.window = self._app.window, None
        if window is not None:
            window.deleteLater()
        del window
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        gc.unfreeze()
        gc.collect()

    @Slot()
    def _open(self) -> None:
        self._delay.start()
        self._runner.read(
            self,
            _open_database,
            self._path,
            self._config.region,
            self._secret,
            begin=self._may_begin,
            fill=self._may_fill,
            done=self._opened,
            failed=self._refused,
        )

    @Slot(object)
    def _opened(self, database: Any) -> None:
        self._stop_waiting()
        self._stop_asking()
        self._database = database
        session = Session(database, self._runner, self._config, self)
        window = MainWindow(session)
        window.closed.connect(self._app.quit)
        window.show()
        self._app.window = window
        session.start_watching()
        window.backing_up.make_daily_soon()
        RetentionKeeper(session, session).run_soon()
        if self._restored:
            session.announce("good", self._restored)
        IndexKeeper(session, session).start()
        self._runner.read(self, remove_left_over, done=self._note_left_over)
        GarbageCollection.spare_what_stands()
        for trouble in self._troubles:
            session.announce("warning", error_words(trouble))
        self._app.open_files([])

    @Slot(object)
    def _note_left_over(self, removed: int) -> None:
        if removed:
            logger.info("%d files of runs that were killed were removed", removed)

    @Slot(object)
    def _refused(self, error: UserError | Cancelled) -> None:
        self._stop_waiting()
        if getattr(error, "code", "") in LOCKED:
            self._unlock(error)
            return
        self._stop_asking(keep=True)
        text = (
            error_words(error)
            if isinstance(error, UserError)
            else self.tr("Opening the database was cancelled.")
        )
        logger.warning("the database was not opened: %s", getattr(error, "code", "cancelled"))
        self._trouble = StartTrouble(text)
        self._trouble.again.connect(self._open)
        self._trouble.other_place.connect(self._take_place)
        self._trouble.given_up.connect(self._give_up)
        self._trouble.restore_asked.connect(self._replace)
        self._trouble.begin_asked.connect(self._fill)
        self._is_empty = getattr(error, "code", "") == "empty_database"
        self._trouble.open()
        if getattr(error, "code", "") in MENDABLE:
            self._runner.read(
                self._trouble,
                _newest_good,
                self._path,
                self._secret,
                done=self._offer_backup,
                failed=self._no_backup,
            )

    def _unlock(self, error: UserError | Cancelled) -> None:
        """Look into the keyring if the person wishes so, else ask for the passphrase."""
        if self._config.unlock == "keyring" and not self._tried_keyring:
            self._tried_keyring = True
            self._runner.read(
                self, desk_keyring.look_up, self._path, done=self._take_secret, failed=self._refused
            )
            return
        if self._asked is not None and getattr(error, "code", "") == "wrong_passphrase":
            words = self.tr(
                "This is not the passphrase of {name}. Look for capital letters and type it again."
            )
            self._asked.tell(words.format(name=self._path.name))
            return
        text = self.tr("The database {name} is encrypted.").format(name=self._path.name)
        self._asked = PassphraseDialog(text, self.tr("&Quit"))
        self._asked.given.connect(self._take_secret)
        self._asked.rejected.connect(self._give_up)
        self._asked.open()

    @Slot(object)
    def _take_secret(self, secret: str | None) -> None:
        self._secret = secret or ""
        self._open()

    def _stop_asking(self, *, keep: bool = False) -> None:
        """Close the question for the passphrase, and forget the answer unless it is still needed."""
        if not keep:
            self._secret = ""
        asked, self._asked = self._asked, None
        if asked is not None:
            asked.accept()

    @Slot(object)
    def _offer_backup(self, found: Any) -> None:
        if self._trouble is None:
            return
        if found is None:
            if self._is_empty and self._may_begin:
                self._trouble.offer_beginning()
            return
        if not found.locked:
            self._trouble.offer_backup(found, damaged=not self._is_empty and self._path.exists())
            return
        text = self.tr("The newest backup, {name}, is encrypted. To restore it, type its passphrase.")
        dialog = PassphraseDialog(text.format(name=found.path.name), parent=self._trouble)
        dialog.given.connect(self._look_for_backup)
        dialog.open()
        self._trouble.asked = dialog

    @Slot(str)
    def _look_for_backup(self, secret: str) -> None:
        self._secret = secret
        self._runner.read(
            self._trouble,
            _newest_good,
            self._path,
            secret,
            done=self._unlocked_backup,
            failed=self._no_backup,
        )

    @Slot(object)
    def _unlocked_backup(self, found: Any) -> None:
        dialog = None if self._trouble is None else self._trouble.asked
        if self._trouble is None or dialog is None:
            return
        if found is not None and found.locked:
            dialog.tell(self.tr("This is not the passphrase of {name}.").format(name=found.path.name))
            return
        dialog.accept()
        self._offer_backup(found)

    @Slot(object)
    def _no_backup(self, error: UserError | Cancelled) -> None:
        logger.warning("no backup was found: %s", getattr(error, "code", "cancelled"))

    @Slot(object)
    def _replace(self, backup: Path) -> None:
        self._delay.start()
        self._runner.write(
            self,
            _replace_damaged,
            self._path,
            backup,
            self._secret,
            self._config.operator_name,
            done=self._replaced,
            failed=self._refused,
        )

    @Slot(object)
    def _replaced(self, kept: Path | None) -> None:
        if kept is None:
            self._restored = self.tr("The backup was restored.")
        elif self._is_empty:
            words = self.tr("The backup was restored. The empty file is kept as {name}.")
            self._restored = words.format(name=kept.name)
        else:
            words = self.tr("The backup was restored. The damaged file is kept as {name}.")
            self._restored = words.format(name=kept.name)
        self._open()

    @Slot(object)
    def _take_place(self, path: Path) -> None:
        self._path, self._secret, self._tried_keyring = path, "", False
        self._may_begin = self._may_fill = True
        self._config = replace(self._config, database=path)
        try:
            save_config(self._config)
        except FileError as error:
            self._troubles.append(error)
        self._open()

    @Slot()
    def _fill(self) -> None:
        self._may_fill = True
        self._open()

    @Slot()
    def _give_up(self) -> None:
        self._app.exit(3)

    @Slot()
    def _end_without_window(self) -> None:
        """End after a bug that kept the window from opening: nobody could close such a program."""
        if self._app.window is None and self._trouble is None:
            self._app.exit(BROKEN)

    def _stop_waiting(self) -> None:
        self._delay.stop()
        self._note.hide()


def _open_database(path: Path, region: str, secret: str, *, begin: bool, fill: bool) -> Any:
    # Imported in the reader's thread, beside the window's own start.
    from app.services.opening import open_database

    create = begin and (fill or not path.exists())
    return open_database(path, region=region, create=create, passphrase=_passphrase(secret))


def _newest_good(path: Path, secret: str) -> Any:
    from app.services.backups import newest_good

    return newest_good(path, _passphrase(secret))


def _replace_damaged(
    path: Path, backup: Path, secret: str, operator: str, job: Job | None = None
) -> Path | None:
    from app.services.backups import replace_damaged

    return replace_damaged(path, backup, job, passphrase=_passphrase(secret), operator=operator)


def _passphrase(secret: str) -> Any:
    from app.services.opening import Passphrase

    return Passphrase(secret) if secret else None
