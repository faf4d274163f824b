"""The rows and answers that cross the layers, as frozen dataclasses.

An MSISDN is an ``int`` here (27831234567: E.164 without the plus, at most 15 digits), a time is an aware
``datetime`` in UTC, an account is named by its ``id`` or its name as each field says.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple


class ActionKind(StrEnum):
    """What an action was. The words are stored, shown (translated) and filtered by."""

    ADD = "add"
    IMPORT = "import"
    REPLY = "reply"
    REMOVE = "remove"
    UNDO = "undo"
    REGISTRY = "registry"
    EXPIRE = "expire"
    ACCOUNT = "account"  # an account was added, renamed, archived or changed: alters no list
    DECISION = "decision"  # somebody decided what a reply in review asks for: may opt its number out
    PHRASES = "phrases"  # how replies are read was changed: alters no list
    ERASE = "erase"  # people's words were taken away, or when that happens was set: alters no list
    DATABASE = "database"  # restored, or encrypted otherwise: its own record says so


class ChangeKind(StrEnum):
    """What happened to one number in one account's list."""

    OPTED_OUT = "opted_out"
    REMOVED = "removed"
    RESTORED = "restored"  # back on the list because a removal was undone, with its first date and cause
    ERASED = "erased"  # no change of a list, here and below: words about the number were taken away
    REPLIED = "replied"  # a reply asked to be opted out, and the number was listed already
    ASKED = "asked"  # somebody asked by telephone or the like, and the number was listed already
    DECIDED = "decided"  # a reply was decided on, or put into review by reading it again
    TAKEN_BACK = "taken_back"  # a reply, request or decision was undone
    COUNTS_AGAIN = "counts_again"  # the undo of that was undone
    STAYED = "stayed"  # what listed the number was undone, and it stays as they asked for it themselves


LIST_CHANGES = frozenset({ChangeKind.OPTED_OUT, ChangeKind.REMOVED, ChangeKind.RESTORED})
"""The kinds that changed a list."""


class Source(StrEnum):
    """Where an opt-out came from, as the table's Source column and the filter name it."""

    MANUAL = "manual"
    FILE = "file"
    REPLY = "reply"
    REGISTRY = "registry"


EXAMPLE_ACCOUNT = "Example"  # the name of the account to try things on


def marked_name(account: str, *, archived: bool) -> str:
    """An account's name as it stands beside a number that it lists: ``Retail (archived)``.

    An opt-out given to an account outlives its archiving: whoever reads of it is told why the account is unfamiliar.
    """
    return f"{account} (archived)" if archived else account


@dataclass(frozen=True, slots=True)
class Account:
    """A sender whose suppression list is kept. ``region`` is ISO 3166 (``"ZA"``)."""

    id: int
    name: str
    region: str
    notes: str = ""
    archived_at: datetime | None = None
    listed: int = 0

    @property
    def archived(self) -> bool:
        """Whether the account is put away; its list and history stay."""
        return self.archived_at is not None

    @property
    def marked_name(self) -> str:
        """The name, with ``(archived)`` behind it where the account is put away."""
        return marked_name(self.name, archived=self.archived)


@dataclass(frozen=True, slots=True)
class Action:
    """One thing somebody did. ``added``/``removed`` count changes over all accounts (pairs of account and number).

    ``number`` is known where it is about one. Of an undo, ``root`` is what it undoes in the end, through undone undos,
    and ``again`` whether that counts again by it.
    """

    id: int
    kind: ActionKind
    at: datetime
    operator: str
    source: str
    reason: str
    details: dict[str, object]
    added: int
    removed: int
    undoes: int | None = None
    undone_by: int | None = None
    accounts: tuple[str, ...] = ()
    can_undo: bool = False
    number: int | None = None
    root: Action | None = None
    again: bool = False


class OptOut(NamedTuple):
    """One row of the present list: this account must not message this number.

    A named tuple: hundreds are made for each letter typed, and a frozen dataclass takes three times as long to make.
    """

    msisdn: int
    account_id: int
    account: str
    action_id: int
    since: datetime
    source: str
    reason: str
    archived: bool = False  # whether the account is put away; its opt-outs stand


