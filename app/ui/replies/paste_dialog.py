"""Paste Replies: a number and a reply on each line, or columns copied from a spreadsheet."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit, QWidget

from app.core.errors import Cancelled, UserError
from app.core.records import Account
from app.core.replies import RepliesReport
from app.services import replies
from app.services.accounts import list_accounts
from app.ui.buttons import button
from app.ui.cards import Notice
from app.ui.dialogs import Dialog
from app.ui.labels import label
from app.ui.session import Session
from app.ui.theme import row_height


class RepliesPasteDialog(Dialog):
    """Asks for replies as text and for their account. ``added`` carries the ``RepliesReport``."""

    added = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Paste Replies"), parent)
        self._session = session
        self._adding = False
        self.text_field = QPlainTextEdit(
            placeholderText=self.tr("083 123 4567 Please stop\n072 905 1188 Thank you, see you on Friday")
        )
        self.text_field.setTabChangesFocus(True)
        self.text_field.setAccessibleName(self.tr("Replies"))
        self.paste_button = button(self.tr("&Paste from Clipboard"), icon_name="paste")
        self.account_box = QComboBox()
        self.account_box.setAccessibleName(self.tr("Account"))
        self.trouble = Notice("bad")
        self.trouble.hide()
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
        session.runner.read(
            self, list_accounts, session.database, done=self._take_accounts, failed=self._fail
        )
        self._follow()

    @Slot()
    def _paste(self) -> None:
        self.text_field.setPlainText(QApplication.clipboard().text())
        self.text_field.setFocus()

    @Slot(object)
    def _take_accounts(self, accounts: list[Account]) -> None:
        for account in accounts:
            self.account_box.addItem(account.name, account.id)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        ready = self.text_field.toPlainText().strip() and self.account_box.count()
        self.ok_button.setEnabled(bool(ready) and not self._adding)

    @Slot()
    def _add(self) -> None:
        self._adding = True
        self._follow()
        self._session.runner.write(
            self,
            replies.add_pasted,
            self._session.database,
            self.text_field.toPlainText(),
            self.account_box.currentData(),
            operator=self._session.operator,
            done=self._take_report,
            failed=self._fail,
        )

    @Slot(object)
    def _take_report(self, report: RepliesReport) -> None:
        self.added.emit(report)
        self.accept()

    @Slot(object)
    def _fail(self, error: UserError | Cancelled) -> None:
        self._adding = False
        if isinstance(error, UserError):
            self.trouble.show_text("bad", error.text)
            self.trouble.show()
        self._follow()
