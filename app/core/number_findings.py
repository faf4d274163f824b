"""The stable codes of what can be found about a number's text, each with its few plain words.

The codes are kept in reports, scripts rely on them: add new ones at will, never change the meaning of an old
one.
"""

from __future__ import annotations

REFUSALS: dict[str, str] = {
    "empty": "there is no number",
    "no_digits": "there are no digits",
    "letters": "there are letters in it",
    "odd_marks": "there is a mark no number has",
    "not_a_number": "this is a text, not a number",
    "two_numbers": "there is more than one number",
    "extension": "it has an extension",
    "digits_lost": "digits lost in a spreadsheet",
    "suspect_zeros": "last digits look lost in a spreadsheet",
    "too_short": "too few digits",
    "too_long": "too many digits",
    "wrong_length": "wrong count of digits",
    "digit_missing": "a digit is missing",
    "digits_missing": "some digits are missing",
    "area_missing": "the area code is missing",
    "short_code": "this is a short code",
    "not_valid": "no such range of numbers",
    "foreign_unknown": "no country has this code",
    "fraction": "a figure with decimals",
}
"""Why a text is not a number that can be messaged: code -> words for a table cell."""

REPAIRS: dict[str, str] = {
    "lost_zero": "lost zero put back",
    "extra_zero": "zero after the country code taken out",
    "scientific": "scientific notation written out",
    "decimal_point": "decimal point taken off",
    "text_formula": "taken out of a text formula",
    "apostrophe": "leading apostrophe taken off",
    "odd_digits": "digits of another script rewritten",
}
"""What had to be mended before a text was a number: code -> words for a table cell."""
