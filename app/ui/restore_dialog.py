"""Restore a Backup: the backups there are, what is in them, and any other file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.core.errors import Cancelled, UserError
from app.ui import figures
from app.ui.cards import Notice
from app.ui.dialogs import Dialog
from app.ui.file_dialogs import choose_file
from app.ui.labels import label
from app.ui.session import Session

if TYPE_CHECKING:
    from app.services.backups import BackupContents

_PATH = Qt.ItemDataRole.UserRole + 1


def contents_words(one: BackupContents) -> str:
    """Return what is in a backup, in a line or two."""
    translate = QCoreApplication.translate
    told = translate("Backups", "{made} · opt-outs: {opt_outs} · accounts: {accounts}").format(
        made=figures.when(one.made_at),
        opt_outs=figures.count(one.opt_outs),
        accounts=figures.count(one.accounts),
    )
    if one.last_action_at is None:
        return told
    last = translate("Backups", "Actions: {actions}, the last {at}").format(
        actions=figures.count(one.actions), at=figures.when(one.last_action_at)
    )
    return f"{told}\n{last} · {one.path.name}"


class RestoreDialog(Dialog):
    """Lists backups, newest first. ``chosen`` carries the path of the one to go back to."""

    chosen = Signal(object)

    def __init__(
        self, session: Session, backups: Sequence[BackupContents], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Restore a Backup"), parent)
        self._session = session
        words = self.tr(
            "The lists, accounts and history become what they were in the backup. What is there now is kept in a "
            "file beside the database, and the restore can be undone."
        )
        self.body.addWidget(label(words, wraps=True))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Backups"))
        self.list.setWordWrap(True)
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
        self.list.insertItem(self.list.count() if place is None else place, item)

    @Slot()
    def _follow(self) -> None:
        self.restore_button.setEnabled(self.list.currentItem() is not None)

    @Slot()
    def _choose(self) -> None:
        filters = self.tr("Opt-out databases (*.sqlite);;All files (*)")
        choose_file(self, self.tr("Choose a Backup"), filters, self._look)

    def _look(self, path: Path) -> None:
        from app.services.backups import contents_of

        self._session.runner.read(self, contents_of, path, thorough=True, done=self._take, failed=self._fail)

    @Slot(object)
    def _take(self, one: BackupContents) -> None:
        self.trouble.hide()
        self._add(one, 0)
        self.list.setCurrentRow(0)

    @Slot(object)
    def _fail(self, error: UserError | Cancelled) -> None:
        if isinstance(error, UserError):
            self.trouble.show_text("bad", error.text)
            self.trouble.show()

    @Slot()
    def _restore(self) -> None:
        path = Path(self.list.currentItem().data(_PATH))
        self.accept()
        self.chosen.emit(path)
