"""Replies are known again, and a second one is not taken for the first; also where an earlier version stored that."""

from __future__ import annotations

import hashlib
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.core import reply_times
from app.core.replies import RepliesReport, ReplyRequest
from app.core.reply_reader import ReadReply
from app.core.reply_times import DateOrder
from app.services import replies, reply_intake, reply_keys, suppression_list
from app.services.opening import Database, open_database

NUMBER = 27831234506
FIRST, SECOND = "2026-01-20,10:05,0831234506,STOP\n", "2026-01-20,14:05,0831234506,STOP\n"
APART = "Date,Time,From,Message\n"
COUNTED = "ID,From,Message,Received\n"


@pytest.fixture
def earlier(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """The program as it was: no columns of times of day, no years first, no months before days, ids without times."""

    def old_key(reply: ReadReply, occasion: str, _written: int | None) -> str:
        which = f"in {occasion}" if reply.received_at is None else f"at {reply.received_at}"
        which = which if reply.provider_id is None else f"id {reply.provider_id}"
        basis = f"{which}\n{reply.msisdn}\n{' '.join(reply.text.split())}"
        return hashlib.sha256(basis.encode()).hexdigest()[:32]

    monkeypatch.setattr(reply_keys, "reply_key", old_key)
    monkeypatch.setattr(reply_keys.KeyedReplies, "_former_keys", lambda *_: [])
    monkeypatch.setattr(DateOrder, "puts_year_first", False)
    monkeypatch.setattr("app.core.replies_shape.with_clock", lambda _shape, columns: columns)
    monkeypatch.setattr("app.core.reply_times.day_first", lambda text: text)
    # No times of before.
    monkeypatch.setattr("app.core.reply_times._moment_in", reply_times._moment_in.__wrapped__)
    return monkeypatch


def take_in(database: Database, folder: Path, text: str, **how: Any) -> RepliesReport:
    path = folder / "export.csv"
    path.write_text(text)
    return replies.import_file(database, ReplyRequest(path, region="ZA", **{"time_zone": "UTC"} | how))


def take_off(database: Database) -> None:
    suppression_list.remove(database, [(1, NUMBER)], reason="asked back", confirmed=True)


def is_listed(database: Database) -> bool:
    return suppression_list.answer(database, NUMBER).listed


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (APART + FIRST, APART + FIRST + SECOND),
        (COUNTED + "1,0831234506,STOP,2026-01-20 10:05\n", COUNTED + "1,0831234506,STOP,2026-01-21 09:00\n"),
    ],
)
def test_a_second_stop_after_a_removal_counts(
    database: Database, tmp_path: Path, first: str, second: str
) -> None:
    assert take_in(database, tmp_path, first).added == 1
    take_off(database)
    assert take_in(database, tmp_path, first).stored == 0
    assert not is_listed(database)
    report = take_in(database, tmp_path, second)
    assert (report.stored, report.added) == (1, 1)
    assert is_listed(database)
    assert take_in(database, tmp_path, second).stored == 0


@pytest.mark.parametrize(
    "text",
    [
        APART + FIRST + SECOND,
        "Date,Time,From,Message\n,10:05,0831234506,STOP\n2026-01-20,,0831234507,STOP\n",
        COUNTED + "1,0831234506,STOP,2026-01-20 10:05\n2,0831234507,STOP,\n",
        COUNTED + "1,0831234506,STOP,2026-01-20 10:05\n1,0831234506,STOP,2026-01-20 11:05\n",
        "ID,Date,Time,From,Message\n1,2026-01-20,10:05,0831234506,STOP\n",
        "Received,From,Message\n2026-01-20 10:05,0831234506,STOP\n",
        "Received,From,Message\n26/01/20 10:05,0831234506,STOP\n26/01/21 10:05,0831234506,STOP\n",
        "Received,From,Message\n26/01/30 10:05,0831234506,STOP\n",
        "ID,Received,From,Message\n1,26/01/20 10:05,0831234506,STOP\n",
        "ID,Received,From,Message\n1,26/01/30 10:05,0831234506,STOP\n",
        'From,Message,Received\n0831234506,STOP,"Nov 20, 2026 10:05"\n',
        'ID,From,Message,Received\n1,0831234506,STOP,"Fri, 20 Nov 2026 10:05:00 +0000"\n',
        "Date,Time,AM/PM,From,Message\n2026-01-20,2:05,PM,0831234506,STOP\n",
        "ID,Date,Time,AM/PM,From,Message\n1,2026-01-20,2:05,PM,0831234506,STOP\n",
        "Number,Reply\n0831234506,STOP\n",
        "ID,Number,Reply\n1,0831234506,STOP\n",
    ],
)
def test_what_an_earlier_version_stored_is_known(
    database: Database, tmp_path: Path, earlier: pytest.MonkeyPatch, text: str
) -> None:
    assert take_in(database, tmp_path, text).added > 0
    take_off(database)
    earlier.undo()
    report = take_in(database, tmp_path, text)
    assert (report.stored, report.added) == (0, 0)


