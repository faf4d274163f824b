"""A region's numbering plan as intervals: ``msisdn.parse`` replayed over all numbers that begin alike.

For one region, one count of digits and with or without a plus, the answer is the same over long stretches of
digits: accepted with a constant difference between the digits and the MSISDN, or refused with one code. The
steps here follow phonenumbers' ``parse``, ``is_possible_number`` and ``is_valid_number`` with digits not yet
known; where the answer depends on one, the stretch is split into ten. A differential test holds them to the
original.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from phonenumbers import (
    COUNTRY_CODE_TO_REGION_CODE,
    PhoneMetadata,
    ValidationResult,
    region_code_for_country_code,
)
from phonenumbers.phonemetadata import PhoneNumberDesc

from app.core import msisdn
from app.core.digit_automaton import MoreDigitsNeeded, UnknownPattern, automaton
from app.core.number_findings import REFUSALS
from app.core.number_rules import rule_for

ASK, ACCEPTED, LOST_ZERO, EXTRA_ZERO = range(4)
"""Outcomes; from ``FIRST_REFUSAL`` on they are the refusals of ``REFUSALS`` in their order."""
FIRST_REFUSAL = 16

FEWEST_DIGITS, MOST_DIGITS = 3, 15  # outside of these a number is asked about one by one
CELLS_A_LENGTH = 20_000  # pieces looked at; all of South Africa takes a few hundred

_REPAIRED = {"": ACCEPTED, "lost_zero": LOST_ZERO, "extra_zero": EXTRA_ZERO}
_CODES = tuple(REFUSALS)
_SERVICES = (
    "premium_rate",
    "toll_free",
    "shared_cost",
    "voip",
    "personal_number",
    "pager",
    "uan",
    "voicemail",
)


class Digits(NamedTuple):
    """A number of which the first digits are known and the count of the rest."""

    known: str
    unknown: int

    @property
    def length(self) -> int:
        """How many digits there are in all."""
        return len(self.known) + self.unknown

    @property
    def first(self) -> str:
        """The first digit, "" if there is none."""
        if not self.known and self.unknown:
            raise MoreDigitsNeeded
        return self.known[:1]

    def without(self, count: int) -> Digits:
        """The number without its first ``count`` digits."""
        if count > len(self.known):
            raise MoreDigitsNeeded
        return Digits(self.known[count:], self.unknown)

    def starts_with(self, text: str) -> bool:
        """Whether the number begins with these digits."""
        have = self.known[: len(text)]
        if self.length < len(text) or have != text[: len(have)]:
            return False
        if len(have) < len(text):
            raise MoreDigitsNeeded
        return True


class Interval(NamedTuple):
    """Digits from ``low`` up to the next interval: their outcome, and MSISDN minus digits where accepted."""

    plus: bool
    length: int
    low: int
    outcome: int
    delta: int


class _Refused(Exception):  # noqa: N818 - an answer, not an error
    """phonenumbers' ``parse`` refuses these digits; the code is one of ``REFUSALS``."""


class _Undecided(Exception):  # noqa: N818 - an answer, not an error
    """Left to ``msisdn.parse``: another country, or a branch too rare to follow."""


@dataclass(frozen=True, slots=True)
class _Judged:
    code: str
    national: Digits
    possible: bool


def _go_on() -> None:
    """For callers with nothing to check between pieces."""


def compile_plan(region: str, check: Callable[[], None] = _go_on) -> list[Interval]:
    """All intervals of a region's plan, in order; neighbours that agree are one.

    ``check`` is called between pieces and may raise to stop: the largest plans take seconds.
    Metadata with an unknown construct gives an empty plan, so that every number is asked about one by one.
    """
    lengths = range(FEWEST_DIGITS, MOST_DIGITS + 1)
    return [
        interval
        for plus in (False, True)
        for length in lengths
        for interval in compile_length(region, length, plus=plus, check=check)
    ]


def compile_length(
    region: str, length: int, *, plus: bool, cells: int = CELLS_A_LENGTH, check: Callable[[], None] = _go_on
) -> list[Interval]:
    """The intervals of one count of digits; past ``cells`` pieces the deep ones are left to be asked."""
    try:
        answers = _split(region, length, plus, cells, check)
    except UnknownPattern:
        answers = {0: (ASK, 0)}
    intervals: list[Interval] = []
    for low in sorted(answers):
        outcome, delta = answers[low]
        if not intervals or intervals[-1][3:] != (outcome, delta):
            intervals.append(Interval(plus, length, low, outcome, delta))
    return intervals


