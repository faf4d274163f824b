"""Adding an account, and changing one."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.core.errors import Cancelled, UserError
from app.core.records import Account
from app.ui.error_words import error_words
from app.ui.forms import Form
from app.ui.labels import label, mark
from app.ui.opt_outs.growing_dialog import GrowingDialog
from app.ui.region_box import RegionBox
from app.ui.session import Session


class AccountDialog(GrowingDialog):
    """Name, region and notes of an account: a new one, or the one given. ``saved`` carries it once stored."""

    saved = Signal(object)

    def __init__(
        self, session: Session, account: Account | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Add Account") if account is None else self.tr("Edit Account"), parent)
        self._session = session
        self._account = account
        self.name_field = QLineEdit(account.name if account else "", maxLength=200)
        self.trouble = label("", "note", "bad", wraps=True)
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
        form.add(self.tr("&Name"), self.name_field, self.trouble)
        hint = self.tr("Numbers written without a country prefix are read as this country's.")
        form.add(self.tr("&Region"), self.region_box, hint)
        form.add(self.tr("No&tes"), self.notes_field)
        self.body.addLayout(form)

    @Slot()
    def save(self) -> None:
        """Store what was typed; the dialog closes when it is stored and stays open with the cause if not."""
        from app.services.accounts import add_account, change_account

        database, operator = self._session.database, self._session.operator
        name, region, notes = self.name_field.text(), self.region_box.region, self.notes_field.toPlainText()
        self._set_busy(busy=True)
        if self._account is None:
            self._session.runner.write(
                self,
                add_account,
                database,
                name,
                region,
                notes,
                operator=operator,
                done=self._stored,
                failed=self._refused,
            )
            return
        self._session.runner.write(
            self,
            change_account,
            database,
            self._account.id,
            name=name,
            region=region,
            notes=notes,
            operator=operator,
            done=self._stored,
            failed=self._refused,
        )

    @Slot()
    def _check(self) -> None:
        self.trouble.hide()
        mark(self.name_field, "state", "")
        self.save_button.setEnabled(bool(self.name_field.text().strip()))

    @Slot(object)
    def _stored(self, account: Account) -> None:
        self.saved.emit(account)
        self.accept()

    @Slot(object)
    def _refused(self, error: UserError | Cancelled) -> None:
        self._set_busy(busy=False)
        if isinstance(error, UserError):
            self.trouble.setText(error_words(error))
            self.trouble.show()
            self.trouble.setAccessibleName(error_words(error))
            mark(self.name_field, "state", "bad")
            self.name_field.setFocus()

    def _set_busy(self, *, busy: bool) -> None:
        self.save_button.setEnabled(not busy)
        self.name_field.setReadOnly(busy)
