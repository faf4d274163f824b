"""The test bench: replies typed or pasted, one a line, judged by the rules in the form as they are typed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QTextEdit, QWidget

from app.core.classifier import Classification, Classifier
from app.core.phrases import ReplySettings
from app.ui.cards import Card
from app.ui.figures import count
from app.ui.labels import label
from app.ui.marked_text import qt_place
from app.ui.pills import NOTE_ROLE, TONE_ROLE, PillDelegate
from app.ui.replies.words import TONES, verdict_words
from app.ui.rule_words import rule_words
from app.ui.session import Session
from app.ui.theme import STEP_S, colour, row_height

PAUSE = 120  # milliseconds without a key before the replies are judged
MOST_LINES = 1_000
AT_ONCE = 50  # lines shown before the window goes on with other things


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
        self.said = label("", "note", "muted", wraps=True)
        self.said.hide()
        self.body.addWidget(self.said)
        self._rest: list[tuple[int, str, Classification]] = []  # judged, and not shown yet
        self._marks: list[QTextEdit.ExtraSelection] = []
        self._filler = QTimer(self, interval=0)
        self._filler.timeout.connect(self._fill)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._ask)
        self.field.textChanged.connect(self._take_change)

    def set_settings(self, settings: ReplySettings) -> None:
        """Judge by these settings from now on."""
        self._settings = settings
        self._ask()

    @Slot()
    def _take_change(self) -> None:
        """Wait for a pause; what is being judged or shown is about another text now."""
        self._serial += 1
        self._filler.stop()
        self._timer.start()

    @Slot()
    def _ask(self) -> None:
        self._serial += 1
        lines = self._lines()
        total = self.field.blockCount()
        words = self.tr("The first {count} of {total} lines are judged.")
        self.said.setText(words.format(count=count(len(lines)), total=count(total)))
        self.said.setVisible(total > len(lines))
        self._session.runner.read(
            self,
            _judge,
            self._serial,
            self._settings,
            lines,
            done=self._show,
            failed=self._session.report_error,
        )

    def _lines(self) -> list[str]:
        """The first lines as the field has them: one may hold a line separator, as cells of a workbook do."""
        lines, block = [], self.field.document().begin()
        while block.isValid() and len(lines) < MOST_LINES:
            lines.append(block.text())
            block = block.next()
        return lines

    @Slot(object)
    def _show(self, answer: tuple[int, list[str], list[Classification]]) -> None:
        serial, lines, findings = answer
        if serial != self._serial:
            return
        self.results.clear()
        judged = enumerate(zip(lines, findings, strict=True))
        self._rest = [(number, line, finding) for number, (line, finding) in judged if line.strip()]
        self._marks = []
        self._filler.start()
        self._fill()

    @Slot()
    def _fill(self) -> None:
        """Show the next of the judged lines, and with the last of them the words that decided."""
        now, self._rest = self._rest[:AT_ONCE], self._rest[AT_ONCE:]
        for number, line, finding in now:
            self.results.addItem(self._item(line, finding))
            if finding.start is not None and finding.end is not None:
                self._marks.append(self._mark(number, line, finding.start, finding.end))
        if not self._rest:
            self._filler.stop()
            self.field.setExtraSelections(self._marks)

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
