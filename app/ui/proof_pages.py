"""The pages of a proof."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.core.classifier import Verdict
from app.core.msisdn import format_for_people
from app.core.records import ChangeKind, HistoryEvent
from app.core.replies import Decision
from app.services.proof import HOW_TO_VERIFY, NumberProof, PeriodProof, ProvenEvent, program
from app.ui.opt_outs.deadline_words import deadline_words
from app.ui.opt_outs.history_words import language_name
from app.ui.pdf_pages import MUTED, Pages, moment
from app.ui.replies.words import decision_words, verdict_words
from app.ui.rule_words import rule_words


def _title_of(proof: NumberProof | PeriodProof) -> str:
    """What a proof is called."""
    if isinstance(proof, NumberProof):
        text = QCoreApplication.translate("Proof", "Proof for {number}")
        return text.format(number=format_for_people(proof.msisdn))
    text = QCoreApplication.translate("Proof", "Proof for {since} to {until}")
    return text.format(since=proof.since.isoformat(), until=proof.until.isoformat())


def pages_of(proof: NumberProof | PeriodProof) -> Pages:
    """The pages of a proof."""
    sheet = Pages(_title_of(proof))
    made = QCoreApplication.translate("Proof", "Made {at} by {operator} with {program}.")
    sheet.text(
        made.format(at=moment(proof.made_at), operator=proof.made_by or _unknown(), program=program()), MUTED
    )
    if isinstance(proof, NumberProof):
        _tell_states(sheet, proof)
        _tell_events(sheet, proof)
    else:
        _tell_actions(sheet, proof)
    _tell_chain(sheet, proof)
    return sheet


def _unknown() -> str:
    return QCoreApplication.translate("Proof", "a person whose name is not known")


def _tell_states(sheet: Pages, proof: NumberProof) -> None:
    translate = QCoreApplication.translate
    sheet.heading(translate("Proof", "On the lists now"), 13)
    titles = [
        translate("Proof", "Account"), translate("Proof", "Listed"), translate("Proof", "Since"),
        translate("Proof", "Source"), translate("Proof", "Reason"),
    ]  # fmt: skip
    rows = [
        [
            state.account + (translate("Proof", " (archived)") if state.archived else ""),
            translate("Proof", "no") if state.since is None else translate("Proof", "yes"),
            "" if state.since is None else moment(state.since),
            state.source,
            state.reason,
        ]
        for state in proof.states
    ]
    sheet.table([titles, *rows])


def _tell_events(sheet: Pages, proof: NumberProof) -> None:
    sheet.heading(QCoreApplication.translate("Proof", "What happened, oldest first"), 13)
    if not proof.events:
        sheet.text(QCoreApplication.translate("Proof", "Nothing ever happened to this number."))
    for place, proven in enumerate(proof.events, start=1):
        event = proven.event
        sheet.heading(f"{place}. {moment(event.at)} · {event.account}: {_what(event.event)}", 10)
        sheet.pairs(_facts(event, proven))
        if event.erased is not None and event.event is not ChangeKind.ERASED:
            words = QCoreApplication.translate("Proof", "Its words were erased by action {number}.")
            sheet.text(words.format(number=event.erased), MUTED)
        if event.reply:
            sheet.text(QCoreApplication.translate("Proof", "The reply, with the words that decided:"), MUTED)
            sheet.quotation(event.reply, event.start, event.end)
        sheet.pairs(_link_facts(proven.link), fixed=True)


def _what(kind: ChangeKind) -> str:
    translate = QCoreApplication.translate
    return {
        ChangeKind.OPTED_OUT: translate("Proof", "opted out"),
        ChangeKind.REMOVED: translate("Proof", "removed from the list"),
        ChangeKind.RESTORED: translate("Proof", "back on the list"),
        ChangeKind.ERASED: translate("Proof", "words erased"),
        ChangeKind.REPLIED: translate("Proof", "asked by reply to be opted out, on the list already"),
        ChangeKind.ASKED: translate("Proof", "asked to be opted out, on the list already"),
        ChangeKind.DECIDED: translate("Proof", "decided on a reply, no list was changed"),
        ChangeKind.TAKEN_BACK: translate("Proof", "taken back by an undo"),
        ChangeKind.COUNTS_AGAIN: translate("Proof", "counts again by an undo"),
        ChangeKind.STAYED: translate(
            "Proof", "stayed on the list in spite of an undo, as the person had asked"
        ),
    }[kind]


def _facts(event: HistoryEvent, proven: ProvenEvent) -> Iterable[tuple[str, str]]:
    translate = QCoreApplication.translate
    yield translate("Proof", "Source"), event.source
    yield translate("Proof", "By"), event.operator
    yield translate("Proof", "Reason"), event.reason
    if event.undoes is not None:
        yield translate("Proof", "Undoes"), translate("Proof", "action {number}").format(number=event.undoes)
    if event.file_name:
        yield translate("Proof", "File"), event.file_name
        yield translate("Proof", "SHA-256 of the file"), proven.file_sha256
    if event.received_at is not None:
        yield translate("Proof", "Received"), " ".join([moment(event.received_at), event.channel]).rstrip()
    if proven.deadline is not None:
        yield translate("Proof", "Deadline"), deadline_words(proven.deadline)
    for name, value in event.evidence.items():
        yield translate("Proof", "Evidence, {name}").format(name=name), value
    yield translate("Proof", "Verdict"), verdict_words()[Verdict(event.verdict)] if event.verdict else ""
    yield translate("Proof", "Decision"), decision_words(Decision(event.decision) if event.decision else None)
    yield translate("Proof", "Rule"), f"{rule_words(event.rule)} ({event.rule})" if event.rule else ""
    yield translate("Proof", "Rule set"), event.rule_set or ""
    yield translate("Proof", "The message it answered"), event.sent or ""
    yield translate("Proof", "Language"), language_name(event.language) if event.language else ""


def _link_facts(link: Any) -> Iterable[tuple[str, str]]:
    translate = QCoreApplication.translate
    told = str(link.id) if link.intact else translate("Proof", "{action}: NOT AS IT WAS WRITTEN")
    yield translate("Proof", "Action"), told.format(action=link.id)
    yield translate("Proof", "Digest"), link.digest
    yield translate("Proof", "Digest of what is left"), link.remainder
    yield translate("Proof", "Digest before it"), link.previous_digest
    yield translate("Proof", "Digest of its numbers"), link.changes_digest


def _tell_actions(sheet: Pages, proof: PeriodProof) -> None:
    translate = QCoreApplication.translate
    sheet.heading(translate("Proof", "What was done, oldest first"), 13)
    if not proof.links:
        sheet.text(translate("Proof", "Nothing was done in these days."))
    for link in proof.links:
        fields = link.fields
        sheet.heading(f"{moment(link.at)} · {fields['kind']}", 10)
        counts = translate("Proof", "{added} put on lists, {removed} taken off")
        sheet.pairs(
            [
                (translate("Proof", "By"), str(fields["operator"])),
                (
                    translate("Proof", "Changes"),
                    counts.format(added=fields["added"], removed=fields["removed"]),
                ),
                (translate("Proof", "Source"), str(fields["source"])),
                (translate("Proof", "Reason"), str(fields["reason"])),
                (translate("Proof", "Details"), str(fields["details"])),
            ]
        )
        sheet.pairs(_link_facts(link), fixed=True)


def _tell_chain(sheet: Pages, proof: NumberProof | PeriodProof) -> None:
    translate = QCoreApplication.translate
    sheet.heading(translate("Proof", "The chain of actions"), 13)
    head = proof.head
    if head.broken is None:
        words = translate(
            "Proof", "Every action up to the newest is as it was written, each following the last."
        )
    else:
        words = translate(
            "Proof", "Action {action} is not as it was written: this record was altered."
        ).format(action=head.broken)
    sheet.text(words)
    newest = [
        (translate("Proof", "Newest action"), str(head.action)),
        (translate("Proof", "Digest"), head.digest),
    ]
    sheet.pairs(newest, fixed=True)
    sheet.heading(translate("Proof", "How to verify this"), 13)
    for words in HOW_TO_VERIFY:
        sheet.text(words)
    sheet.text(
        translate("Proof", "The same proof saved as JSON holds every field that the digests are over."), MUTED
    )
