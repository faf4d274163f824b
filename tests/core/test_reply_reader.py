"""Replies out of files as providers and people write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import FileError
from app.core.replies import ReplyColumns
from app.core.replies_shape import inspect_replies, split_line
from app.core.reply_reader import ReplyReader, preview_replies, read_whole

SMSPORTAL = (
    "IncomingID,Phonenumber,IncomingData,IncomingDataTime,SentID,SentData,Campaign\n"
    '17,27831234567,STOP,01/Jan/2026 08:30:00,5,"Sale, today!",Spring\n'
    '18,0831234568,"please\nstop, ""now""",01/Jan/2026 08:31:00,6,,\n'
    "19,banana,stop,01/Jan/2026 08:31:00,6,,\n"
    "20,0831234569,,01/Jan/2026 08:31:00,6,,\n"
    "\n"
    "21,0831234570\n"
)


def written(folder: Path, text: str, name: str = "replies.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def read(path: Path, **settled: object) -> tuple[list[tuple[int, str]], ReplyReader]:
    reader = ReplyReader(inspect_replies(path, region="ZA", **settled), region="ZA", zone=UTC)  # type: ignore[arg-type]
    return [(reply.msisdn, reply.text) for batch in reader for reply in batch], reader


def test_an_export_is_read_by_its_headings(tmp_path: Path) -> None:
    path = written(tmp_path, SMSPORTAL)
    shape = inspect_replies(path, region="ZA")
    assert shape.columns == ReplyColumns(1, 2, 3, 0, 5, 6)
    first_ones = preview_replies(shape, region="ZA", zone=UTC)
    rows, rejected = first_ones.replies, first_ones.rejected
    first = datetime(2026, 1, 1, 8, 30, tzinfo=UTC)
    assert rows[0] == (
        2,
        27831234567,
        round(first.timestamp() * 1000),
        "STOP",
        "17",
        "Sale, today!",
        "Spring",
        None,
    )
    assert (rows[1].msisdn, rows[1].text, rows[1].sent) == (27831234568, 'please\nstop, "now"', None)
    assert [row.cause for row in rejected] == [
        "there are no digits",
        "there is no reply",
        "the row ends before the reply",
    ]
    found, reader = read(path)
    assert (reader.rows, len(found), dict(reader.rejections)) == (
        5,
        2,
        {"no_digits": 1, "no_text": 1, "columns_missing": 1},
    )


@pytest.mark.parametrize(
    ("heading", "columns"),
    [
        ("From;Message;Received", ReplyColumns(0, 1, 2)),
        ("Received;Mobile Number;Reply Text", ReplyColumns(1, 2, 0)),
        ("Date;Message;Cell", ReplyColumns(2, 1, 0)),
        ("Message;Reply;Msisdn", ReplyColumns(2, 1)),
        ("Id;Nommer;Boodskap", ReplyColumns(1, 2, None, 0)),
    ],
)
def test_other_headings(tmp_path: Path, heading: str, columns: ReplyColumns) -> None:
    cells = {columns.number: "0831234567", columns.text: "stop"}
    if columns.received is not None:
        cells[columns.received] = "2026-01-01 10:00"
    row = ";".join(cells.get(index, "7") for index in range(3))
    assert inspect_replies(written(tmp_path, f"{heading}\n{row}\n{row}\n"), region="ZA").columns == columns


def test_without_headings_columns_are_told_by_what_stands_in_them(tmp_path: Path) -> None:
    path = written(
        tmp_path, "2026-01-01 10:00,Please stop,27831234567\n2026-01-02 10:00,thanks,27831234568\n"
    )
    assert inspect_replies(path, region="ZA").columns == ReplyColumns(2, 1, 0)
    assert read(path)[0] == [(27831234567, "Please stop"), (27831234568, "thanks")]


def test_columns_and_heading_can_be_corrected(tmp_path: Path) -> None:
    path = written(tmp_path, "note,0831234567,stop\nother,0831234568,go\n")
    assert read(path, columns=ReplyColumns(1, 0))[0] == [(27831234567, "note"), (27831234568, "other")]
    assert read(path, columns=ReplyColumns(1, 2), has_heading=True)[0] == [(27831234568, "go")]


@pytest.mark.parametrize(
    "columns", [ReplyColumns(0, 0), ReplyColumns(0, 1, 1), ReplyColumns(0, 1, direction=0)]
)
def test_one_column_cannot_be_two_things(tmp_path: Path, columns: ReplyColumns) -> None:
    path = written(tmp_path, "Msisdn,Message\n0831234567,stop\n")
    with pytest.raises(FileError) as caught:
        inspect_replies(path, region="ZA", columns=columns)
    assert caught.value.code == "column_twice"
    lines = written(tmp_path, "0831234567 stop\n0831234568 hello\n")
    assert inspect_replies(lines, region="ZA", columns=columns).columns == ReplyColumns(0, 1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    path = written(tmp_path, "Number,Reply\r\n0831234567,arrêtez s'il vous plaît\r\n", encoding=encoding)
    assert read(path)[0] == [(27831234567, "arrêtez s'il vous plaît")]


def test_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "replies.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Cell Number", "Message", "Received"])
        sheet.write_row(1, 0, [27831234567, "STOP, please\nnow"])
        sheet.write_row(2, 0, [27831234568, "Please\nSTOP"])
        sheet.write_datetime(1, 2, datetime(2026, 1, 1, 10, 0), book.add_format({"num_format": "yyyy-mm-dd"}))  # noqa: DTZ001 - a workbook knows no zones
    rows = preview_replies(inspect_replies(path, region="ZA"), region="ZA", zone=UTC).replies
    assert [(row.msisdn, row.text) for row in rows] == [
        (27831234567, "STOP, please\nnow"),
        (27831234568, "Please\nSTOP"),
    ]
    assert rows[0].received_at == round(datetime(2026, 1, 1, 10, tzinfo=UTC).timestamp() * 1000)


