"""The test bench: replies typed or pasted, one a line, judged by the rules in the form as they are typed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QTextEdit, QWidget

from app.core.classifier import Classification, Classifier
from app.core.phrases import ReplySettings
from app.ui.cards import Card
from app.ui.labels import label
from app.ui.marked_text import qt_place
from app.ui.pills import NOTE_ROLE, TONE_ROLE, PillDelegate
from app.ui.replies.words import TONES, verdict_words
from app.ui.rule_words import rule_words
from app.ui.session import Session
from app.ui.theme import STEP_S, colour, row_height

PAUSE = 120  # milliseconds without a key before the replies are judged
MOST_LINES = 1_000


def _judge(
    serial: int, settings: ReplySettings, lines: list[str]
) -> tuple[int, list[str], list[Classification]]:
    return serial, lines, Classifier(settings).classify_many(lines)


class TestBench(Card):
    """A field for replies, and below it the verdict and the rule of each."""

    __test__ = False  # a bench for people; pytest takes classes of this name for its own

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self._serial = 0
        self._settings = ReplySettings()
        self._words = verdict_words()
        self.field = QPlainTextEdit(
            placeholderText=self.tr("Hi, please stop sending me these\ndon't stop\nstop the delivery")
        )
        self.field.setTabChangesFocus(True)
        self.field.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.field.setMinimumHeight(row_height() * 3)
        self.results = QListWidget()
        self.results.setAccessibleName(self.tr("What each reply is taken for"))
        self.results.setItemDelegate(PillDelegate(self.results))
        self.results.setUniformItemSizes(True)
        self.results.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        title = label(self.tr("Tr&y replies, one a line"), "section", buddy=self.field)
        self.field.setAccessibleName(self.tr("Try replies"))
        self.body.addWidget(title)
        self.body.addWidget(self.field, 1)
        self.body.addWidget(self.results, 1)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._ask)
        self.field.textChanged.connect(self._timer.start)

    def set_settings(self, settings: ReplySettings) -> None:
        """Judge by these settings from now on."""
        self._settings = settings
        self._ask()

    @Slot()
    def _ask(self) -> None:
        self._serial += 1
        lines = self.field.toPlainText().split("\n")[:MOST_LINES]
        self._session.runner.read(
            self,
            _judge,
            self._serial,
            self._settings,
            lines,
            done=self._show,
            failed=self._session.report_error,
        )

    @Slot(object)
    def _show(self, answer: tuple[int, list[str], list[Classification]]) -> None:
        serial, lines, findings = answer
        if serial != self._serial:
            return
        self.results.clear()
        marks = []
        for number, (line, finding) in enumerate(zip(lines, findings, strict=True)):
            if not line.strip():
                continue
            self.results.addItem(self._item(line, finding))
            if finding.start is not None and finding.end is not None:
                marks.append(self._mark(number, line, finding.start, finding.end))
        self.field.setExtraSelections(marks)

    def _item(self, line: str, finding: Classification) -> QListWidgetItem:
        words = self._words[finding.verdict]
        rule = rule_words(finding.rule) if finding.rule else ""
        item = QListWidgetItem(words)
        item.setData(TONE_ROLE, TONES[finding.verdict])
        item.setData(NOTE_ROLE, f"{rule} · {line}" if rule else line)
        marked = "" if finding.start is None else line[finding.start : finding.end]
        said = self.tr("{reply}: {verdict}. {rule}. Deciding words: {words}")
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole,
            said.format(reply=line, verdict=words, rule=rule or "–", words=marked or "–"),
        )
        item.setSizeHint(QSize(1, row_height() - STEP_S))
        return item

    def _mark(self, number: int, line: str, start: int, end: int) -> QTextEdit.ExtraSelection:
        begin = self.field.document().findBlockByNumber(number).position()
        cursor = QTextCursor(self.field.document())
        cursor.setPosition(begin + qt_place(line, start))
        cursor.setPosition(begin + qt_place(line, end), QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(colour("marked"))
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = cursor, look
        return selection
