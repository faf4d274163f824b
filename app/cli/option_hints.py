"""With which options of a command a person does what a sentence of trouble asks for."""

from __future__ import annotations

import argparse

from app.core.errors import UserError

_OPTIONS = {
    "account_needed": ("--account NAME",),
    "confirmation_needed": ("--yes", "--reason TEXT"),
    "empty_sheet": ("--sheet NAME",),
    "no_column": ("--column A", "--number-column A"),
    "no_such_sheet": ("--sheet NAME",),
    "reason_needed": ("--reason TEXT",),
    "restore_guarded": ("--yes", "--reason TEXT"),
    "time_zone_unknown": ("--time-zone ZONE",),
    "unsure_directions": ("--direction-column A", "--direction-column none"),
    "unsure_replies": ("--number-column A", "--text-column A"),
}
_EITHER = frozenset({"unsure_directions"})


def sentence_with_options(error: UserError, words: argparse.Namespace) -> str:
    """The sentence of an error, with the options of the command given that settle it, where there are any."""
    known = [option for option in _OPTIONS.get(error.code, ()) if hasattr(words, _name(option))]
    if not known:
        return error.text
    link = " or " if error.code in _EITHER else " and "
    return f"{error.text} On the command line: {link.join(known)}."


def _name(option: str) -> str:
    return option.split()[0].removeprefix("--").replace("-", "_")
