"""Trouble on the command line names the options that settle it, where the command has them."""

from __future__ import annotations

import pytest

from app.cli.option_hints import _OPTIONS, sentence_with_options
from app.cli.parser import build_parser
from app.core.errors import UserError

IMPORT = ["replies", "import", "export.csv"]


@pytest.mark.parametrize(
    ("code", "command", "said"),
    [
        ("unsure_directions", IMPORT, "--direction-column A or --direction-column none"),
        ("unsure_replies", IMPORT, "--number-column A and --text-column A"),
        ("no_column", IMPORT, "--number-column A"),
        ("no_column", ["import", "list.csv"], "--column A"),
        ("account_needed", IMPORT, "--account NAME"),
        ("restore_guarded", ["restore", "backup.sqlite"], "--yes and --reason TEXT"),
    ],
)
def test_the_options_of_the_command_are_named(code: str, command: list[str], said: str) -> None:
    words = build_parser().parse_args(command)
    assert sentence_with_options(UserError(code, "Choose."), words) == f"Choose. On the command line: {said}."


def test_a_command_without_such_options_names_none() -> None:
    words = build_parser().parse_args(["backup", "copy.sqlite"])
    assert sentence_with_options(UserError("account_needed", "Choose."), words) == "Choose."


def test_other_trouble_is_told_as_it_is() -> None:
    words = build_parser().parse_args(IMPORT)
    assert sentence_with_options(UserError("empty", "It is empty."), words) == "It is empty."


def test_every_option_is_one_of_some_command() -> None:
    known = build_parser().format_help() + "".join(_helps())
    assert [
        option for options in _OPTIONS.values() for option in options if option.split()[0] not in known
    ] == []


def _helps() -> list[str]:
    found = []
    waiting = [build_parser()]
    while waiting:
        parser = waiting.pop()
        found.append(parser.format_help())
        for action in parser._actions:
            waiting += action.choices.values() if isinstance(action.choices, dict) else []
    return found
