"""The page Replies, worked as a person works it: mostly by keyboard."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
import xlsxwriter
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel

from app.core.replies import Decision
from app.services import replies, suppression_list
from app.services.accounts import change_account, list_accounts
from app.services.example_data import load_example_data
from app.ui.opt_outs.history_dialog import HistoryDialog
from app.ui.opt_outs.removal_dialog import RemovalDialog
from app.ui.pills import NOTE_ROLE, TONE_ROLE, pill_width
from app.ui.replies.filter_row import ALL
from app.ui.replies.import_dialog import RepliesImportDialog
from app.ui.replies.model import ACCOUNT, NUMBER, RECEIVED, REPLY, RULE, VERDICT, RepliesModel
from app.ui.replies.page import RepliesPage
from app.ui.replies.paste_dialog import RepliesPasteDialog
from app.ui.replies.report_dialog import RepliesReportDialog
from app.ui.scrolled_rows import BLOCK
from app.ui.theme import STEP_M, font

PASTED = (
    "+27831234567\tHi 😀, please stop sending me these.\n"
    "+27831234568\tSTART\n"
    "+27831234569\twrong number\n"
    "+27729051188\tSee you on Friday\n"
    "+27729051189\tUNSTOP\n"
)


@pytest.fixture
def page(session, qtbot):
    replies.add_pasted(session.database, PASTED, region="ZA")
    made = RepliesPage(session)
    qtbot.addWidget(made)
    session.announced.connect(made.strip.show_announcement)
    made.resize(1200, 700)
    made.show()
    made.activate()
    settle(qtbot, session)
    return made


def settle(qtbot, session):
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=10_000)
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=10_000)


def texts(page):
    return [page.model.rows[row].text for row in range(page.model.rowCount())]


def dialog(kind):
    return next(
        each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()
    )


def show(page, qtbot, value):
    page.filters.show_box.setCurrentIndex(page.filters.show_box.findData(value))
    settle(qtbot, page.session)


def test_copying_takes_the_whole_reply(page, qtbot):
    page.table.choose_row(1)
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text().split("\t")
    reply = page.selected
    assert copied[1:] == ["+27 83 123 4569", "Main", reply.text, "Review", "wrong number"]


def test_model_keeps_qts_rules(qtmodeltester, session, qtbot):
    replies.add_pasted(session.database, PASTED, region="ZA")
    model = RepliesModel(session)
    with qtbot.waitSignal(model.loaded):
        model.reload()
    qtmodeltester.check(model)
    row = model.row_of(1)
    assert model.index(row, NUMBER).data() == "+27 83 123 4567"
    assert model.index(row, VERDICT).data(TONE_ROLE) == "bad"
    assert "stop" in model.index(row, RULE).data()
    assert "please stop sending" in model.index(row, RECEIVED).data(Qt.ItemDataRole.AccessibleTextRole)


def test_more_replies_are_fetched(session, qtbot):
    lines = "\n".join(f"+2783123{number:04d} hello {number}" for number in range(BLOCK + 30))
    replies.add_pasted(session.database, lines, region="ZA")
    model = RepliesModel(session)
    with qtbot.waitSignal(model.loaded):
        model.reload()
    assert (model.rowCount(), model.count) == (BLOCK, BLOCK + 30)
    with qtbot.waitSignal(model.loaded):
        model.fetchMore(model.index(-1, -1))
    assert model.rowCount() == BLOCK + 30
    assert model.index(BLOCK + 29, REPLY).data() == "hello 0"


def test_the_queue_is_worked_by_keyboard(page, session, qtbot):
    assert texts(page) == ["START", "wrong number", "UNSTOP"]
    assert page.selected.text == "START"
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert page.selected.text == "wrong number"
    qtbot.keyClick(page.table, Qt.Key.Key_A)
    assert page.selected.text == "UNSTOP"
    qtbot.keyClick(page.table, Qt.Key.Key_K)
    assert page.selected.text == "START"
    settle(qtbot, session)
    assert texts(page) == ["START"]
    assert page.filters.count.text() == "1 to review"
    assert suppression_list.answer(session.database, 27831234569).listed
    assert [replies.reply(session.database, number).decision for number in (2, 3, 5)] == [
        None,
        Decision.OPT_OUT,
        Decision.KEEP,
    ]


def test_home_and_end_lead_to_the_first_and_last_reply(page, qtbot):
    qtbot.keyClick(page.table, Qt.Key.Key_End)
    assert page.selected.text == "UNSTOP"
    qtbot.keyClick(page.table, Qt.Key.Key_Home)
    assert page.selected.text == "START"


@pytest.mark.parametrize(("key", "sign"), [(Qt.Key.Key_A, "a"), (Qt.Key.Key_K, "k")])
def test_a_key_that_is_held_decides_once(page, session, qtbot, key, sign):
    qtbot.keyPress(page.table, key)
    for _ in range(5):
        held = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, sign, True)
        QApplication.sendEvent(page.table, held)
    settle(qtbot, session)
    assert texts(page) == ["wrong number", "UNSTOP"]


def test_a_decision_is_undone_from_the_strip(page, session, qtbot):
    qtbot.mouseClick(page.panel.opt_out_button, Qt.MouseButton.LeftButton)
    settle(qtbot, session)
    assert page.strip.text == "+27 83 123 4568 was opted out of Main."
    page.strip._links[0].click()
    settle(qtbot, session)
    assert texts(page)[0] == "START"
    assert not suppression_list.answer(session.database, 27831234568).listed
    assert page.strip.text == (
        "+27 83 123 4568 waits for review again. It was taken off the opt-out list of Main."
    )


@pytest.mark.parametrize("value", ["waiting", ALL])
def test_a_decision_taken_back_leads_to_its_reply(page, session, qtbot, value):
    show(page, qtbot, value)
    page.table.choose_row(page.model.row_of(2))
    qtbot.keyClick(page.table, Qt.Key.Key_K)
    settle(qtbot, session)
    page.table.choose_row(page.model.row_of(5))
    undo_link(page).click()
    settle(qtbot, session)
    assert page.selected.text == "START"
    qtbot.keyClick(page.table, Qt.Key.Key_A)
    settle(qtbot, session)
    assert replies.reply(session.database, 2).decision is Decision.OPT_OUT
    assert replies.reply(session.database, 5).decision is None


def test_the_last_of_a_long_queue_comes_back(page, session, qtbot):
    lines = "\n".join(f"+2783123{number:04d} UNSTOP {number}" for number in range(BLOCK + 30))
    replies.add_pasted(session.database, lines, region="ZA")
    page.model.reload()
    settle(qtbot, session)
    page.model.fetchMore(page.model.index(-1, -1))
    settle(qtbot, session)
    last = page.model.rowCount() - 1
    assert last > BLOCK
    page.table.choose_row(last)
    text = page.selected.text
    qtbot.keyClick(page.table, Qt.Key.Key_K)
    settle(qtbot, session)
    undo_link(page).click()
    settle(qtbot, session)
    assert page.selected.text == text


def test_a_reply_decided_elsewhere_is_refused_and_gone(page, session, qtbot):
    replies.decide(session.database, 2, "keep")
    qtbot.keyClick(page.table, Qt.Key.Key_A)
    settle(qtbot, session)
    assert "decided before" in page.strip.text
    assert texts(page) == ["wrong number", "UNSTOP"]
    assert not suppression_list.answer(session.database, 27831234568).listed


def test_all_replies_with_the_deciding_words_marked(page, session, qtbot):
    show(page, qtbot, "all")
    assert len(texts(page)) == 5
    page.table.choose_row(page.model.row_of(1))
    selection = page.panel.text.extraSelections()[0]
    assert selection.cursor.selectedText() == "stop sending me"
    assert not page.panel.opt_out_button.isVisible()
    qtbot.keyClick(page.table, Qt.Key.Key_A)
    settle(qtbot, session)
    assert replies.reply(session.database, 1).decision is None
    page.table.choose_row(page.model.row_of(3))
    qtbot.keyClick(page.table, Qt.Key.Key_K)
    settle(qtbot, session)
    assert page.model.index(page.model.row_of(3), VERDICT).data(NOTE_ROLE) == "kept"


def test_searching(page, session, qtbot):
    show(page, qtbot, "all")
    page.filters.text_field.setText("friday")
    qtbot.waitUntil(lambda: texts(page) == ["See you on Friday"], timeout=5000)
    page.filters.text_field.setText("nothing like it")
    qtbot.waitUntil(lambda: texts(page) == [], timeout=5000)
    settle(qtbot, session)
    assert page._stack.currentWidget() is page._no_match


def test_searching_what_waits_leaves_nobody_else_to_be_decided(page, session, qtbot):
    page.filters.text_field.setText("zzz")
    qtbot.waitUntil(lambda: texts(page) == [], timeout=5000)
    settle(qtbot, session)
    assert page._stack.currentWidget() is page._no_match
    assert (page.selected, page.filters.count.text()) == (None, "0 to review")
    assert not page.panel.opt_out_button.isVisible()
    page.opt_out()
    page.filters.text_field.setText("wrong")
    qtbot.waitUntil(lambda: texts(page) == ["wrong number"], timeout=5000)
    settle(qtbot, session)
    assert (page.selected.text, page.filters.count.text()) == ("wrong number", "1 to review")
    page.keep()
    assert page._stack.currentWidget() is page._no_match  # others wait still
    settle(qtbot, session)
    assert [replies.reply(session.database, number).decision for number in (2, 3, 5)] == [
        None,
        Decision.KEEP,
        None,
    ]


def test_an_empty_queue_leads_to_all_replies(page, session, qtbot):
    for _ in range(3):
        qtbot.keyClick(page.table, Qt.Key.Key_K)
    settle(qtbot, session)
    qtbot.mouseClick(page._done.button, Qt.MouseButton.LeftButton)
    settle(qtbot, session)
    assert len(texts(page)) == 5


def test_import_with_a_corrected_column(page, session, qtbot, tmp_path: Path):
    path = tmp_path / "export.csv"
    path.write_text("Msisdn,Message,Note\n+27600000001,stop,ok\n+27600000002,go on,ok\n")
    page.open_bulk_file(path)
    asked = dialog(RepliesImportDialog)
    settle(qtbot, session)
    assert asked.import_button.isEnabled()
    box = asked.choices.text_box
    box.setCurrentIndex(box.findData(2))
    box.activated.emit(box.currentIndex())
    settle(qtbot, session)
    assert asked.model.index(0, 3).data() == "ok"
    box.setCurrentIndex(box.findData(1))
    box.activated.emit(box.currentIndex())
    settle(qtbot, session)
    asked.import_button.click()
    settle(qtbot, session)
    assert page.strip.text == "2 replies to Main were taken in: 1 opted out, 0 to review."
    assert replies.count(session.database) == 7


def test_replies_are_not_taken_for_the_example_account_of_themselves(page, session, qtbot, tmp_path: Path):
    load_example_data(session.database)
    path = tmp_path / "export.csv"
    path.write_text("From,Message\n+27600000001,stop\n")
    page.open_bulk_file(path)
    asked = dialog(RepliesImportDialog)
    settle(qtbot, session)
    assert asked.choices.account_box.currentText() == "Main"
    asked.reject()
    page.paste_replies()
    asked = dialog(RepliesPasteDialog)
    settle(qtbot, session)
    assert asked.account_box.currentText() == "Main"
    asked.reject()


def test_what_does_not_look_like_replies_waits_for_a_column(page, session, qtbot, tmp_path: Path):
    path = tmp_path / "campaign.csv"
    path.write_text("Name,Surname,Mobile,Balance\nThandi,Nkosi,+27600000001,12\nJan,Botha,+27600000002,7\n")
    page.open_bulk_file(path)
    asked = dialog(RepliesImportDialog)
    settle(qtbot, session)
    assert "does not look like replies" in asked.trouble.text
    assert not asked.import_button.isEnabled()
    box = asked.choices.text_box
    assert box.currentIndex() == -1
    box.setCurrentIndex(box.findData(1))
    box.activated.emit(box.currentIndex())
    settle(qtbot, session)
    assert asked.import_button.isEnabled()
    assert not asked.trouble.isVisible()
    asked.reject()


def test_numbers_that_could_be_in_two_columns_wait_for_one(page, session, qtbot, tmp_path: Path):
    path = tmp_path / "export.csv"
    path.write_text("From,Mobile,Message\n+27831230000,+27600000001,stop\n+27831230001,+27600000002,hello\n")
    page.open_bulk_file(path)
    asked = dialog(RepliesImportDialog)
    settle(qtbot, session)
    assert "More than one column could hold the numbers" in asked.trouble.text
    assert not asked.import_button.isEnabled()
    box = asked.choices.number_box
    assert (box.currentIndex(), asked.choices.text_box.currentData()) == (-1, 2)
    box.setCurrentIndex(box.findData(1))
    box.activated.emit(box.currentIndex())
    settle(qtbot, session)
    assert not asked.trouble.isVisible()
    asked.import_button.click()
    settle(qtbot, session)
    assert {27600000001, 27600000002} <= {reply.msisdn for reply in replies.page(session.database)}


def test_a_message_that_is_chosen_as_the_reply_is_not_what_it_answers(page, session, qtbot, tmp_path: Path):
    path = tmp_path / "export.csv"
    path.write_text("Msisdn,Message,Reply\n+27600000001,STOP,Goodbye\n")
    page.open_bulk_file(path)
    asked = dialog(RepliesImportDialog)
    settle(qtbot, session)
    for text in (2, 1):
        box = asked.choices.text_box
        box.setCurrentIndex(box.findData(text))
        box.activated.emit(box.currentIndex())
        settle(qtbot, session)
    assert asked.choices.reading().columns.sent is None
    asked.reject()


def test_another_sheet_can_be_chosen(page, session, qtbot, tmp_path: Path):
    path = tmp_path / "months.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name, heading, text in (("January", "Message", "hello"), ("February", "Antwoord", "stop")):
            sheet = book.add_worksheet(name)
            for row, cells in enumerate((("Nr", heading), ("+27600000001", text), ("+27600000002", text))):
                sheet.write_row(row, 0 if name == "January" else 1, cells)
    page.open_bulk_file(path)
    asked = dialog(RepliesImportDialog)
    settle(qtbot, session)
    box = asked.choices.sheet_box
    assert (box.isVisible(), box.currentText(), box.count()) == (True, "January", 2)
    assert any("sheet “January”" in part.text() for part in asked.area.findChildren(QLabel))
    box.setCurrentIndex(1)
    box.activated.emit(1)
    settle(qtbot, session)
    assert asked.model.index(0, 3).data() == "stop"
    asked.import_button.click()
    settle(qtbot, session)
    assert page.strip.text == "2 replies to Main were taken in: 2 opted out, 0 to review."
    next(link for link in page.strip._links if link.text() == "Details").click()
    settle(qtbot, session)
    report = dialog(RepliesReportDialog)
    assert any("Sheet “February” was read." in part.text() for part in report.findChildren(QLabel))
    report.reject()


def test_a_file_that_cannot_be_read_is_told_in_the_dialog(page, session, qtbot, tmp_path: Path):
    path = tmp_path / "picture.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    page.open_bulk_file(path)
    asked = dialog(RepliesImportDialog)
    settle(qtbot, session)
    assert asked.trouble.isVisible()
    assert not asked.import_button.isEnabled()
    asked.reject()


def test_what_will_be_left_out_is_told_before(page, session, qtbot, tmp_path: Path):
    path = tmp_path / "talk.csv"
    path.write_text("Number,Type,Message\n0831230001,MT,Reply STOP\n0831230001,MO,hello\n0831230002,MT,x\n")
    page.open_bulk_file(path)
    asked = dialog(RepliesImportDialog)
    assert all("column A" not in part.text() for part in asked.area.findChildren(QLabel))
    settle(qtbot, session)
    assert asked.left_out.isVisible()
    assert asked.left_out.text.startswith("2 of the first rows are messages that were sent, not replies")
    assert asked.import_button.isEnabled()
    box = asked.choices.direction_box
    assert (box.isVisible(), box.currentData()) == (True, 1)
    for place, left_out in ((0, False), (box.findData(1), True)):
        box.setCurrentIndex(place)
        box.activated.emit(place)
        settle(qtbot, session)
        assert (box.isVisible(), asked.left_out.isVisible()) == (True, left_out)
        assert asked.model.rowCount() == (1 if left_out else 3)
    path.write_text("Number,Type,Message\n0831230001,MT,Reply STOP\n")
    asked.take_file(path)
    settle(qtbot, session)
    assert asked.left_out.text.startswith("1 of the first rows is a message")
    assert not asked.import_button.isEnabled()
    assert not asked.trouble.isVisible()
    asked.reject()


def test_numbers_of_another_region_are_told_as_such(page, session, qtbot, tmp_path: Path):
    main = list_accounts(session.database)[0]
    change_account(session.database, main.id, region="BW")
    path = tmp_path / "export.csv"
    path.write_text("From,Message\n0831230001,stop\n0831230002,hello\n")
    page.open_bulk_file(path)
    asked = dialog(RepliesImportDialog)
    settle(qtbot, session)
    assert not asked.import_button.isEnabled()
    assert "Botswana (+267)" in asked.trouble.text
    assert "Main" in asked.trouble.text
    asked.reject()


@pytest.mark.parametrize(("zone", "hour"), [("UTC", 10), ("SAST", 8)])
def test_times_that_are_pasted_are_of_the_zone_chosen_for_replies(page, session, qtbot, zone, hour):
    session.change_config(reply_time_zone=zone)
    page.paste_replies()
    asked = dialog(RepliesPasteDialog)
    settle(qtbot, session)
    asked.text_field.setPlainText("Number\tReply\tReceived\n+27600000001\tunsubscribe\t2026-01-16 10:00:00")
    asked.ok_button.click()
    settle(qtbot, session)
    received = [reply.received_at for reply in replies.page(session.database) if reply.msisdn == 27600000001]
    assert received == [datetime(2026, 1, 16, hour, tzinfo=UTC)]


def test_paste(page, session, qtbot):
    page.paste_replies()
    asked = dialog(RepliesPasteDialog)
    settle(qtbot, session)
    assert not asked.ok_button.isEnabled()
    asked.text_field.setPlainText("+27600000001 unsubscribe")
    asked.ok_button.click()
    settle(qtbot, session)
    assert suppression_list.answer(session.database, 27600000001).listed
    assert page.strip.text.startswith("1 reply to Main")


def test_the_sidebar_counts_what_waits(main_window, session, qtbot):
    replies.add_pasted(session.database, PASTED, region="ZA")
    session.lists_changed.emit(None)
    said = main_window.sidebar.buttons["replies"]
    qtbot.waitUntil(lambda: said.accessibleName() == "Replies, 3 waiting", timeout=5000)
    said.repaint()
    main_window.show_page("replies")
    settle(qtbot, session)


def test_a_file_dropped_on_this_page_is_one_of_replies(main_window, session, qtbot, tmp_path: Path):
    path = tmp_path / "export.csv"
    path.write_text("Number,Reply\n+27600000001,stop\n")
    main_window.show_page("replies")
    main_window.open_files([path])
    asked = dialog(RepliesImportDialog)
    settle(qtbot, session)
    assert asked.import_button.isEnabled()
    asked.reject()


def test_a_narrow_window_shows_the_reply_and_nothing_that_the_panel_says_too(page, qtbot):
    assert not page.table.isColumnHidden(ACCOUNT)
    page.resize(page.fontMetrics().averageCharWidth() * 92, 500)
    qtbot.wait(20)
    assert page.width() <= page.fontMetrics().averageCharWidth() * 92
    assert page.table.isColumnHidden(ACCOUNT)
    assert page.table.isColumnHidden(RULE)
    assert not page.table.horizontalScrollBar().maximum()
    assert "Main" in page.panel.who.text()


@pytest.mark.parametrize("width", [958, 1260])
def test_what_was_decided_is_read_whole_in_the_table(page, session, qtbot, width):
    page.resize(width, 800)
    replies.decide(session.database, 2, "opt_out")
    replies.decide(session.database, 3, "keep")
    show(page, qtbot, ALL)
    assert "opted out" in [page.model.index(row, VERDICT).data(NOTE_ROLE) for row in range(5)]
    for row in range(page.model.rowCount()):
        cell = page.model.index(row, VERDICT)
        assert pill_width(cell.data(), cell.data(NOTE_ROLE)) + 2 * STEP_M <= page.table.columnWidth(VERDICT)
    if not page.table.isColumnHidden(RULE):
        rules = [page.model.index(row, RULE).data() for row in range(page.model.rowCount())]
        widest = max(QFontMetrics(font()).horizontalAdvance(words) for words in rules)
        assert widest + 2 * STEP_M <= page.table.columnWidth(RULE)


@pytest.fixture
def at_work(main_window, session, qtbot):
    """The main window on the page Replies, with three replies waiting and the focus in the table."""
    replies.add_pasted(session.database, PASTED, region="ZA")
    shown = main_window.show_page("replies")
    qtbot.waitActive(main_window)
    settle(qtbot, session)
    assert main_window.focusWidget() is shown.table
    return shown


def focus(page):
    return page.window().focusWidget()


def press(page, key):
    """Press a key where the focus is, as a keyboard does."""
    QApplication.sendEvent(
        focus(page), QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "")
    )


def come_back(page, qtbot):
    """Be in the window again; a real desktop does this by itself when a dialog over it closes."""
    page.window().activateWindow()
    qtbot.waitActive(page.window())
    qtbot.wait(20)  # the window hears of it a moment later


def undo_link(page):
    return next(link for link in page.strip._links if link.text() == "Undo")


@pytest.fixture
def taken_in(at_work, session, qtbot, tmp_path: Path):
    """The page after a file was imported with its button, while replies wait."""
    path = tmp_path / "export.csv"
    path.write_text("Number,Reply\n+27600000001,stop\n+27600000002,STOP\n+27600000003,what is this Vusi\n")
    at_work.import_button.setFocus()
    at_work.open_bulk_file(path)
    asked = dialog(RepliesImportDialog)
    settle(qtbot, session)
    asked.import_button.click()
    settle(qtbot, session)
    come_back(at_work, qtbot)
    return at_work


def test_after_an_import_the_keys_decide_and_do_not_reach_undo(taken_in, session, qtbot):
    assert focus(taken_in) is taken_in.table
    waiting = len(texts(taken_in))
    press(taken_in, Qt.Key.Key_K)
    settle(qtbot, session)
    assert len(texts(taken_in)) == waiting - 1
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space) * 4:
        press(taken_in, key)
    settle(qtbot, session)
    assert focus(taken_in) is taken_in.table
    assert QApplication.activeModalWidget() is None


def test_after_a_paste_too(at_work, session, qtbot):
    at_work.paste_button.setFocus()
    at_work.paste_replies()
    asked = dialog(RepliesPasteDialog)
    settle(qtbot, session)
    asked.text_field.setPlainText("+27600000001 unsubscribe")
    asked.ok_button.click()
    settle(qtbot, session)
    assert focus(at_work) is at_work.table


def test_who_is_writing_keeps_the_focus(at_work, session, qtbot):
    at_work.filters.text_field.setFocus()
    at_work._tell_intake(replies.add_pasted(session.database, "+27600000001 stop", region="ZA"))
    settle(qtbot, session)
    assert focus(at_work) is at_work.filters.text_field


def test_a_cancelled_undo_leaves_strip_and_focus_as_they_were(taken_in, session, qtbot):
    qtbot.mouseClick(undo_link(taken_in), Qt.MouseButton.LeftButton)
    settle(qtbot, session)
    question = QApplication.activeModalWidget()
    assert taken_in.strip.isVisible()
    question.reject()
    settle(qtbot, session)
    come_back(taken_in, qtbot)
    assert focus(taken_in) is taken_in.table
    assert [link.text() for link in taken_in.strip._links if link.isVisible()] == ["Details", "Undo"]
    qtbot.waitUntil(lambda: not taken_in.strip._rest.isActive(), timeout=5000)
    undo_link(taken_in).click()
    settle(qtbot, session)
    question = QApplication.activeModalWidget()
    question.reason_field.setPlainText("the wrong file")
    question.answer_button.click()
    settle(qtbot, session)
    assert taken_in.strip.text.startswith("3 replies were taken back.")
    assert focus(taken_in) is taken_in.table


def test_details_leave_undo_where_it_is(taken_in, session, qtbot):
    next(link for link in taken_in.strip._links if link.text() == "Details").click()
    settle(qtbot, session)
    dialog(RepliesReportDialog).reject()
    come_back(taken_in, qtbot)
    assert undo_link(taken_in).isVisible()
    assert focus(taken_in) is taken_in.table


def test_the_focus_stays_on_the_page_when_the_last_reply_is_decided(at_work, session, qtbot):
    for _ in range(3):
        press(at_work, Qt.Key.Key_K)
    settle(qtbot, session)
    assert focus(at_work) is at_work._done.button
    undo_link(at_work).click()
    settle(qtbot, session)
    assert focus(at_work) is at_work.table


def test_what_was_hidden_behind_a_dialog_does_not_give_the_focus_to_the_sidebar(at_work, session, qtbot):
    at_work._open_history()
    shown = dialog(HistoryDialog)
    qtbot.waitUntil(lambda: not at_work.window().isActiveWindow(), timeout=5000)
    qtbot.wait(20)
    at_work.table.hide()
    at_work.window().sidebar.buttons["replies"].setFocus()
    at_work.table.show()
    shown.reject()
    come_back(at_work, qtbot)
    assert focus(at_work) is at_work.table


def test_who_is_listed_can_be_removed_from_the_history_here_too(page, session, qtbot):
    show(page, qtbot, ALL)
    page.table.choose_row(texts(page).index("Hi 😀, please stop sending me these."))
    page.panel.history_button.click()
    settle(qtbot, session)
    dialog(HistoryDialog).remove_button.click()
    settle(qtbot, session)
    removal = dialog(RemovalDialog)
    removal.form.reason_field.setPlainText("She called")
    removal._remove()
    settle(qtbot, session)
    assert not suppression_list.answer(session.database, 27831234567).listed
    assert "was removed from the opt-out list" in page.strip.text


@pytest.mark.parametrize("second", [Qt.Key.Key_A, Qt.Key.Key_K])
def test_a_reply_is_decided_once_however_often_a_key_is_pressed(page, session, qtbot, second):
    said = []
    session.announced.connect(said.append)
    show(page, qtbot, ALL)
    page.table.choose_row(texts(page).index("wrong number"))
    qtbot.keyClick(page.table, Qt.Key.Key_A)
    qtbot.keyClick(page.table, second)
    settle(qtbot, session)
    assert [news.kind for news in said] == ["good"]
    assert suppression_list.answer(session.database, 27831234569).listed
    take_back = said[0].actions[0][1]
    take_back()
    settle(qtbot, session)
    page.table.choose_row(texts(page).index("wrong number"))
    qtbot.keyClick(page.table, Qt.Key.Key_K)
    settle(qtbot, session)
    assert page.selected.decision is Decision.KEEP


@pytest.fixture
def first_day(session, qtbot):
    made = RepliesPage(session)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.activate()
    settle(qtbot, session)
    return made


def words_in_place(page):
    return " ".join(each.text() for each in page._stack.currentWidget().findChildren(QLabel)).strip()


@pytest.mark.parametrize("shown", [None, ALL, "opt_out"])
def test_on_the_first_day_it_is_said_how_replies_come_in(first_day, qtbot, shown):
    if shown:
        show(first_day, qtbot, shown)
    words = words_in_place(first_day)
    assert words.startswith("No replies yet.")
    assert "watched" in words
    assert not first_day.panel.isVisible()
    qtbot.mouseClick(first_day._stack.currentWidget().button, Qt.MouseButton.LeftButton)
    dialog(RepliesImportDialog).reject()


def test_the_first_replies_bring_the_table_and_the_panel(first_day, session, qtbot):
    replies.add_pasted(session.database, PASTED, region="ZA")
    session.lists_changed.emit(None)
    settle(qtbot, session)
    assert first_day.panel.isVisible()
    assert first_day.selected.text == "START"
    for _ in range(3):
        qtbot.keyClick(first_day.table, Qt.Key.Key_K)
    settle(qtbot, session)
    assert words_in_place(first_day) == "Nothing waits for review."
    assert first_day.panel.isVisible()
