"""The words of the commands that give and guard evidence."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.cli.argument_types import day, past_time
from app.cli.file_reading import reading_words
from app.cli.standard_input import file_to_read
from app.core.records import Channel


def wish_words(parser: argparse.ArgumentParser) -> None:
    """Add the words that say how and when a person asked, to ``add``."""
    parser.add_argument(
        "--channel", choices=[channel.value for channel in Channel], help="how the person asked"
    )
    parser.add_argument(
        "--received",
        metavar="TIME",
        type=past_time,
        help="when the person asked, on this desk's clock: 2026-11-20 or 2026-11-20T14:05 (now if not given)",
    )


def removal_words(parser: argparse.ArgumentParser) -> None:
    """Add the words of ``remove``."""
    parser.add_argument("numbers", metavar="NUMBER", nargs="*")
    parser.add_argument(
        "--file",
        metavar="FILE",
        type=file_to_read,
        help="the numbers of a file, “-” for standard input: tells how many each account lists, and removes them with "
        "--yes",
    )
    parser.add_argument("--yes", action="store_true", help="remove what --file tells")
    reading_words(parser)
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "--account", metavar="NAME", action="append", default=[], help="an account; may be given again"
    )
    which.add_argument("--all-accounts", action="store_true", help="every account that has the number")
    parser.add_argument(
        "--region",
        metavar="ZA",
        help="the country whose way of writing numbers is meant; the accounts' if not given",
    )
    parser.add_argument(
        "--reason",
        metavar="TEXT",
        default="",
        help="why; needed with --file, and where a person opted out by their own reply: say then how they asked to be "
        "messaged again",
    )
    parser.add_argument("--evidence", metavar="TEXT", default="", help="a note that is kept with the removal")
    parser.add_argument(
        "--evidence-file",
        metavar="FILE",
        type=Path,
        help="a file whose name and SHA-256 are kept, not the file",
    )


def proof_words(parser: argparse.ArgumentParser) -> None:
    """Add the words of ``proof``."""
    parser.add_argument("number", metavar="NUMBER", nargs="?", help="the number; left out for a period")
    parser.add_argument("file", metavar="FILE", type=Path, help="where to write it, ending in .pdf or .json")
    parser.add_argument(
        "--region",
        metavar="ZA",
        help="the country whose way of writing numbers is meant; the accounts' if not given",
    )
    parser.add_argument("--since", metavar="DAY", type=day, help="2026-11-01: the period's first day")
    parser.add_argument("--until", metavar="DAY", type=day, help="the period's last day (today if not given)")
