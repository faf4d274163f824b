"""Stored replies: looking through them, deciding those in review, and trying other rules on them."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from peewee import SqliteDatabase

from app.core.classifier import RULE_SET_VERSION, Classification, Classifier, Verdict
from app.core.errors import UserError
from app.core.jobs import Job
from app.core.number_set import Numbers, sorted_unique
from app.core.phrases import ReplySettings
from app.core.records import Account, ActionKind, ActionReport, Source
from app.core.replies import AccountRules, Decision, Reach, Reply, ReplyFilter
from app.services import reply_settings
from app.services.reply_account import reading_region
from app.services.reply_intake import (
    add_pasted,
    changes_for,
    discard,
    import_file,
    preview_file,
    rejected_rows,
    save_rejected,
)
from app.store import accounts, actions
from app.store import replies as stored
from app.store.database import Database

__all__ = [
    "DraftChange", "DraftRun", "add_pasted", "count", "count_waiting", "decide", "discard", "import_file", "page",
    "preview_file", "read_again", "reading_region", "rejected_rows", "reply", "review_queue", "save_rejected",
    "try_saved_rules", "try_settings",
]  # fmt: skip

BATCH = 5_000
MOST_CHANGES = 1_000  # shown of a draft run; all are counted


def page(
    database: Database, wanted: ReplyFilter | None = None, *, after: int | None = None, limit: int = 200
) -> list[Reply]:
    """Replies, the last that came in first, that follow the reply ``after`` (None: from the first)."""
    with database.reading() as engine:
        return stored.page_of_replies(
            engine, wanted or ReplyFilter(), after=after, limit=limit, newest_first=True
        )


def count(database: Database, wanted: ReplyFilter | None = None) -> int:
    """How many replies are wanted."""
    with database.reading() as engine:
        return stored.count_of_replies(engine, wanted or ReplyFilter())


def count_waiting(database: Database) -> int:
    """How many replies a person has to decide."""
    return count(database, ReplyFilter(waiting=True))


def reply(database: Database, reply_id: int) -> Reply:
    """One reply. Raises ``NotFound``."""
    with database.reading() as engine:
        return stored.reply_by_id(engine, reply_id)


def review_queue(
    database: Database, wanted: ReplyFilter | None = None, *, after: int | None = None, limit: int = 200
) -> list[Reply]:
    """Of the replies wanted those that a person has to decide, the first that came in first."""
    waiting = replace(wanted or ReplyFilter(), waiting=True)
    with database.reading() as engine:
        return stored.page_of_replies(engine, waiting, after=after, limit=limit, newest_first=False)


def decide(
    database: Database, reply_id: int, decision: Decision | str, *, operator: str = ""
) -> ActionReport:
    """Decide a reply in review: its number is opted out, or kept. An action of its own, which can be undone.

    Opting out reaches as far as the account's rules say.

    Raises:
        NotFound: there is no such reply. UserError: ``not_in_review``, ``decided_before``, ``decision_unknown``.
    """
    if decision not in {Decision.OPT_OUT, Decision.KEEP}:
        raise UserError(
            "decision_unknown", f"“{decision}” is not a decision. Nothing was changed. Say opt_out or keep."
        )
    decision = Decision(decision)
    with database.writing() as engine:
        found = stored.reply_by_id(engine, reply_id)
        _check_waiting(found)
        account = accounts.account_by_id(engine, found.account_id)
        reach = reply_settings.rules_in(engine, account.id).reach
        asking = [found.msisdn] if decision is Decision.OPT_OUT else []
        changes, everywhere = changes_for(engine, account, reach, asking)
        entry: list[object] = [reply_id]
        if found.decision is Decision.REVIEW:  # what was decided on is what reading it again found
            entry += [found.rule, found.language, found.start, found.end]
        details: dict[str, object] = {
            "replies": [entry],
            "decision": decision.value,
            "account": account.id,
            "name": account.name,
            "number": found.msisdn,
        }
        if asking:
            details["reach"] = reach.value
        if found.decision is Decision.REVIEW and found.decided is not None:
            details["rule_set"] = stored.decision_details(engine, found.decided)["rule_set"]
        source = Source.REPLY.value if asking else ""
        draft = actions.Draft(ActionKind.DECISION, operator, source, "", details)
        action = actions.record(engine, draft, changes)
        stored.set_decisions(engine, [reply_id], decision, action)
        names = accounts.names_by_id(engine)
    return ActionReport(
        action,
        added=sum(len(change.numbers) for change in changes),
        already_listed=len(everywhere),
        accounts=tuple(names[change.account] for change in changes if len(change.numbers)) or (account.name,),
        numbers=(found.msisdn,),
    )


def _check_waiting(found: Reply) -> None:
    if not found.undecided:
        raise UserError(
            "decided_before",
            f"Reply {found.id} was decided before, by action {found.decided}. Nothing was changed. Undo that action to "
            "decide anew.",
            reply=found.id,
            action=found.decided,
        )
    if not found.waiting:
        raise UserError(
            "not_in_review",
            f"Reply {found.id} is not in review: it was read as “{found.verdict.value}”. Nothing was changed. Add or "
            "remove its number on the page Opt-Outs.",
            reply=found.id,
        )


@dataclass(frozen=True, slots=True)
class DraftChange:
    """A stored reply that other settings would read differently."""

    reply: Reply
    finding: Classification


@dataclass(frozen=True, slots=True)
class DraftRun:
    """What other settings would make of stored replies. ``moves`` counts (verdict before, verdict now) pairs.

    ``new_opt_outs`` counts those that would opt out, did not when they came in, and that nobody has decided;
    ``new_reviews`` those that would be for a person to decide and are not. ``listing`` has by account the numbers that
    the new opt-outs would put on its list.
    """

    replies: int
    moves: dict[tuple[Verdict, Verdict], int]
    changes: tuple[DraftChange, ...]
    new_opt_outs: int
    new_reviews: int = 0
    listing: dict[int, Numbers] = field(default_factory=dict)

    @property
    def new_listed(self) -> int:
        """How many opt-outs acting on these replies would add; one person's on two lists are two."""
        return sum(map(len, self.listing.values()))

    @property
    def changed(self) -> int:
        """How many replies would be read differently."""
        return sum(self.moves.values())


