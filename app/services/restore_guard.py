"""Who would come off the list if a backup took the database's place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.core.errors import UserError
from app.core.jobs import Job
from app.store import accounts, removals
from app.store import sqlite_statements as sql
from app.store.actions import Numbers
from app.store.backup_files import lists_of
from app.store.database import Database
from app.store.encryption import Passphrase


@dataclass(frozen=True, slots=True)
class Lost:
    """``opt_outs`` are listed now and not in the backup; ``people`` of them opted out by a reply of their own."""

    opt_outs: int = 0
    people: int = 0


def lost_by_restoring(
    database: Database, backup: Path, passphrase: Passphrase | None = None, job: Job | None = None
) -> Lost:
    """What the list has now and a backup has not, account by account and number by number.

    Raises:
        StoreError: the backup is damaged, ``encrypted`` or the passphrase is wrong. Cancelled.
    """
    opt_outs, people = 0, set[int]()
    with database.reading(job) as engine, lists_of(backup, passphrase) as listed_then:
        for account in accounts.keeping(engine):
            now = _whole(list(sql.read_list(engine.connection(), account.id)))
            missing = now[~np.isin(now, _whole(listed_then(account.id)), assume_unique=True)]
            if len(missing):
                opt_outs += len(missing)
                listed, by_action = sql.listed_actions(engine.connection(), account.id, missing, job)
                people |= removals.own_wishes(engine, account.id, listed, by_action)
    return Lost(opt_outs, len(people))


def _whole(blocks: list[Numbers]) -> Numbers:
    return np.concatenate(blocks) if blocks else np.empty(0, dtype=np.int64)


def refuse_loss(lost: Lost, *, confirmed: bool) -> None:
    """Refuse a restore that loses opt-outs unless somebody ``confirmed`` it.

    Raises:
        UserError: ``restore_guarded``; its facts ``lost`` and ``people`` count as ``Lost`` does.
    """
    if confirmed or not lost.opt_outs:
        return
    what = "1 opt-out" if lost.opt_outs == 1 else f"{lost.opt_outs:,} opt-outs"
    own = f", {lost.people:,} of people who opted out by a reply of their own" if lost.people else ""
    raise UserError(
        "restore_guarded",
        f"The list has {what} that the backup has not{own}: people who opted out could be messaged again. Nothing was "
        "restored. Confirm it and give a reason.",
        lost=lost.opt_outs,
        people=lost.people,
    )
