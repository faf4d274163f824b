"""One number: what a text stands for, whether it can be messaged, how it is stored, shown and masked.

An MSISDN is an ``int``: E.164 without the plus, at most 15 digits. Judged by libphonenumber's metadata and
by ``resources/number_rules.toml``. How a text is read:

* With a plus, or 00 where that is how the region dials abroad (and anywhere else as well, if the region
  itself has no such number): an international number. A valid one of any country is accepted, with a note if
  foreign.
* Without: a number of the region, with or without its leading zero or its country code.
* Bare digits that are too many or too few for the region, and do not begin with 0 or the region's own country
  code, are accepted as international if, with a plus, they are a valid number that can be a mobile, of at
  least ten digits: 264811275541 in South Africa is +264 81 127 5541. Anything less certain is refused and
  shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

import phonenumbers
from phonenumbers import (
    NumberParseException,
    PhoneNumber,
    PhoneNumberFormat,
    PhoneNumberType,
    ValidationResult,
)

from app.core.errors import InvalidNumber
from app.core.number_findings import REFUSALS, REPAIRS
from app.core.number_rules import RegionRule, rule_for
from app.core.number_text import Spelling, shown, spell

__all__ = [
    "REFUSALS",
    "REGIONS",
    "REPAIRS",
    "ParsedNumber",
    "country_code",
    "country_code_of",
    "format_for_people",
    "mask",
    "parse",
]

REGIONS: tuple[str, ...] = tuple(sorted(phonenumbers.SUPPORTED_REGIONS))
"""The ISO 3166 regions whose numbers are understood."""

SHORTEST_BARE_FOREIGN = 10  # digits; shorter ones are likelier a mistyped number of the region
LONGEST_SHORT_CODE = 6
LONGEST_MSISDN = 15  # ITU-T E.164; the metadata knows longer German landlines

_KINDS = {
    PhoneNumberType.MOBILE: "mobile",
    PhoneNumberType.FIXED_LINE: "fixed",
    PhoneNumberType.FIXED_LINE_OR_MOBILE: "fixed_or_mobile",
}
_MAY_BE_MOBILE = {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE}
_COUNTS = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)


@dataclass(frozen=True, slots=True)
class ParsedNumber:
    """A number that can be kept on a list.

    ``kind`` is ``mobile``, ``fixed``, ``fixed_or_mobile`` or ``other``; ``region`` the ISO region of the
    number, None for numbers of no country; ``repairs`` codes of ``REPAIRS``; ``note`` empty or one sentence
    worth knowing.
    """

    msisdn: int
    raw: str
    kind: str
    region: str | None
    repairs: tuple[str, ...] = ()
    note: str = ""

    @property
    def e164(self) -> str:
        """The number with its plus: ``+27831234567``."""
        return f"+{self.msisdn}"


@dataclass(frozen=True, slots=True)
class _Reading:
    """What digits are when dialled: ``refusal`` is "" for a valid number, else a code of ``REFUSALS``.

    ``plus`` says they were taken as international, ``length`` counts the national digits, ``type`` is
    phonenumbers' ``PhoneNumberType``.
    """

    refusal: str
    plus: bool
    number: PhoneNumber | None = None
    length: int = 0
    type: int = PhoneNumberType.UNKNOWN
    possible: bool = False

    @property
    def msisdn(self) -> int:
        if self.number is None:
            return 0
        return int(f"{self.number.country_code}{phonenumbers.national_significant_number(self.number)}")

    @property
    def code(self) -> int:
        return int(self.number.country_code or 0) if self.number else 0


def country_code(region: str) -> int:
    """The country calling code of an ISO region (27 for ZA), 0 for a region that is not in ``REGIONS``."""
    return int(phonenumbers.country_code_for_region(region))


def country_code_of(msisdn: int) -> int:
    """The country calling code an MSISDN begins with, 0 if no country has it."""
    digits = str(msisdn)
    codes = (int(digits[:size]) for size in (1, 2, 3))
    return next((code for code in codes if code in phonenumbers.COUNTRY_CODE_TO_REGION_CODE), 0)


@cache
def main_region(code: int) -> str | None:
    """The main ISO region of a country calling code, None if it belongs to no country."""
    region = phonenumbers.region_code_for_country_code(code)
    return None if region in {"ZZ", "001"} else str(region)


@cache
def writes_zero(region: str) -> bool:
    """Whether people of the region write a 0 before a mobile number, so that one without it has lost it."""
    example = phonenumbers.example_number_for_type(region, PhoneNumberType.MOBILE)
    if example is None:
        return False
    written = phonenumbers.format_number(example, PhoneNumberFormat.NATIONAL).lstrip("(")
    trunk = phonenumbers.ndd_prefix_for_region(region, strip_non_digits=True)
    return written.startswith("0") and trunk == "0"


def parse(raw: str, region: str = "ZA") -> ParsedNumber:
    """The number that ``raw`` stands for, read as somebody in ``region`` would mean it.

    Raises:
        InvalidNumber: with a code of ``REFUSALS`` and a sentence that says what is wrong and what would be
        right.
    """
    spelling = spell(raw)
    reading = _read(spelling.plus, spelling.digits, region)
    if reading.refusal or reading.number is None:
        raise InvalidNumber(reading.refusal, raw, _explain(reading, raw, spelling.digits, region))
    number_region = phonenumbers.region_code_for_number(reading.number)
    kind = _KINDS.get(reading.type, "other")
    note = _note(kind, number_region, reading.code, region)
    own_region = None if number_region == "001" else number_region
    return ParsedNumber(reading.msisdn, raw, kind, own_region, _repairs(spelling, reading, region), note)


def resolve(raw: str, region: str) -> tuple[int, str, tuple[str, ...]]:
    """The same judgement without words, for whole columns: MSISDN or 0, refusal or "", repairs."""
    try:
        spelling = spell(raw)
    except InvalidNumber as refused:
        return 0, refused.code, ()
    reading = _read(spelling.plus, spelling.digits, region)
    if reading.refusal:
        return 0, reading.refusal, ()
    return reading.msisdn, "", _repairs(spelling, reading, region)


def _repairs(spelling: Spelling, reading: _Reading, region: str) -> tuple[str, ...]:
    delta = reading.msisdn - int(spelling.digits)
    repair = zero_repair(len(spelling.digits), delta, reading.code, None if reading.plus else region)
    return (*spelling.repairs, repair) if repair and repair not in spelling.repairs else spelling.repairs


def zero_repair(length: int, delta: int, code: int, region: str | None) -> str:
    """The repair that turned ``length`` digits into an MSISDN ``delta`` greater, "" if none did.

    ``code`` is the number's country code, ``region`` the region it was read in, None if read as
    international. It depends on nothing but these, so that it holds for whole intervals of a compiled plan.
    """
    if delta == 0:
        return ""
    if region is not None and delta == code * 10**length:
        return "lost_zero" if writes_zero(region) else ""
    behind = length - len(str(code)) - 1
    if behind > 0 and delta == code * (10**behind - 10 ** (behind + 1)):
        return "extra_zero"
    return ""


def refusal_of_length(length: int, reason: int, rule: RegionRule | None) -> str:
    """The code for a number whose range does not exist, from its count of national digits.

    ``reason`` is libphonenumber's ``ValidationResult`` for that length.
    """
    if rule is not None and length != rule.national_digits:
        missing = rule.national_digits - length
        if missing < 0:
            return "too_long"
        return "digit_missing" if missing == 1 else "digits_missing" if missing <= 4 else "too_short"
    return {
        ValidationResult.IS_POSSIBLE: "not_valid",
        ValidationResult.IS_POSSIBLE_LOCAL_ONLY: "area_missing",
        ValidationResult.INVALID_COUNTRY_CODE: "foreign_unknown",
        ValidationResult.TOO_SHORT: "too_short",
        ValidationResult.TOO_LONG: "too_long",
    }.get(reason, "wrong_length")


def breaks_rule(length: int, kind: int, rule: RegionRule | None) -> bool:
    """Whether a number that the metadata calls valid is too short by the region's own rule."""
    return rule is not None and length < rule.national_digits and kind in _KINDS


