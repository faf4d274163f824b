"""Clean a List: divide a send list into what may be sent and what may not, with a summary to keep as evidence."""

from __future__ import annotations

import itertools
import json
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from peewee import SqliteDatabase

from app import __version__
from app.core.errors import FileError
from app.core.jobs import Job
from app.core.list_cleaning import ListedNumbers, clean_list
from app.core.list_shape import inspect_list
from app.core.records import Account, FileReading, ImportRequest
from app.core.safe_files import is_same_place, replacing
from app.core.storable_text import storable
from app.services import imports
from app.services.imports import ImportPreview, reading_json
from app.store import accounts
from app.store.database import Database
from app.store.list_groups import Group, groups_of_accounts, numbers_of_groups

inspect = inspect_list
_NOT_TEXT = frozenset(
    {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".numbers", ".json", ".pdf", ".doc", ".docx", ".zip"}
)


@dataclass(frozen=True, slots=True)
class CleanRequest:
    """A send list and what to make of it.

    ``accounts`` are ids, empty for all whose opt-outs stand, archived ones too, but for the one to try things on.
    ``column`` counts from 0; None is as of an ``ImportRequest``. ``summary`` is where the report will be saved.
    ``semicolons`` part the columns of what was a workbook, instead of commas: a text file keeps its own marks. What
    else is None is left to detection.
    """

    path: Path
    kept: Path
    removed: Path
    accounts: tuple[int, ...] = ()
    region: str = "ZA"
    column: int | None = None
    has_heading: bool | None = None
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    operator: str = ""
    summary: Path | None = None
    semicolons: bool = False


@dataclass(frozen=True, slots=True)
class CleanReport:
    """What became of a send list: ``rows = kept + removed``, ``removed = opted_out + refused + twice``.

    ``by_account`` counts the opted-out rows by the account whose list they were found on (the first, where several
    have the number), ``refusals`` the rows that hold no number by code. ``archived`` names those of ``accounts`` that
    are put away. ``at`` is when the lists were looked up, ``reading`` what of the send list was read.
    """

    path: Path
    kept_path: Path
    removed_path: Path
    at: datetime
    operator: str
    accounts: tuple[str, ...]
    listed: int
    rows: int
    kept: int
    removed: int
    opted_out: int
    refused: int
    twice: int
    by_account: dict[str, int]
    refusals: dict[str, int]
    sha256: str
    seconds: float
    reading: FileReading
    archived: tuple[str, ...] = ()


def kept_and_removed(path: Path) -> tuple[Path, Path]:
    """Where the two parts of a send list go unless told otherwise: beside it, named after it, over no other file."""
    ending = path.suffix if path.suffix.lower() in {".csv", ".txt", ".tsv"} else ".csv"
    for count in itertools.count(1):
        more = f"-{count}" if count > 1 else ""
        kept, removed = (path.with_name(f"{path.stem}-{part}{more}{ending}") for part in ("kept", "removed"))
        if not kept.exists() and not removed.exists():
            break
    return kept, removed


def preview(database: Database, request: ImportRequest, limit: int = 100) -> ImportPreview:
    """What cleaning would do with the first rows of a send list, which ``request`` says how to read.

    Outcomes: ``kept``, ``opted_out``, ``duplicate``, ``rejected``. Raises ``FileError``.
    """
    found = imports.preview(database, request, limit)
    with database.reading() as engine:
        listed = imports.listed_in_any(engine, _chosen(engine, request.accounts), found)
    rows = (
        replace(row, outcome="opted_out", first_row=None)
        if row.msisdn in listed
        else replace(row, outcome="kept" if row.outcome in {"new", "already_listed"} else row.outcome)
        for row in found.rows
    )
    # Which account a number of a send list stands with says nothing: it is held against all that are chosen.
    return replace(found, rows=tuple(rows), reading=replace(found.reading, accounts_unread=False))


