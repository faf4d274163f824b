"""Help > Check for Updates: asks the folder the site names, never the internet, and tells the outcome in the strip."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QObject, Slot
from PySide6.QtWidgets import QWidget

from app.core.errors import Cancelled, FileError, UserError
from app.parts import this_build
from app.services.updates import Release, check_for_updates
from app.ui.dialogs import ask
from app.ui.error_words import error_words
from app.ui.file_dialogs import choose_folder
from app.ui.folder_opening import show_folder
from app.ui.session import Session


class Updates(QObject):
    """Looks for a newer version when asked; lives as long as its window."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    @Slot()
    def look(self) -> None:
        """Look in the folder of the settings; ask for one first where none is named."""
        if self._session.config.updates is None:
            ask(
                self._window,
                self.tr("Check for Updates"),
                self.tr(
                    "The program never goes online. It looks in a folder, such as a share or a USB stick, where "
                    "whoever looks after your programs puts new versions."
                ),
                self.tr("Choose Folder…"),
                self.choose_folder,
            )
            return
        self._look_in(self._session.config.updates)

    @Slot()
    def choose_folder(self) -> None:
        """Ask for the folder, remember it and look in it."""
        choose_folder(self._window, self.tr("Choose the Folder of New Versions"), self._take_folder)

    def _take_folder(self, folder: Path) -> None:
        self._session.change_config(updates=folder)
        self._look_in(folder)

    def _look_in(self, folder: Path) -> None:
        self._session.runner.read(
            self, check_for_updates, folder, this_build(), done=self._tell, failed=self._tell_trouble
        )

    @Slot(object)
    def _tell(self, release: Release) -> None:
        version = this_build().version
        if not release.is_newer:
            text = self.tr("This is the newest version, {version}.").format(version=version)
            self._session.announce("good", text, [(self.tr("Other Folder…"), self.choose_folder)])
            return
        folder = self._session.config.updates
        if not release.packages or folder is None:
            text = self.tr(
                "Version {version} of {date} is out, but its files are not in the folder yet. Ask whoever looks "
                "after your programs."
            )
            self._session.announce("info", text.format(version=release.version, date=release.date))
            return
        text = self.tr(
            "Version {version} of {date} lies in the folder, genuine and whole. Close the program, then open the new "
            "file; your lists stay."
        )
        self._session.announce(
            "info",
            text.format(version=release.version, date=release.date),
            [(self.tr("Open Folder"), lambda: self._open(folder))],
        )

    @Slot(object)
    def _tell_trouble(self, error: UserError | Cancelled) -> None:
        if isinstance(error, FileError):
            self._session.announce(
                "bad", error_words(error), [(self.tr("Other Folder…"), self.choose_folder)]
            )
        else:
            self._session.report_error(error)

    def _open(self, folder: Path) -> None:
        if not show_folder(folder):
            words = self.tr("The new version is in the folder {folder}.")
            self._session.announce("info", words.format(folder=QDir.toNativeSeparators(str(folder))))
