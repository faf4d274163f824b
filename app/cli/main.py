"""From words to a command: opens the database, runs it, turns trouble into a sentence and an exit status."""

from __future__ import annotations

import contextlib
import json
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from app import config as desk_config
from app import logs
from app.cli import parser as words_of_contract
from app.cli.commands import HANDLERS, REFUSED, Desk
from app.cli.reply_commands import REPLY_HANDLERS
from app.core.errors import Cancelled, StoreError, UserError
from app.services.opening import open_database

log = logging.getLogger(__name__)

INTERRUPTED = 130  # what shells expect of a program ended by Ctrl+C


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status; prints, but never lets an expected error through."""
    words = words_of_contract.build_parser().parse_args(arguments)
    as_json = bool(getattr(words, "json", False))
    with contextlib.suppress(UserError):  # no place for a log is no reason to refuse the work
        logs.start_logging()
    try:
        config = desk_config.load_config()
        path = database_path(getattr(words, "database", None), config)
        database = open_database(path, region=config.region)
        try:
            return (HANDLERS | REPLY_HANDLERS)[words.command](Desk(database, config, as_json), words)
        finally:
            database.close()
    except UserError as error:
        _refuse(error, as_json=as_json)
        return REFUSED
    except Cancelled:
        print("Cancelled. Nothing was changed.", file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        print("Stopped. Nothing was changed.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of the output went away (for example ``head``): its business, no fault of ours.
        sys.stderr.close()
        return 0
    except Exception:
        log.exception("The command %s failed", words.command)
        print(
            f"Opt-Outs met a fault of its own and stopped; what was unfinished was not changed. The details are in "
            f"{logs.log_file()}.",
            file=sys.stderr,
        )
        return REFUSED


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
    return Path(asked).expanduser()


def _refuse(error: UserError, *, as_json: bool) -> None:
    print(error.text, file=sys.stderr)
    if as_json:
        print(json.dumps({"error": error.code}), file=sys.stderr)
