"""A part of a number, as somebody types it: what to look for in the numbers that are stored."""

from __future__ import annotations

from dataclasses import dataclass

import phonenumbers

from app.core.errors import InvalidNumber
from app.core.msisdn import LONGEST_MSISDN, country_code
from app.core.number_text import spell


@dataclass(frozen=True, slots=True)
class PartialNumber:
    """Digits to look for inside stored numbers; ``anchored`` means at their very start.

    ``beginning`` are digits that a number may begin with instead, empty where there is no second way to take it.
    """

    digits: str
    anchored: bool
    beginning: str = ""

    @property
    def text(self) -> str:
        """What ``Filter.text`` asks for: ``4567``, ``+278`` or, for either of two, ``012 +2712``."""
        if self.anchored:
            return f"+{self.digits}"
        return f"{self.digits} +{self.beginning}" if self.beginning else self.digits


def search_digits(text: str, region: str = "ZA") -> PartialNumber | None:
    """What to look for when ``text`` is typed as a part of a number; None if it cannot be part of one.

    What begins with a zero is looked for in both ways it may be meant: as digits somewhere in the number, and as its
    beginning, where stored numbers have the country's code for the zero that is dialled within the country (``083 12``
    is ``08312`` anywhere, or ``278312`` at the beginning) and nothing for the ``00`` dialled abroad. A leading ``+``
    means that the number begins so.
    """
    try:
        spelling = spell(text)
    except InvalidNumber:
        return None
    digits = spelling.digits
    if spelling.plus:
        digits = _without_trunk_zero(digits, region)
    if not digits or len(digits) > LONGEST_MSISDN:
        return None
    return PartialNumber(digits, spelling.plus, "" if spelling.plus else _beginning(digits, region))


def _beginning(digits: str, region: str) -> str:
    """The beginning of a stored number that digits with a zero before them may be; empty if they cannot be one."""
    if digits.startswith("00"):
        beginning = _without_trunk_zero(digits[2:], region)
    elif digits.startswith("0") and _has_trunk_zero(region):
        beginning = f"{country_code(region)}{digits[1:]}"
    else:
        return ""
    return "" if beginning.startswith("0") or len(beginning) > LONGEST_MSISDN else beginning


def _without_trunk_zero(digits: str, region: str) -> str:
    """Digits that begin with a country's code, without the zero that many write behind it."""
    code = str(country_code(region))
    if _has_trunk_zero(region) and digits.startswith(f"{code}0"):
        return code + digits[len(code) + 1 :]
    return digits


def _has_trunk_zero(region: str) -> bool:
    return phonenumbers.ndd_prefix_for_region(region, strip_non_digits=True) == "0"
