"""What the rules for replies are called, in the language of the window; elsewhere they have their English names."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.core.classifier import rule_name


def rule_words(rule_id: str) -> str:
    """Return a rule's name; a rule of another version has what the record says."""
    return _rules().get(rule_id) or rule_name(rule_id)


def _rules() -> dict[str, str]:
    return _requests() | _doubts()


def _requests() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "keyword.whole": translate("Rules", "keyword as the whole reply"),
        "keyword.cancel_end": translate("Rules", "CANCEL or END as the whole reply"),
        "mention": translate("Rules", "a phrase mentioned anywhere"),
        "own.phrase": translate("Rules", "a phrase of this account"),
        "emoji.finger": translate("Rules", "offensive emoji"),
        "emoji.refusal": translate("Rules", "emoji of refusal"),
        "stop.sending": translate("Rules", "stop + sending"),
        "stop.message": translate("Rules", "stop + messages"),
        "stop.clause": translate("Rules", "stop said for itself"),
        "dont.contact": translate("Rules", "do not + contact"),
        "dont.want": translate("Rules", "do not want + messages"),
        "no.more": translate("Rules", "no more + messages"),
        "remove.me": translate("Rules", "remove + me"),
        "remove.number": translate("Rules", "remove + number"),
        "remove.clause": translate("Rules", "remove said for itself"),
        "unsubscribe": translate("Rules", "unsubscribe in a sentence"),
        "opt.out": translate("Rules", "opt out in a sentence"),
        "relative": translate("Rules", "asked for somebody else"),
        "leave.alone": translate("Rules", "leave me alone"),
        "consent": translate("Rules", "consent withdrawn"),
        "legal": translate("Rules", "law or complaint"),
        "spam.named": translate("Rules", "called spam"),
        "profanity.strong": translate("Rules", "strong profanity"),
        "profanity.mild": translate("Rules", "profanity aimed at the sender"),
    }


def _doubts() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "echo.only": translate("Rules", "only the sender's own instruction sent back"),
        "taken.back": translate("Rules", "taken back in the same breath"),
        "stop.unclear": translate("Rules", "stop, unclear what"),
        "remove.unclear": translate("Rules", "remove, unclear from what"),
        "profanity.friendly": translate("Rules", "profanity in a friendly reply"),
        "wrong.number": translate("Rules", "wrong number"),
        "not.interested": translate("Rules", "not interested"),
        "refusal": translate("Rules", "refusal without a request"),
        "opt_in.keyword": translate("Rules", "opt-in keyword as the whole reply"),
        "opt_in.sentence": translate("Rules", "asks to be messaged again"),
        "help.keyword": translate("Rules", "asks for help"),
    }
