"""The watched folder while the window is open: what is put into it is taken in by itself."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Slot

from app import paths
from app.core.errors import Cancelled, UserError
from app.core.records import Account
from app.core.replies import ReplyRequest
from app.services.accounts import account_noted
from app.services.opening import Database
from app.services.reply_watch import Outcome, Settled, WatchedFolder
from app.ui.error_words import error_words
from app.ui.replies.time_zone import take_zone_over
from app.ui.replies.words import intake_words, note_words
from app.ui.session import Session

INTERVAL = 4_000  # milliseconds between two looks


class _Settings(NamedTuple):
    """The folder, its account by name and id, and how what is put there is taken in."""

    folder: Path | None
    account: str
    account_id: int | None
    operator: str
    time_zone: str


def _open_folder(database: Database, settings: _Settings, folder: Path) -> tuple[WatchedFolder, Account]:
    account = account_noted(database, settings.account, settings.account_id)
    request = ReplyRequest(folder, account.id, time_zone=settings.time_zone, operator=settings.operator)
    watched = WatchedFolder(
        database, folder, request, cache_dir=paths.cache_dir(), say=error_words, note=note_words
    )
    return watched, account


class FolderWatcher(QObject):
    """Looks into the folder that the settings name, tells what came in, and what is wrong with it once.

    Where their account was renamed, wherever that was done, the settings follow.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        take_zone_over(session)  # first: what is in the folder already is read by it
        self._settings = _Settings(None, "", None, session.operator, session.config.reply_time_zone)
        self._watched: WatchedFolder | None = None
        self._looking = False
        self._trouble = ""
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self.look)
        session.config_changed.connect(self._follow_settings)
        session.accounts_changed.connect(self._follow_account)
        self._follow_settings()

    @Slot()
    def look(self) -> None:
        """Look for files that are ready, unless a look is under way."""
        folder = self._settings.folder
        if self._looking or folder is None or not self._wanted:
            return
        self._looking = True
        if self._watched is None:
            self._session.runner.read(
                self,
                _open_folder,
                self._session.database,
                self._settings,
                folder,
                done=partial(self._take_watched, self._settings),
                failed=self._fail,
            )
            return
        self._session.runner.read(self, self._watched.ready, done=self._take_ready, failed=self._fail)

    @Slot()
    def _follow_settings(self) -> None:
        config = self._session.config
        wanted = _Settings(
            config.watch_folder,
            config.watch_account,
            config.watch_account_id,
            self._session.operator,
            config.reply_time_zone,
        )
        if wanted != self._settings:
            self._settings, self._watched, self._trouble = wanted, None, ""
            self._session.folder_troubles.say(self._missing_words(), wanted.folder)
        if not self._wanted:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    @property
    def _wanted(self) -> bool:
        return self._settings.folder is not None and bool(self._settings.account)

    @Slot()
    def _follow_account(self) -> None:
        """Note what the account is called now: it may have been renamed, here or at another desk."""
        if self._wanted:
            self._session.runner.read(
                self,
                account_noted,
                self._session.database,
                self._settings.account,
                self._settings.account_id,
                done=partial(self._note_account, self._settings),
                failed=self._lose,
            )

    def _note_account(self, asked: _Settings, account: Account) -> None:
        if asked != self._settings:
            return
        # Another database: what is open is for an account of the old one.
        if asked.account_id not in (None, account.id):
            self._watched = None
        noted = asked._replace(account=account.name, account_id=account.id)
        if noted != asked:
            self._settings = noted  # first: it is the same folder for the same account, which goes on
            self._session.change_config(watch_account=account.name, watch_account_id=account.id)

    @Slot(object)
    def _lose(self, _error: UserError | Cancelled) -> None:
        """The next look tells what is wrong."""
        self._watched = None

    def _missing_words(self) -> str:
        if self._settings.folder is None or self._settings.account:
            return ""
        return self.tr("Nothing is taken in from the watched folder until its account is chosen in Settings.")

    def _take_watched(self, asked: _Settings, opened: tuple[WatchedFolder, Account]) -> None:
        self._looking = False
        if asked == self._settings:
            self._watched, account = opened
            self._note_account(asked, account)
            self.look()

    @Slot(object)
    def _take_ready(self, ready: list[Settled]) -> None:
        if not ready or self._watched is None:
            self._looking = False
            self._put_trouble_away()
            return
        self._session.runner.write(self, self._watched.take_in, ready, done=self._tell, failed=self._fail)

    @Slot(object)
    def _tell(self, outcomes: list[Outcome]) -> None:
        self._looking = False
        self._put_trouble_away()
        self._session.folder_troubles.note(outcomes)
        for outcome in outcomes:
            name = outcome.path.name
            if outcome.trouble:
                words = self.tr("Watched folder: {trouble}").format(trouble=outcome.trouble)
                self._session.announce("warning", words)
            elif outcome.report is not None and outcome.report.stored:
                words = self.tr("{name} from the watched folder: {outcome}")
                self._session.announce("good", words.format(name=name, outcome=intake_words(outcome.report)))
            if outcome.report is not None:
                self._session.lists_changed.emit(outcome.report)

    def _put_trouble_away(self) -> None:
        self._trouble = ""
        self._session.folder_troubles.say("")

    @Slot(object)
    def _fail(self, error: UserError | Cancelled) -> None:
        self._looking = False
        if isinstance(error, UserError) and error_words(error) != self._trouble:
            self._trouble = error_words(error)
            self._session.folder_troubles.say(self._trouble, self._settings.folder)
            self._session.report_error(error)
