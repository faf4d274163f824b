"""What an account is called beside the numbers it lists, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def account_words(name: str, *, archived: bool) -> str:
    """Return an account's name; one that is put away is marked so, because its opt-outs stand none the less."""
    if not archived:
        return name
    return QCoreApplication.translate("Words", "{account} (archived)").format(account=name)
