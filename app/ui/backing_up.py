"""Backups, from the File menu and by themselves once a day: making them, choosing one, going back to it and forth."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDir, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from app.core.errors import Cancelled, UserError
from app.core.jobs import Job
from app.ui.dialogs import ask
from app.ui.error_words import error_words
from app.ui.figures import count
from app.ui.file_dialogs import choose_place_to_save
from app.ui.reasoned_question import ReasonedQuestion
from app.ui.restore_dialog import RestoreDialog, contents_of, contents_words
from app.ui.session import Session
from app.ui.task_runner import Task

if TYPE_CHECKING:
    from app.services.backups import BackupContents
    from app.services.restore_guard import Lost

AFTER_START = 3000  # milliseconds


class BackingUp(QObject):
    """Makes and restores backups for a window."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._restored_from = ""
        self._looking: Task | None = None  # before a question
        self._delay = QTimer(self, singleShot=True, interval=AFTER_START)
        self._delay.timeout.connect(self.make_daily)

    def make_daily_soon(self) -> None:
        """Make the day's backup once the window had time to fill."""
        self._delay.start()

    @Slot()
    def make_daily(self) -> None:
        """Make the day's backup, unless it is there; says nothing unless it goes wrong."""
        # Imported when the window stands: it brings the number libraries, which would cost start time.
        from app.services.backups import back_up_daily

        self._session.runner.read(
            self, back_up_daily, self._session.database, done=_say_nothing, failed=self._tell_no_daily
        )

    @Slot()
    def choose_place(self) -> None:
        """Ask where to copy the database to."""
        day = datetime.now(UTC).astimezone().strftime("%Y-%m-%d")
        suggestion = self.tr("opt-outs backup {day}").format(day=day) + ".sqlite"
        filters = self.tr("Opt-out databases (*.sqlite)")
        choose_place_to_save(self._window, self.tr("Back Up"), filters, suggestion, self._back_up)

    @Slot()
    def ask_which(self) -> None:
        """Show the backups and what is in them."""
        from app.services.backups import backups_of

        if self._question_comes:
            return
        self._looking = self._session.runner.read(
            self,
            backups_of,
            self._session.database,
            done=self._show_backups,
            failed=self._session.report_error,
        )

    @Slot(object, str)
    def ask_to_restore(self, backup: Path, secret: str = "") -> None:
        """Say what would come of going back to a backup, and ask; ``secret`` is its passphrase, if it has its own."""
        if self._question_comes:
            return
        self._looking = self._session.runner.read(
            self,
            _present_and_backup,
            self._session.database,
            backup,
            secret,
            done=partial(self._ask, secret),
            failed=self._session.report_error,
        )

    @property
    def _question_comes(self) -> bool:
        """Whether one was asked for already: a key or a link pressed twice must not ask twice."""
        return self._looking is not None and not self._looking.finished

    def _ask(self, secret: str, found: tuple[BackupContents, BackupContents, Lost]) -> None:
        present, one, lost = found
        title, answer = self.tr("Restore This Backup?"), self.tr("&Restore")
        text = self.tr("Now:\n{present}\n\nThe backup:\n{backup}").format(
            present=contents_words(present, present=True), backup=contents_words(one)
        )
        act = partial(self.restore, one.path, secret)
        if lost.nothing:
            ask(self._window, title, text, answer, act, kind="danger")
            return
        warning = self._words_of_loss(lost) + " " + self.tr("That can be fined.")
        ReasonedQuestion(title, text, warning, answer, act, self._window).open()

    def _words_of_loss(self, lost: Lost) -> str:
        one = self.tr("1 opt-out of now is not in the backup, and that person could be messaged again.")
        many = self.tr(
            "{count} opt-outs of now are not in the backup, and these people could be messaged again."
        )
        told = []
        if lost.opt_outs:
            told.append((one if lost.opt_outs == 1 else many).format(count=count(lost.opt_outs)))
        if lost.people:
            own = self.tr("Of them, people who opted out by a reply of their own: {count}.")
            told.append(own.format(count=count(lost.people)))
        if lost.waiting:
            undecided = self.tr("Replies that wait to be decided and are not in the backup: {count}.")
            told.append(undecided.format(count=count(lost.waiting)))
        return " ".join(told)

    def restore(self, backup: Path, secret: str = "", reason: str = "") -> None:
        """Put what a backup holds in the database's place, as confirmed, and for a reason where one was needed."""
        self._restored_from = backup.name
        self._session.run_long(
            self,
            self.tr("Restoring {name}…").format(name=backup.name),
            _restore,
            self._session.database,
            backup,
            secret,
            reason,
            self._session.operator,
            done=self._tell_restored,
        )

    def _back_up(self, path: Path) -> None:
        from app.services.backups import back_up

        self._session.run_long(
            self,
            self.tr("Backing up…"),
            back_up,
            self._session.database,
            path,
            done=self._tell_backed_up,
            saves=True,
        )

    @Slot(object)
    def _tell_backed_up(self, path: Path) -> None:
        text = self.tr("The database was copied to {path}.")
        self._session.announce_saved("good", text.format(path=QDir.toNativeSeparators(str(path))), path)

    @Slot(object)
    def _show_backups(self, found: list[BackupContents]) -> None:
        dialog = RestoreDialog(self._session, found, self._window)
        dialog.chosen.connect(self.ask_to_restore)
        dialog.open()

    @Slot(object)
    def _tell_restored(self, kept: Path) -> None:
        self._session.tell_replaced()
        text = self.tr("Restored from {name}. What was there before is kept as {kept}.")
        self._session.announce(
            "good",
            text.format(name=self._restored_from, kept=kept.name),
            [(self.tr("Undo"), partial(self.ask_to_restore, kept))],
        )

    @Slot(object)
    def _tell_no_daily(self, error: UserError | Cancelled) -> None:
        if isinstance(error, Cancelled):
            return  # the window was closed meanwhile: the next start makes it
        text = self.tr("Today's backup could not be made. {cause}").format(cause=error_words(error))
        actions = [(self.tr("Restore a Backup…"), self.ask_which)] if error.code == "damaged" else []
        self._session.announce("warning", text, actions)


def _restore(
    database: Any, backup: Path, secret: str, reason: str, operator: str, job: Job | None = None
) -> Path:
    from app.services import backups, passphrases

    passphrase = passphrases.Passphrase(secret) if secret else None
    by = backups.Restorer(operator, reason, confirmed=True)
    return backups.restore(database, backup, job, passphrase=passphrase, by=by)


def _present_and_backup(
    database: Any, backup: Path, secret: str, job: Job | None = None
) -> tuple[BackupContents, BackupContents, Lost]:
    from app.services import passphrases
    from app.services.restore_guard import lost_by_restoring

    own = passphrases.present(database) if passphrases.is_set(database) else None
    opens = passphrases.Passphrase(secret) if secret else own
    present, one = (
        contents_of(database, database.path, "", thorough=False),
        contents_of(database, backup, secret),
    )
    return present, one, lost_by_restoring(database, backup, opens, job)


def _say_nothing(_made: Path | None) -> None:
    """A backup that was made is no news."""
