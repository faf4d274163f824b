"""The country box: found by any part of its name or prefix, never left on something that is no country."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.ui.region_box import RegionBox, region_name


@pytest.fixture
def window(themed, qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    column.addWidget(RegionBox("ZA"))
    column.addWidget(QLineEdit())
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def box(window):
    found = window.findChild(RegionBox)
    found.setFocus()
    return found


def leave(box):
    box.parentWidget().findChildren(QLineEdit)[-1].setFocus()


def test_names_carry_the_prefix():
    assert region_name("ZA") == "South Africa (+27)"
    assert region_name("NA") == "Namibia (+264)"
    assert region_name("XX") == "XX"


def test_a_region_is_chosen_by_code(box):
    seen = []
    box.region_changed.connect(seen.append)
    box.set_region("GB")
    box.set_region("??")
    assert (box.region, seen) == ("GB", ["GB"])


@pytest.mark.parametrize("typed", ["namibia (+264)", "na", "Namibia (+264)"])
def test_a_typed_country_is_taken(box, typed):
    box.setEditText(typed)
    leave(box)
    assert box.region == "NA"


def test_what_is_no_country_is_put_back(box):
    box.setEditText("Atlantis")
    leave(box)
    assert box.region == "ZA"
    assert box.currentText() == "South Africa (+27)"


@pytest.mark.parametrize("typed", ["africa", "+264", "united"])
def test_typing_offers_what_contains_it(box, qtbot, typed):
    box.completer().setCompletionPrefix(typed)
    offered = [
        box.completer().completionModel().index(row, 0).data()
        for row in range(box.completer().completionModel().rowCount())
    ]
    assert offered
    assert all(typed in text.casefold() for text in offered)


def test_every_country_is_there_once(box):
    codes = [box.itemData(place, Qt.ItemDataRole.UserRole) for place in range(box.count())]
    assert len(codes) == len(set(codes)) > 200
