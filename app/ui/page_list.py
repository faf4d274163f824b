"""The pages of the window, in the order of the sidebar: a new page is one line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.ui.page import Page
from app.ui.session import Session


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page before it is made.

    ``key`` is remembered between starts; ``make`` is called when the page is first shown.
    """

    key: str
    group: str
    title: str
    icon: str
    make: Callable[[Session], Page]


def page_list() -> list[PageEntry]:
    """Return the pages there are, in the present language."""
    translate = QCoreApplication.translate
    sending = translate("Pages", "Sending")
    records = translate("Pages", "Records")
    setup = translate("Pages", "Setup")
    return [
        PageEntry("opt-outs", sending, translate("Pages", "Opt-Outs"), "opt-outs", _opt_outs),
        PageEntry("replies", sending, translate("Pages", "Replies"), "replies", _replies),
        PageEntry("clean", sending, translate("Pages", "Clean a List"), "clean", _clean),
        PageEntry("activity", records, translate("Pages", "Activity"), "activity", _activity),
        PageEntry("accounts", setup, translate("Pages", "Accounts"), "accounts", _accounts),
        PageEntry("phrases", setup, translate("Pages", "Phrases"), "phrases", _phrases),
        PageEntry("settings", setup, translate("Pages", "Settings"), "settings", _settings),
    ]


# Each page is imported when it is first shown: the window opens without waiting for what is not looked at.


def _opt_outs(session: Session) -> Page:
    from app.ui.opt_outs.page import OptOutsPage

    return OptOutsPage(session)


def _replies(session: Session) -> Page:
    from app.ui.replies.page import RepliesPage

    return RepliesPage(session)


def _clean(session: Session) -> Page:
    from app.ui.cleaning.page import CleaningPage

    return CleaningPage(session)


def _activity(session: Session) -> Page:
    from app.ui.activity.page import ActivityPage

    return ActivityPage(session)


def _accounts(session: Session) -> Page:
    from app.ui.accounts.page import AccountsPage

    return AccountsPage(session)


def _phrases(session: Session) -> Page:
    from app.ui.phrases.page import PhrasesPage

    return PhrasesPage(session)


def _settings(session: Session) -> Page:
    from app.ui.settings.page import SettingsPage

    return SettingsPage(session)