def try_settings(
    database: Database,
    settings: ReplySettings,
    account_ids: Sequence[int] = (),
    job: Job | None = None,
    *,
    reach: Reach = Reach.ACCOUNT,
) -> DraftRun:
    """Read all stored replies (of the accounts named, else of all) by other settings. Changes nothing.

    ``reach`` is that of the opt-outs.

    Raises:
        Cancelled.
    """
    job = job or Job()
    wanted = ReplyFilter(accounts=tuple(account_ids))
    classifier = Classifier(settings)
    moves: Counter[tuple[Verdict, Verdict]] = Counter()
    changes: list[DraftChange] = []
    wanting: Counter[Decision | None] = Counter()
    asking: dict[int, list[int]] = {}
    total, done, after = count(database, wanted), 0, None
    while batch := page(database, wanted, after=after, limit=BATCH):
        for each in batch:
            if each.erased is not None:
                continue  # its words are gone: its verdict stands
            finding = classifier.classify(each.text, each.sent)
            if finding.verdict is not each.verdict:
                moves[each.verdict, finding.verdict] += 1
                decision = _wanted_of(each, finding)
                wanting[decision] += 1
                if decision is Decision.OPT_OUT:
                    asking.setdefault(each.account_id, []).append(each.msisdn)
                if len(changes) < MOST_CHANGES:
                    changes.append(DraftChange(each, finding))
        done, after = done + len(batch), batch[-1].id
        job.report("checking", done, max(total, done), done, unit="rows")
    listing = _listing_of(database, asking, reach)
    return DraftRun(
        done, dict(moves), tuple(changes), wanting[Decision.OPT_OUT], wanting[Decision.REVIEW], listing
    )


def _listing_of(database: Database, asking: dict[int, list[int]], reach: Reach) -> dict[int, Numbers]:
    """By account, the numbers that would come on its list where these, by the account they answered, are opted out."""
    found: dict[int, list[Numbers]] = {}
    with database.reading() as engine:
        for account, numbers in asking.items():
            changes, _ = changes_for(engine, accounts.account_by_id(engine, account), reach, numbers)
            for change in changes:
                found.setdefault(change.account, []).append(change.numbers)
    return _united(found)


def _united(found: dict[int, list[Numbers]]) -> dict[int, Numbers]:
    """By account, in the order of their ids, numbers found in several ways, each once."""
    return {account: sorted_unique(itertools.chain(*numbers)) for account, numbers in sorted(found.items())}


def try_saved_rules(database: Database, account_ids: Sequence[int] = (), job: Job | None = None) -> DraftRun:
    """What ``read_again`` would do now, each account's replies read by its own rules. Changes nothing.

    Raises:
        NotFound, Cancelled.
    """
    with database.reading(job) as engine:
        rules = [
            (account.id, reply_settings.rules_in(engine, account.id))
            for account in accounts.in_use(engine, account_ids)
        ]
    runs = [try_settings(database, own.settings, [account], job, reach=own.reach) for account, own in rules]
    moves: Counter[tuple[Verdict, Verdict]] = Counter()
    listing: dict[int, list[Numbers]] = {}
    for run in runs:
        moves.update(run.moves)
        for account, numbers in run.listing.items():
            listing.setdefault(account, []).append(numbers)
    return DraftRun(
        sum(run.replies for run in runs),
        dict(moves),
        tuple(itertools.chain(*(run.changes for run in runs)))[:MOST_CHANGES],
        sum(run.new_opt_outs for run in runs),
        sum(run.new_reviews for run in runs),
        _united(listing),
    )


