"""Paste Replies: a number and a reply on each line, or columns copied from a spreadsheet."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from app.core.records import Account
from app.services import replies
from app.ui.boxes import ChoiceBox
from app.ui.buttons import button
from app.ui.labels import label
from app.ui.opt_outs.adding_dialog import AddingDialog
from app.ui.replies.choices import first_real
from app.ui.session import Session
from app.ui.theme import row_height


class RepliesPasteDialog(AddingDialog):
    """Asks for replies as text and for their account. ``added`` carries the ``RepliesReport``."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, self.tr("Paste Replies"), parent)
        self.text_field = QPlainTextEdit(
            placeholderText=self.tr("083 123 4567 Please stop\n072 905 1188 Thank you, see you on Friday")
        )
        self.text_field.setTabChangesFocus(True)
        self.text_field.setAccessibleName(self.tr("Replies"))
        self.paste_button = button(self.tr("&Paste from Clipboard"), icon_name="paste")
        self.account_box = ChoiceBox()
        self.account_box.setAccessibleName(self.tr("Account"))
        hint = self.tr("A number and then its reply on each line, or columns copied from a spreadsheet.")
        self.body.addWidget(label(hint, ink="muted", wraps=True))
        self.body.addWidget(self.text_field, 1)
        self.body.addWidget(self.paste_button)
        self.body.addWidget(
            label(self.tr("&Account whose messages they answer"), "note", "muted", buddy=self.account_box)
        )
        self.body.addWidget(self.account_box)
        self.body.addWidget(self.trouble)
        self.add_cancel_button()
        self.ok_button = self.add_button(self.tr("&Take In"), "primary")
        self.ok_button.clicked.connect(self._add)
        self.paste_button.clicked.connect(self._paste)
        self.text_field.textChanged.connect(self._follow)
        self.resize(self.fontMetrics().averageCharWidth() * 80, row_height() * 12)
        self._read_accounts()
        self._follow()

    @Slot()
    def _paste(self) -> None:
        self.text_field.setPlainText(QApplication.clipboard().text())
        self.text_field.setFocus()

    @Slot(object)
    def _take_accounts(self, accounts: list[Account]) -> None:
        for account in accounts:
            self.account_box.addItem(account.name, account.id)
        self.account_box.setCurrentIndex(first_real(accounts))
        self._follow()

    @Slot()
    def _follow(self) -> None:
        ready = self.text_field.toPlainText().strip() and self.account_box.count()
        self.ok_button.setEnabled(bool(ready) and not self._writing)

    @Slot()
    def _add(self) -> None:
        self._write_by(
            replies.add_pasted,
            self.text_field.toPlainText(),
            self.account_box.currentData(),
            time_zone=self._session.config.reply_time_zone,
        )
