"""Choosing the watched folder and its account."""

from __future__ import annotations

import pytest

from app.config import load_config
from app.services import accounts
from app.ui.file_dialogs import set_next_answer
from app.ui.settings.watched_folder_card import WatchedFolderCard


@pytest.fixture
def card(session, qtbot):
    accounts.add_account(session.database, "Retail")
    made = WatchedFolderCard(session)
    qtbot.addWidget(made)
    made.show()
    made.reload()
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=5000)
    return made


def test_a_folder_is_chosen_and_given_up(card, session, tmp_path):
    assert not card.stop_button.isVisible()
    card.account_box.setCurrentIndex(card.account_box.findText("Retail"))
    set_next_answer(tmp_path)
    card.choose_button.click()
    assert (session.config.watch_folder, session.config.watch_account) == (tmp_path, "Retail")
    assert str(tmp_path) in card.place.text()
    kept = load_config()
    assert (kept.watch_folder, kept.watch_account) == (tmp_path, "Retail")
    card.stop_button.click()
    assert load_config().watch_folder is None
    assert card.place.text() == "No folder is watched."


def shown(session, qtbot):
    made = WatchedFolderCard(session)
    qtbot.addWidget(made)
    made.show()
    made.reload()
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=5000)
    return made


def test_with_several_accounts_none_is_chosen_until_a_person_does(card, session, tmp_path):
    assert card.account_box.currentIndex() == -1
    set_next_answer(tmp_path)
    card.choose_button.click()
    assert (session.config.watch_folder, session.config.watch_account) == (tmp_path, "")
    card.account_box.setCurrentIndex(card.account_box.findText("Retail"))
    card.account_box.activated.emit(card.account_box.currentIndex())
    assert load_config().watch_account == "Retail"


def test_the_account_to_try_things_on_is_never_proposed(session, qtbot, tmp_path):
    accounts.add_account(session.database, "Example")
    card = shown(session, qtbot)
    assert card.account_box.currentText() == "Main"
    set_next_answer(tmp_path)
    card.choose_button.click()
    assert load_config().watch_account == "Main"
    main = accounts.find_account(session.database, "Main").id
    accounts.archive_account(session.database, main)
    session.change_config(watch_account="")
    assert shown(session, qtbot).account_box.currentIndex() == -1


def test_replies_to_the_account_to_try_things_on_are_warned_of(card, session, qtbot):
    assert not card.example_note.isVisible()
    accounts.add_account(session.database, "Example")
    session.change_config(watch_account="Example")
    assert "Clean a List" in shown(session, qtbot).example_note.text
    card.reload()
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=5000)
    assert card.example_note.isVisible()
    card.account_box.setCurrentIndex(card.account_box.findText("Retail"))
    card.account_box.activated.emit(card.account_box.currentIndex())
    assert not card.example_note.isVisible()


def test_a_folder_that_waits_for_its_account_shows_none(session, qtbot, tmp_path):
    session.change_config(watch_folder=tmp_path, watch_account="")
    assert shown(session, qtbot).account_box.currentIndex() == -1


@pytest.mark.parametrize("archived", [False, True])
def test_a_renamed_account_is_shown_by_its_name(card, session, qtbot, tmp_path, archived):
    retail = accounts.find_account(session.database, "Retail")
    set_next_answer(tmp_path)
    card.account_box.setCurrentIndex(card.account_box.findText("Retail"))
    card.choose_button.click()
    assert load_config().watch_account_id == retail.id
    accounts.change_account(session.database, retail.id, name="Shops")
    if archived:
        accounts.archive_account(session.database, retail.id)
    again = shown(session, qtbot)
    assert (again.account_box.currentText(), again.account_box.findText("Retail")) == ("Shops", -1)
    set_next_answer(tmp_path / "other")
    again.choose_button.click()
    assert (load_config().watch_account, load_config().watch_account_id) == ("Shops", retail.id)


def test_an_account_that_is_not_there_is_shown_until_another_is_chosen(session, qtbot, tmp_path):
    session.change_config(watch_folder=tmp_path, watch_account="Elsewhere", watch_account_id=1)
    again = shown(session, qtbot)
    assert again.account_box.currentText() == "Elsewhere"
    again.account_box.setCurrentIndex(again.account_box.findText("Main"))
    again.account_box.activated.emit(again.account_box.currentIndex())
    assert (load_config().watch_account, load_config().watch_account_id) == ("Main", 1)
