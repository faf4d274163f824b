"""Undo from wherever it is asked for: at once, or after a question where people asked to be left alone."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.core.errors import StoreError
from app.core.records import ActionKind
from app.services import activity, replies, suppression_list
from app.ui.dialogs import Question
from app.ui.reasoned_question import ReasonedQuestion
from app.ui.undoing import Undoing

STOPPER, DOUBTFUL = 27831234567, 27831234568


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def undoing(session, window):
    return Undoing(session, window)


@pytest.fixture
def announced(session):
    said = []
    session.announced.connect(said.append)
    return said


@pytest.fixture
def settle(session, qtbot):
    def wait():
        for _ in range(2):  # what is asked for in answer to an answer
            qtbot.waitUntil(lambda: not session.runner.busy, timeout=10_000)
            QApplication.processEvents()

    return wait


def take_in(session, *lines):
    return replies.add_pasted(session.database, "\n".join(lines), region="ZA").action


def listed(session, number=STOPPER):
    return suppression_list.answer(session.database, number).listed


def question():
    found = QApplication.activeModalWidget()
    assert isinstance(found, ReasonedQuestion)
    return found


def press_in(dialog, text):
    next(each for each in dialog.findChildren(QPushButton) if each.text() == text).click()


def test_an_intake_is_asked_about_and_a_reason_given(undoing, session, settle, announced):
    action = take_in(session, f"+{STOPPER} stop", f"+{DOUBTFUL} stop", "+27831234569 thanks")
    undoing.undo(action)
    settle()
    assert listed(session)
    asked = question()
    said = asked.accessibleDescription()
    assert "3 replies pasted" in said
    assert "2 people opted out by a reply of their own and would be messaged again." in said
    assert not asked.answer_button.isEnabled()
    cancel = next(each for each in asked.findChildren(QPushButton) if each.isDefault())
    assert cancel.text() == "Cancel"
    asked.reason_field.setPlainText(" the wrong file ")
    asked.answer_button.click()
    settle()
    assert not listed(session)
    assert announced[-1].text == "3 replies were taken back. 2 opt-outs were taken off the list of Main."
    assert activity.recent(session.database)[0].reason == "the wrong file"


def test_cancel_leaves_all_as_it_was(undoing, session, settle, announced):
    undoing.undo(take_in(session, f"+{STOPPER} stop"))
    settle()
    assert "1 person opted out" in question().accessibleDescription()
    question().reject()
    settle()
    assert listed(session)
    assert announced == []


def test_the_page_asks_once_not_twice(undoing, session, settle):
    take_in(session, f"+{STOPPER} stop")
    undoing.ask_for(activity.recent(session.database)[0])
    settle()
    asked = question()
    asked.reason_field.setPlainText("the wrong file")
    asked.answer_button.click()
    settle()
    assert not listed(session)
    assert QApplication.activeModalWidget() is None


def test_a_decision_is_taken_back_at_once_only_where_it_was_just_made(undoing, session, settle, announced):
    take_in(session, f"+{DOUBTFUL} START")
    decided = replies.decide(session.database, 1, "opt_out").action
    undoing.undo(decided, at_once=True)
    settle()
    assert not listed(session, DOUBTFUL)
    assert announced[-1].text.startswith("+27 83 123 4568 waits for review again. ")
    again = replies.decide(session.database, 1, "opt_out").action
    suppression_list.add(session.database, [27831234569])
    undoing.undo(again, at_once=True)
    settle()
    assert listed(session, DOUBTFUL)
    question().reject()


def test_every_undo_has_an_undo_beside_it(undoing, session, settle, announced):
    take_in(session, f"+{DOUBTFUL} START")
    undoing.undo(replies.decide(session.database, 1, "keep").action)
    settle()
    assert announced[-1].text == "+27 83 123 4568 waits for review again."
    ((text, undo),) = announced[-1].actions
    assert text == "Undo"
    undo()
    settle()
    assert announced[-1].text == "+27 83 123 4568 is kept again: it can still be messaged."
    assert activity.recent(session.database)[0].kind is ActionKind.UNDO


def test_what_cannot_be_undone_any_more_is_said(undoing, session, settle, announced):
    action = suppression_list.add(session.database, [STOPPER]).action
    undoing.undo(action)
    settle()
    undoing.undo(action)
    settle()
    assert announced[-1].kind == "bad"
    assert "was undone before" in announced[-1].text


def test_an_undo_asked_for_twice_is_done_once(undoing, session, settle, announced):
    action = suppression_list.add(session.database, [STOPPER]).action
    undoing.undo(action)
    undoing.undo(action)
    settle()
    assert [news.kind for news in announced] == ["good"]


def test_an_undo_that_failed_can_be_asked_for_again(undoing, session, settle, announced, monkeypatch):
    action = suppression_list.add(session.database, [STOPPER]).action
    with monkeypatch.context() as patched:
        patched.setattr("app.store.actions.record", refuse)
        undoing.undo(action)
        settle()
    assert (announced[-1].kind, listed(session)) == ("bad", True)
    ((text, again),) = announced[-1].actions
    assert text == "Undo"
    again()
    settle()
    assert not listed(session)
    undoing.undo(action)
    settle()
    assert (announced[-1].kind, announced[-1].actions) == ("bad", ())


def refuse(*_args, **_more):
    raise StoreError("busy", "Another program is writing. Nothing was changed.")


def test_what_needs_no_guard_is_asked_about_in_short(undoing, session, settle, announced):
    suppression_list.add(session.database, [STOPPER])
    undoing.ask_for_last()
    settle()
    asked = QApplication.activeModalWidget()
    assert not isinstance(asked, ReasonedQuestion)
    press_in(asked, "&Undo")
    settle()
    assert announced[-1].text == "Undone: +27 83 123 4567 was taken off the opt-out list of Main."


def test_a_long_undo_takes_the_place_of_what_is_being_undone(
    undoing, session, settle, announced, monkeypatch
):
    monkeypatch.setattr("app.ui.undoing.SLOW", 0.0)
    added = suppression_list.add(session.database, range(STOPPER, STOPPER + 40_000))
    undoing.undo(added.action)
    settle()
    assert [news.kind for news in announced] == ["info", "good"]
    assert announced[0].text == "The undo is going on. Nothing is changed until it is done."
    assert not announced[0].actions


def test_asked_for_twice_in_a_moment_it_asks_once(undoing, session, settle, window):
    suppression_list.add(session.database, [STOPPER])
    for ask in (undoing.ask_for_last, lambda: undoing.ask_for(activity.recent(session.database)[0])):
        ask()
        ask()
        settle()
        (question,) = [one for one in window.findChildren(Question) if one.isVisible()]
        question.reject()
