"""Whose replies an intake takes in, and what follows from the account: its rules, and the country of its numbers."""

from __future__ import annotations

from app.core.errors import UserError
from app.core.records import Account
from app.core.replies import AccountRules, ReplyRequest
from app.core.reply_times import zone_named
from app.services import reply_settings
from app.store import accounts
from app.store.database import Database


def account_and_rules(database: Database, account_id: int | None) -> tuple[Account, AccountRules]:
    """The account with this id, or the only one in use, and how its replies are read. Raises ``account_needed``."""
    with database.reading() as engine:
        chosen = accounts.receiving(engine, [] if account_id is None else [account_id])
        if len(chosen) != 1:
            names = ", ".join(account.name for account in chosen[:10])
            raise UserError(
                "account_needed",
                f"Replies belong to the account whose messages they answer. Nothing was changed. Choose one of "
                f"{names}.",
                names=names,
            )
        return chosen[0], reply_settings.rules_in(engine, chosen[0].id)


def check_request(database: Database, request: ReplyRequest) -> None:
    """Raise what ``import_file`` raises whatever the file: ``account_needed``, ``time_zone_unknown``, ``NotFound``."""
    account_and_rules(database, request.account)
    zone_named(request.time_zone)


def reading_region(database: Database, request: ReplyRequest) -> str:
    """The country by whose spelling an intake reads numbers. Raises ``account_needed``, ``NotFound``."""
    return request.region or account_and_rules(database, request.account)[0].region
