"""The standing notice of what went wrong with the watched folder, on the pages that have to do with it."""

from __future__ import annotations

from PySide6.QtCore import QDir, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.ui.buttons import button
from app.ui.cards import Notice
from app.ui.figures import count
from app.ui.folder_opening import show_folder
from app.ui.session import Session


class FolderNotice(Notice):
    """Says how many files failed and rows were rejected; stays until it is put away.

    ``focus_lost`` follows where the focus was on it when it went.
    """

    focus_lost = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("warning", "", parent)
        self._session = session
        self.open_button = button(self.tr("Open Folder"), "link")
        self.open_button.setAccessibleName(self.tr("Open Folder That Is Watched"))
        self.away_button = button(self.tr("Put Away"), "link")
        self.away_button.setAccessibleDescription(self.tr("Hides this notice until something fails again"))
        for one in (self.open_button, self.away_button):
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus where the work is
            self.row.addWidget(one)
        self.open_button.clicked.connect(self._open)
        self.away_button.clicked.connect(session.folder_troubles.put_away)
        session.folder_troubles.changed.connect(self._follow)
        if session.folder_troubles.any:
            self.show_text("warning", self._words())
        else:
            self.hide()

    @Slot()
    def _follow(self) -> None:
        troubles = self._session.folder_troubles
        focused = self.window().focusWidget() in (self.open_button, self.away_button)
        if troubles.any:
            self.show_text("warning", self._words())
        self.setVisible(troubles.any)
        if focused and not troubles.any:
            self.focus_lost.emit()

    def _words(self) -> str:
        troubles = self._session.folder_troubles
        parts = []
        if troubles.failed:
            words = self.tr("1 file failed") if troubles.failed == 1 else self.tr("{count} files failed")
            parts.append(words.format(count=count(troubles.failed)))
        if troubles.rejected:
            one = troubles.rejected == 1
            words = self.tr("1 row was rejected") if one else self.tr("{count} rows were rejected")
            parts.append(words.format(count=count(troubles.rejected)))
        told = []
        if parts:
            words = self.tr("Watched folder: {what}. A note beside each file says why.")
            told.append(words.format(what=", ".join(parts)))
        return " ".join(filter(None, (*told, troubles.trouble)))

    @Slot()
    def _open(self) -> None:
        folder = self._session.folder_troubles.folder
        if not show_folder(folder):
            words = self.tr("The folder {folder} cannot be opened from here.")
            self._session.announce("warning", words.format(folder=QDir.toNativeSeparators(str(folder))))