def test_lines_of_number_and_reply(tmp_path: Path) -> None:
    path = written(tmp_path, "0831234567 Stop please\n+27 83 123 4568: thanks\nrubbish\n", "replies.txt")
    found, reader = read(path)
    assert found == [(27831234567, "Stop please"), (27831234568, "thanks")]
    assert reader.undated == 2
    assert reader.rejected_rows[0].row == 3


def test_a_list_of_numbers_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        inspect_replies(written(tmp_path, "0831234567,1\n0831234568,2\n"), region="ZA")
    assert caught.value.code == "no_reply_column"
    with pytest.raises(FileError) as caught:
        inspect_replies(written(tmp_path, '[\n{"number":"+27831234567"}\n]\n'), region="ZA")
    assert caught.value.code == "not_replies"


@given(st.integers(600000000, 849999999), st.text("abc xyz!?", min_size=1).filter(str.strip))
def test_a_line_is_cut_between_number_and_words(number: int, words: str) -> None:
    assert split_line(f"0{number} {words}") == [f"0{number}", words.strip()]


@pytest.mark.parametrize("mark", ["", '"'])
def test_a_reply_longer_than_csv_usually_takes(tmp_path, mark):
    path = tmp_path / "long.csv"
    path.write_text(f"Number,Message\n0831234567,{mark}{'x' * 200_000}{mark}\n0831234568,stop\n")
    reader = ReplyReader(inspect_replies(path, region="ZA"), region="ZA")
    texts = [reply.text for batch in reader for reply in batch]
    assert [len(text) for text in texts] == [200_000, 4]


def received(path: Path) -> list[str | None]:
    _, replies = read_whole(inspect_replies(path, region="ZA"), region="ZA", zone=UTC)
    return [
        None
        if reply.received_at is None
        else datetime.fromtimestamp(reply.received_at / 1000, UTC).date().isoformat()
        for reply in replies
    ]


def dated(folder: Path, *days: str) -> Path:
    rows = "".join(f"083123{place:04d},hello {place},{day}\n" for place, day in enumerate(days, 1000))
    return written(folder, f"Number,Reply,Received\n{rows}")


def test_times_that_cannot_be_are_not_read(tmp_path: Path) -> None:
    days = ("1900-01-01", "15/01/0026", "2999-01-01", "1999-12-31", "2026-01-02")
    path = dated(tmp_path, *days)
    assert received(path) == [None, None, None, None, "2026-01-02"]
    reader, _ = read_whole(inspect_replies(path, region="ZA"), region="ZA", zone=UTC)
    assert reader.undated == 4


