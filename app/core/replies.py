"""Replies and what is done with them, as frozen dataclasses that cross the layers.

An MSISDN is an ``int`` and a time an aware ``datetime`` in UTC, as in ``app.core.records``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from app.core.classifier import Verdict
from app.core.partial_number import PartialNumber, search_digits
from app.core.phrases import ReplySettings
from app.core.records import FileReading

FEWEST_DIGITS = 3  # of a number, before a search text is taken for part of one


class Reach(StrEnum):
    """On whose lists a reply puts its sender."""

    ACCOUNT = "account"
    ALL = "all"


class Decision(StrEnum):
    """What was decided about a reply after it came in: by a person, or ``REVIEW`` by reading it again."""

    OPT_OUT = "opt_out"
    KEEP = "keep"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class AccountRules:
    """How an account's replies are read, and how far its opt-outs reach.

    ``own`` is False where the account has none of its own and those for all accounts hold.
    """

    settings: ReplySettings = field(default_factory=ReplySettings)
    reach: Reach = Reach.ACCOUNT
    own: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """A stored reply. ``start``/``end`` mark the words in ``text`` that decided; ``rule`` is the rule's id.

    ``intake`` is the action that took it in, ``decided`` the one by which ``decision`` was made, ``erased`` the one
    that took its words away: ``text`` is empty then. ``verdict`` and ``rule_set`` stay those of the intake; where
    reading it again put it into review, rule and words are of that.
    """

    id: int
    account_id: int
    account: str
    msisdn: int
    received_at: datetime
    text: str
    verdict: Verdict
    rule: str | None
    language: str | None
    start: int | None
    end: int | None
    rule_set: str
    intake: int
    sent: str | None = None
    campaign: str | None = None
    decision: Decision | None = None
    decided: int | None = None
    erased: int | None = None

    @property
    def waiting(self) -> bool:
        """Whether it is for a person to decide and nobody has."""
        unsure = self.decision is None and self.verdict in {Verdict.REVIEW, Verdict.OPT_IN}
        return unsure or self.decision is Decision.REVIEW

    @property
    def undecided(self) -> bool:
        """Whether no person has decided it."""
        return self.decision in {None, Decision.REVIEW}


@dataclass(frozen=True, slots=True)
class ReplyFilter:
    """Which replies are wanted; empty means all. ``text`` is words in the reply, or three digits of a number.

    ``region`` is the country by whose spelling such digits are read.
    """

    accounts: tuple[int, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    text: str = ""
    waiting: bool = False
    region: str = "ZA"


def part_of_number(wanted: ReplyFilter) -> PartialNumber | None:
    """The part of a number that the text of a filter is, None where it is none or has fewer than three digits."""
    text = wanted.text.strip()
    part = None if any(map(str.isalpha, text)) else search_digits(text, wanted.region)
    return part if part is not None and len(part.digits) >= FEWEST_DIGITS else None


class Doubt(StrEnum):
    """What a person has to settle before a file of replies is taken in.

    Which column holds the numbers or the replies, where several could; whether these are ``REPLIES`` at all; or whether
    a column tells which rows were sent.
    """

    NUMBER = "number"
    TEXT = "text"
    REPLIES = "replies"
    DIRECTION = "direction"


@dataclass(frozen=True, slots=True)
class ReplyColumns:
    """Which column (from 0) holds what; None where the file has no such column.

    ``direction`` is one that may say which rows were sent and which received; its values decide whether it does.
    ``clock`` holds the times of day where ``received`` has dates alone, ``half`` whether they are of the morning,
    ``zone`` the time zone of each; these are found by the file, not given.
    """

    number: int
    text: int
    received: int | None = None
    provider_id: int | None = None
    sent: int | None = None
    campaign: int | None = None
    direction: int | None = None
    clock: int | None = None
    half: int | None = None
    zone: int | None = None

    @property
    def named_twice(self) -> tuple[str, str] | None:
        """The first two of the fields that a person can settle which name one column, None where all differ."""
        seen: dict[int, str] = {}
        for name in ("number", "text", "received", "direction"):
            column = getattr(self, name)
            if column in seen:
                return seen[column], name
            if column is not None:
                seen[column] = name
        return None


@dataclass(frozen=True, slots=True)
class ReplyRequest:
    """An intake of a file as the person settled it. What is None is left to detection.

    ``account`` is an id, None the only account in use. ``time_zone`` is an IANA name, or empty for this desk's own;
    it is used for times that do not say theirs.
    """

    path: Path
    account: int | None = None
    region: str | None = None
    columns: ReplyColumns | None = None
    has_heading: bool | None = None
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    time_zone: str = ""
    operator: str = ""


@dataclass(frozen=True, slots=True)
class RejectedReply:
    """A row that was not taken in: its number in the file, what stood there, and the cause in words."""

    row: int
    raw: str
    cause: str


def left_out_sentence(count: int) -> str:
    """That some rows of a file were no replies."""
    if count == 1:
        return "1 row is a message that was sent, not a reply; it was left out."
    return f"{count:,} rows are messages that were sent, not replies; they were left out."


def undated_sentence(count: int) -> str:
    """That some replies count as received when they were taken in."""
    return f"{count:,} had no time that could be read, or one before 2000 or still to come, and count as received now."


@dataclass(frozen=True, slots=True)
class RepliesReport:
    """What an intake did. ``rows = stored + seen_before + duplicates + rejected + left_out``.

    ``verdicts`` counts the stored replies. ``seen_before`` were taken in by an earlier intake; ``duplicates`` are rows
    that stand in this source more than once; ``left_out`` are messages that were sent, not replies.

    ``added`` counts (account, number) pairs that were put on a list; ``already_listed`` the opt-out replies whose
    number was on every list it reaches. ``rejections`` counts rows by code; ``rejected_rows`` are the first of them.
    ``undated`` rows had no time that could be read and believed (``app.core.receipt``), and count as received at the
    intake. ``sheet`` is the one of a workbook's several that was read, ``sheets_unread`` are others that seem to hold
    replies too, where nobody chose it. ``spool`` keeps all rejected rows, where they
    were to be kept and there are any, until it is discarded.
    """

    action: int | None
    source: str
    account: str
    rows: int
    stored: int
    seen_before: int
    rejected: int
    added: int
    already_listed: int
    undated: int = 0
    duplicates: int = 0
    left_out: int = 0
    accounts: tuple[str, ...] = ()
    verdicts: dict[str, int] = field(default_factory=dict)
    rejections: dict[str, int] = field(default_factory=dict)
    rejected_rows: tuple[RejectedReply, ...] = ()
    sha256: str = ""
    seconds: float = 0.0
    sheet: str | None = None
    sheet_hidden: bool = False
    sheets_unread: tuple[str, ...] = ()
    spool: Path | None = None

    @property
    def reading(self) -> FileReading:
        """What of the file was read."""
        return FileReading(self.sheet, hidden=self.sheet_hidden, sheets_unread=self.sheets_unread)
