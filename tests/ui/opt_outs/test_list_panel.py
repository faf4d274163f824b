from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from app.core.errors import StoreError
from app.services import suppression_list
from app.services.accounts import archive_account
from app.ui.opt_outs import list_model, list_panel
from app.ui.opt_outs.list_panel import ListPanel

FIRST = 27_710_000_000


@pytest.fixture
def panel(session, qtbot, database, retail, support):
    suppression_list.add(database, range(FIRST, FIRST + 300), [retail], reason="old\tsystem")
    suppression_list.add(database, [FIRST], [support], reason="Letter")
    made = ListPanel(session)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    with qtbot.waitSignal(made.settled):
        made.reload()
    return made


def empty(panel):
    return panel.places.currentWidget() is panel._empty


def test_an_empty_list_says_what_to_do_next(session, qtbot):
    made = ListPanel(session)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.settled):
        made.reload()
    assert empty(made)
    with qtbot.waitSignal(made.add_asked):
        made.add_button.click()
    with qtbot.waitSignal(made.file_asked):
        made.file_button.click()


def test_count_is_always_shown(panel, qtbot):
    assert panel.count_label.text() == "301 opt-outs"
    with qtbot.waitSignal(panel.settled):
        panel.filters.set_part("27710000299")
    assert panel.count_label.text() == "1 opt-out"


def test_a_filter_without_matches_can_be_cleared_on_the_spot(panel, qtbot):
    with qtbot.waitSignal(panel.settled):
        panel.filters.set_part("999999")
    assert panel.places.currentWidget() is panel._no_match
    with qtbot.waitSignal(panel.settled):
        panel.clear_button.click()
    assert panel.places.currentWidget() is panel.view
    assert panel.model.rowCount() == 301


def test_headings_sort(panel, qtbot):
    header = panel.view.horizontalHeader()
    place = header.sectionViewportPosition(0) + 10
    from PySide6.QtCore import QPoint

    with qtbot.waitSignal(panel.settled):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 10))
    listing = panel.model.listing
    with qtbot.waitSignal(panel.settled):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 10))
    assert listing.order == panel.model.listing.order == "number"
    assert listing.descending != panel.model.listing.descending


