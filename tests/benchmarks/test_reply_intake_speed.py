"""A hundred thousand replies from a file, with storage: at most ten seconds."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.replies import ReplyRequest
from app.services import replies
from app.services.database_check import check
from app.services.opening import open_database

REPLIES = 100_000
MOST_SECONDS = 10.0  # of processor time: other work on the machine does not count
SENTENCE = (
    "please stop sending me this thanks ok fine hello I want the order number what is price again yes no"
)


def export(path: Path) -> None:
    """Six in ten are the usual few words, the rest all different, as real replies are; so are their times."""
    chance, words = random.Random(7), SENTENCE.split()
    with path.open("w", encoding="utf-8") as file:
        file.write("IncomingID,Phonenumber,IncomingData,IncomingDataTime,SentData\n")
        for place in range(REPLIES):
            if chance.random() < 0.6:
                text = chance.choice(["STOP", "stop", "Stop please", "thank you", "yes"])
            else:
                text = " ".join(chance.choice(words) for _ in range(8)) + f" {place}"
            number = f"2783{chance.randrange(10**7):07d}"
            hour, minute, second = place // 3_600 % 24, place // 60 % 60, place % 60
            when = f"{1 + place // 4_000:02d}/Nov/2026 {hour:02d}:{minute:02d}:{second:02d}"
            file.write(f'{place},{number},"{text}",{when},"Black Friday starts now. Reply STOP to opt out"\n')


@pytest.mark.slow
def test_a_hundred_thousand_replies_are_taken_in(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    path = tmp_path / "export.csv"
    export(path)
    database = open_database(tmp_path / "opt-outs.sqlite")
    begun = time.process_time()
    report = replies.import_file(database, ReplyRequest(path, region="ZA"))
    seconds = time.process_time() - begun
    record_property("seconds", round(seconds, 1))
    assert report.stored == REPLIES
    assert replies.import_file(database, ReplyRequest(path, region="ZA")).stored == 0
    assert check(database).problems == ()
    database.close()
    assert seconds <= MOST_SECONDS, f"{seconds:.1f} s"
