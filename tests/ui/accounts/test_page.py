"""The page Accounts, worked as a person works it."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.core.errors import StoreError
from app.core.records import Account
from app.services import accounts
from app.ui.accounts.account_dialog import AccountDialog
from app.ui.accounts.model import NAME, NOTES, NUMBERS, REGION, STATE, AccountsModel
from app.ui.accounts.page import AccountsPage
from app.ui.pills import TONE_ROLE
from app.ui.theme import font


@pytest.fixture
def page(session, qtbot):
    accounts.add_account(session.database, "Retail", "NA", "Shops")
    made = AccountsPage(session)
    qtbot.addWidget(made)
    session.announced.connect(made.strip.show_announcement)
    made.resize(1000, 600)
    made.show()
    made.activate()
    settle(qtbot, session)
    return made


def settle(qtbot, session):
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=5000)


def names(page):
    return [page.model.rows[row].name for row in range(page.model.rowCount())]


def press(qtbot, where, text):
    button = next(each for each in where.findChildren(QPushButton) if each.text().replace("&", "") == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def dialog(kind):
    return next(
        each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()
    )


def test_model_keeps_qts_rules(qtmodeltester, themed):
    model = AccountsModel()
    model.show_rows(
        [Account(1, "Main", "ZA", "", None, 5), Account(2, "Retail", "NA", "two\nlines", None, 0)]
    )
    qtmodeltester.check(model)
    assert model.index(1, NOTES).data() == "two lines"
    assert model.index(0, REGION).data() == "South Africa (+27)"
    assert model.index(0, NUMBERS).data() == "5"
    said = model.index(0, NAME).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Main, South Africa (+27), 5, , In use"


def test_accounts_are_shown_and_the_first_is_selected(page):
    assert names(page) == ["Main", "Retail"]
    assert page.selected.name == "Main"
    assert page.edit_button.isEnabled()


def test_add(page, session, qtbot):
    press(qtbot, page, "Add…")
    asked = dialog(AccountDialog)
    assert not asked.save_button.isEnabled()
    qtbot.keyClicks(asked.name_field, "Support")
    asked.region_box.set_region("GB")
    with qtbot.waitSignal(session.accounts_changed, timeout=3000):
        qtbot.keyClick(asked.name_field, Qt.Key.Key_Return)
    settle(qtbot, session)
    assert names(page) == ["Main", "Retail", "Support"]
    assert page.selected.name == "Support"
    assert accounts.find_account(session.database, "Support").region == "GB"
    assert page.strip.text == "The account Support was added."


def test_a_taken_name_is_refused_beside_the_field_and_what_was_typed_stays(page, session, qtbot):
    press(qtbot, page, "Add…")
    asked = dialog(AccountDialog)
    qtbot.keyClicks(asked.name_field, "retail")
    press(qtbot, asked, "Add")
    settle(qtbot, session)
    assert asked.isVisible()
    assert "Retail" in asked.name_trouble.text()
    assert asked.name_field.text() == "retail"
    qtbot.waitUntil(lambda: asked.height() >= asked.layout().totalMinimumHeightForWidth(asked.width()))
    assert not asked.notes_field.geometry().intersects(asked.save_button.geometry())
    qtbot.keyClicks(asked.name_field, " 2")
    assert not asked.name_trouble.isVisible()
    asked.reject()


def test_enter_on_a_row_edits_it(page, session, qtbot):
    page.table.selectRow(1)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    asked = dialog(AccountDialog)
    assert (asked.name_field.text(), asked.region_box.region) == ("Retail", "NA")
    asked.name_field.setText("Shops & Malls")
    asked.notes_field.setPlainText("New notes")
    press(qtbot, asked, "Save")
    settle(qtbot, session)
    found = accounts.find_account(session.database, "Shops & Malls")
    assert (found.region, found.notes) == ("NA", "New notes")
    assert page.selected.id == found.id


def test_archive_asks_and_can_be_brought_back(page, session, qtbot):
    page.table.selectRow(1)
    press(qtbot, page, "Archive")
    question = QApplication.activeModalWidget()
    assert any("stays opted out" in each.text() for each in question.findChildren(QLabel))
    press(qtbot, question, "Archive")
    settle(qtbot, session)
    assert names(page) == ["Main"]
    page.archived_box.click()
    settle(qtbot, session)
    row = names(page).index("Retail")
    assert page.model.index(row, STATE).data() == "Archived"
    assert page.model.index(row, STATE).data(TONE_ROLE) == "plain"
    page.table.selectRow(row)
    press(qtbot, page, "Bring Back")
    settle(qtbot, session)
    assert not accounts.find_account(session.database, "Retail").archived


def test_the_last_account_cannot_be_archived(page, session, qtbot):
    accounts.archive_account(session.database, accounts.find_account(session.database, "Retail").id)
    page.reload()
    settle(qtbot, session)
    press(qtbot, page, "Archive")
    press(qtbot, QApplication.activeModalWidget(), "Archive")
    settle(qtbot, session)
    assert "only account in use" in page.strip.text
    assert names(page) == ["Main"]


def test_tab_leaves_the_table(page, qtbot):
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Tab)
    assert not page.table.hasFocus()


def test_notes_can_be_read_where_there_is_little_room(page, session, qtbot):
    page.resize(660, 500)  # as little as letters a third larger leave in a window of 1024
    page.reload()
    settle(qtbot, session)
    least = QFontMetrics(font()).horizontalAdvance("What it is used for")
    assert page.table.columnWidth(NOTES) >= least
    assert sum(page.table.columnWidth(column) for column in range(5)) <= page.table.viewport().width()


@pytest.fixture
def busy(session, page):
    """A writing that goes on until the test lets it end."""
    end = threading.Event()
    session.runner.write(page, end.wait, 10, done=lambda _ended: None)
    yield end
    end.set()


def rename(page, qtbot, name):
    page.table.selectRow(1)
    page.edit()
    asked = dialog(AccountDialog)
    asked.name_field.setText(name)
    press(qtbot, asked, "Save")
    return asked


def test_a_change_that_waits_for_other_work_says_so_and_is_saved_after_it(page, session, qtbot, busy):
    asked = rename(page, qtbot, "Shops")
    qtbot.waitUntil(lambda: "waits for the work that is going on" in asked.trouble.text)
    assert asked.trouble.isVisible()
    assert not asked.save_button.isEnabled()
    assert asked.name_field.isReadOnly()
    qtbot.waitUntil(lambda: asked.height() >= asked.layout().totalMinimumHeightForWidth(asked.width()))
    with qtbot.waitSignal(asked.saved):
        busy.set()
    settle(qtbot, session)
    assert names(page) == ["Main", "Shops"]


def test_cancel_takes_back_a_change_that_waits(page, session, qtbot, busy):
    asked = rename(page, qtbot, "Shops")
    with qtbot.waitSignal(asked.rejected):
        press(qtbot, asked, "Cancel")
    busy.set()
    settle(qtbot, session)
    assert names(page) == ["Main", "Retail"]
    assert page.strip.text == "Cancelled. Nothing was changed."


def test_a_change_that_is_too_late_to_stop_is_told_of(page, session, qtbot, monkeypatch):
    begun, end = threading.Event(), threading.Event()
    change = accounts.change_account

    def slowly(*args, **words):
        begun.set()
        end.wait(10)
        return change(*args, **words)

    monkeypatch.setattr(accounts, "change_account", slowly)
    asked = rename(page, qtbot, "Shops")
    qtbot.waitUntil(begun.is_set)
    asked.reject()
    assert asked.isVisible()
    assert "What cannot be stopped any more is saved" in asked.trouble.text
    with qtbot.waitSignal(asked.saved):
        end.set()
    settle(qtbot, session)
    assert names(page) == ["Main", "Shops"]


def test_trouble_that_is_not_about_the_name_is_not_told_beside_it(page, session, qtbot, monkeypatch):
    def fail(*_args, **_words):
        raise StoreError("busy", "The database is busy. Nothing was changed.")

    monkeypatch.setattr(accounts, "change_account", fail)
    asked = rename(page, qtbot, "Shops")
    qtbot.waitUntil(asked.trouble.isVisible)
    assert asked.trouble.text == "The database is busy. Nothing was changed."
    assert not asked.name_trouble.isVisible()
    assert asked.save_button.isEnabled()
    asked.reject()
