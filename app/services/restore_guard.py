"""Who would come off the list, and which replies would be gone, if a backup took the database's place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.core.errors import UserError
from app.core.jobs import Job
from app.store import accounts, removals, replies
from app.store import sqlite_statements as sql
from app.store.actions import Numbers
from app.store.backup_files import lists_of
from app.store.database import Database
from app.store.encryption import Passphrase


@dataclass(frozen=True, slots=True)
class Lost:
    """``opt_outs`` are listed now and not in the backup; ``people`` of them opted out by a reply of their own.

    ``waiting`` replies that a person has yet to decide are not in it either.
    """

    opt_outs: int = 0
    people: int = 0
    waiting: int = 0

    @property
    def nothing(self) -> bool:
        """Whether the backup has all that must not be lost unsaid."""
        return not (self.opt_outs or self.waiting)


def lost_by_restoring(
    database: Database, backup: Path, passphrase: Passphrase | None = None, job: Job | None = None
) -> Lost:
    """What the list has now and a backup has not, account by account and number by number.

    Raises:
        StoreError: the backup is damaged, ``encrypted`` or the passphrase is wrong. Cancelled.
    """
    opt_outs, people = 0, set[int]()
    with database.reading(job) as engine, lists_of(backup, passphrase) as then:
        for account in accounts.keeping(engine):
            now = _whole(list(sql.read_list(engine.connection(), account.id)))
            missing = now[~np.isin(now, _whole(then.numbers(account.id)), assume_unique=True)]
            if len(missing):
                opt_outs += len(missing)
                listed, by_action = sql.listed_actions(engine.connection(), account.id, missing, job)
                people |= removals.own_wishes(engine, account.id, listed, by_action)
        keys = replies.waiting_keys(engine)
        waiting = sum(len(of_account - then.replies(account)) for account, of_account in keys.items())
    return Lost(opt_outs, len(people), waiting)


def _whole(blocks: list[Numbers]) -> Numbers:
    return np.concatenate(blocks) if blocks else np.empty(0, dtype=np.int64)


def refuse_loss(lost: Lost, *, confirmed: bool) -> None:
    """Refuse a restore that loses opt-outs, or replies nobody decided, unless somebody ``confirmed`` it.

    Raises:
        UserError: ``restore_guarded``; its facts ``lost``, ``people`` and ``waiting`` count as ``Lost`` does.
    """
    if confirmed or lost.nothing:
        return
    told = []
    if lost.opt_outs:
        what = "1 opt-out" if lost.opt_outs == 1 else f"{lost.opt_outs:,} opt-outs"
        own = f", {lost.people:,} of people who opted out by a reply of their own" if lost.people else ""
        told.append(
            f"The list has {what} that the backup has not{own}: people who opted out could be messaged again."
        )
    if lost.waiting:
        what = "1 reply that waits" if lost.waiting == 1 else f"{lost.waiting:,} replies that wait"
        told.append(
            f"The backup has not {what} to be decided: who asks in them to be opted out would not be heard."
        )
    raise UserError(
        "restore_guarded",
        f"{' '.join(told)} Nothing was restored. Confirm it and give a reason.",
        lost=lost.opt_outs,
        people=lost.people,
        waiting=lost.waiting,
    )
