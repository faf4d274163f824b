"""A proof as JSON: for archives and for programs that verify it.

Numbers are ``"+27831234567"``. A time is given as ``local`` (this desk's clock with its UTC offset) and ``utc``.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from app.core.classifier import rule_name
from app.core.deadlines import Deadline
from app.core.safe_files import replacing
from app.services.proof import HOW_TO_VERIFY, AccountState, NumberProof, PeriodProof, ProvenEvent, program
from app.store.evidence import ChainedAction, ChainHead


def save_json(proof: NumberProof | PeriodProof, path: Path) -> None:
    """Write a proof to a file, whole or not at all. Raises ``FileError``."""
    text = json.dumps(proof_json(proof), ensure_ascii=False, indent=2) + "\n"
    with replacing(path) as file:
        file.write(text.encode("utf-8", "backslashreplace"))


def proof_json(proof: NumberProof | PeriodProof) -> dict[str, Any]:
    """A proof as plain values."""
    made = {"program": program(), "at": time_json(proof.made_at), "by": proof.made_by}
    if isinstance(proof, NumberProof):
        told: dict[str, Any] = {
            "proof_of": "number",
            "number": f"+{proof.msisdn}",
            "made": made,
            "listed": proof.listed,
            "accounts": [_state_json(state) for state in proof.states],
            "events": [_event_json(event) for event in proof.events],
        }
    else:
        told = {
            "proof_of": "period",
            "since": proof.since.isoformat(),
            "until": proof.until.isoformat(),
            "made": made,
            "actions": [_link_json(link) for link in proof.links],
        }
    return {**told, "newest_action": _head_json(proof.head), "how_to_verify": list(HOW_TO_VERIFY)}


def time_json(at: datetime) -> dict[str, str]:
    """A time on this desk's clock with its offset, and in UTC."""
    utc = at.isoformat(timespec="seconds").replace("+00:00", "Z")
    return {"local": at.astimezone().isoformat(timespec="seconds"), "utc": utc}


def _state_json(state: AccountState) -> dict[str, Any]:
    return {
        "account": state.account,
        "region": state.region,
        "archived": state.archived,
        "listed": state.since is not None,
        "since": None if state.since is None else time_json(state.since),
        "source": state.source,
        "reason": state.reason,
    }


def _event_json(proven: ProvenEvent) -> dict[str, Any]:
    event = proven.event
    return {
        "at": time_json(event.at),
        "account": event.account,
        "event": event.event.value,
        "source": event.source,
        "operator": event.operator,
        "reason": event.reason,
        "undoes": event.undoes,
        "already_listed": event.already_listed,
        "decision": event.decision,
        "received": None if event.received_at is None else time_json(event.received_at),
        "channel": event.channel or None,
        "reply": _reply_json(proven),
        "file": None if event.file_name is None else {"name": event.file_name, "sha256": proven.file_sha256},
        "evidence": event.evidence or None,
        "erased_by_action": event.erased,
        "deadline": None if proven.deadline is None else deadline_json(proven.deadline),
        "action": _link_json(proven.link),
    }


def _reply_json(proven: ProvenEvent) -> dict[str, Any] | None:
    event = proven.event
    if event.reply is None:
        return None
    marked = event.start is not None and event.end is not None
    return {
        "text": None if event.erased is not None else event.reply,
        "deciding_words": event.reply[event.start : event.end] if marked else None,
        "start": event.start,
        "end": event.end,
        "answered": event.sent,
        "verdict": event.verdict,
        "rule": event.rule,
        "rule_name": rule_name(event.rule) if event.rule else None,
        "rule_set": event.rule_set,
        "language": event.language,
    }


def deadline_json(deadline: Deadline) -> dict[str, Any]:
    """A deadline, and whether it was met."""
    return {
        "rule": deadline.rule.name,
        "period": deadline.rule.period,
        "received": deadline.received.isoformat(),
        "last_day": deadline.last_day.isoformat(),
        "done": None if deadline.done is None else deadline.done.isoformat(),
        "met": deadline.met,
    }


def _link_json(link: ChainedAction) -> dict[str, Any]:
    return {
        "action": link.id,
        "at": time_json(link.at),
        "chained": link.fields,
        "changes": link.changes_digest,
        "previous": link.previous_digest,
        "digest": link.digest,
        "intact": link.intact,
        "erased_by_action": link.erased,
        "digest_of_remainder": link.remainder or None,
    }


def _head_json(head: ChainHead) -> dict[str, Any]:
    return {
        "action": head.action,
        "digest": head.digest,
        "at": None if head.at is None else time_json(head.at),
        "chain_intact": head.broken is None,
        "first_broken_action": head.broken,
    }