def clean(
    database: Database, request: CleanRequest, job: Job | None = None, *, cache_dir: Path | None = None
) -> CleanReport:
    """Write the two parts of a send list. Changes no opt-out list.

    ``cache_dir`` keeps compiled numbering plans.

    Raises:
        FileError: the file cannot be read, a part cannot be written, two of the files are one (``same_file``), or a
        part is to end as another kind of file does (``not_as_text``).
        NotFound: there is no such account. StoreError, Cancelled. Nothing was written.
    """
    job = job or Job()
    started = time.monotonic()
    _refuse_same_file(request)
    _refuse_other_endings(request)
    shape = inspect_list(
        request.path,
        region=request.region,
        encoding=request.encoding,
        delimiter=request.delimiter,
        sheet=request.sheet,
        has_heading=request.has_heading,
    )
    shape = replace(shape, joined_by=";") if request.semicolons else shape
    reading = shape.reading(request.column)
    at = datetime.now(UTC).replace(microsecond=0)
    chosen, groups, listed = _listed_numbers(database, request, job)
    cleaned = clean_list(
        shape,
        listed,
        region=request.region,
        column=request.column,
        kept=request.kept,
        removed=request.removed,
        job=job,
        cache_dir=cache_dir,
    )
    names = {account.id: account.name for account in chosen}
    by_account: dict[str, int] = {}
    for group, count in cleaned.by_group.items():
        name = names[groups[group].account]
        by_account[name] = by_account.get(name, 0) + count
    return CleanReport(
        path=request.path,
        kept_path=request.kept,
        removed_path=request.removed,
        at=at,
        operator=request.operator,
        accounts=tuple(names.values()),
        listed=len(listed),
        rows=cleaned.rows,
        kept=cleaned.kept,
        removed=cleaned.removed,
        opted_out=cleaned.opted_out,
        refused=cleaned.refused,
        twice=cleaned.twice,
        by_account=by_account,
        refusals=cleaned.refusals,
        sha256=cleaned.sha256,
        seconds=time.monotonic() - started,
        reading=reading,
        archived=tuple(account.name for account in chosen if account.archived),
    )


def _refuse_same_file(request: CleanRequest) -> None:
    named = (request.path, request.kept, request.removed, request.summary)
    paths = [path for path in named if path is not None]
    if any(is_same_place(one, other) for one, other in itertools.combinations(paths, 2)):
        raise FileError(
            "same_file",
            request.kept,
            "The send list, the kept rows, the removed rows and the summary must be different files. Nothing was "
            "written. Give another name to one of them.",
        )


def _refuse_other_endings(request: CleanRequest) -> None:
    """The rows are written as lines of text, whatever file they came from: no spreadsheet would open them."""
    for path in (request.kept, request.removed):
        if path.suffix.lower() in _NOT_TEXT:
            raise FileError(
                "not_as_text",
                path,
                f"Rows are written as text, so {path.name} could not be opened as its name says. Nothing was written. "
                "Give a name that ends in .csv or .txt.",
            )


def _chosen(engine: SqliteDatabase, account_ids: Sequence[int]) -> list[Account]:
    """The accounts whose people are taken out: those named, else all that keep any opt-out."""
    chosen = accounts.keeping(engine, account_ids)
    return chosen if account_ids else accounts.without_example(chosen)


def _listed_numbers(
    database: Database, request: CleanRequest, job: Job
) -> tuple[list[Account], list[Group], ListedNumbers]:
    """The accounts, the groups of their lists, and all their numbers, as they are at one moment."""
    with database.reading(job) as engine:
        chosen = _chosen(engine, request.accounts)
        names = {account.id: account.marked_name for account in chosen}
        groups = groups_of_accounts(engine, list(names))
        total = sum(group.listed for group in groups)
        causes = [f"{names[group.account]}, {group.since:%Y-%m-%d %H:%M} UTC" for group in groups]
        usual = max(range(len(groups)), key=lambda place: groups[place].listed, default=0)
        listed = ListedNumbers(causes, usual)
        done = 0
        for numbers, places in numbers_of_groups(engine, groups):
            listed.add(numbers, places)
            done += len(numbers)
            job.report("loading", done, total, done, "numbers")
    return chosen, groups, listed


def summary_json(report: CleanReport) -> dict[str, object]:
    """The report as the evidence file and ``clean --json`` give it: stable keys, times in UTC."""
    summary = asdict(report)
    for key in ("path", "kept_path", "removed_path", "reading"):
        summary.pop(key)
    summary["at"] = report.at.isoformat().replace("+00:00", "Z")
    summary["accounts"], summary["archived"] = list(report.accounts), list(report.archived)
    summary["seconds"] = round(report.seconds, 3)
    summary |= reading_json(report.reading)
    files = {"file": report.path, "kept_file": report.kept_path, "removed_file": report.removed_path}
    return {
        **{key: storable(str(path)) for key, path in files.items()},
        **summary,
        "program": f"Opt-Outs {__version__}",
    }


def save_summary(report: CleanReport, path: Path) -> None:
    """Write the report to a JSON file. Raises ``FileError``: ``same_file`` for one of the three it is about."""
    refuse_own_files(report, path)
    with replacing(path) as file:
        file.write(json.dumps(summary_json(report), indent=2, ensure_ascii=False).encode("utf-8") + b"\n")


def refuse_own_files(report: CleanReport, path: Path) -> None:
    """Raise ``FileError`` (``same_file``) where a summary would be written over a file that it is about."""
    if any(is_same_place(path, one) for one in (report.path, report.kept_path, report.removed_path)):
        raise FileError(
            "same_file",
            path,
            f"The summary cannot be written over {path.name}, which it is about. The rows are written, the summary is "
            "not. Give it another name.",
        )
