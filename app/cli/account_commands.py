"""``opt-outs accounts``: listing, adding, changing, archiving and bringing back accounts."""

from __future__ import annotations

import argparse

from app.cli import output
from app.cli.commands import DONE, Desk
from app.core.errors import UserError
from app.services import accounts

STAYS_OPTED_OUT = (
    "Who opted out of it stays opted out: every search finds them, and clean goes on removing their numbers."
)


def change_accounts(desk: Desk, words: argparse.Namespace) -> int:
    """List, add, rename, change, archive or bring back accounts."""
    operator = desk.config.operator_name
    if words.event in {None, "list"}:
        found = accounts.list_accounts(desk.database, archived=getattr(words, "archived", False))
        if desk.json:
            output.print_json([output.account_json(account) for account in found])
        else:
            for account in found:
                state = "  (archived)" if account.archived else ""
                print(f"{account.name}  {account.region}  {output.counted(account.listed, 'number')}{state}")
        return DONE
    if words.event == "add":
        region = words.region or desk.config.region
        account = accounts.add_account(desk.database, words.name, region, words.notes, operator=operator)
    elif words.event == "rename":
        named = accounts.find_account(desk.database, words.old)
        account = accounts.change_account(desk.database, named.id, name=words.new, operator=operator)
    elif words.event == "change":
        if words.region is None and words.notes is None:
            raise UserError(
                "nothing_to_change", "Nothing was changed. Name what to change: --region or --notes."
            )
        named = accounts.find_account(desk.database, words.name)
        account = accounts.change_account(
            desk.database, named.id, region=words.region, notes=words.notes, operator=operator
        )
    else:
        named = accounts.find_account(desk.database, words.name)
        act = accounts.archive_account if words.event == "archive" else accounts.bring_back_account
        account = act(desk.database, named.id, operator=operator)
    if desk.json:
        output.print_json(output.account_json(account))
    else:
        print(f"{account.name}  {account.region}{'  (archived)' if account.archived else ''}")
        if words.event == "archive":
            print(STAYS_OPTED_OUT)
    return DONE


ACCOUNT_HANDLERS = {"accounts": change_accounts}
