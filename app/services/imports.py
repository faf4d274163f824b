"""Bulk import: look at a file, take its numbers in as one action, report every row."""

from __future__ import annotations

import itertools
import os
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from peewee import SqliteDatabase

from app.core import msisdn, number_reader
from app.core import rejected_rows as spooled
from app.core.file_shape import FileShape
from app.core.jobs import Job
from app.core.list_shape import inspect_list
from app.core.number_reader import NumbersRead
from app.core.number_set import sorted_unique
from app.core.records import Account, ActionKind, FileReading, ImportReport, ImportRequest, Source
from app.store import accounts, actions, files_seen
from app.store import sqlite_statements as sql
from app.store.database import Database

inspect = inspect_list
# What a downloaded list has beside its numbers; ``list_writer`` has more of it and brings XlsxWriter.
_ACCOUNT_HEADINGS = frozenset({"Account", "Opted out (UTC)"})
_ACCOUNT_KEYS = (b'"account": "', b'"since": "')
_START = 64 << 10  # bytes: the first row of JSON, with the longest reason


@dataclass(frozen=True, slots=True)
class PreviewOutcome:
    """One row of a file as it would be taken in.

    ``outcome`` is ``new``, ``already_listed``, ``duplicate`` or ``rejected``; ``text`` says why or what was repaired;
    ``first_row`` is where a duplicate stood first, ``codes`` the one of ``REFUSALS`` or those of ``REPAIRS``.
    """

    row: int
    raw: str
    msisdn: int | None
    outcome: str
    repaired: bool
    text: str
    first_row: int | None = None
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """The first rows of a file as they would be taken in; ``truncated`` where the file has more.

    ``reading`` says what of the file is read.
    """

    shape: FileShape
    rows: tuple[PreviewOutcome, ...]
    truncated: bool
    reading: FileReading


def preview(database: Database, request: ImportRequest, limit: int = 100) -> ImportPreview:
    """What an import would do with the first rows of its file. Changes nothing. Raises ``FileError``."""
    shape = shape_of(request)
    rows = number_reader.preview(
        request.path,
        region=request.region,
        column=request.column,
        has_heading=request.has_heading,
        encoding=request.encoding,
        delimiter=request.delimiter,
        sheet=request.sheet,
        limit=limit + 1,
    )
    listed = _listed_everywhere(database, request, [row.msisdn for row in rows if row.msisdn is not None])
    first_rows: dict[int, int] = {}
    outcomes = []
    for row in rows[:limit]:
        repairs = ", ".join(msisdn.REPAIRS[code] for code in row.repairs)
        if row.msisdn is None:
            codes = (row.refusal,) if row.refusal else ()
            outcomes.append(
                PreviewOutcome(row.row, row.raw, None, "rejected", repaired=False, text=row.text, codes=codes)
            )
            continue
        first = first_rows.get(row.msisdn)
        first_rows.setdefault(row.msisdn, row.row)
        outcome = "duplicate" if first is not None else "already_listed" if row.msisdn in listed else "new"
        outcomes.append(
            PreviewOutcome(
                row.row,
                row.raw,
                row.msisdn,
                outcome,
                bool(row.repairs),
                repairs,
                first,
                row.repairs,
            )
        )
    return ImportPreview(shape, tuple(outcomes), len(rows) > limit, reading_of(shape, request.column))


def reading_of(shape: FileShape, column: int | None) -> FileReading:
    """What of a file is read to change lists: as the shape says, and whether it names accounts besides."""
    return replace(shape.reading(column), accounts_unread=_names_accounts(shape))


def _names_accounts(shape: FileShape) -> bool:
    if shape.kind != "json":
        return shape.has_heading and {column.heading for column in shape.columns} >= _ACCOUNT_HEADINGS
    try:
        with shape.path.open("rb") as file:
            start = file.read(_START)
    except OSError:  # what reads it next says so
        return False
    return all(key in start for key in _ACCOUNT_KEYS)


def reading_json(reading: FileReading) -> dict[str, object]:
    """What of a file was read, as reports give it to scripts."""
    return {
        "sheet": reading.sheet,
        "unread_columns": list(reading.unread),
        "several_on_a_line": reading.every_number,
        "accounts_unread": reading.accounts_unread,
        "title_rows": reading.titles,
    }


def listed_in_any(engine: SqliteDatabase, chosen: Sequence[Account], found: ImportPreview) -> frozenset[int]:
    """The numbers of these rows that any of the accounts lists."""
    numbers = sorted_unique(row.msisdn for row in found.rows if row.msisdn is not None)
    anywhere = np.zeros(len(numbers), np.bool_)
    for account in chosen:
        anywhere |= sql.listed_among(engine.connection(), account.id, numbers, account.listed)
    return frozenset(numbers[anywhere].tolist())


def shape_of(request: ImportRequest) -> FileShape:
    """How the file of a request is to be read; what the request settles is taken as settled. Raises ``FileError``."""
    return inspect_list(
        request.path,
        region=request.region,
        encoding=request.encoding,
        delimiter=request.delimiter,
        sheet=request.sheet,
        has_heading=request.has_heading,
    )


def _listed_everywhere(database: Database, request: ImportRequest, numbers: Sequence[int]) -> set[int]:
    wanted = sorted_unique(numbers)
    everywhere = np.ones(len(wanted), dtype=np.bool_)
    with database.reading() as engine:
        for account in accounts.receiving(engine, request.accounts):
            everywhere &= sql.listed_among(engine.connection(), account.id, wanted, account.listed)
    return set(wanted[everywhere].tolist())


