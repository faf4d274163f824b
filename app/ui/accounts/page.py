"""The page Accounts: the senders whose lists are kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QWidget

from app.core.records import Account
from app.ui.accounts.account_dialog import AccountDialog
from app.ui.accounts.model import AccountsModel
from app.ui.buttons import button
from app.ui.cards import Card
from app.ui.dialogs import ask
from app.ui.figures import count
from app.ui.labels import label
from app.ui.page import Page
from app.ui.pills import PillDelegate
from app.ui.session import Session
from app.ui.tables import EmptyState, RowsTable
from app.ui.theme import STEP_M, STEP_S


class AccountsPage(Page):
    """A table of accounts with Add…, Edit…, Archive and Bring Back."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, self.tr("Accounts"), parent)
        self.model = AccountsModel(self)
        self.table = RowsTable(self.model, self.tr("Accounts"))
        self.table.setItemDelegate(PillDelegate(self.table))
        self.table.size_columns(
            ("A name of usual…", "South Africa (+27)", "10,000,000", "What it is used for", "Archived"),
            stretched=3,
        )
        self._selected_before: int | None = None
        self._build()
        self.table.selectionModel().selectionChanged.connect(self._follow_selection)
        self.table.opened.connect(self.edit)
        session.accounts_changed.connect(self.reload)
        session.lists_changed.connect(self.reload)
        self._follow_selection()

    def activate(self) -> None:
        """Read the accounts anew and put the focus into the table."""
        self.reload()
        self.table.setFocus()

    @Slot()
    def reload(self) -> None:
        """Read the accounts anew."""
        from app.services.accounts import list_accounts

        self.session.runner.read(
            self,
            list_accounts,
            self.session.database,
            archived=self.archived_box.isChecked(),
            done=self._show,
            failed=self.session.report_error,
        )

    @Slot()
    def add(self) -> None:
        """Open the dialog for a new account."""
        dialog = AccountDialog(self.session, None, self)
        dialog.saved.connect(self._added)
        dialog.open()

    @Slot()
    def edit(self) -> None:
        """Open the dialog for the selected account."""
        account = self.selected
        if account is not None:
            dialog = AccountDialog(self.session, account, self)
            dialog.saved.connect(self._changed)
            dialog.open()

    @Slot()
    def archive_or_bring_back(self) -> None:
        """Put the selected account away, after a question, or take it into use again."""
        account = self.selected
        if account is None:
            return
        if account.archived:
            self._bring_back(account)
            return
        text = self.tr(
            "{name} will no longer be offered when numbers are added. Its list (numbers on it: {count}) and its "
            "history stay, and it can be brought back at any time. Who opted out of it stays opted out: every "
            "search finds them, and Clean a List goes on removing them."
        ).format(name=account.name, count=count(account.listed))
        ask(self, self.tr("Archive This Account?"), text, self.tr("&Archive"), lambda: self._archive(account))

    @property
    def selected(self) -> Account | None:
        """The selected account, None if there is none."""
        row = self.table.current_row
        return self.model.rows[row] if row >= 0 else None

    def _build(self) -> None:
        self.heading_row.addStretch(1)
        add = button(self.tr("&Add…"), "primary", "add")
        add.clicked.connect(self.add)
        self.heading_row.addWidget(add)
        self.archived_box = QCheckBox(self.tr("&Show archived accounts"))
        self.archived_box.toggled.connect(self.reload)
        self._count = label("", ink="muted")
        self.edit_button = button(self.tr("Ed&it…"), "quiet", "edit")
        self.edit_button.clicked.connect(self.edit)
        self.archive_button = button(self.tr("Ar&chive"), "quiet", "archive")
        self.archive_button.clicked.connect(self.archive_or_bring_back)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        empty = EmptyState("accounts", self.tr("No account is in use."), self.tr("Add an Account…"))
        empty.pressed.connect(self.add)
        self._stack.addWidget(empty)
        card = Card()
        card.body.setContentsMargins(1, STEP_S, 1, STEP_S)
        card.body.setSpacing(STEP_S)
        card.body.addLayout(_row(self.archived_box, None, self._count))
        card.body.addWidget(self._stack, 1)
        card.body.addLayout(_row(None, self.edit_button, self.archive_button))
        self.body.addWidget(card, 1)
        self._add_context_menu()

    def _add_context_menu(self) -> None:
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._edit_action = QAction(self.tr("Edit…"), self.table)
        self._edit_action.triggered.connect(self.edit)
        self._archive_action = QAction(self.tr("Archive"), self.table)
        self._archive_action.triggered.connect(self.archive_or_bring_back)
        self.table.addActions([self._edit_action, self._archive_action])

    @Slot(object)
    def _show(self, accounts: list[Account]) -> None:
        selected = self.selected
        wanted = self._selected_before or (selected.id if selected else None)
        self._selected_before = None
        self.model.show_rows(accounts)
        self._stack.setCurrentIndex(0 if accounts else 1)
        self.table.fit_columns()
        several = self.tr("{count} accounts").format(count=count(len(accounts)))
        self._count.setText(self.tr("1 account") if len(accounts) == 1 else several)
        row = self.model.row_of(wanted) if wanted is not None else -1
        if accounts:
            self.table.selectRow(max(row, 0))
        self._follow_selection()

    @Slot()
    def _follow_selection(self) -> None:
        account = self.selected
        archived = account is not None and account.archived
        words = self.tr("&Bring Back") if archived else self.tr("Ar&chive")
        self.archive_button.setText(words)
        self._archive_action.setText(words.replace("&", ""))
        for part in (self.edit_button, self.archive_button, self._edit_action, self._archive_action):
            part.setEnabled(account is not None)

    def _archive(self, account: Account) -> None:
        from app.services.accounts import archive_account

        self._write(archive_account, account, self._archived)

    def _bring_back(self, account: Account) -> None:
        from app.services.accounts import bring_back_account

        self._write(bring_back_account, account, self._brought_back)

    def _write(self, function: object, account: Account, done: object) -> None:
        self.session.runner.write(
            self,
            function,
            self.session.database,
            account.id,
            operator=self.session.operator,
            done=done,
            failed=self.session.report_error,
        )

    @Slot(object)
    def _added(self, account: Account) -> None:
        self._tell(account, self.tr("The account {name} was added."))

    @Slot(object)
    def _changed(self, account: Account) -> None:
        self._tell(account, self.tr("The account {name} was saved."))

    @Slot(object)
    def _archived(self, account: Account) -> None:
        undo = [(self.tr("Bring Back"), lambda: self._bring_back(account))]
        self._tell(account, self.tr("The account {name} was archived."), undo)

    @Slot(object)
    def _brought_back(self, account: Account) -> None:
        self._tell(account, self.tr("The account {name} is in use again."))

    def _tell(
        self, account: Account, text: str, actions: Sequence[tuple[str, Callable[[], None]]] = ()
    ) -> None:
        self._selected_before = account.id
        self.session.announce("good", text.format(name=account.name), actions)
        self.session.accounts_changed.emit()


def _row(*parts: QWidget | None) -> QHBoxLayout:
    """Return a row of widgets inside the card; None is the space that pushes the rest to the right."""
    row = QHBoxLayout()
    row.setContentsMargins(STEP_M, 0, STEP_M, 0)
    row.setSpacing(STEP_S)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    return row