def test_a_time_may_be_a_day_ahead_but_no_more(tmp_path: Path) -> None:
    now = datetime.now(UTC)
    soon, later = now + timedelta(hours=23), now + timedelta(hours=26)
    path = dated(tmp_path, soon.isoformat(), later.isoformat())
    assert received(path) == [soon.date().isoformat(), None]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (["11/12/2026"], ["2026-11-12"]),
        (["03/04/2026", "11/12/2026"], ["2026-03-04", "2026-11-12"]),
        (["12/11/2026"], ["2026-11-12"]),
        (["03/04/2026"], ["2026-04-03"]),
        (["13/04/2026", "11/12/2026"], ["2026-04-13", None]),
        (["11/12/2027"], [None]),
        (
            ["11/12/2026"] + ["03/04/2026"] * 60 + ["13/04/2026"],
            [None] + ["2026-04-03"] * 60 + ["2026-04-13"],
        ),
        (["26/11/20 14:05", "26/11/21 14:05"], ["2026-11-20", "2026-11-21"]),
        (["20/11/26 14:05", "21/11/26 14:05"], ["2026-11-20", "2026-11-21"]),
        (["20/11/26"] * 60 + ["20/10/26"], ["2026-11-20"] * 60 + ["2026-10-20"]),
        (["03/04/2026"] * 60 + ["04/13/2026"], ["2026-03-04"] * 60 + ["2026-04-13"]),
    ],
)
def test_day_and_month_are_told_apart_by_the_whole_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, days: list[str], expected: list[str | None]
) -> None:
    today = datetime(2026, 11, 29, 12, tzinfo=UTC).timestamp()
    monkeypatch.setattr("app.core.reply_reader.time.time", lambda: today)
    assert received(dated(tmp_path, *days)) == expected


SENT = "Big sale! Reply STOP to opt out"


@pytest.mark.parametrize(
    ("heading", "sent", "replied"),
    [
        ("Direction", "outbound", "inbound"),
        ("Direction", "outbound-api", "inbound"),
        ("Type", "MT", "MO"),
        ("Message Type", "Sent", "Received"),
        ("message_type", "API", "Incoming"),
        ("Rigting", "Uitgaande", "Inkomende"),
        ("SMS Type", "MT SMS", "MO SMS"),
        ("In/Out", "OUT", "IN"),
        ("Direction", "API", "reply"),
        ("Type", "Sent", "Inbox"),
        ("Status", "delivered", "received"),
        ("Status", "Failed", "Received"),
        ("Message Status", "DELIVERED_TO_GATEWAY", "RECEIVED"),
        ("State", "Zugestellt", "Empfangen"),
        ("Statut", "Envoyé", "Reçu"),
        ("Status", "Afgelewer", "Ontvang"),
        ("Folder", "Sent Items", "Inbox"),
    ],
)
def test_rows_that_were_sent_are_left_out_and_counted(
    tmp_path: Path, heading: str, sent: str, replied: str
) -> None:
    text = (
        f"Number,{heading},Message\n0831234567,{sent},{SENT}\n0831234567,{replied},thanks\n"
        f"banana,{sent},{SENT}\n0831234568,{replied},STOP\n"
    )
    path = written(tmp_path, text)
    reader, replies = read_whole(inspect_replies(path, region="ZA"), region="ZA")
    assert [reply.text for reply in replies] == ["thanks", "STOP"]
    assert (reader.rows, reader.left_out, dict(reader.rejections)) == (4, 2, {})
    assert preview_replies(inspect_replies(path, region="ZA"), region="ZA").left_out == 2
    kept = inspect_replies(path, region="ZA", columns=ReplyColumns(0, 2))
    assert read_whole(kept, region="ZA")[0].left_out == 0


@pytest.mark.parametrize(
    ("heading", "values"),
    [
        ("Type", ["SMS", "SMS"]),
        ("Type", ["API", "API"]),
        ("Type", ["Opt-out", "Opt-in"]),
        ("Type", ["Sent", "Order", "Question", "Complaint"]),
        ("Status", ["Sent", "Received"]),
        ("Direction", ["north", "south"]),
        ("Direction", ["inbound", "inbound"]),
        ("Campaign", ["outbound", "inbound"]),
    ],
)
def test_other_columns_leave_nothing_out(tmp_path: Path, heading: str, values: list[str]) -> None:
    rows = "".join(f"0831234567,{value},stop {place}\n" for place, value in enumerate(values))
    path = written(tmp_path, f"Number,{heading},Message\n{rows}")
    reader, replies = read_whole(inspect_replies(path, region="ZA"), region="ZA")
    assert (len(replies), reader.left_out) == (len(values), 0)


def test_what_was_sent_is_known_by_the_whole_file(tmp_path: Path) -> None:
    rows = "".join(f"0831234567,API,{SENT} {place}\n" for place in range(60))
    path = written(tmp_path, f"Number,Type,Message\n{rows}0831234567,MO,thanks\n")
    reader, replies = read_whole(inspect_replies(path, region="ZA"), region="ZA")
    assert [reply.text for reply in replies] == ["thanks"]
    assert reader.left_out == 60