@pytest.mark.parametrize(
    ("text", "more"),
    [
        (COUNTED + "1,0831234506,STOP,2026-01-20 10:05\n", "2,0831234506,hello,2026-01-20 10:06\n"),
        (APART + FIRST, "2026-01-20,10:06,0831234506,hello\n"),
        ("ID,Number,Reply\n1,0831234506,STOP\n", "2,0831234506,hello\n"),
        ("Received,From,Message\n26/01/20 10:05,0831234506,STOP\n", "26/01/20 10:06,0831234506,hello\n"),
        (
            "ID,Received,From,Message\n1,26/01/30 10:05,0831234506,STOP\n",
            "2,26/01/30 10:06,0831234506,hello\n",
        ),
    ],
)
def test_what_an_earlier_version_stored_is_known_in_a_longer_export(
    database: Database, tmp_path: Path, earlier: pytest.MonkeyPatch, text: str, more: str
) -> None:
    take_in(database, tmp_path, text)
    take_off(database)
    earlier.undo()
    report = take_in(database, tmp_path, text + more)
    assert (report.stored, report.seen_before, report.added) == (1, 1, 0)
    assert take_in(database, tmp_path, text + more).stored == 0


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (APART + FIRST, APART + FIRST + SECOND),
        (COUNTED + "1,0831234506,STOP,2026-01-20 10:05\n", COUNTED + "1,0831234506,STOP,2026-01-21 09:00\n"),
    ],
)
def test_a_second_stop_after_one_of_an_earlier_version_counts(
    database: Database, tmp_path: Path, earlier: pytest.MonkeyPatch, first: str, second: str
) -> None:
    take_in(database, tmp_path, first)
    take_off(database)
    earlier.undo()
    assert take_in(database, tmp_path, second).stored == 1
    assert is_listed(database)
    assert take_in(database, tmp_path, second).stored == 0


def test_what_came_in_after_an_earlier_version_stored_its_day_is_another(
    database: Database, tmp_path: Path, earlier: pytest.MonkeyPatch
) -> None:
    # Never midnight, which is a date alone.
    later = (datetime.now(UTC) + timedelta(hours=2)).replace(minute=7)
    take_in(database, tmp_path, f"{APART}{later:%Y-%m-%d},00:01,0831234506,STOP\n")
    earlier.undo()
    take_off(database)
    assert take_in(database, tmp_path, f"{APART}{later:%Y-%m-%d,%H:%M},0831234506,STOP\n").stored == 1
    assert is_listed(database)


def test_an_id_that_was_stored_without_a_time_is_known_with_one(database: Database, tmp_path: Path) -> None:
    assert take_in(database, tmp_path, "ID,From,Message\n1,0831234506,STOP\n").stored == 1
    assert take_in(database, tmp_path, COUNTED + "1,0831234506,STOP,2026-01-20 10:05\n").stored == 0


def test_another_zone_makes_no_other_reply_of_one_with_an_id(database: Database, tmp_path: Path) -> None:
    text = COUNTED + "1,0831234506,STOP,2026-01-20 10:05\n"
    assert take_in(database, tmp_path, text).stored == 1
    more = text + "2,0831234506,hello,2026-01-20 10:06\n"
    assert take_in(database, tmp_path, more, time_zone="SAST").seen_before == 1