def _split(
    region: str, length: int, plus: bool, cells: int, check: Callable[[], None]
) -> dict[int, tuple[int, int]]:
    """All numbers of one length split into pieces of one answer: lowest number -> outcome and delta.

    Short beginnings come first, so that what is left undecided at the end is only the finest detail.
    """
    answers: dict[int, tuple[int, int]] = {}
    beginnings = deque([""])
    while beginnings:
        known = beginnings.popleft()
        unknown = length - len(known)
        answer = _answer(region, plus, Digits(known, unknown)) if cells > 0 else (ASK, 0)
        cells -= 1
        check()
        if answer is None and unknown:
            beginnings.extend(known + digit for digit in "0123456789")
        else:
            answers[int(known or 0) * 10**unknown] = answer or (ASK, 0)
    return answers


def _answer(region: str, plus: bool, digits: Digits) -> tuple[int, int] | None:
    """Outcome and delta of ``msisdn.parse`` for these digits, None if they differ with the unknown ones."""
    try:
        return _outcome(region, plus, digits)
    except MoreDigitsNeeded:
        return None


def _outcome(region: str, plus: bool, digits: Digits) -> tuple[int, int]:
    try:
        code, national = _dialled(region, plus, digits)
        judged = _judge(code, national)
    except _Undecided:
        return ASK, 0
    except _Refused as refused:
        judged = _Judged(str(refused), digits, possible=False)
    if not judged.code:
        if judged.national.unknown != digits.unknown:
            raise MoreDigitsNeeded
        whole = int(f"{code}{judged.national.known}") * 10**digits.unknown
        delta = whole - int(digits.known or 0) * 10**digits.unknown
        return _REPAIRED[msisdn.zero_repair(digits.length, delta, code, None if plus else region)], delta
    if not plus and _may_be_international(region, digits, judged.possible):
        return ASK, 0
    refusal = "short_code" if not plus and _is_short_code(region, digits) else judged.code
    return FIRST_REFUSAL + _CODES.index(refusal), 0


def _is_short_code(region: str, digits: Digits) -> bool:
    if digits.length > msisdn.LONGEST_SHORT_CODE or digits.first == "0":
        return False
    metadata = PhoneMetadata.short_metadata_for_region(region, None)
    if metadata is None:
        return False
    return _is_of(digits, metadata.general_desc) and _is_of(digits, metadata.short_code)


def _may_be_international(region: str, digits: Digits, possible: bool) -> bool:
    """Whether ``msisdn.parse`` tries refused digits once more with a plus."""
    if digits.starts_with("00"):
        return True
    long_enough = msisdn.SHORTEST_BARE_FOREIGN <= digits.length <= 15
    own = str(msisdn.country_code(region))
    return long_enough and not possible and digits.first != "0" and not digits.starts_with(own)


def _dialled(region: str, plus: bool, digits: Digits) -> tuple[int, Digits]:
    """Country code and national digits, as phonenumbers' ``parse`` finds them."""
    metadata = _metadata(region)
    if plus:
        code, national = _country_code_of(digits)
    else:
        code, national = _without_own_code(metadata, digits)
    if code and code != metadata.country_code:
        raise _Undecided
    if not code:
        code, national = int(metadata.country_code or 0), digits
    if national.length < 2:
        raise _Refused("too_short")
    short = _without_trunk_prefix(metadata, national)
    if _length_result(short.length, metadata) not in {
        ValidationResult.TOO_SHORT,
        ValidationResult.IS_POSSIBLE_LOCAL_ONLY,
        ValidationResult.INVALID_LENGTH,
    }:
        national = short
    if national.length < 2:
        raise _Refused("too_short")
    if national.length > 17:
        raise _Refused("too_long")
    return code, national


def _without_own_code(metadata: PhoneMetadata, digits: Digits) -> tuple[int, Digits]:
    """Without a plus: what follows an access code or the region's own country code, else code 0."""
    access = metadata.international_prefix
    match = automaton(access).match_of_start(*digits) if access else None
    if match:
        abroad = digits.without(match.end())
        if abroad.length == 0 or abroad.first != "0":
            return _country_code_of(abroad)
    own = str(metadata.country_code)
    if digits.starts_with(own):
        rest = _without_trunk_prefix(metadata, digits.without(len(own)))
        general = metadata.general_desc
        is_national, rest_is_national = _fits(digits, general), _fits(rest, general)
        too_long = _length_result(digits.length, metadata) == ValidationResult.TOO_LONG
        if (not is_national and rest_is_national) or too_long:
            return int(own), rest
    return 0, digits


def _country_code_of(digits: Digits) -> tuple[int, Digits]:
    if digits.length <= 2 or digits.first == "0":
        raise _Undecided
    for size in range(1, 4):
        if len(digits.known) < size:
            raise MoreDigitsNeeded
        if int(digits.known[:size]) in COUNTRY_CODE_TO_REGION_CODE:
            return int(digits.known[:size]), digits.without(size)
    raise _Undecided


