"""The times in replies exports: every form seen, as milliseconds since 1970, UTC.

Forms: ``01/Jan/2021 00:00:00`` (SMSPortal's webhooks), ISO 8601 with or without zone, ``23/11/2026 14:05``,
``11/23/2026 2:05 PM``, ``26/11/23 14:05``, ``23 Nov 2026 14:05``, Unix seconds or milliseconds. A time that names no
zone is of the zone the person gave.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.core.errors import UserError
from app.core.receipt import is_to_come

_MONTHS = {
    name: number + 1
    for number, names in enumerate(
        (
            "jan januarie january",
            "feb februarie february",
            "mar mrt maart march",
            "apr april",
            "may mei",
            "jun junie june",
            "jul julie july",
            "aug augustus august",
            "sep sept september",
            "oct okt oktober october",
            "nov november",
            "dec des desember december",
        )
    )
    for name in names.split()
}
_CLOCK = r"(?:[T\s,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([AaPp]\.?[Mm]\.?)?)?"
_ZONE = r"\s*(Z|UTC|GMT|SAST|[+-]\d{2}:?\d{2})?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_CLOCK}{_ZONE}\Z")
_YEAR_LAST = re.compile(rf"(\d{{1,2}})[-/.](\d{{1,2}})[-/.](\d{{4}}|\d{{2}}){_CLOCK}{_ZONE}\Z")
_NAMED = re.compile(rf"(\d{{1,2}})[-/.\s]+([A-Za-z]{{3,10}})\.?[-/.,\s]+(\d{{4}}|\d{{2}}){_CLOCK}{_ZONE}\Z")
_COMPACT = re.compile(r"(20\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z)?\Z")
_UNIX = re.compile(r"([12]\d{9})(?:\.\d+)?\Z|([12]\d{12})\Z")
_TIME_OF_DAY = re.compile(
    rf"(\d{{1,2}})[:hH](\d{{2}})((?::\d{{2}}(?:[.,]\d{{1,9}})?)?\s*(?:[AaPp]\.?[Mm]\.?)?{_ZONE})\Z"
)
_HALF = re.compile(r"[ap]\.?m\.?\Z", re.IGNORECASE)
_MIDNIGHT = re.compile(r"[T\s,]+0{1,2}:00(?::00(?:[.,]0+)?)?\Z")
_FIXED = {"Z": UTC, "UTC": UTC, "GMT": UTC, "SAST": timezone(timedelta(hours=2))}


def zone_named(name: str) -> tzinfo | None:
    """The time zone with an IANA name, None (this desk's own) for an empty one or ``local``.

    Raises:
        UserError: ``time_zone_unknown``.
    """
    name = name.strip()
    if not name or name.lower() == "local":
        return None
    if name.upper() in _FIXED:
        return _FIXED[name.upper()]
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UserError(
            "time_zone_unknown",
            f"“{name}” is not a time zone known here. Nothing was changed. Use a name such as Africa/Johannesburg, "
            "or UTC.",
        ) from None


def parse_time(
    text: str, zone: tzinfo | None = None, *, month_first: bool = False, year_first: bool = False
) -> int | None:
    """The time a text stands for, in milliseconds since 1970, UTC; None where it is none.

    ``zone`` is for times that do not name theirs, None being this desk's own. ``month_first`` decides between
    11 December and 12 November where both can be meant. With ``year_first`` three groups of two digits are year, month
    and day.
    """
    text = text.strip().lstrip("'")
    if match := _YEAR_FIRST.match(text):
        year, month, day, *clock = match.groups()
        return _moment(int(year), int(month), int(day), clock, zone)
    if match := _YEAR_LAST.match(text):
        first, second, year, *clock = match.groups()
        if year_first and len(first) == len(year) == 2:
            return _moment(_whole_year(first), int(second), int(year), clock, zone)
        day, month = (
            (second, first) if _is_month_first(int(first), int(second), month_first) else (first, second)
        )
        return _moment(_whole_year(year), int(month), int(day), clock, zone)
    if match := _NAMED.match(text):
        day, name, year, *clock = match.groups()
        named = _MONTHS.get(name.lower())
        return None if named is None else _moment(_whole_year(year), named, int(day), clock, zone)
    if match := _COMPACT.match(text):
        year, month, day, hour, minute, second, mark = match.groups()
        return _moment(int(year), int(month), int(day), [hour, minute, second, None, None, mark], zone)
    if match := _UNIX.match(text):
        return int(match[1]) * 1000 if match[1] else int(match[2])
    return None


def in_any_order(at: int) -> int:
    """A time in milliseconds since 1970, the same for a day and month that were read in one order or the other."""
    moment = datetime.fromtimestamp(at / 1000, UTC)
    if moment.day > 12:
        return at
    return min(at, round(moment.replace(month=moment.day, day=moment.month).timestamp() * 1000))


def is_half(text: str) -> bool:
    """Whether a text says which half of the day a time is of, and nothing else."""
    return _HALF.match(text.strip()) is not None


def is_clock(text: str) -> bool:
    """Whether a text is a time of day without a date."""
    return _TIME_OF_DAY.match(text.strip()) is not None


def is_day(text: str) -> bool:
    """Whether a text is a date without a time of day; midnight is what spreadsheets write for none."""
    day = _MIDNIGHT.sub("", text.strip().lstrip("'"))
    if ":" in day or _UNIX.match(day):
        return False
    compact = _COMPACT.match(day)
    return parse_time(day) is not None and (compact is None or compact[4] is None)


def joined(day: str, clock: str) -> str:
    """A date and a time of day, each from a cell of its own, as one text; the date alone where they are not such."""
    match = _TIME_OF_DAY.match(clock.strip())
    if match is None or not is_day(day):
        return day
    day = _MIDNIGHT.sub("", day.strip().lstrip("'"))
    if compact := _COMPACT.match(day):
        day = "-".join(compact.group(1, 2, 3))
    return f"{day} {match[1]}:{match[2]}{match[3]}"


class _Reading:
    """How dates look when read in one order: how many cannot be, and between which the others are."""

    def __init__(self) -> None:
        self._impossible = 0  # no date at all, or one still to come
        self._earliest = self._latest = 0

    def note(self, at: int | None, now: int) -> None:
        if at is None or is_to_come(at, now):
            self._impossible += 1
            return
        self._earliest = min(at, self._earliest or at)
        self._latest = max(at, self._latest)

    @property
    def oddity(self) -> tuple[int, int, int]:
        """The less, the likelier: what can be, then what is close together, then what is recent."""
        return self._impossible, self._latest - self._earliest, -self._latest


class DateOrder:
    """In which order the dates of a file, written in figures, put day, month and year: what all together say.

    A date that can be read one way only decides on day and month. Where none does, or both ways occur, the order is
    taken by which fewer dates are still to come; failing that, the day comes first. Where years have two digits, they
    come first if the dates are then likelier: fewer that cannot be, else closer together, else more recent. ``now`` is
    in milliseconds since 1970, UTC.
    """

    def __init__(self, now: int, zone: tzinfo | None = None) -> None:
        self._now, self._zone = now, zone
        self._day_first = self._month_first = False  # whether some date can be read in no other way
        self._to_come = [0, 0]  # dates to come, were the day first, and were the month
        self._years_first, self._years_last = (
            _Reading(),
            (_Reading(), _Reading()),
        )  # the latter as ``_to_come``

    def note(self, text: str) -> None:
        """Take the time in a cell into account."""
        match = _YEAR_LAST.match(text.strip().lstrip("'"))
        if match is None:
            return
        first, second = int(match[1]), int(match[2])
        self._day_first = self._day_first or second <= 12 < first
        self._month_first = self._month_first or first <= 12 < second
        ambiguous = first <= 12 and second <= 12 and first != second
        short = len(match[1]) == len(match[3]) == 2
        if not ambiguous and not short:
            return
        for month_first in (False, True):
            at = parse_time(text, self._zone, month_first=month_first)
            self._to_come[month_first] += ambiguous and at is not None and is_to_come(at, self._now)
            if short:
                self._years_last[month_first].note(at, self._now)
        if short:
            self._years_first.note(parse_time(text, self._zone, year_first=True), self._now)

    @property
    def puts_month_first(self) -> bool:
        """Whether the month comes before the day, by what was found out so far; for dates with the year last."""
        if self._day_first != self._month_first:
            return self._month_first
        return self._to_come[True] < self._to_come[False]

    @property
    def puts_year_first(self) -> bool:
        """Whether years of two digits come first, by what was found out so far."""
        return self._years_first.oddity < self._years_last[self.puts_month_first].oddity


def _is_month_first(first: int, second: int, month_first: bool) -> bool:
    return second > 12 or (month_first and first <= 12)


def _whole_year(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _moment(year: int, month: int, day: int, clock: list[str | None], zone: tzinfo | None) -> int | None:
    hour, minute, second, fraction, half, named = clock
    hours = int(hour or 0)
    if half:
        hours = hours % 12 + (12 if half[0] in "pP" else 0)
    micros = int((fraction or "0")[:6].ljust(6, "0"))
    try:
        moment = datetime(
            year, month, day, hours, int(minute or 0), int(second or 0), micros, _zone_of(named, zone)
        )
        return round(moment.timestamp() * 1000)
    except (ValueError, OverflowError, OSError):
        return None


def _zone_of(named: str | None, zone: tzinfo | None) -> tzinfo | None:
    if named is None:
        return zone
    if named in _FIXED:
        return _FIXED[named]
    digits = named[1:].replace(":", "")
    shift = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-shift if named[0] == "-" else shift)
