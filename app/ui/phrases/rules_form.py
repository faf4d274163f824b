"""How replies are read, as a form: strictness, what doubtful kinds lead to, reach, languages, own phrases."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QVBoxLayout, QWidget

from app.core.phrases import LANGUAGES, ReplySettings, Strictness
from app.core.replies import AccountRules, Reach
from app.ui.boxes import ChoiceBox
from app.ui.cards import Card
from app.ui.forms import Form
from app.ui.labels import label
from app.ui.phrases.own_phrases import OwnPhrases
from app.ui.phrases.words import LANGUAGE_NAMES, answer_words, reach_words, strictness_words
from app.ui.theme import STEP_L, STEP_S

LANGUAGE_COLUMNS = 4


class RulesForm(QWidget):
    """Shows an account's rules and gives them as changed; ``changed`` follows each change."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = AccountRules()
        self.strictness_box, self.reach_box = ChoiceBox(), ChoiceBox()
        for strictness, (name, _about) in strictness_words().items():
            self.strictness_box.addItem(name, strictness)
        for reach, words in reach_words().items():
            self.reach_box.addItem(words, reach)
        self.strictness_note = label("", "note", "muted", wraps=True)
        self.switches = {name: ChoiceBox() for name in self._switch_names()}
        for name, box in self.switches.items():
            for answer, words in answer_words().items():
                if not (name == "cancel_end" and answer == "ignore"):
                    box.addItem(words, answer)
        self.languages = {code: QCheckBox(LANGUAGE_NAMES[code]) for code in LANGUAGES}
        self.own_phrases = OwnPhrases()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP_L)
        column.addWidget(self._rules_card())
        column.addWidget(self._languages_card())
        column.addWidget(self._phrases_card(), 1)
        for box in (self.strictness_box, self.reach_box, *self.switches.values()):
            box.currentIndexChanged.connect(self._tell)
        for tick in self.languages.values():
            tick.toggled.connect(self._tell)
        self.own_phrases.changed.connect(self._tell)

    def show_rules(self, rules: AccountRules) -> None:
        """Show rules, without telling of a change."""
        self._shown = rules
        settings = rules.settings
        with QSignalBlocker(self):
            _choose(self.strictness_box, settings.strictness)
            _choose(self.reach_box, rules.reach)
            for name, box in self.switches.items():
                _choose(box, getattr(settings, name))
            for code, tick in self.languages.items():
                tick.setChecked(code in settings.languages)
            self.own_phrases.show_phrases(settings.own_phrases)
        self._describe()

    def rules(self) -> AccountRules:
        """Return the rules as they stand in the form. Without any language those shown before hold."""
        languages = tuple(code for code, tick in self.languages.items() if tick.isChecked())
        answers: dict[str, Any] = {name: box.currentData() for name, box in self.switches.items()}
        settings = ReplySettings(
            strictness=Strictness(self.strictness_box.currentData()),  # Qt gives the bare word back
            languages=languages or self._shown.settings.languages,
            own_phrases=self.own_phrases.phrases(),
            **answers,
        )
        return AccountRules(settings, Reach(self.reach_box.currentData()), self._shown.own)

    @property
    def complete(self) -> bool:
        """Whether at least one language is ticked."""
        return any(tick.isChecked() for tick in self.languages.values())

    def _switch_names(self) -> dict[str, str]:
        return {
            "wrong_number": self.tr("“&Wrong number”"),
            "not_interested": self.tr("“&Not interested”"),
            "friendly_profanity": self.tr("Friend&ly profanity"),
            "cancel_end": self.tr("&CANCEL and END"),
        }

    def _rules_card(self) -> Card:
        card, form = Card(self.tr("What opts out")), Form()
        form.add(self.tr("Stric&tness"), self.strictness_box, self.strictness_note)
        for name, words in self._switch_names().items():
            form.add(words, self.switches[name])
        hint = self.tr(
            "On whose lists a reply puts the number. Choose all accounts where people know you, not accounts."
        )
        form.add(self.tr("An o&pt-out holds for"), self.reach_box, hint)
        card.body.addLayout(form)
        return card

    def _languages_card(self) -> Card:
        card, grid = Card(self.tr("Languages")), QGridLayout()
        grid.setHorizontalSpacing(STEP_L)
        grid.setVerticalSpacing(STEP_S)
        for place, tick in enumerate(self.languages.values()):
            grid.addWidget(tick, place // LANGUAGE_COLUMNS, place % LANGUAGE_COLUMNS)
        grid.setColumnStretch(LANGUAGE_COLUMNS, 1)
        card.body.addLayout(grid)
        hint = self.tr(
            "STOP, Opt-Out, Remove, Unsubscribe, Spam, Quit, Delete and profanity opt out whatever is chosen here."
        )
        card.body.addWidget(label(hint, "note", "muted", wraps=True))
        return card

    def _phrases_card(self) -> Card:
        card = Card(self.tr("Own phrases"))
        card.body.addWidget(self.own_phrases, 1)
        return card

    def _describe(self) -> None:
        self.strictness_note.setText(strictness_words()[self.strictness_box.currentData()][1])

    @Slot()
    def _tell(self) -> None:
        self._describe()
        self.changed.emit()


def _choose(box: QComboBox, value: object) -> None:
    place = next(place for place in range(box.count()) if box.itemData(place) == value)
    box.setCurrentIndex(place)
