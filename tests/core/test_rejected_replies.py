"""Rejected rows of replies: all of them, privately kept, and saved so that a mended file is taken in again."""

from __future__ import annotations

import csv
import stat

import pytest

from app.core.errors import FileError
from app.core.rejected_replies import first_rejected, save_rejected
from app.core.replies import ReplyColumns
from app.core.replies_shape import inspect_replies
from app.core.reply_reader import ReplyReader

LINES = [
    "When,Sender No,Said,Shop",
    "2026-11-02 10:00,0831234567,Stop,Durban",
    "2026-11-02 10:01,083,=SUM(A1),Durban",
    "2026-11-02 10:02,0821112222,,Benoni",
    "2026-11-02 10:03",
]


SETTLED = ReplyColumns(number=1, text=2, received=0)  # as a person said, for the headings do not


def rejected(tmp_path, lines, **how):
    path = tmp_path / "replies.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    spool = tmp_path / "spool"
    reader = ReplyReader(inspect_replies(path, region="ZA", **how), region="ZA", spool=spool)
    assert sum(map(len, reader)) + sum(reader.rejections.values()) == reader.rows
    return spool


def table(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_whole_rows_are_kept_for_their_owner_only(tmp_path):
    spool = rejected(tmp_path, LINES, columns=SETTLED)
    assert stat.S_IMODE(spool.stat().st_mode) == 0o600
    assert [(one.row, one.cause) for one in first_rejected(spool, 10)] == [
        (3, "too few digits"),
        (4, "there is no reply"),
        (5, "there is no number"),
    ]
    assert len(first_rejected(spool, 2)) == 2


def test_every_column_is_saved_where_it_stood_and_nothing_runs(tmp_path):
    assert save_rejected(rejected(tmp_path, LINES, columns=SETTLED), tmp_path / "bad.csv") == 3
    heading, *rows = table(tmp_path / "bad.csv")
    assert heading == ["Received", "Number", "Reply", "Shop", "Row", "Cause"]
    assert rows[0] == ["2026-11-02 10:01", "083", "'=SUM(A1)", "Durban", "3", "Too few digits"]
    assert rows[2] == ["2026-11-02 10:03", "", "", "", "5", "There is no number"]


def test_rows_saved_with_semicolons_come_back(tmp_path):
    save_rejected(rejected(tmp_path, LINES, columns=SETTLED), tmp_path / "bad.csv", delimiter=";")
    save_rejected(rejected(tmp_path, LINES, columns=SETTLED), tmp_path / "commas.csv")
    with (tmp_path / "bad.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert rows == table(tmp_path / "commas.csv")
    rows[1][1] = "0831234568"
    with (tmp_path / "mended.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    shape = inspect_replies(tmp_path / "mended.csv", region="ZA")
    assert shape.file.delimiter == ";"
    assert next(reply.msisdn for batch in ReplyReader(shape, region="ZA") for reply in batch) == 27831234568


def test_a_mended_file_is_read_by_its_headings(tmp_path):
    save_rejected(rejected(tmp_path, LINES, columns=SETTLED), tmp_path / "bad.csv")
    rows = table(tmp_path / "bad.csv")
    rows[1][1], rows[2][2], rows[3][1:3] = "0831234568", "Stop please", ["0831234569", "Quit"]
    with (tmp_path / "mended.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    shape = inspect_replies(tmp_path / "mended.csv", region="ZA")
    found = [reply for batch in ReplyReader(shape, region="ZA") for reply in batch]
    assert [reply.msisdn for reply in found] == [27831234568, 27821112222, 27831234569]
    assert [reply.text for reply in found][1:] == ["Stop please", "Quit"]
    assert all(reply.received_at for reply in found)


def test_a_mended_reply_is_the_one_that_was_received(tmp_path):
    """What guards it in a spreadsheet is no part of what the person wrote."""
    lines = ["Number,Reply,Received", "083,=stop now,2026-11-02 10:01", "083,'-stop,2026-11-02 10:02"]
    save_rejected(rejected(tmp_path, [*lines, "0831234567,hi,2026-11-02 10:03"]), tmp_path / "bad.csv")
    heading, *rows = table(tmp_path / "bad.csv")
    assert [row[1] for row in rows] == ["'=stop now", "''-stop"]
    with (tmp_path / "mended.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([heading, *(["0831234568", *row[1:]] for row in rows)])
    found = ReplyReader(inspect_replies(tmp_path / "mended.csv", region="ZA"), region="ZA")
    assert [reply.text for batch in found for reply in batch] == ["=stop now", "'-stop"]


def test_a_text_file_without_columns_gets_two(tmp_path):
    spool = rejected(tmp_path, ["0831234567 Stop please", "hello there", "0821112222 Quit now"])
    assert save_rejected(spool, tmp_path / "bad.csv") == 1
    assert table(tmp_path / "bad.csv")[0] == ["Number", "Reply", "Row", "Cause"]


def test_a_spool_that_is_gone_is_told(tmp_path):
    with pytest.raises(FileError) as caught:
        save_rejected(tmp_path / "gone", tmp_path / "bad.csv")
    assert caught.value.code == "spool_gone"
    assert not (tmp_path / "bad.csv").exists()


def test_a_spool_that_cannot_be_made_is_told(tmp_path):
    path = tmp_path / "replies.csv"
    path.write_text("\n".join(LINES))
    reader = ReplyReader(inspect_replies(path, region="ZA"), region="ZA", spool=tmp_path / "gone" / "spool")
    with pytest.raises(FileError) as caught:
        list(reader)
    assert caught.value.code == "cannot_write"


def test_rows_of_another_table_are_no_replies_until_they_are_mended(tmp_path):
    lines = [
        "Number,Reply,Received",
        "0831234567,Stop,2026-11-02 10:00",
        "Number,Sent Message,Sent",
        "0831234568,Big sale,2026-11-02 09:00",
        "0831234569,Big sale,2026-11-02 09:00",
    ]
    saved = tmp_path / "bad.csv"
    assert save_rejected(rejected(tmp_path, lines), saved) == 3

    def taken(path):
        reader = ReplyReader(inspect_replies(path, region="ZA"), region="ZA")
        return [reply.text for batch in reader for reply in batch], dict(reader.rejections)

    assert taken(saved) == ([], {"cause_stays": 3})
    heading, _, first, last = table(saved)
    mended = tmp_path / "mended.csv"
    with mended.open("w", newline="") as file:
        csv.writer(file).writerows([heading, [*first[:4], ""], last])
    assert taken(mended) == (["Big sale"], {"cause_stays": 1})