def _without_trunk_prefix(metadata: PhoneMetadata, digits: Digits) -> Digits:
    pattern = metadata.national_prefix_for_parsing
    if digits.length == 0 or not pattern:
        return digits
    match = automaton(pattern).match_of_start(*digits)
    if not match:
        return digits
    viable = _fits(digits, metadata.general_desc)
    groups, rule = match.groups(), metadata.national_prefix_transform_rule
    if not rule or not groups or groups[-1] is None:
        rest = digits.without(match.end())
    else:
        rest = _transformed(pattern, rule, digits)
    if viable and not _fits(rest, metadata.general_desc):
        return digits
    return rest


def _transformed(pattern: str, rule: str, digits: Digits) -> Digits:
    """The digits after a rule that rewrites their beginning; the unknown end must come through untouched."""
    results = []
    for filler in "05":
        ending = filler * digits.unknown
        text = re.sub(pattern, rule, digits.known + ending, count=1)
        keep = len(text) - digits.unknown
        if keep < 0 or text[keep:] != ending:
            raise MoreDigitsNeeded
        results.append(text[:keep])
    if results[0] != results[1]:
        raise MoreDigitsNeeded
    return Digits(results[0], digits.unknown)


def _judge(code: int, national: Digits) -> _Judged:
    """Whether the number is possible and valid, and if not the code of ``msisdn`` for it."""
    main = region_code_for_country_code(code)
    metadata = _metadata(main)
    rule = rule_for(main)
    result = _length_result(national.length, metadata)
    possible = result in {ValidationResult.IS_POSSIBLE, ValidationResult.IS_POSSIBLE_LOCAL_ONLY}
    owner = _owner(code, national)
    valid = owner is not None and _has_type(national, owner)
    if valid and owner is not None and rule is not None and national.length < rule.national_digits:
        valid = _is_service(national, owner)
    if valid and national.length + len(str(code)) > msisdn.LONGEST_MSISDN:
        return _Judged("too_long", national, possible)
    return _Judged(
        "" if valid else msisdn.refusal_of_length(national.length, result, rule), national, possible
    )


def _owner(code: int, national: Digits) -> PhoneMetadata | None:
    """The metadata of the region, of those with one country code, that the number belongs to."""
    regions = COUNTRY_CODE_TO_REGION_CODE[code]
    if len(regions) == 1:
        return _metadata(regions[0])
    for region in regions:
        metadata = PhoneMetadata.metadata_for_region(region, None)
        if metadata is None:
            continue
        if metadata.leading_digits is not None:
            if automaton(metadata.leading_digits).match_of_start(*national):
                return metadata
        elif _has_type(national, metadata):
            return metadata
    return None


def _metadata(region: str) -> PhoneMetadata:
    metadata = PhoneMetadata.metadata_for_region(region, None)
    if metadata is None:
        raise UnknownPattern(region)
    return metadata


def _length_result(length: int, metadata: PhoneMetadata) -> int:
    """The ``ValidationResult`` of phonenumbers for a count of national digits of no particular type."""
    general = metadata.general_desc
    if general is None or not general.possible_length or general.possible_length[0] == -1:
        return int(ValidationResult.INVALID_LENGTH)
    if length in general.possible_length_local_only:
        return int(ValidationResult.IS_POSSIBLE_LOCAL_ONLY)
    if length in general.possible_length:
        return int(ValidationResult.IS_POSSIBLE)
    if length < general.possible_length[0]:
        return int(ValidationResult.TOO_SHORT)
    if length > general.possible_length[-1]:
        return int(ValidationResult.TOO_LONG)
    return int(ValidationResult.INVALID_LENGTH)


def _fits(digits: Digits, description: PhoneNumberDesc | None) -> bool:
    if description is None or not description.national_number_pattern:
        return False
    return automaton(description.national_number_pattern).matches(*digits)


def _is_of(digits: Digits, description: PhoneNumberDesc | None) -> bool:
    if description is None:
        return False
    lengths = description.possible_length
    return (not lengths or digits.length in lengths) and _fits(digits, description)


def _is_any(digits: Digits, metadata: PhoneMetadata, names: tuple[str, ...]) -> bool:
    unsure = False
    for name in names:
        try:
            if _is_of(digits, getattr(metadata, name)):
                return True
        except MoreDigitsNeeded:
            unsure = True
    if unsure:
        raise MoreDigitsNeeded
    return False


def _has_type(digits: Digits, metadata: PhoneMetadata) -> bool:
    """Whether phonenumbers knows a type for the number, which is what makes it valid."""
    lines = ("fixed_line",) if metadata.same_mobile_and_fixed_line_pattern else ("fixed_line", "mobile")
    return _is_of(digits, metadata.general_desc) and _is_any(digits, metadata, (*lines, *_SERVICES))


def _is_service(digits: Digits, metadata: PhoneMetadata) -> bool:
    return _is_any(digits, metadata, _SERVICES)
