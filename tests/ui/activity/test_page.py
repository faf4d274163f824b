"""The page Activity: everything in words, fetched as it is scrolled, and undone from there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.core.action_search import sorts_called
from app.core.records import Action, ActionKind
from app.core.replies import ReplyRequest
from app.services import accounts, activity, listing, replies, suppression_list
from app.ui.activity.action_words import account_names, what_happened
from app.ui.activity.details_panel import DetailsPanel
from app.ui.activity.model import ACCOUNTS, ADDED, REASON, WHAT, WHEN, WHO, ActivityModel
from app.ui.activity.page import PAUSE, ActivityPage
from app.ui.scrolled_rows import BLOCK
from app.ui.theme import STEP_M, font, numbers_font


@pytest.fixture
def page(session, qtbot):
    made = ActivityPage(session)
    qtbot.addWidget(made)
    session.announced.connect(made.strip.show_announcement)
    made.resize(1200, 700)
    made.show()
    return made


def settle(qtbot, session):
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=10000)


def add(session, *numbers, **how):
    return suppression_list.add(
        session.database, numbers or [27831234567], (), operator="t.botha", **how
    ).action


def text(page, row, column):
    return page.model.index(row, column).data()


def action_of(kind, *, names=(), **details):
    when = activity_time()
    return Action(7, kind, when, "t.botha", "manual", "", details, 1, 0, undoes=3, accounts=names)


def activity_time():
    from datetime import UTC, datetime

    return datetime(2026, 11, 23, 12, 5, tzinfo=UTC)


@pytest.mark.parametrize("kind", list(ActionKind))
def test_every_kind_has_its_own_words(kind):
    words = {
        what_happened(action_of(each, file="a.csv", name="Retail", event="added")) for each in ActionKind
    }
    assert len(words) == len(ActionKind)
    assert "{" not in what_happened(action_of(kind))


def test_what_was_done_to_the_passphrase_is_told():
    words = [
        what_happened(action_of(ActionKind.DATABASE, event=event))
        for event in ("encrypted", "passphrase_changed", "decrypted")
    ]
    assert words == [
        "The database was encrypted",
        "The passphrase was changed",
        "The database was decrypted",
    ]


def test_a_change_of_retention_is_not_called_an_erasure():
    kept = action_of(ActionKind.ERASE, event="retention", months=36)
    assert what_happened(kept) == "Retention changed: words are kept for 36 months"
    assert "for 1 month" in what_happened(action_of(ActionKind.ERASE, event="retention", months=1))
    assert "for ever" in what_happened(action_of(ActionKind.ERASE, event="retention", months=None))
    assert (
        what_happened(action_of(ActionKind.ERASE, event="age", months=1)) == "Words older than 1 month erased"
    )


@pytest.mark.parametrize(
    ("kind", "event", "said"),
    [
        (ActionKind.ERASE, "retention", "It erased nothing."),
        (ActionKind.ERASE, "age", "cannot be brought back"),
        (ActionKind.DATABASE, "encrypted", "It altered no list."),
        (ActionKind.DATABASE, "restored", "restore that backup"),
    ],
)
def test_why_there_is_nothing_to_undo_is_said_as_it_is(themed, qtbot, kind, event, said):
    panel = DetailsPanel()
    qtbot.addWidget(panel)
    panel.show_action(action_of(kind, event=event, months=3))
    assert said in panel._why_not.text()


@pytest.mark.parametrize("event", ["added", "renamed", "archived", "brought_back", "changed"])
def test_account_events_name_the_account(event):
    assert "Retail" in what_happened(action_of(ActionKind.ACCOUNT, event=event, name="Retail", was="Shops"))


def test_many_accounts_are_counted():
    assert account_names(action_of(ActionKind.ADD, names=("A", "B", "C"))) == "A, B, C"
    assert account_names(action_of(ActionKind.ADD, names=("A", "B", "C", "D"))) == "A, B and 2 more"


def test_newest_first_in_words(page, session, qtbot):
    accounts.add_account(session.database, "Retail", operator="n.dlamini")
    add(session, 27831234567, 27831234568, reason="Asked by\ntelephone")
    page.activate()
    settle(qtbot, session)
    assert [text(page, 0, column) for column in (WHAT, ACCOUNTS, WHO, REASON, ADDED)] == [
        "Added by hand",
        "Main, Retail",
        "t.botha",
        "Asked by telephone",
        "4",
    ]
    assert text(page, 1, WHAT) == "Account Retail added"
    assert page.selected.added == 4
    said = page.model.index(0, WHEN).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Added by hand, Main, Retail, t.botha" in said


def test_older_actions_are_fetched_as_they_are_needed(page, session, qtbot, qtmodeltester):
    for number in range(BLOCK + 50):
        add(session, 27831230000 + number)
    page.activate()
    settle(qtbot, session)
    assert page.model.rowCount() == BLOCK
    page.table.scrollToBottom()
    qtbot.waitUntil(lambda: page.model.rowCount() > BLOCK, timeout=3000)
    settle(qtbot, session)
    ids = [page.model.rows[row].id for row in range(page.model.rowCount())]
    assert len(ids) == len(activity.recent(session.database, limit=10_000))
    assert ids == sorted(set(ids), reverse=True)
    assert not page.model.canFetchMore(QModelIndex())
    qtmodeltester.check(page.model)


def test_undo_from_the_row(page, session, qtbot):
    add(session)
    page.activate()
    settle(qtbot, session)
    qtbot.mouseClick(page.details.undo_button, Qt.MouseButton.LeftButton)
    settle(qtbot, session)
    question = QApplication.activeModalWidget()
    assert "+27 83 123 4567 added by hand" in question._text.text()
    with qtbot.waitSignal(session.lists_changed, timeout=3000):
        undo = next(each for each in question.findChildren(QPushButton) if each.text() == "&Undo")
        qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    settle(qtbot, session)
    assert listing.open_listing(session.database).count == 0
    assert page.strip.text == "Undone: +27 83 123 4567 was taken off the opt-out list of Main."
    assert text(page, 1, WHAT) == "+27 83 123 4567 added by hand (undone)"
    assert text(page, 0, WHAT) == "Undid: +27 83 123 4567 added by hand"


def shown_in(panel):
    QApplication.processEvents()
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_actions_about_one_number_name_it(page, session, qtbot):
    add(session, 27831234567)
    suppression_list.remove(session.database, [(1, 27831234567)], operator="t.botha")
    replies.add_pasted(session.database, "+27611234567 START\n+27611234568 START", region="ZA")
    for reply, decision in ((1, "keep"), (2, "opt_out")):
        replies.decide(session.database, reply, decision)
    undone = suppression_list.undo(session.database, 5)
    suppression_list.undo(session.database, undone.action)
    replies.add_pasted(session.database, "+27611234569 hello", region="ZA")
    page.activate()
    settle(qtbot, session)
    assert [text(page, row, WHAT) for row in range(8)] == [
        "+27 61 123 4569: reply taken in",
        "Redid: +27 61 123 4567 kept after review",
        "Undid: +27 61 123 4567 kept after review (undone)",
        "+27 61 123 4568 opted out after review",
        "+27 61 123 4567 kept after review (undone)",
        "2 replies pasted",
        "+27 83 123 4567 removed from the list",
        "+27 83 123 4567 added by hand",
    ]
    page.table.selectRow(1)
    assert "+27 61 123 4567" in shown_in(page.details)
    assert "action 7" in shown_in(page.details)
    assert page.details.undo_button.isEnabled()


def test_what_an_intake_left_out_is_told(page, session, qtbot, tmp_path):
    path = tmp_path / "talk.csv"
    path.write_text("Number,Type,Message\n0831234567,MT,Reply STOP\n0831234567,MO,hello\n")
    replies.import_file(session.database, ReplyRequest(path, region="ZA"))
    page.activate()
    settle(qtbot, session)
    page.table.selectRow(0)
    assert "Rows left out (sent)" in shown_in(page.details)


def test_what_cannot_be_undone_says_why(page, session, qtbot):
    page.activate()
    settle(qtbot, session)
    assert page.selected.kind == ActionKind.ACCOUNT
    assert not page.details.undo_button.isEnabled()
    said = " ".join(label.text() for label in page.details.findChildren(QLabel) if label.isVisible())
    assert "altered no list" in said


def test_the_selected_action_stays_selected_when_others_come(page, session, qtbot):
    first = add(session)
    page.activate()
    settle(qtbot, session)
    add(session, 27831234568)
    session.lists_changed.emit(None)
    settle(qtbot, session)
    assert page.model.rowCount() == 3
    assert page.selected.id == first


def test_a_change_while_reading_is_not_missed(session, qtbot):
    model = ActivityModel(session)
    model.reload()
    add(session)
    model.reload()
    settle(qtbot, session)
    assert model.rows[0].kind == ActionKind.ADD


def test_details_are_scrolled_not_squeezed(page, session, qtbot):
    add(session, reason="Asked by telephone, call 90412, and again by letter of 14 November")
    page.resize(700, 420)
    page.activate()
    settle(qtbot, session)

    def shown():
        every = page.details.findChildren(QLabel)
        return [each for each in every if each.wordWrap() and each.text() and each.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) > 4)
    qtbot.waitUntil(lambda: all(each.height() >= each.heightForWidth(each.width()) for each in shown()))


def test_narrow_pages_put_the_details_below(page):
    page.resize(700, 600)
    QApplication.processEvents()
    assert page._split.orientation() == Qt.Orientation.Vertical


@pytest.mark.parametrize("width", [1260, 1440])
def test_no_column_is_cut_while_another_has_room_to_spare(page, session, qtbot, width):
    replies.add_pasted(session.database, "+27831234567\tSTART\n+27831234568\tUNSTOP\n", region="ZA")
    replies.decide(session.database, 1, "opt_out")
    replies.decide(session.database, 2, "keep")
    add(session, 27831234569, reason="Client wrote")
    page.resize(width, 800)
    page.activate()
    settle(qtbot, session)
    qtbot.waitUntil(lambda: page.model.rowCount() > 4)
    assert "+27 83 123 4567 opted out after review" in [text(page, row, WHAT) for row in range(5)]
    metrics = QFontMetrics(font())
    for column in (WHEN, WHAT, ACCOUNTS, WHO, REASON):
        for row in range(page.model.rowCount()):
            needed = metrics.horizontalAdvance(text(page, row, column)) + 2 * STEP_M
            assert needed <= page.table.columnWidth(column), text(page, row, column)


def test_the_selected_row_stays_in_sight_where_the_details_grow(page, session, qtbot):
    for number in range(12):
        # Can be undone; only the oldest, of the account, says why it cannot.
        add(session, 27831234567 + number)
    page.resize(700, 420)
    page.activate()
    settle(qtbot, session)
    page._split.setSizes([1000, 1])  # the details as low as they can be
    table = page.table
    for _row in range(12):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert page.selected.kind == ActionKind.ACCOUNT
    qtbot.waitUntil(lambda: table.viewport().rect().contains(table.visualRect(page.model.index(12, 0))))


def test_millions_are_read_whole_in_a_narrow_window(page, session, qtbot, monkeypatch):
    for name in ("Collections of the northern region", "Collections of the southern region"):
        accounts.add_account(session.database, name)
    add(session, reason="a long reason that wants all the room there is in the row of this table")

    def recent(*args, **how):
        return [replace(one, added=28_522_770) for one in activity.recent(*args, **how)]

    monkeypatch.setattr("app.ui.activity.model.recent", recent)
    page.resize(640, 600)
    page.activate()
    settle(qtbot, session)
    shown = text(page, 0, ADDED)
    assert shown.startswith("2")
    width = QFontMetrics(numbers_font()).horizontalAdvance(shown)
    assert page.table.columnWidth(ADDED) >= width + 2 * STEP_M


def test_the_details_grow_by_no_row_with_every_action_that_is_looked_at(qtbot):
    panel = DetailsPanel()
    qtbot.addWidget(panel)
    for _ in range(30):
        panel.show_action(action_of("import", file="numbers.csv", rows=3))
    rows = panel._rows.rowCount()
    for _ in range(30):
        panel.show_action(action_of("import", file="numbers.csv", rows=3))
        panel.show_action(None)
    assert panel._rows.rowCount() == rows < 20


def test_the_search_shows_what_is_like_it(page, session, qtbot):
    add(session, reason="her letter")
    suppression_list.add(session.database, [27831234568], operator="n.dlamini")
    suppression_list.undo(session.database, operator="n.dlamini")
    page.activate()
    settle(qtbot, session)
    everything = page.model.rowCount()

    def search(words):
        page.search_field.setText(words)
        qtbot.wait(PAUSE + 50)
        settle(qtbot, session)
        return [text(page, row, WHAT) for row in range(page.model.rowCount())]

    assert search("HER LETTER") == ["+27 83 123 4567 added by hand"]
    assert search("undid") == ["Undid: +27 83 123 4568 added by hand"]
    assert search("by hand")[-1] == "+27 83 123 4567 added by hand"
    assert len(search("0831234568")) == 2
    assert search("undone") == search("(Undone)") == ["+27 83 123 4568 added by hand (undone)"]
    assert search(text(page, 0, WHEN)[:10]) == search("") != []
    assert search("2025-11-30") == []
    assert search("nobody of this name") == []
    shown = page._stack.currentWidget()
    assert [each.text() for each in shown.findChildren(QLabel) if each.text()] == ["No action is like this."]
    assert len(search("")) == everything


@pytest.mark.parametrize(
    ("words", "sorts"),
    [
        ("imported", {(ActionKind.IMPORT, "")}),
        ("encrypted", {(ActionKind.DATABASE, "encrypted")}),
        ("kept", {(ActionKind.DECISION, "keep"), (ActionKind.ERASE, "retention")}),
        ("0", set()),
        ("", set()),
    ],
)
def test_sorts_are_found_by_the_words_of_the_window(qapp, words, sorts):
    assert set(sorts_called(words, what_happened)) == sorts
