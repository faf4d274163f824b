"""``opt-outs passphrase``: encrypting the database, another passphrase, decrypting, and what became of backups."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from app import desk_keyring
from app.cli import output, passphrase_sources
from app.cli.commands import DONE, NOTHING, Desk
from app.config import save_config
from app.core.errors import UserError
from app.services import passphrases
from app.services.passphrases import OtherBackups, Passphrase

LOST = (
    "Keep the passphrase safe: who loses it loses the lists, the history and all backups made under it. Nobody can "
    "bring them back."
)


def passphrase_words(parser: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    """Add the words of ``passphrase``."""
    parser.epilog = (
        f"{LOST}\n\nThe present passphrase is taken from --passphrase-file FILE (its first line), the variable "
        f"{passphrase_sources.PRESENT_VARIABLE}, the keyring, or a prompt;\na new one from --new-passphrase-file "
        f"FILE, {passphrase_sources.NEW_VARIABLE}, or a prompt.\n\n{parser.epilog}"
    )
    events = parser.add_subparsers(
        dest="event", metavar="status|set|change|remove|backups|remember|forget", required=True
    )
    events.add_parser(
        "status", parents=[common], help="whether the database is encrypted (exit 0) or not (1)"
    )
    for word, text in (("set", "encrypt the database"), ("change", "encrypt it with another passphrase")):
        event = events.add_parser(word, parents=[common], help=text)
        event.add_argument(
            "--new-passphrase-file", metavar="FILE", type=Path, help="a file whose first line is the new one"
        )
        event.add_argument(
            "--encrypt-backups",
            action="store_true",
            help="the program's own earlier backups too; without it they are listed and left as they are",
        )
    events.add_parser("remove", parents=[common], help="decrypt the database")
    backups = events.add_parser(
        "backups",
        parents=[common],
        help="list the program's own backups that the passphrase does not protect",
    )
    backups.add_argument("--encrypt", action="store_true", help="encrypt those that are plain")
    events.add_parser("remember", parents=[common], help="keep the passphrase in this computer's keyring")
    events.add_parser(
        "forget", parents=[common], help="take it out of the keyring, and ask again at each start"
    )


def change_passphrase(desk: Desk, words: argparse.Namespace) -> int:
    """Carry out one of the words of ``passphrase``."""
    return _EVENTS[words.event](desk, words)


def _status(desk: Desk, _words: argparse.Namespace) -> int:
    encrypted = passphrases.is_set(desk.database)
    if desk.json:
        output.print_json({"encrypted": encrypted, "remembered": desk.config.unlock == "keyring"})
    else:
        print(f"{desk.database.path} is {'encrypted' if encrypted else 'not encrypted'}.")
    return DONE if encrypted else NOTHING


def _set(desk: Desk, words: argparse.Namespace) -> int:
    if passphrases.is_set(desk.database):
        raise UserError(
            "passphrase_is_set",
            "The database has a passphrase already. Nothing was changed. Change it instead.",
        )
    left = passphrases.set_first(
        desk.database,
        passphrase_sources.new(words),
        output.progress_job(),
        operator=desk.config.operator_name,
    )
    return _tell(desk, words, "The database is encrypted from now on.", left, None)


def _change(desk: Desk, words: argparse.Namespace) -> int:
    old, new = passphrases.present(desk.database), passphrase_sources.new(words)
    left = passphrases.change(
        desk.database, old, new, output.progress_job(), operator=desk.config.operator_name
    )
    if desk.config.unlock == "keyring":  # the one kept there opens nothing any more
        desk_keyring.keep(desk.database.path, new.reveal())
    return _tell(desk, words, "The passphrase was changed.", left, old)


def _remove(desk: Desk, _words: argparse.Namespace) -> int:
    old = passphrases.present(desk.database)
    left = passphrases.remove(desk.database, old, output.progress_job(), operator=desk.config.operator_name)
    if desk.config.unlock == "keyring":
        desk_keyring.forget(desk.database.path)
    if desk.json:
        output.print_json({"encrypted": False, "locked_backups": [str(file) for file in left.locked]})
    else:
        print("The database is not encrypted any more.")
        _list("These backups stay encrypted; keep the passphrase for them:", left.locked)
    return DONE


def _tell(
    desk: Desk, words: argparse.Namespace, done: str, left: OtherBackups, old: Passphrase | None
) -> int:
    files = (*left.plain, *left.locked) if old is not None else left.plain
    failed: list[Path] = []
    if words.encrypt_backups and files:
        failed = passphrases.convert_backups(desk.database, files, old, output.progress_job())
        left = passphrases.other_backups(desk.database)
    if desk.json:
        output.print_json({"encrypted": True, **_left_json(left)})
    else:
        print(f"{done} {LOST}")
        _tell_left(left)
        _list("These could not be encrypted and are as they were:", failed)
    return DONE


def _left_json(left: OtherBackups) -> dict[str, list[str]]:
    return {
        "plain_backups": [str(file) for file in left.plain],
        "locked_backups": [str(file) for file in left.locked],
    }


def _tell_left(left: OtherBackups) -> None:
    _list(
        "These backups are NOT encrypted; “opt-outs passphrase backups --encrypt” does so, or delete them yourself:",
        left.plain,
    )
    _list("These backups need an earlier passphrase; keep it for them:", left.locked)


def _list(heading: str, files: tuple[Path, ...] | list[Path]) -> None:
    if files:
        print(heading)
        for file in files:
            print(f"  {file}")


def _backups(desk: Desk, words: argparse.Namespace) -> int:
    left = passphrases.other_backups(desk.database)
    failed: list[Path] = []
    if words.encrypt:
        failed = passphrases.convert_backups(desk.database, left.plain, None, output.progress_job())
        left = passphrases.other_backups(desk.database)
    if desk.json:
        output.print_json(_left_json(left))
    else:
        if not (left.plain or left.locked):
            print("Every backup the program made is protected as the database is.")
        _tell_left(left)
        _list("These could not be encrypted and are as they were:", failed)
    return DONE


def _remember(desk: Desk, _words: argparse.Namespace) -> int:
    desk_keyring.keep(desk.database.path, passphrases.present(desk.database).reveal())
    save_config(replace(desk.config, unlock="keyring"))
    print("The passphrase is kept in this computer's keyring.", file=sys.stderr)
    return DONE


def _forget(desk: Desk, _words: argparse.Namespace) -> int:
    desk_keyring.forget(desk.database.path)
    save_config(replace(desk.config, unlock="ask"))
    print("The passphrase is not kept in the keyring any more.", file=sys.stderr)
    return DONE


_EVENTS = {
    "status": _status,
    "set": _set,
    "change": _change,
    "remove": _remove,
    "backups": _backups,
    "remember": _remember,
    "forget": _forget,
}

PASSPHRASE_HANDLERS = {"passphrase": change_passphrase}