def _read(plus: bool, digits: str, region: str) -> _Reading:
    """The reading of digits that holds: national, or international on second thoughts."""
    first = _dialled(digits, region, plus=plus)
    if not first.refusal or plus:
        return first
    if digits.startswith("00"):
        second = _dialled(digits[2:], region, plus=True)
        return first if second.refusal else second
    own = str(country_code(region))
    long_enough = SHORTEST_BARE_FOREIGN <= len(digits) <= LONGEST_MSISDN
    if long_enough and not first.possible and not digits.startswith(("0", own)):
        second = _dialled(digits, region, plus=True)
        if not second.refusal and second.type in _MAY_BE_MOBILE:
            return second
    return first


def _dialled(digits: str, region: str, *, plus: bool) -> _Reading:
    try:
        number = phonenumbers.parse(f"+{digits}" if plus else digits, region)
    except NumberParseException as error:
        if _is_short_code(digits, region, plus=plus):
            return _Reading("short_code", plus)
        return _Reading(
            {
                NumberParseException.INVALID_COUNTRY_CODE: "foreign_unknown",
                NumberParseException.TOO_LONG: "too_long",
            }.get(error.error_type, "too_short"),
            plus,
        )
    code = number.country_code or 0
    length = len(phonenumbers.national_significant_number(number))
    rule = rule_for(main_region(code))
    kind = phonenumbers.number_type(number)  # unknown exactly where phonenumbers calls the number not valid
    reason = phonenumbers.is_possible_number_with_reason(number)
    possible = reason in {ValidationResult.IS_POSSIBLE, ValidationResult.IS_POSSIBLE_LOCAL_ONLY}
    refusal = ""
    if kind == PhoneNumberType.UNKNOWN or breaks_rule(length, kind, rule):
        refusal = refusal_of_length(length, reason, rule)
    elif length + len(str(code)) > LONGEST_MSISDN:
        refusal = "too_long"
    if refusal and _is_short_code(digits, region, plus=plus):
        refusal = "short_code"
    return _Reading(refusal, plus, number, length, kind, possible)


