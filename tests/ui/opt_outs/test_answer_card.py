from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from app.core.records import Account, Answer, OptOut
from app.ui import figures
from app.ui.opt_outs.answer_card import AnswerCard

NUMBER = 27831234567
DAY = datetime(2026, 11, 23, 8, 42, tzinfo=UTC)
EARLIER = datetime(2025, 12, 19, 6, 31, tzinfo=UTC)


def listed(account_id, name, since=DAY, source="reply", reason="Stop", *, archived=False):
    return OptOut(NUMBER, account_id, name, 7, since, source, reason, archived)


@pytest.fixture
def card(themed, qtbot):
    made = AnswerCard()
    qtbot.addWidget(made)
    made.show()
    return made


def values(card):
    return {key: value.text() for key, (_, value) in card._values.items() if value.isVisible()}


def test_a_listed_number_says_where_since_when_and_why(card):
    card.show_answer(
        Answer("", NUMBER, (listed(1, "Retail"), listed(2, "Support")), (Account(3, "Collections", "ZA"),))
    )
    assert card._verdict.text() == "On the opt-out list"
    assert card.property("tone") == "bad"
    assert values(card) == {
        "accounts": "Retail and Support",
        "since": figures.when(DAY),
        "because": "replied “Stop”",
        "not_on": "Collections",
    }
    assert card.remove_button.isVisible()


def test_an_archived_account_is_marked(card):
    card.show_answer(Answer("", NUMBER, (listed(1, "Retail", archived=True),), ()))
    assert values(card)["accounts"] == "Retail (archived)"
    assert "opt-out list of Retail (archived) since" in card.sentence()


def test_different_stories_are_told_apart(card):
    card.show_answer(
        Answer("", NUMBER, (listed(1, "Retail"), listed(2, "Support", EARLIER, "file", "old.csv")), ())
    )
    shown = values(card)
    assert shown["since"].splitlines() == [
        f"{figures.when(EARLIER)} (Support)",
        f"{figures.when(DAY)} (Retail)",
    ]
    assert "not_on" not in shown
    assert not card.add_button.isVisible()


def test_a_free_number_can_be_added_and_not_removed(card, qtbot):
    answer = Answer("", NUMBER, (), (Account(1, "Retail", "ZA"),))
    card.show_answer(answer)
    assert card._verdict.text() == "Not on the opt-out list"
    assert card.property("tone") == "good"
    assert not card.remove_button.isVisible()
    with qtbot.waitSignal(card.addition_asked) as asked:
        card.add_button.click()
    assert asked.args[0] is answer


def test_the_sentence_can_be_copied(card):
    card.show_answer(Answer("", NUMBER, (listed(1, "Retail"),), ()))
    card.copy_button.click()
    assert QApplication.clipboard().text() == (
        f"+27 83 123 4567 is on the opt-out list of Retail since {figures.when(DAY)} (replied “Stop”)."
    )
    card.show_answer(Answer("", NUMBER, (), ()))
    assert card.sentence() == "+27 83 123 4567 is not on the opt-out list of any account."
