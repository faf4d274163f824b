"""Many numbers looked up at once: which of them are on whose list, and which on none."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.core.errors import InvalidNumber, UserError
from app.core.file_rows import FileRows, filled_rows
from app.core.list_writer import spaced
from app.core.msisdn import parse
from app.core.number_set import sorted_unique
from app.core.records import Account, FileReading, ImportRequest, marked_name
from app.core.rejected_rows import guarded
from app.core.safe_files import replacing
from app.services.imports import shape_of
from app.services.suppression_list import PastedNumber, parse_pasted
from app.store import accounts
from app.store import sqlite_statements as sql
from app.store.database import Database

MOST = 100_000  # numbers whose answers are worth reading one by one; Clean a List takes any count

__all__ = [
    "ManyAnswers", "NumberAnswer", "account_names", "look_up_file", "look_up_many", "parse_pasted", "save_answers",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class NumberAnswer:
    """What the lists say of one piece of text: ``accounts`` have its number; no ``msisdn`` where it is none.

    ``archived`` names those of the accounts that are put away.
    """

    raw: str
    msisdn: int | None
    text: str
    accounts: tuple[str, ...]
    archived: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ManyAnswers:
    """Answers in the order asked. ``found`` and ``not_found`` hold each number once, rising.

    ``by_account`` counts the found numbers of each account, by name; those with none are left out. ``archived`` names
    those of them that are put away. ``reading`` says what of a file was read.
    """

    answers: tuple[NumberAnswer, ...]
    found: tuple[int, ...]
    not_found: tuple[int, ...]
    refused: int
    by_account: dict[str, int]
    archived: tuple[str, ...] = ()
    reading: FileReading = field(default_factory=FileReading)


def look_up_many(
    database: Database, pasted: Sequence[PastedNumber], account_ids: Sequence[int] = ()
) -> ManyAnswers:
    """Look numbers up in the lists of accounts, all that keep any opt-out where none is named, archived ones too.

    Raises:
        NotFound: there is no such account. UserError: ``too_many``.
    """
    if len(pasted) > MOST:
        raise _too_many()
    numbers = sorted_unique(one.msisdn for one in pasted if one.msisdn is not None)
    listing: dict[int, list[Account]] = {}
    archived: list[str] = []
    by_account: dict[str, int] = {}
    with database.reading() as engine:
        for account in accounts.keeping(engine, account_ids):
            there = sql.listed_among(engine.connection(), account.id, numbers, account.listed)
            for number in numbers[there].tolist():
                listing.setdefault(number, []).append(account)
            if there.any():
                by_account[account.name] = int(there.sum())
                archived += [account.name] if account.archived else []
    return ManyAnswers(
        tuple(_answered(one, listing.get(one.msisdn or 0, ())) for one in pasted),
        found=tuple(number for number in numbers.tolist() if number in listing),
        not_found=tuple(number for number in numbers.tolist() if number not in listing),
        refused=sum(one.msisdn is None for one in pasted),
        by_account=by_account,
        archived=tuple(archived),
    )


def _answered(one: PastedNumber, listing: Sequence[Account]) -> NumberAnswer:
    return NumberAnswer(
        one.raw,
        one.msisdn,
        one.text,
        tuple(account.name for account in listing),
        tuple(account.name for account in listing if account.archived),
    )


def account_names(answer: NumberAnswer) -> list[str]:
    """The accounts that have a number, with ``(archived)`` behind those that are put away."""
    return [marked_name(name, archived=name in answer.archived) for name in answer.accounts]


def look_up_file(database: Database, request: ImportRequest) -> ManyAnswers:
    """Look up every number of a file, read as an import reads it.

    Raises:
        FileError: it cannot be read. NotFound: there is no such account. UserError: ``too_many``.
    """
    shape = shape_of(request)
    shape.refuse_empty_sheet()
    found: list[PastedNumber] = []
    for block in filled_rows(shape, FileRows(shape, request.column)):
        if len(found) + len(block) > MOST:
            raise _too_many()
        found += [_parsed(block.cell(index), request.region) for index in range(len(block))]
    answers = look_up_many(database, found, request.accounts)
    return replace(answers, reading=shape.reading(request.column))


def _parsed(raw: str, region: str) -> PastedNumber:
    try:
        number = parse(raw, region)
    except InvalidNumber as error:
        return PastedNumber(raw, None, error.text)
    return PastedNumber(raw, number.msisdn, number.note)


def _too_many() -> UserError:
    return UserError(
        "too_many",
        f"These are more than {MOST:,} numbers, too many to be shown one by one. Nothing was looked up. Use Clean a "
        "List for them.",
    )


def save_answers(answers: ManyAnswers, path: Path, *, delimiter: str = ",") -> None:
    """Write every answer to a CSV file that a spreadsheet opens right. Raises ``FileError``."""
    text = io.StringIO(newline="")
    rows = csv.writer(text, delimiter=delimiter)
    rows.writerow(("Number", "As given", "On the opt-out list", "Accounts or cause"))
    for one in answers.answers:
        number = "" if one.msisdn is None else spaced(one.msisdn)
        verdict = "not a number" if one.msisdn is None else "yes" if one.accounts else "no"
        names = one.text if one.msisdn is None else ", ".join(account_names(one))
        rows.writerow((number, guarded(one.raw), verdict, guarded(names)))
    with replacing(path) as file:
        file.write(text.getvalue().encode("utf-8-sig", "replace"))
