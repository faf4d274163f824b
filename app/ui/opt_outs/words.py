"""The words and forms in which numbers, times and sources are shown on this page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.core.msisdn import format_for_people
from app.core.records import Source
from app.ui import figures


def source_words() -> dict[str, str]:
    """Return what to call each source of an opt-out, in the language of the window."""
    translate = QCoreApplication.translate
    return {
        Source.MANUAL: translate("Sources", "Manual"),
        Source.FILE: translate("Sources", "File"),
        Source.REPLY: translate("Sources", "Reply"),
        Source.REGISTRY: translate("Sources", "Registry"),
    }


def local_day(moment: datetime) -> str:
    """Return the day of a UTC time by the desk's clock: ``2026-11-23``."""
    return moment.astimezone().date().isoformat()


def joined(names: Sequence[str], limit: int = 3) -> str:
    """Return names as a person lists them: ``Retail, Support and 4 more``."""
    translate = QCoreApplication.translate
    if len(names) > limit:
        shown = ", ".join(names[:limit])
        return translate("Words", "{names} and {count} more").format(names=shown, count=len(names) - limit)
    if len(names) > 1:
        return translate("Words", "{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])
    return "".join(names)


def quoted(text: str) -> str:
    """Return a person's own words in quotation marks."""
    return QCoreApplication.translate("Words", "“{words}”").format(words=text)


def shortened(text: str, longest: int = 40) -> str:
    """Return a text in one line, cut where it is too long for its place."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def cause_words(source: str, reason: str, account: str = "") -> str:
    """Return why a number was put on the list, to follow “because” or a date; empty if nobody said.

    ``account`` is named for a reply, which is always to one account's message.
    """
    translate = QCoreApplication.translate
    if source == Source.REPLY and reason and account:
        return translate("Words", "replied {words} to {account}").format(
            words=quoted(reason), account=account
        )
    if source == Source.REPLY:
        return translate("Words", "replied {words}").format(words=quoted(reason or "…"))
    if source == Source.FILE:
        return (
            translate("Words", "from file {name}").format(name=reason)
            if reason
            else translate("Words", "from a file")
        )
    if source == Source.REGISTRY:
        return translate("Words", "in the registry of people who want no marketing")
    return reason or translate("Words", "added by hand")


def numbers_phrase(msisdns: Sequence[int]) -> str:
    """Return one number written out, or how many there are: ``48 numbers``."""
    if len(msisdns) == 1:
        return format_for_people(int(msisdns[0]))
    return QCoreApplication.translate("Words", "{count} numbers").format(count=figures.count(len(msisdns)))
