"""Help > About > Licences: what the program stands on, and the full texts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.parts import licence_text, parts
from app.ui.dialogs import Dialog
from app.ui.labels import label
from app.ui.tables import NameList
from app.ui.theme import STEP_L, STEP_S


class LicencesDialog(Dialog):
    """The parts on the left; on the right who holds the chosen one's rights, and its licence word for word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Licences"), parent)
        self._parts = parts()
        self.part_list = NameList([part.name for part in self._parts], self.tr("Parts of the program"))
        self.part_list.currentRowChanged.connect(self._show_part)
        self.holder_label = label("", "note", "muted", wraps=True)
        self.licence_view = QPlainTextEdit(readOnly=True)
        self.licence_view.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.licence_view.setTabChangesFocus(True)
        self.licence_view.setAccessibleName(self.tr("Licence"))
        right = QVBoxLayout()
        right.setSpacing(STEP_S)
        right.addWidget(self.holder_label)
        right.addWidget(self.licence_view, 1)
        row = QHBoxLayout()
        row.setSpacing(STEP_L)
        row.addWidget(self.part_list, 1)
        row.addLayout(right, 3)
        note = self.tr(
            "Qt and PySide6 are used unchanged and lie in the program's folder as files of their own: who wants "
            "another build of them may put it in their place."
        )
        self.body.addWidget(label(note, wraps=True))
        self.body.addLayout(row, 1)
        width = self.fontMetrics().averageCharWidth()
        self.resize(width * 110, width * 70)
        close = self.add_button(self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        self.part_list.setCurrentRow(0)
        self.part_list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _show_part(self, row: int) -> None:
        part = self._parts[row]
        self.holder_label.setText(f"{part.licence} · {part.holder}")
        self.licence_view.setPlainText("\n\n".join(licence_text(name) for name in part.texts))