def test_the_time_of_day_is_what_history_tells(database: Database, tmp_path: Path) -> None:
    take_in(database, tmp_path, APART + FIRST)
    (event,) = suppression_list.history(database, NUMBER)
    assert event.received_at is not None
    assert f"{event.received_at:%Y-%m-%d %H:%M}" == "2026-01-20 10:05"


IN_AMERICAN_ORDER = (
    "Id,From,Body,Date\n1,0831234507,STOP,01/20/2026 10:00\n2,0831234506,STOP,01/05/2026 10:00\n"
    "3,0831234508,STOP,01/06/2026 10:00\n"
)


@pytest.mark.parametrize("formerly", [False, True])
def test_a_part_of_an_export_adds_nothing_though_it_tells_less_of_its_dates(
    database: Database, tmp_path: Path, earlier: pytest.MonkeyPatch, formerly: bool
) -> None:
    if not formerly:
        earlier.undo()
    assert take_in(database, tmp_path, IN_AMERICAN_ORDER).stored == 3
    earlier.undo()
    take_off(database)
    part = IN_AMERICAN_ORDER.replace("1,0831234507,STOP,01/20/2026 10:00\n", "")
    assert take_in(database, tmp_path, part).stored == 0
    assert not is_listed(database)


SENT_AND_RECEIVED = (
    "From,Message,Date Sent,Reply Received{id}\n0831234506,STOP,2026-01-19 09:00,2026-01-20 10:00{one}\n"
    "0831234507,thanks,2026-01-19 09:00,2026-01-20 10:05{two}\n"
)


@pytest.mark.parametrize("with_id", [False, True])
def test_what_was_stored_by_the_time_of_our_own_message_is_known_again(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, with_id: bool
) -> None:
    ids = ("id", "one", "two")
    export = SENT_AND_RECEIVED.format(
        **dict(zip(ids, (",Id", ",1", ",2") if with_id else ("",) * 3, strict=True))
    )
    with monkeypatch.context() as earlier:
        earlier.setattr("app.core.reply_columns.is_receipt_time", lambda _heading: False)
        assert take_in(database, tmp_path, export).stored == 2
    assert {reply.received_at.day for reply in replies.page(database)} == {19}
    take_off(database)
    grown = export + f"0831234508,ok,2026-01-19 09:00,2026-01-21 08:00{',3' if with_id else ''}\n"
    report = take_in(database, tmp_path, grown)
    assert (report.stored, report.seen_before) == (1, 2)
    assert not is_listed(database)
    again = grown + f"0831234506,STOP,2026-01-19 09:00,2026-01-22 08:00{',4' if with_id else ''}\n"
    assert (take_in(database, tmp_path, again).stored, is_listed(database)) == (1, True)


@pytest.mark.parametrize(
    "heading", ["From;Message;Date", "From;Message;Date;Timezone", "From;Message;Date (UTC);Id"]
)
def test_what_was_stored_without_its_counted_days_is_known_again(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, heading: str
) -> None:
    last = ";SAST" if "Timezone" in heading else ";{id}" if "Id" in heading else ""
    cells = ("0831234506;STOP;46042,5", "0831234507;thanks;46042", "0831234508;STOP;46043,25")
    rows = [f"{row}{last.format(id=place)}" for place, row in enumerate(cells)]
    export = "\n".join([heading, *rows, ""])
    with monkeypatch.context() as earlier:
        earlier.setattr("app.core.reply_clocks.dated", lambda cell: cell)
        earlier.setattr("app.core.reply_cells.dated", lambda cell: cell)
        assert take_in(database, tmp_path, export).undated == 3
    take_off(database)
    report = take_in(database, tmp_path, export)
    assert (report.stored, report.seen_before, report.undated) == (0, 3, 0)
    assert not is_listed(database)


UNDATED = "Number,Message\n0831234506,STOP\n0831234507,thanks\n0831234508,maybe later\n"
REARRANGED = "Message;Number\nmaybe later;+27831234508\nSTOP;+27831234506\nthanks;+27831234507\n"


