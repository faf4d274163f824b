"""Replies come in: from a file or by paste, each stored with its verdict, opt-outs applied, all in one transaction."""

from __future__ import annotations

import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import numpy as np
from peewee import SqliteDatabase

from app.core.classifier import RULE_SET_VERSION, Classification, Classifier, Verdict
from app.core.collection_pause import collection_paused
from app.core.errors import UserError
from app.core.file_shape import FileShape
from app.core.jobs import Job
from app.core.number_set import sorted_unique
from app.core.records import EXAMPLE_ACCOUNT, Account, ActionKind, Source
from app.core.rejected_replies import first_rejected
from app.core.rejected_replies import save_rejected as save_kept
from app.core.replies import (
    AccountRules,
    Doubt,
    Reach,
    RejectedReply,
    RepliesReport,
    ReplyColumns,
    ReplyRequest,
)
from app.core.replies_shape import RepliesShape, inspect_replies, unread_sheets
from app.core.reply_columns import unsure_replies
from app.core.reply_reader import ReadReply, preview_replies, read_whole
from app.core.reply_times import zone_named
from app.core.storable_text import storable
from app.services.imports import drop_spool, new_spool
from app.services.reply_account import account_and_rules
from app.services.reply_keys import KeyedReplies
from app.store import accounts, actions, replies
from app.store import sqlite_statements as sql
from app.store.database import Database, from_ms, now_ms
from app.store.replies import NewReply

MOST_PASTED = 1_000_000  # characters; more belongs into a file


@dataclass(frozen=True, slots=True)
class PreviewReply:
    """One reply of a file as it would be taken in. ``received_at`` is None where no time could be read."""

    row: int
    msisdn: int
    received_at: datetime | None
    text: str
    finding: Classification


@dataclass(frozen=True, slots=True)
class RepliesPreview:
    """The first rows of a file as they would be taken in, and how the file is read.

    ``left_out`` counts the rows among them that are messages that were sent, not replies. Where there are ``doubts``,
    the columns have to be given.
    """

    file: FileShape
    columns: ReplyColumns
    account: Account
    rows: tuple[PreviewReply, ...]
    rejected: tuple[RejectedReply, ...]
    doubts: frozenset[Doubt] = frozenset()
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class _Intake:
    """Everything read and judged, before anything is written."""

    source: str
    sha256: str
    rows: int
    read: int  # replies, each once
    duplicates: int
    left_out: int
    undated: int
    rejections: dict[str, int]
    rejected_rows: tuple[RejectedReply, ...]
    keyed: KeyedReplies
    replies: list[NewReply]  # each key once, without those the account had when it was read


def preview_file(database: Database, request: ReplyRequest, limit: int = 100) -> RepliesPreview:
    """What an intake would make of the first rows of its file. Changes nothing.

    Raises:
        FileError: the file cannot be read, or has no replies. UserError: ``account_needed``, ``time_zone_unknown``.
    """
    account, rules = account_and_rules(database, request.account)
    region = request.region or account.region
    shape = _shape(request, region)
    first = preview_replies(shape, region=region, zone=zone_named(request.time_zone), limit=limit)
    classifier = Classifier(rules.settings)
    shown = tuple(
        PreviewReply(
            row.row,
            row.msisdn,
            None if row.received_at is None else from_ms(row.received_at),
            row.text,
            classifier.classify(row.text, row.sent),
        )
        for row in first.replies
    )
    return RepliesPreview(
        shape.file, shape.columns, account, shown, first.rejected, shape.doubts, first.left_out
    )


def import_file(
    database: Database,
    request: ReplyRequest,
    job: Job | None = None,
    *,
    cache_dir: Path | None = None,
    keep_rejected: bool = False,
) -> RepliesReport:
    """Take a file's replies in, as one action and one transaction; what was taken in before adds nothing.

    With ``keep_rejected`` the report keeps all rejected rows on disk: give it to ``discard`` when it is put away.

    Raises:
        FileError: the file cannot be read, has no replies, or leaves a doubt which columns hold them
        (``unsure_replies``; not where the request names the columns). UserError: ``account_needed``,
        ``time_zone_unknown``. StoreError, NotFound, Cancelled: nothing was changed.
    """
    job = job or Job()
    if not keep_rejected:
        return _take_in(database, request, storable(request.path.name), "", job, cache_dir)
    spool = new_spool("replies")
    try:
        report = _take_in(database, request, storable(request.path.name), "", job, cache_dir, spool)
    except BaseException:  # Ctrl+C too must leave no file with numbers behind
        drop_spool(spool)
        raise
    if report.rejected:
        return replace(report, spool=spool)
    drop_spool(spool)
    return report


