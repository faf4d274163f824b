"""The base of both dialogs about digests: what is asked, then the work, then what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.core.errors import Cancelled, UserError
from app.core.records import Account
from app.services.accounts import accounts_with_lists
from app.ui.account_boxes import AccountBoxes
from app.ui.cards import Notice
from app.ui.error_words import error_words
from app.ui.hashes.key_choice import KeyChoice
from app.ui.labels import label
from app.ui.opt_outs.growing_dialog import GrowingDialog
from app.ui.session import Session
from app.ui.theme import STEP_L
from app.ui.work_view import WorkView


class _Asking(QWidget):
    """What is asked for. The accounts take fewer rows where the screen is low."""

    def heightForWidth(self, width: int) -> int:
        """Return the least height, which a stack would else take to be the whole."""
        return self.layout().totalMinimumHeightForWidth(width)


class HashesDialog(GrowingDialog):
    """Asks for a key and for accounts, works, and shows the outcome. ``first`` is asked for before them."""

    def __init__(
        self,
        session: Session,
        title: str,
        intro: str,
        key: KeyChoice,
        parent: QWidget | None = None,
        *,
        first: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self._session = session
        self.key = key
        self.boxes = AccountBoxes(example=False)
        self.boxes.setAccessibleName(self.tr("Accounts"))
        self.trouble = Notice("bad")
        self.trouble.hide()
        self._work = WorkView(session, own_cancel=False)
        asking, told = _Asking(), QWidget()
        self.asked, self.outcome = QVBoxLayout(asking), QVBoxLayout(told)
        for column in (self.asked, self.outcome):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(STEP_L)
        self.asked.addWidget(label(intro, ink="muted", wraps=True))
        if first is not None:
            self.asked.addWidget(first)
        self.asked.addWidget(key)
        self.asked.addWidget(label(self.tr("Lists of"), "section"))
        self.asked.addWidget(self.boxes)
        self.asked.addWidget(self.trouble)
        self.asked.addStretch(1)
        self._asking, self._told = asking, told
        self.places = QStackedWidget()
        for place in (asking, self._work, told):
            self.places.addWidget(place)
        self.body.addWidget(self.places, 1)
        self.cancel_button = self.add_cancel_button()
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 80)
        key.changed.connect(self._follow)
        self.boxes.changed.connect(self._follow)
        session.runner.read(
            self, accounts_with_lists, session.database, done=self._take_accounts, failed=self._fail
        )

    def reject(self) -> None:
        """Close; while something is under way, stop that first."""
        if self._work.busy:
            self._work.cancel()
        else:
            super().reject()

    @property
    def ready(self) -> bool:
        """Whether all is said that both dialogs need."""
        return self.key.ready and bool(self.boxes.ticked_ids()) and not self._work.busy

    def _follow(self) -> None:
        raise NotImplementedError

    def _start(
        self,
        text: str,
        function: Callable[..., Any],
        *args: Any,
        done: Callable[[Any], None],
        saves: bool = False,
    ) -> None:
        self.trouble.hide()
        self._work.begin(
            self._session.run_long(
                self,
                text,
                function,
                self._session.database,
                *args,
                done=done,
                failed=self._fail,
                reads=not saves,
                saves=saves,
            )
        )
        self.places.setCurrentWidget(self._work)
        self._follow()

    def _show_outcome(self, *parts: QWidget) -> None:
        """Show what came of it, and nothing more to do but to close."""
        self._work.end()
        for part in parts:
            self.outcome.addWidget(part)
        self.outcome.addStretch(1)
        self.places.setCurrentWidget(self._told)
        self.cancel_button.hide()
        close = self.add_button(self.tr("C&lose"), "primary")
        close.clicked.connect(self.accept)
        close.setFocus()

    @Slot(object)
    def _take_accounts(self, accounts: list[Account]) -> None:
        self.boxes.set_accounts(accounts)

    @Slot(object)
    def _fail(self, error: UserError | Cancelled) -> None:
        if self._work.busy:
            self._work.end()
        self.places.setCurrentWidget(self._asking)
        if isinstance(error, Cancelled):
            self.trouble.show_text("info", self.tr("Cancelled. Nothing was written."))
        else:
            self.trouble.show_text("bad", error_words(error))
        self.trouble.show()
        self._follow()
