"""The selected action in full."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QWidget

from app.core.records import Action, ActionKind
from app.ui.activity.action_words import account_names, number_words, state_words, what_happened
from app.ui.buttons import button
from app.ui.cards import Card
from app.ui.figures import count, when
from app.ui.labels import label
from app.ui.theme import STEP_M, STEP_S

# Alter no list, so that there is nothing to count.
NO_LIST = (ActionKind.ACCOUNT, ActionKind.PHRASES, ActionKind.ERASE, ActionKind.DATABASE)


class DetailsPanel(Card):
    """Everything known of one action, in words, and Undo where it can be undone."""

    undo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Details"))
        self._what = label("", "section", wraps=True)
        self.undo_button = button(self.tr("&Undo…"), icon_name="undo")
        self.undo_button.clicked.connect(self.undo_asked)
        self._why_not = label("", "note", "muted", wraps=True)
        inside = QWidget()
        inside.setProperty("ground", "none")
        self._rows = QGridLayout(inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(STEP_M)
        self._rows.setVerticalSpacing(STEP_S)
        self._rows.setColumnStretch(1, 1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Details"))
        scroll.setWidget(inside)
        heading = QHBoxLayout()
        heading.setSpacing(STEP_S)
        heading.addWidget(self._what, 1)
        heading.addWidget(self.undo_button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(heading)
        self.body.addWidget(self._why_not)
        self.body.addWidget(scroll, 1)
        self.show_action(None)

    def show_action(self, action: Action | None) -> None:
        """Show an action; None clears the panel."""
        while self._rows.count():
            widget = self._rows.takeAt(0).widget()
            widget.hide()
            widget.deleteLater()
        self._what.setText(what_happened(action) if action else self.tr("Select an action to see all of it."))
        facts = self._facts(action) if action else []
        for row, (name, value) in enumerate(facts):
            self._rows.addWidget(label(name, ink="muted"), row, 0, Qt.AlignmentFlag.AlignTop)
            shown = label(value, wraps=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._rows.addWidget(shown, row, 1)
        for row in range(self._rows.rowCount()):
            self._rows.setRowStretch(row, 0)
        self._rows.setRowStretch(len(facts), 1)
        self.undo_button.setVisible(action is not None)
        self.undo_button.setEnabled(action is not None and action.can_undo)
        self._why_not.setText(self._reason_against_undo(action) if action else "")
        self._why_not.setVisible(bool(self._why_not.text()))

    def _facts(self, action: Action) -> list[tuple[str, str]]:
        details = action.details
        erases = action.kind == ActionKind.ERASE
        facts = [
            (self.tr("Action"), str(action.id)),
            (self.tr("Number"), number_words(action)),
            (self.tr("When"), when(action.at)),
            (self.tr("Who"), action.operator or self.tr("not known")),
            (self.tr("Undoes"), self._what_was_undone(action)),
            (self.tr("Accounts"), ", ".join(action.accounts) or account_names(action)),
            (self.tr("Reason"), action.reason),
            (self.tr("Added"), count(action.added) if action.kind not in NO_LIST else ""),
            (self.tr("Removed"), count(action.removed) if action.kind not in NO_LIST else ""),
            (self.tr("Replies erased"), _counted(details.get("replies")) if erases else ""),
            (self.tr("Reasons erased"), _counted(details.get("reasons")) if erases else ""),
            (self.tr("Words"), self._erased_words(details.get("erased"))),
            (self.tr("File"), str(details.get("file", ""))),
            (self.tr("Kept as"), str(details.get("kept", ""))),
            (self.tr("Rows"), _counted(details.get("rows"))),
            (self.tr("Rejected rows"), _counted(_total(details.get("rejections")))),
            (self.tr("Rows left out (sent)"), _counted(details.get("left_out"))),
            (self.tr("Mended rows"), _counted(_total(details.get("repairs")))),
            (self.tr("State"), state_words(action)),
        ]
        return [(name, value) for name, value in facts if value]

    def _what_was_undone(self, action: Action) -> str:
        if action.undoes is None:
            return ""
        return self.tr("action {number}").format(number=action.undoes)

    def _erased_words(self, action: object) -> str:
        return self.tr("Erased by action {number}").format(number=action) if isinstance(action, int) else ""

    def _reason_against_undo(self, action: Action) -> str:
        if action.can_undo:
            return ""
        if action.undone_by is not None:
            return self.tr("It was undone already.")
        if action.kind == ActionKind.ACCOUNT:
            return self.tr("It altered no list. Change the account itself on the page Accounts.")
        if action.kind == ActionKind.ERASE and action.details.get("event") == "retention":
            return self.tr("It erased nothing. Change it again on the page Settings.")
        if action.kind == ActionKind.ERASE:
            return self.tr("What was erased cannot be brought back.")
        if action.kind == ActionKind.DATABASE and action.details.get("event") != "restored":
            return self.tr("It altered no list. Change the passphrase on the page Settings.")
        if action.kind == ActionKind.DATABASE:
            return self.tr(
                "What was there before is kept in the file. To go back to it, restore that backup."
            )
        if action.kind == ActionKind.PHRASES:
            return self.tr("It altered no list. Change the rules themselves on the page Phrases.")
        return self.tr("It changed nothing that could be undone.")


def _counted(value: object) -> str:
    return count(value) if isinstance(value, int) else ""


def _total(counts: object) -> int | None:
    return sum(counts.values()) if isinstance(counts, dict) and counts else None