@pytest.mark.parametrize("formerly", [False, True])
def test_a_file_without_times_that_was_saved_anew_adds_nothing(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, formerly: bool
) -> None:
    with monkeypatch.context() as earlier:
        if formerly:
            earlier.setattr(reply_keys, "_content", lambda _read: None)
        assert take_in(database, tmp_path, UNDATED).stored == 3
    take_off(database)
    report = take_in(database, tmp_path, UNDATED if formerly else REARRANGED)
    assert (report.stored, report.seen_before) == (0, 3)
    assert not is_listed(database)
    assert take_in(database, tmp_path, UNDATED).stored == 0


@pytest.mark.parametrize(
    "later",
    [
        REARRANGED + "me too;+27831234509\n",
        REARRANGED.replace("thanks", "no"),
        REARRANGED.replace("thanks", "STOP"),
    ],
)
def test_other_replies_without_times_are_later_ones(database: Database, tmp_path: Path, later: str) -> None:
    take_in(database, tmp_path, UNDATED)
    take_off(database)
    assert take_in(database, tmp_path, later).seen_before == 0
    assert is_listed(database)


def test_the_same_words_of_few_people_may_be_said_again(database: Database, tmp_path: Path) -> None:
    take_in(database, tmp_path, "Number,Message\n0831234506,STOP\n0831234507,thanks\n")
    take_off(database)
    report = take_in(database, tmp_path, "Message,Number\nSTOP,0831234506\nthanks,0831234507\n")
    assert (report.stored, is_listed(database)) == (2, True)


def test_times_that_were_not_read_at_first_make_no_other_replies(database: Database, tmp_path: Path) -> None:
    text = "Number,Message,When\n0831234506,STOP,at noon\n0831234507,thanks,later\n0831234508,ok,now\n"
    assert take_in(database, tmp_path, text).stored == 3
    assert take_in(database, tmp_path, text.replace("at noon", "evening")).stored == 0


