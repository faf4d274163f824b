"""Taking away people's words: of one person on request, and of everybody once they are old enough.

What goes: the text of replies and of the messages they answered, the reasons that people typed for adding and removing
by hand, and the note and file name of evidence. What stays, because it is the record that a suppression list is for:
numbers, dates, accounts, verdicts, rules, channels, digests, the names of imported files, and the operator, who is on
record for what they did. Digests tell nobody a text, but whoever has the exact text can recognise it by them.

Erasing cannot be undone. It is an action itself, so who erased what and when stays on record. Backups hold the words
until they are dropped, and so do the files that replies were taken in from.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from peewee import SqliteDatabase

from app.core.errors import Cancelled, StoreError, UserError
from app.core.jobs import Job
from app.core.records import ActionKind
from app.services.backups import backup_files
from app.services.removal_guard import checked_reason
from app.store import actions, erasures
from app.store.database import Database, from_ms, now_ms, to_ms
from app.store.erasures import Target

LEAST_MONTHS, MOST_MONTHS, USUAL_MONTHS = 1, 240, 36
CLOCK_STEP = timedelta(seconds=2)  # FAT, as on a memory stick, tells the time of a file no finer
IN_MEMORY = 256_000_000  # bytes: a larger file is rewritten by way of the disk

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ErasePreview:
    """What erasing would take: ``replies`` with words, ``reasons`` of actions.

    ``waiting`` replies stay because a person has yet to decide them, ``shared`` reasons because they are about other
    people too. ``backups`` are the program's own copies that hold words of it still, as they were made after the first
    of them came in; the oldest was made at ``oldest``.
    """

    replies: int
    reasons: int
    waiting: int = 0
    shared: int = 0
    backups: int = 0
    oldest: datetime | None = None

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to erase."""
        return not (self.replies or self.reasons)


@dataclass(frozen=True, slots=True)
class EraseReport:
    """What was erased, and by which action; None where there was nothing.

    ``rewritten`` is False where another program kept the file from being written anew, or that was cancelled: until the
    next start, traces may be found in it.
    """

    action: int | None
    replies: int = 0
    reasons: int = 0
    rewritten: bool = True


def preview_number(database: Database, msisdn: int) -> ErasePreview:
    """What erasing a person's words would take."""
    with database.reading() as engine:
        return _preview(database, erasures.words_of_number(engine, msisdn))


def preview_older(database: Database, months: int) -> ErasePreview:
    """What erasing all words older than some months would take. Raises ``UserError`` (``months_wrong``)."""
    _check_months(months)
    with database.reading() as engine:
        return _preview(database, erasures.words_before(engine, _before(months)))


def _preview(database: Database, target: Target) -> ErasePreview:
    made = [] if target.since is None else _made_since(database, from_ms(target.since))
    return ErasePreview(
        target.replies,
        len(target.actions),
        target.waiting,
        target.shared,
        len(made),
        min(made, default=None),
    )


def _made_since(database: Database, since: datetime) -> list[datetime]:
    """When the program's own copies were made, of those made at a time or after it."""
    made = [_made_at(file) for file in backup_files(database.path)]
    return [at for at in made if at is not None and at >= since - CLOCK_STEP]


def _made_at(file: Path) -> datetime | None:
    try:
        return datetime.fromtimestamp(file.stat().st_mtime, UTC)
    except OSError:
        return None


def erase_number(
    database: Database, msisdn: int, *, reason: str = "", operator: str = "", job: Job | None = None
) -> EraseReport:
    """Erase the words to and about a number. It cannot be undone.

    Raises:
        UserError: ``check_failed`` where something of it is not as it was written, ``reason_long``. Cancelled. Nothing
        was changed.
    """
    with database.writing(job) as engine:
        target = erasures.words_of_number(engine, msisdn)
        details = {"event": "person", "number": msisdn}
        report = _erase(engine, target, details, operator, checked_reason(reason), job)
    return _rewritten(database, report, job)


