"""Recomputing what can be recomputed of replies: their texts and verdicts, decisions, and how they are read."""

from __future__ import annotations

import itertools
import json
import sqlite3
from collections.abc import Iterator
from typing import Any

from app.store.erasures import Overrides
from app.store.replies import WRITTEN_COLUMNS, digested, replies_digest
from app.store.reply_settings import SETTING_PREFIX
from app.store.reply_states import standing_decisions, undone_by


def problems(connection: sqlite3.Connection, erased: Overrides) -> Iterator[str]:
    """What does not fit, one sentence each; ``erased`` is what erasures say of intakes."""
    undoers = dict(connection.execute("SELECT undoes, id FROM action WHERE undoes IS NOT NULL").fetchall())
    yield from _intake_problems(connection, undoers, erased)
    yield from _decision_problems(connection, undoers)
    yield from _settings_problems(connection)


def _details(connection: sqlite3.Connection, kind: str) -> Iterator[tuple[int, dict[str, Any]]]:
    for action, text in connection.execute(
        "SELECT id, details FROM action WHERE kind = ? ORDER BY id", (kind,)
    ).fetchall():
        try:
            details = json.loads(text)
        except ValueError:
            details = {}
        yield action, details if isinstance(details, dict) else {}


def _intake_problems(
    connection: sqlite3.Connection, undoers: dict[int, int], erased: Overrides
) -> Iterator[str]:
    told = {
        action: (
            details.get("stored"),
            erased.intakes.get(action, details["replies_digest"]),
            undone_by(undoers, action),
        )
        for action, details in _details(connection, "reply")
        if "replies_digest" in details  # what else an action says is the chain's to hold
    }
    rows = connection.execute(
        f"SELECT intake, withdrawn, {WRITTEN_COLUMNS}, erased FROM reply ORDER BY intake, id"  # noqa: S608 - our own names
    )
    found = {}
    for intake, group in itertools.groupby(rows, key=lambda row: row[0]):
        whole = list(group)
        withdrawn = {row[1] for row in whole}
        found[intake] = (
            len(whole),
            replies_digest(digested(row[2:]) for row in whole),
            withdrawn.pop() if len(withdrawn) == 1 else "mixed",
        )
    for action in sorted(told.keys() | found.keys()):
        if action not in told:
            yield f"There are replies of action {action}, but that action took none in."
        elif found.get(action, (0, None, None))[:2] != told[action][:2]:
            yield f"The replies that action {action} took in are not as they were written."
        elif found[action][2] != told[action][2]:
            yield f"Whether the replies of action {action} count is not as the actions left it."


def _decision_problems(connection: sqlite3.Connection, undoers: dict[int, int]) -> Iterator[str]:
    standing = standing_decisions(_details(connection, "decision"), undoers)
    found = {
        row[0]: (row[1], row[2])
        for row in connection.execute(
            "SELECT id, decision, decided FROM reply WHERE decision IS NOT NULL OR decided IS NOT NULL"
        )
    }
    for reply in sorted(standing.keys() | found.keys()):
        if found.get(reply) != standing.get(reply):
            yield f"What was decided of reply {reply} is not as the actions left it."


def _settings_problems(connection: sqlite3.Connection) -> Iterator[str]:
    told: dict[str, object] = {}
    for _action, details in _details(connection, "phrases"):
        told[f"{SETTING_PREFIX}{details.get('account', '')}"] = details.get("rules")
    told = {key: rules for key, rules in told.items() if rules is not None}
    found = {}
    for key, value in connection.execute(
        'SELECT "key", value FROM setting WHERE "key" LIKE ? || \'%\'', (SETTING_PREFIX,)
    ):
        try:
            found[key] = json.loads(value)
        except ValueError:
            found[key] = value
    if told != found:
        yield "The settings by which replies are read are not as the actions left them."
