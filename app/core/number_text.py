"""From what stands in a cell or a field to bare digits: spellings, spreadsheet damage, look-alike characters.

Nothing here knows a numbering plan; ``app.core.msisdn`` decides what the digits are.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from app.core.errors import InvalidNumber

LONGEST_TEXT = 100  # characters of a number with every separator; longer cells are prose
MOST_DIGITS = 20  # 15 of E.164, an access code, a "(0)"; more is refused before any table is asked
SEPARATORS = " -./()[]_~"
"""What may stand between digits and is dropped."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """The digits of one written number; ``plus`` says a ``+`` led them, ``repairs`` are codes."""

    plus: bool
    digits: str
    repairs: tuple[str, ...] = ()


class _PlainCharacters(dict[int, str | None]):
    """For ``str.translate``: digits of any script, wide forms, spaces, dashes to ASCII; the invisible go."""

    def __missing__(self, code: int) -> str | None:
        plain = self[code] = _plain_character(chr(code))
        return plain


def _plain_character(character: str) -> str | None:
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    # The mark \x1a ends the files of old programs.
    if category == "Zs" or character in "\t\n\r\v\f\x1a\x85\u2028\u2029":
        return " "
    if category == "Cf":
        return None
    if category == "Pd" or character == "\u2212":
        return "-"
    if character in "\u2018\u2019\u02bc\u00b4`":
        return "'"
    wide = unicodedata.normalize("NFKC", character)
    return wide if len(wide) == 1 and wide.isascii() and wide.isprintable() else character


_PLAIN = _PlainCharacters({code: chr(code) for code in range(33, 127)} | {ord("`"): "'"})
_DROP_SEPARATORS = {ord(c): None for c in SEPARATORS}
_ORDINARY = re.compile(r"[ \-./()\[\]_~]*\+?[0-9 \-./()\[\]_~]*\Z")
_LABEL = re.compile(r"(?:tel|callto|sms|smsto|mms|rcs|whatsapp):\s*", re.IGNORECASE)
_FORMULA = re.compile(r'=\s*"([^"]*)"\Z')
_SCIENTIFIC = re.compile(r"(\d+)(?:[.,](\d+))?[eE]\+?(-?\d{1,3})\Z")
_DECIMAL = re.compile(r"([ (]*\+?\d{7,15})[.,]0+\Z")
# No group of a number is as long as the figure here, and none of one or two digits ends it after groups of three.
_FRACTION = re.compile(r"-?(?:\d{7,}[.,]\d+|\d{1,3}(?: \d{3}){2,}[.,]\d{1,2}|\d{1,6},\d+)\Z")
_ZERO_IN_BRACKETS = re.compile(r"(?<=\d)([ \-.]*)\(0\)")
_EXTENSION = re.compile(r"\d[\s,;-]*(?:ext\.?|extension|x|#|;ext=)[\s.:=]*\d{1,6}\Z", re.IGNORECASE)
_BETWEEN_NUMBERS = re.compile(r"[,;/|&]|\band\b|\bor\b|\s+(?=\+)|(?<=\d)\+")


def spell(raw: str) -> Spelling:
    """The digits ``raw`` stands for, whatever separators, scripts, marks or spreadsheet damage it has.

    Raises:
        InvalidNumber: empty, prose, letters, foreign marks, two numbers, an extension, or digits that a
            spreadsheet has lost for good. Digits are never made up.
    """
    repairs: list[str] = []
    text = _plain_text(raw, repairs)
    text = _unwrap(raw, text, repairs)
    if "e" in text or "E" in text:
        match = _SCIENTIFIC.match(text)
        if match:
            return Spelling(plus=False, digits=_written_out(raw, match), repairs=(*repairs, "scientific"))
    if match := _DECIMAL.match(text):
        text = match[1]
        repairs.append("decimal_point")
    elif _FRACTION.match(text) and not _is_two_numbers(text):
        raise _fraction(raw)
    if "(0)" in text:
        text, taken = _ZERO_IN_BRACKETS.subn(r"\1", text, count=1)
        if taken:
            repairs.append("extra_zero")
    if not _ORDINARY.match(text):
        raise _not_ordinary(raw, text)
    bare = text.translate(_DROP_SEPARATORS)
    plus = bare.startswith("+")
    digits = bare[1:] if plus else bare
    if not digits:
        raise InvalidNumber(
            "no_digits", raw, f"{shown(raw)} has no digits. Type the number as people dial it."
        )
    if len(digits) > MOST_DIGITS or (len(digits) > 15 and _is_two_numbers(text)):
        raise _too_many_digits(raw, text, len(digits))
    if "/" in text and _is_two_numbers(text):
        raise _two_numbers(raw)
    return Spelling(plus, digits, tuple(repairs))


def unquoted(text: str) -> str:
    """A cell without the quotation marks that CSV puts around it; those within it, which CSV doubles, stand single."""
    while len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1].replace('""', '"').strip()
    return text


def shown(raw: str) -> str:
    """``raw`` as it may stand in a sentence: one line, at most 40 characters, no control characters."""
    text = raw[:200]
    if not text.isprintable():
        text = "".join(c if c.isprintable() else " " for c in text)
    text = " ".join(text.split())
    return (text if len(text) <= 40 else text[:39] + "…") or "This"


def _plain_text(raw: str, repairs: list[str]) -> str:
    text = raw[: LONGEST_TEXT * 20].strip()
    if not text.isascii() or not text.isprintable():
        if any(c.isdecimal() and not c.isascii() for c in text):
            repairs.append("odd_digits")
        text = text.translate(_PLAIN).strip()
    if not text:
        raise InvalidNumber("empty", raw, "There is no number here. Type the number as people dial it.")
    if len(text) > LONGEST_TEXT:
        if sum(map(str.isdigit, text)) > LONGEST_TEXT // 2:
            raise InvalidNumber(
                "too_long", raw, f"{shown(raw)} has far more digits than any number; 15 is the most."
            )
        raise InvalidNumber(
            "not_a_number", raw, f"{shown(raw)} is a text, not a number. Put one number in each cell."
        )
    return text


def _unwrap(raw: str, text: str, repairs: list[str]) -> str:
    text = _without_formula(unquoted(text), repairs)
    if text.startswith(("'", "`")):
        text = text.lstrip("'`").strip()
        repairs.append("apostrophe")
        text = _without_formula(text, repairs)  # it may have been guarded
    if label := _LABEL.match(text):
        text = text[label.end() :]
    text = text.rstrip(",; ")
    if not text:
        raise InvalidNumber("empty", raw, "There is no number here. Type the number as people dial it.")
    return text


def _without_formula(text: str, repairs: list[str]) -> str:
    match = _FORMULA.match(text)
    if match is None or "text_formula" in repairs:
        return text
    repairs.append("text_formula")
    return match[1].strip()


def _written_out(raw: str, match: re.Match[str]) -> str:
    """The integer of a number like ``2.7831234567E+10``, if every digit of it is there."""
    whole, fraction, exponent = match[1], match[2] or "", int(match[3])
    significant = (whole + fraction).lstrip("0")
    if not significant or not len(fraction) <= exponent + len(fraction) <= 40 or exponent < 0:
        raise InvalidNumber(
            "not_a_number", raw, f"{shown(raw)} is a small or huge figure, not a telephone number."
        )
    value = Decimal(f"{whole}.{fraction or '0'}").scaleb(exponent)
    if value != value.to_integral_value():
        raise InvalidNumber(
            "not_a_number", raw, f"{shown(raw)} is a figure with decimals, not a telephone number."
        )
    digits = str(int(value))
    if len(significant) < len(digits):
        raise InvalidNumber(
            "digits_lost",
            raw,
            f"A spreadsheet has shortened this number to {shown(raw)} and its last digits cannot be "
            "recovered. Give the spreadsheet file itself (.xlsx), which still has them, or save the column "
            "as text.",
        )
    if digits.endswith("00000"):
        raise InvalidNumber(
            "suspect_zeros",
            raw,
            f"{shown(raw)} ends in zeros that a spreadsheet probably put in place of lost digits. "
            "Give the spreadsheet file itself (.xlsx), or check this number and type it in full.",
        )
    return digits


def _is_two_numbers(text: str) -> bool:
    long_parts = [p for p in _BETWEEN_NUMBERS.split(text) if sum(map(str.isdigit, p)) >= 7]
    if len(long_parts) > 1:
        return True
    return sum(len(p) >= 9 for p in re.findall(r"\d+", text)) > 1


def _two_numbers(raw: str) -> InvalidNumber:
    return InvalidNumber(
        "two_numbers", raw, f"{shown(raw)} is more than one number. Put one number in each row or field."
    )


def _too_many_digits(raw: str, text: str, count: int) -> InvalidNumber:
    if _is_two_numbers(text):
        return _two_numbers(raw)
    return InvalidNumber("too_long", raw, f"{shown(raw)} has {count} digits; no number has more than 15.")


def _fraction(raw: str) -> InvalidNumber:
    return InvalidNumber(
        "fraction",
        raw,
        f"{shown(raw)} is a figure with decimals, not a telephone number. Type the number as people dial it.",
    )


def _not_ordinary(raw: str, text: str) -> InvalidNumber:
    """The finding for a text that has something else in it than digits, separators and one leading plus."""
    if not any(map(str.isdigit, text)):
        if not any(map(str.isalpha, text)):
            return InvalidNumber(
                "no_digits", raw, f"{shown(raw)} has no digits. Type the number as people dial it."
            )
        return InvalidNumber("no_digits", raw, f"{shown(raw)} has no digits, so it is not a number.")
    if _is_two_numbers(text):
        return _two_numbers(raw)
    if _EXTENSION.search(text):
        return InvalidNumber(
            "extension",
            raw,
            f"{shown(raw)} has an extension, which cannot be sent an SMS. Leave the extension out.",
        )
    if any(map(str.isalpha, text)):
        return InvalidNumber(
            "letters",
            raw,
            f"{shown(raw)} has letters in it; a number has digits only. Check for O in place of 0.",
        )
    mark = next((c for c in text if not (c.isdigit() or c in SEPARATORS or c == "+")), "+")
    return InvalidNumber(
        "odd_marks",
        raw,
        f"{shown(raw)} has a mark ({mark if mark.isprintable() else 'an invisible one'}) where no number has "
        "one.",
    )
