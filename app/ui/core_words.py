"""What the rules of numbers find out, in the language of the window.

The layers below speak English: their words stand in saved files and on the command line, which scripts read. Here
their stable codes are put into words for the eye.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.core.errors import InvalidNumber
from app.core.msisdn import REFUSALS, REPAIRS, ParsedNumber, country_code_of
from app.core.number_text import shown
from app.core.reply_reader import REJECTIONS


def refusal_words() -> dict[str, str]:
    """Return the few words for a table cell of each code of ``REFUSALS``."""
    translate = QCoreApplication.translate
    return REFUSALS | {
        "empty": translate("Refusals", "there is no number"),
        "no_digits": translate("Refusals", "there are no digits"),
        "letters": translate("Refusals", "there are letters in it"),
        "odd_marks": translate("Refusals", "there is a mark no number has"),
        "not_a_number": translate("Refusals", "this is a text, not a number"),
        "two_numbers": translate("Refusals", "there is more than one number"),
        "extension": translate("Refusals", "it has an extension"),
        "digits_lost": translate("Refusals", "digits lost in a spreadsheet"),
        "suspect_zeros": translate("Refusals", "last digits look lost in a spreadsheet"),
        "too_short": translate("Refusals", "too few digits"),
        "too_long": translate("Refusals", "too many digits"),
        "wrong_length": translate("Refusals", "wrong count of digits"),
        "digit_missing": translate("Refusals", "a digit is missing"),
        "digits_missing": translate("Refusals", "some digits are missing"),
        "area_missing": translate("Refusals", "the area code is missing"),
        "short_code": translate("Refusals", "this is a short code"),
        "not_valid": translate("Refusals", "no such range of numbers"),
        "foreign_unknown": translate("Refusals", "no country has this code"),
        "fraction": translate("Refusals", "a figure with decimals"),
    }


def repair_words() -> dict[str, str]:
    """Return the few words for a table cell of each code of ``REPAIRS``."""
    translate = QCoreApplication.translate
    return REPAIRS | {
        "lost_zero": translate("Repairs", "lost zero put back"),
        "extra_zero": translate("Repairs", "zero after the country code taken out"),
        "scientific": translate("Repairs", "scientific notation written out"),
        "decimal_point": translate("Repairs", "decimal point taken off"),
        "text_formula": translate("Repairs", "taken out of a text formula"),
        "apostrophe": translate("Repairs", "leading apostrophe taken off"),
        "odd_digits": translate("Repairs", "digits of another script rewritten"),
    }


def rejection_words(cause: str) -> str:
    """Return why a row of a replies file was not taken in, for the words of ``REJECTIONS`` that its report has."""
    translate = QCoreApplication.translate
    words = refusal_words() | {
        "no_text": translate("Refusals", "there is no reply"),
        "columns_missing": translate("Refusals", "the row ends before the reply"),
        "another_table": translate("Refusals", "the table it is in has other headings than the first"),
        "cause_stays": translate(
            "Refusals",
            "its Cause says that it is from another table; sort its cells by the headings and clear the Cause",
        ),
        "cells_surplus": translate("Refusals", "the row has too many cells to tell where the reply ends"),
    }
    return next((words.get(code, cause) for code, english in REJECTIONS.items() if english == cause), cause)


def refusal_sentence(error: InvalidNumber) -> str:
    """Return why a text is no number, and what to do about it.

    In English that is the finding's own sentence, which knows the country and counts the digits; a language with a
    translation says it by its code.
    """
    if not _is_translated():
        return error.text
    sentence = _refusal_sentences().get(error.code)
    return sentence.format(text=shown(error.raw)) if sentence else error.text


def note_words(parsed: ParsedNumber, region: str) -> str:
    """Return what is worth knowing about a number read in ``region`` (ISO 3166); mostly nothing."""
    if not parsed.note or not _is_translated():
        return parsed.note
    translate = QCoreApplication.translate
    if parsed.region != region:
        where = f" ({parsed.region})" if parsed.region else ""
        words = translate("Findings", "This is a number of another country, +{code}{where}.")
        return words.format(code=country_code_of(parsed.msisdn), where=where)
    if parsed.kind == "fixed":
        return translate("Findings", "This is a landline, which may not be able to receive an SMS.")
    return translate("Findings", "This is a service number, not a mobile number.")


def _is_translated() -> bool:
    return refusal_words() != REFUSALS


def _refusal_sentences() -> dict[str, str]:
    return _sentences_on_text() | _sentences_on_digits()


def _sentences_on_text() -> dict[str, str]:
    """What stands in the field is not a number at all, or more than one."""
    translate = QCoreApplication.translate
    return {
        "empty": translate("Refusals", "There is no number here. Type the number as people dial it."),
        "no_digits": translate("Refusals", "{text} has no digits. Type the number as people dial it."),
        "letters": translate(
            "Refusals", "{text} has letters in it; a number has digits only. Check for O in place of 0."
        ),
        "odd_marks": translate("Refusals", "{text} has a mark in it where no number has one."),
        "not_a_number": translate("Refusals", "{text} is not a telephone number. Type one number."),
        "two_numbers": translate(
            "Refusals", "{text} is more than one number. Put one number in each row or field."
        ),
        "extension": translate(
            "Refusals", "{text} has an extension, which cannot be sent an SMS. Leave the extension out."
        ),
        "digits_lost": translate(
            "Refusals",
            "A spreadsheet has shortened this number to {text} and its last digits cannot be recovered. Give the "
            "spreadsheet file itself (.xlsx), which still has them.",
        ),
        "fraction": translate(
            "Refusals",
            "{text} is a figure with decimals, not a telephone number. Type the number as people dial it.",
        ),
        "suspect_zeros": translate(
            "Refusals",
            "{text} ends in zeros that a spreadsheet probably put in place of lost digits. Give the spreadsheet "
            "file itself (.xlsx), or check this number and type it in full.",
        ),
    }


def _sentences_on_digits() -> dict[str, str]:
    """There are digits, but no telephone has them."""
    translate = QCoreApplication.translate
    return {
        "too_short": translate("Refusals", "{text} has too few digits. Check for missing digits."),
        "too_long": translate("Refusals", "{text} has too many digits. Check for digits typed twice."),
        "wrong_length": translate(
            "Refusals", "{text} has a count of digits that no number has. Check it digit by digit."
        ),
        "digit_missing": translate("Refusals", "{text} lacks a digit. Check it digit by digit."),
        "digits_missing": translate("Refusals", "{text} lacks some digits. Check it digit by digit."),
        "area_missing": translate("Refusals", "{text} has no area code. Put the area code before it."),
        "short_code": translate(
            "Refusals", "{text} is a short code; only full numbers can be on an opt-out list."
        ),
        "not_valid": translate(
            "Refusals", "{text} is in no range of numbers that is in use. Check its digits."
        ),
        "foreign_unknown": translate(
            "Refusals", "{text} begins with a country code that no country has. Check the digits after the +."
        ),
    }
