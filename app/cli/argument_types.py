"""What words on the command line may be: each says in a sentence what is wanted where a word is none of them."""

from __future__ import annotations

import argparse
import codecs
from datetime import date, datetime

from app.core.deadlines import YEARS

MOST_DIGITS = 9  # of a count of rows: the database counts to 19

_NAMED = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "space": " "}


def encoding(text: str) -> str:
    """The name of a text encoding. Raises ``ArgumentTypeError``."""
    try:
        "".encode(text)
        "".encode(text).decode(text)
        known = codecs.lookup(text).name
    except (LookupError, ValueError, TypeError):
        raise argparse.ArgumentTypeError(
            f"“{text}” is no encoding that is known; such are utf-8, utf-16, cp1252 and latin-1"
        ) from None
    return known


def delimiter(text: str) -> str:
    """The character between two columns: itself, or its name. Raises ``ArgumentTypeError``."""
    mark = _NAMED.get(text.lower(), text)
    if len(mark) != 1 or not mark.isascii() or mark.isalnum() or mark in "\"'+\r\n":
        raise argparse.ArgumentTypeError(
            f"“{text}” cannot stand between columns; give one character such as ; or , or | or the word tab"
        )
    return mark


def how_many(text: str) -> int:
    """A number of rows to show, at least 1. Raises ``ArgumentTypeError``."""
    if not text.isascii() or not text.isdigit() or len(text) > MOST_DIGITS or int(text) < 1:
        raise argparse.ArgumentTypeError(f"“{text}” is not how many to show; give 1 or more")
    return int(text)


def day(text: str) -> date:
    """A day. Raises ``ArgumentTypeError``."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day; write it as 2026-11-30") from None


def past_time(text: str) -> datetime:
    """When something happened. Raises ``ArgumentTypeError``."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{text}” is not a time; write it as 2026-11-20 or 2026-11-20T14:05"
        ) from None
    if at.year not in YEARS:
        raise argparse.ArgumentTypeError(
            f"“{text}” is in a year that cannot be; look at its first four digits"
        )
    return at
