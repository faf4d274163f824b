"""From words to a command: opens the database, runs it, turns trouble into a sentence and an exit status."""

from __future__ import annotations

import argparse
import contextlib
import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from app import config as desk_config
from app import logs
from app.cli import output
from app.cli import parser as words_of_contract
from app.cli.account_commands import ACCOUNT_HANDLERS
from app.cli.activity_commands import ACTIVITY_HANDLERS
from app.cli.backup_commands import BACKUP_HANDLERS, restore_damaged
from app.cli.commands import DONE, HANDLERS, NOTHING, PARTLY, REFUSED, Desk, SavePdf
from app.cli.erase_commands import ERASE_HANDLERS
from app.cli.evidence_commands import EVIDENCE_HANDLERS
from app.cli.hash_commands import HASH_HANDLERS
from app.cli.heard_output import Heard
from app.cli.passphrase_commands import PASSPHRASE_HANDLERS
from app.cli.passphrase_sources import open_with_passphrase
from app.cli.phrase_commands import PHRASE_HANDLERS
from app.cli.reply_commands import REPLY_HANDLERS
from app.cli.standard_input import received
from app.cli.undo_commands import UNDO_HANDLERS
from app.core.errors import Cancelled, FileError, StoreError, UserError
from app.paths import with_home
from app.services.backups import BROKEN_FILE
from app.services.leftovers import remove_left_over

log = logging.getLogger(__name__)

INTERRUPTED = 130  # what shells expect of a program ended by Ctrl+C


def handlers() -> dict[str, Callable[[Desk, argparse.Namespace], int]]:
    """Every command of the contract with what carries it out."""
    return (
        HANDLERS
        | ACCOUNT_HANDLERS
        | ACTIVITY_HANDLERS
        | EVIDENCE_HANDLERS
        | BACKUP_HANDLERS
        | HASH_HANDLERS
        | PHRASE_HANDLERS
        | REPLY_HANDLERS
        | PASSPHRASE_HANDLERS
        | ERASE_HANDLERS
        | UNDO_HANDLERS
    )


def run(arguments: Sequence[str], *, save_pdf: SavePdf | None = None) -> int:
    """Run one command and return its exit status; prints, but never lets an expected error through.

    ``save_pdf`` writes a proof or a summary to a path as PDF; without it PDF is refused.
    """
    words = words_of_contract.build_parser().parse_args(arguments)
    with contextlib.suppress(UserError):  # no place for a log is no reason to refuse the work
        logs.start_logging()
    heard = Heard(sys.stdout)
    with contextlib.redirect_stdout(heard):
        status = _carried_out(words, save_pdf)
        heard.flush()
    if heard.trouble is None or isinstance(heard.trouble, BrokenPipeError):
        return status  # who stopped reading (for example ``head``) knows
    print(
        f"What this command had to say could not be written ({heard.trouble.strerror or heard.trouble}). What it did "
        "stays done. Make room where its output goes.",
        file=sys.stderr,
    )
    return PARTLY if status in {DONE, NOTHING} else status


def _carried_out(words: argparse.Namespace, save_pdf: SavePdf | None) -> int:
    """Run the command and return its exit status, with any trouble told."""
    as_json = bool(getattr(words, "json", False))
    try:
        config = _settings()
        path = database_path(getattr(words, "database", None), config)
        try:
            database = open_with_passphrase(path, config, words)
        except StoreError as error:
            if words.command == "restore" and error.code in BROKEN_FILE:
                return restore_damaged(path, words, config.operator_name, as_json=as_json)
            raise
        try:
            with received(words):
                return handlers()[words.command](Desk(database, config, as_json, save_pdf), words)
        finally:
            database.close()
            remove_left_over()  # by runs that were killed: a desk without a window has nobody else to do it
    except UserError as error:
        output.print_trouble(error, words)
        return REFUSED
    except Cancelled as stopped:
        print("Cancelled.", _said_of(stopped), file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt as stopped:
        print("Stopped.", _said_of(stopped), file=sys.stderr)
        return INTERRUPTED
    except Exception:  # a bug of ours, whatever it is: kept in the log, told in a sentence
        log.exception("The command %s failed", words.command)
        print(
            f"Opt-Outs met a fault of its own and stopped; what was unfinished was not changed. The details are in "
            f"{logs.log_file()}.",
            file=sys.stderr,
        )
        return REFUSED


def _settings() -> desk_config.Config:
    """The desk settings. Raises ``FileError`` where they cannot be read: another database may be named in them."""
    try:
        return desk_config.load_config()
    except FileError as error:
        text = (
            f"The settings file {error.path} is damaged or cannot be read, and it may name the database to work on. "
            "Nothing was done. Mend or delete the file, then try again."
        )
        raise FileError(error.code, error.path, text) from error


def _said_of(stopped: BaseException) -> str:
    """What was done before a command was stopped; nothing, unless a note says otherwise."""
    return " ".join(getattr(stopped, "__notes__", ["Nothing was changed."]))


def database_path(asked: str | None, config: desk_config.Config) -> Path:
    """The database meant by ``--database``, or the desk's own. Raises ``StoreError`` for an address."""
    if asked is None:
        return config.database_path
    if "://" in asked:
        raise StoreError(
            "database_kind",
            f"{asked.split('://', 1)[0]} databases cannot be used by this version; give the path of a database file. "
            "Nothing was changed.",
        )
    return with_home(asked)
