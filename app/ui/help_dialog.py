"""Help > Opt-Outs Help: how each job is done, beside the window while it is done."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextTable
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QWidget

from app.ui.dialogs import Dialog
from app.ui.help_topics import help_topics
from app.ui.on_screen import place_beside
from app.ui.tables import NameList
from app.ui.theme import STEP_L, STEP_S, STEP_XS

LINE_HEIGHT = 130  # per cent


class HelpDialog(Dialog):
    """The topics on the left, the chosen one on the right. It blocks nothing: one reads while one works."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Opt-Outs Help"), parent)
        self._topics = help_topics(QLocale().name().partition("_")[0])
        self.topic_list = NameList([topic.title for topic in self._topics], self.tr("Topics"))
        self.topic_list.currentRowChanged.connect(self._show_topic)
        self.text_view = QTextBrowser()
        self.text_view.setAccessibleName(self.tr("Topic"))
        self.text_view.setOpenLinks(False)
        self.text_view.setTabChangesFocus(True)
        self.text_view.document().setDocumentMargin(STEP_L)
        row = QHBoxLayout()
        row.setSpacing(STEP_L)
        row.addWidget(self.topic_list, 2)
        row.addWidget(self.text_view, 5)
        self.body.addLayout(row, 1)
        width = self.fontMetrics().averageCharWidth()
        self.resize(width * 130, width * 85)
        close = self.add_button(self.tr("Close"), "primary")
        close.clicked.connect(self.accept)

    def show_topic(self, key: str) -> None:
        """Show the dialog, or bring it to the front, at the topic of that key, else at the first."""
        keys = [topic.key for topic in self._topics]
        self.topic_list.setCurrentRow(keys.index(key) if key in keys else 0)
        self.setWindowModality(Qt.WindowModality.NonModal)
        opens = not self.isVisible()
        self.show()
        if opens and self.parentWidget() is not None:
            place_beside(self, self.parentWidget().window())
        self.raise_()
        self.activateWindow()
        self.topic_list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _show_topic(self, row: int) -> None:
        topic = self._topics[row]
        self.text_view.setMarkdown(f"## {topic.title}\n\n{topic.text}")
        self._give_room()

    def _give_room(self) -> None:
        """Space lines and table cells, which Markdown has no words for."""
        document = self.text_view.document()
        block = document.begin()
        while block.isValid():
            cursor = QTextCursor(block)
            room = QTextBlockFormat()
            room.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            room.setBottomMargin(STEP_S if cursor.currentTable() is None else 0)
            cursor.mergeBlockFormat(room)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                shape = frame.format()
                shape.setCellPadding(STEP_S)
                shape.setCellSpacing(0)
                shape.setBorder(0)
                shape.setTopMargin(STEP_XS)
                shape.setBottomMargin(STEP_S)
                frame.setFormat(shape)
        self.text_view.moveCursor(QTextCursor.MoveOperation.Start)