def test_what_was_stored_in_its_code_is_known(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "From,Message,Date\n0831234501,Don&#39;t text me,2026-01-20 14:05\n"
    with monkeypatch.context() as earlier:
        earlier.setattr("app.core.reply_reader.words_of", lambda text, is_address: text)
        assert take_in(database, tmp_path, text).stored == 1
    more = text + "0831234502,Don&#39;t text me,2026-01-21 10:00\n"
    report = take_in(database, tmp_path, more)
    assert (report.seen_before, report.stored, report.added) == (1, 1, 1)


def test_what_was_stored_without_the_zone_of_its_column_is_known(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "From,Message,Date,Timezone\n0831234501,STOP,2026-01-20 14:05,UTC\n"
    with monkeypatch.context() as earlier:
        earlier.setattr("app.core.reply_clocks._zone_column", lambda _shape, _columns: None)
        assert take_in(database, tmp_path, text, time_zone="SAST").stored == 1
    more = text + "0831234502,thanks,2026-01-21 10:00,UTC\n"
    report = take_in(database, tmp_path, more, time_zone="SAST")
    assert (report.seen_before, report.stored) == (1, 1)


def test_what_was_stored_without_the_zone_of_its_heading_is_known(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "From,Message,Received (UTC)\n0831234506,STOP,2026-01-20 10:05\n"
    monkeypatch.setattr("app.core.reply_reader.zone_in_heading", lambda _heading: None)
    assert take_in(database, tmp_path, text, time_zone="SAST").stored == 1
    monkeypatch.undo()
    more = text + "0831234507,hi,2026-01-20 10:05\n"
    assert take_in(database, tmp_path, more, time_zone="SAST").seen_before == 1


@pytest.mark.parametrize("heading", ["Date,Time,AM/PM,From,Message", "Date,Time,AM/PM,From,Message,ID"])
def test_what_was_stored_without_its_half_of_the_day_is_known(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, heading: str
) -> None:
    text = f"{heading}\n2026-01-20,2:05,PM,0831234506,STOP" + ",x1" * heading.endswith("ID") + "\n"
    monkeypatch.setattr("app.core.reply_clocks.halved", lambda _clock, _half: None)
    assert take_in(database, tmp_path, text).stored == 1
    monkeypatch.undo()
    take_off(database)
    more = text + text.splitlines()[1].replace("506", "507").replace("x1", "x2") + "\n"
    report = take_in(database, tmp_path, more)
    assert (report.stored, report.seen_before) == (1, 1)
    assert not is_listed(database)


UUID = "0b6c2c1e-8f1d-4a53-9d0e-3f6a5b7c8d9e"


def with_and_without_times(heading: str, id_: str) -> tuple[str, str]:
    return (
        f"{heading},From,Message,Received\n{id_},0831234506,STOP,2026-01-20 10:05\n",
        f"{heading},From,Message\n{id_},0831234506,STOP\n",
    )


@pytest.mark.parametrize("id_", ["9182736455", UUID, UUID.replace("-", "").upper()])
@pytest.mark.parametrize("heading", ["IncomingID", "Incoming Message ID"])
@pytest.mark.parametrize("turned", [False, True])
def test_an_id_that_no_other_reply_has_is_known_with_and_without_a_time(
    database: Database, tmp_path: Path, id_: str, heading: str, turned: bool
) -> None:
    first, second = with_and_without_times(heading, id_)[:: -1 if turned else 1]
    assert take_in(database, tmp_path, first).stored == 1
    take_off(database)
    assert take_in(database, tmp_path, second).stored == 0
    assert not is_listed(database)


@pytest.mark.parametrize(
    ("heading", "id_"),
    [
        ("IncomingID", "1"),
        ("IncomingID", "00000000000017"),
        ("IncomingID", "20260120001"),
        ("IncomingID", "9.18274E+11"),
        ("IncomingID", "91827364550000000000"),
        ("IncomingID", "row-0001"),
        ("ID", UUID),
        ("Reply ID", UUID),
        ("Message ID", UUID),
    ],
)
def test_a_second_stop_counts_where_the_id_may_be_that_of_the_first(
    database: Database, tmp_path: Path, heading: str, id_: str
) -> None:
    dated, bare = with_and_without_times(heading, id_)
    assert take_in(database, tmp_path, dated).stored == 1
    take_off(database)
    assert take_in(database, tmp_path, dated.replace("10:05", "14:05")).stored == 1
    take_off(database)
    assert take_in(database, tmp_path, bare).stored == 1
    assert is_listed(database)


def test_a_reply_stored_under_its_id_and_time_is_known_by_its_id(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dated, _ = with_and_without_times("IncomingID", UUID)
    monkeypatch.setattr(reply_keys, "is_like_no_other", lambda _id: False)
    assert take_in(database, tmp_path, dated).stored == 1
    monkeypatch.undo()
    more = dated + f"{UUID[:-1]}f,0831234507,hi,2026-01-20 10:05\n"
    assert take_in(database, tmp_path, more).seen_before == 1


@pytest.mark.parametrize("stored", ["by the other", "and undone by the other"])
def test_what_another_program_takes_in_meanwhile_is_stored_once(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stored: str
) -> None:
    path = tmp_path / "export.csv"
    path.write_text(COUNTED + f"1,{NUMBER},STOP,2026-01-20 10:05\n")
    request = ReplyRequest(path, region="ZA", time_zone="UTC")
    judged, others = reply_intake._judged, []

    def in_between(*args: Any) -> Any:
        monkeypatch.setattr(reply_intake, "_judged", judged)
        with closing(open_database(database.path)) as other:
            others.append(replies.import_file(other, request))
            if stored == "and undone by the other":
                suppression_list.undo(other, reason="the wrong file", confirmed=True)
        return judged(*args)

    monkeypatch.setattr(reply_intake, "_judged", in_between)
    report = replies.import_file(database, request)
    assert others[0].stored == 1
    assert (report.stored, report.seen_before) == ((0, 1) if stored == "by the other" else (1, 0))
    assert replies.count(database) == 1
    assert is_listed(database)
