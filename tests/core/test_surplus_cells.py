"""Replies whose commas nobody put in quotation marks are read whole, or their rows are rejected; never cut."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.core.rejected_replies import save_rejected
from app.core.replies_shape import inspect_replies
from app.core.reply_reader import ReplyReader

WHEN = "2026-11-20 10:00"


def read(path: Path, text: str, spool: Path | None = None) -> tuple[list[str], dict[str, int]]:
    """The replies of a file, and how many rows were rejected by cause."""
    path.write_text(text, encoding="utf-8")
    reader = ReplyReader(inspect_replies(path, region="ZA"), region="ZA", zone=UTC, spool=spool)
    return [reply.text for batch in reader for reply in batch], dict(reader.rejections)


def test_a_reply_with_commas_is_read_whole_and_at_its_time(tmp_path: Path) -> None:
    path = tmp_path / "replies.csv"
    path.write_text(
        f"From,Message,Received\n0831234501,Please, take me off, STOP,{WHEN}\n0831234502,STOP,{WHEN}\n"
    )
    reader = ReplyReader(inspect_replies(path, region="ZA"), region="ZA", zone=UTC)
    first, second = (reply for batch in reader for reply in batch)
    assert (first.text, second.text) == ("Please, take me off, STOP", "STOP")
    assert first.received_at == second.received_at
    assert first.received_at == round(datetime(2026, 11, 20, 10, tzinfo=UTC).timestamp() * 1000)


@pytest.mark.parametrize(
    ("heading", "row", "text"),
    [
        ("From,Message", "{n},Please, STOP", "Please, STOP"),
        ("From,Message", "{n},Please, STOP,", "Please, STOP"),
        ("From,Message,,", "{n},Please, STOP,", "Please, STOP"),
        ("From,Message,,", "{n},STOP,,", "STOP"),
        ("From;Message;Received", "{n};Please; STOP;{t}", "Please; STOP"),
        ("Received,From,Message", "{t},{n},no, STOP", "no, STOP"),
        ("Message,From", "Please, STOP,{n}", "Please, STOP"),
        ("Message,From,Received", "Please, STOP,{n},{t}", "Please, STOP"),
        ("From,Message,Received", "{n},on 1, 2026-01-05, STOP,{t}", "on 1, 2026-01-05, STOP"),
        ("From,Message,Received,,", "{n},Please, STOP,{t}", "Please, STOP"),
        ("From,Message,Received,,", "{n},Please, STOP,{t},,", "Please, STOP"),
        ("From,Message,Received,,", "{n},STOP,{t},,", "STOP"),
        ("From,Message,Network,Received", "{n},Please, STOP,Vodacom,{t}", "Please, STOP"),
        ("From,Name,Message,Received", "{n},Anna,Please, STOP,{t}", "Please, STOP"),
        ("From,Message,Direction", "{n},Please, STOP,inbound", "Please, STOP"),
        ("From,Message,MessageId", "{n},Please, STOP,17-ab", "Please, STOP"),
        ("From,Message,Received,SentData", "{n},Please, STOP,{t},Sale today", "Please, STOP"),
        ("SentData,From,Message", "Sale today,{n},Please, STOP", "Please, STOP"),
        ("From,Message,Received", "{n},STOP,{t},", "STOP"),
        ("From,Message,Received", "{n},STOP,{t},noted by Ann", "STOP"),
        ("From,Message,Received,SentData", "{n},no,{t},Sale today, reply STOP", "no"),
    ],
)
def test_the_surplus_belongs_to_the_reply_where_its_end_is_sure(
    tmp_path: Path, heading: str, row: str, text: str
) -> None:
    plain = row.replace("Please, STOP", "yes").replace("Please; STOP", "yes").replace("no, STOP", "yes")
    others = "".join(plain.format(n=f"083123460{place}", t=WHEN) + "\n" for place in range(3))
    torn = row.format(n="0831234501", t=WHEN)
    found, rejected = read(tmp_path / "replies.csv", f"{heading}\n{others}{torn}\n")
    assert (found[-1], rejected) == (text, {})


@pytest.mark.parametrize(
    ("heading", "row"),
    [
        ("From,Message,Campaign", "{n},Please, STOP,Spring"),
        ("From,Message,Campaign", "{n},Please, STOP,"),
        ("From,Message,Network", "{n},Please, STOP,Vodacom"),
        ("From,Message,Received", "{n},Please, STOP,"),
        ("From,Message,Received", "{n},Please, STOP,yesterday"),
        ("From,Message,SentData,Received", "{n},no,Sale today, reply STOP,{t}"),
        ("From,SentData,Message,Received", "{n},Sale today, reply STOP,no,{t}"),
        ("From,SentData,Message", "{n},Sale today, reply STOP,no"),
        ("SentData,From,Message", "Sale today, reply STOP,{n},no"),
    ],
)
def test_a_row_whose_reply_has_no_sure_end_is_rejected(tmp_path: Path, heading: str, row: str) -> None:
    width = heading.count(",")
    other = [
        "0831234599" if name == "From" else WHEN if name == "Received" else "x" for name in heading.split(",")
    ]
    torn = row.format(n="0831234501", t=WHEN)
    found, rejected = read(tmp_path / "replies.csv", f"{heading}\n{','.join(other)}\n{torn}\n")
    assert torn.count(",") == width + 1
    assert (found, rejected) == (["x"], {"cells_surplus": 1})


@pytest.mark.parametrize(
    ("heading", "row", "text"),
    [
        ("From,Message,Received", "{n},STOP,{t},2026-11-21 10:00", "STOP"),
        ("From,Message,Campaign", "{n},STOP,Spring,Vodacom", "STOP"),
        ("From,Message,Campaign", "{n},STOP,Spring,", "STOP"),
    ],
)
def test_columns_without_a_heading_are_none_of_the_reply(
    tmp_path: Path, heading: str, row: str, text: str
) -> None:
    rows = "".join(row.format(n=f"083123450{place}", t=WHEN) + "\n" for place in range(5))
    assert read(tmp_path / "replies.csv", f"{heading}\n{rows}") == ([text] * 5, {})


@pytest.mark.parametrize("end", [",", ",,", ",,,"])
def test_empty_cells_at_the_end_of_a_row_without_a_time_say_nothing(tmp_path: Path, end: str) -> None:
    text = f"Number,Message,Date\n0831234567,STOP{end}\n0831234568,hi,{WHEN}\n"
    assert read(tmp_path / "replies.csv", text) == (["STOP", "hi"], {})


def test_a_file_without_a_heading_is_read_by_what_most_rows_have(tmp_path: Path) -> None:
    rows = f"0831234501,thanks,{WHEN}\n" * 6 + f"0831234502,Please, take me off your list, STOP,{WHEN}\n"
    found, rejected = read(tmp_path / "replies.csv", rows)
    assert (found[-1], rejected) == ("Please, take me off your list, STOP", {})


def test_a_row_that_was_sent_is_left_out_though_nobody_knows_where_its_words_end(tmp_path: Path) -> None:
    path = tmp_path / "replies.csv"
    path.write_text(
        "From,Direction,Message,Campaign\n0831234501,inbound,thanks,Spring\n0831234502,outbound,Sale, STOP,Spring\n"
    )
    reader = ReplyReader(inspect_replies(path, region="ZA"), region="ZA")
    assert [reply.text for batch in reader for reply in batch] == ["thanks"]
    assert (reader.left_out, dict(reader.rejections)) == (1, {})


def test_a_rejected_row_is_saved_whole_and_not_taken_in_before_it_is_mended(tmp_path: Path) -> None:
    text = "From,Message,Campaign\n0831234501,Please, take me off, STOP,Spring\n0831234502,thanks,Spring\n"
    read(tmp_path / "replies.csv", text, tmp_path / "spool")
    assert save_rejected(tmp_path / "spool", tmp_path / "bad.csv") == 1
    with (tmp_path / "bad.csv").open(encoding="utf-8-sig", newline="") as file:
        heading, row = csv.reader(file)
    assert heading == ["Number", "Reply", "Campaign", "Row", "Cause"]
    assert row[:4] == ["0831234501", "Please", " take me off", "2"]
    assert row[5:] == [" STOP", "Spring"]
    again = (tmp_path / "bad.csv").read_text(encoding="utf-8-sig")
    assert read(tmp_path / "again.csv", again) == ([], {"cells_surplus": 1})
