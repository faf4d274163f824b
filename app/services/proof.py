"""Proof for a regulator: what was done about a number, or in a period, and how anybody can verify it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from app import __version__
from app.core.deadlines import Deadline
from app.core.jobs import Job
from app.core.moments import end_of_day, start_of_day
from app.core.records import Account, HistoryEvent
from app.services.wishes import deadline_of
from app.store import accounts, evidence, opt_outs
from app.store.database import Database
from app.store.evidence import ChainedAction, ChainHead
from app.store.history import history_of_number

_LINK = (
    "Each action is a link of a chain. Its digest is the SHA-256, over UTF-8, of one line of JSON: the fields given "
    "here as “chained”, with “changes” (the digest of the numbers it changed) and “previous” (the digest of the "
    "action before it) added, keys in alphabetical order, no spaces, letters beyond ASCII as they are."
)
_NUMBERS = (
    "The digest of the numbers is the SHA-256 of one line for each account and kind of change, in rising order, each "
    "ended by a line feed: account, kind (1 opted out, 2 removed, 3 restored), count and digest, parted by colons. "
    "The last is the SHA-256, in hexadecimal, of the numbers in rising order as little-endian 64-bit integers."
)
_WHOLE = (
    "Who has the database can run “opt-outs check” and compare the digest of each action, and of the newest one, with "
    "this proof: a change to any of them, or to any earlier action, gives other digests."
)
_ERASED = (
    "Where words were erased, the action keeps the digest it was written with, to which the next one links; what is "
    "left of it digests, in the same way, to “digest_of_remainder”, which the action that erased them says under "
    "“actions”, and so is held by the chain."
)
HOW_TO_VERIFY = (_LINK, _NUMBERS, _WHOLE, _ERASED)


@dataclass(frozen=True, slots=True)
class AccountState:
    """What one account's list says of the number at the time of the proof; ``since`` is None where it is not listed."""

    account: str
    region: str
    archived: bool
    since: datetime | None
    source: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ProvenEvent:
    """One event with the link of the chain that holds it and the deadline that applied, if any."""

    event: HistoryEvent
    link: ChainedAction
    deadline: Deadline | None
    file_sha256: str = ""


@dataclass(frozen=True, slots=True)
class NumberProof:
    """Everything about one number, its events oldest first."""

    msisdn: int
    made_at: datetime
    made_by: str
    states: tuple[AccountState, ...]
    events: tuple[ProvenEvent, ...]
    head: ChainHead

    @property
    def listed(self) -> bool:
        """Whether any account lists the number."""
        return any(state.since is not None for state in self.states)


@dataclass(frozen=True, slots=True)
class PeriodProof:
    """Every action of a period, oldest first; ``since`` and ``until`` are days at this desk, both in it."""

    since: date
    until: date
    made_at: datetime
    made_by: str
    links: tuple[ChainedAction, ...]
    head: ChainHead


def prove_number(
    database: Database, msisdn: int, *, operator: str = "", job: Job | None = None
) -> NumberProof:
    """Gather what is known of a number, from one unchanging state of the database.

    Raises:
        StoreError, Cancelled.
    """
    with database.reading(job) as engine:
        events = history_of_number(engine, msisdn)[::-1]
        listed = opt_outs.opt_outs_of_number(engine, msisdn)
        everyone = accounts.all_accounts(engine, archived=True)
        links, head = evidence.chained_actions(engine, {event.action_id for event in events}, job)
    by_account = {one.account_id: one for one in listed}
    proven = tuple(_proven(event, links[event.action_id]) for event in events)
    states = tuple(_state(account, by_account.get(account.id)) for account in everyone)
    return NumberProof(msisdn, datetime.now(UTC), operator, states, proven, head)


def _state(account: Account, opt_out: Any) -> AccountState:
    if opt_out is None:
        return AccountState(account.name, account.region, account.archived, None)
    return AccountState(
        account.name, account.region, account.archived, opt_out.since, opt_out.source, opt_out.reason
    )


def _proven(event: HistoryEvent, link: ChainedAction) -> ProvenEvent:
    return ProvenEvent(event, link, deadline_of(event), str(link.details.get("sha256", "")))


def prove_period(
    database: Database, since: date, until: date, *, operator: str = "", job: Job | None = None
) -> PeriodProof:
    """Gather every action of the days ``since`` to ``until`` at this desk, both included.

    Raises:
        StoreError, Cancelled.
    """
    with database.reading(job) as engine:
        wanted = evidence.actions_between(engine, start_of_day(since), end_of_day(until))
        links, head = evidence.chained_actions(engine, wanted, job)
    return PeriodProof(
        since, until, datetime.now(UTC), operator, tuple(links[action] for action in wanted), head
    )


def program() -> str:
    """The program and its version, as a proof names its maker."""
    return f"Opt-Outs {__version__}"
