"""The choice of a country: a list to pick from, searched by any part of name, code or prefix."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from app.core.msisdn import REGIONS, country_code
from app.ui.boxes import ChoiceBox


def region_name(region: str) -> str:
    """Return a country's name and prefix: ``South Africa (+27)``; the code itself if it is unknown."""
    if region not in REGIONS:
        return region
    territory = QLocale.codeToTerritory(region)
    name = QLocale.territoryToString(territory) if territory != QLocale.Country.AnyCountry else region
    return f"{name} (+{country_code(region)})"


class RegionBox(ChoiceBox):
    """A combo box of countries. Typing searches; what is not a country is put back on leaving the field."""

    region_changed = Signal(str)

    def __init__(self, region: str = "ZA", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(22)
        self.setMaxVisibleItems(14)
        self.setAccessibleName(self.tr("Country"))
        for name, code in sorted((region_name(code), code) for code in REGIONS):
            self.addItem(name, code)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        self.set_region(region)
        self.currentIndexChanged.connect(self._tell)

    @property
    def region(self) -> str:
        """The chosen country as ISO 3166 (``"ZA"``)."""
        return str(self.currentData())

    def set_region(self, region: str) -> None:
        """Choose a country by its code; an unknown code changes nothing."""
        place = self.findData(region)
        if place >= 0:
            self.setCurrentIndex(place)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed if it names a country, else show the chosen one again."""
        typed = self.currentText().strip().casefold()
        for place in range(self.count()):
            if typed in (self.itemText(place).casefold(), str(self.itemData(place)).casefold()):
                self.setCurrentIndex(place)
                break
        self.setEditText(self.itemText(self.currentIndex()))
        super().focusOutEvent(event)

    @Slot(int)
    def _tell(self, place: int) -> None:
        if place >= 0:
            self.region_changed.emit(self.region)
