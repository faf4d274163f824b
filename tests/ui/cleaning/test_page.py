"""Clean a List, worked as a person works it: a file in, two files and a report out."""

from __future__ import annotations

import json

import pytest
import xlsxwriter
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel

from app.services import cleaning, suppression_list
from app.services.accounts import add_account, archive_account, change_account, list_accounts
from app.ui.cards import Notice
from app.ui.cleaning.page import CleaningPage
from app.ui.file_dialogs import set_next_answer
from app.ui.opt_outs.import_preview_model import OUTCOME

SEND = "Number,Name\n0831234567,A\n0821112222,B\n0821112222,C\nx,D\n"


@pytest.fixture
def page(session, qtbot):
    add_account(session.database, "Retail")
    suppression_list.add(session.database, [27831234567], [2])
    made = CleaningPage(session)
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    made.activate()
    settle(qtbot, session)
    return made


@pytest.fixture
def send(tmp_path):
    path = tmp_path / "send.csv"
    path.write_text(SEND)
    return path


def settle(qtbot, session):
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=5000)


def choose(page, qtbot, path):
    set_next_answer(path)
    page.settling.area.choose_button.click()
    settle(qtbot, page.session)


def outcomes(page):
    return [page.settling.model.index(row, OUTCOME).data() for row in range(page.settling.model.rowCount())]


def test_the_first_rows_show_what_becomes_of_them(page, qtbot, send):
    assert not page.clean_button.isVisible()
    choose(page, qtbot, send)
    assert outcomes(page) == ["Opted out", "Kept", "Twice in the file", "Rejected"]
    assert "send-kept.csv and send-removed.csv" in page.places_label.text()
    assert page.clean_button.isEnabled()


def test_a_list_without_rows_says_so(page, qtbot, send):
    send.write_text("Number,Name\n")
    choose(page, qtbot, send)
    assert page.settling.expected.text().startswith("There are no rows under the heading.")
    assert not page.clean_button.isEnabled()


def test_only_the_ticked_accounts_count(page, qtbot, send):
    choose(page, qtbot, send)
    main, retail = page.settling.boxes._boxes.values()
    retail.setChecked(False)
    settle(qtbot, page.session)
    assert outcomes(page)[0] == "Kept"
    main.setChecked(False)
    settle(qtbot, page.session)
    assert not page.clean_button.isEnabled()
    assert page.settling.expected.text() == "Tick at least one account."


def test_an_archived_account_has_a_box_that_is_ticked(page, qtbot, send):
    archive_account(page.session.database, 2)
    page.activate()
    settle(qtbot, page.session)
    choose(page, qtbot, send)
    main, retail = page.settling.boxes._boxes.values()
    assert (main.text(), retail.text()) == ("Main", "Retail (archived)")
    assert retail.isChecked()
    assert outcomes(page)[0] == "Opted out"
    page.clean_button.click()
    settle(qtbot, page.session)
    assert "1 × Retail (archived)" in [each.text() for each in page.report_view.findChildren(QLabel)]


def test_cleaning_writes_both_files_and_says_what_came_of_it(page, qtbot, send, tmp_path, monkeypatch):
    choose(page, qtbot, send)
    page.clean_button.click()
    settle(qtbot, page.session)
    view = page.report_view
    assert (view.report.kept, view.report.opted_out, view.report.refused, view.report.twice) == (1, 1, 1, 1)
    assert (tmp_path / "send-kept.csv").read_text() == "Number,Name\n0821112222,B\n"
    assert (tmp_path / "send-removed.csv").read_text().count("\n") == 4
    set_next_answer(tmp_path / "summary.json")
    view.summary_button.click()
    settle(qtbot, page.session)
    assert json.loads((tmp_path / "summary.json").read_text())["by_account"] == {"Retail": 1}
    assert "summary.json" in view.said.text
    set_next_answer(tmp_path / "summary.pdf")
    view.summary_button.click()
    settle(qtbot, page.session)
    assert (tmp_path / "summary.pdf").read_bytes().startswith(b"%PDF-")
    assert "summary.pdf" in view.said.text
    set_next_answer(tmp_path / "send-kept.csv")
    view.summary_button.click()
    settle(qtbot, page.session)
    assert "cannot be written over send-kept.csv" in view.said.text
    assert (tmp_path / "send-kept.csv").read_text() == "Number,Name\n0821112222,B\n"
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    view.folder_button.click()
    assert opened == [str(tmp_path)]
    view.another_button.click()
    assert not page.settling.table.isVisible()


