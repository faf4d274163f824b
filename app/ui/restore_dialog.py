"""Restore a Backup: the backups there are, what is in them, and any other file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.core.errors import Cancelled, UserError
from app.ui import figures
from app.ui.cards import Notice
from app.ui.dialogs import Dialog
from app.ui.error_words import error_words
from app.ui.file_dialogs import choose_file
from app.ui.labels import label
from app.ui.passphrase_dialogs import PassphraseDialog
from app.ui.session import Session
from app.ui.theme import STEP_XS

if TYPE_CHECKING:
    from app.services.backups import BackupContents

LOCKED = ("encrypted", "wrong_passphrase")  # the codes of trouble that a passphrase can help with
_PATH = Qt.ItemDataRole.UserRole + 1


def contents_words(one: BackupContents, *, present: bool = False) -> str:
    """Return what is in a backup, in a line or two; of the ``present`` database without the time of its file.

    That time says nothing of it: what was done last may not have been written into the file itself yet.
    """
    translate = QCoreApplication.translate
    words = (
        translate("Backups", "Opt-outs: {opt_outs} · accounts: {accounts}")
        if present
        else translate("Backups", "{made} · opt-outs: {opt_outs} · accounts: {accounts}")
    )
    told = words.format(
        made=figures.when(one.made_at),
        opt_outs=figures.count(one.opt_outs),
        accounts=figures.count(one.accounts),
    )
    if one.locked:
        told = translate("Backups", "{made} · encrypted with another passphrase").format(
            made=figures.when(one.made_at)
        )
        return f"{told}\n{one.path.name}"
    if one.last_action_at is None:
        return told
    last = translate("Backups", "Actions: {actions}, the last {at}").format(
        actions=figures.count(one.actions), at=figures.when(one.last_action_at)
    )
    return f"{told}\n{last} · {one.path.name}"


class RestoreDialog(Dialog):
    """Lists backups, newest first. ``chosen`` carries the path of the one to go back to, and its passphrase.

    That is empty where the database's own opens it, or none is needed.
    """

    chosen = Signal(object, str)

    def __init__(
        self, session: Session, backups: Sequence[BackupContents], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Restore a Backup"), parent)
        self._session = session
        self._locked: dict[Path, str] = {}  # backups with a passphrase of their own, and what opens them
        self._asked: PassphraseDialog | None = None
        self._asked_for = Path()
        words = self.tr(
            "The lists, accounts and history become what they were in the backup. What is there now is kept in a "
            "file beside the database, and the restore can be undone."
        )
        self.body.addWidget(label(words, wraps=True))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Backups"))
        self.list.setWordWrap(True)
        self.list.setSpacing(STEP_XS)
        self.list.setMinimumHeight(self.fontMetrics().height() * 12)
        self.body.addWidget(self.list, 1)
        self.trouble = Notice("info", self.tr("There is no backup yet. Choose a file."))
        self.trouble.setVisible(not backups)
        self.body.addWidget(self.trouble)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 76)
        self.file_button = self.add_button(self.tr("Choose &File…"), at_left=True)
        self.add_cancel_button()
        self.restore_button = self.add_button(self.tr("&Restore"), "danger")
        self.file_button.clicked.connect(self._choose)
        self.restore_button.clicked.connect(self._restore)
        self.list.currentRowChanged.connect(self._follow)
        for one in backups:
            self._add(one)
        if backups:
            self.list.setCurrentRow(0)
        self.list.setFocus()
        self._follow()

    def _add(self, one: BackupContents, place: int | None = None) -> None:
        item = QListWidgetItem(contents_words(one))
        item.setData(_PATH, str(one.path))
        if one.locked:
            self._locked[one.path] = ""
        self.list.insertItem(self.list.count() if place is None else place, item)

    @Slot()
    def _follow(self) -> None:
        self.restore_button.setEnabled(self.list.currentItem() is not None)

    @Slot()
    def _choose(self) -> None:
        filters = self.tr("Opt-out databases (*.sqlite);;All files (*)")
        choose_file(self, self.tr("Choose a Backup"), filters, self._look)

    def _look(self, path: Path, secret: str = "") -> None:
        self._asked_for = path
        self._session.runner.read(
            self, contents_of, self._session.database, path, secret, done=self._take, failed=self._fail
        )

    @Slot(object)
    def _take(self, one: BackupContents) -> None:
        self.trouble.hide()
        asked, self._asked = self._asked, None
        if asked is not None:
            self._locked[one.path] = asked.field.text()
            asked.accept()
        for row in range(self.list.count()):
            if self.list.item(row).data(_PATH) == str(one.path):
                self.list.takeItem(row)
                break
        self._add(one, 0)
        self.list.setCurrentRow(0)

    @Slot(object)
    def _fail(self, error: UserError | Cancelled) -> None:
        if not isinstance(error, UserError):
            return
        if error.code not in LOCKED:
            self._stop_asking()
            self.trouble.show_text("bad", error_words(error))
            self.trouble.show()
        elif self._asked is None:
            self._ask()
        else:
            self._asked.tell(
                self.tr("This is not the passphrase of {name}.").format(name=self._asked_for.name)
            )

    def _ask(self) -> None:
        words = self.tr("The backup {name} is encrypted with another passphrase.")
        self._asked = PassphraseDialog(words.format(name=self._asked_for.name), parent=self)
        self._asked.given.connect(self._try)
        self._asked.rejected.connect(self._stop_asking)
        self._asked.open()

    @Slot(str)
    def _try(self, secret: str) -> None:
        self._look(self._asked_for, secret)

    @Slot()
    def _stop_asking(self) -> None:
        asked, self._asked = self._asked, None
        if asked is not None and asked.isVisible():
            asked.accept()

    @Slot()
    def _restore(self) -> None:
        path = Path(self.list.currentItem().data(_PATH))
        secret = self._locked.get(path)
        if secret == "":
            self._asked_for = path
            self._ask()
            return
        self.accept()
        self.chosen.emit(path, secret or "")


def contents_of(database: Any, path: Path, secret: str, *, thorough: bool = True) -> BackupContents:
    """What a backup of this database holds, opened with ``secret`` or else as the database is.

    Raises:
        StoreError: as ``app.services.backups.contents_of``.
    """
    from app.services import backups, passphrases

    own = passphrases.present(database) if passphrases.is_set(database) else None
    return backups.contents_of(path, passphrases.Passphrase(secret) if secret else own, thorough=thorough)
