"""Settling a file: what is found out, what may be corrected, and when its owner may go on."""

from __future__ import annotations

import threading

import pytest
import xlsxwriter

from app.services import imports
from app.ui.opt_outs.file_settling import FileSettling, SettlingWords


@pytest.fixture
def settling(session, qtbot):
    made = FileSettling(session, imports.preview, SettlingWords("Rows", "Number", "", "Choose", ""))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("0831234567\n083\n")
    return path


def test_without_boxes_a_readable_file_is_enough(settling, settle, file):
    assert not settling.ready
    settling.take_file(file)
    assert not settling.ready  # it looks
    settle()
    assert settling.ready
    assert not settling.boxes.isVisible()
    assert settling.model.rowCount() == 2
    settling.forget_file()
    assert not settling.ready
    assert not settling.table.isVisible()


def test_only_the_answer_about_the_last_file_counts(settling, settle, file, tmp_path):
    other = tmp_path / "other.csv"
    other.write_text("0821112222\n0821112223\n0821112224\n")
    settling.take_file(file)
    settling.take_file(other)
    settle()
    assert settling.found.request.path == other
    assert settling.model.rowCount() == 3


def test_a_file_after_one_that_could_not_be_read_takes_the_trouble_away(settling, settle, file, tmp_path):
    settling.take_file(tmp_path)
    settle()
    assert settling.trouble.isVisible()
    assert settling.found is None
    settling.take_file(file)
    settle()
    assert not settling.trouble.isVisible()


def test_the_file_is_told_before_it_is_looked_at(settling, file):
    seen = []
    settling.taken.connect(lambda: seen.append("taken"))
    settling.changed.connect(lambda: seen.append(settling.found))
    settling.take_file(file)
    assert seen == ["taken", None]


def pick(box, words):
    place = box.findText(words)
    assert place >= 0
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_columns_that_are_not_read_are_named_below_the_choices(settling, settle, tmp_path):
    path = tmp_path / "two.csv"
    path.write_text("Cell,Work\n0831234567,0821112222\n")
    settling.take_file(path)
    settle()
    assert settling.unread.isVisible()
    assert settling.unread.text == "Column B holds numbers too and was not read. Choose the column."
    pick(settling.choices.column_box, "Column B · Work")
    settle()
    assert "Column A holds numbers too" in settling.unread.text
    path.write_text("Cell,Work\n0831234567,Anna\n")
    settling.take_file(path)
    settle()
    assert not settling.unread.isVisible()


def test_every_number_of_a_line_is_shown_until_a_column_is_chosen(settling, settle, tmp_path):
    path = tmp_path / "lines.txt"
    path.write_text("0831234567, 0821112222\n0721112222, 0721112223\n")
    settling.take_file(path)
    settle()
    assert settling.model.rowCount() == 4
    assert settling.found.request.column is None
    assert settling.choices.column_box.currentText() == "Every column"
    assert "a row of its own" in settling.unread.text
    assert "several numbers a line" in settling.area._details.text()
    pick(settling.choices.column_box, "Column B")
    settle()
    assert (settling.model.rowCount(), settling.found.request.column) == (2, 1)
    assert "Column A holds numbers too" in settling.unread.text
    pick(settling.choices.column_box, "Every column")
    settle()
    assert settling.model.rowCount() == 4


def test_an_empty_sheet_is_passed_over_and_can_still_be_looked_at(settling, settle, tmp_path):
    path = tmp_path / "multi.xlsx"
    book = xlsxwriter.Workbook(path)
    for name, values in (("Leeg", []), ("Data", ["Cell", "0831234567"])):
        book.add_worksheet(name).write_column(0, 0, values)
    book.close()
    settling.take_file(path)
    settle()
    assert settling.choices.sheet_box.currentText() == "Data"
    assert settling.ready
    pick(settling.choices.sheet_box, "Leeg")
    settle()
    assert not settling.ready
    assert "There are no rows in this file. Choose another file, sheet" in settling.nothing_in_it()
    assert settling.choices.sheet_box.isVisible()


def test_a_file_that_cannot_be_read_says_nothing_of_the_one_after_it(
    settling, settle, qtbot, file, tmp_path, monkeypatch
):
    slow, inspect = threading.Event(), imports.inspect

    def look(path, **words):
        if path != file:
            slow.wait(5)
        return inspect(path, **words)

    monkeypatch.setattr(imports, "inspect", look)
    settling.take_file(tmp_path / "gone.csv")
    settling.take_file(file)
    qtbot.waitUntil(lambda: settling.ready)
    slow.set()
    settle()
    assert settling.ready
    assert not settling.trouble.isVisible()


def test_a_title_above_the_heading_is_said_and_no_row(settling, settle, tmp_path):
    path = tmp_path / "titled.csv"
    path.write_text("Acme customers 2026\n\nName;Cell\nJan;0831234567\nPiet;0831234568\n")
    settling.take_file(path)
    settle()
    assert "heading below a title" in settling.area._details.text()
    assert settling.unread.isVisible()
    assert settling.model.rowCount() == 2
    assert settling.choices.column_box.currentText() == "Column B · Cell"
    settling.choices.heading_box.click()
    settle()
    assert settling.model.rowCount() == 4
    assert not settling.unread.isVisible()
    settling.choices.heading_box.click()
    settle()
    assert settling.model.rowCount() == 2