def rejected_rows(report: RepliesReport, limit: int = 1_000) -> list[RejectedReply]:
    """The first rejected rows of an intake, whole where they were kept. Raises ``FileError``."""
    return list(report.rejected_rows) if report.spool is None else first_rejected(report.spool, limit)


def save_rejected(report: RepliesReport, path: Path, *, delimiter: str = ",") -> int:
    """Write the rejected rows of an intake to a CSV file to mend and import again; give how many.

    Raises:
        FileError: they were not kept, or the file cannot be written.
    """
    return save_kept(report.spool or Path(), path, delimiter=delimiter)


def discard(report: RepliesReport) -> None:
    """Let go of what is kept for an intake's report."""
    if report.spool is not None:
        drop_spool(report.spool)


def add_pasted(
    database: Database,
    text: str,
    account_id: int | None = None,
    *,
    region: str | None = None,
    time_zone: str = "",
    operator: str = "",
    job: Job | None = None,
) -> RepliesReport:
    """Take in replies from pasted text: a number and a reply on each line, or columns as copied from a spreadsheet.

    ``time_zone`` is as in a ``ReplyRequest``.

    Raises:
        UserError: ``paste_empty``, ``paste_long``, ``paste_unsure``, and as ``import_file``.
    """
    if not text.strip():
        raise UserError("paste_empty", "There is nothing pasted. Paste a number and a reply on each line.")
    if len(text) > MOST_PASTED:
        raise UserError(
            "paste_long",
            "This is more than can be pasted. Nothing was changed. Save it as a file and import that.",
        )
    with tempfile.TemporaryDirectory(prefix="opt-outs-") as folder:
        path = Path(folder) / "pasted.txt"
        path.write_text(text, encoding="utf-8", errors="replace", newline="")
        request = ReplyRequest(
            path, account_id, region, encoding="utf-8", time_zone=time_zone, operator=operator
        )
        # Pasted replies without a time may be the same words sent again, so each paste stands for itself.
        return _take_in(database, request, "", f"pasted {time.time_ns()}", job or Job(), None)


@collection_paused()
def _take_in(
    database: Database,
    request: ReplyRequest,
    source: str,
    occasion: str,
    job: Job,
    cache_dir: Path | None,
    spool: Path | None = None,
) -> RepliesReport:
    started = time.monotonic()
    account, rules = account_and_rules(database, request.account)
    region = request.region or account.region
    zone = zone_named(request.time_zone)
    shape = _shape(request, region)
    _refuse_doubts(shape, is_pasted=not source)
    reader, read = read_whole(shape, region=region, zone=zone, job=job, cache_dir=cache_dir, spool=spool)
    _refuse_doubts(shape, is_pasted=not source, found=reader.doubts)
    digest = reader.sha256()
    keyed = KeyedReplies(read, occasion or None, digest, reader)
    with database.reading() as engine:
        known = keyed.known(engine, account.id)
    intake = _Intake(
        source,
        digest,
        reader.rows,
        len(keyed.by_key),
        len(read) - len(keyed.by_key),
        reader.left_out,
        reader.undated,
        dict(reader.rejections),
        tuple(reader.rejected_rows),
        keyed,
        _judged(account, rules, keyed.new(known), job),
    )
    unread = unread_sheets(shape, region) if request.sheet is None else ()  # else a person saw them
    with database.writing(job, bulk=True) as engine:
        report = _store(engine, request, account, rules, intake)
    sheet = shape.file.sheet if len(shape.file.sheets) > 1 else None
    report = replace(report, sheet=sheet, sheet_hidden=sheet in shape.file.hidden, sheets_unread=unread)
    return replace(report, seconds=time.monotonic() - started)


def _refuse_doubts(shape: RepliesShape, *, is_pasted: bool, found: frozenset[Doubt] = frozenset()) -> None:
    """Raise where a person has to settle which columns hold what; what is pasted is taken for replies.

    ``found`` are the doubts that only all rows together gave.
    """
    doubts = shape.doubts | found
    if not is_pasted and doubts:
        raise unsure_replies(shape.file.path, doubts)
    if doubts - {Doubt.REPLIES, Doubt.DIRECTION}:
        raise UserError(
            "paste_unsure",
            "Several columns were pasted that could be the number, or the reply. Nothing was stored. Paste the two "
            "columns with the sender's number and the reply alone, or save them all as a file and import that.",
        )


