"""The menu of Download List."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget


class DownloadMenu(QMenu):
    """The formats, and whether only what the filters show is wanted. ``chosen`` carries a format."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.formats = {
            "csv": self.addAction(self.tr("&CSV (.csv)")),
            "csv-semicolons": self.addAction(self.tr("CSV for Excel, with &semicolons (.csv)")),
            "txt": self.addAction(self.tr("&Text (.txt)")),
            "xlsx": self.addAction(self.tr("&Excel (.xlsx)")),
            "json": self.addAction(self.tr("&JSON (.json)")),
        }
        for form, action in self.formats.items():
            action.setData(form)
        self.addSeparator()
        self.filter_only = self.addAction(self.tr("Current &Filter Only"))
        self.filter_only.setCheckable(True)
        self.addSeparator()
        self.hashes = self.addAction(self.tr("&Hashes for a Partner…"))
        self.triggered.connect(lambda action: action.data() and self.chosen.emit(action.data()))
