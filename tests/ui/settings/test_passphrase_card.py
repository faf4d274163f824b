"""Setting, changing and removing the passphrase in the window."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app import desk_keyring
from app.core.errors import UserError
from app.services import backups, passphrases, suppression_list
from app.services.opening import Passphrase, open_database
from app.ui.dialogs import Question
from app.ui.passphrase_dialogs import NewPassphraseDialog, RemovePassphraseDialog
from app.ui.settings.passphrase_card import PassphraseCard

FIRST, SECOND = "first words nobody knows", "second words nobody knows"


@pytest.fixture
def kept(monkeypatch):
    """A keyring; empty it to have none."""
    found = {"there": True}
    monkeypatch.setattr(desk_keyring, "is_there", lambda: found["there"])
    monkeypatch.setattr(desk_keyring, "keep", lambda path, text: found.update({path: text}))
    monkeypatch.setattr(desk_keyring, "forget", lambda path: found.pop(path, None))
    return found


@pytest.fixture
def card(session, qtbot, kept):
    made = PassphraseCard(session)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def said(session):
    news = []
    session.announced.connect(news.append)
    return news


@pytest.fixture
def settle(session, qtbot):
    return lambda: qtbot.waitUntil(lambda: not session.runner.busy, timeout=10_000)


def dialog_of(card, kind, qtbot):
    qtbot.waitUntil(lambda: any(one.isVisible() for one in card.window().findChildren(kind)), timeout=5000)
    return next(one for one in card.window().findChildren(kind) if one.isVisible())


def press(qtbot, where, text):
    button = next(one for one in where.findChildren(QPushButton) if one.text().replace("&", "") == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def set_passphrase(card, qtbot, settle):
    card.set_button.click()
    dialog = dialog_of(card, NewPassphraseDialog, qtbot)
    dialog.new_field.setText(FIRST)
    dialog.again_field.setText(FIRST)
    dialog.understood_box.setChecked(True)
    press(qtbot, dialog, "Encrypt")
    settle()


def test_it_is_set_changed_and_removed(card, session, qtbot, settle, said):
    assert "not encrypted" in card.state.text()
    set_passphrase(card, qtbot, settle)
    assert said[-1].text == "The database is encrypted from now on."
    assert (card.set_button.isVisible(), card.change_button.isVisible()) == (False, True)
    card.change_button.click()
    dialog = dialog_of(card, NewPassphraseDialog, qtbot)
    dialog.present_field.setText("not the present one")
    dialog.new_field.setText(SECOND)
    dialog.again_field.setText(SECOND)
    dialog.understood_box.setChecked(True)
    press(qtbot, dialog, "Change Passphrase")
    settle()
    assert passphrases.present(session.database).matches(Passphrase(FIRST))
    assert dialog.isVisible()
    assert "not the present passphrase" in dialog.trouble.text
    assert (dialog.new_field.text(), dialog.again_field.text()) == (SECOND, SECOND)
    assert dialog.present_field.selectedText()
    dialog.present_field.setText(FIRST)
    press(qtbot, dialog, "Change Passphrase")
    settle()
    card.remove_button.click()
    dialog = dialog_of(card, RemovePassphraseDialog, qtbot)
    dialog.field.setText(FIRST)
    press(qtbot, dialog, "Remove Passphrase")
    assert dialog.isVisible()
    assert dialog.trouble.isVisible()
    dialog.field.setText(SECOND)
    press(qtbot, dialog, "Remove Passphrase")
    settle()
    assert not passphrases.is_set(session.database)
    assert card.set_button.isVisible()
    open_database(session.database.path).close()


def test_the_focus_goes_on_to_the_button_that_takes_the_place(main_window, qtbot, settle, kept):
    card = main_window.show_page("settings").passphrase_card
    settle()
    card.set_button.setFocus()
    set_passphrase(card, qtbot, settle)
    assert main_window.focusWidget() is card.change_button
    card.remove_button.setFocus()
    card.remove_button.click()
    dialog = dialog_of(card, RemovePassphraseDialog, qtbot)
    dialog.field.setText(FIRST)
    press(qtbot, dialog, "Remove Passphrase")
    settle()
    assert card.set_button.isVisible()
    assert main_window.focusWidget() is card.set_button


def test_the_focus_stays_where_a_person_took_it_meanwhile(main_window, qtbot, settle, kept):
    page = main_window.show_page("settings")
    settle()
    set_passphrase(page.passphrase_card, qtbot, lambda: None)
    page.operator_field.setFocus()
    settle()
    qtbot.waitUntil(page.passphrase_card.change_button.isVisible)
    assert main_window.focusWidget() is page.operator_field


def test_the_dialog_asks_for_two_that_are_the_same_and_for_consent(card, qtbot):
    card.set_button.click()
    dialog = dialog_of(card, NewPassphraseDialog, qtbot)
    assert not dialog.set_button.isEnabled()
    dialog.new_field.setText("short")
    assert dialog.cause.text() == "The new passphrase is too short."
    dialog.new_field.setText(FIRST)
    dialog.again_field.setText(SECOND)
    assert dialog.cause.text() == "The two are not the same."
    dialog.again_field.setText(FIRST)
    assert not dialog.cause.isVisible()
    assert not dialog.set_button.isEnabled()
    dialog.understood_box.setChecked(True)
    assert dialog.set_button.isEnabled()
    assert dialog.new_field.echoMode() == dialog.new_field.EchoMode.Password
    dialog.show_box.setChecked(True)
    assert dialog.new_field.echoMode() == dialog.new_field.EchoMode.Normal
    dialog.reject()


@pytest.mark.parametrize(("answer", "encrypted"), [("Leave Them", False), ("Encrypt Them", True)])
def test_earlier_backups_are_asked_about(card, session, qtbot, settle, said, answer, encrypted):
    suppression_list.add(session.database, [27831234567])
    made = backups.back_up_daily(session.database, today=date(2026, 1, 1))
    set_passphrase(card, qtbot, settle)
    question = dialog_of(card, Question, qtbot)
    assert made.name in question.accessibleDescription()
    press(qtbot, question, answer)
    settle()
    assert backups.contents_of(made, Passphrase(FIRST)).encrypted is encrypted
    assert said[-1].kind == "good"


def test_it_is_remembered_only_when_wished(card, session, qtbot, settle, kept):
    set_passphrase(card, qtbot, settle)
    assert (card.remember_box.isChecked(), session.database.path in kept) == (False, False)
    card.remember_box.click()
    settle()
    assert (kept[session.database.path], session.config.unlock) == (FIRST, "keyring")
    card.remember_box.click()
    settle()
    assert (session.database.path in kept, session.config.unlock) == (False, "ask")


def test_a_keyring_that_refuses_is_told_and_the_box_is_empty_again(
    card, session, qtbot, settle, said, monkeypatch
):
    def refuse(_path, _text):
        raise UserError("keyring_refused", "The keyring did not take it.")

    set_passphrase(card, qtbot, settle)
    monkeypatch.setattr(desk_keyring, "keep", refuse)
    card.remember_box.click()
    settle()
    assert (said[-1].text, card.remember_box.isChecked()) == ("The keyring did not take it.", False)
    assert session.config.unlock == "ask"


def test_no_keyring_is_said_beside_the_box(card, qtbot, settle, kept):
    kept["there"] = False
    set_passphrase(card, qtbot, settle)
    assert not card.remember_box.isEnabled()
    assert "no keyring" in card.hint.text()


def test_a_passphrase_that_the_keyring_does_not_take_is_changed_all_the_same_and_told_so(
    card, session, qtbot, settle, said, kept, monkeypatch
):
    set_passphrase(card, qtbot, settle)
    card.remember_box.click()
    settle()
    assert kept[session.database.path] == FIRST

    def refuse(_path, _text):
        raise UserError("keyring_refused", "The keyring did not take it.")

    monkeypatch.setattr(desk_keyring, "keep", refuse)
    card._change(FIRST, SECOND)
    settle()
    assert passphrases.is_present(session.database, Passphrase(SECOND))
    told = next(news for news in said if "was changed" in news.text)
    assert (told.kind, told.text) == ("warning", "The passphrase was changed. The keyring did not take it.")
    assert session.config.unlock == "ask"
    assert session.database.path not in kept
