"""What is shown before there is a window: that the database is being opened, or why it cannot be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QSize, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from app.paths import APP_NAME
from app.ui.cards import Notice
from app.ui.dialogs import Dialog
from app.ui.file_dialogs import choose_place_to_save
from app.ui.on_screen import bounded
from app.ui.passphrase_dialogs import PassphraseDialog
from app.ui.path_label import PathLabel
from app.ui.restore_dialog import contents_words

if TYPE_CHECKING:
    from app.services.backups import BackupContents


class OpeningNote(Dialog):
    """Says that the database is still being opened, for slow disks and large upgrades."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Opening the database…"), parent)
        self.setWindowTitle(APP_NAME)
        bar = QProgressBar(textVisible=False)
        bar.setRange(0, 0)
        bar.setAccessibleName(self.tr("Opening the database…"))
        place = PathLabel(self.tr("Database"), QDir.toNativeSeparators(str(path)))
        place.setProperty("ink", "muted")
        self.body.addWidget(place)
        self.body.addWidget(bar)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 60)

    def reject(self) -> None:
        """Stay: Esc must not leave a program without any window."""


class StartTrouble(Dialog):
    """The database cannot be opened: why, and the choices. ``restore_asked`` carries the path of a backup."""

    restore_asked = Signal(object)
    again = Signal()
    other_place = Signal(object)
    begin_asked = Signal()
    given_up = Signal()
    remembers_size = False  # it is as large as what it has to say and to offer

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The Database Cannot Be Opened"), parent)
        self.asked: PassphraseDialog | None = None  # the question for a backup's passphrase
        self.setAccessibleDescription(text)
        self.body.addWidget(Notice("bad", text))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 76)
        self._add_choice(self.tr("&Quit"), self.given_up.emit)
        other = self.add_button(self.tr("&Choose Another Place…"))
        other.clicked.connect(self._choose)
        self._add_choice(self.tr("&Try Again"), self.again.emit, "primary").setFocus()
        self.rejected.connect(self.given_up)

    def offer_backup(self, one: BackupContents, *, damaged: bool) -> None:
        """Offer to go back to a backup; a ``damaged`` file, where there is one, is kept."""
        words = (
            self.tr("There is a good backup. The damaged file is kept beside the new one.")
            if damaged
            else self.tr("There is a good backup.")
        )
        notice = Notice("info", f"{words}\n{contents_words(one)}")
        self.body.addWidget(notice)
        self.restore_button = self._add_choice(
            self.tr("&Restore This Backup"), lambda: self.restore_asked.emit(one.path), "primary"
        )
        self.restore_button.setFocus()
        self._make_room_for(notice, self.restore_button)

    def offer_beginning(self) -> None:
        """Offer to begin a new list in the empty file, which has no backup."""
        self.begin_button = self._add_choice(self.tr("&Begin a New List"), self.begin_asked.emit)
        self._make_room_for(self.begin_button)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words need: Qt gives a new window no more than a part of the screen."""
        super().showEvent(event)
        if not event.spontaneous():
            self.make_room()

    def _make_room_for(self, *added: QWidget) -> None:
        for one in added:
            one.show()  # until then it counts as hidden, and the layout leaves it no room
        self.fit_buttons()
        layout = self.layout()
        layout.activate()
        width = max(self.width(), layout.totalMinimumSize().width())
        self.resize(bounded(self, QSize(width, self.height())))
        self.make_room()

    def _add_choice(self, text: str, act: object, kind: str = "plain") -> QWidget:
        choice = self.add_button(text, kind)
        choice.clicked.connect(lambda: (self.accept(), act()))
        return choice

    @Slot()
    def _choose(self) -> None:
        choose_place_to_save(
            self,
            self.tr("Choose the Database, or Name a New One"),
            self.tr("Opt-out databases (*.sqlite);;All files (*)"),
            "opt-outs.sqlite",
            self._take,
            existing_too=True,
        )

    def _take(self, path: Path) -> None:
        self.accept()
        self.other_place.emit(path)