def _is_short_code(digits: str, region: str, *, plus: bool) -> bool:
    if plus or len(digits) > LONGEST_SHORT_CODE or digits.startswith("0"):
        return False
    number = PhoneNumber(country_code=country_code(region), national_number=int(digits))
    return bool(phonenumbers.is_valid_short_number_for_region(number, region))


def _note(kind: str, number_region: str | None, code: int, region: str) -> str:
    if number_region != region:
        where = f" ({number_region})" if number_region and number_region != "001" else ""
        return f"This is a number of another country, +{code}{where}."
    if kind == "fixed":
        return "This is a landline, which may not be able to receive an SMS."
    if kind == "other":
        return "This is a service number, not a mobile number."
    return ""


def _explain(reading: _Reading, raw: str, digits: str, region: str) -> str:
    text, code = shown(raw), reading.refusal
    number_region = main_region(reading.code)
    rule = rule_for(number_region)
    if (
        rule
        and reading.length != rule.national_digits
        and code in {"digit_missing", "digits_missing", "too_long"}
    ):
        have, need = reading.length, _COUNTS[rule.national_digits]
        end = {"digit_missing": "A digit is missing.", "too_long": "There are too many digits."}.get(
            code, f"{_COUNTS[rule.national_digits - have].capitalize()} digits are missing."
        )
        first = phonenumbers.national_significant_number(reading.number)[:1] if reading.number else ""
        called = "mobile number" if first and first in rule.mobile_first else "number"
        kind = f"a {rule.people} {called}"
        return f"{text} has {have} digits besides its leading 0 or country code; {kind} has {need}. {end}"
    of_region = f"a number of {number_region or region}"
    return {
        "short_code": f"{text} is a short code; only full numbers can be on an opt-out list.",
        "foreign_unknown": f"{text} begins with a country code that no country has. Check the digits after "
        "the +.",
        "too_short": f"{text} has too few digits for {of_region}. Check for missing digits.",
        "too_long": f"{text} has too many digits ({len(digits)}) for {of_region}. Check for digits typed "
        "twice.",
        "wrong_length": f"{text} has a count of digits that {of_region} never has. Check it digit by digit.",
        "area_missing": f"{text} has no area code. Put the area code before it.",
    }.get(
        code,
        f"{text} is in no range of numbers that is in use for {number_region or region}. Check its digits.",
    )


def format_for_people(msisdn: int) -> str:
    """The number grouped as people say it: ``+27 83 123 4567``."""
    digits = str(msisdn)
    if len(digits) == 11 and digits.startswith("27") and digits[2:5] != "860":
        return f"+27 {digits[2:4]} {digits[4:7]} {digits[7:]}"
    return _format_by_metadata(msisdn)


@lru_cache(maxsize=20_000)
def _format_by_metadata(msisdn: int) -> str:
    try:
        number = phonenumbers.parse(f"+{msisdn}")
    except NumberParseException:
        return f"+{msisdn}"
    return str(phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL))


def mask(number: int | str) -> str:
    """A number that may stand in a log: ``+27 83 *** **67``. Of a text only its last two digits are kept."""
    if isinstance(number, str):
        digits = number.removeprefix("+")
        if not (digits.isascii() and digits.isdecimal()) or len(digits) > LONGEST_MSISDN:
            return _starred(number, 0)
        number = int(digits or 0)
    if number < 10**7:
        return "*" * len(str(number))
    shown_number = format_for_people(number)
    code, _, rest = shown_number.partition(" ")
    return f"{code} {_starred(rest, 2)}" if rest else _starred(shown_number, 2)


def _starred(text: str, kept: int) -> str:
    """``text`` with letters and digits starred but for the first ``kept`` and, if many, the last two."""
    places = [i for i, c in enumerate(text) if c.isalnum()]
    hidden = set(places[kept : len(places) - 2 if len(places) >= 6 else None])
    return "".join("*" if i in hidden else c for i, c in enumerate(text))
