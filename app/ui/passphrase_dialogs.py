"""The dialogs about the passphrase: typing it in, setting or changing it, removing it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.ui.cards import Notice
from app.ui.forms import Form
from app.ui.labels import label
from app.ui.opt_outs.growing_dialog import GrowingDialog

SHORTEST = 12  # letters, as the store asks for


def secret_field(name: str) -> QLineEdit:
    """Return a field that shows dots for what is typed."""
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field


class _SecretDialog(GrowingDialog):
    """Fields with dots, a box that shows what is in them, and a place for what was wrong."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.body.addWidget(label(text, wraps=True))
        self.form = Form()
        self.body.addLayout(self.form)
        self.show_box = QCheckBox(self.tr("&Show what is typed"))
        self.show_box.toggled.connect(self._show_typed)
        self.body.addWidget(self.show_box)
        self.trouble = Notice("bad")
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 76)
        self._fields: list[QLineEdit] = []

    def add_field(self, name: str, spoken: str, below: str = "") -> QLineEdit:
        """Add a field; ``name`` carries its mnemonic, ``spoken`` is what a screen reader says."""
        field = secret_field(spoken)
        self.form.add(name, field, below)
        field.textChanged.connect(self._follow)
        self._fields.append(field)
        return field

    def showEvent(self, event: QShowEvent) -> None:
        """Lead Tab from the fields to the box below them, which was made before them."""
        self.setTabOrder(self._fields[-1], self.show_box)
        super().showEvent(event)

    def tell(self, text: str) -> None:
        """Say what was wrong; the dialog stays open, ready for another try."""
        self.trouble.show_text("bad", text)
        self.trouble.show()
        self.set_waiting(False)
        self._fields[0].setFocus()
        self._fields[0].selectAll()

    def tell_wrong(self) -> None:
        """Say that the present passphrase is not what was typed; all else that was typed stays."""
        self.tell(self.tr("This is not the present passphrase. Nothing was changed. Type it again."))

    def set_waiting(self, waiting: bool) -> None:
        """Take no input while what was typed is being tried."""
        for field in self._fields:
            field.setEnabled(not waiting)
        self._follow()

    @Slot(bool)
    def _show_typed(self, shown: bool) -> None:
        for field in self._fields:
            field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    @Slot()
    def _follow(self) -> None:
        """Bring the buttons in line with what is typed."""


class PassphraseDialog(_SecretDialog):
    """Asks for the passphrase of a file. ``given`` carries what was typed; the dialog stays until it is closed."""

    remembers_size = False
    given = Signal(str)

    def __init__(self, text: str, cancel: str = "", parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Passphrase Needed"), text, parent)
        self.setAccessibleDescription(text)
        self.field = self.add_field(self.tr("&Passphrase"), self.tr("Passphrase"))
        self.cancel_button = self.add_cancel_button(cancel)
        self.open_button = self.add_button(self.tr("&Open"), "primary")
        self.open_button.clicked.connect(self._give)
        self._follow()
        self.field.setFocus()

    @Slot()
    def _follow(self) -> None:
        if hasattr(self, "open_button"):
            self.open_button.setEnabled(bool(self.field.text()) and self.field.isEnabled())

    @Slot()
    def _give(self) -> None:
        self.trouble.hide()
        self.set_waiting(True)
        self.given.emit(self.field.text())


class NewPassphraseDialog(_SecretDialog):
    """Sets the first passphrase or, with ``change``, another one. ``chosen`` carries the present and the new one.

    ``is_present`` says whether what was typed is the present one; where it is not, the dialog stays and says so.
    """

    chosen = Signal(str, str)

    def __init__(
        self, *, change: bool, is_present: Callable[[str], bool] = bool, parent: QWidget | None = None
    ) -> None:
        title = self.tr("Change the Passphrase") if change else self.tr("Set a Passphrase")
        text = self.tr(
            "The database and every backup made from now on are encrypted. Opt-Outs asks for the passphrase at each "
            "start, on every computer that opens this database."
        )
        super().__init__(title, text, parent)
        self._is_present = is_present
        self.present_field: QLineEdit | None = None
        if change:
            self.present_field = self.add_field(self.tr("&Present passphrase"), self.tr("Present passphrase"))
        hint = self.tr("12 letters or more. Four words that do not belong together are good.")
        self.new_field = self.add_field(self.tr("&New passphrase"), self.tr("New passphrase"), hint)
        self.again_field = self.add_field(self.tr("The same a&gain"), self.tr("The same again"))
        self.cause = label("", "note", "muted", wraps=True)
        self.body.addWidget(self.cause)
        self.body.addWidget(
            Notice(
                "warning",
                self.tr(
                    "If the passphrase is lost, everything is lost: the lists, the history, and all backups made under "
                    "it. Nobody can bring them back, the makers of Opt-Outs neither. Keep it in a safe place too."
                ),
            )
        )
        self.understood_box = QCheckBox(self.tr("I &understand, and the passphrase is kept safe"))
        self.understood_box.toggled.connect(self._follow)
        self.body.addWidget(self.understood_box)
        self.add_cancel_button()
        self.set_button = self.add_button(
            self.tr("&Change Passphrase") if change else self.tr("&Encrypt"), "primary"
        )
        self.set_button.clicked.connect(self._choose)
        self._follow()
        self._fields[0].setFocus()

    @Slot()
    def _follow(self) -> None:
        if not hasattr(self, "set_button"):
            return
        new, again = self.new_field.text(), self.again_field.text()
        cause = ""
        if new and len(new.strip()) < SHORTEST:
            cause = self.tr("The new passphrase is too short.")
        elif again and new != again:
            cause = self.tr("The two are not the same.")
        self.cause.setText(cause)
        self.cause.setVisible(bool(cause))
        present = self.present_field is None or bool(self.present_field.text())
        ready = bool(new) and new == again and not cause and present
        self.set_button.setEnabled(ready and self.understood_box.isChecked())

    @Slot()
    def _choose(self) -> None:
        present = "" if self.present_field is None else self.present_field.text()
        if self.present_field is not None and not self._is_present(present):
            self.tell_wrong()
            return
        new = self.new_field.text()
        self.accept()
        self.chosen.emit(present, new)


class RemovePassphraseDialog(_SecretDialog):
    """Decrypts the database. ``chosen`` carries the present passphrase.

    ``is_present`` says whether what was typed is that; where it is not, the dialog stays and says so.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, is_present: Callable[[str], bool] = bool) -> None:
        text = self.tr(
            "The database is decrypted: whoever has the file can read it. Backups that are encrypted stay so; keep the "
            "passphrase for them."
        )
        super().__init__(self.tr("Remove the Passphrase"), text, parent)
        self._is_present = is_present
        self.field = self.add_field(self.tr("&Present passphrase"), self.tr("Present passphrase"))
        self.add_cancel_button()
        self.remove_button = self.add_button(self.tr("&Remove Passphrase"), "danger")
        self.remove_button.clicked.connect(self._choose)
        self._follow()
        self.field.setFocus()

    @Slot()
    def _follow(self) -> None:
        if hasattr(self, "remove_button"):
            self.remove_button.setEnabled(bool(self.field.text()))

    @Slot()
    def _choose(self) -> None:
        text = self.field.text()
        if not self._is_present(text):
            self.tell_wrong()
            return
        self.accept()
        self.chosen.emit(text)
