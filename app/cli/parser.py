"""The words of the command line: the contract scripts rely on."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.cli.argument_types import how_many
from app.cli.backup_words import restore_words
from app.cli.erase_commands import erase_words, retention_words
from app.cli.evidence_words import proof_words, removal_words, wish_words
from app.cli.file_reading import reading_words
from app.cli.hash_commands import hashes_words
from app.cli.passphrase_commands import passphrase_words
from app.cli.rejected_files import SEMICOLONS, rejected_words
from app.cli.reply_words import classify_words, phrases_words, replies_words
from app.cli.standard_input import file_to_read
from app.cli.undo_commands import undo_words
from app.parts import this_build
from app.services.downloads import FORMATS

EXITS = """exit status:
  0  done, or found
  1  not found, or nothing matched
  2  wrong use
  3  refused; the reason is on standard error and nothing was changed
  4  done, but what it had to say or a file asked for besides could not be written; why is on standard error

With --json, numbers are written "+27831234567" and times as UTC, "2026-11-23T12:05:00Z"."""

COMMANDS: dict[str, str] = {
    "add": "put numbers on the opt-out list",
    "import": "import files of numbers (CSV, text, Excel)",
    "search": "whether numbers, or parts of them, are on the list",
    "history": "everything that happened to a number",
    "remove": "take numbers off the opt-out list",
    "undo": "undo the last action, or the one named",
    "download": "write the list to a file",
    "clean": "divide a send list into the rows that may be messaged and those that may not",
    "accounts": "list, add, rename and archive accounts",
    "activity": "everything that was done, or what a text looks for among it, newest first",
    "proof": "write what was done about a number, or in a period, as proof (PDF or JSON)",
    "hashes": "hand the list to a partner as digests, or find who of a partner's digests is on it",
    "replies": "take replies in, look through them, decide those in doubt",
    "phrases": "how replies are read: show the rules, set them, go back to the shipped ones",
    "classify": "say what replies ask for, without storing them",
    "check": "check that the database is whole and the past unaltered",
    "backup": "copy the database to a file",
    "backups": "the backups the program made by itself, or what is in a backup",
    "restore": "put a backup in the database's place",
    "erase": "take away the words to and about a number, on that person's request",
    "retention": "take away people's words once they are older than a set age",
    "passphrase": "encrypt the database, change its passphrase, or decrypt it",
    "self-test": "drive the real window through the main job on a throw-away database",
}


def build_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--database",
        metavar="PATH",
        default=argparse.SUPPRESS,
        help="the database file, if not the usual one",
    )
    common.add_argument(
        "--passphrase-file",
        metavar="FILE",
        type=Path,
        default=argparse.SUPPRESS,
        help="a file whose first line is the passphrase of an encrypted database",
    )
    common.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print JSON")
    parser = argparse.ArgumentParser(
        prog="opt-outs",
        parents=[common],
        description="Looks after SMS opt-out lists. Without a command, or with files only, it opens the window.",
        epilog=EXITS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Opt-Outs {this_build().version}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    made = {
        name: commands.add_parser(
            name,
            parents=[common],
            help=text,
            description=text[0].upper() + text[1:] + ".",
            epilog=EXITS,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        for name, text in COMMANDS.items()
    }
    _list_words(made)
    _look_words(made)
    _accounts_words(made["accounts"], common)
    _database_words(made)
    removal_words(made["remove"])
    proof_words(made["proof"])
    hashes_words(made["hashes"], common)
    replies_words(made["replies"], common)
    phrases_words(made["phrases"], common)
    classify_words(made["classify"])
    erase_words(made["erase"])
    retention_words(made["retention"], common)
    passphrase_words(made["passphrase"], common)
    return parser


def _several_accounts(parser: argparse.ArgumentParser, *, absent: str) -> None:
    parser.add_argument(
        "--account",
        metavar="NAME",
        action="append",
        default=[],
        help=f"an account; may be given again ({absent})",
    )


def _region(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--region",
        metavar="ZA",
        help="the country whose way of writing numbers is meant; the accounts' if not given",
    )


def _list_words(made: dict[str, argparse.ArgumentParser]) -> None:
    add = made["add"]
    add.add_argument("numbers", metavar="NUMBER", nargs="+", help="“-” reads them from standard input")
    _several_accounts(add, absent="all in use but Example if not given")
    _region(add)
    add.add_argument("--reason", metavar="TEXT", default="")
    wish_words(add)
    bulk = made["import"]
    bulk.add_argument("files", metavar="FILE", nargs="+", type=file_to_read, help="“-” is standard input")
    _several_accounts(bulk, absent="all in use but Example if not given")
    _region(bulk)
    reading_words(bulk)
    bulk.add_argument("--reason", metavar="TEXT", default="")
    rejected_words(bulk)
    undo_words(made["undo"])


def _look_words(made: dict[str, argparse.ArgumentParser]) -> None:
    search = made["search"]
    search.add_argument(
        "texts", metavar="TEXT", nargs="*", help="a number written in any way, or three digits or more"
    )
    search.add_argument(
        "--file",
        metavar="FILE",
        type=file_to_read,
        help="look up every number in this file; “-” is standard input",
    )
    reading_words(search)
    _several_accounts(search, absent="all accounts if not given, archived ones too")
    _region(search)
    history = made["history"]
    history.add_argument("number", metavar="NUMBER")
    _region(history)
    download = made["download"]
    download.add_argument("file", metavar="FILE", type=Path)
    download.add_argument(
        "--format",
        choices=FORMATS,
        help="by the file's ending if not given; csv-semicolons is CSV for Excel where the decimal mark is a comma",
    )
    _several_accounts(download, absent="all accounts if not given, archived ones too")
    clean = made["clean"]
    clean.add_argument(
        "file",
        metavar="FILE",
        type=file_to_read,
        help="the send list: CSV, text or Excel; “-” is standard input",
    )
    _several_accounts(clean, absent="all but Example if not given, archived ones too")
    _region(clean)
    reading_words(clean)
    clean.add_argument("--kept", metavar="FILE", type=Path, required=True, help="where kept rows go")
    clean.add_argument(
        "--removed",
        metavar="FILE",
        type=Path,
        required=True,
        help="where removed rows go, each with its reason",
    )
    clean.add_argument(
        "--semicolons",
        action="store_true",
        help=f"{SEMICOLONS} in what was a workbook; a text file keeps its own marks",
    )
    clean.add_argument(
        "--summary",
        metavar="FILE",
        type=Path,
        help="write the counts to a PDF (.pdf) or as JSON (.json)",
    )
    activity = made["activity"]
    activity.add_argument(
        "text",
        metavar="TEXT",
        nargs="*",
        help="who, what, why, a file, an account, a number or a part of one",
    )
    activity.add_argument("--limit", metavar="N", type=how_many, default=50, help="how many actions (50)")


def _accounts_words(parser: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    events = parser.add_subparsers(dest="event", metavar="list|add|rename|change|archive|bring-back")
    listing = events.add_parser("list", parents=[common], help="the accounts and how many numbers each has")
    listing.add_argument("--archived", action="store_true", help="archived accounts too")
    add = events.add_parser("add", parents=[common], help="add an account")
    add.add_argument("name", metavar="NAME")
    add.add_argument("--region", metavar="ZA")
    add.add_argument("--notes", metavar="TEXT", default="")
    rename = events.add_parser("rename", parents=[common], help="rename an account")
    rename.add_argument("old", metavar="OLD")
    rename.add_argument("new", metavar="NEW")
    change = events.add_parser("change", parents=[common], help="change an account's country or notes")
    change.add_argument("name", metavar="NAME")
    change.add_argument("--region", metavar="ZA")
    change.add_argument("--notes", metavar="TEXT")
    for word, text in (("archive", "put an account away"), ("bring-back", "use an archived account again")):
        events.add_parser(word, parents=[common], help=text).add_argument("name", metavar="NAME")


def _database_words(made: dict[str, argparse.ArgumentParser]) -> None:
    made["backup"].add_argument("file", metavar="FILE", type=Path)
    made["backups"].add_argument("file", metavar="FILE", type=Path, nargs="?", help="a backup to look into")
    restore_words(made["restore"])
    made["self-test"].add_argument(
        "--report", metavar="FILE", type=Path, help="write the report as JSON to this file"
    )
    made["self-test"].add_argument(
        "--picture", metavar="FILE", type=Path, help="write a picture of the window (PNG)"
    )
