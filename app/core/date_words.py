"""The words in dates, and dates whose parts stand in another order: months, weekdays, the time before the day."""

from __future__ import annotations

import re

_NAMES = (
    "jan januarie january januar janv janvier ene enero janeiro",
    "feb februarie february februar févr fév fevr février fevrier febrero fev fevereiro",
    "mar mrt maart march märz mär mrz mars marzo março marco",
    "apr april avr avril abr abril",
    "may mei mai mayo maio",
    "jun junie june juni juin junio junho",
    "jul julie july juli juil juillet julio julho",
    "aug augustus august août aout ago agosto",
    "sep sept september septembre septiembre set setembro",
    "oct okt oktober october octobre octubre out outubro",
    "nov november novembre noviembre novembro",
    "dec des desember december dez dezember déc décembre decembre dic diciembre dezembro",
)
MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
"""The number of a month by its name, small, in the languages that replies are read in."""

_WEEKDAY = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?[.,]*\s+|"
    r"(?:ma(?:an)?|di(?:ns)?|wo(?:ens)?|do(?:nder)?|vry?|sa(?:ter)?|so(?:n)?)(?:dag)?[.,]*\s+|"
    r"(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|samstag|mo|mi|fr)[.,]*\s+|"
    r"(?:lun|mar|mercre|jeu|vendre|same)(?:di)?\.?,?\s+|dim(?:anche)?\.?,?\s+|"
    r"(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)[.,]*\s+",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\((?!UTC|GMT)[^()\d]+\)\Z|\s+Uhr\Z", re.IGNORECASE)  # (South Africa Standard Time)
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,10})[-/.\s]+(\d{1,2})(?:st|nd|rd|th)?[-/.,\s]+(\d{4})(?=\D|\Z)(.*)\Z")
_YEAR_AT_END = re.compile(
    r"([^\W\d_]{3,10})\.?\s+(\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?)(\s+[A-Z]{3,4})?\s+(\d{4})\Z"
)
_CLOCK_FIRST = re.compile(
    r"(\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?\s?m\.?)?)(?:\s*,\s*|\s+(?:on\s+|op\s+)?)(?=\d)([^:]+)\Z",
    re.IGNORECASE,
)


def day_first(text: str) -> str:
    """A date with what stands around it gone and its parts in the usual order; as it is where it is no such date.

    ``Fri, Nov 20, 2026 10:00`` and ``Fri Nov 20 10:00:00 2026`` are ``20 Nov 2026 10:00`` then, ``10:00 20/11/2026`` is
    ``20/11/2026 10:00``.
    """
    plain = _ASIDE.sub("", text)
    if match := _WEEKDAY.match(plain):
        plain = plain[match.end() :]
    if match := _MONTH_FIRST.match(plain):
        month, day, year, rest = match.groups()
        return f"{day} {month} {year}{rest}"
    if match := _YEAR_AT_END.match(plain):
        month, day, clock, zone, year = match.groups()
        return f"{day} {month} {year} {clock}{zone or ''}"
    if match := _CLOCK_FIRST.match(plain):
        return f"{match[2]} {match[1]}"
    return plain
