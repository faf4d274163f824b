"""Dates and times of day that stand in two columns."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
import xlsxwriter

from app.core.replies import ReplyColumns
from app.core.replies_shape import RepliesShape, inspect_replies
from app.core.reply_reader import read_whole
from app.core.reply_times import is_clock, is_day, joined

AT = datetime(2026, 1, 20, 14, 5, tzinfo=UTC)


def times(shape: RepliesShape) -> list[datetime | None]:
    _, replies = read_whole(shape, region="ZA", zone=UTC)
    return [
        None if reply.received_at is None else datetime.fromtimestamp(reply.received_at / 1000, UTC)
        for reply in replies
    ]


def looked(folder: Path, text: str, columns: ReplyColumns | None = None) -> RepliesShape:
    path = folder / "replies.csv"
    path.write_text(text)
    return inspect_replies(path, region="ZA", columns=columns)


@pytest.mark.parametrize(
    "text",
    [
        "Date,Time,From,Message\n2026-01-20,14:05,0831234506,STOP\n",
        "Time,Date,From,Message\n14:05:00,20/01/2026,0831234506,STOP\n",
        "Date,From,Message,Time\n20 Jan 2026,0831234506,STOP,2:05 PM\n",
        "Received Time,Received Date,From,Message\n14h05,20260120,0831234506,STOP\n",
        "From,Message,Reply Date,Reply Time\n0831234506,STOP,2026-01-20 00:00:00,14:05\n",
        "From,Date,Clock,Message\n0831234506,2026-01-20,14:05,STOP\n",
        "From,Date Sent,Time Sent,Date,Time,Message\n0831234506,2026-01-19,09:00,2026-01-20,14:05,STOP\n",
        "From,Date,Time Sent,Time,Message\n0831234506,2026-01-20,09:00,14:05,STOP\n",
        'Date,Time,From,Message\n"Tue, Jan 20, 2026",2:05 nm.,0831234506,STOP\n',
        "Datum,Tyd,Nommer,Boodskap\n2026-01-20,14:05,0831234506,STOP\n",
        "2026-01-20,14:05,0831234506,STOP\n",
        "0831234506,STOP,14:05,2026-01-20\n",
    ],
)
def test_a_date_and_a_time_of_day_are_put_together(tmp_path: Path, text: str) -> None:
    assert times(looked(tmp_path, text)) == [AT]


@pytest.mark.parametrize(
    "text",
    [
        "From,Message,Date,Timezone\n0831234506,STOP,2026-01-20 16:05,SAST\n",
        "From,Message,Time Zone,Date\n0831234506,STOP,Africa/Johannesburg,2026-01-20 16:05\n",
        "From,Message,Date,Time,UTC Offset\n0831234506,STOP,2026-01-20,4:05 PM,+2\n",
        "From,Message,Date,Time,AM/PM,TZ\n0831234506,STOP,2026-01-20,04:05,PM,GMT+2\n",
        "TZ,From,Message,Date\n+02:00,0831234506,STOP,2026-01-20 16:05\n",
        "From,Message,Date,Timezone\n0831234506,STOP,2026-01-20T14:05Z,SAST\n",
        "From,Message,Date,Timezone\n0831234506,STOP,2026-01-20 14:05,\n0831234507,STOP,2026-01-20 12:05,-0200\n",
    ],
)
def test_a_time_zone_in_a_column_of_its_own_is_that_of_the_times(tmp_path: Path, text: str) -> None:
    assert set(times(looked(tmp_path, text))) == {AT}


@pytest.mark.parametrize(
    "text",
    [
        "From,Message,Date,UTC Offset\n0831234506,STOP,2026-01-20 14:05,2\n",
        "From,Message,Date,Timezone\n0831234506,STOP,2026-01-20 14:05,SAST\n0831234507,STOP,2026-01-20 14:05,old\n",
        "Date,From,Message,Timezone,Date Sent\n2026-01-20 14:05,0831234506,STOP,SAST,2026-01-19\n",
        "Date,From,Name,Message,Timezone\n2026-01-20 14:05,0831234506,Anna,STOP,SAST\n",
        "From,Message,Date,Office\n0831234506,STOP,2026-01-20 14:05,SAST\n",
        "From,Message,Date,TZ\n0831234506,STOP,2026-01-20 14:05,+25:00\n",
    ],
)
def test_a_doubtful_time_zone_is_not_read(tmp_path: Path, text: str) -> None:
    assert set(times(looked(tmp_path, text))) == {AT}


def test_a_column_of_dates_chosen_by_hand_keeps_its_times(tmp_path: Path) -> None:
    text = "A,B,C,D\n2026-01-20,14:05,0831234506,STOP\n"
    assert times(looked(tmp_path, text, ReplyColumns(2, 3, 0))) == [AT]
    assert times(looked(tmp_path, text, ReplyColumns(2, 3, 1))) == [AT]
    assert times(looked(tmp_path, text, ReplyColumns(2, 3))) == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Date,Time,From,Message\n2026-01-20,,0831234506,STOP\n2026-01-20,14:05,0831234507,STOP\n", 0),
        ("Received,Time,From,Message\n2026-01-20 09:00,14:05,0831234506,STOP\n", 9),
        ("From,Message,Date,Duration\n0831234506,STOP,2026-01-20,14:05\n", 0),
        ("Date,From,Message,Shift\n2026-01-20,0831234506,STOP,14:05\n", 0),
        ("Date,Time Sent,From,Message\n2026-01-20,14:05,0831234506,STOP\n", 0),
    ],
)
def test_what_does_not_belong_together_is_left(tmp_path: Path, text: str, expected: int) -> None:
    assert times(looked(tmp_path, text))[0] == datetime(2026, 1, 20, expected, tzinfo=UTC)


def test_days_and_months_are_still_told_by_the_whole_file(tmp_path: Path) -> None:
    rows = "01/02/2026,10:00,0831234506,STOP\n01/13/2026,14:05,0831234507,STOP\n"
    found = times(looked(tmp_path, f"Date,Time,From,Message\n{rows}"))
    assert found == [datetime(2026, 1, 2, 10, tzinfo=UTC), datetime(2026, 1, 13, 14, 5, tzinfo=UTC)]


def test_a_workbook_of_dates_and_times(tmp_path: Path) -> None:
    path = tmp_path / "replies.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Date", "Time", "From", "Message"])
        sheet.write_datetime(1, 0, AT.replace(tzinfo=None), book.add_format({"num_format": "yyyy-mm-dd"}))
        sheet.write_datetime(1, 1, AT.time(), book.add_format({"num_format": "hh:mm"}))
        sheet.write_row(1, 2, ["0831234506", "STOP"])
    assert times(inspect_replies(path, region="ZA")) == [AT]


def test_the_parts_of_a_time() -> None:
    assert [
        text for text in ("14:05", "2:05 pm", "14h05", "14:05:09Z", "1405", "14:05 x") if is_clock(text)
    ] == [
        "14:05",
        "2:05 pm",
        "14h05",
        "14:05:09Z",
    ]
    days = (
        "2026-01-20",
        "20260120",
        "20/01/26",
        "2026-01-20T00:00:00",
        "2026-01-20 14:05",
        "1767225600",
        "x",
    )
    assert [text for text in days if is_day(text)] == list(days[:4])
    assert joined("2026-01-20 14:05", "09:00") == "2026-01-20 14:05"
    assert joined("2026-01-20", "soon") == "2026-01-20"
    others = ("46349.587", "20/01/2026 14h05", "14:05 20/01/2026", "Jan 20, 2026")
    assert [text for text in others if is_day(text)] == ["Jan 20, 2026"]


@pytest.mark.parametrize(
    "text",
    [
        "Date,Time,AM/PM,From,Message\n20/01/2026,9:00,AM,0831234505,hi\n20/01/2026,2:05,PM,0831234506,STOP\n",
        "Time,AM/PM,Date,From,Message\n9:00,a.m.,20/01/2026,0831234505,hi\n2:05,p.m.,20/01/2026,0831234506,STOP\n",
        "Date,Time,,From,Message\n20/01/2026,9:00,am,0831234505,hi\n20/01/2026,02:05:00,pm,0831234506,STOP\n",
        "From,Message,Received,Half\n0831234505,hi,20/01/2026 9:00,AM\n0831234506,STOP,20/01/2026 2:05,PM\n",
        "Date,Time,AM/PM,From,Message\n20/01/2026,09:00,AM,0831234505,hi\n20/01/2026,14:05,PM,0831234506,STOP\n",
        "20/01/2026,9:00,vm.,0831234505,hi\n20/01/2026,2:05,nm.,0831234506,STOP\n",
    ],
)
def test_a_half_of_the_day_beside_the_time_belongs_to_it(tmp_path: Path, text: str) -> None:
    assert times(looked(tmp_path, text)) == [AT.replace(hour=9, minute=0), AT]


@pytest.mark.parametrize(
    "text",
    [
        "Date,Time,From,AM/PM,Message\n20/01/2026,10:00,0831234567,AM,hi\n20/01/2026,2:00,0831234568,PM,STOP\n",
        "Date,Time,AM/PM,Number,Message\n20/01/2026,10:00,AM,0831234567,hi\n20/01/2026,2:00,,0831234568,STOP\n",
        "Date,Time,AM/PM,Number,Message\n20/01/2026,10:00,AM,0831234567,hi\n20/01/2026,14:00,AM,0831234568,STOP\n",
        (
            "Date,Time,In,Out,Number,Message\n20/01/2026,10:00,AM,PM,0831234567,hi\n"
            "20/01/2026,2:00,AM,PM,0831234568,STOP\n"
        ),
    ],
)
def test_a_time_whose_half_of_the_day_is_not_certain_is_none(tmp_path: Path, text: str) -> None:
    assert times(looked(tmp_path, text)) == [datetime(2026, 1, 20, tzinfo=UTC)] * 2


@pytest.mark.parametrize(
    "text",
    [
        "From,Message,Received (UTC)\n0831234506,STOP,2026-01-20 14:05\n",
        "From,Message,Date,Time (UTC)\n0831234506,STOP,2026-01-20,14:05\n",
        "From,Message,Received (UTC)\n0831234506,STOP,2026-01-20 16:05 SAST\n",
    ],
)
def test_times_are_of_the_zone_that_their_heading_names(tmp_path: Path, text: str) -> None:
    shape = looked(tmp_path, text)
    _, replies = read_whole(shape, region="ZA", zone=timezone(timedelta(hours=2)))
    assert [reply.received_at for reply in replies] == [round(AT.timestamp() * 1000)]


def test_a_later_row_without_its_half_of_the_day_has_no_time(tmp_path: Path) -> None:
    rows = "".join(f"20/01/2026,9:00,AM,08312345{place},hi\n" for place in range(10, 70))
    text = f"Date,Time,AM/PM,From,Message\n{rows}20/01/2026,2:05,,0831234506,STOP\n"
    assert times(looked(tmp_path, text))[-1] == datetime(2026, 1, 20, tzinfo=UTC)


def counted(folder: Path, heading: list[str], *rows: list[object]) -> RepliesShape:
    """A workbook in which days are counted, as they stand in cells without the format of a date."""
    path = folder / "replies.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for place, row in enumerate([heading, *rows]):
            sheet.write_row(place, 0, row)
    return inspect_replies(path, region="ZA")


@pytest.mark.parametrize(
    ("cell", "at"),
    [
        (46042, datetime(2026, 1, 20, tzinfo=UTC)),
        (46042.5, datetime(2026, 1, 20, 12, tzinfo=UTC)),
        (46042.25, datetime(2026, 1, 20, 6, tzinfo=UTC)),
        (36526, datetime(2000, 1, 1, tzinfo=UTC)),
        ("46042,75", datetime(2026, 1, 20, 18, tzinfo=UTC)),
        (36525.5, None),
        (73051, None),
        (72000, None),  # a time to come
        (1768917900, AT),
        (1768917900000, AT),
        (8001, None),
    ],
)
@pytest.mark.parametrize("heading", ["Date", "Received", "Reply Received"])
def test_days_that_are_counted_are_times_in_the_column_of_times(
    tmp_path: Path, heading: str, cell: object, at: datetime | None
) -> None:
    shape = counted(tmp_path, ["From", "Message", heading], ["0831234506", "STOP", cell])
    assert times(shape) == [at]


def test_days_that_are_counted_stand_beside_other_dates_and_their_times_of_day(tmp_path: Path) -> None:
    rows = [["0831234506", "STOP", cell, "14:05"] for cell in (46042, "2026-01-20")]
    assert times(counted(tmp_path, ["From", "Message", "Date", "Time"], *rows)) == [AT, AT]


@pytest.mark.parametrize("heading", ["", "Order", "Amount", "Branch Code", "Reference"])
def test_figures_like_counted_days_are_no_times_elsewhere(tmp_path: Path, heading: str) -> None:
    rows = [["0831234506", "STOP", 46042.5], ["0831234507", "thanks", 46043]]
    assert counted(tmp_path, ["From", "Message", heading], *rows).columns.received is None


def test_figures_of_which_few_can_be_counted_days_are_no_times(tmp_path: Path) -> None:
    """Hours, minutes and seconds without anything between them."""
    rows = [[f"083123450{place}", "STOP", cell] for place, cell in enumerate((40512, 91500, 143000, 93001))]
    assert times(counted(tmp_path, ["From", "Message", "Time"], *rows)) == [None] * 4


def test_the_column_that_a_person_chose_has_counted_days(tmp_path: Path) -> None:
    columns = ReplyColumns(0, 1, 2)
    assert times(looked(tmp_path, "0831234506;STOP;46042,5\n", columns)) == [
        datetime(2026, 1, 20, 12, tzinfo=UTC)
    ]
