"""What every page shares: the open database, the runner, the settings, and the news of what changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDir, QObject, QTimer, Signal, Slot

from app.config import Config, save_config
from app.core.errors import Cancelled, FileError, UserError
from app.ui.error_words import error_words
from app.ui.folder_opening import show_folder
from app.ui.folder_troubles import FolderTroubles
from app.ui.task_runner import Task, TaskRunner

WATCH_INTERVAL = 1000  # milliseconds between two looks for what other processes changed


@dataclass(frozen=True, slots=True)
class Announcement:
    """News for the message strip: ``kind`` is good, info, warning or bad; ``actions`` are links beside it."""

    kind: str
    text: str
    actions: tuple[tuple[str, Callable[[], None]], ...] = ()


class Session(QObject):
    """One open database and everything a page needs to work with it.

    ``database`` is what ``services.opening`` returned; pages hand it to services and never look inside.

    ``lists_changed`` is emitted with a report after an own write (by whoever gave it to the runner) and with
    None when another process changed something; ``accounts_changed`` when accounts may have changed;
    ``replaced``, before both, when another database was put in its place;
    ``region_changed`` when numbers are read by another country's spelling than until now.
    ``long_work_progress`` carries a ``Task`` and its ``Progress``. ``folder_troubles`` keeps what went wrong with the
    watched folder until somebody has seen it.
    """

    lists_changed = Signal(object)
    accounts_changed = Signal()
    replaced = Signal()
    config_changed = Signal()
    region_changed = Signal(str)
    announced = Signal(object)
    long_work_started = Signal(object, str)
    long_work_progress = Signal(object, object)

    def __init__(
        self, database: Any, runner: TaskRunner, config: Config, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.database = database
        self.runner = runner
        self.config = config
        self.folder_troubles = FolderTroubles(self)
        self._latest: int | None = None
        self._digest: object = None  # of the latest action, unless it was written here and not read back yet
        self._began: tuple[int | None, object] = (None, None)  # both, as the present look began with them
        self._region: str | None = None
        self._looking = False
        self._out_of_reach = False
        self._timer = QTimer(self, interval=WATCH_INTERVAL)
        self._timer.timeout.connect(self._look)
        self.lists_changed.connect(self._note_own)
        self.accounts_changed.connect(self._ask_region)
        self.config_changed.connect(self._ask_region)
        runner.unheard.connect(self.report_error)

    @property
    def operator(self) -> str:
        """The name written beside every action from this desk."""
        return self.config.operator_name

    @property
    def region(self) -> str:
        """The country by whose spelling numbers are read: the accounts' where they share one, else the desk's."""
        return self._region or self.config.region

    def announce(self, kind: str, text: str, actions: Sequence[tuple[str, Callable[[], None]]] = ()) -> None:
        """Show an outcome in the message strip; ``kind`` is ``good``, ``info``, ``warning`` or ``bad``."""
        self.announced.emit(Announcement(kind, text, tuple(actions)))

    def announce_saved(self, kind: str, text: str, path: Path) -> None:
        """Tell that a file was saved, with a link that shows the folder it is in."""
        self.announce(kind, text, [(self.tr("Show in Folder"), partial(self._show_folder, path.parent))])

    def _show_folder(self, folder: Path) -> None:
        if not show_folder(folder):
            words = self.tr("The folder {folder} cannot be opened from here.")
            self.announce("warning", words.format(folder=QDir.toNativeSeparators(str(folder))))

    @Slot(object)
    def report_error(
        self, error: UserError | Cancelled, actions: Sequence[tuple[str, Callable[[], None]]] = ()
    ) -> None:
        """Show trouble in the message strip, in its own words; ``actions`` are what can be done about it."""
        if isinstance(error, Cancelled):
            self.announce("info", self.tr("Cancelled. Nothing was changed."), actions)
        else:
            self.announce("bad", error_words(error), actions)

    def run_long(
        self,
        owner: QObject,
        text: str,
        function: Callable[..., Any],
        *args: Any,
        done: Callable[[Any], None],
        failed: Callable[[Any], None] | None = None,
        reads: bool = False,
        saves: bool = False,
        **kwargs: Any,
    ) -> Task:
        """Run work that may take long, with its progress and Cancel at the foot of the window.

        As ``TaskRunner.write`` (``read`` if ``reads``, ``save`` if ``saves``); ``text`` says what is done; trouble
        goes to the message strip unless ``failed`` is given.
        """
        runner = self.runner
        start = runner.save if saves else runner.read if reads else runner.write

        def tell_progress(progress: object) -> None:
            self.long_work_progress.emit(task, progress)

        task = start(
            owner,
            function,
            *args,
            done=done,
            failed=failed or self.report_error,
            progress=tell_progress,
            **kwargs,
        )
        self.long_work_started.emit(task, text)
        return task

    def change_config(self, **changes: Any) -> None:
        """Change desk settings, save them and tell. Trouble with the file goes to the strip."""
        self.config = replace(self.config, **changes)
        self.config_changed.emit()
        try:
            save_config(self.config)
        except FileError as error:
            self.report_error(error)

    def start_watching(self) -> None:
        """Begin to look once a second for what other processes changed."""
        self._timer.start()

    def stop_watching(self) -> None:
        """Look no more; for the end of the program."""
        self._timer.stop()

    def look_soon(self) -> None:
        """Look now for what other processes changed, if watching."""
        if self._timer.isActive():
            self._look()

    def tell_replaced(self) -> None:
        """Tell everybody that the database holds something else now, perhaps older than what was seen."""
        self._latest = self._digest = None
        self.replaced.emit()
        self._tell_all()

    def _tell_all(self) -> None:
        self.accounts_changed.emit()
        self.lists_changed.emit(None)

    @Slot()
    def _look(self) -> None:
        if self._looking:
            return
        # Imported at the first look: it brings the number libraries, which would cost start time.
        from app.services.listing import latest_action

        self._looking = True
        self._began = self._latest, self._digest
        self.runner.read(self, latest_action, self.database, done=self._seen, failed=self._not_seen)

    @Slot()
    def _ask_region(self) -> None:
        from app.services.accounts import reading_region  # late, as above

        self.runner.read(self, reading_region, self.database, self.config.region, done=self._region_known)

    @Slot(object)
    def _region_known(self, region: str) -> None:
        before, self._region = self.region, region
        if region != before:
            self.region_changed.emit(region)

    @Slot(object)
    def _seen(self, found: tuple[int, object]) -> None:
        self._looking = False
        latest, digest = found
        if self._region is None:
            self._ask_region()
        if self._out_of_reach:
            self._out_of_reach = False
            self.announce("good", self.tr("The database can be reached again."))
            self._tell_all()  # what was to be shown meanwhile could not be read
        if self._went_back(latest, digest):
            self.tell_replaced()
        known = self._latest
        if known is None or latest >= known:
            self._latest, self._digest = latest, digest
        if known is not None and latest > known:
            self._tell_all()

    def _went_back(self, latest: int, digest: object) -> bool:
        """Whether another program put a backup in the database's place: what was its latest action is not there."""
        known, known_digest = self._began
        if known is None or latest > known:
            return False
        return latest < known or (known_digest is not None and digest != known_digest)

    @Slot(object)
    def _not_seen(self, error: UserError | Cancelled) -> None:
        self._looking = False
        if isinstance(error, UserError) and not self._out_of_reach:
            self._out_of_reach = True
            self.report_error(error)

    @Slot(object)
    def _note_own(self, report: object) -> None:
        action = getattr(report, "action", None)
        if isinstance(action, int) and self._latest is not None and action > self._latest:
            self._latest, self._digest = action, None
