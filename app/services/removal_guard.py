"""What stands between a number and its removal: a reason, a second step, evidence.

A person who opted out by their own reply can only be messaged again because they asked for it. So taking them off
needs a reason and a confirmation, wherever it is asked from; evidence may be kept with it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from peewee import SqliteDatabase

from app.core.errors import FileError, UserError
from app.store import removals
from app.store.actions import REMOVED, ChangeSet

LONGEST_NOTE = 2_000
LONGEST_REASON = 2_000


@dataclass(frozen=True, slots=True)
class Evidence:
    """What shows that a person asked to be messaged again: a note, and a file whose SHA-256 is kept, not the file."""

    note: str = ""
    file: Path | None = None

    def as_details(self) -> dict[str, str]:
        """What is written beside the removal: ``note``, ``file`` (its name) and ``sha256``, as far as given.

        Raises:
            FileError: the file cannot be read. UserError: ``note_long``.
        """
        found: dict[str, str] = {}
        note = self.note.strip()
        if len(note) > LONGEST_NOTE:
            raise UserError(
                "note_long",
                f"The note has {len(note)} letters; {LONGEST_NOTE} is the most. Nothing was changed. Shorten it.",
            )
        if note:
            found["note"] = note
        if self.file is not None:
            found |= {"file": self.file.name, "sha256": _sha256(self.file)}
        return found


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise FileError(
            "unreadable",
            path,
            f"The evidence {path.name} cannot be read ({error.strerror or error}). Nothing was changed. Choose another "
            "file, or none.",
        ) from error


def checked_reason(reason: str) -> str:
    """A reason without the spaces around it. Raises ``UserError`` (``reason_long``)."""
    reason = reason.strip()
    if len(reason) > LONGEST_REASON:
        raise UserError(
            "reason_long",
            f"The reason has {len(reason)} letters; {LONGEST_REASON} is the most. Nothing was changed. Shorten it.",
        )
    return reason


def check_removal(
    engine: SqliteDatabase, changes: Sequence[ChangeSet], *, reason: str, confirmed: bool
) -> None:
    """Refuse a removal that lacks what the people concerned are owed.

    Raises:
        UserError: ``reason_needed`` or ``confirmation_needed``, where any of them opted out by their own reply.
    """
    count = sum(removals.opted_out_by_reply(engine, change.account, change.numbers) for change in changes)
    if not count:
        return
    who = "This person" if count == 1 else f"{count:,} of these entries are people who"
    if not reason.strip():
        raise UserError(
            "reason_needed",
            f"{who} opted out by a reply of their own. Nothing was changed. Say in the reason how they asked to be "
            "messaged again.",
        )
    if not confirmed:
        raise UserError(
            "confirmation_needed",
            f"{who} opted out by a reply of their own. Nothing was changed. Confirm that they asked to be "
            "messaged again.",
        )


def people_taken_off(engine: SqliteDatabase, changes: Sequence[ChangeSet]) -> int:
    """How many people these changes take off a list that they asked to be on by a reply of their own."""
    people: set[int] = set()
    for change in changes:
        if change.kind == REMOVED:
            people |= removals.own_wishes_of_change(engine, change)
    return len(people)


def check_undo(
    engine: SqliteDatabase, action: int, changes: Sequence[ChangeSet], *, reason: str, confirmed: bool
) -> None:
    """Refuse an undo of ``action`` that takes people off the list as a removal would, and lacks what a removal needs.

    Raises:
        UserError: ``undo_guarded``, where any of them opted out by their own reply; its fact ``people`` counts them,
        ``action`` is what would be undone.
    """
    if confirmed and reason.strip():
        return
    people = people_taken_off(engine, changes)
    if people:
        who = "1 person who" if people == 1 else f"{people:,} people who"
        raise UserError(
            "undo_guarded",
            f"{who} opted out by a reply of their own would come off the list and be messaged again. Nothing was "
            "changed. Confirm it, and say why.",
            people=people,
            action=action,
        )


def count_removed_lately(engine: SqliteDatabase, changes: Sequence[ChangeSet]) -> int:
    """How many entries were removed before within the last 30 days."""
    since = datetime.now(UTC) - removals.SOON
    return sum(
        len(removals.removed_since(engine, change.account, change.numbers, since)) for change in changes
    )
