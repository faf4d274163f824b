"""Times in replies exports, in every form seen."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import moments, reply_times
from app.core.errors import UserError
from app.core.reply_times import DateOrder, in_any_order, parse_time, zone_in_heading, zone_named
from tests.windows_clock import WindowsDatetime

SAST = timezone(timedelta(hours=2))
NOON = datetime(2026, 11, 23, 14, 5, 9, tzinfo=SAST)
MS = round(NOON.timestamp() * 1000)


@pytest.mark.parametrize(
    "text",
    [
        "23/Nov/2026 14:05:09",
        "23 Nov 2026, 14:05:09",
        "23 November 2026 2:05:09 PM",
        "2026-11-23 14:05:09",
        "2026/11/23 14:05:09",
        "2026-11-23T12:05:09Z",
        "2026-11-23T12:05:09+00:00",
        "2026-11-23T14:05:09.000+0200",
        "23/11/2026 14:05:09",
        "23-11-26 14:05:09",
        "23.11.2026 14:05:09",
        "11/23/2026 02:05:09 pm",
        "20261123T140509",
        "20261123120509Z",
        f"{MS // 1000}",
        f"{MS}",
        f"  '{MS // 1000}",
        "23 Nov 2026 14:05:09 SAST",
        "Nov 23, 2026 14:05:09",
        "Nov 23, 2026, 2:05:09 PM",
        "November 23 2026 2:05:09 pm",
        "23 Nov, 2026 14:05:09",
        "Mon, 23 Nov 2026 12:05:09 +0000",
        "Monday, November 23, 2026 2:05:09 PM",
        "Mon Nov 23 2026 14:05:09 GMT+0200 (South Africa Standard Time)",
        "Mon Nov 23 14:05:09 2026",
        "Mon Nov 23 12:05:09 UTC 2026",
        "14:05:09 23/11/2026",
        "2:05:09 PM, 23 Nov 2026",
        "2026-11-23 12:05:09+00",
        "2026-11-23 14:05:09 UTC+2",
        "2026-11-23 14:05:09 (UTC+02:00)",
        "2026-11-23 12:05:09.000 UTC",
        "2026-11-23 12:05:09 utc",
        "2026-11-23 14:05:09 CAT",
        "11/23/2026 7:05:09 AM EST",
        "11/23/2026 06:05:09 MDT",
        "23.11.2026 13:05:09 CET",
        "2026-11-23 15:05:09 EAT",
        "2026-11-23 02:05:09 nm.",
        "23/11/2026 2:05:09 p. m.",
        "23.11.2026 14:05:09 Uhr",
        "23.11.2026 um 14:05:09",
        "23. November 2026 14:05:09",
        "23/11/2026 à 14:05:09",
        "23/11/2026 14h05:09",
        "23 nov. 2026 14:05:09",
        "23 novembre 2026 à 14:05:09",
        "23 de noviembre de 2026 14:05:09",
        "23 de novembro de 2026 às 14:05:09",
        "46349.586909722225",
        "46349,5869097222",
    ],
)
def test_a_form_is_read(text: str) -> None:
    assert parse_time(text, SAST) == MS


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "27831234567",
        "0831234567",
        "31/02/2026",
        "23/Foo/2026",
        "2026-13-01",
        "12:30",
        "25:00 x",
        "46346",
        "8001",
        "36180.5",
        "STOP 20/11/2026",
        "May 2026",
        "Stop 20 Nov 2026",
        "14:05:09",
        "Mon",
        "Nov 23",
        "2026 10:00",
        "1.5",
        "2026-11-20 10:00 XYZ",
        "Sun",
        "I may 2026",
        "10:00 STOP",
    ],
)
def test_what_is_no_time_is_none(text: str) -> None:
    assert parse_time(text, SAST) is None


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("20. Mai 2026", 5), ("20 mei 2026", 5), ("20. März 2026", 3), ("20 mars 2026", 3), ("20 août 2026", 8),
        ("20 févr. 2026", 2), ("20 déc. 2026", 12), ("20 ene 2026", 1), ("20 abr. 2026", 4), ("20 ago 2026", 8),
        ("20 dic. 2026", 12), ("20 fev 2026", 2), ("20 set. 2026", 9), ("20 out 2026", 10), ("20 juil. 2026", 7),
        ("20 juin 2026", 6), ("20. Dez. 2026", 12), ("20-Sept-26", 9), ("20-Okt-2026", 10),
    ],
)  # fmt: skip
def test_months_of_other_languages(text: str, month: int) -> None:
    assert parse_time(text, UTC) == round(datetime(2026, month, 20, tzinfo=UTC).timestamp() * 1000)


def test_months_and_days_are_told_apart_whatever_stands_around_them() -> None:
    assert order("Fri 01/02/2026", "Tue 01/13/2026 10:00")
    assert order("10:00 01/02/2026", "10:00 01/13/2026")


@pytest.mark.parametrize(
    ("heading", "hours"),
    [
        ("Received (UTC)", 0),
        ("Timestamp UTC", 0),
        ("received_at_utc", 0),
        ("Date [GMT+2]", 2),
        ("Date (UTC-05:00)", -5),
        ("Datum (SAST)", 2),
        ("Received (EST)", -5),
        ("Received", None),
        ("Best Time", None),
        ("Cat", None),
        ("Date+2", None),
    ],
)
def test_a_heading_may_name_the_zone(heading: str, hours: int | None) -> None:
    zone = zone_in_heading(heading)
    assert (zone and zone.utcoffset(None)) == (None if hours is None else timedelta(hours=hours))


def test_day_and_month_are_told_apart_by_the_file() -> None:
    assert parse_time("11/12/2026", UTC) == parse_time("2026-12-11", UTC)
    assert parse_time("11/12/2026", UTC, month_first=True) == parse_time("2026-11-12", UTC)
    assert parse_time("23/12/2026", UTC, month_first=True) == parse_time("2026-12-23", UTC)
    assert order("01/02/2026", "01/13/2026 10:00")
    assert not order("01/02/2026", "13/01/2026")
    assert not order("13/01/2026", "01/13/2026")


def order(*texts: str, now: datetime = NOON) -> bool:
    found = DateOrder(round(now.timestamp() * 1000), UTC)
    for text in texts:
        found.note(text)
    return found.puts_month_first


def test_where_both_can_be_meant_the_dates_are_not_to_come() -> None:
    assert order("11/12/2026", "03/04/2026")
    assert order("13/01/2026", "01/13/2026", "11/12/2026")
    assert not order("12/11/2026")
    assert not order("11/12/2027", "12/11/2027")
    assert not order("13/01/2026", "11/12/2026")


def years_first(*texts: str, now: datetime = NOON) -> bool:
    found = DateOrder(round(now.timestamp() * 1000), UTC)
    for text in texts:
        found.note(text)
    return found.puts_year_first


def test_a_year_of_two_digits_may_come_first() -> None:
    assert parse_time("26/11/23 14:05:09", SAST, year_first=True) == MS
    assert parse_time("26-11-23 2:05:09 PM", SAST, year_first=True) == MS
    assert parse_time("26/13/23", SAST, year_first=True) is None
    assert parse_time("23/11/2026 14:05:09", SAST, year_first=True) == MS


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["26/11/20 14:05", "26/11/21 14:05"], True),
        (["26/11/20"], True),
        (["26/10/31", "26/11/01"], True),
        (["25/12/30", "26/01/02"], True),
        (["26/01/05", "26/02/07", "26/11/20", "banana"], True),
        (["20/11/26 14:05", "21/11/26 14:05"], False),
        (["20/11/26"], False),
        (["23/11/26", "01/12/25"], False),
        (["01/11/26", "02/11/26", "11/11/26"], False),
        (["11/20/26", "11/21/26"], False),
        (["05/06/26", "06/06/26"], False),
        (["26/11/2020", "26/11/2021"], False),
        (["2026/11/20"], False),
        (["26/11/26"], False),
        ([], False),
    ],
)
def test_the_dates_that_are_past_and_near_each_other_are_meant(texts: list[str], expected: bool) -> None:
    assert years_first(*texts) is expected


@given(st.lists(st.dates(date(2026, 9, 1), date(2026, 11, 20)), min_size=3, unique=True))
def test_some_weeks_are_read_as_they_were_written(days: list[date]) -> None:
    assert years_first(*(f"{day:%y/%m/%d}" for day in days))
    assert not years_first(*(f"{day:%d/%m/%y}" for day in days))


@given(
    st.datetimes(datetime(2001, 9, 10), datetime(2040, 1, 1)),  # noqa: DTZ001 - the zone is what is drawn next
    st.integers(-12 * 60, 14 * 60),
)
def test_any_moment_written_with_its_zone_is_that_moment(moment: datetime, minutes: int) -> None:
    aware = moment.replace(
        microsecond=moment.microsecond // 1000 * 1000, tzinfo=timezone(timedelta(minutes=minutes))
    )
    expected = round(aware.timestamp() * 1000)
    assert parse_time(aware.isoformat(), SAST) == expected
    assert parse_time(f"{aware:%d/%b/%Y %H:%M:%S}", aware.tzinfo) == expected // 1000 * 1000
    assert parse_time(str(expected), SAST) == expected


@given(st.text(max_size=40))
def test_no_text_is_too_odd(text: str) -> None:
    found = parse_time(text, SAST)
    assert found is None or isinstance(found, int)


def test_zones_by_name() -> None:
    assert zone_named("") is None
    assert zone_named("local") is None
    assert zone_named("utc") == UTC
    assert datetime(2026, 1, 1, tzinfo=zone_named("Africa/Johannesburg")).utcoffset() == timedelta(hours=2)
    with pytest.raises(UserError) as caught:
        zone_named("Mars/Base")
    assert caught.value.code == "time_zone_unknown"


@pytest.mark.parametrize(
    "text", ["0001-01-01T00:00:00Z", "1900-01-00 00:00", "1900-02-03 00:00", "9999-12-31 23:59"]
)
def test_a_time_that_stands_for_none_is_no_trouble_on_windows(
    monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    # A file of replies with one such time beside an id could not be taken in there at all.
    monkeypatch.setattr(reply_times, "datetime", WindowsDatetime)
    monkeypatch.setattr(moments, "datetime", WindowsDatetime)
    reply_times._moment_in.cache_clear()
    at = parse_time(text, UTC)
    assert at is None or in_any_order(at) <= at
    reply_times._moment_in.cache_clear()


def test_day_and_month_in_either_order_are_one() -> None:
    for text, other in (("1900-02-03 04:05", "1900-03-02 04:05"), ("2026-11-03 14:05", "2026-03-11 14:05")):
        first, second = parse_time(text, UTC), parse_time(other, UTC)
        assert first is not None
        assert second is not None
        assert in_any_order(first) == in_any_order(second) == min(first, second)
