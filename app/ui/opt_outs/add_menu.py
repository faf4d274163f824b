"""The menu of + Add Opt-Out."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from app.ui.theme import icon


class AddMenu(QMenu):
    """Single number, bulk file or pasted numbers; and, apart from them, the file whose numbers shall come off."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.single = self.addAction(icon("add"), self.tr("&Single Number…"))
        self.bulk = self.addAction(icon("file"), self.tr("&Bulk File…"))
        self.paste = self.addAction(icon("paste"), self.tr("&Paste Numbers…"))
        self.addSeparator()
        self.remove = self.addAction(icon("remove"), self.tr("&Remove Numbers in a File…"))