def _wanted_of(reply: Reply, finding: Classification) -> Decision | None:
    """What reading a reply again leads to: an opt-out, review, or nothing. What a person decided stays so."""
    if reply.verdict is Verdict.OPT_OUT or not reply.undecided:
        return None
    if finding.verdict is Verdict.OPT_OUT:
        return Decision.OPT_OUT
    doubtful = finding.verdict in {Verdict.REVIEW, Verdict.OPT_IN}
    return Decision.REVIEW if doubtful and not reply.waiting else None


def read_again(
    database: Database,
    account_ids: Sequence[int] = (),
    *,
    operator: str = "",
    by: AccountRules | None = None,
    job: Job | None = None,
) -> ActionReport:
    """Read stored replies (of the accounts named, else of all) by the rules saved now, and act on what they ask for.

    One action, which can be undone. Who asks to be opted out, and did not when the reply came in, is opted out; what is
    in doubt now, and was not, goes into review. What a person decided stays. The stored verdicts stay, the action says
    which rule decided now. It takes nobody off a list. ``by`` are the rules a person tried and saw the outcome of.

    Raises:
        UserError: ``rules_changed``, where an account has others than ``by``.
        NotFound, Cancelled: nothing was changed.
    """
    job = job or Job()
    with database.writing(job) as engine:
        found = _Reread()
        for account in accounts.in_use(engine, account_ids):
            rules = reply_settings.rules_in(engine, account.id)
            if by is not None:
                reply_settings.check_unchanged(replace(rules, own=by.own), by)
            _read_account(engine, account, rules, found, job)
        changes = found.merged()
        action = None
        if found.asking or found.doubtful:
            details: dict[str, object] = {
                "event": "read_again",
                "decision": Decision.OPT_OUT.value,
                "replies": [_entry(*each) for each in found.asking],
                "rule_set": RULE_SET_VERSION,
            }
            if found.far:
                details["reach_all"] = sorted(found.far)
            if found.doubtful:
                details["review"] = [_entry(*each) for each in found.doubtful]
            draft = actions.Draft(ActionKind.DECISION, operator, Source.REPLY.value, "", details)
            action = actions.record(engine, draft, changes)
            for wanted, decision in ((found.asking, Decision.OPT_OUT), (found.doubtful, Decision.REVIEW)):
                stored.set_decisions(engine, [each.id for each, _ in wanted], decision, action)
        names = accounts.names_by_id(engine)
    return ActionReport(
        action,
        added=sum(len(change.numbers) for change in changes),
        already_listed=found.already,
        accounts=tuple(names[change.account] for change in changes if len(change.numbers)),
        to_review=len(found.doubtful),
    )


@dataclass(slots=True)
class _Reread:
    """What reading stored replies again found, account by account; ``far`` are those whose replies reach all."""

    asking: list[tuple[Reply, Classification]] = field(default_factory=list)
    doubtful: list[tuple[Reply, Classification]] = field(default_factory=list)
    changes: dict[int, list[Numbers]] = field(default_factory=dict)
    far: set[int] = field(default_factory=set)
    already: int = 0

    def merged(self) -> list[actions.ChangeSet]:
        """The changes with one set for each account: a reply to one may reach them all."""
        return [
            actions.ChangeSet(account, actions.OPTED_OUT, numbers)
            for account, numbers in _united(self.changes).items()
        ]


def _read_account(
    engine: SqliteDatabase, account: Account, rules: AccountRules, found: _Reread, job: Job
) -> None:
    classifier = Classifier(rules.settings)
    asking = []
    wanted, after, done = ReplyFilter(accounts=(account.id,)), None, 0
    while batch := stored.page_of_replies(engine, wanted, after=after, limit=BATCH, newest_first=True):
        for each in batch:
            if each.verdict is Verdict.OPT_OUT or not each.undecided or each.erased is not None:
                continue
            finding = classifier.classify(each.text, each.sent)
            decision = _wanted_of(each, finding)
            if decision is Decision.OPT_OUT:
                asking.append((each, finding))
            elif decision is Decision.REVIEW:
                found.doubtful.append((each, finding))
        done, after = done + len(batch), batch[-1].id
        job.report("checking", done, 0, done, unit="rows")
    changes, everywhere = changes_for(engine, account, rules.reach, [each.msisdn for each, _ in asking])
    if asking and rules.reach is Reach.ALL:
        found.far.add(account.id)
    found.asking += asking
    found.already += len(everywhere)
    for change in changes:
        found.changes.setdefault(change.account, []).append(change.numbers)


def _entry(reply: Reply, finding: Classification) -> list[object]:
    return [reply.id, finding.rule, finding.language, finding.start, finding.end]
