"""Removal of many numbers named in a file: first what it would do, account by account, then the deed."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from app.core import number_reader
from app.core.errors import UserError
from app.core.file_names import told_name
from app.core.jobs import Job
from app.core.records import ActionReport, FileReading, ImportRequest
from app.services import imports, suppression_list
from app.services.imports import ImportPreview, reading_of, shape_of
from app.services.removal_guard import Evidence
from app.services.suppression_list import RemovalChoice
from app.store import accounts, opt_outs
from app.store.database import Database


@dataclass(frozen=True, slots=True, eq=False)
class FileRemoval:
    """What a file of numbers would remove: ``choices`` are the accounts that list any of them, with how many.

    ``rows`` of the file; ``duplicates`` and ``rejected`` among them. ``reading`` says what of it was read.
    """

    path: Path
    sha256: str
    numbers: npt.NDArray[np.int64]
    rows: int
    duplicates: int
    rejected: int
    choices: tuple[RemovalChoice, ...]
    reading: FileReading


def preview(database: Database, request: ImportRequest, limit: int = 100) -> ImportPreview:
    """The first rows of a file, as ``listed`` or ``not_listed`` where an import has other outcomes. Changes nothing.

    A number counts as listed if any account lists it, archived ones too. Raises ``FileError``.
    """
    found = imports.preview(database, request, limit)
    with database.reading() as engine:
        listed = imports.listed_in_any(engine, accounts.all_accounts(engine, archived=True), found)
    rows = (
        row
        if row.outcome in {"duplicate", "rejected"}
        else replace(row, outcome="listed" if row.msisdn in listed else "not_listed")
        for row in found.rows
    )
    return replace(found, rows=tuple(rows))


def plan(
    database: Database, request: ImportRequest, job: Job | None = None, *, cache_dir: Path | None = None
) -> FileRemoval:
    """Read a file as an import does, and count what of it each account lists. Changes nothing.

    Raises:
        FileError: it cannot be read. StoreError, Cancelled.
    """
    reading = reading_of(shape_of(request), request.column)
    with tempfile.TemporaryDirectory(prefix="opt-outs-removal-") as folder:
        read = number_reader.read_numbers(
            request.path,
            region=request.region,
            column=request.column,
            has_heading=request.has_heading,
            encoding=request.encoding,
            delimiter=request.delimiter,
            sheet=request.sheet,
            job=job or Job(),
            spool=Path(folder) / "rejected",
            cache_dir=cache_dir,
        )
    with database.reading(job) as engine:
        choices = tuple(opt_outs.accounts_listing(engine, read.msisdns, job))
    return FileRemoval(
        request.path, read.sha256, read.msisdns, read.rows, read.duplicates, read.rejected, choices, reading
    )


def carry_out(
    database: Database,
    planned: FileRemoval,
    account_ids: Sequence[int],
    *,
    reason: str,
    operator: str = "",
    confirmed: bool = False,
    evidence: Evidence | None = None,
    job: Job | None = None,
) -> ActionReport:
    """Remove the numbers of a file from the lists of accounts, as one action that names the file.

    Raises:
        UserError: ``reason_needed`` (always wanted here), ``confirmation_needed``. Else as ``suppression_list.remove``.
    """
    if not reason.strip():
        raise UserError(
            "reason_needed", "Removing a file of numbers needs a reason. Nothing was changed. Give one."
        )
    return suppression_list.remove_numbers(
        database,
        dict.fromkeys(account_ids, planned.numbers),
        reason=reason,
        operator=operator,
        confirmed=confirmed,
        evidence=evidence,
        details={"file": told_name(planned.path), "sha256": planned.sha256, "numbers": len(planned.numbers)},
        job=job,
    )