def erase_older(
    database: Database, months: int, *, operator: str = "", job: Job | None = None
) -> EraseReport:
    """Erase all words older than some months, but of replies that wait to be decided. It cannot be undone.

    Raises:
        UserError: ``months_wrong``, ``check_failed``. Cancelled. Nothing was changed.
    """
    _check_months(months)
    with database.writing(job) as engine:
        before = _before(months)
        target = erasures.words_before(engine, before)
        details = {"event": "age", "months": months, "before": from_ms(before).isoformat()}
        report = _erase(engine, target, details, operator, "", job)
    return _rewritten(database, report, job)


def _erase(
    engine: SqliteDatabase,
    target: Target,
    details: Mapping[str, object],
    operator: str,
    reason: str,
    job: Job | None,
) -> EraseReport:
    if not (target.replies or target.actions):
        return EraseReport(None)
    draft = actions.Draft(ActionKind.ERASE, operator, "", reason, dict(details))
    action = erasures.erase(engine, target, draft, job)
    return EraseReport(action, target.replies, len(target.actions))


def _rewritten(database: Database, report: EraseReport, job: Job | None) -> EraseReport:
    """The report, after the file was written anew without what was erased."""
    if report.action is None:
        return report
    return replace(report, rewritten=rewrite_if_needed(database, job))


def rewrite_if_needed(database: Database, job: Job | None = None) -> bool:
    """Write the file anew where traces of something erased may be in it; whether there are none now.

    Whatever keeps it from that, cancelling too, leaves it for another time: what was erased stays erased.
    """
    try:
        with database.reading() as engine:
            action = erasures.pending(engine)
        if action is None:
            return True
        in_memory = database.path.stat().st_size < IN_MEMORY
        with database.outside_transactions(job) as connection:
            clean = erasures.rewrite(connection, in_memory=in_memory)
        if clean:
            with database.writing() as engine:
                erasures.clear_pending(engine, action)
    except (StoreError, OSError, Cancelled) as error:
        log.info("the file could not be rewritten yet: %s", getattr(error, "code", type(error).__name__))
        return False
    return clean


def months(database: Database) -> int | None:
    """After how many months words are erased by themselves; None for never."""
    with database.reading() as engine:
        return erasures.months(engine)


def set_months(database: Database, wanted: int | None, *, operator: str = "") -> None:
    """Set after how many months words are erased by themselves, once a day; None for never. Stays on record.

    Raises:
        UserError: ``months_wrong``.
    """
    if wanted is not None:
        _check_months(wanted)
    with database.writing() as engine:
        if erasures.months(engine) == wanted:
            return
        details: dict[str, object] = {"event": "retention", "months": wanted}
        actions.record(engine, actions.Draft(ActionKind.ERASE, operator, details=details), ())
        erasures.set_months(engine, wanted)


def run_daily(database: Database, *, operator: str = "", job: Job | None = None) -> EraseReport:
    """Erase what is old enough, if that was set, and finish what an earlier erasure had to leave.

    Raises:
        As ``erase_older``.
    """
    wanted = months(database)
    if wanted is not None and not preview_older(database, wanted).nothing:
        return erase_older(database, wanted, operator=operator, job=job)
    return EraseReport(None, rewritten=rewrite_if_needed(database, job))


def _check_months(wanted: int) -> None:
    if not LEAST_MONTHS <= wanted <= MOST_MONTHS:
        raise UserError(
            "months_wrong",
            f"{wanted} is not a number of months from {LEAST_MONTHS} to {MOST_MONTHS}. Nothing was changed.",
        )


def _before(months_ago: int) -> int:
    """The same day and time some months ago, in milliseconds since 1970; the month's last day where it has no such."""
    now = from_ms(now_ms())
    year, month = divmod(now.year * 12 + now.month - 1 - months_ago, 12)
    for day in range(now.day, 0, -1):
        try:
            return to_ms(now.replace(year=year, month=month + 1, day=day))
        except ValueError:
            continue
    raise AssertionError("a month without days")
