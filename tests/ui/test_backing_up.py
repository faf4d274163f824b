"""Backups from the window: made each day in silence, restored after a look, and back again."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from app.services import backups, passphrases, replies, suppression_list
from app.services.activity import recent
from app.services.opening import Passphrase
from app.ui.dialogs import Question
from app.ui.file_dialogs import set_next_answer
from app.ui.reasoned_question import ReasonedQuestion
from app.ui.restore_dialog import RestoreDialog

NUMBER = 27831234567


@pytest.fixture
def said(session):
    news = []
    session.announced.connect(news.append)
    return news


@pytest.fixture
def settle(qtbot, session):
    def wait():
        qtbot.wait(20)
        qtbot.waitUntil(lambda: not session.runner.busy, timeout=10_000)

    return wait


@pytest.fixture
def backing_up(main_window):
    return main_window.backing_up


def dialog_of(window):
    (found,) = window.findChildren(RestoreDialog)
    return found


def test_the_days_backup_is_made_once_and_in_silence(backing_up, database, settle, said):
    for _ in range(2):
        backing_up.make_daily()
        settle()
    assert len(backups.list_backups(database.path)) == 1
    assert said == []


def test_a_backup_that_cannot_be_made_is_told(backing_up, database, settle, said, caplog):
    (database.path.parent / "backups").write_text("in the way")
    backing_up.make_daily()
    settle()
    assert [news.kind for news in said] == ["warning"]
    assert "backup" in said[0].text


def test_a_restore_goes_back_and_forth(backing_up, main_window, database, settle, said):
    backups.back_up_daily(database)
    suppression_list.add(database, [NUMBER])
    backing_up.ask_which()
    settle()
    dialog = dialog_of(main_window)
    assert "opt-outs: 0" in dialog.list.item(0).text()
    dialog.list.setCurrentRow(0)
    dialog.restore_button.click()
    settle()
    assert suppression_list.answer(database, NUMBER).listed
    question = main_window.findChildren(ReasonedQuestion)[-1]
    assert "1 opt-out of now is not in the backup" in question.accessibleDescription()
    assert "reply of their own" not in question.accessibleDescription()
    assert question.accessibleDescription().startswith(
        "Now:\nOpt-outs: 1 · accounts: 1\nActions: 2, the last 20"
    )
    assert not question.answer_button.isEnabled()
    question.reason_field.setPlainText("the import was wrong")
    question.answer_button.click()
    settle()
    assert not suppression_list.answer(database, NUMBER).listed
    assert recent(database)[0].reason == "the import was wrong"
    (text, undo), *_ = said[-1].actions
    assert text == "Undo"
    undo()
    settle()
    answer_of(main_window, "&Restore").click()
    settle()
    assert suppression_list.answer(database, NUMBER).listed


def test_who_is_not_in_a_backup_as_long_as_the_list_is_asked_about(backing_up, main_window, database, settle):
    suppression_list.add(database, [NUMBER])
    made = backups.back_up_daily(database)
    suppression_list.remove(database, [(1, NUMBER)])
    replies.add_pasted(database, f"+{NUMBER + 1} stop\n+{NUMBER + 2} START", 1, region="ZA")
    backing_up.ask_to_restore(made)
    settle()
    told = main_window.findChildren(ReasonedQuestion)[-1].accessibleDescription()
    assert "1 opt-out of now is not in the backup" in told
    assert "people who opted out by a reply of their own: 1." in told
    assert "Replies that wait to be decided and are not in the backup: 1." in told


def test_a_reply_that_waits_and_is_not_in_the_backup_is_asked_about(
    backing_up, main_window, database, settle
):
    made = backups.back_up_daily(database)
    replies.add_pasted(database, f"+{NUMBER} START", 1, region="ZA")
    backing_up.ask_to_restore(made)
    settle()
    question = main_window.findChildren(ReasonedQuestion)[-1]
    assert "are not in the backup: 1. That can be fined." in question.accessibleDescription()
    assert not question.answer_button.isEnabled()
    question.reason_field.setPlainText("it was read twice")
    question.answer_button.click()
    settle()
    assert replies.count_waiting(database) == 0


def answer_of(window, text):
    (found,) = [one for one in window.findChildren(QPushButton) if one.text() == text and one.isVisible()]
    return found


def test_any_file_can_be_chosen_after_a_look_at_it(backing_up, main_window, database, settle, tmp_path):
    suppression_list.add(database, [NUMBER])
    copy = backups.back_up(database, tmp_path / "elsewhere" / "copy.sqlite")
    (tmp_path / "letter.sqlite").write_text("no database at all, only a letter")
    backing_up.ask_which()
    settle()
    dialog = dialog_of(main_window)
    assert not dialog.restore_button.isEnabled()
    assert dialog.trouble.isVisible()
    (file_button,) = [one for one in dialog.findChildren(QPushButton) if one.text() == "Choose &File…"]
    set_next_answer(tmp_path / "letter.sqlite")
    file_button.click()
    settle()
    assert "not an opt-out database" in dialog.trouble.text
    set_next_answer(copy)
    file_button.click()
    settle()
    assert "opt-outs: 1" in dialog.list.item(0).text()
    assert dialog.restore_button.isEnabled()


def test_a_copy_is_made_where_the_person_says(backing_up, settle, said, tmp_path):
    set_next_answer(tmp_path / "mine.sqlite")
    backing_up.choose_place()
    settle()
    assert backups.contents_of(tmp_path / "mine.sqlite").accounts == 1
    assert said[-1].kind == "good"


def test_a_backup_with_a_passphrase_of_its_own_asks_for_it(backing_up, main_window, database, settle, said):
    words = "first words nobody knows"
    suppression_list.add(database, [27831234567])
    passphrases.set_first(database, Passphrase(words))
    backups.back_up_daily(database)
    passphrases.remove(database, Passphrase(words))
    suppression_list.add(database, [27831234568])
    backing_up.ask_which()
    settle()
    dialog = dialog_of(main_window)
    assert "encrypted with another passphrase" in dialog.list.item(0).text()
    dialog.restore_button.click()
    asked = dialog._asked
    asked.field.setText("not this one")
    asked.open_button.click()
    settle()
    assert "This is not the passphrase" in asked.trouble.text
    asked.field.setText(words)
    asked.open_button.click()
    settle()
    assert dialog.list.count() == 1
    assert "opt-outs: 1" in dialog.list.item(0).text()
    dialog.restore_button.click()
    settle()
    question = main_window.findChildren(ReasonedQuestion)[-1]
    question.reason_field.setPlainText("a test")
    question.answer_button.click()
    settle()
    assert not suppression_list.answer(database, 27831234568).listed
    assert suppression_list.answer(database, 27831234567).listed


def test_asked_for_twice_in_a_moment_it_asks_once(backing_up, main_window, database, settle):
    suppression_list.add(database, [NUMBER])
    made = backups.back_up_daily(database)
    for ask, kind in (
        (backing_up.ask_which, RestoreDialog),
        (lambda: backing_up.ask_to_restore(made), Question),
    ):
        ask()
        ask()
        settle()
        (dialog,) = [one for one in main_window.findChildren(kind) if one.isVisible()]
        dialog.reject()
