from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QDate

from app.core import moments
from app.core.records import Account, Filter
from app.ui.opt_outs import filter_bar
from app.ui.opt_outs.filter_bar import LONGEST_MENU, AccountsDialog, FilterBar
from tests.windows_clock import WindowsDatetime

ACCOUNTS = [Account(1, "Retail", "ZA"), Account(2, "R&D", "ZA")]


@pytest.fixture
def bar(themed, qtbot):
    made = FilterBar()
    qtbot.addWidget(made)
    made.set_accounts(ACCOUNTS)
    return made


def choose(menu, text):
    action = next(one for one in menu.actions() if one.text().replace("&", "") == text)
    action.trigger()


def test_nothing_is_narrowed_at_first(bar):
    assert bar.filter() == Filter()
    assert not bar.narrowed
    assert bar.account_button.text() == "Account: All"


def test_an_archived_account_is_marked(bar):
    bar.set_accounts([*ACCOUNTS, Account(3, "Old", "ZA", archived_at=datetime.now(UTC), listed=1)])
    choose(bar.account_button.menu(), "Old (archived)")
    assert bar.account_button.text() == "Account: Old (archived)"


def test_accounts_are_chosen_and_named_on_the_button(bar, qtbot):
    with qtbot.waitSignal(bar.changed):
        choose(bar.account_button.menu(), "RD")
    assert bar.filter().accounts == (2,)
    assert bar.account_button.accessibleName() == "Account: R&D"
    choose(bar.account_button.menu(), "All accounts")
    assert bar.filter().accounts == ()


def test_sources_are_chosen(bar):
    choose(bar.source_button.menu(), "Reply")
    choose(bar.source_button.menu(), "File")
    assert bar.filter().sources == ("file", "reply")
    choose(bar.source_button.menu(), "All sources")
    assert bar.filter().sources == ()


def test_last_seven_days_begin_at_midnight_of_this_desk(bar):
    choose(bar.days_button.menu(), "Last 7 days")
    since = bar.filter().since
    assert since.tzinfo is UTC
    assert since.astimezone().strftime("%H:%M:%S") == "00:00:00"
    assert timedelta(days=6) <= datetime.now(UTC) - since < timedelta(days=7, hours=1)


def test_chosen_days_include_the_last(bar):
    bar._take_between(QDate(2026, 11, 1), QDate(2026, 11, 1))
    wanted = bar.filter()
    assert wanted.since.astimezone().strftime("%Y-%m-%d %H:%M") == "2026-11-01 00:00"
    assert wanted.until.astimezone().strftime("%Y-%m-%d %H:%M") == "2026-11-02 00:00"
    assert bar.days_button.text() == "Opted out: 2026-11-01 to 2026-11-01"


def test_part_of_a_number_can_be_taken_back(bar, qtbot):
    bar.set_part("8312")
    assert bar.filter().text == "8312"
    assert not bar.part_button.isHidden()
    with qtbot.waitSignal(bar.part_cleared):
        bar.clear()
    assert bar.filter() == Filter()
    assert bar.part_button.isHidden()


def test_an_account_that_is_gone_is_wanted_no_more(bar, qtbot):
    choose(bar.account_button.menu(), "Retail")
    with qtbot.waitSignal(bar.changed):
        bar.set_accounts(ACCOUNTS[1:])
    assert bar.filter().accounts == ()


def test_many_accounts_are_ticked_in_a_dialog(bar, qtbot):
    bar.set_accounts([Account(n, f"Branch {n}", "ZA") for n in range(1, LONGEST_MENU + 10)])
    choose(bar.account_button.menu(), "Choose Accounts…")
    dialog = bar.window().findChild(AccountsDialog)
    assert dialog is not None
    dialog.boxes.all_box.click()
    dialog.boxes._boxes[7].click()
    dialog.show_button.click()
    assert bar.filter().accounts == (7,)


def test_digits_that_may_be_meant_in_two_ways_are_named_so(bar):
    bar.set_part("012 +2712")
    assert bar.part_button.text() == "Number: 012 or +2712…"
    assert bar.filter().text == "012 +2712"


def test_days_before_1970_and_the_last_there_is_are_filtered_by(bar, monkeypatch):
    for module in (filter_bar, moments):
        monkeypatch.setattr(module, "datetime", WindowsDatetime)
    bar._take_between(QDate(1900, 1, 1), QDate(9999, 12, 31))
    found = bar.filter()
    assert found.since.year in (1899, 1900)
    assert found.until.year == 9999
