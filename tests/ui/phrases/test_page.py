"""The page Phrases: rules changed, tried out and saved."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea

from app.core.errors import StoreError
from app.core.phrases import OwnPhrase, ReplySettings, Strictness
from app.core.replies import AccountRules, Reach
from app.services import accounts, activity, replies, reply_settings, suppression_list
from app.ui.figures import count
from app.ui.phrases.page import PhrasesPage
from app.ui.pills import NOTE_ROLE


@pytest.fixture
def page(session, qtbot):
    accounts.add_account(session.database, "Retail")
    replies.add_pasted(session.database, "+27831234567 see you friday\n+27831234568 hello", 1, region="ZA")
    made = PhrasesPage(session)
    qtbot.addWidget(made)
    session.announced.connect(made.strip.show_announcement)
    made.resize(1200, 800)
    made.show()
    made.activate()
    settle(qtbot, session)
    return made


def settle(qtbot, session):
    qtbot.wait(170)
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=10_000)
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=10_000)


def choose(page, qtbot, name):
    page.account_box.setCurrentIndex(page.account_box.findText(name))
    settle(qtbot, page.session)


def shown(page):
    results = page.bench.results
    return [results.item(row).text() for row in range(results.count())]


def test_the_shipped_rules_are_shown_and_nothing_is_unsaved(page):
    assert page.form.rules() == AccountRules()
    assert not page.unsaved
    assert not page.save_button.isEnabled()
    assert [page.account_box.itemText(place) for place in range(3)] == ["All accounts", "Main", "Retail"]


def test_replies_are_judged_as_they_are_typed(page, session, qtbot):
    page.bench.field.setPlainText("😀 please stop sending me these\n\nstop the delivery")
    settle(qtbot, session)
    assert shown(page) == ["Opt-out", "None"]
    selection = page.bench.field.extraSelections()[0]
    assert selection.cursor.selectedText() == "stop sending me"
    page.form.strictness_box.setCurrentIndex(page.form.strictness_box.findText("Every mention"))
    settle(qtbot, session)
    assert shown(page) == ["Opt-out", "Opt-out"]
    assert page.form.rules().settings.strictness is Strictness.EVERY_MENTION
    page.discard_button.click()
    settle(qtbot, session)
    assert shown(page) == ["Opt-out", "None"]


def test_the_words_that_decide_are_marked_below_a_reply_with_a_break_inside(page, session, qtbot):
    page.bench.field.insertPlainText("hello\u2028there\nplease stop\u2028\nremove me")
    settle(qtbot, session)
    assert shown(page) == ["None", "Opt-out", "Opt-out"]
    marked = [each.cursor.selectedText() for each in page.bench.field.extraSelections()]
    assert marked == ["stop", "remove me"]


def test_of_very_many_lines_the_first_are_judged_piece_by_piece_and_that_is_said(page, session, qtbot):
    begun = page.bench.results.model().rowsInserted
    page.bench.field.setPlainText("\n".join(f"please stop {number}" for number in range(1_200)))
    qtbot.waitUntil(lambda: page.bench.results.count() == 1_000, timeout=10_000)
    qtbot.waitUntil(lambda: len(page.bench.field.extraSelections()) == 1_000)
    assert page.bench.said.isVisible()
    assert page.bench.said.text() == f"The first {count(1_000)} of {count(1_200)} lines are judged."
    with qtbot.waitSignal(begun):
        page.bench.field.appendPlainText("x")
    assert page.bench.results.count() <= 100  # the rest comes between other events
    page.bench.field.setPlainText("stop")
    settle(qtbot, session)
    assert not page.bench.said.isVisible()
    assert shown(page) == ["Opt-out"]


def test_an_account_gets_rules_of_its_own_and_goes_back(page, session, qtbot):
    choose(page, qtbot, "Retail")
    page.form.switches["wrong_number"].setCurrentIndex(page.form.switches["wrong_number"].findData("opt_out"))
    page.form.reach_box.setCurrentIndex(1)
    assert not page.account_box.isEnabled()
    page.save_button.click()
    settle(qtbot, session)
    retail = accounts.find_account(session.database, "Retail").id
    saved = reply_settings.load(session.database, retail)
    assert (saved.settings.wrong_number, saved.reach, saved.own) == ("opt_out", Reach.ALL, True)
    assert reply_settings.load(session.database, 1) == AccountRules()
    assert page.account_box.currentText() == "Retail (own rules)"
    assert activity.recent(session.database)[0].operator == "t.botha"
    page.shared_button.click()
    settle(qtbot, session)
    assert not reply_settings.load(session.database, retail).own
    assert page.form.rules() == AccountRules()


def test_own_phrases(page, session, qtbot):
    own = page.form.own_phrases
    qtbot.keyClicks(own.text_field, "  See you   Friday ")
    own.match_box.setCurrentIndex(own.match_box.findData("word"))
    qtbot.keyClick(own.text_field, Qt.Key.Key_Return)
    assert own.phrases() == (OwnPhrase("See you Friday", "word", "opt_out"),)
    qtbot.keyClicks(own.text_field, "see you friday")
    own.add_button.click()
    assert "there already" in own.trouble.text()
    own.text_field.setText("...")
    own.add_button.click()
    assert "at least one letter" in own.trouble.text()
    page.run_view.button.click()
    settle(qtbot, session)
    assert page.run_view.said.text().startswith("1 of 2 stored replies would be read differently")
    assert "see you friday" in page.run_view.changes.item(0).data(NOTE_ROLE)
    own.table.selectRow(0)
    qtbot.keyClick(own.table, Qt.Key.Key_Delete)
    assert own.phrases() == ()
    assert not page.run_view.changes.isVisible()
    page.run_view.button.click()
    settle(qtbot, session)
    assert page.run_view.said.text() == "All 2 stored replies would be read as they were."


def test_a_language_has_to_stay(page):
    for tick in page.form.languages.values():
        tick.setChecked(False)
    assert not page.save_button.isEnabled()
    assert page.state.text() == "Tick at least one language."


def test_coming_back_keeps_what_was_not_saved(page, session, qtbot):
    page.form.reach_box.setCurrentIndex(1)
    page.activate()
    settle(qtbot, session)
    assert page.form.rules().reach is Reach.ALL


def test_saved_rules_are_applied_to_stored_replies(page, session, qtbot):
    page.form.own_phrases.text_field.setText("friday")
    page.form.own_phrases.match_box.setCurrentIndex(1)
    page.form.own_phrases.add_button.click()
    page.run_view.button.click()
    settle(qtbot, session)
    assert not page.run_view.apply_button.isVisible()
    page.save_button.click()
    settle(qtbot, session)
    page.run_view.button.click()
    settle(qtbot, session)
    assert page.run_view.apply_button.isVisible()
    page.run_view.apply_button.click()
    asked = QApplication.activeModalWidget()
    next(each for each in asked.findChildren(QPushButton) if each.text() == "&Apply").click()
    settle(qtbot, session)
    assert page.strip.text == "Stored replies were read again: 1 opt-outs added, 0 replies to review."
    assert suppression_list.answer(session.database, 27831234567).listed


def change_rules_elsewhere(session):
    theirs = AccountRules(ReplySettings(own_phrases=(OwnPhrase("hello", "word", "opt_out"),)))
    reply_settings.save(session.database, theirs)
    return theirs


def test_rules_changed_elsewhere_are_not_written_over(page, session, qtbot):
    page.form.switches["wrong_number"].setCurrentIndex(2)
    theirs = change_rules_elsewhere(session)
    session.accounts_changed.emit()
    page.save_button.click()
    settle(qtbot, session)
    assert "changed elsewhere" in page.strip.text
    assert reply_settings.load(session.database) == theirs
    assert page.unsaved
    page.discard_button.click()
    settle(qtbot, session)
    assert page.form.rules() == theirs
    assert not page.unsaved


def test_a_phrase_that_is_typed_but_not_added_is_saved_too(page, session, qtbot):
    qtbot.keyClicks(page.form.own_phrases.text_field, "see you friday")
    assert page.unsaved
    page.save_button.click()
    settle(qtbot, session)
    assert [each.text for each in reply_settings.load(session.database).settings.own_phrases] == [
        "see you friday"
    ]
    assert not page.unsaved
    qtbot.keyClicks(page.form.own_phrases.text_field, "...")
    page.save_button.click()
    assert page.form.own_phrases.trouble.text()
    assert page.unsaved
    page.discard_button.click()
    settle(qtbot, session)
    assert not page.form.own_phrases.pending
    assert not page.unsaved


def test_what_was_tried_is_not_shown_for_other_rules(page, session, qtbot):
    page.form.own_phrases.text_field.setText("hello")
    page.form.own_phrases.add_button.click()
    page.run_view.button.click()
    page.discard_button.click()
    settle(qtbot, session)
    assert not page.run_view.apply_button.isVisible()
    assert page.run_view.said.text().startswith("See what these rules")


def test_rules_changed_elsewhere_while_the_question_stands_are_not_acted_on(page, session, qtbot):
    change_rules_elsewhere(session)
    page.activate()
    settle(qtbot, session)
    page.run_view.button.click()
    settle(qtbot, session)
    page.run_view.apply_button.click()
    asked = QApplication.activeModalWidget()
    reply_settings.save(session.database, AccountRules())
    session.accounts_changed.emit()
    settle(qtbot, session)
    next(each for each in asked.findChildren(QPushButton) if each.text() == "&Apply").click()
    settle(qtbot, session)
    assert "changed elsewhere" in page.strip.text
    assert not suppression_list.answer(session.database, 27831234568).listed


def test_news_that_changes_no_rules_leaves_what_was_tried(page, session, qtbot):
    change_rules_elsewhere(session)
    page.activate()
    settle(qtbot, session)
    page.run_view.button.click()
    settle(qtbot, session)
    session.accounts_changed.emit()
    settle(qtbot, session)
    assert page.run_view.apply_button.isVisible()


def test_in_a_narrow_window_the_tries_stand_below_the_form(page, qtbot):
    letter = page.fontMetrics().averageCharWidth()
    window = QScrollArea(widgetResizable=True)
    qtbot.addWidget(window)
    window.setWidget(page)
    window.show()
    for letters, below in ((150, False), (110, True), (82, True)):
        window.resize(letter * letters, 600)
        qtbot.wait(20)
        assert not window.horizontalScrollBar().maximum()
        form, bench = (each.mapTo(page, each.rect().topLeft()) for each in (page.form, page.bench))
        assert (bench.y() > form.y() + 50) is below
        for part in (page.save_button, page.bench, page.run_view.button):
            assert part.mapTo(page, part.rect().bottomRight()).x() < page.width()
    window.takeWidget()


def change(page):
    page.form.strictness_box.setCurrentIndex(page.form.strictness_box.findText("Every mention"))


def test_saving_twice_saves_once(page, session, qtbot):
    said = []
    session.announced.connect(said.append)
    change(page)
    page.save_button.click()
    page.save_button.click()
    qtbot.waitUntil(lambda: bool(said), timeout=5000)
    page.save_button.click()  # before it was read back
    settle(qtbot, session)
    assert [news.kind for news in said] == ["good"]
    assert len([one for one in activity.recent(session.database) if one.kind == "phrases"]) == 1


def test_nothing_typed_while_saving_is_lost_and_the_focus_stays(page, session, qtbot):
    gate, field = threading.Event(), page.form.own_phrases.text_field
    session.runner.write(page, gate.wait, 5, done=print)
    change(page)
    field.setFocus()
    page.save_button.click()
    assert not page.form.isEnabled()
    assert "waits for the work" in page.state.text()
    page.activate()
    session.accounts_changed.emit()
    gate.set()
    settle(qtbot, session)
    assert page.form.isEnabled()
    assert not page.unsaved
    assert page.form.rules().settings.strictness is Strictness.EVERY_MENTION
    assert page.window().focusWidget() is field


def test_what_could_not_be_saved_can_be_saved_again(page, session, qtbot, monkeypatch):
    def refuse(*_asked, **_how):
        raise StoreError("busy", "Another program is writing. Nothing was changed.")

    change(page)
    with monkeypatch.context() as patch:
        patch.setattr(reply_settings, "save", refuse)
        page.save_button.click()
        settle(qtbot, session)
    assert page.unsaved
    page.save_button.click()
    settle(qtbot, session)
    assert not page.unsaved


def test_rules_of_an_account_that_was_archived_are_not_shown_as_those_for_all(page, session, qtbot):
    choose(page, qtbot, "Retail")
    change(page)
    page.save_button.click()
    settle(qtbot, session)
    accounts.archive_account(session.database, accounts.find_account(session.database, "Retail").id)
    session.accounts_changed.emit()
    settle(qtbot, session)
    assert page.account_box.currentText() == "All accounts"
    assert page.form.rules() == AccountRules()
    assert not page.unsaved


def test_it_is_said_that_changes_are_not_saved_yet(page, session, qtbot):
    change(page)
    assert page.state.text().startswith("Not saved yet")
    assert not page.account_box.isEnabled()
    page.save_button.click()
    settle(qtbot, session)
    assert "saved yet" not in page.state.text()
    assert page.account_box.isEnabled()
