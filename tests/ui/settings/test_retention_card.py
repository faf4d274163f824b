"""How long words are kept, chosen and applied in the window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from app.services import erasure, replies, suppression_list
from app.services.activity import recent
from app.store import database as store
from app.ui.dialogs import Question
from app.ui.erase_dialog import EraseDialog
from app.ui.retention_keeper import RetentionKeeper
from app.ui.settings.retention_card import RetentionCard


@pytest.fixture
def settle(session, qtbot):
    return lambda: qtbot.waitUntil(lambda: not session.runner.busy, timeout=10_000)


@pytest.fixture
def card(session, qtbot, settle):
    suppression_list.add(session.database, [27831234567], reason="Zanele called")
    made = RetentionCard(session)
    qtbot.addWidget(made)
    made.show()
    made.reload()
    settle()
    return made


@pytest.fixture
def said(session):
    news = []
    session.announced.connect(news.append)
    return news


@pytest.fixture
def years_later(monkeypatch):
    now = store.now_ms() + 4 * 366 * 24 * 3_600_000
    for module in ("app.services.erasure", "app.store.actions"):
        monkeypatch.setattr(f"{module}.now_ms", lambda: now)


def test_it_is_off_until_somebody_switches_it_on(card, session, settle):
    assert not card.on_box.isChecked()
    card.months_box.setValue(24)
    settle()
    assert erasure.months(session.database) is None
    card.on_box.click()
    settle()
    assert erasure.months(session.database) is None  # a tick alone sets nothing
    card.set_button.click()
    settle()
    answer(card, "&Erase From Now On").click()
    settle()
    assert erasure.months(session.database) == 24
    assert recent(session.database, limit=1)[0].operator == "t.botha"
    assert not card.set_button.isEnabled()
    card.months_box.setValue(36)  # erases less, so that nobody need be asked
    card.set_button.click()
    settle()
    assert erasure.months(session.database) == 36
    card.on_box.click()
    card.set_button.click()
    settle()
    assert erasure.months(session.database) is None


def answer(card, text):
    (found,) = [one for one in card.window().findChildren(QPushButton) if one.text() == text]
    return found


def test_fewer_months_are_asked_about_with_what_would_go(card, session, settle, years_later):
    card.on_box.click()
    card.months_box.setValue(12)
    card.set_button.click()
    settle()
    (question,) = card.window().findChildren(Question)
    assert "reasons and evidence notes: 1" in question.accessibleDescription()
    answer(card, "Cancel").click()
    settle()
    assert erasure.months(session.database) is None
    card.reload()
    settle()
    assert not card.on_box.isChecked()


def test_the_counts_are_shown_before_anything_goes(card, session, qtbot, settle, said, years_later):
    card.erase_button.click()
    settle()
    (dialog,) = card.window().findChildren(EraseDialog)
    assert dialog.counts.text() == "Replies: 0 · reasons and evidence notes: 1"
    assert suppression_list.history(session.database, 27831234567)[0].reason == "Zanele called"
    dialog.erase_button.click()
    settle()
    assert suppression_list.history(session.database, 27831234567)[-1].reason == ""
    assert "reasons: 1" in said[-1].text


@pytest.mark.parametrize(("months", "words"), [(36, "36 months"), (1, "1 month")])
def test_where_nothing_is_that_old_it_is_said_and_nothing_asked(card, settle, said, months, words):
    card.months_box.setValue(months)
    card.erase_button.click()
    settle()
    assert not card.window().findChildren(EraseDialog)
    assert [news.text for news in said] == [f"No words are older than {words}. Nothing was erased."]


def test_what_is_that_old_but_waits_is_told_where_nothing_else_is(card, session, settle, said, request):
    replies.add_pasted(session.database, "+27831234568 wrong number", region="ZA")
    request.getfixturevalue("years_later")
    erasure.erase_older(session.database, 36)
    card.erase_button.click()
    settle()
    assert said[-1].text == (
        "No words that could be erased are older than 36 months. Nothing was erased. "
        "Replies that wait to be decided are left: 1."
    )


def test_once_a_day_it_goes_by_itself_where_it_is_on(card, session, settle, said, years_later):
    keeper = RetentionKeeper(session, session)
    keeper.run()
    settle()
    assert said == []
    erasure.set_months(session.database, 36)
    keeper.run()
    settle()
    assert "Erased for good" in said[-1].text
    assert suppression_list.history(session.database, 27831234567)[-1].reason == ""


def test_what_was_looked_at_is_erased_whatever_the_box_says_meanwhile(
    card, session, qtbot, settle, said, monkeypatch, years_later
):
    erased, erase = [], erasure.erase_older

    def note(database, months, **words):
        erased.append(months)
        return erase(database, months, **words)

    monkeypatch.setattr(erasure, "erase_older", note)
    card.months_box.setValue(36)
    card.erase_button.click()
    card.months_box.setValue(1)
    settle()
    (dialog,) = card.window().findChildren(EraseDialog)
    assert dialog.windowTitle() == "Erase Words Older Than 36 Months"
    dialog.confirmed.emit("")
    settle()
    assert erased == [36]


def test_one_month_is_no_months(card, settle, years_later):
    card.months_box.setValue(1)
    card.erase_button.click()
    settle()
    (dialog,) = card.window().findChildren(EraseDialog)
    assert dialog.windowTitle() == "Erase Words Older Than 1 Month"
    dialog.reject()
    card.on_box.click()
    card.set_button.click()
    settle()
    (question,) = card.window().findChildren(Question)
    assert "older than 1 month are" in question.accessibleDescription()
