"""Download List: the list, or the part of it that is wanted, as a file."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from peewee import SqliteDatabase

from app.core import list_writer
from app.core.errors import FileError
from app.core.jobs import Job
from app.core.list_writer import ListBlock
from app.core.number_set import NumberSet
from app.core.records import Filter
from app.store.database import Database
from app.store.list_blocks import blocks_of_list, count_of_list

FORMATS, ENDINGS = list_writer.FORMATS, list_writer.ENDINGS


@dataclass(frozen=True, slots=True)
class DownloadReport:
    """What was written: where, in which format, how many rows (numbers, where the format has one a line)."""

    path: Path
    format: str
    rows: int
    seconds: float


def format_of(path: Path) -> str:
    """The format a file's name asks for, CSV with commas for .csv. Raises ``FileError`` where it asks for none."""
    ending = path.suffix.lower().lstrip(".")
    if ending not in ENDINGS.values():
        raise FileError(
            "format_unknown",
            path,
            f"{path.name} does not end in .csv, .txt, .xlsx or .json, so its format is not known. Nothing was written.",
        )
    return ending


def download(
    database: Database,
    path: Path,
    format: str | None = None,  # noqa: A002 - the word of the screen and of the command line
    *,
    filter: Filter | None = None,  # noqa: A002 - likewise
    job: Job | None = None,
) -> DownloadReport:
    """Write the wanted part of the list (None: all of it) to a file, numbers rising in each account.

    The file appears whole or not at all; a text file holds each number once, however many accounts list it.

    Raises:
        FileError: it cannot be written, or the format is unknown. Cancelled, StoreError.
    """
    job, wanted = job or Job(), filter or Filter()
    form = format or format_of(path)
    started = time.monotonic()
    with database.reading(job) as engine:
        total = count_of_list(engine, wanted)
        blocks = _numbers_once(engine, wanted) if form == "txt" else blocks_of_list(engine, wanted)
        rows = list_writer.write_list(path, form, blocks, job=job, total=total)
    return DownloadReport(path, form, rows, time.monotonic() - started)


def _numbers_once(engine: SqliteDatabase, wanted: Filter) -> Iterator[ListBlock]:
    """The list's numbers, rising, each once: what a provider's upload takes."""
    numbers = NumberSet()
    since = None
    for block in blocks_of_list(engine, wanted):
        numbers.add(np.asarray(block.numbers, dtype=np.int64))
        since = since or block.since
    if since is not None:
        for part in numbers.in_order():
            yield ListBlock(part, "", since, "", "")
