"""Rows above the headings of an export, and a second table below the first."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from app.core.replies_shape import inspect_replies
from app.core.reply_reader import ReplyReader

HEADING = "Mobile,Message,Received"
ROWS = "0831234501,STOP,2026-11-20 10:00\n0831234502,hello,2026-11-20 10:00\n"


def read(path: Path) -> tuple[list[tuple[int, str]], dict[str, int]]:
    """The row and words of each dated reply of a file, and how many rows were rejected by cause."""
    shape = inspect_replies(path, region="ZA")
    assert not shape.doubts
    reader = ReplyReader(shape, region="ZA")
    found = [(reply.row, reply.text) for batch in reader for reply in batch if reply.received_at]
    return found, dict(reader.rejections)


@pytest.mark.parametrize(
    "titles",
    [
        "Replies of ACME\n",
        "Replies of ACME,,\nFrom 2026/11/01 to 2026/11/30,,\n,,\n",
        "SMS Replies Report\nGenerated: 2026-11-20\n\n",
        ",Reply,\n",
        "Account,ACME,\nMessages,2,\n",
        '""\n"",,\nReplies of ACME\n""\n',
    ],
)
@pytest.mark.parametrize("count", [1, 2])
def test_rows_above_the_headings_are_no_replies(tmp_path: Path, titles: str, count: int) -> None:
    path = tmp_path / "replies.csv"
    path.write_text(titles + HEADING + "\n" + "".join(ROWS.splitlines(keepends=True)[:count]))
    first = titles.count("\n") + 2
    assert read(path) == ([(first, "STOP"), (first + 1, "hello")][:count], {})


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_one_reply_under_many_titles(tmp_path: Path, delimiter: str) -> None:
    text = f"Replies, received\nfrom 1 November\nuntil today\n\n{HEADING}\n{ROWS.splitlines()[0]}\n"
    head, body = text.split("\n\n")
    path = tmp_path / "replies.csv"
    path.write_text(head + "\n\n" + body.replace(",", delimiter))
    assert read(path) == ([(6, "STOP")], {})


def test_titles_of_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "replies.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.merge_range("A1:C1", "Replies for ACME (Pty) Ltd", book.add_format())
        for place, line in enumerate([HEADING, *ROWS.splitlines()], 2):
            sheet.write_row(place, 0, line.split(","))
        sheet.write_row(7, 0, ["Total", "2"])
    assert read(path) == ([(4, "STOP"), (5, "hello")], {"no_digits": 1})


def test_a_number_above_headings_is_a_row_itself(tmp_path: Path) -> None:
    path = tmp_path / "replies.csv"
    path.write_text(f"0831234500,end,2026-11-19 10:00\n{HEADING}\n{ROWS * 3}")
    found, rejected = read(path)
    assert (found[0], len(found), rejected) == ((1, "end"), 7, {"no_digits": 1})


def test_a_heading_that_is_denied_is_not_looked_for(tmp_path: Path) -> None:
    path = tmp_path / "replies.csv"
    path.write_text(f"Replies,,\n{HEADING}\n{ROWS}")
    assert inspect_replies(path, region="ZA", has_heading=False).file.titles == 0


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("Number,Campaign,Sent\n0831234503,Spring,2026-11-19 10:00\n", []),
        ("Number,Message Sent,Date Sent\n0831234503,STOP to opt out,2026-11-19\n0831234504,STOP,2026-11-19\n", []),
        (f"{HEADING}\n0831234503,end,2026-11-20 10:00\n", ["end"]),
        ("Cell,Reply,Date\n0831234503,end,2026-11-20 10:00\n", ["end"]),
        (
            ("Number,Campaign,Sent\n0831234503,Spring,2026-11-19\n"
            "Mobile,Message,Received\n0831234504,end,2026-11-20\n"), ["end"],
        ),
        ("Customer Care,where is it,2026-11-20\n0831234503,end,2026-11-20 10:00\n", ["end"]),
        ("Service,No Date,\n0831234503,end,2026-11-20 10:00\n", ["end"]),
    ],
)  # fmt: skip
def test_another_table_below_holds_no_replies(tmp_path: Path, more: str, words: list[str]) -> None:
    path = tmp_path / "replies.csv"
    path.write_text(f"{HEADING}\n{ROWS}\n{more}")
    found, rejected = read(path)
    assert [text for _row, text in found] == ["STOP", "hello", *words]
    assert len(found) + sum(rejected.values()) == 2 + more.count("\n")
    assert bool(rejected.get("another_table")) == ("Sent" in more)
