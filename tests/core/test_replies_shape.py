"""Which sheet of a workbook holds the replies, and which others seem to hold some too."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from app.core.errors import FileError
from app.core.replies_shape import inspect_replies, unread_sheets

SUMMARY = [["Campaign", "Replies"], ["Spring", 10]]
STAFF = [["Name", "Surname", "Cell"], ["Thandi", "Nkosi", "27831239999"]]
HEADINGS = ["Mobile", "Reply", "Received"]
SEPTEMBER = [HEADINGS, ["27831234567", "STOP", "2026-09-10 10:00"]]
OCTOBER = [HEADINGS, ["27831234568", "please stop", "2026-10-10 10:00"]]


def workbook(folder: Path, hidden: str = "", **sheets: list[list[object]]) -> Path:
    path = folder / "replies.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for place, row in enumerate(rows):
                sheet.write_row(place, 0, row)
            if name == hidden:
                sheet.hide()
    return path


def test_the_replies_are_found_behind_a_sheet_that_has_none(tmp_path: Path) -> None:
    path = workbook(tmp_path, Summary=SUMMARY, Replies=SEPTEMBER)
    assert inspect_replies(path, region="ZA").file.sheet == "Replies"
    with pytest.raises(FileError) as raised:
        inspect_replies(path, region="ZA", sheet="Summary")
    assert raised.value.code == "no_reply_column"


def test_a_workbook_without_replies_is_refused_for_its_first_sheet(tmp_path: Path) -> None:
    with pytest.raises(FileError) as raised:
        inspect_replies(workbook(tmp_path, Summary=SUMMARY, Staff=STAFF), region="ZA")
    assert raised.value.code == "no_reply_column"


def test_other_sheets_with_replies_are_named(tmp_path: Path) -> None:
    path = workbook(
        tmp_path, Sep=SEPTEMBER, Staff=STAFF, Oct=OCTOBER, Totals=SUMMARY, Empty=[], Heading=[HEADINGS]
    )
    assert unread_sheets(inspect_replies(path, region="ZA"), "ZA") == ("Oct",)
    assert unread_sheets(inspect_replies(path, region="ZA", sheet="Oct"), "ZA") == ("Sep",)


def test_a_hidden_sheet_and_one_alone_are_no_others(tmp_path: Path) -> None:
    path = workbook(tmp_path, hidden="Oct", Sep=SEPTEMBER, Oct=OCTOBER)
    assert unread_sheets(inspect_replies(path, region="ZA"), "ZA") == ()
    assert unread_sheets(inspect_replies(workbook(tmp_path, Sep=SEPTEMBER), region="ZA"), "ZA") == ()
