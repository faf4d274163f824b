"""Dates with a comma that nobody put in quotation marks: one cell again, or none where nobody can tell."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.core.replies import ReplyColumns
from app.core.replies_shape import inspect_replies
from app.core.reply_reader import read_whole

AT = datetime(2026, 11, 20, 10, tzinfo=UTC)


def read(
    folder: Path, text: str, columns: ReplyColumns | None = None
) -> tuple[list[tuple[int, str, datetime | None]], dict[str, int]]:
    """The replies of a file, and how many rows were rejected by cause."""
    path = folder / "replies.csv"
    path.write_text(text, encoding="utf-8")
    shape = inspect_replies(path, region="ZA", columns=columns)
    assert not shape.doubts
    reader, replies = read_whole(shape, region="ZA", zone=UTC)
    found = [
        (
            reply.msisdn % 1000,
            reply.text,
            None if reply.received_at is None else datetime.fromtimestamp(reply.received_at / 1000, UTC),
        )
        for reply in replies
    ]
    return found, dict(reader.rejections)


@pytest.mark.parametrize(
    "when",
    [
        "Nov 20, 2026 10:00",
        "Nov 20, 2026, 10:00 AM",
        "20 Nov, 2026 10:00",
        "20/11/2026, 10:00:00",
        "2026-11-20, 10:00",
        "Fri, 20 Nov 2026 10:00:00 +0000",
        "Friday, November 20, 2026 10:00 AM",
    ],
)
@pytest.mark.parametrize(
    "order",
    ["number,message,Received", "Received,number,message", "number,Date,message", "number,message,Time,ID"],
)
@pytest.mark.parametrize("others", [0, 3])
def test_a_date_with_a_comma_is_one_cell(tmp_path: Path, when: str, order: str, others: int) -> None:
    names = order.split(",")

    def row(number: int, words: str) -> str:
        cells = {"number": f"0831234{number}", "message": words, "ID": f"x{number}"}
        return ",".join(cells.get(name, when) for name in names) + "\n"

    rows = [(501, "STOP"), *((502 + place, "hello there") for place in range(others))]
    text = order + "\n" + "".join(row(*each) for each in rows)
    assert read(tmp_path, text) == ([(*each, AT) for each in rows], {})


def test_replies_and_dates_may_both_have_commas(tmp_path: Path) -> None:
    text = (
        "Number,Message,Received\n0831234501,Please, take me off, STOP,Nov 20, 2026 10:00\n"
        "0831234502,no, thanks,Nov 20, 2026 10:00\n0831234503,hello,Nov 20, 2026 10:00\n"
    )
    assert read(tmp_path, text)[0] == [
        (501, "Please, take me off, STOP", AT),
        (502, "no, thanks", AT),
        (503, "hello", AT),
    ]
    text = text.replace("Nov 20, 2026", "20/11/2026,")
    assert read(tmp_path, text)[0][0] == (501, "Please, take me off, STOP", AT)


def test_two_columns_of_dates_with_commas(tmp_path: Path) -> None:
    text = "Number,Sent,Received,Message\n" + "".join(
        f"083123450{place},{{one}} 09:00,{{other}} 10:00,{words}\n"
        for place, words in enumerate(("hi", "no, STOP", "no"))
    )
    for one, other in (("Nov 19, 2026", "Nov 20, 2026"), ("19/11/2026,", "20/11/2026,")):
        found = read(tmp_path, text.format(one=one, other=other))
        assert found == ([(500, "hi", AT), (501, "no, STOP", AT), (502, "no", AT)], {})


@pytest.mark.parametrize("heading", ["Received (UTC)", "Received At (UTC+00:00)", "Reçu le", "Date/Time"])
def test_a_heading_of_times_may_name_its_zone(tmp_path: Path, heading: str) -> None:
    text = f"Number,Message,{heading}\n0831234501,STOP,Nov 20, 2026 10:00\n"
    assert read(tmp_path, text) == ([(501, "STOP", AT)], {})


def test_empty_cells_that_a_spreadsheet_put_behind_the_heading(tmp_path: Path) -> None:
    text = "Number,Message,Received,\n0831234501,STOP,Nov 20, 2026 10:00\n0831234502,hi,,\n"
    assert read(tmp_path, text) == ([(501, "STOP", AT), (502, "hi", None)], {})


def test_a_later_row_alone_has_its_date_in_two(tmp_path: Path) -> None:
    rows = "".join(f"08312340{place:02},hello,2026-11-20 10:00\n" for place in range(60))
    found, rejected = read(tmp_path, f"Number,Message,Received\n{rows}0831234501,STOP,Nov 20, 2026 10:00\n")
    assert (found[-1], rejected) == ((501, "STOP", AT), {})


def test_a_date_in_a_reply_stays_there(tmp_path: Path) -> None:
    others = "".join(f"083123460{place},2026-11-20 10:00,hello\n" for place in range(5))
    text = f"Number,Received,Message\n{others}0831234501,2026-11-20 10:00,on Nov 21, 2026, STOP\n"
    assert read(tmp_path, text)[0][-1] == (501, "on Nov 21, 2026, STOP", AT)
    text = f"Number,Received,Message\n{others}0831234501,2026-11-20 10:00,Nov 21, 2026 10:00\n"
    assert read(tmp_path, text)[0][-1] == (501, "Nov 21, 2026 10:00", AT)
    text = f"Number,Received,Message\n{others}0831234501,2026-11-20,11:00,STOP\n"
    midnight = AT.replace(hour=0)
    assert read(tmp_path, text)[0][-1] == (501, "11:00,STOP", midnight)


def test_without_a_heading_of_times_a_row_stays_rejected(tmp_path: Path) -> None:
    text = "Number,Message,Campaign\n0831234501,STOP,Nov 20, 2026 10:00\n0831234502,hi,Spring\n"
    assert read(tmp_path, text) == ([(502, "hi", None)], {"cells_surplus": 1})


def test_a_row_over_several_lines_is_still_found(tmp_path: Path) -> None:
    text = (
        'Received,Number,Message\nNov 20, 2026 10:00,0831234501,"Please\nSTOP"\n'
        "Nov 20, 2026 10:00,0831234502,hello\n"
    )
    assert read(tmp_path, text)[0] == [(501, "Please\nSTOP", AT), (502, "hello", AT)]


def test_columns_chosen_by_hand_are_counted_as_the_heading_has_them(tmp_path: Path) -> None:
    text = "Received,Number,Message\nNov 20, 2026 10:00,0831234501,STOP\n"
    assert read(tmp_path, text, ReplyColumns(1, 2, 0))[0] == [(501, "STOP", AT)]
