"""The times in replies exports: every form seen, as milliseconds since 1970, UTC.

Forms: ``01/Jan/2021 00:00:00`` (SMSPortal's webhooks), ISO 8601 with or without zone, ``23/11/2026 14:05``,
``11/23/2026 2:05 PM``, ``26/11/23 14:05``, ``23 Nov 2026 14:05``, ``Nov 23, 2026 14:05``, Unix seconds or milliseconds,
days as spreadsheets count them. A time that names no zone is of the zone the person gave.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.core.date_words import MONTHS, day_first
from app.core.errors import UserError
from app.core.moments import moment_at
from app.core.receipt import is_to_come

_CLOCK = (
    r"(?:[T\s,]+(?:(?:at|om|um|à|às|a las)\s+)?(?P<hour>\d{1,2})[:h.](?P<minute>\d{2})"
    r"(?:[:.](?P<second>\d{2})(?:[.,](?P<fraction>\d{1,9}))?)?\s*(?P<half>[ap]\.?\s?m\.?|[vn]m\.?)?"
    r"(?P<hours>\s*\(?(?:UTC|GMT)?[+-]\d{1,2}\)?)?)?"
)
_NAMED_ZONES = "Z|UTC|GMT|SAST|CAT|EAT|WAT|CET|CEST|E[SD]T|C[SD]T|M[SD]T|P[SD]T"
_ZONE = rf"\s*(?P<zone>{_NAMED_ZONES}|\(?(?:UTC|GMT)?[+-]\d{{2}}:?\d{{2}}\)?)?"


def _form(date: str, *, ending: str = _CLOCK + _ZONE) -> re.Pattern[str]:
    return re.compile(rf"{date}{ending}\Z", re.IGNORECASE)


_YEAR_FIRST = _form(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})")
_YEAR_LAST = _form(r"(?P<first>\d{1,2})[-/.](?P<other>\d{1,2})[-/.](?P<year>\d{4}|\d{2})")
_NAMED = _form(
    r"(?P<day>\d{1,2})[-/.\s]+(?:de\s+)?(?P<month>[^\W\d_]{3,10})\.?[-/.,\s]+(?:de\s+)?(?P<year>\d{4}|\d{2})"
)
_COMPACT = _form(
    r"(?P<year>20\d{2})(?P<month>\d{2})(?P<day>\d{2})",
    ending=r"(?:(?:T?(?=\d{4})|[T\s](?=\d{2}:))(?P<hour>\d{2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2}))?)?(?P<zone>Z)?",
)
_UNIX = re.compile(r"([12]\d{9})(?:\.\d+)?\Z|([12]\d{12})\Z")
# Days, as spreadsheets count them; without a part of one, it is a figure like any other.
_SERIAL = re.compile(r"([45]\d{4})[.,](\d{3,15})\Z")
_COUNTED = re.compile(r"(\d{5})(?:[.,](\d{1,15}))?\Z", re.ASCII)
_FIRST_COUNTED, _LAST_COUNTED = 36_526, 73_050
_SERIAL_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a time of no zone, as what is added to it
_TIME_OF_DAY = re.compile(
    rf"(\d{{1,2}})[:h](\d{{2}})((?::\d{{2}}(?:[.,]\d{{1,9}})?)?\s*(?:[ap]\.?\s?m\.?|[vn]m\.?)?{_ZONE})\Z",
    re.IGNORECASE,
)
_HALF = re.compile(r"(?:[ap]\.?\s?m|[vn]m)\.?\Z", re.IGNORECASE)
_TWELVE_HOURS = re.compile(r"(?:\A|[T\s,])(\d{1,2})[:h]\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?\Z", re.IGNORECASE)
_MIDNIGHT = re.compile(r"[T\s,]+0{1,2}:00(?::00(?:[.,]0+)?)?\Z")
_LONG_READ = re.compile(
    r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))"
    r"(?:[T\s,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)?\s*(?:Z|[AaPp][Mm]|[+-]\d{2}:?\d{2})?\Z|\d{8,}\Z"
)
_FIXED = {
    "Z": UTC,
    "UTC": UTC,
    "GMT": UTC,
} | {
    name: timezone(timedelta(hours=hours))
    for hours, names in (
        (2, "SAST CAT CEST"), (3, "EAT"), (1, "WAT CET"), (-4, "EDT"), (-5, "EST CDT"), (-6, "CST MDT"),
        (-7, "MST PDT"), (-8, "PST"),
    )
    for name in names.split()
}  # fmt: skip
_HOURS = r"(?:1[0-4]|0?\d)"  # from UTC that a zone may be
_ZONE_IN_HEADING = re.compile(
    rf"[\s_(\[](?P<zone>(?:UTC|GMT)\s?[+-]{_HOURS}(?::?\d{{2}})?|{_NAMED_ZONES.removeprefix('Z|')})[)\]\s]*\Z",
    re.IGNORECASE,
)
_ZONE_IN_CELL = re.compile(
    rf"(?:{_NAMED_ZONES}|\(?(?:UTC|GMT)?\s?[+-]{_HOURS}(?::?[0-5]\d)?\)?)\Z", re.IGNORECASE
)


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


def zone_in_heading(heading: str) -> tzinfo | None:
    """The time zone that a heading names at its end, ``Received (UTC)``; None where it names none."""
    match = _ZONE_IN_HEADING.search(heading.strip())
    return None if match is None else _zone_of(match["zone"])


@lru_cache(maxsize=1_024)
def zone_in_cell(cell: str) -> tzinfo | None:
    """The time zone that a cell names, ``SAST``, ``+02:00``, ``GMT+2`` or an IANA name; None where it is none for sure.

    A bare figure is none: it may count hours, minutes or seconds.
    """
    plain = cell.strip().lstrip("'")
    if _ZONE_IN_CELL.match(plain):
        return _zone_of(plain)
    if plain.casefold() == "south africa standard time":
        return _FIXED["SAST"]
    if "/" not in plain:
        return None
    try:
        return ZoneInfo(plain)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def parse_time(
    text: str, zone: tzinfo | None = None, *, month_first: bool = False, year_first: bool = False
) -> int | None:
    """The time a text stands for, in milliseconds since 1970, UTC; None where it is none.

    ``zone`` is for times that do not name theirs, None being this desk's own. ``month_first`` decides between
    11 December and 12 November where both can be meant. With ``year_first`` three groups of two digits are year, month
    and day.
    """
    found = _moment_in(_bare(text), month_first, year_first)
    if not isinstance(found, datetime):
        return found
    try:
        return round((found if found.tzinfo else found.replace(tzinfo=zone)).timestamp() * 1000)
    except (ValueError, OverflowError, OSError):
        return None


@lru_cache(maxsize=4_096)  # each time of a file is asked for in several zones, and many replies share one
def _moment_in(text: str, month_first: bool, year_first: bool) -> datetime | int | None:
    """The moment in a text, of the zone that it names or of none; one that is counted from 1970 in milliseconds."""
    found = _parsed(text, month_first=month_first, year_first=year_first)
    if found is None and (plain := day_first(text)) != text:
        return _parsed(plain, month_first=month_first, year_first=year_first)
    return found


def _parsed(text: str, *, month_first: bool, year_first: bool) -> datetime | int | None:
    if match := _YEAR_FIRST.match(text) or _COMPACT.match(text):
        return _moment(int(match["year"]), int(match["month"]), int(match["day"]), match.groupdict())
    if match := _YEAR_LAST.match(text):
        first, other, year = match.group("first", "other", "year")
        if year_first and len(first) == len(year) == 2:
            return _moment(_whole_year(first), int(other), int(year), match.groupdict())
        swapped = _is_month_first(int(first), int(other), month_first)
        day, month = (other, first) if swapped else (first, other)
        return _moment(_whole_year(year), int(month), int(day), match.groupdict())
    if match := _NAMED.match(text):
        named = MONTHS.get(match["month"].lower())
        if named is None:
            return None
        return _moment(_whole_year(match["year"]), named, int(match["day"]), match.groupdict())
    if match := _UNIX.match(text):
        return int(match[1]) * 1000 if match[1] else int(match[2])
    if match := _SERIAL.match(text):
        return _SERIAL_EPOCH + timedelta(seconds=round(float(f"{match[1]}.{match[2]}") * 86_400))
    return None


def dated(cell: str) -> str:
    """A cell of a column of times, days counted from 2000 to 2100 as the date that they are; others as they are.

    Elsewhere such a figure may be anything, a code or an amount.
    """
    match = _COUNTED.match(_bare(cell))
    if match is None or not _FIRST_COUNTED <= int(match[1]) <= _LAST_COUNTED or parse_time(cell) is not None:
        return cell
    seconds = round(float(f"{match[1]}.{match[2] or 0}") * 86_400)
    moment = _SERIAL_EPOCH + timedelta(seconds=seconds)
    return f"{moment:%Y-%m-%d %H:%M:%S}" if seconds % 86_400 else f"{moment:%Y-%m-%d}"


def was_always_read(text: str) -> bool:
    """Whether every version of the program has read a time in this form; of others some have not."""
    return _LONG_READ.match(_bare(text)) is not None


def in_any_order(at: int) -> int:
    """A time in milliseconds since 1970, the same for a day and month that were read in one order or the other."""
    moment = moment_at(at)
    if moment.day > 12:
        return at
    return min(at, round(moment.replace(month=moment.day, day=moment.month).timestamp() * 1000))


def is_half(text: str) -> bool:
    """Whether a text says which half of the day a time is of, and nothing else."""
    return _HALF.match(text.strip()) is not None


def halved(clock: str, half: str) -> str | None:
    """A time, with a date or without, and the half of the day it is of as one text; None if they cannot be one."""
    match = _TWELVE_HOURS.search(clock.strip())
    if match is None or not is_half(half) or (int(match[1]) > 12 and half.strip()[0] not in "pPnN"):
        return None
    return f"{clock.strip()} {half.strip()}"


def is_clock(text: str) -> bool:
    """Whether a text is a time of day without a date."""
    return _TIME_OF_DAY.match(text.strip()) is not None


def is_day(text: str) -> bool:
    """Whether a text is a date without a time of day; midnight is what spreadsheets write for none."""
    day = _MIDNIGHT.sub("", _bare(text))
    if _UNIX.match(day) or _SERIAL.match(day) or parse_time(day) is None:
        return False
    forms = (_YEAR_FIRST, _YEAR_LAST, _NAMED, _COMPACT)
    match = next((match for form in forms if (match := form.match(day) or form.match(day_first(day)))), None)
    return match is None or match["hour"] is None


def joined(day: str, clock: str) -> str:
    """A date and a time of day, each from a cell of its own, as one text; the date alone where they are not such."""
    match = _TIME_OF_DAY.match(clock.strip())
    if match is None or not is_day(day):
        return day
    day = _MIDNIGHT.sub("", _bare(day))
    if compact := _COMPACT.match(day):
        day = "-".join(compact.group("year", "month", "day"))
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
        # The latter as ``_to_come``.
        self._years_first, self._years_last = (_Reading(), (_Reading(), _Reading()))

    def note(self, text: str) -> None:
        """Take the time in a cell into account."""
        bare = _bare(text)
        if bare[:4].isdigit() or _NAMED.match(bare):  # the year comes first, or the month is a word
            return
        match = _YEAR_LAST.match(bare) or _YEAR_LAST.match(day_first(bare))
        if match is None:
            return
        first, second = int(match["first"]), int(match["other"])
        self._day_first = self._day_first or second <= 12 < first
        self._month_first = self._month_first or first <= 12 < second
        ambiguous = first <= 12 and second <= 12 and first != second
        short = len(match["first"]) == len(match["year"]) == 2
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


def _bare(text: str) -> str:
    return text.strip().lstrip("'")


def _moment(year: int, month: int, day: int, clock: dict[str, str | None]) -> datetime | None:
    half, hours = clock.get("half"), int(clock["hour"] or 0)
    if half:
        hours = hours % 12 + (12 if half[0] in "pPnN" else 0)
    micros = int((clock.get("fraction") or "0")[:6].ljust(6, "0"))
    try:
        zone = _zone_of(clock["zone"] or clock.get("hours"))
        minutes, seconds = int(clock["minute"] or 0), int(clock["second"] or 0)
        return datetime(year, month, day, hours, minutes, seconds, micros, zone)
    except ValueError:
        return None


def _zone_of(named: str | None) -> tzinfo | None:
    if named is None:
        return None
    plain = re.sub(r"[\s():]", "", named.upper())
    if plain in _FIXED:
        return _FIXED[plain]
    sign, digits = re.sub(r"UTC|GMT", "", plain)[0], re.sub(r"\D", "", plain)
    hours, minutes = (digits, "0") if len(digits) <= 2 else (digits[:-2], digits[-2:])
    shift = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(-shift if sign == "-" else shift)
