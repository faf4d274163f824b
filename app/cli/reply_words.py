"""The words of the commands about replies: ``replies`` and ``classify``."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.cli.argument_types import how_many
from app.cli.file_reading import layout_words
from app.cli.rejected_files import rejected_words
from app.cli.standard_input import file_to_read
from app.core.replies import Decision

VERDICTS = ("opt_out", "review", "opt_in", "help", "none")
COLUMN_OPTIONS = {
    "number": "the column with the senders' numbers, by letter (A), number (1) or heading",
    "text": "the column with the replies",
    "received": "the column with the times they came in",
    "id": "the column with the provider's ids",
    "sent": "the column with the messages they answer",
    "campaign": "the column with the campaigns",
    "direction": "the column that says which rows were sent, which are left out (“none” leaves none out)",
}
NO_COLUMN = "none"
"""What is given for a column that the file is not to be read by."""


def replies_words(parser: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    """Add the words of ``replies``."""
    events = parser.add_subparsers(
        dest="event", metavar="import|list|review|decide|read-again|watch", required=True
    )
    intake = events.add_parser(
        "import", parents=[common], help="take in files of replies; the same export twice adds nothing"
    )
    intake.add_argument("files", metavar="FILE", nargs="+", type=file_to_read, help="“-” is standard input")
    rejected_words(intake)
    _account(intake)
    _reading(intake)
    listing = events.add_parser("list", parents=[common], help="stored replies, the last that came in first")
    review = events.add_parser("review", parents=[common], help="the replies a person has to decide")
    for each in (listing, review):
        each.add_argument("--account", metavar="NAME", action="append", default=[], help="may be given again")
        each.add_argument("--limit", metavar="N", type=how_many, default=100, help="how many replies (100)")
        each.add_argument(
            "--text", metavar="TEXT", default="", help="words in the reply, or part of a number"
        )
    listing.add_argument(
        "--verdict", choices=VERDICTS, action="append", default=[], help="may be given again"
    )
    decide = events.add_parser("decide", parents=[common], help="decide a reply in review")
    decide.add_argument("reply", metavar="ID", type=int)
    decide.add_argument("decision", choices=("opt-out", Decision.KEEP.value, Decision.OPT_OUT.value))
    again = events.add_parser(
        "read-again",
        parents=[common],
        help="read stored replies by the rules saved now; tells the counts first",
    )
    again.add_argument("--account", metavar="NAME", action="append", default=[], help="may be given again")
    again.add_argument("--yes", action="store_true", help="opt out and put into review what was counted")
    watch = events.add_parser(
        "watch", parents=[common], help="take in every file that is put into a folder, until stopped"
    )
    watch.add_argument("folder", metavar="FOLDER", type=Path)
    _account(watch)
    watch.add_argument("--region", metavar="ZA", help="the country whose way of writing numbers is meant")
    _time_zone(watch)
    watch.add_argument("--once", action="store_true", help="take in what is there now, and stop")


def _account(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--account", metavar="NAME", help="the account whose messages they answer; the only one if not given"
    )


def _reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--region",
        metavar="ZA",
        help="the country whose way of writing numbers is meant; the account's if not given",
    )
    for name, text in COLUMN_OPTIONS.items():
        parser.add_argument(f"--{name}-column", metavar="A", help=f"{text}, if not detected")
    _time_zone(parser)
    layout_words(parser)


def _time_zone(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--time-zone",
        metavar="ZONE",
        help="of times that name none, such as UTC, or “local” for this computer's; if not given the one chosen in the "
        "window under Import Replies, else this computer's",
    )


def classify_words(parser: argparse.ArgumentParser) -> None:
    """Add the words of ``classify``."""
    parser.add_argument(
        "texts", metavar="TEXT", nargs="*", help="a reply; without any, lines of standard input are read"
    )
    parser.add_argument(
        "--file",
        metavar="FILE",
        type=file_to_read,
        help='one reply a line, or JSON Lines with "text" if it ends in .jsonl; “-” is standard input',
    )
    parser.add_argument("--account", metavar="NAME", help="read them as this account's settings say")


def phrases_words(parser: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    """The words of ``phrases``."""
    events = parser.add_subparsers(dest="event", metavar="show|set|reset")
    for name, text in (
        ("show", "print the rules as JSON"),
        ("set", "take the rules from a JSON file such as show prints"),
        ("reset", "go back to the rules for all accounts, or to the shipped ones"),
    ):
        event = events.add_parser(name, parents=[common], help=text)
        event.add_argument(
            "--account", metavar="NAME", help="the rules of one account (all accounts if not given)"
        )
        if name == "set":
            event.add_argument(
                "file",
                metavar="FILE",
                type=file_to_read,
                help="JSON, as show prints it; “-” is standard input",
            )