def _shape(request: ReplyRequest, region: str) -> RepliesShape:
    return inspect_replies(
        request.path,
        region=region,
        columns=request.columns,
        encoding=request.encoding,
        delimiter=request.delimiter,
        sheet=request.sheet,
        has_heading=request.has_heading,
    )


def _judged(
    account: Account, rules: AccountRules, keyed: Iterable[tuple[str, ReadReply]], job: Job
) -> list[NewReply]:
    """The replies with their verdicts, ready to be stored."""
    classifier, now = Classifier(rules.settings), now_ms()
    answered: dict[tuple[str, str | None], Classification] = {}
    found = []
    for place, (key, reply) in enumerate(keyed):
        if place % 1_000 == 0:
            job.check()
        said = answered.get((reply.text, reply.sent))
        if said is None:
            said = answered[reply.text, reply.sent] = classifier.classify(reply.text, reply.sent)
        found.append(
            NewReply(
                account.id,
                reply.msisdn,
                now if reply.received_at is None else reply.received_at,
                reply.text,
                said.verdict.value,
                said.rule,
                said.language,
                said.start,
                said.end,
                said.rule_set,
                key,
                reply.provider_id,
                reply.sent,
                reply.campaign,
            )
        )
    return found


def _store(
    engine: SqliteDatabase, request: ReplyRequest, account: Account, rules: AccountRules, intake: _Intake
) -> RepliesReport:
    # Another process may have taken the same replies in while these were read.
    known = intake.keyed.known(engine, account.id) if intake.replies else set()
    stored = [reply for reply in intake.replies if reply.key not in known]
    verdicts = Counter(reply.verdict for reply in stored)
    asking = [reply.msisdn for reply in stored if reply.verdict == Verdict.OPT_OUT.value]
    changes, everywhere = changes_for(engine, account, rules.reach, asking)
    action = None
    if stored:
        details: dict[str, object] = {
            "file": intake.source,
            "sha256": intake.sha256,
            "account": account.id,
            "name": account.name,
            "reach": rules.reach.value,
            "rows": intake.rows,
            "stored": len(stored),
            "verdicts": dict(verdicts),
            "rejections": intake.rejections,
            "rule_set": RULE_SET_VERSION,
            "replies_digest": replies.replies_digest(stored),
        }
        if intake.left_out:
            details["left_out"] = intake.left_out
        if len(stored) == 1:
            details["number"] = stored[0].msisdn
        draft = actions.Draft(ActionKind.REPLY, request.operator, Source.REPLY.value, intake.source, details)
        action = actions.record(engine, draft, changes)
        replies.insert_replies(engine, action, stored)
    names = accounts.names_by_id(engine)
    return RepliesReport(
        action=action,
        source=intake.source,
        account=account.name,
        rows=intake.rows,
        stored=len(stored),
        seen_before=intake.read - len(stored),
        rejected=sum(intake.rejections.values()),
        added=sum(len(change.numbers) for change in changes),
        already_listed=sum(msisdn in everywhere for msisdn in asking),
        undated=intake.undated,
        duplicates=intake.duplicates,
        left_out=intake.left_out,
        accounts=tuple(names[change.account] for change in changes if len(change.numbers)),
        verdicts=dict(verdicts),
        rejections=intake.rejections,
        rejected_rows=intake.rejected_rows,
        sha256=intake.sha256,
    )


def changes_for(
    engine: SqliteDatabase, account: Account, reach: Reach, asking: Iterable[int]
) -> tuple[list[actions.ChangeSet], set[int]]:
    """What opting numbers out changes in the account's list or, by ``reach``, in all; and who was on all of them.

    The account to try things on reaches no other, and is reached by none.
    """
    reached = {account.id: account}
    if reach is Reach.ALL and account.name != EXAMPLE_ACCOUNT:
        others = [other for other in accounts.in_use(engine) if other.name != EXAMPLE_ACCOUNT]
        reached |= {other.id: other for other in others}
    wanted = sorted_unique(asking)
    everywhere = np.ones(len(wanted), dtype=np.bool_)
    changes = []
    for account_id, each in sorted(reached.items()):
        current = accounts.account_by_id(engine, account_id) if each is account else each
        listed = sql.listed_among(engine.connection(), account_id, wanted, current.listed)
        everywhere &= listed
        changes.append(actions.ChangeSet(account_id, actions.OPTED_OUT, wanted[~listed]))
    return changes, set(wanted[everywhere].tolist())
