"""Messages that came in parts: their words together, where all parts are there."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.core.message_parts import whole_messages
from app.core.replies_shape import inspect_replies
from app.core.reply_reader import preview_replies, read_whole

A, B = 27831234501, 27831234502


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ([(A, "(1/2) Please do not"), (A, "(2/2) send me messages")], {1: "Please do not send me messages"}),
        ([(A, "send me messages [2/2]"), (A, "do not [1/2]")], {0: "do not send me messages"}),
        ([(B, "hi"), (A, "(1/3) a"), (A, "(2/3) b"), (A, "(3/3) c"), (B, "ok")], {3: "a b c"}),
        ([(A, "(1/2) a"), (B, "(2/2) b")], {}),
        ([(A, "(1/2) a"), (A, "b"), (A, "(2/2) c")], {}),
        ([(A, "(1/2) a")], {}),
        ([(A, "(1/2) a"), (A, "(1/2) a"), (A, "(2/2) b")], {2: "a b"}),
        ([(A, "see you 1/2"), (A, "or 2/2")], {}),
        ([(A, "(2/3) a"), (A, "(3/3) b")], {}),
    ],
)
def test_parts_are_one_message_where_all_are_there(
    texts: list[tuple[int, str]], found: dict[int, str]
) -> None:
    assert whole_messages(texts) == found


def test_the_last_part_of_a_message_has_all_its_words(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text("Number,Reply\n0831234501,(1/2) Please do not\n0831234501,(2/2) send me messages\n")
    shape = inspect_replies(path, region="ZA")
    for replies in (read_whole(shape, region="ZA")[1], preview_replies(shape, region="ZA").replies):
        assert [(reply.text, reply.exported) for reply in replies] == [
            ("(1/2) Please do not", None),
            ("Please do not send me messages", "(2/2) send me messages"),
        ]
