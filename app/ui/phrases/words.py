"""The words in which the settings of replies are shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.core.phrases import Strictness
from app.core.replies import Reach


def strictness_words() -> dict[Strictness, tuple[str, str]]:
    """Return the name of each strictness and one sentence about it."""
    translate = QCoreApplication.translate
    return {
        Strictness.STANDARD: (
            translate("Phrases", "Standard"),
            translate(
                "Phrases", "Replies that are a phrase, and sentences that ask for it in any reasonable way."
            ),
        ),
        Strictness.EVERY_MENTION: (
            translate("Phrases", "Every mention"),
            translate(
                "Phrases",
                "Besides, any phrase anywhere in a reply: “don't stop” and “stop the delivery” opt out too.",
            ),
        ),
        Strictness.EXACT_ONLY: (
            translate("Phrases", "Exact only"),
            translate("Phrases", "Only replies that are a phrase, with nothing but politeness besides."),
        ),
    }


def answer_words() -> dict[str, str]:
    """Return what to call each thing a reply can lead to."""
    translate = QCoreApplication.translate
    return {
        "opt_out": translate("Phrases", "Opts out"),
        "review": translate("Phrases", "Goes to review"),
        "ignore": translate("Phrases", "Is ignored"),
    }


def match_words() -> dict[str, str]:
    """Return what to call each way of matching a phrase."""
    translate = QCoreApplication.translate
    return {
        "whole": translate("Phrases", "Whole reply"),
        "word": translate("Phrases", "Whole words"),
        "anywhere": translate("Phrases", "Anywhere"),
    }


def reach_words() -> dict[Reach, str]:
    """Return what to call each reach of a reply."""
    translate = QCoreApplication.translate
    return {
        Reach.ACCOUNT: translate("Phrases", "The account that was answered"),
        Reach.ALL: translate("Phrases", "All accounts in use"),
    }


LANGUAGE_NAMES = {
    "en": "English",
    "af": "Afrikaans",
    "zu": "isiZulu",
    "xh": "isiXhosa",
    "st": "Sesotho",
    "tn": "Setswana",
    "fr": "Français",
    "es": "Español",
    "pt": "Português",
    "de": "Deutsch",
}
"""What those who speak a language call it; Qt's names bring a country along (“American English”)."""
