"""What the commands about backups do."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.cli import output
from app.cli.commands import DONE, NOTHING, Desk
from app.core.errors import FileError
from app.services import backups
from app.services.backups import BackupContents


def back_up(desk: Desk, words: argparse.Namespace) -> int:
    """Copy the database to a file."""
    target = backups.back_up(desk.database, words.file, output.progress_job())
    if desk.json:
        output.print_json({"file": str(target)})
    else:
        print(f"The database was copied to {target}.")
    return DONE


def show_backups(desk: Desk, words: argparse.Namespace) -> int:
    """List the program's own backups, newest first, or look into one after checking that it is not damaged."""
    if words.file is None:
        found = backups.list_backups(desk.database.path)
    else:
        _must_exist(words.file)
        found = [backups.contents_of(words.file, thorough=True)]
    if desk.json:
        output.print_json([_contents_json(one) for one in found])
    else:
        for one in found:
            last = "never" if one.last_action_at is None else output.local(one.last_action_at)
            print(
                f"{output.local(one.made_at)}  {one.opt_outs:,} opt-outs in {one.accounts:,} accounts, "
                f"{one.actions:,} actions, the last {last}  {one.path}"
            )
    return DONE if found else NOTHING


def _contents_json(one: BackupContents) -> dict[str, Any]:
    return {
        "file": str(one.path),
        "made": output.utc(one.made_at),
        "bytes": one.size,
        "accounts": one.accounts,
        "opt_outs": one.opt_outs,
        "actions": one.actions,
        "last_action": None if one.last_action_at is None else output.utc(one.last_action_at),
    }


def restore(desk: Desk, words: argparse.Namespace) -> int:
    """Put a backup in the database's place."""
    _must_exist(words.file)
    kept = backups.restore(desk.database, words.file, output.progress_job())
    _tell_restored(words.file, kept, as_json=desk.json)
    return DONE


def restore_damaged(path: Path, backup: Path, *, as_json: bool) -> int:
    """Put a backup in the place of a database that cannot be opened. Raises ``FileError``, ``StoreError``."""
    _must_exist(backup)
    kept = backups.replace_damaged(path, backup, output.progress_job())
    _tell_restored(backup, kept, as_json=as_json)
    return DONE


def _must_exist(file: Path) -> None:
    if not file.exists():
        raise FileError("missing", file, f"There is no file {file}. Nothing was changed.")


def _tell_restored(backup: Path, kept: Path, *, as_json: bool) -> None:
    if as_json:
        output.print_json({"restored": str(backup), "kept": str(kept)})
    else:
        print(f"Restored from {backup}. What was there before is kept as {kept}.")


BACKUP_HANDLERS: dict[str, Callable[[Desk, argparse.Namespace], int]] = {
    "backup": back_up,
    "backups": show_backups,
    "restore": restore,
}
