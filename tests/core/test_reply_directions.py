"""States, folders and figures that tell what was sent, only where they do so for certain."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.core.replies import Doubt, ReplyColumns
from app.core.replies_shape import inspect_replies
from app.core.reply_reader import ReplyReader, read_whole

SALE = "Big sale this Friday! Reply STOP to opt out"


def whole(
    folder: Path, heading: str, *rows: str, columns: ReplyColumns | None = None
) -> tuple[frozenset[Doubt], list[str], ReplyReader]:
    """The doubts about a file, the words of its replies, and what read it."""
    path = folder / "export.csv"
    path.write_text("\n".join((heading, *rows)) + "\n", encoding="utf-8")
    shape = inspect_replies(path, region="ZA", columns=columns)
    reader, replies = read_whole(shape, region="ZA")
    return shape.doubts, [reply.text for reply in replies], reader


@pytest.mark.parametrize("heading", ["type", "msg_box"])
def test_the_figures_of_an_android_backup_tell_what_was_sent(tmp_path: Path, heading: str) -> None:
    doubts, texts, reader = whole(
        tmp_path,
        f"address,body,{heading},date,readable_date,contact_name",
        "0831234501,please no more,1,1795000000000,18 Nov 2026,(Unknown)",
        f"0831234502,{SALE},2,1795000000000,18 Nov 2026,(Unknown)",
        f"0831234503,{SALE},5,1795000000000,18 Nov 2026,(Unknown)",
    )
    assert (doubts, texts, reader.left_out) == (frozenset(), ["please no more"], 2)


@pytest.mark.parametrize(("ours", "theirs"), [("1", "0"), ("True", "False"), ("yes", "no")])
def test_whether_the_owner_of_a_telephone_sent_it_is_a_yes(tmp_path: Path, ours: str, theirs: str) -> None:
    rows = (f"{theirs},0831234501,STOP", f"{ours},0831234501,{SALE}")
    doubts, texts, reader = whole(tmp_path, "is_from_me,handle,text", *rows)
    assert (doubts, texts, reader.left_out) == (frozenset(), ["STOP"], 1)


@pytest.mark.parametrize(
    ("heading", "rows"),
    [
        ("Number,Message,Type", (f"0831234501,{SALE},2", "0831234502,thanks,1")),
        (
            "Number,Message,Status",
            (f"0831234501,{SALE},sent", "0831234502,thanks,received", "0831234503,ok,seen"),
        ),
        ("Number,Message,Status", ("0831234501,please stop,delivered", "0831234502,thanks,received")),
        ("Address,Body,Date,Type", ("0831234501,STOP,2026-11-20,2", "0831234502,thanks,2026-11-20,1")),
    ],
)
def test_a_doubtful_column_leaves_nothing_out_and_a_person_is_asked(
    tmp_path: Path, heading: str, rows: tuple[str, ...]
) -> None:
    doubts, texts, reader = whole(tmp_path, heading, *rows)
    assert doubts == reader.doubts == {Doubt.DIRECTION}
    assert (len(texts), reader.left_out) == (len(rows), 0)


@pytest.mark.parametrize(
    ("heading", "rows"),
    [
        ("Number,Reply,Status", ("0831234501,please stop,delivered", "0831234502,thanks,received")),
        ("Number,Reply,Type", ("0831234501,please stop,1", "0831234502,thanks,2")),
        ("Number,Message,Status", ("0831234501,please stop,delivered", "0831234502,thanks,failed")),
        (
            "Number,Sent Message,Text,Status",
            (f"0831234501,{SALE},please go away now,delivered", f"0831234502,{SALE},thanks,received"),
        ),
    ],
)
def test_a_state_of_the_message_that_is_answered_leaves_nothing_out(
    tmp_path: Path, heading: str, rows: tuple[str, ...]
) -> None:
    doubts, texts, reader = whole(tmp_path, heading, *rows)
    assert (doubts, reader.doubts, len(texts), reader.left_out) == (frozenset(), frozenset(), len(rows), 0)


def test_a_column_that_a_person_chose_tells_what_was_sent_but_a_stop_is_a_reply(tmp_path: Path) -> None:
    rows = (
        f"0831234501,{SALE},sent",
        "0831234502,thanks,received",
        "0831234503,ok,seen",
        "0831234504,STOP,sent",
    )
    columns = ReplyColumns(0, 1, direction=2)
    doubts, texts, reader = whole(tmp_path, "Number,Message,Status", *rows, columns=columns)
    assert (doubts, reader.doubts) == (frozenset(), frozenset())
    assert (texts, reader.left_out) == (["thanks", "ok", "STOP"], 1)


def test_a_later_row_can_put_a_column_in_doubt_or_beyond_it(tmp_path: Path) -> None:
    sent = [f"0831234501,{SALE} {place},delivered" for place in range(250)]
    doubts, texts, reader = whole(tmp_path, "Number,Message,Status", *sent, "0831234502,thanks,received")
    assert (doubts, reader.doubts, texts, reader.left_out) == (frozenset(), frozenset(), ["thanks"], 250)
    received = "0831234502,thanks,received"
    doubts, texts, reader = whole(
        tmp_path, "Number,Message,Status", received, *sent, "0831234503,STOP,delivered"
    )
    assert (doubts, reader.doubts) == (frozenset(), {Doubt.DIRECTION})
    assert (len(texts), reader.left_out) == (252, 0)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("O", "I"),
        ("Agent", "Customer"),
        ("System", "Client"),
        ("To client", "From client"),
        ("To Contact", "From Contact"),
        ("Business", "User"),
    ],
)
def test_who_wrote_a_message_tells_which_way_it_went(tmp_path: Path, ours: str, theirs: str) -> None:
    rows = (f"0831234501,{ours},{SALE}", f"0831234501,{theirs},STOP")
    doubts, texts, reader = whole(tmp_path, "Contact,Direction,Message", *rows)
    assert (doubts, texts, reader.left_out) == (frozenset(), ["STOP"], 1)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("→", "←"), ("Thandi", "Sipho"), ("Agent > Customer", "Customer > Agent"), ("Agent", "Received")],
)
def test_a_column_of_directions_in_words_nobody_knows_is_a_doubt(
    tmp_path: Path, ours: str, theirs: str
) -> None:
    rows = (f"0831234501,{ours},{SALE}", f"0831234501,{theirs},STOP")
    doubts, texts, reader = whole(tmp_path, "Contact,Direction,Message", *rows)
    assert doubts == reader.doubts == {Doubt.DIRECTION}
    assert (texts, reader.left_out) == ([SALE, "STOP"], 0)


@pytest.mark.parametrize("value", ["In", "SMS", "Agent", ""])
def test_a_column_of_directions_with_one_value_is_no_doubt(tmp_path: Path, value: str) -> None:
    rows = (f"0831234501,{value},no thanks", f"0831234502,{value},STOP")
    doubts, texts, reader = whole(tmp_path, "Contact,Direction,Message", *rows)
    assert (doubts, reader.doubts, texts) == (frozenset(), frozenset(), ["no thanks", "STOP"])


@pytest.mark.parametrize("heading", ["Flow", "Category", "Sent/Received", "Traffic", "Action", ""])
@pytest.mark.parametrize(("ours", "theirs"), [("Outgoing", "Incoming"), ("Sent", "Received"), ("MT", "MO")])
def test_directions_under_any_heading_tell_what_was_sent(
    tmp_path: Path, heading: str, ours: str, theirs: str
) -> None:
    rows = (
        f"0831234501,{ours},{SALE},2026-11-10 09:00",
        f"0831234501,{theirs},please go,2026-11-10 09:01",
        f"0831234502,{ours},STOP,2026-11-10 09:01",
    )
    doubts, texts, reader = whole(tmp_path, f"Contact,{heading},Message,Date", *rows)
    assert (doubts, texts, reader.left_out) == (frozenset(), ["please go", "STOP"], 1)


@pytest.mark.parametrize(
    ("heading", "rows"),
    [
        ("Contact,Parcel,Message", ("0831234501,sent,please go", "0831234502,lost,STOP")),
        ("Contact,Parcel,Message", ("0831234501,sent,please go", "0831234502,sent,STOP")),
        ("Contact,Message,Comment", ("0831234501,please go away,in", "0831234502,STOP,out")),
        (
            "Contact,Sent Message,Parcel,Reply",
            (f"0831234501,{SALE},sent,please go", f"0831234502,{SALE},received,STOP"),
        ),
    ],
)
def test_other_columns_tell_nothing_of_directions(
    tmp_path: Path, heading: str, rows: tuple[str, ...]
) -> None:
    doubts, texts, reader = whole(tmp_path, heading, *rows)
    assert (doubts, len(texts), reader.left_out) == (frozenset(), 2, 0)


def test_a_later_row_puts_a_column_under_another_heading_in_doubt(tmp_path: Path) -> None:
    rows = [
        f"0831234501,Sent,{SALE}",
        *(["0831234502,Received,please go"] * 60),
        "0831234503,Note,please stop",
    ]
    _doubts, texts, reader = whole(tmp_path, "Contact,Parcel,Message", *rows)
    assert (len(texts), reader.left_out, reader.doubts) == (62, 0, {Doubt.DIRECTION})


def test_a_reply_with_a_bare_comma_ends_before_who_wrote_it(tmp_path: Path) -> None:
    rows = (
        "0831234501,please stop, now,Customer",
        f"0831234502,{SALE},Agent",
        "0831234503,no, thanks,Customer",
    )
    _doubts, texts, reader = whole(tmp_path, "Contact,Message,Direction", *rows)
    assert (texts, reader.left_out) == (["please stop, now", "no, thanks"], 1)


def test_a_chosen_column_whose_words_nobody_knows_is_not_taken_for_all_received(tmp_path: Path) -> None:
    rows = (f"0831234501,Thandi,{SALE}", "0831234501,Sipho,STOP")
    chosen = ReplyColumns(0, 2, direction=1)
    doubts, _texts, reader = whole(tmp_path, "Contact,Who,Message", *rows, columns=chosen)
    assert doubts == reader.doubts == {Doubt.DIRECTION}
    doubts, texts, reader = whole(tmp_path, "Contact,Who,Message", *rows, columns=ReplyColumns(0, 2))
    assert (doubts, reader.doubts, texts) == (frozenset(), frozenset(), [SALE, "STOP"])
