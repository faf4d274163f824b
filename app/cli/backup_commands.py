"""What the commands about backups do."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.cli import output, passphrase_sources
from app.cli.commands import DONE, NOTHING, Desk
from app.core.errors import FileError, StoreError
from app.services import backups, passphrases
from app.services.backups import LOCKED_FILE, BackupContents
from app.services.opening import Passphrase


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
    own = passphrases.present(desk.database) if passphrases.is_set(desk.database) else None
    if words.file is None:
        found = backups.backups_of(desk.database)
    else:
        _must_exist(words.file)
        passphrase = _passphrase_of(words.file, words, own)
        found = [backups.contents_of(words.file, passphrase, thorough=True)]
    if desk.json:
        output.print_json([_contents_json(one) for one in found])
    else:
        for one in found:
            if one.locked:
                print(f"{output.local(one.made_at)}  encrypted with another passphrase  {one.path}")
                continue
            last = "never" if one.last_action_at is None else output.local(one.last_action_at)
            print(
                f"{output.local(one.made_at)}  {output.counted(one.opt_outs, 'opt-out')} "
                f"in {output.counted(one.accounts, 'account')}, "
                f"{output.counted(one.actions, 'action')}, the last "
                f"{last}{', encrypted' if one.encrypted else ''}  {one.path}"
            )
    return DONE if found else NOTHING


def _contents_json(one: BackupContents) -> dict[str, Any]:
    return {
        "file": str(one.path),
        "made": output.utc(one.made_at),
        "bytes": one.size,
        "accounts": one.accounts,
        "encrypted": one.encrypted,
        "locked": one.locked,
        "opt_outs": one.opt_outs,
        "actions": one.actions,
        "last_action": None if one.last_action_at is None else output.utc(one.last_action_at),
    }


def restore(desk: Desk, words: argparse.Namespace) -> int:
    """Put a backup in the database's place."""
    _must_exist(words.file)
    own = passphrases.present(desk.database) if passphrases.is_set(desk.database) else None
    passphrase = _passphrase_of(words.file, words, own)
    by = backups.Restorer(desk.config.operator_name, words.reason, confirmed=words.yes)
    kept = backups.restore(desk.database, words.file, output.progress_job(), passphrase=passphrase, by=by)
    _tell_restored(words.file, kept, as_json=desk.json)
    return DONE


def restore_damaged(path: Path, words: argparse.Namespace, operator: str, *, as_json: bool) -> int:
    """Put a backup in the place of a database that cannot be opened. Raises ``FileError``, ``StoreError``."""
    _must_exist(words.file)
    passphrase = _passphrase_of(words.file, words, None)
    kept = backups.replace_damaged(
        path, words.file, output.progress_job(), passphrase=passphrase, operator=operator
    )
    _tell_restored(words.file, kept, as_json=as_json)
    return DONE


def _passphrase_of(backup: Path, words: argparse.Namespace, own: Passphrase | None) -> Passphrase | None:
    """What opens a backup: the database's own passphrase, else one that is given or asked for; None for a plain one."""
    for candidate in (own, passphrase_sources.given(words)):
        try:
            backups.contents_of(backup, candidate)
        except StoreError as error:
            if error.code not in LOCKED_FILE:
                return None  # whatever is wrong with it, no passphrase mends it: it is told where it is used
        else:
            return candidate
    return passphrase_sources.present(words, f"Passphrase of the backup {backup.name}: ")


def _must_exist(file: Path) -> None:
    if not file.exists():
        raise FileError("missing", file, f"There is no file {file}. Nothing was changed.")


def _tell_restored(backup: Path, kept: Path | None, *, as_json: bool) -> None:
    if as_json:
        output.print_json({"restored": str(backup), "kept": None if kept is None else str(kept)})
    elif kept is None:
        print(f"Restored from {backup}.")
    else:
        print(f"Restored from {backup}. What was there before is kept as {kept}.")


BACKUP_HANDLERS: dict[str, Callable[[Desk, argparse.Namespace], int]] = {
    "backup": back_up,
    "backups": show_backups,
    "restore": restore,
}
