"""The page Phrases: how replies are read, for all accounts or for one, tried out before it is saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from app.core.errors import Cancelled, UserError
from app.core.records import Account, ActionReport
from app.core.replies import AccountRules
from app.services import replies, reply_settings
from app.services.accounts import list_accounts
from app.services.opening import Database
from app.services.replies import DraftRun
from app.services.reply_settings import ALL_ACCOUNTS
from app.ui.boxes import ChoiceBox
from app.ui.buttons import button
from app.ui.dialogs import ask
from app.ui.figures import count
from app.ui.labels import label
from app.ui.page import Page
from app.ui.phrases.draft_run_view import DraftRunView
from app.ui.phrases.rules_form import RulesForm
from app.ui.phrases.test_bench import TestBench
from app.ui.session import Session
from app.ui.task_runner import Task
from app.ui.theme import STEP_L, STEP_M, STEP_S, row_height
from app.ui.undoing import Undoing

# Letters of the page's width from which parts stand beside each other.
BESIDE_FROM = 125
TRIES_BESIDE_FROM = 95


def _read(database: Database, account: int) -> tuple[int, AccountRules, list[Account], set[int]]:
    return (
        account,
        reply_settings.load(database, account),
        list_accounts(database),
        reply_settings.accounts_with_rules(database),
    )


class PhrasesPage(Page):
    """The form at the left; the test bench and the run over stored replies at the right."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, self.tr("Phrases"), parent)
        self._undoing = Undoing(session, self)
        self._saved = AccountRules()
        self._saving = False  # until what was saved is read back
        self._once_saved: Callable[[], object] | None = None  # what waits for that
        self._reading: Task | None = None
        self._focus_before: QWidget | None = None  # what had it when the form was closed for saving
        self._focus_meanwhile: QWidget | None = None
        self._read_last: tuple[int, AccountRules, tuple[int, ...]] | None = None
        self._reached: tuple[int, ...] = ()  # the accounts whose replies the shown rules are for
        self.account_box = ChoiceBox()
        self.account_box.setAccessibleName(self.tr("Rules for"))
        self.account_box.addItem(self.tr("All accounts"), ALL_ACCOUNTS)
        self.state = label("", ink="muted", wraps=True)
        self.form = RulesForm()
        self.bench = TestBench(session)
        self.run_view = DraftRunView()
        self._build()
        self.form.show_rules(self._saved)
        self._connect()
        self._follow()

    def activate(self) -> None:
        """Read the rules anew, unless there are changes that were not saved."""
        if not self.unsaved:
            self._reload()
        self.account_box.setFocus()

    @property
    def account(self) -> int:
        """The account whose rules are shown, ``ALL_ACCOUNTS`` for those that hold for all."""
        return int(self.account_box.currentData())

    @property
    def unsaved(self) -> bool:
        """Whether the form differs from what is saved, or a phrase is typed that was not added."""
        return self.form.rules() != self._saved or self.form.own_phrases.pending

    @property
    def can_save(self) -> bool:
        """Whether the form can be saved as it stands."""
        return self.unsaved and self.form.complete and not self._saving

    def save_before(self, act: Callable[[], object]) -> None:
        """Save the rules, and ``act`` once they are; where that fails, do nothing more than tell of it."""
        self._once_saved = act
        self._save()

    def _build(self) -> None:
        self.save_button = button(self.tr("&Save"), "primary")
        self.discard_button = button(self.tr("&Discard Changes"))
        self.shared_button = button(self.tr("&Use Those for All Accounts"), "quiet")
        self._account_label = label(self.tr("Rules fo&r"), ink="muted", buddy=self.account_box)
        self.heading_row.addWidget(self._account_label)
        self.heading_row.addWidget(self.account_box)
        self.heading_row.addStretch(1)
        for each in (self.shared_button, self.discard_button, self.save_button):
            self.heading_row.addWidget(each)
        left = QWidget()
        left.setProperty("ground", "none")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, STEP_S, 0)
        column.setSpacing(STEP_M)
        column.addWidget(self.state)
        column.addWidget(self.form, 1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(left)
        # Nothing of the form may lie beyond its right edge, whatever the language's longest word.
        bar = scroll.verticalScrollBar().sizeHint().width()
        scroll.setMinimumWidth(left.minimumSizeHint().width() + bar)
        self._tries = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        self._tries.setHandleWidth(STEP_L)
        self._tries.addWidget(self.bench)
        self._tries.addWidget(self.run_view)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(STEP_L)
        self._sides.addWidget(scroll, 3)
        self._sides.addWidget(self._tries, 2)
        self.body.addLayout(self._sides, 1)
        self._form_view = scroll

    def minimumSizeHint(self) -> QSize:
        """Ask for the widest of the parts alone: where there is too little room they stand below each other."""
        edges = self.layout().contentsMargins()
        parts = (
            self.bench.minimumSizeHint(),
            self.run_view.minimumSizeHint(),
            self.heading_row.minimumSize(),
        )
        widest = max(self._form_view.minimumWidth(), *(part.width() for part in parts))
        return QSize(widest + edges.left() + edges.right(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the test bench and the run over stored replies below the form where there is no room beside it."""
        super().resizeEvent(event)
        letters = self.width() / self.fontMetrics().averageCharWidth()
        ways = QBoxLayout.Direction
        beside = letters >= BESIDE_FROM
        self._sides.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._form_view.setMinimumHeight(0 if beside else row_height() * 6)
        narrow = letters < TRIES_BESIDE_FROM
        self._account_label.setHidden(narrow)
        self._tries.setOrientation(Qt.Orientation.Vertical if beside or narrow else Qt.Orientation.Horizontal)

    def _connect(self) -> None:
        self.account_box.currentIndexChanged.connect(self._reload)
        self.form.changed.connect(self._take_change)
        self.form.own_phrases.typed.connect(self._follow)
        self.save_button.clicked.connect(self._save)
        self.discard_button.clicked.connect(self._discard)
        self.shared_button.clicked.connect(self._share)
        self.run_view.asked.connect(self._try_stored)
        self.run_view.apply_asked.connect(self._ask_to_apply)
        self.session.accounts_changed.connect(self._reload_if_unchanged)

    @Slot()
    def _reload_if_unchanged(self) -> None:
        if self.isVisible() and not self.unsaved:
            self._reload()

    @Slot()
    def _reload(self) -> None:
        if not self._saving:
            self._read_rules()

    def _read_rules(self) -> None:
        self._reading = self.session.runner.read(
            self,
            _read,
            self.session.database,
            self.account,
            replacing=self._reading,
            done=self._show,
            failed=self._tell_failure,
        )

    @Slot(object)
    def _show(self, answer: tuple[int, AccountRules, list[Account], set[int]]) -> None:
        account, rules, accounts, own = answer
        if account != self.account:
            return
        was_saving, self._saving = self._saving, False
        if account != ALL_ACCOUNTS and account not in {each.id for each in accounts}:
            self.account_box.setCurrentIndex(0)  # it was archived: those for all accounts are read instead
            return
        self._reached = (account,)
        if account == ALL_ACCOUNTS:
            self._reached = tuple(each.id for each in accounts if each.id not in own)
        self.run_view.button.setEnabled(bool(self._reached))
        with QSignalBlocker(self.account_box):
            while self.account_box.count() > 1:
                self.account_box.removeItem(1)
            for each in accounts:
                marked = self.tr("{name} (own rules)").format(name=each.name)
                self.account_box.addItem(marked if each.id in own else each.name, each.id)
            self.account_box.setCurrentIndex(max(0, self.account_box.findData(account)))
        read = account, rules, self._reached
        if read != self._read_last:  # else what was tried, and what is being chosen, may stay
            self._read_last = read
            self._saved = rules
            self.form.show_rules(rules)
            self._take_change()
        self._follow()
        if was_saving:
            self._give_focus_back()
            act, self._once_saved = self._once_saved, None
            if act is not None:
                act()

    @Slot()
    def _take_change(self) -> None:
        self.bench.set_settings(self.form.rules().settings)
        self.run_view.forget()
        self._follow()

    @Slot()
    def _follow(self) -> None:
        unsaved = self.unsaved
        self.save_button.setEnabled(self.can_save)
        self.discard_button.setEnabled(unsaved and not self._saving)
        # What was changed belongs to this account.
        self.account_box.setEnabled(not unsaved and not self._saving)
        self.account_box.setToolTip(self.tr("Save or discard the changes first.") if unsaved else "")
        self.form.setEnabled(not self._saving)
        self.shared_button.setVisible(self._saved.own)
        self.shared_button.setEnabled(not self._saving)
        if self._saving:
            words = self.tr("Saving… This waits for the work that is going on.")
        elif not self.form.complete:
            words = self.tr("Tick at least one language.")
        elif unsaved:
            words = self.tr(
                "Not saved yet: replies are read as before. Save or discard the changes before you choose other rules."
            )
        elif self.account == ALL_ACCOUNTS:
            words = self.tr("These rules hold for every account that has none of its own.")
        elif self._saved.own:
            words = self.tr("This account has rules of its own.")
        else:
            words = self.tr(
                "This account uses the rules for all accounts. Saving a change here gives it its own."
            )
        self.state.setText(words)

    @Slot()
    def _discard(self) -> None:
        self.form.show_rules(self._saved)
        self._take_change()
        self._reload()  # they may have been changed elsewhere meanwhile

    @Slot()
    def _save(self) -> None:
        if not self.form.own_phrases.add_pending():
            self._once_saved = None
            return
        self._write(replace(self.form.rules(), own=False))

    @Slot()
    def _share(self) -> None:
        self._write(None)

    def _write(self, rules: AccountRules | None) -> None:
        if self._reading is not None:
            self._reading.drop()
        self._focus_before = self.window().focusWidget()
        self._saving = True
        self._follow()  # no change is taken meanwhile: it would be lost when what was saved is read
        self._focus_meanwhile = self.window().focusWidget()
        self.session.runner.write(
            self,
            reply_settings.save,
            self.session.database,
            rules,
            self.account,
            operator=self.session.operator,
            instead_of=self._saved,
            done=self._tell_saved,
            failed=self._tell_failure,
        )

    @Slot(object)
    def _tell_saved(self, _action: int | None) -> None:
        self.session.announce(
            "good",
            self.tr("Saved. Replies are read so from now on; those that came in before stay as they were."),
        )
        self._read_rules()
        self.session.lists_changed.emit(None)

    @Slot(object)
    def _tell_failure(self, error: UserError | Cancelled) -> None:
        was_saving, self._saving = self._saving, False
        self._once_saved = None
        self.session.report_error(error)
        self._follow()
        if was_saving:
            self._give_focus_back()

    def _give_focus_back(self) -> None:
        """Put the focus back where it was before saving, unless somebody has moved it since."""
        before, self._focus_before = self._focus_before, None
        moved = self.window().focusWidget() is not self._focus_meanwhile
        if before is None or moved or not self.shown or not self.isAncestorOf(before):
            return
        (before if before.isEnabled() else self.account_box).setFocus()

    @Slot()
    def _try_stored(self) -> None:
        rules = self.form.rules()
        self.session.run_long(
            self,
            self.tr("Trying the rules on stored replies…"),
            replies.try_settings,
            self.session.database,
            rules.settings,
            self._reached,
            reach=rules.reach,
            done=partial(self._show_run, (rules, self._reached)),
            reads=True,
        )

    def _show_run(self, tried: tuple[AccountRules, tuple[int, ...]], run: DraftRun) -> None:
        if tried == (self.form.rules(), self._reached):  # else they were changed while it ran
            self.run_view.show_run(run, saved=not self.unsaved)

    @Slot()
    def _ask_to_apply(self) -> None:
        text = self.tr(
            "The replies that came in before are read by the rules as saved now. Who asks to be opted out by them, and "
            "was not, is put on the opt-out list; what is in doubt waits for review. What a person decided stays, and "
            "so do the verdicts of the past. Nobody is taken off a list. This can be undone."
        )
        title, answer = self.tr("Act on Stored Replies?"), self.tr("&Apply")
        ask(self, title, text, answer, partial(self._apply, self._saved, self._reached), kind="danger")

    def _apply(self, tried: AccountRules, reached: tuple[int, ...]) -> None:
        self.session.run_long(
            self,
            self.tr("Reading stored replies again…"),
            replies.read_again,
            self.session.database,
            reached,
            operator=self.session.operator,
            by=tried,
            done=self._tell_applied,
        )

    @Slot(object)
    def _tell_applied(self, report: ActionReport) -> None:
        self.run_view.forget()
        undo = [(self.tr("Undo"), partial(self._undoing.undo, report.action))] if report.action else []
        words = self.tr(
            "Stored replies were read again: {added} opt-outs added, {reviews} replies to review."
        )
        text = words.format(added=count(report.added), reviews=count(report.to_review))
        self.session.announce("good" if report.action else "info", text, undo)
        self.session.lists_changed.emit(report)
