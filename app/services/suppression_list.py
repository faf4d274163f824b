"""The suppression list: who is on it, adding, removing, undoing, and a number's story."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.core import msisdn as numbers_of_the_field
from app.core.errors import InvalidNumber
from app.core.jobs import Job
from app.core.msisdn import ParsedNumber
from app.core.number_set import sorted_unique
from app.core.records import ActionKind, ActionReport, Answer, HistoryEvent, Source
from app.services.removal_guard import Evidence, check_removal, checked_reason, count_removed_lately
from app.services.undoing import undo
from app.services.wishes import Wish
from app.store import accounts, actions, opt_outs, replies
from app.store import sqlite_statements as sql
from app.store.actions import OPTED_OUT, REMOVED, ChangeSet, Draft
from app.store.database import Database
from app.store.history import history_of_number
from app.store.opt_outs import ListedIn as RemovalChoice

__all__ = [
    "Evidence", "PastedNumber", "RemovalChoice", "Wish", "add", "answer", "history", "parse_pasted", "pasted_pieces",
    "removal_choices", "remove", "remove_numbers", "undo",
]  # fmt: skip


def add(
    database: Database,
    numbers: Sequence[int],
    account_ids: Sequence[int] = (),
    *,
    reason: str = "",
    operator: str = "",
    wish: Wish | None = None,
) -> ActionReport:
    """Put numbers on the lists of accounts (all in use but for Example where none is named), as one action.

    What is listed already stays as it is. ``wish`` is kept where people asked for it by telephone or the like, of those
    who are listed already too: then there is an action though it changes no list.

    Raises:
        NotFound: there is no such account. UserError: ``received_later``, ``received_too_early``,
            ``reason_long``. Nothing was changed.
    """
    wanted = sorted_unique(numbers)
    details = wish.as_details() if wish is not None else {}
    with database.writing() as engine:
        chosen = accounts.receiving(engine, account_ids)
        changes, already = [], 0
        asked: list[list[object]] = []
        for account in chosen:
            listed = sql.listed_among(engine.connection(), account.id, wanted, account.listed)
            changes.append(ChangeSet(account.id, OPTED_OUT, wanted[~listed]))
            already += int(listed.sum())
            if wish is not None and listed.any():
                asked.append([account.id, wanted[listed].tolist()])
        added = sum(len(change.numbers) for change in changes)
        action = None
        if added or asked:
            details |= _of_one(changes) if not asked else {"asked": asked}
            if asked and len(wanted) == 1:
                details["number"] = int(wanted[0])
            draft = Draft(ActionKind.ADD, operator, Source.MANUAL.value, checked_reason(reason), details)
            action = actions.record(engine, draft, changes)
    names = tuple(account.name for account in chosen)
    return ActionReport(
        action, added=added, already_listed=already, accounts=names, numbers=tuple(wanted.tolist())
    )


def remove(
    database: Database,
    pairs: Sequence[tuple[int, int]],
    *,
    reason: str = "",
    operator: str = "",
    confirmed: bool = False,
    evidence: Evidence | None = None,
) -> ActionReport:
    """Take (account id, MSISDN) pairs off the list, as one action. Pairs that are not listed are counted and left.

    ``confirmed`` says that a person was asked a second time; it is needed, and a reason, where anybody opted out by
    their own reply.

    Raises:
        NotFound: there is no such account. FileError: the evidence cannot be read.
        UserError: ``reason_needed``, ``confirmation_needed``, ``reason_long``. Nothing was changed.
    """
    by_account: dict[int, list[int]] = {}
    for account_id, msisdn in pairs:
        by_account.setdefault(account_id, []).append(msisdn)
    wanted = {account_id: sorted_unique(numbers) for account_id, numbers in by_account.items()}
    return remove_numbers(
        database, wanted, reason=reason, operator=operator, confirmed=confirmed, evidence=evidence
    )


def remove_numbers(
    database: Database,
    wanted: Mapping[int, npt.NDArray[np.int64]],
    *,
    reason: str,
    operator: str,
    confirmed: bool,
    evidence: Evidence | None = None,
    details: Mapping[str, object] | None = None,
    job: Job | None = None,
) -> ActionReport:
    """Take numbers, rising and each once, off the lists of accounts, given by their ids. Else as ``remove``.

    ``details`` are kept with the action, such as the file the numbers came from.
    """
    kept = evidence.as_details() if evidence is not None else {}
    with database.writing(job) as engine:
        chosen = accounts.in_use(engine, sorted(wanted)) if wanted else []
        changes, missing = [], 0
        for account in chosen:
            numbers = wanted[account.id]
            listed = sql.listed_among(engine.connection(), account.id, numbers, account.listed)
            changes.append(ChangeSet(account.id, REMOVED, numbers[listed]))
            missing += int((~listed).sum())
        check_removal(engine, changes, reason=reason, confirmed=confirmed)
        again = count_removed_lately(engine, changes)
        removed = sum(len(change.numbers) for change in changes)
        action = None
        if removed:
            told = {**(details or {}), **({"evidence": kept} if kept else {}), **_of_one(changes)}
            draft = Draft(ActionKind.REMOVE, operator, reason=checked_reason(reason), details=told)
            action = actions.record(engine, draft, changes, job)
    touched = tuple(a.name for a, change in zip(chosen, changes, strict=True) if len(change.numbers))
    asked = sorted_unique(int(number) for numbers in wanted.values() for number in numbers[:1000])
    return ActionReport(
        action,
        removed=removed,
        not_listed=missing,
        accounts=touched,
        numbers=tuple(asked[:1000].tolist()),
        removed_again=again,
    )


def _of_one(changes: Sequence[ChangeSet]) -> dict[str, object]:
    """The number an action is about, for its details, where it is about one: it would be dear to find again."""
    found = {int(number) for change in changes for number in change.numbers[:2]}
    return {"number": found.pop()} if len(found) == 1 else {}


def answer(database: Database, msisdn: int, query: str = "") -> Answer:
    """Whether a number is on the list: where, since when and why, and which accounts in use may message it."""
    with database.reading() as engine:
        found = replies.with_reply_words(engine, opt_outs.opt_outs_of_number(engine, msisdn))
        listed = {opt_out.account_id for opt_out in found}
        others = tuple(account for account in accounts.in_use(engine) if account.id not in listed)
    return Answer(query or f"+{msisdn}", msisdn, tuple(found), others)


def history(database: Database, msisdn: int) -> list[HistoryEvent]:
    """Everything that ever happened to a number, newest first."""
    with database.reading() as engine:
        return history_of_number(engine, msisdn)


def removal_choices(
    database: Database, msisdns: Sequence[int] | npt.NDArray[np.int64], job: Job | None = None
) -> list[RemovalChoice]:
    """The accounts that have any of the numbers on their list, with how many, since when and why."""
    with database.reading(job) as engine:
        return opt_outs.accounts_listing(engine, sorted_unique(msisdns), job)


@dataclass(frozen=True, slots=True)
class PastedNumber:
    """One piece of pasted text: the number it is, or None; ``text`` says why not, or what should be noted.

    ``finding`` is what ``text`` was taken from, for those who say it in other words.
    """

    raw: str
    msisdn: int | None
    text: str
    finding: InvalidNumber | ParsedNumber | None = None


def pasted_pieces(text: str) -> list[str]:
    """What stands in pasted text for a number each: one a line, or between commas, semicolons or tabs."""
    return [raw for piece in re.split(r"[\n\r\t,;]+", text) if (raw := piece.strip())]


def parse_pasted(text: str, region: str) -> list[PastedNumber]:
    """The numbers in pasted text, as ``pasted_pieces`` has them."""
    found = []
    for raw in pasted_pieces(text):
        try:
            parsed = numbers_of_the_field.parse(raw, region)
        except InvalidNumber as error:
            found.append(PastedNumber(raw, None, error.text, error.with_traceback(None)))
        else:
            found.append(PastedNumber(raw, parsed.msisdn, parsed.note, parsed))
    return found