def run(
    database: Database, request: ImportRequest, job: Job | None = None, *, cache_dir: Path | None = None
) -> ImportReport:
    """Take a file's numbers in, as one action and one transaction, and report every row.

    ``cache_dir`` keeps compiled numbering plans. The report's ``spool`` holds rejected and repaired rows until
    ``discard``.

    Raises:
        FileError: the file cannot be read. StoreError, NotFound, Cancelled: nothing was changed.
    """
    job = job or Job()
    started = time.monotonic()
    with database.reading() as engine:
        accounts.receiving(engine, request.accounts)  # an account there is not is told before a long read
    reading = reading_of(shape_of(request), request.column)
    spool = new_spool("import")
    try:
        read = number_reader.read_numbers(
            request.path,
            region=request.region,
            column=request.column,
            has_heading=request.has_heading,
            encoding=request.encoding,
            delimiter=request.delimiter,
            sheet=request.sheet,
            job=job,
            spool=spool,
            cache_dir=cache_dir,
        )
        with database.writing(job, bulk=True) as engine:
            report = _store(engine, request, read, job, started)
        return replace(report, reading=reading)
    except BaseException:  # Ctrl+C too must leave no file with numbers behind
        drop_spool(spool)
        raise


def new_spool(what: str) -> Path:
    """Make an empty file for what a report keeps, readable by its owner only."""
    handle, name = tempfile.mkstemp(prefix=f"opt-outs-{what}-", suffix=".spool")
    os.close(handle)
    return Path(name)


def drop_spool(spool: Path) -> None:
    """Remove what was kept for a report; what Windows keeps for whoever still reads it goes at a later start."""
    with suppress(OSError):
        spool.unlink(missing_ok=True)


def _store(
    engine: SqliteDatabase, request: ImportRequest, read: NumbersRead, job: Job, started: float
) -> ImportReport:
    chosen = accounts.receiving(engine, request.accounts)
    changes, everywhere = _changes(engine, chosen, read)
    pairs_added = sum(len(change.numbers) for change in changes)
    seen_before = files_seen.seen_at(engine, read.sha256)
    action = None
    if pairs_added:
        name = request.path.name
        details: dict[str, object] = {
            "file": name,
            "sha256": read.sha256,
            "numbers": len(read.msisdns),
            "rows": read.rows,
            "duplicates": read.duplicates,
            "repairs": read.repairs,
            "rejections": read.rejections,
        }
        reason = request.reason.strip() or name
        draft = actions.Draft(ActionKind.IMPORT, request.operator, Source.FILE.value, reason, details)
        action = actions.record(engine, draft, changes, job)
        files_seen.remember(engine, read.sha256, name, action)
    return ImportReport(
        action=action,
        path=request.path,
        rows=read.rows,
        added=len(read.msisdns) - everywhere,
        already_listed=everywhere,
        duplicates=read.duplicates,
        repaired=read.repaired,
        rejected=read.rejected,
        pairs_added=pairs_added,
        accounts=tuple(account.name for account in chosen),
        repairs=read.repairs,
        rejections=read.rejections,
        sha256=read.sha256,
        seen_before=seen_before,
        seconds=time.monotonic() - started,
        spool=read.spool,
    )


def _changes(
    engine: SqliteDatabase, chosen: Sequence[Account], read: NumbersRead
) -> tuple[list[actions.ChangeSet], int]:
    """What is new to each account, and how many of the numbers were listed in all of them already."""
    changes = []
    everywhere = np.ones(len(read.msisdns), dtype=np.bool_)
    for account in chosen:
        listed = sql.listed_among(engine.connection(), account.id, read.msisdns, account.listed)
        everywhere &= listed
        changes.append(actions.ChangeSet(account.id, actions.OPTED_OUT, read.msisdns[~listed]))
    return changes, int(everywhere.sum())


def rejected_rows(report: ImportReport, limit: int = 1_000) -> list[tuple[int, str, str]]:
    """The first rejected rows of an import: row number, what stood there, and the cause, a code of ``REFUSALS``."""
    return [(row.row, row.raw, row.refusal or "") for row in _kept(report, "rejected", limit)]


def repaired_rows(report: ImportReport, limit: int = 1_000) -> list[tuple[int, str, int, str]]:
    """The first repaired rows of an import: row number, what stood there, the number, and the repair in words."""
    return [
        (row.row, row.raw, row.msisdn or 0, ", ".join(msisdn.REPAIRS[code] for code in row.repairs))
        for row in _kept(report, "repaired", limit)
    ]


def _kept(report: ImportReport, kind: str, limit: int) -> list[spooled.KeptRow]:
    if report.spool is None:
        return []
    return list(itertools.islice(spooled.kept_rows(report.spool, kind), limit))


def save_rejected(report: ImportReport, path: Path, *, delimiter: str = ",") -> int:
    """Write every rejected row to a CSV file that can be mended and imported again; return how many.

    Raises:
        FileError: the file cannot be written.
    """
    if report.spool is None:
        return 0
    return spooled.save_rejected(report.spool, path, delimiter=delimiter)


def discard(report: ImportReport) -> None:
    """Let go of what is kept for an import's report."""
    if report.spool is not None:
        drop_spool(report.spool)
