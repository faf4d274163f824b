"""Before words are taken away for good: how many, what stays, and what holds them still."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.cards import Notice
from app.ui.dialogs import Dialog
from app.ui.figures import count, when
from app.ui.forms import Form
from app.ui.labels import label

if TYPE_CHECKING:
    from app.services.erasure import ErasePreview, EraseReport

LONGEST_REASON = 500  # letters


def counts_words(found: ErasePreview) -> str:
    """Return what would go, in a sentence."""
    words = QCoreApplication.translate(
        "Erasing", "Replies: {replies} · reasons and evidence notes: {reasons}"
    )
    return words.format(replies=count(found.replies), reasons=count(found.reasons))


def left_words(found: ErasePreview) -> list[str]:
    """Return what is as old, or about the same person, and stays, in a sentence each."""
    translate = QCoreApplication.translate
    parts = []
    if found.waiting:
        words = translate("Erasing", "Replies that wait to be decided are left: {count}.")
        parts.append(words.format(count=count(found.waiting)))
    if found.shared:
        words = translate("Erasing", "Reasons that stand for other people too are left: {count}.")
        parts.append(words.format(count=count(found.shared)))
    return parts


def done_words(report: EraseReport) -> str:
    """Return what was erased, in a sentence or two."""
    translate = QCoreApplication.translate
    words = translate(
        "Erasing", "Erased for good. Replies: {replies}, reasons: {reasons} (action {action})."
    ).format(replies=count(report.replies), reasons=count(report.reasons), action=report.action)
    if report.rewritten:
        return words
    more = translate(
        "Erasing",
        "The file was not written anew, because another program has it open or it was cancelled: traces stay in it "
        "until Opt-Outs starts the next time.",
    )
    return f"{words} {more}"


class EraseDialog(Dialog):
    """Asks before words are erased, where there are any. ``confirmed`` carries the reason.

    That is needed where it is asked for. Cancel is what Enter presses.
    """

    confirmed = Signal(str)

    def __init__(
        self, title: str, found: ErasePreview, *, asks_reason: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self.counts = label(counts_words(found), "section", wraps=True)
        self.body.addWidget(self.counts)
        self.body.addWidget(
            label(
                self.tr(
                    "Erased are the text of replies and of the messages they answered, the reasons typed for adding "
                    "and removing, and the notes of evidence. Numbers, dates, verdicts, rules, digests and who did "
                    "what stay, as proof of what was done."
                ),
                wraps=True,
            )
        )
        self.body.addWidget(Notice("warning", self.tr("This cannot be undone.")))
        for words in self._still_there(found):
            self.body.addWidget(label(words, "note", "muted", wraps=True))
        self.reason_field = QLineEdit(maxLength=LONGEST_REASON)
        self.reason_field.setAccessibleName(self.tr("Who asked for it, and how"))
        self.cause = label("", "note", "muted", wraps=True)
        if asks_reason:
            form = Form()
            form.add(self.tr("&Reason"), self.reason_field, self.cause)
            self.body.addLayout(form)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 76)
        self.cancel_button = self.add_cancel_button()
        self.erase_button = self.add_button(self.tr("&Erase for Good"), "danger")
        self.erase_button.clicked.connect(self._confirm)
        self.cancel_button.setDefault(True)
        self._asks_reason = asks_reason
        self.reason_field.textChanged.connect(self._follow)
        self._follow()
        (self.reason_field if asks_reason else self.cancel_button).setFocus()

    def _still_there(self, found: ErasePreview) -> list[str]:
        parts = left_words(found)
        if found.oldest is not None and found.backups == 1:
            words = self.tr(
                "1 backup, of {when}, holds the words until it is dropped; so do files that replies were taken in from."
            )
            parts.append(words.format(when=when(found.oldest)))
        elif found.oldest is not None:
            words = self.tr(
                "{count} backups, the oldest of {when}, hold the words until they are dropped; so do files that "
                "replies were taken in from."
            )
            parts.append(words.format(count=count(found.backups), when=when(found.oldest)))
        elif found.replies:
            parts.append(self.tr("Files that replies were taken in from hold the words still."))
        return parts

    @Slot()
    def _follow(self) -> None:
        """Let nothing be erased without the reason that is asked for."""
        given = bool(self.reason_field.text().strip())
        missing = self.tr("A reason is needed: who asked for it, and how.")
        self.cause.setText(self.tr("Who asked for it, and how.") if given else missing)
        self.reason_field.setAccessibleDescription("" if given else missing)
        self.erase_button.setEnabled(given or not self._asks_reason)

    @Slot()
    def _confirm(self) -> None:
        reason = self.reason_field.text()
        self.accept()
        self.confirmed.emit(reason)
