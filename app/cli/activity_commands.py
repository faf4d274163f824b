"""``opt-outs activity`` and ``check``: what was done, and whether it is as it was written."""

from __future__ import annotations

import argparse

from app.cli import output
from app.cli.activity_words import wanted_actions
from app.cli.commands import DONE, NOTHING, Desk
from app.core.errors import UserError
from app.services import activity, database_check


def show_activity(desk: Desk, words: argparse.Namespace) -> int:
    """What was done, newest first."""
    wanted = wanted_actions(" ".join(words.text), desk.config.region)
    found = activity.recent(desk.database, wanted, limit=words.limit)
    if desk.json:
        output.print_json([output.action_json(action) for action in found])
    else:
        for action in found:
            print(output.action_line(action))
    return DONE if found else NOTHING


def check(desk: Desk, _words: argparse.Namespace) -> int:
    """Check that the database is whole and the past unaltered."""
    report = database_check.check(desk.database, output.progress_job())
    if desk.json:
        output.print_json(
            {
                "ok": report.ok,
                "problems": list(report.problems),
                "actions": report.actions,
                "changes": report.changes,
                "opt_outs": report.opt_outs,
            }
        )
    elif report.ok:
        print(
            f"All is well: {output.counted(report.actions, 'action')}, "
            f"{output.counted(report.changes, 'change')} and {output.counted(report.opt_outs, 'opt-out')} fit "
            "together."
        )
    if not report.ok:
        rest = f" There are {len(report.problems) - 1} more problems." if len(report.problems) > 1 else ""
        raise UserError(
            "check_failed",
            f"The database does not fit together. {report.problems[0]}{rest} Nothing was changed. Keep this file and "
            "compare it with a backup.",
        )
    return DONE


ACTIVITY_HANDLERS = {"activity": show_activity, "check": check}
