"""The settings of the watched folder: where, and for which account."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDir, QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app.core.errors import NotFound
from app.core.records import EXAMPLE_ACCOUNT, Account
from app.ui.boxes import ChoiceBox
from app.ui.buttons import button
from app.ui.cards import Card, Notice
from app.ui.file_dialogs import choose_folder
from app.ui.folder_notice import FolderNotice
from app.ui.labels import label
from app.ui.path_label import PathLabel
from app.ui.session import Session
from app.ui.theme import STEP_M


class WatchedFolderCard(Card):
    """Chooses the folder that replies are taken in from, and their account; or none.

    With several accounts a person has to choose, and nothing is watched until they did.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Watched folder for replies"), parent=parent)
        self._session = session
        self.place = PathLabel(self.tr("Watched folder for replies"))
        self.account_box = ChoiceBox()
        self.account_box.setAccessibleName(self.tr("Account"))
        self.account_box.setPlaceholderText(self.tr("Choose the account"))
        self.account_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choose_button = button(self.tr("Choose Fol&der…"), icon_name="folder")
        self.stop_button = button(self.tr("Stop Watch&ing"), "quiet")
        self.notice = FolderNotice(session)
        self.notice.focus_lost.connect(self.choose_button.setFocus)
        self.body.addWidget(self.notice)
        top, below = QHBoxLayout(), QHBoxLayout()
        for row in (top, below):
            row.setSpacing(STEP_M)
            self.body.addLayout(row)
        top.addWidget(self.place, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(label(self.tr("Replies are to the acco&unt"), ink="muted", buddy=self.account_box))
        below.addWidget(self.account_box)
        below.addStretch(1)
        words = self.tr(
            "{name} is the account to try things on: Clean a List does not remove who opts out of it."
        )
        self.example_note = Notice("warning", words.format(name=EXAMPLE_ACCOUNT))
        self.body.addWidget(self.example_note)
        hint = self.tr(
            "Every file of replies that is put there is taken in while this window is open, and then moved into its "
            "folder “done” or “failed” with a note. Without a window “opt-outs replies watch” does the same. Times "
            "without a zone are read as chosen last under Import Replies."
        )
        self.body.addWidget(label(hint, "note", "muted", wraps=True))
        self.choose_button.clicked.connect(self._choose)
        self.stop_button.clicked.connect(self._stop)
        self.account_box.activated.connect(self._take_account)
        self._show()

    def reload(self) -> None:
        """Read the accounts anew."""
        config = self._session.config
        self._session.runner.read(
            self,
            _accounts_and_noted,
            self._session.database,
            config.watch_account,
            config.watch_account_id,
            done=self._take_accounts,
            failed=self._session.report_error,
        )

    @Slot(object)
    def _take_accounts(self, found: tuple[list[Account], Account | None]) -> None:
        accounts, noted = found
        config = self._session.config
        wanted = config.watch_account if noted is None else noted.name
        if config.watch_folder is None and not wanted:
            wanted = _only_real(accounts)  # it is stored with the folder; a folder without one waits
        with QSignalBlocker(self.account_box):
            self.account_box.clear()
            for account in accounts:
                self.account_box.addItem(account.name, account.id)
            if wanted and self.account_box.findText(wanted) < 0:
                # Archived, or of another database: it is shown until another is chosen.
                self.account_box.addItem(wanted, noted.id if noted else None)
            self.account_box.setCurrentIndex(self.account_box.findText(wanted))
        self._show()

    @Slot()
    def _choose(self) -> None:
        choose_folder(self, self.tr("Choose the Folder to Watch"), self._take_folder)

    def _take_folder(self, folder: Path) -> None:
        self._session.change_config(watch_folder=folder, **self._chosen())
        self._show()

    @Slot()
    def _take_account(self) -> None:
        self._session.change_config(**self._chosen())
        self._show()

    @Slot()
    def _stop(self) -> None:
        self._session.change_config(watch_folder=None)
        self._show()

    def _chosen(self) -> dict[str, Any]:
        return {
            "watch_account": self.account_box.currentText(),
            "watch_account_id": self.account_box.currentData(),
        }

    def _show(self) -> None:
        folder = self._session.config.watch_folder
        self.place.setText(
            self.tr("No folder is watched.") if folder is None else QDir.toNativeSeparators(str(folder))
        )
        self.stop_button.setVisible(folder is not None)
        self.example_note.setVisible(self.account_box.currentText() == EXAMPLE_ACCOUNT)


def _only_real(accounts: Sequence[Account]) -> str:
    """The one account replies can be to without a person's choice; empty where there are several, or none."""
    real = [account.name for account in accounts if account.name != EXAMPLE_ACCOUNT]
    return real[0] if len(real) == 1 else ""


def _accounts_and_noted(
    database: Any, name: str, account_id: int | None
) -> tuple[list[Account], Account | None]:
    """Return the accounts in use, and the one that the settings name; None where it is not in this database."""
    from app.services.accounts import account_noted, list_accounts

    accounts = list_accounts(database)
    try:
        return accounts, account_noted(database, name, account_id) if name else None
    except NotFound:
        return accounts, None
