"""The filters above the list: account, source, days, and the part of a number that is searched for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.core.moments import end_of_day, start_of_day
from app.core.msisdn import format_for_people
from app.core.records import Account, Filter
from app.ui.account_boxes import AccountBoxes
from app.ui.account_words import account_words
from app.ui.buttons import button, menu_button
from app.ui.dialogs import Dialog
from app.ui.opt_outs.date_range_dialog import DateRangeDialog
from app.ui.opt_outs.flow_layout import FlowLayout
from app.ui.opt_outs.words import joined, source_words
from app.ui.theme import STEP_S

LONGEST_PART = 10  # letters; with a plus, more are a whole number
LONGEST_MENU = 25  # accounts; more are ticked in a dialog that can be searched


def _date_of(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def _part_words(part: str) -> str:
    whole = part.startswith("+") and len(part) > LONGEST_PART and " " not in part
    if whole:
        return format_for_people(int(part))
    digits, _, beginning = part.partition(" ")
    either = QCoreApplication.translate("FilterBar", "{digits} or {beginning}…")
    return either.format(digits=digits, beginning=beginning) if beginning else part


class AccountsDialog(Dialog):
    """Asks which accounts' opt-outs to show. ``chosen`` carries their ids."""

    chosen = Signal(object)

    def __init__(self, accounts: Sequence[Account], ticked: set[int], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Show Opt-Outs of"), parent)
        self.boxes = AccountBoxes()
        self.boxes.set_accounts(accounts, ticked=ticked or None)
        self.body.addWidget(self.boxes)
        self.add_cancel_button()
        self.show_button = self.add_button(self.tr("&Show"), "primary")
        self.show_button.clicked.connect(self.accept)
        self.boxes.changed.connect(self._check)

    def accept(self) -> None:
        """Tell the accounts and close."""
        self.chosen.emit([] if self.boxes.all_ticked else self.boxes.ticked_ids())
        super().accept()

    @Slot()
    def _check(self) -> None:
        self.show_button.setEnabled(bool(self.boxes.ticked_ids()))


class FilterBar(QWidget):
    """Menu buttons that narrow the list; ``changed`` follows each choice."""

    changed = Signal()
    part_cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accounts: dict[int, str] = {}
        self._all_accounts: list[Account] = []
        self._chosen: set[int] = set()
        self._sources: set[str] = set()
        self._days = "any"
        self._between = (QDate.currentDate().addDays(-30), QDate.currentDate())
        self._part = ""
        self._account_menu, self._source_menu, self._day_menu = QMenu(self), QMenu(self), QMenu(self)
        self.account_button = menu_button("", self._account_menu)
        self.source_button = menu_button("", self._source_menu)
        self.days_button = menu_button("", self._day_menu)
        self.part_button = button("", icon_name="close")
        self.part_button.clicked.connect(self.part_cleared)
        row = FlowLayout(STEP_S, self)
        for one in (self.account_button, self.source_button, self.days_button, self.part_button):
            row.addWidget(one)
        self._fill_source_menu()
        self._fill_day_menu()
        self.set_accounts([])

    @property
    def narrowed(self) -> bool:
        """Whether anything but the whole list is wanted."""
        return self.filter() != Filter()

    def filter(self) -> Filter:
        """Return what is wanted now; “today” and “last 7 days” are counted from the present day."""
        since, until = self._span()
        sources = tuple(sorted(self._sources))
        return Filter(tuple(sorted(self._chosen)), sources, since, until, self._part)

    def set_accounts(self, accounts: Sequence[Account]) -> None:
        """Offer these accounts. One that was chosen and is gone is wanted no more."""
        self._all_accounts = list(accounts)
        self._accounts = {
            account.id: account_words(account.name, archived=account.archived) for account in accounts
        }
        gone = self._chosen - self._accounts.keys()
        self._chosen -= gone
        self._fill_account_menu()
        self._name_buttons()
        if gone:
            self.changed.emit()

    def set_part(self, part: str) -> None:
        """Want only numbers with these digits; the button that takes the wish back shows them."""
        if part != self._part:
            self._part = part
            self._name_buttons()
            self.changed.emit()

    @Slot()
    def clear(self) -> None:
        """Want the whole list again."""
        self._chosen.clear()
        self._sources.clear()
        self._days = "any"
        for menu in (self._source_menu, self._day_menu):
            for place, action in enumerate(menu.actions()):
                action.setChecked(place == 0)
        self._fill_account_menu()
        part, self._part = self._part, ""
        self._tell()
        if part:
            self.part_cleared.emit()

    def _span(self) -> tuple[datetime | None, datetime | None]:
        today = QDate.currentDate()
        starts = {
            "today": today,
            "week": today.addDays(-6),
            "month": today.addDays(-29),
            "year": QDate(today.year(), 1, 1),
        }
        if self._days == "between":
            first, last = self._between
            return start_of_day(_date_of(first)), end_of_day(_date_of(last))
        return (start_of_day(_date_of(starts[self._days])) if self._days in starts else None), None

    def _fill_account_menu(self) -> None:
        menu = self._account_menu
        menu.clear()
        self._add_check(menu, self.tr("&All accounts"), not self._chosen).triggered.connect(
            self._choose_all_accounts
        )
        menu.addSeparator()
        if len(self._all_accounts) > LONGEST_MENU:
            menu.addAction(self.tr("&Choose Accounts…")).triggered.connect(self._open_accounts)
            return
        for account in self._all_accounts:
            action = self._add_check(
                menu, self._accounts[account.id].replace("&", "&&"), account.id in self._chosen
            )
            action.setData(account.id)
            action.triggered.connect(self._take_accounts)

    def _fill_source_menu(self) -> None:
        menu = self._source_menu
        self._add_check(menu, self.tr("&All sources"), ticked=True).triggered.connect(
            self._choose_all_sources
        )
        menu.addSeparator()
        for source, words in source_words().items():
            action = self._add_check(menu, words, ticked=False)
            action.setData(source)
            action.triggered.connect(self._take_sources)

    def _fill_day_menu(self) -> None:
        group = QActionGroup(self)
        names = {
            "any": self.tr("&Any time"),
            "today": self.tr("&Today"),
            "week": self.tr("Last &7 days"),
            "month": self.tr("Last &30 days"),
            "year": self.tr("This &year"),
            "between": self.tr("&Choose Days…"),
        }
        for key, words in names.items():
            action = self._add_check(self._day_menu, words, key == "any")
            action.setData(key)
            group.addAction(action)
        group.triggered.connect(self._take_days)

    def _add_check(self, menu: QMenu, words: str, ticked: bool) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(ticked)
        return action

    @Slot()
    def _choose_all_accounts(self) -> None:
        self._chosen.clear()
        self._fill_account_menu()
        self._tell()

    @Slot()
    def _take_accounts(self) -> None:
        actions = self._account_menu.actions()
        self._take_chosen(
            [action.data() for action in actions if action.data() is not None and action.isChecked()]
        )

    @Slot(object)
    def _take_chosen(self, chosen: Sequence[int]) -> None:
        self._chosen = set(chosen)
        self._account_menu.actions()[0].setChecked(not self._chosen)
        self._tell()

    @Slot()
    def _open_accounts(self) -> None:
        dialog = AccountsDialog(self._all_accounts, self._chosen, self)
        dialog.chosen.connect(self._take_chosen)
        dialog.open()

    @Slot()
    def _choose_all_sources(self) -> None:
        for action in self._source_menu.actions():
            action.setChecked(action.data() is None)
        self._take_sources()

    @Slot()
    def _take_sources(self) -> None:
        actions = self._source_menu.actions()
        self._sources = {action.data() for action in actions if action.data() and action.isChecked()}
        actions[0].setChecked(not self._sources)
        self._tell()

    @Slot(QAction)
    def _take_days(self, action: QAction) -> None:
        if action.data() == "between":
            dialog = DateRangeDialog(*self._between, self)
            dialog.chosen.connect(self._take_between)
            dialog.rejected.connect(self._tick_days)
            dialog.open()
            return
        self._days = action.data()
        self._tell()

    @Slot(QDate, QDate)
    def _take_between(self, first: QDate, last: QDate) -> None:
        self._days, self._between = "between", (first, last)
        self._tell()

    @Slot()
    def _tick_days(self) -> None:
        for action in self._day_menu.actions():
            action.setChecked(action.data() == self._days)

    def _tell(self) -> None:
        self._name_buttons()
        self.changed.emit()

    def _name_buttons(self) -> None:
        names = [name for key, name in self._accounts.items() if key in self._chosen]
        words = source_words()
        sources = [words[source] for source in words if source in self._sources]
        all_words = self.tr("All")
        self._name(self.account_button, self.tr("Account: {value}"), joined(names, 2) or all_words)
        self._name(self.source_button, self.tr("Source: {value}"), joined(sources, 2) or all_words)
        self._name(self.days_button, self.tr("Opted out: {value}"), self._day_words())
        self._name(self.part_button, self.tr("Number: {value}"), _part_words(self._part))
        self.part_button.setVisible(bool(self._part))
        self.part_button.setToolTip(self.tr("Show all numbers again"))

    @staticmethod
    def _name(target: QWidget, pattern: str, value: str) -> None:
        text = pattern.format(value=value)
        target.setText(text.replace("&", "&&"))
        target.setAccessibleName(text)

    def _day_words(self) -> str:
        if self._days == "between":
            first, last = (day.toString("yyyy-MM-dd") for day in self._between)
            return self.tr("{first} to {last}").format(first=first, last=last)
        return {
            "today": self.tr("Today"),
            "week": self.tr("Last 7 days"),
            "month": self.tr("Last 30 days"),
            "year": self.tr("This year"),
        }.get(self._days, self.tr("Any time"))