@dataclass(frozen=True, slots=True)
class HistoryEvent:
    """One event in a number's story, as the history dialog and ``history --json`` give it.

    ``undoes`` is set where it happened by an undo. ``already_listed`` says that a reply or request changed nothing
    because the number was on the list; ``verdict`` is that of the reply, ``decision`` what was decided about it.
    ``file_row`` and ``file_numbers`` are known for imports where the report kept them. ``start``/``end`` mark the
    deciding words in ``reply``; ``sent`` is the message it answered, where that is known.
    ``received_at`` and ``channel`` (a word of ``Channel``) are known where a wish was recorded with them;
    ``received_at``, with the ``rule_set`` it was read by, also for a reply.
    ``evidence`` is what was kept with a removal: ``note``, ``file``, ``sha256``. ``region`` is the account's.
    ``erased`` is the action that took the words of this event away; ``erased_replies`` counts what an ``erased`` event
    took.
    """

    at: datetime
    account: str
    event: ChangeKind
    action_id: int
    kind: ActionKind
    source: str
    operator: str
    reason: str
    undoes: int | None = None
    file_name: str | None = None
    file_numbers: int | None = None
    reply: str | None = None
    rule: str | None = None
    language: str | None = None
    start: int | None = None
    end: int | None = None
    received_at: datetime | None = None
    channel: str = ""
    rule_set: str | None = None
    evidence: dict[str, str] = field(default_factory=dict)
    region: str = ""
    sent: str | None = None
    erased: int | None = None
    erased_replies: int = 0
    verdict: str | None = None
    decision: str | None = None
    already_listed: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What the list says of one whole number: the answer card and ``search --json``."""

    query: str
    msisdn: int
    opt_outs: tuple[OptOut, ...]
    not_on: tuple[Account, ...]  # accounts in use that may message it
    note: str = ""  # for example that it is a landline

    @property
    def listed(self) -> bool:
        """Whether any account has the number on its list."""
        return bool(self.opt_outs)


@dataclass(frozen=True, slots=True)
class ActionReport:
    """What an add, removal or undo did. ``action`` is None when there was nothing to do.

    ``added``/``removed`` count (account, number) pairs that changed, ``already_listed``/``not_listed`` the pairs
    that needed no change, ``removed_again`` those removed before within the last 30 days. ``to_review`` counts replies
    that were put into review.
    """

    action: int | None
    added: int = 0
    removed: int = 0
    already_listed: int = 0
    not_listed: int = 0
    accounts: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()
    removed_again: int = 0
    to_review: int = 0


@dataclass(frozen=True, slots=True)
class UndoReport(ActionReport):
    """What an undo did. ``numbers`` names the number where it is about one, ``to_review`` counts replies that wait now.

    ``kind`` is what was undone in the end, through undone undos; ``again`` where that counts again by it. ``replies``
    were taken in or decided by that; where one was decided, ``reply`` is its id and ``decision`` what was decided.
    ``left`` people stay on the list because they asked for it themselves. ``undoes`` is the number of the action that
    was undone.
    """

    kind: ActionKind = ActionKind.UNDO
    again: bool = False
    replies: int = 0
    decision: str = ""
    left: int = 0
    undoes: int = 0
    reply: int | None = None


@dataclass(frozen=True, slots=True)
class Filter:
    """What part of the list is wanted. Empty means all; ``text`` is digits, matched anywhere in a number.

    Digits with a ``+`` before them are matched at its beginning; of several parts, with a blank between, one has to.
    """

    accounts: tuple[int, ...] = ()
    sources: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    text: str = ""


class Channel(StrEnum):
    """How a wish to be left alone came, where somebody took it down by hand."""

    PHONE = "phone"
    LETTER = "letter"
    COUNTER = "counter"
    EMAIL = "email"
    OTHER = "other"


class Order(StrEnum):
    """What the table is sorted by."""

    NUMBER = "number"
    ACCOUNT = "account"
    SINCE = "since"
    SOURCE = "source"
    REASON = "reason"


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """A bulk import as the person settled it in the preview.

    ``column`` counts from 0; None is column A, unless that clearly holds no numbers and another does, or every number
    of a file that holds nothing else. What else is None is left to detection. ``accounts`` are ids; empty means all
    accounts in use but for Example.
    """

    path: Path
    accounts: tuple[int, ...] = ()
    region: str = "ZA"
    column: int | None = None
    has_heading: bool | None = None
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    reason: str = ""
    operator: str = ""


@dataclass(frozen=True, slots=True)
class FileReading:
    """What of a file is read, where that is not all of it.

    ``sheet`` is the one that is read of a workbook with several, ``hidden`` that it is hidden there; ``unread`` are the
    letters of the columns that hold numbers too and are not read; ``every_number`` says that each number of a line is a
    row of its own; ``accounts_unread`` that it names accounts, as a list downloaded here does, and all numbers go to
    those chosen; ``titles`` counts the filled rows above the heading, which are no rows of the list; ``sheets_unread``
    are others that seem to hold replies.
    """

    sheet: str | None = None
    unread: tuple[str, ...] = ()
    every_number: bool = False
    hidden: bool = False
    accounts_unread: bool = False
    titles: int = 0
    sheets_unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did. Rows of the file: ``rows = added + already_listed + duplicates + rejected``.

    A row counts once however many accounts it goes to: an ``added`` row is new to at least one of them;
    ``pairs_added`` counts (account, number) pairs. Empty lines and the heading are not rows.
    ``repairs`` maps a repair's code to how many rows it mended, ``rejections`` likewise.
    ``reading`` says what of the file was read.
    ``spool`` is the file that keeps rejected and repaired rows until ``imports.discard(report)``.
    """

    action: int | None
    path: Path
    rows: int
    added: int
    already_listed: int
    duplicates: int
    repaired: int
    rejected: int
    pairs_added: int
    accounts: tuple[str, ...]
    repairs: dict[str, int] = field(default_factory=dict)
    rejections: dict[str, int] = field(default_factory=dict)
    sha256: str = ""
    seen_before: datetime | None = None
    seconds: float = 0.0
    spool: Path | None = None
    reading: FileReading = field(default_factory=FileReading)
