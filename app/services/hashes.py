"""Lists as digests: handing ours to a partner, and finding who of theirs is on ours."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from peewee import SqliteDatabase

from app.core import keyed_hash
from app.core.errors import FileError
from app.core.jobs import Job
from app.core.list_writer import spaced
from app.core.number_set import sorted_unique
from app.core.safe_files import cannot_write, place_of, replacing
from app.store import accounts
from app.store import sqlite_statements as sql
from app.store.database import Database

Digests = npt.NDArray[np.uint8]

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # as PowerShell and old editors of Windows write text
_DIGEST = re.compile(rb"[0-9a-fA-F]{64}")
BLOCK = 10_000
LONGEST_LINE = 1_000  # bytes; a line of digests has some seventy


@dataclass(frozen=True, slots=True)
class MatchReport:
    """What a partner's digests and our list have in common.

    ``lines`` of the file with anything on them; ``unreadable`` of them are no digest. ``matched`` are our numbers
    that are among theirs, rising; ``compared`` is how many of ours were.
    """

    lines: int
    unreadable: int
    compared: int
    matched: tuple[int, ...]


def save_new_key(path: Path) -> bytes:
    """Make a key and write it to a file that must not be there yet, readable by its owner only.

    Raises:
        FileError: ``exists``, or it cannot be written.
    """
    key = keyed_hash.new_key()
    try:
        with path.open("x", encoding="ascii") as file:
            path.chmod(0o600)
            file.write(key.hex() + "\n")
    except FileExistsError as error:
        raise FileError(
            "exists",
            path,
            f"{path.name} exists already and was not overwritten: it may be another recipient's key. Choose "
            "another name.",
        ) from error
    except OSError as error:
        raise cannot_write(path, error) from error
    return key


def load_key(path: Path) -> bytes:
    """A key from its file. Raises ``FileError``, or ``UserError`` ``key_unreadable``."""
    try:
        with path.open("rb") as file:
            text = file.read(LONGEST_LINE)
    except OSError as error:
        raise _unreadable(path, error) from error
    encoding = "utf-16" if text.startswith(_UTF_16) else "utf-8-sig"
    return keyed_hash.read_key(text.decode(encoding, "replace"))


def _unreadable(path: Path, error: OSError) -> FileError:
    return FileError(
        "unreadable", path, f"{path.name} cannot be read ({error.strerror or error}). Choose another file."
    )


def export(
    database: Database,
    path: Path,
    key: bytes | None,
    account_ids: Sequence[int] = (),
    job: Job | None = None,
) -> int:
    """Write the digests of the listed numbers, each once, one a line in hexadecimal; return how many.

    The lines rise by digest, so that their order tells nothing of the numbers. ``key`` None writes plain hashes.

    Raises:
        FileError, StoreError, Cancelled.
    """
    job = job or Job()
    with database.reading(job) as engine:
        numbers = _listed(engine, account_ids)
    digests = np.sort(_as_words(_digests(numbers, key, job)))
    with replacing(path) as file:
        for start in range(0, len(digests), BLOCK):
            job.check()
            lines = digests[start : start + BLOCK].view(np.uint8).reshape(-1, 32)
            file.writelines(line.tobytes().hex().encode("ascii") + b"\n" for line in lines)
    return len(digests)


def export_with_new_key(
    database: Database, path: Path, key_path: Path, account_ids: Sequence[int] = (), job: Job | None = None
) -> int:
    """Make a key for one recipient and write it and the digests, both or neither. Else as ``export``.

    Raises:
        FileError: ``exists``, ``same_file``, or as ``export``. StoreError, Cancelled.
    """
    if place_of(path) == place_of(key_path):
        raise FileError(
            "same_file",
            path,
            f"The list and its key cannot both be {path.name}. Nothing was written. Choose another name for the key.",
        )
    key = save_new_key(key_path)
    try:
        return export(database, path, key, account_ids, job)
    except BaseException:  # a key without its list would be handed over for nothing
        key_path.unlink(missing_ok=True)
        raise


def save_matched(report: MatchReport, path: Path) -> None:
    """Write the numbers that both have to a CSV file which a spreadsheet opens right. Raises ``FileError``."""
    with replacing(path) as file:
        file.write(b"\xef\xbb\xbfNumber\r\n")
        file.writelines(f"{spaced(number)}\r\n".encode("ascii") for number in report.matched)


def match(
    database: Database,
    path: Path,
    key: bytes | None,
    account_ids: Sequence[int] = (),
    job: Job | None = None,
) -> MatchReport:
    """Find which listed numbers are in a partner's file of digests, made with the same key. Changes nothing.

    Raises:
        FileError: the file cannot be read or holds no digest. StoreError, Cancelled.
    """
    job = job or Job()
    theirs, lines, unreadable = _read_digests(path, job)
    if not len(theirs):
        raise FileError(
            "no_digests",
            path,
            f"{path.name} holds no digests of 64 digits, one a line. Nothing was compared. Choose another file.",
        )
    with database.reading(job) as engine:
        numbers = _listed(engine, account_ids)
    ours = _digests(numbers, key, job)
    found = np.isin(_as_words(ours), _as_words(theirs))
    return MatchReport(lines, unreadable, len(numbers), tuple(numbers[found].tolist()))


def _as_words(digests: Digests) -> npt.NDArray[np.bytes_]:
    """Each digest as one value that can be compared and sorted."""
    words: npt.NDArray[np.bytes_] = np.ascontiguousarray(digests).reshape(-1).view("S32")
    return words


def _listed(engine: SqliteDatabase, account_ids: Sequence[int]) -> npt.NDArray[np.int64]:
    chosen = accounts.keeping(engine, account_ids)
    chosen = chosen if account_ids else accounts.without_example(chosen)
    connection = engine.connection()
    blocks = [block for account in chosen for block in sql.read_list(connection, account.id)]
    return sorted_unique(np.concatenate(blocks)) if blocks else np.empty(0, dtype=np.int64)


def _digests(numbers: npt.NDArray[np.int64], key: bytes | None, job: Job) -> Digests:
    made = np.empty((len(numbers), 32), dtype=np.uint8)
    for start in range(0, len(numbers), BLOCK):
        block = numbers[start : start + BLOCK].tolist()
        joined = b"".join(keyed_hash.digest(number, key) for number in block)
        made[start : start + BLOCK] = np.frombuffer(joined, dtype=np.uint8).reshape(-1, 32)
        done = start + len(block)
        job.report("checking", done, len(numbers), done, unit="numbers")
    return made


def _lines(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        wide = file.read(2) in _UTF_16
        file.seek(0)
        if not wide:
            while line := file.readline(LONGEST_LINE):
                yield line
            return
        text = io.TextIOWrapper(file, "utf-16", errors="replace", newline="\n")
        while row := text.readline(LONGEST_LINE):
            yield row.encode("ascii", "replace")


def _read_digests(path: Path, job: Job) -> tuple[Digests, int, int]:
    found, lines, unreadable = bytearray(), 0, 0
    try:
        for line in _lines(path):
            word = line.strip(b' \t\r\n"\xef\xbb\xbf;,')
            if not word:
                continue
            lines += 1
            if _DIGEST.fullmatch(word):
                found += bytes.fromhex(word.decode("ascii"))
            else:
                unreadable += 1
            if lines % BLOCK == 0:
                job.check()
    except OSError as error:
        raise _unreadable(path, error) from error
    return np.frombuffer(bytes(found), dtype=np.uint8).reshape(-1, 32), lines, unreadable
