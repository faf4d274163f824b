"""What was not read of a file is said in the window too."""

from __future__ import annotations

import xlsxwriter
from PySide6.QtWidgets import QComboBox

from app.core.file_shape import inspect_file
from app.core.records import FileReading
from app.ui.opt_outs.reading_words import (
    fill_sheet_box,
    preview_words,
    reading_tone,
    reading_words,
    report_notice,
    sheet_words,
)


def test_what_was_not_read_is_said(themed):
    assert reading_words(FileReading("Data")) == ""
    assert reading_words(FileReading(unread=("B",))) == ("Column B holds numbers too and was not read.")
    assert reading_words(FileReading(unread=("B", "C"))) == (
        "Columns B and C hold numbers too and were not read."
    )
    assert "a row of its own" in reading_words(FileReading(every_number=True))
    assert reading_words(FileReading(titles=1)) == "The row above the heading is a title and is not counted."
    assert reading_words(FileReading(unread=("B",), titles=3)) == (
        "The 3 rows above the heading are a title and are not counted. Column B holds numbers too and was not read."
    )


def test_a_preview_says_that_the_column_can_be_chosen(themed):
    assert preview_words(FileReading("Data")) == ""
    assert preview_words(FileReading(unread=("B",))) == (
        "Column B holds numbers too and was not read. Choose the column."
    )
    assert preview_words(FileReading(titles=1)) == reading_words(FileReading(titles=1))
    assert reading_tone(FileReading(titles=1)) == "info"
    assert preview_words(FileReading(every_number=True)) == reading_words(FileReading(every_number=True))


def test_a_hidden_sheet_is_marked(themed, qtbot, tmp_path):
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheets = [book.add_worksheet(name) for name in ("Old", "New")]
        for sheet in sheets:
            sheet.write_column(0, 0, ["0831234567", "0831234568"])
        sheets[1].activate()
        sheets[0].hide()
    box = QComboBox()
    qtbot.addWidget(box)
    fill_sheet_box(box, inspect_file(path))
    assert [box.itemText(place) for place in range(box.count())] == ["New", "Old (hidden)"]
    assert (box.currentData(), sheet_words(inspect_file(path))) == ("New", "sheet “New”")
    old = inspect_file(path, sheet="Old")
    fill_sheet_box(box, old)
    assert (box.currentData(), sheet_words(old)) == ("Old", "hidden sheet “Old”")
    notice = report_notice(old.reading(None))
    qtbot.addWidget(notice)
    assert notice.text == "Sheet “Old”, which is hidden, was read."


def test_a_report_names_the_sheet_and_warns_of_columns(themed, qtbot):
    assert report_notice(FileReading()) is None
    notice = report_notice(FileReading("Data", ("B",)), "More.")
    qtbot.addWidget(notice)
    assert notice.text.startswith("Sheet “Data” was read. Column B holds")
    assert notice.text.endswith("More.")
    assert notice.property("tone") == "warning"


def test_accounts_that_are_not_read_are_told_after_what_can_be_chosen(qapp):
    words = "The accounts named in the file are not read: each number counts for every account chosen here."
    assert preview_words(FileReading(accounts_unread=True)) == words
    assert reading_tone(FileReading(accounts_unread=True)) == "warning"
    assert preview_words(FileReading(unread=("B",), accounts_unread=True)) == (
        f"Column B holds numbers too and was not read. Choose the column. {words}"
    )