def test_a_list_held_against_empty_lists_is_not_called_clean_without_a_word(page, qtbot, send):
    choose(page, qtbot, send)
    page.settling.boxes._boxes[2].setChecked(False)  # Main lists nobody
    settle(qtbot, page.session)
    page.clean_button.click()
    settle(qtbot, page.session)
    assert page.report_view.report.listed == 0
    (notice,) = (each for each in page.report_view.findChildren(Notice) if each.isVisibleTo(page))
    assert "are empty" in notice.text


def test_a_second_cleaning_overwrites_nothing(page, qtbot, send, tmp_path):
    (tmp_path / "send-kept.csv").write_text("mine")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    choose(page, qtbot, send)
    assert "send-kept-2.csv" in page.places_label.text()
    set_next_answer(elsewhere)
    page.folder_button.click()
    page.clean_button.click()
    settle(qtbot, page.session)
    assert sorted(each.name for each in elsewhere.iterdir()) == ["send-kept.csv", "send-removed.csv"]
    assert (tmp_path / "send-kept.csv").read_text() == "mine"


def test_trouble_is_said_and_the_choices_stay(page, qtbot, send, monkeypatch):
    choose(page, qtbot, send)
    monkeypatch.setattr(page, "_parts", lambda: (send, send.with_name("removed.csv")))
    page.clean_button.click()
    settle(qtbot, page.session)
    assert page.settling.trouble.isVisible()
    assert "must be different files" in page.settling.trouble.text
    assert page.clean_button.isEnabled()
    choose(page, qtbot, send.parent)
    assert "is a folder" in page.settling.trouble.text
    assert not page.settling.table.isVisible()


def test_cancelled_cleaning_leaves_nothing(page, qtbot, send, tmp_path, monkeypatch):
    real = cleaning.clean

    def cancelled(database, request, job=None, **more):
        job.cancel()
        return real(database, request, job, **more)

    monkeypatch.setattr(cleaning, "clean", cancelled)
    choose(page, qtbot, send)
    page.clean_button.click()
    settle(qtbot, page.session)
    assert page.settling.trouble.text == "Cancelled. Nothing was written."
    assert sorted(each.name for each in tmp_path.glob("send*")) == ["send.csv"]


def test_what_was_not_read_of_a_send_list_is_said_before_and_after(page, qtbot, tmp_path):
    path = tmp_path / "two.csv"
    path.write_text("Cell,Work\n0821112222,0831234567\n")
    choose(page, qtbot, path)
    words = "Column B holds numbers too and was not read."
    assert page.settling.unread.text == f"{words} Choose the column."
    page.clean_button.click()
    settle(qtbot, page.session)
    qtbot.waitUntil(lambda: page.report_view is not None)
    assert words in [notice.text for notice in page.report_view.findChildren(Notice)]


def test_of_several_numbers_on_a_line_each_is_cleaned(page, qtbot, tmp_path):
    path = tmp_path / "lines.txt"
    path.write_text("0821112222, 0831234567\n0821112223 0821112224\n")
    choose(page, qtbot, path)
    assert outcomes(page) == ["Kept", "Opted out", "Kept", "Kept"]
    page.clean_button.click()
    settle(qtbot, page.session)
    qtbot.waitUntil(lambda: page.report_view is not None)
    assert page.report_view.report.kept == 3
    assert any("a line to itself" in notice.text for notice in page.report_view.findChildren(Notice))
    assert "0831234567" not in (tmp_path / "lines-kept.txt").read_text()


def test_the_country_follows_the_accounts_until_another_is_chosen(page, session, qtbot, send):
    region = page.settling.choices.region_box
    assert region.region == "ZA"
    choose(page, qtbot, send)
    for account in list_accounts(session.database):
        change_account(session.database, account.id, region="NA")
    session.accounts_changed.emit()
    settle(qtbot, session)
    assert region.region == "NA"
    assert page.settling.found.request.region == "NA"
    region.set_region("GB")
    for account in list_accounts(session.database):
        change_account(session.database, account.id, region="ZA")
    session.accounts_changed.emit()
    settle(qtbot, session)
    assert region.region == "GB"


def test_a_workbook_is_written_with_semicolons_where_these_are_asked_for(page, qtbot, send, tmp_path):
    choose(page, qtbot, send)
    assert not page.semicolons_box.isVisible()
    with xlsxwriter.Workbook(tmp_path / "send.xlsx") as book:
        sheet = book.add_worksheet()
        for place, line in enumerate(SEND.splitlines()):
            sheet.write_row(place, 0, line.split(","))
    choose(page, qtbot, tmp_path / "send.xlsx")
    assert page.semicolons_box.isVisible()
    page.semicolons_box.click()
    page.clean_button.click()
    settle(qtbot, page.session)
    assert page.report_view.report.kept_path.read_text("utf-8-sig").splitlines() == [
        "Number;Name",
        "0821112222;B",
    ]
