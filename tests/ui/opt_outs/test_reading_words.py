"""What was not read of a file is said in the window too."""

from __future__ import annotations

from app.core.records import FileReading
from app.ui.opt_outs.reading_words import preview_words, reading_tone, reading_words, report_notice


def test_what_was_not_read_is_said(themed):
    assert reading_words(FileReading("Data")) == ""
    assert reading_words(FileReading(unread=("B",))) == ("Column B holds numbers too and was not read.")
    assert reading_words(FileReading(unread=("B", "C"))) == (
        "Columns B and C hold numbers too and were not read."
    )
    assert "a row of its own" in reading_words(FileReading(every_number=True))


def test_a_preview_says_that_the_column_can_be_chosen(themed):
    assert preview_words(FileReading("Data")) == ""
    assert preview_words(FileReading(unread=("B",))) == (
        "Column B holds numbers too and was not read. Choose the column."
    )
    assert preview_words(FileReading(every_number=True)) == reading_words(FileReading(every_number=True))


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
