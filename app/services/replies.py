"""Stored replies: looking through them, deciding those in review, and trying other rules on them."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from peewee import SqliteDatabase

from app.core.classifier import RULE_SET_VERSION, Classification, Classifier, Verdict
from app.core.errors import UserError
from app.core.jobs import Job
from app.core.phrases import ReplySettings
from app.core.records import ActionKind, ActionReport, Source
from app.core.replies import Decision, Reply, ReplyFilter
from app.services import reply_settings
from app.services.reply_intake import add_pasted, changes_for, import_file, preview_file
from app.services.suppression_list import sorted_unique
from app.store import accounts, actions
from app.store import replies as stored
from app.store.database import Database

__all__ = [
    "DraftChange", "DraftRun", "add_pasted", "count", "count_waiting", "decide", "import_file", "page",
    "preview_file", "read_again", "reply", "review_queue", "try_settings",
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
    database: Database, account_ids: Sequence[int] = (), *, after: int | None = None, limit: int = 200
) -> list[Reply]:
    """The replies a person has to decide, the first that came in first."""
    wanted = ReplyFilter(accounts=tuple(account_ids), waiting=True)
    with database.reading() as engine:
        return stored.page_of_replies(engine, wanted, after=after, limit=limit, newest_first=False)


def decide(
    database: Database, reply_id: int, decision: Decision | str, *, operator: str = ""
) -> ActionReport:
    """Decide a reply in review: its number is opted out, or kept. An action of its own, which can be undone.

    Opting out reaches as far as the account's rules say.

    Raises:
        NotFound: there is no such reply. UserError: ``not_in_review``, ``decided_before``, ``decision_unknown``.
    """
    try:
        decision = Decision(decision)
    except ValueError:
        raise UserError(
            "decision_unknown", f"“{decision}” is not a decision. Nothing was changed. Say opt_out or keep."
        ) from None
    with database.writing() as engine:
        found = stored.reply_by_id(engine, reply_id)
        _check_waiting(found)
        account = accounts.account_by_id(engine, found.account_id)
        reach = reply_settings.rules_in(engine, account.id).reach
        asking = [found.msisdn] if decision is Decision.OPT_OUT else []
        changes, everywhere = changes_for(engine, account, reach, asking)
        details: dict[str, object] = {
            "replies": [[reply_id]],
            "decision": decision.value,
            "account": account.id,
            "name": account.name,
            "number": found.msisdn,
        }
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
    if found.decision is not None:
        raise UserError(
            "decided_before",
            f"Reply {found.id} was decided before, by action {found.decided}. Nothing was changed. Undo that action to "
            "decide anew.",
        )
    if not found.waiting:
        raise UserError(
            "not_in_review",
            f"Reply {found.id} is not in review: it was read as “{found.verdict.value}”. Nothing was changed. Add or "
            "remove its number on the page Opt-Outs.",
        )


@dataclass(frozen=True, slots=True)
class DraftChange:
    """A stored reply that other settings would read differently."""

    reply: Reply
    finding: Classification


@dataclass(frozen=True, slots=True)
class DraftRun:
    """What other settings would make of stored replies. ``moves`` counts (verdict before, verdict now) pairs.

    ``new_opt_outs`` counts those that would opt out, did not when they came in, and that nobody has decided.
    """

    replies: int
    moves: dict[tuple[Verdict, Verdict], int]
    changes: tuple[DraftChange, ...]
    new_opt_outs: int

    @property
    def changed(self) -> int:
        """How many replies would be read differently."""
        return sum(self.moves.values())


def try_settings(
    database: Database, settings: ReplySettings, account_ids: Sequence[int] = (), job: Job | None = None
) -> DraftRun:
    """Read all stored replies (of the accounts named, else of all) by other settings. Changes nothing.

    Raises:
        Cancelled.
    """
    job = job or Job()
    wanted = ReplyFilter(accounts=tuple(account_ids))
    classifier = Classifier(settings)
    moves: Counter[tuple[Verdict, Verdict]] = Counter()
    changes: list[DraftChange] = []
    total, done, after, asking = count(database, wanted), 0, None, 0
    while batch := page(database, wanted, after=after, limit=BATCH):
        for each in batch:
            if each.erased is not None:
                continue  # its words are gone: its verdict stands
            finding = classifier.classify(each.text, each.sent)
            if finding.verdict is not each.verdict:
                moves[each.verdict, finding.verdict] += 1
                asking += finding.verdict is Verdict.OPT_OUT and each.decision is None
                if len(changes) < MOST_CHANGES:
                    changes.append(DraftChange(each, finding))
        done, after = done + len(batch), batch[-1].id
        job.report("checking", done, max(total, done), done, unit="rows")
    return DraftRun(done, dict(moves), tuple(changes), asking)


def read_again(
    database: Database, account_ids: Sequence[int] = (), *, operator: str = "", job: Job | None = None
) -> ActionReport:
    """Read stored replies (of the accounts named, else of all) by the rules saved now, and opt out who asks for it.

    One action, which can be undone. It opts out by replies that did not opt out when they came in and that nobody
    decided since; their stored verdicts stay, the action says which rule decided now. It takes nobody off a list.

    Raises:
        NotFound, Cancelled: nothing was changed.
    """
    job = job or Job()
    with database.writing(job) as engine:
        entries: list[list[object]] = []
        ids: list[int] = []
        by_account: dict[int, list[actions.ChangeSet]] = {}
        already = 0
        for account in accounts.in_use(engine, account_ids):
            rules = reply_settings.rules_in(engine, account.id)
            asking = _asking_now(engine, account.id, Classifier(rules.settings), job)
            ids += [each.id for each, _ in asking]
            entries += [
                [each.id, finding.rule, finding.language, finding.start, finding.end]
                for each, finding in asking
            ]
            changes, everywhere = changes_for(
                engine, account, rules.reach, [each.msisdn for each, _ in asking]
            )
            already += len(everywhere)
            for change in changes:
                by_account.setdefault(change.account, []).append(change)
        merged = [
            actions.ChangeSet(
                account, actions.OPTED_OUT, sorted_unique(itertools.chain(*(c.numbers for c in changes)))
            )
            for account, changes in sorted(by_account.items())
        ]
        action = None
        if entries:
            details: dict[str, object] = {
                "event": "read_again",
                "decision": Decision.OPT_OUT.value,
                "replies": entries,
                "rule_set": RULE_SET_VERSION,
            }
            draft = actions.Draft(ActionKind.DECISION, operator, Source.REPLY.value, "", details)
            action = actions.record(engine, draft, merged)
            stored.set_decisions(engine, ids, Decision.OPT_OUT, action)
        names = accounts.names_by_id(engine)
    touched = tuple(names[change.account] for change in merged if len(change.numbers))
    added = sum(len(change.numbers) for change in merged)
    return ActionReport(action, added=added, already_listed=already, accounts=touched)


def _asking_now(
    engine: SqliteDatabase, account_id: int, classifier: Classifier, job: Job
) -> list[tuple[Reply, Classification]]:
    """The account's replies that ask to be opted out by these rules, did not when they came in, and are undecided."""
    found: list[tuple[Reply, Classification]] = []
    wanted, after, done = ReplyFilter(accounts=(account_id,)), None, 0
    while True:
        batch = stored.page_of_replies(engine, wanted, after=after, limit=BATCH, newest_first=True)
        if not batch:
            return found
        for each in batch:
            if each.verdict is not Verdict.OPT_OUT and each.decision is None and each.erased is None:
                finding = classifier.classify(each.text, each.sent)
                if finding.verdict is Verdict.OPT_OUT:
                    found.append((each, finding))
        done, after = done + len(batch), batch[-1].id
        job.report("checking", done, 0, done, unit="rows")
