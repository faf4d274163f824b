"""Adding an account, and changing one."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.core.errors import UserError
from app.core.records import Account
from app.ui.error_words import error_words
from app.ui.forms import Form
from app.ui.labels import label, mark
from app.ui.region_box import RegionBox
from app.ui.session import Session
from app.ui.writing_dialog import WritingDialog


class AccountDialog(WritingDialog):
    """Name, region and notes of an account: a new one, or the one given. ``saved`` carries it once stored."""

    saved = Signal(object)

    def __init__(
        self, session: Session, account: Account | None = None, parent: QWidget | None = None
    ) -> None:
        title = self.tr("Add Account") if account is None else self.tr("Edit Account")
        super().__init__(session, title, parent)
        self._account = account
        self.name_field = QLineEdit(account.name if account else "", maxLength=200)
        self.name_trouble = label("", "note", "bad", wraps=True)
        self.region_box = RegionBox(account.region if account else session.config.region)
        self.notes_field = QPlainTextEdit(account.notes if account else "")
        self.notes_field.setTabChangesFocus(True)
        self.notes_field.setFixedHeight(self.fontMetrics().lineSpacing() * 4)
        self._lay_out()
        self.add_cancel_button()
        self.save_button = self.add_button(self.tr("Add") if account is None else self.tr("Save"), "primary")
        self.save_button.clicked.connect(self.save)
        self.name_field.textChanged.connect(self._check)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 76)
        self.name_field.selectAll()
        self._check()

    def _lay_out(self) -> None:
        form = Form()
        form.add(self.tr("&Name"), self.name_field, self.name_trouble)
        hint = self.tr("Numbers written without a country prefix are read as this country's.")
        form.add(self.tr("&Region"), self.region_box, hint)
        form.add(self.tr("No&tes"), self.notes_field)
        self.body.addLayout(form)
        self.body.addWidget(self.trouble)

    @Slot()
    def save(self) -> None:
        """Store what was typed; the dialog closes when it is stored and stays open with the cause if not."""
        from app.services.accounts import add_account, change_account

        name, region, notes = self.name_field.text(), self.region_box.region, self.notes_field.toPlainText()
        if self._account is None:
            self._write_by(add_account, name, region, notes)
        else:
            self._write_by(change_account, self._account.id, name=name, region=region, notes=notes)

    @Slot()
    def _check(self) -> None:
        self.name_trouble.hide()
        mark(self.name_field, "state", "")
        self._follow()

    def _follow(self) -> None:
        self.save_button.setEnabled(bool(self.name_field.text().strip()) and not self._writing)
        self.name_field.setReadOnly(self._writing)

    def _take_written(self, report: Account) -> None:
        self.saved.emit(report)

    def _refuse(self, error: UserError) -> None:
        if not error.code.startswith("account_name"):
            super()._refuse(error)
            return
        self.trouble.hide()  # it may say that this waits
        self.name_trouble.setText(error_words(error))
        self.name_trouble.show()
        self.name_trouble.setAccessibleName(error_words(error))
        mark(self.name_field, "state", "bad")
        self.name_field.setFocus()

    def _waiting_words(self) -> str:
        return self.tr(
            "This waits for the work that is going on, and is saved as soon as that is done. Cancel takes it back: "
            "nothing is saved then."
        )

    def _writing_words(self) -> str:
        return self.tr("Saving…")

    def _stopping_words(self) -> str:
        return self.tr("Stopping… What cannot be stopped any more is saved.")
