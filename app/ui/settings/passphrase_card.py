"""The settings of the passphrase: set, change or remove it, and whether this computer remembers it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app import desk_keyring
from app.core.errors import Cancelled, UserError
from app.core.jobs import Job
from app.ui.buttons import button
from app.ui.cards import Card
from app.ui.dialogs import Question
from app.ui.error_words import error_words
from app.ui.figures import count
from app.ui.labels import label
from app.ui.passphrase_dialogs import NewPassphraseDialog, RemovePassphraseDialog
from app.ui.session import Session
from app.ui.theme import STEP_M

if TYPE_CHECKING:
    from app.services.passphrases import OtherBackups

MOST_NAMES = 8  # of backups, in a question


class PassphraseCard(Card):
    """Says whether the database is encrypted, and changes it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Passphrase"), parent=parent)
        self._session = session
        self._old = ""  # the passphrase before a change, for the backups; forgotten once they are dealt with
        self.state = label("", wraps=True)
        self.set_button = button(self.tr("Set a &Passphrase…"), icon_name="")
        self.change_button = button(self.tr("Chan&ge…"))
        self.change_button.setAccessibleName(self.tr("Change the Passphrase…"))
        self.remove_button = button(self.tr("&Remove…"), "warn")
        self.remove_button.setAccessibleName(self.tr("Remove the Passphrase…"))
        row = QHBoxLayout()
        row.setSpacing(STEP_M)
        row.addWidget(self.state, 1)
        for one in (self.set_button, self.change_button, self.remove_button):
            row.addWidget(one)
        self.body.addLayout(row)
        self.remember_box = QCheckBox(self.tr("Re&member it in this computer's keyring"))
        self.body.addWidget(self.remember_box)
        self.hint = label("", "note", "muted", wraps=True)
        self.body.addWidget(self.hint)
        self.set_button.clicked.connect(self._ask_set)
        self.change_button.clicked.connect(self._ask_change)
        self.remove_button.clicked.connect(self._ask_remove)
        self.remember_box.toggled.connect(self._remember)
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Show how things stand."""
        # Late: it brings the database, which would cost start time.
        from app.services.passphrases import is_set

        encrypted = is_set(self._session.database)
        self.state.setText(
            self.tr("The database and its new backups are encrypted.")
            if encrypted
            else self.tr("The database is not encrypted: whoever has the file can read it.")
        )
        self._show_buttons(encrypted=encrypted)
        there = desk_keyring.is_there()
        self.remember_box.setVisible(encrypted)
        self.remember_box.setEnabled(there)
        with QSignalBlocker(self.remember_box):
            self.remember_box.setChecked(encrypted and there and self._session.config.unlock == "keyring")
        self.hint.setText(self._hint_words(encrypted=encrypted, there=there))

    def _show_buttons(self, *, encrypted: bool) -> None:
        """Show what can be done now; a button that goes leaves the focus to the one in its place."""
        come, go = [self.change_button, self.remove_button], [self.set_button]
        if not encrypted:
            come, go = go, come
        for one in come:
            one.show()
        if any(one.hasFocus() or self.window().focusWidget() is one for one in go):
            come[0].setFocus()
        for one in go:
            one.hide()

    def _hint_words(self, *, encrypted: bool, there: bool) -> str:
        if not encrypted:
            return self.tr(
                "With a passphrase the file is of no use to who finds or steals it. Without the passphrase it is of no "
                "use to you either."
            )
        if not there:
            return self.tr(
                "This computer has no keyring that Opt-Outs can use, so the passphrase is asked for at each start."
            )
        return self.tr("Whoever is signed in here can then open the database without typing the passphrase.")

    @Slot()
    def _ask_set(self) -> None:
        dialog = NewPassphraseDialog(change=False, parent=self)
        dialog.chosen.connect(self._set)
        dialog.open()

    @Slot()
    def _ask_change(self) -> None:
        dialog = NewPassphraseDialog(change=True, is_present=self._is_present, parent=self)
        dialog.chosen.connect(self._change)
        dialog.open()

    def _is_present(self, typed: str) -> bool:
        from app.services import passphrases  # late, as above

        return passphrases.is_present(self._session.database, passphrases.Passphrase(typed))

    @Slot()
    def _ask_remove(self) -> None:
        dialog = RemovePassphraseDialog(self, is_present=self._is_present)
        dialog.chosen.connect(self._remove)
        dialog.open()

    @Slot(str, str)
    def _set(self, _present: str, new: str) -> None:
        self._session.run_long(
            self,
            self.tr("Encrypting the database…"),
            _set_first,
            self._session.database,
            new,
            operator=self._session.operator,
            done=self._tell_set,
            failed=self._fail,
        )

    @Slot(str, str)
    def _change(self, present: str, new: str) -> None:
        self._old = present
        self._session.run_long(
            self,
            self.tr("Encrypting the database…"),
            _change,
            self._session.database,
            present,
            new,
            remember=self._session.config.unlock == "keyring",
            operator=self._session.operator,
            done=self._tell_changed,
            failed=self._fail,
        )

    @Slot(str)
    def _remove(self, present: str) -> None:
        self._session.run_long(
            self,
            self.tr("Decrypting the database…"),
            _remove,
            self._session.database,
            present,
            operator=self._session.operator,
            done=self._tell_removed,
            failed=self._fail,
        )

    @Slot(object)
    def _fail(self, error: UserError | Cancelled) -> None:
        self._old = ""
        self.reload()
        self._session.report_error(error)

    @Slot(object)
    def _tell_set(self, left: OtherBackups) -> None:
        self.reload()
        self._session.announce("good", self.tr("The database is encrypted from now on."))
        self._ask_about_backups(
            left.plain,
            self.tr("Earlier Backups Are Not Encrypted"),
            self.tr("Backups made until now can still be read by whoever has them:"),
        )

    @Slot(object)
    def _tell_changed(self, changed: tuple[OtherBackups, UserError | None]) -> None:
        left, refused = changed
        if refused is not None:
            self._session.change_config(unlock="ask")
        self.reload()
        words = self.tr("The passphrase was changed.")
        if refused is None:
            self._session.announce("good", words)
        else:
            self._session.announce("warning", f"{words} {error_words(refused)}")
        self._ask_about_backups(
            (*left.plain, *left.locked),
            self.tr("Earlier Backups Have the Old Passphrase"),
            self.tr("Backups made until now are plain, or open with an earlier passphrase only:"),
        )

    @Slot(object)
    def _tell_removed(self, _left: OtherBackups) -> None:
        self._session.change_config(unlock="ask")
        self.reload()
        self._session.announce("good", self.tr("The database is not encrypted any more."))

    def _ask_about_backups(self, files: tuple[Path, ...], title: str, text: str) -> None:
        if not files:
            self._old = ""
            return
        names = [file.name for file in files[:MOST_NAMES]]
        if len(files) > MOST_NAMES:
            names.append(self.tr("and {count} more").format(count=count(len(files) - MOST_NAMES)))
        more = self.tr("Encrypt them with the new passphrase too, or leave them as they are?")
        question = Question(title, "\n".join([text, "", *names, "", more]), self)
        question.add_answer(self.tr("&Leave Them"), self._forget_old)
        question.add_answer(self.tr("&Encrypt Them"), partial(self._encrypt_backups, files), "primary")
        question.rejected.connect(self._forget_old)
        question.open()

    @Slot()
    def _forget_old(self) -> None:
        self._old = ""

    def _encrypt_backups(self, files: tuple[Path, ...]) -> None:
        old, self._old = self._old, ""
        self._session.run_long(
            self,
            self.tr("Encrypting backups…"),
            _convert_backups,
            self._session.database,
            files,
            old,
            done=self._tell_backups,
        )

    @Slot(object)
    def _tell_backups(self, failed: list[Path]) -> None:
        if not failed:
            self._session.announce("good", self.tr("The earlier backups are encrypted."))
            return
        words = self.tr(
            "These backups could not be encrypted and are as they were: {names}. Delete them yourself if nobody shall "
            "read them."
        )
        self._session.announce("warning", words.format(names=", ".join(file.name for file in failed)))

    @Slot(bool)
    def _remember(self, wanted: bool) -> None:
        act = _keep if wanted else _forget
        self._session.runner.write(
            self, act, self._session.database, done=self._tell_remembered, failed=self._fail
        )

    @Slot(object)
    def _tell_remembered(self, unlock: str) -> None:
        self._session.change_config(unlock=unlock)
        self.reload()


def _set_first(database: Any, new: str, *, operator: str, job: Job | None = None) -> Any:
    from app.services import passphrases

    return passphrases.set_first(database, passphrases.Passphrase(new), job, operator=operator)


def _change(
    database: Any, present: str, new: str, *, remember: bool, operator: str, job: Job | None = None
) -> tuple[Any, UserError | None]:
    """Also gives the trouble of a keyring that did not take the new one: the passphrase is changed all the same."""
    from app.services import passphrases

    old, wanted = passphrases.Passphrase(present), passphrases.Passphrase(new)
    left = passphrases.change(database, old, wanted, job, operator=operator)
    if remember:
        try:
            desk_keyring.keep(database.path, new)
        except UserError as refused:
            desk_keyring.forget(database.path)  # the one it has opens nothing any more
            return left, refused
    return left, None


def _remove(database: Any, present: str, *, operator: str, job: Job | None = None) -> Any:
    from app.services import passphrases

    left = passphrases.remove(database, passphrases.Passphrase(present), job, operator=operator)
    desk_keyring.forget(database.path)
    return left


def _convert_backups(database: Any, files: tuple[Path, ...], old: str, job: Job | None = None) -> Any:
    from app.services import passphrases

    return passphrases.convert_backups(database, files, passphrases.Passphrase(old) if old else None, job)


def _keep(database: Any) -> str:
    from app.services.passphrases import present

    desk_keyring.keep(database.path, present(database).reveal())
    return "keyring"


def _forget(database: Any) -> str:
    desk_keyring.forget(database.path)
    return "ask"
