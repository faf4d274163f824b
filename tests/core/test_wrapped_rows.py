"""Rows that a spreadsheet has made one cell of."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from app.core.replies_shape import RepliesShape, inspect_replies
from app.core.reply_reader import read_whole

FOUND = [(27831234501, "STOP"), (27831234503, "no, stop")]
PLAIN = (
    "Number,Reply,Received",
    "0831234501,STOP,2026-11-20 10:00",
    '0831234503,"no, stop",2026-11-20 10:00',
)


def replies(shape: RepliesShape) -> list[tuple[int, str]]:
    reader, found = read_whole(shape, region="ZA")
    assert (dict(reader.rejections), reader.undated, shape.doubts) == ({}, 0, frozenset())
    return [(reply.msisdn, reply.text) for reply in found]


def quoted(line: str) -> str:
    return '"' + line.replace('"', '""') + '"'


@pytest.mark.parametrize(
    "lines",
    [
        [quoted(line) for line in PLAIN],
        [quoted(line) for line in PLAIN[1:]],
        [quoted(line) + ",," for line in PLAIN],
        [quoted(line) + ";" for line in PLAIN],
        [quoted(line.replace(",", ";", 1).replace(",", ";")) for line in PLAIN[:2]]
        + [quoted('0831234503;"no, stop";2026-11-20 10:00')],
        ["Replies of November", *map(quoted, PLAIN)],
        [PLAIN[0], PLAIN[1], quoted(PLAIN[2])],
        [PLAIN[0], quoted(PLAIN[1]), quoted(PLAIN[2]), ""],
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_whole_line_between_quotation_marks_is_a_row(tmp_path: Path, lines: list[str], end: str) -> None:
    path = tmp_path / "export.csv"
    path.write_text(end.join(lines) + end, newline="")
    assert replies(inspect_replies(path, region="ZA")) == FOUND


def test_lines_in_column_a_of_a_workbook_are_rows(tmp_path: Path) -> None:
    path = tmp_path / "export.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for place, line in enumerate(("Replies of November", "", *PLAIN)):
            sheet.write(place, 0, line)
    assert replies(inspect_replies(path, region="ZA")) == FOUND


def test_a_reply_alone_in_its_row_is_not_taken_apart(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text('Number,Reply,Received\n0831234501,STOP,2026-11-20\n"0831234502,no"\n')
    reader, found = read_whole(inspect_replies(path, region="ZA"), region="ZA")
    assert (len(found), sum(reader.rejections.values())) == (1, 1)
    path.write_text("0831234501 stop; thanks\n0831234502 hello\n0831234503 no, stop\n")
    _, found = read_whole(inspect_replies(path, region="ZA"), region="ZA")
    assert [reply.text for reply in found] == ["stop; thanks", "hello", "no, stop"]
