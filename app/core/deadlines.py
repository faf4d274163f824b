"""By when a wish to be left alone has to be followed, by the rule of the country it came from.

Periods and where they are from:

* WASPA Code of Conduct (South Africa): two working days.
* POPIA Regulations 2018 as amended on 17 April 2025 (South Africa), for objections: 30 days.
* 47 CFR 64.1200(a)(10) (United States): ten business days, without weekends and federal holidays.
* CASL, section 11(3) (Canada): ten business days.
* Spam Act 2003, Schedule 2 (Australia): five working days.
* GDPR, article 12(3) (European Union and United Kingdom): one month.

Days are those of the calendar at this desk. The day of receipt does not count; the whole of the last day does.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from functools import lru_cache

from app.core.receipt import EARLIEST, is_believable


class Unit(StrEnum):
    """What a rule counts."""

    WORKING_DAYS = "working_days"
    DAYS = "days"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class Rule:
    """A period that some rule allows. ``country`` (ISO 3166) names whose holidays are no working days."""

    code: str
    name: str
    length: int
    unit: Unit
    country: str = ""

    @property
    def period(self) -> str:
        """The period in words: ``2 working days``, ``1 month``."""
        words = self.unit.value.replace("_", " ")
        return f"{self.length} {words[:-1] if self.length == 1 else words}"


WASPA = Rule("waspa", "WASPA Code of Conduct", 2, Unit.WORKING_DAYS, "ZA")
POPIA = Rule("popia", "POPIA", 30, Unit.DAYS)
FCC = Rule("fcc", "FCC, 47 CFR 64.1200", 10, Unit.WORKING_DAYS, "US")
CASL = Rule("casl", "CASL", 10, Unit.WORKING_DAYS, "CA")
SPAM_ACT = Rule("spam_act", "Spam Act 2003", 5, Unit.WORKING_DAYS, "AU")
GDPR = Rule("gdpr", "GDPR", 1, Unit.MONTHS)
RULES = (WASPA, POPIA, FCC, CASL, SPAM_ACT, GDPR)

EUROPE = frozenset({
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
    "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
})  # fmt: skip
YEARS = range(EARLIEST.year, 2100)
"""Years in which something can have been received and whose holidays are known."""

_BY_REGION = {"ZA": WASPA, "US": FCC, "CA": CASL, "AU": SPAM_ACT}


def rule_for(region: str) -> Rule | None:
    """The strictest rule known for accounts of a region (ISO 3166); None where none is known."""
    return GDPR if region in EUROPE else _BY_REGION.get(region)


def last_day(rule: Rule, received: date) -> date:
    """The last day on which a wish received on a day can be followed in time."""
    if rule.unit is Unit.DAYS:
        return received + timedelta(days=rule.length)
    if rule.unit is Unit.MONTHS:
        return _months_later(received, rule.length)
    day, left = received, rule.length
    while left:
        day += timedelta(days=1)
        left -= is_working_day(day, rule.country)
    return day


def is_working_day(day: date, country: str) -> bool:
    """Whether a day is neither Saturday, Sunday nor a public holiday of the whole country (ISO 3166)."""
    return day.weekday() < 5 and day not in _holidays(country, day.year)


@lru_cache(maxsize=64)
def _holidays(country: str, year: int) -> frozenset[date]:
    # The library takes a quarter of a second to load, which no start of the program should pay.
    from holidays import country_holidays

    return frozenset(country_holidays(country, years=year))


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


@dataclass(frozen=True, slots=True)
class Deadline:
    """What a rule allowed for one wish, and what came of it. ``received`` and ``done`` are days at this desk."""

    rule: Rule
    received: date
    last_day: date
    done: date | None

    @property
    def met(self) -> bool:
        """Whether it was followed in time."""
        return self.done is not None and self.done <= self.last_day

    @property
    def outcome(self) -> str:
        """What came of it, in words: ``in time``, ``one day late``, ``12 days late``; ``still open`` if not done."""
        if self.done is None:
            return "still open"
        days = self.days_late(self.done)
        return "in time" if not days else "one day late" if days == 1 else f"{days} days late"

    def days_late(self, today: date) -> int:
        """How many days past the last day it was followed, or is open as of ``today``; 0 if not late."""
        return max(0, ((self.done or today) - self.last_day).days)


def deadline_for(
    region: str, received: datetime, done: datetime | None, zone: tzinfo | None = None
) -> Deadline | None:
    """The deadline for a wish received and followed at aware times.

    None where no rule is known for the region, or where the time of receipt is a mistake of some file: of a year such
    as 1970 or 9999, or later than what followed it. ``zone`` is the time zone whose days count; None is this desk's.
    """
    rule = rule_for(region)
    if rule is None or received.year not in YEARS or not is_believable(received, done or received):
        return None
    day = received.astimezone(zone).date()
    return Deadline(rule, day, last_day(rule, day), None if done is None else done.astimezone(zone).date())