def test_copy_gives_digits_between_tabs(panel, qtbot, settle):
    panel._set_sorting(0, descending=False)
    settle()
    panel.view.selectRow(0)
    qtbot.keyClick(panel.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    settle()
    cells = QApplication.clipboard().text().split("\t")
    assert cells[0] == str(FIRST)
    assert cells[1] == "Retail"
    assert cells[3:] == ["Manual", "old system"]


def test_too_much_to_copy_is_refused_with_a_way_out(panel, announced, monkeypatch):
    monkeypatch.setattr(list_panel, "MOST_COPIED", 100)
    QApplication.clipboard().setText("before")
    panel.view.selectAll()
    panel.copy()
    assert QApplication.clipboard().text() == "before"
    assert "Download List" in announced[-1].text


def test_removal_gathers_each_number_once(panel, qtbot):
    panel.view.selectAll()
    with qtbot.waitSignal(panel.removal_asked) as asked:
        qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    assert asked.args[0].tolist() == list(range(FIRST, FIRST + 300))
    assert [(choice.account, choice.listed) for choice in asked.args[1]] == [("Retail", 300), ("Support", 1)]


@pytest.mark.parametrize("turning", ["page", "selection", "order", "dialog"])
def test_a_removal_is_not_asked_about_once_the_person_has_turned_to_something_else(
    panel, qtbot, settle, announced, window, turning
):
    settle()
    asked = []
    panel.removal_asked.connect(lambda *_: asked.append(1))
    panel.view.selectAll()
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    if turning == "page":
        panel.hide()
    elif turning == "selection":
        panel.view.selectRow(2)
    elif turning == "order":
        panel._set_sorting(0, descending=False)
    else:
        QDialog(window).open()
    settle()
    assert asked == []
    assert announced == []


def test_a_removal_asked_for_again_after_the_first_was_dropped_comes_up_once(panel, qtbot, settle):
    settle()
    asked = []
    panel.removal_asked.connect(lambda numbers, _: asked.append(len(numbers)))
    panel.view.selectAll()
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    panel.view.selectRow(2)
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    settle()
    assert asked == [1]


def test_gathering_shows_its_progress_and_can_be_cancelled(panel, qtbot, session, settle, announced):
    settle()
    with qtbot.waitSignal(session.long_work_started) as started:
        panel.view.selectAll()
        qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    assert started.args[1] == "Gathering the numbers…"
    asked = []
    panel.removal_asked.connect(lambda *_: asked.append(1))
    started.args[0].cancel()
    settle()
    assert asked == []
    assert announced[-1].text == "Cancelled. Nothing was changed."


def test_rows_that_others_moved_are_not_removed(panel, qtbot, session, settle, database, retail, announced):
    settle()
    panel.view.selectRow(5)
    suppression_list.remove(database, [(retail, FIRST)], reason="asked back")
    session.lists_changed.emit(None)
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    settle()
    assert "The list has changed since these rows were selected" in announced[-1].text


def test_enter_asks_for_the_history_of_the_row(panel, qtbot, settle):
    settle()
    panel.view.selectRow(0)
    with qtbot.waitSignal(panel.history_asked) as asked:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert asked.args[0] == FIRST


def test_buttons_follow_the_selection(panel):
    assert panel.remove_button.isHidden()
    panel.view.selectRow(3)
    assert not panel.remove_button.isHidden()
    assert panel.selected_label.text() == "1 selected"


def test_a_change_by_others_does_not_take_a_selection_away(panel, qtbot, session, database, retail):
    panel.view.selectRow(3)
    suppression_list.add(database, [27_839_999_999], [retail])
    session.lists_changed.emit(None)
    assert not panel.newer_button.isHidden()
    assert panel.view.selected_count() == 1
    with qtbot.waitSignal(panel.settled):
        panel.newer_button.click()
    assert panel.model.rowCount() == 302


def test_an_own_change_is_shown_at_once_and_the_place_is_kept(panel, qtbot, session, database, retail):
    bar = panel.view.verticalScrollBar()
    bar.setValue(2000)
    report = suppression_list.add(database, [27_839_999_999], [retail])
    with qtbot.waitSignal(panel.settled):
        session.lists_changed.emit(report)
    assert panel.model.rowCount() == 302
    assert bar.value() == 2000


def test_a_renamed_account_is_seen_in_the_rows(panel, qtbot, session, database, retail):
    from app.services import accounts

    accounts.change_account(database, retail, name="Shops")
    with qtbot.waitSignal(panel.settled):
        session.accounts_changed.emit()
    qtbot.waitUntil(lambda: panel.model.loaded(299) is not None or not panel.model.index(299, 0).data())
    assert {panel.model.loaded(row).account for row in (1, 150, 299)} == {"Shops"}


def test_an_archived_account_is_marked_in_the_rows_and_can_be_filtered_by(panel, session, settle, support):
    archive_account(session.database, support)
    session.accounts_changed.emit()
    settle()
    panel.reload_accounts()
    panel.reload()
    settle()
    settle()
    texts = {panel.model.index(row, 1).data() for row in range(2)}
    assert "Support (archived)" in texts
    names = [action.text() for action in panel.filters.account_button.menu().actions()]
    assert "Support (archived)" in names


def test_rows_can_be_worked_with_after_a_newer_list_could_not_be_read(panel, qtbot, settle, monkeypatch):
    told = threading.Event()

    def refuse(*_asked, **_how):
        told.wait(5)
        raise StoreError("busy", "Another program is writing. Nothing was changed.")

    panel._slow.setInterval(0)
    with monkeypatch.context() as patch:
        patch.setattr(list_model, "open_listing", refuse)
        panel.reload()
        qtbot.waitUntil(lambda: panel.count_label.text() == "Loading…")
        told.set()
        settle()
    assert panel.count_label.text() == "301 opt-outs"
    panel.view.selectRow(0)
    with qtbot.waitSignal(panel.removal_asked, timeout=2000):
        panel.remove_button.click()
