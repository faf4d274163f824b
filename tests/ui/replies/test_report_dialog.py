"""The report of an intake of replies: what was taken in, and every rejected row saved to be mended."""

from __future__ import annotations

import pytest
import xlsxwriter
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.core.replies import ReplyRequest
from app.services import replies
from app.ui.cards import Card, Notice
from app.ui.file_dialogs import semicolons_words, set_next_answer
from app.ui.replies.page import RepliesPage
from app.ui.replies.report_dialog import RepliesReportDialog

LINES = "Received,From,Message\n2026-11-02 10:00,0831234567,Stop\n2026-11-02 10:01,083,Stop\n2026-11-02 10:02,,x\n"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "export.csv"
    path.write_text(LINES)
    return path


@pytest.fixture
def page(session, qtbot):
    made = RepliesPage(session)
    qtbot.addWidget(made)
    session.announced.connect(made.strip.show_announcement)
    made.show()
    return made


def settle(qtbot, session):
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=10_000)


def take_in(page, file, qtbot):
    page._import(ReplyRequest(file, 1))
    settle(qtbot, page.session)


def open_report(page, qtbot):
    next(link for link in page.strip._links if link.text() == "Details").click()
    settle(qtbot, page.session)
    return page.findChild(RepliesReportDialog)


def test_enter_closes_the_report_and_undoes_nothing(page, file, qtbot):
    take_in(page, file, qtbot)
    dialog = open_report(page, qtbot)
    asked = []
    dialog.undo_asked.connect(asked.append)
    assert dialog.focusWidget() is dialog.close_button
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert asked == []


def test_details_lead_to_the_report_and_all_rejected_rows(page, file, qtbot, tmp_path):
    take_in(page, file, qtbot)
    dialog = open_report(page, qtbot)
    assert dialog.refused.rows.rowCount() == 2
    assert [dialog.refused.rows.item(row, 2).text() for row in range(2)] == [
        "too few digits",
        "there is no number",
    ]
    set_next_answer(tmp_path / "bad.csv")
    dialog.refused.save_button.click()
    settle(qtbot, page.session)
    assert dialog.refused.said.text.startswith("2 rejected rows saved as bad.csv")
    assert "Too few digits" in (tmp_path / "bad.csv").read_text("utf-8-sig")
    set_next_answer(tmp_path / "bad.csv", semicolons_words())
    dialog.refused.save_button.click()
    settle(qtbot, page.session)
    assert ";Row;Cause\n" in (tmp_path / "bad.csv").read_text("utf-8-sig")


def test_undo_from_the_report(page, file, qtbot, database):
    take_in(page, file, qtbot)
    open_report(page, qtbot).undo_button.click()
    settle(qtbot, page.session)
    assert replies.count(database) == 1
    question = QApplication.activeModalWidget()
    question.reason_field.setPlainText("the wrong file")
    question.answer_button.click()
    settle(qtbot, page.session)
    assert replies.count(database) == 0


def test_the_next_intake_lets_go_of_what_was_kept(page, file, qtbot, tmp_path):
    take_in(page, file, qtbot)
    spool = page._report.spool
    assert spool.exists()
    clean = tmp_path / "clean.csv"
    clean.write_text("Received,From,Message\n2026-11-03 10:00,0831234567,Stop\n")
    take_in(page, clean, qtbot)
    assert not spool.exists()
    assert page._report.spool is None
    assert not open_report(page, qtbot).refused.save_button.isVisible()


TALK = (
    "Number,Direction,Message\n0831234567,outbound,Reply STOP to opt out\n0831234567,inbound,thanks\n"
    "0831234569,inbound,no more\n0831234569,inbound,no more\n"
)


def test_what_was_sent_and_what_stands_twice_are_told_apart(page, file, qtbot):
    file.write_text(TALK)
    take_in(page, file, qtbot)
    assert "1 row repeats an earlier one." in page.strip.text
    assert "1 row is a message that was sent, not a reply; it was left out." in page.strip.text
    dialog = open_report(page, qtbot)
    (told,) = [card.accessibleName() for card in dialog.findChildren(Card) if card.accessibleName()]
    assert told == (
        "4 rows in the file, 2 taken in, 0 taken in before, 1 twice in the file, 1 sent, not replies, 0 rejected"
    )


def test_times_that_cannot_be_are_counted(page, file, qtbot):
    file.write_text("Received,From,Message\n2999-11-02 10:00,0831234567,Stop\n")
    take_in(page, file, qtbot)
    said = open_report(page, qtbot)._told()
    assert "still to come, counted as received now: 1." in said


def test_other_sheets_with_replies_are_told_in_the_strip_and_the_report(page, tmp_path, qtbot):
    path = tmp_path / "year.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for month, number in (("Sep", "27831234567"), ("Oct", "27831234568"), ("Nov", "27831234569")):
            sheet = book.add_worksheet(month)
            sheet.write_row(0, 0, ("Mobile", "Reply"))
            sheet.write_row(1, 0, (number, "STOP"))
    take_in(page, path, qtbot)
    words = "Sheets “Oct” and “Nov” seem to hold replies too and were not read."
    assert words in page.strip.text
    dialog = open_report(page, qtbot)
    told = [notice.text for notice in dialog.findChildren(Notice) if notice.text]
    assert told == [f"Sheet “Sep” was read. {words}"]


def test_what_was_rejected_is_told_where_the_rest_was_taken_in_before(page, file, qtbot):
    file.write_text(LINES.partition("2026-11-02 10:01")[0])
    take_in(page, file, qtbot)
    take_in(page, file, qtbot)
    assert page.strip.text == "The only reply in it was taken in before. Nothing was added."
    file.write_text(LINES)
    take_in(page, file, qtbot)
    assert (
        page.strip.text
        == "The only reply in it was taken in before. Nothing was added. 2 rows were rejected."
    )
    file.write_text(LINES.rpartition("2026-11-02 10:02")[0])
    take_in(page, file, qtbot)
    assert (
        page.strip.text == "The only reply in it was taken in before. Nothing was added. 1 row was rejected."
    )
