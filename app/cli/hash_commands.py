"""The command ``hashes``: its words and what it does."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from app.cli import output
from app.cli.commands import DONE, NOTHING, Desk, chosen_accounts
from app.cli.standard_input import file_to_read, named
from app.services import hashes

HIDES_NOTHING = "Plain hashes hide nothing: anybody can find the numbers behind them in seconds."


def hashes_words(parser: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    """Add the words of ``hashes``."""
    events = parser.add_subparsers(dest="event", metavar="export|match", required=True)
    export = events.add_parser("export", parents=[common], help="write the digests of the list, one a line")
    export.add_argument("file", metavar="FILE", type=Path)
    how = export.add_mutually_exclusive_group(required=True)
    how.add_argument(
        "--new-key", metavar="FILE", type=Path, help="make a key for this recipient and write it to a file"
    )
    how.add_argument("--key", metavar="FILE", type=Path, help="the key made for this recipient before")
    how.add_argument("--plain", action="store_true", help="plain SHA-256 without a key, which hides nothing")
    match = events.add_parser(
        "match", parents=[common], help="find who of a partner's digests is on the list"
    )
    match.add_argument(
        "file", metavar="FILE", type=file_to_read, help="a digest a line; “-” is standard input"
    )
    how = match.add_mutually_exclusive_group(required=True)
    how.add_argument("--key", metavar="FILE", type=Path, help="the key the digests were made with")
    how.add_argument("--plain", action="store_true", help="the digests are plain SHA-256")
    for each in (export, match):
        each.add_argument(
            "--account",
            metavar="NAME",
            action="append",
            default=[],
            help="an account; may be given again (all but Example if not given, archived ones too)",
        )


def change_hashes(desk: Desk, words: argparse.Namespace) -> int:
    """Export or match digests."""
    return export(desk, words) if words.event == "export" else match(desk, words)


def export(desk: Desk, words: argparse.Namespace) -> int:
    """Write the digests of the list."""
    ids = [account.id for account in chosen_accounts(desk, words.account)]
    job = output.progress_job()
    if words.new_key is not None:
        count = hashes.export_with_new_key(desk.database, words.file, words.new_key, ids, job)
    else:
        key = None if words.plain else hashes.load_key(words.key)
        if key is None:
            print(HIDES_NOTHING, file=sys.stderr)
        count = hashes.export(desk.database, words.file, key, ids, job)
    if desk.json:
        output.print_json({"file": str(words.file), "digests": count, "keyed": not words.plain})
    else:
        print(f"{count:,} digests written to {words.file}.")
        if words.new_key is not None:
            print(f"The key is in {words.new_key}. Pass it on by another way than the list.")
    return DONE if count else NOTHING


def match(desk: Desk, words: argparse.Namespace) -> int:
    """Find who of a partner's digests is on the list."""
    ids = [account.id for account in chosen_accounts(desk, words.account)]
    key = None if words.plain else hashes.load_key(words.key)
    report = hashes.match(desk.database, words.file, key, ids, output.progress_job())
    if desk.json:
        output.print_json(
            {
                "file": str(named(words.file)),
                "lines": report.lines,
                "unreadable": report.unreadable,
                "compared": report.compared,
                "matched": [f"+{number}" for number in report.matched],
            }
        )
    else:
        print(
            f"{len(report.matched):,} of {report.compared:,} listed numbers are among {report.lines:,} digests"
            f"{f' ({report.unreadable:,} of them unreadable)' if report.unreadable else ''}."
        )
        for number in report.matched:
            print(f"+{number}")
    return DONE if report.matched else NOTHING


HASH_HANDLERS: dict[str, Callable[[Desk, argparse.Namespace], int]] = {"hashes": change_hashes}
