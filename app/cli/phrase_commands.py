"""``opt-outs phrases``: how replies are read, shown and set as JSON."""

from __future__ import annotations

import argparse
import json

from app.cli.commands import DONE, Desk
from app.cli.standard_input import named
from app.core.errors import FileError, UserError
from app.services import accounts, reply_settings


def change_phrases(desk: Desk, words: argparse.Namespace) -> int:
    """Show, set or reset the rules by which replies are read."""
    name = getattr(words, "account", None)
    account_id = (
        reply_settings.ALL_ACCOUNTS if name is None else accounts.find_account(desk.database, name).id
    )
    operator = desk.config.operator_name
    if words.event == "set":
        reply_settings.save(desk.database, _rules_in_file(words), account_id, operator=operator)
    elif words.event == "reset":
        reply_settings.save(desk.database, None, account_id, operator=operator)
    rules = reply_settings.load(desk.database, account_id)
    print(json.dumps(reply_settings.as_json(rules), ensure_ascii=False, indent=None if desk.json else 2))
    return DONE


def _rules_in_file(words: argparse.Namespace) -> reply_settings.AccountRules:
    path = words.file
    try:
        return reply_settings.from_json(json.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        text = f"{named(path)} could not be read ({error.strerror or error}). Nothing was changed."
        raise FileError("rules_unreadable", path, text) from error
    except UserError:
        raise
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        text = (
            f"{named(path)} does not hold rules as “opt-outs phrases show” prints them. Nothing was changed."
        )
        raise FileError("rules_unreadable", path, text) from error


PHRASE_HANDLERS = {"phrases": change_phrases}
