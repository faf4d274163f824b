"""A number's story in words: for the eye, for a screen reader, and for the clipboard."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from app.core.msisdn import format_for_people
from app.core.records import LIST_CHANGES, ActionKind, ChangeKind, Channel, HistoryEvent
from app.core.replies import Decision
from app.services.wishes import deadline_of
from app.ui import figures
from app.ui.opt_outs.deadline_words import deadline_words
from app.ui.opt_outs.words import quoted
from app.ui.rule_words import rule_words

LONGEST_SENT = 60  # letters of the message that was answered


@dataclass(frozen=True, slots=True)
class Story:
    """One event in words: ``what`` stands out, ``how`` follows it.

    ``quote`` and ``more`` have lines of their own; ``start`` and ``end`` mark words in ``quote``.
    """

    what: str
    how: str
    quote: str = ""
    more: str = ""
    start: int = 0
    end: int = 0


def story(event: HistoryEvent) -> Story:
    """Return an event in words."""
    translate = QCoreApplication.translate
    what = {
        ChangeKind.OPTED_OUT: translate("History", "Opted out"),
        ChangeKind.REMOVED: translate("History", "Removed from the list"),
        ChangeKind.RESTORED: translate("History", "Back on the list"),
        ChangeKind.ERASED: translate("History", "Words erased"),
        ChangeKind.REPLIED: translate("History", "Asked to be opted out"),
        ChangeKind.ASKED: translate("History", "Asked to be opted out"),
        ChangeKind.DECIDED: _decided(event.decision),
        ChangeKind.TAKEN_BACK: translate("History", "Taken back"),
        ChangeKind.COUNTS_AGAIN: translate("History", "Counts again"),
        ChangeKind.STAYED: translate("History", "Stayed on the list"),
    }[event.event]
    if event.event is ChangeKind.ERASED:
        return _erasure_story(event, what)
    if event.undoes is not None:
        quote = quoted(event.reason) if event.reason else ""
        more = " · ".join(filter(None, (_by(event), _erased_words(event))))
        how = (
            translate("History", "in spite of an undo: they had asked for it themselves")
            if event.event is ChangeKind.STAYED
            else translate("History", "by undo")
        )
        return Story(what, how, quote, more)
    if event.kind is ActionKind.REPLY or event.reply is not None:
        return _reply_story(event, what)
    if event.kind is ActionKind.IMPORT:
        return _import_story(event, what)
    if event.already_listed:
        how = translate("History", "on the list already")
        more = " · ".join(filter(None, (_operator(event), _kept_words(event))))
        return Story(what, how, quoted(event.reason) if event.reason else "", more)
    how = {
        ActionKind.REGISTRY: translate("History", "by the registry of people who want no marketing"),
        ActionKind.EXPIRE: translate("History", "because its time was over"),
    }.get(event.kind, "")
    if event.kind is ActionKind.ADD and event.event is ChangeKind.OPTED_OUT:
        words = translate("History", "added by hand by {operator}")
        how = (
            words.format(operator=event.operator) if event.operator else translate("History", "added by hand")
        )
    elif not how and event.operator:
        how = translate("History", "by {operator}").format(operator=event.operator)
    return Story(what, how, quoted(event.reason) if event.reason else "", _kept_words(event))


def _decided(decision: str | None) -> str:
    translate = QCoreApplication.translate
    return {
        Decision.KEEP.value: translate("History", "Reply kept"),
        Decision.OPT_OUT.value: translate("History", "Reply opted out"),
        Decision.REVIEW.value: translate("History", "Reply put into review"),
    }.get(decision or "", "")


def _operator(event: HistoryEvent) -> str:
    words = QCoreApplication.translate("History", "by {operator}")
    return words.format(operator=event.operator) if event.operator else ""


def _how_by_reply(event: HistoryEvent) -> str:
    translate = QCoreApplication.translate
    if event.decision == Decision.REVIEW:
        return translate("History", "by reading replies again")
    if event.event is ChangeKind.DECIDED:
        listed = translate("History", "on the list already") if event.already_listed else ""
        return ", ".join(filter(None, (_operator(event), listed)))
    if event.already_listed:
        return translate("History", "by reply, on the list already")
    return translate("History", "by reply")


def _erasure_story(event: HistoryEvent, what: str) -> Story:
    translate = QCoreApplication.translate
    how = translate("History", "by {operator}").format(operator=event.operator) if event.operator else ""
    more = translate("History", "Replies whose words were taken away: {count}. This cannot be undone.")
    quote = quoted(event.reason) if event.reason else ""
    return Story(what, how, quote, more.format(count=figures.count(event.erased_replies)))


def _erased_words(event: HistoryEvent) -> str:
    """That the words of this event were taken away, and by which action; empty where they were not."""
    if event.erased is None:
        return ""
    words = QCoreApplication.translate("History", "its words were erased by action {number}")
    return words.format(number=figures.count(event.erased))


def _kept_words(event: HistoryEvent) -> str:
    """When and how the person asked, by when that was due, and the evidence kept with a removal."""
    translate = QCoreApplication.translate
    parts = []
    if event.received_at is not None:
        parts.append(_channel_words(event.channel).format(at=figures.when(event.received_at)))
    deadline = deadline_of(event)
    if deadline is not None:
        parts.append(deadline_words(deadline))
    if event.evidence:
        told = ", ".join(event.evidence[name] for name in ("note", "file") if name in event.evidence)
        parts += [translate("History", "evidence: {told}").format(told=told)] if told else []
    parts += filter(None, [_erased_words(event)])
    return " · ".join(parts)


def _channel_words(channel: str) -> str:
    translate = QCoreApplication.translate
    return {
        Channel.PHONE: translate("History", "asked by telephone, {at}"),
        Channel.LETTER: translate("History", "asked by letter, {at}"),
        Channel.COUNTER: translate("History", "asked at the counter, {at}"),
        Channel.EMAIL: translate("History", "asked by e-mail, {at}"),
    }.get(Channel(channel) if channel else Channel.OTHER, translate("History", "asked {at}"))


def _reply_story(event: HistoryEvent, what: str) -> Story:
    translate = QCoreApplication.translate
    reply = event.reply if event.reply is not None else event.reason
    if not reply and event.erased is None and event.event in LIST_CHANGES:
        return Story(what, translate("History", "with a reply"))
    shift = quoted("\0").index("\0")
    marked = event.start is not None and event.end is not None
    parts = []
    if event.received_at is not None:
        words = translate("History", "received {at}")
        parts.append(words.format(at=figures.when(event.received_at)))
    if event.rule:
        parts.append(translate("History", "rule {rule}").format(rule=quoted(rule_words(event.rule))))
    if event.language:
        parts.append(language_name(event.language))
    if event.sent:
        shown = textwrap.shorten(event.sent, LONGEST_SENT, placeholder="…")
        parts.append(translate("History", "answered {words}").format(words=quoted(shown)))
    deadline = deadline_of(event)
    if deadline is not None:
        parts.append(deadline_words(deadline))
    parts += filter(None, [_erased_words(event)])
    return Story(
        what,
        _how_by_reply(event),
        quoted(reply) if reply else "",
        " · ".join(parts),
        (event.start or 0) + shift if marked else 0,
        (event.end or 0) + shift if marked else 0,
    )


def language_name(code: str) -> str:
    """Return what a language is called in English, for codes such as ``af``."""
    name = QLocale.languageToString(QLocale.codeToLanguage(code))
    return code if name == QLocale.languageToString(QLocale.Language.AnyLanguage) else name


def _import_story(event: HistoryEvent, what: str) -> Story:
    translate = QCoreApplication.translate
    name = event.file_name or event.reason
    how = (
        translate("History", "from file {name}").format(name=name)
        if name
        else translate("History", "from a file")
    )
    parts = (
        [translate("History", "imported by {operator}").format(operator=event.operator)]
        if event.operator
        else []
    )
    if event.file_numbers:
        parts.append(translate("History", "{count} numbers").format(count=figures.count(event.file_numbers)))
    reason = event.reason if event.reason and event.reason != event.file_name else ""
    return Story(what, how, quoted(reason) if reason and event.file_name else "", " · ".join(parts))


def _by(event: HistoryEvent) -> str:
    translate = QCoreApplication.translate
    parts = [translate("History", "by {operator}").format(operator=event.operator)] if event.operator else []
    parts.append(
        translate("History", "action {number} was undone").format(number=figures.count(event.undoes or 0))
    )
    return " · ".join(parts)


def spoken(event: HistoryEvent) -> str:
    """Return an event as a screen reader says it."""
    told = story(event)
    parts = [
        f"{figures.when(event.at)}, {event.account}: {told.what} {told.how}".rstrip(),
        told.quote,
        told.more,
    ]
    text = ". ".join(part for part in parts if part)
    if told.end > told.start:
        words = told.quote[told.start : told.end]
        decided = QCoreApplication.translate("History", "Deciding words: {words}").format(words=words)
        text = f"{text}. {decided}"
    return text


def copied_text(msisdn: int, events: Sequence[HistoryEvent]) -> str:
    """Return a whole story as lines of text to pass on."""
    head = QCoreApplication.translate("History", "History of {number}").format(
        number=format_for_people(msisdn)
    )
    return "\n".join([head, *(spoken(event) for event in events)])
