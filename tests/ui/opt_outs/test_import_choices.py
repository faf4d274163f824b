from __future__ import annotations

import pytest

from app.services import imports
from app.ui.opt_outs.import_choices import ImportChoices, Reading


@pytest.fixture
def choices(themed, qtbot, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("Name;Cell Number\nA;0831234567\nB;0729051180\n")
    made = ImportChoices("ZA")
    qtbot.addWidget(made)
    made.show()
    made.show_shape(imports.inspect(path))
    return made


def pick(box, place):
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_what_was_found_out_is_shown_and_nothing_is_settled_by_it(choices):
    assert choices.column_box.currentText() == "Column B · Cell Number"
    assert choices.delimiter_box.currentText() == "Semicolon"
    assert not choices.sheet_box.isVisible()
    assert choices.reading() == Reading("ZA")


def test_only_what_is_chosen_by_hand_is_settled(choices, qtbot):
    with qtbot.waitSignal(choices.changed):
        pick(choices.column_box, 0)
    with qtbot.waitSignal(choices.changed):
        choices.heading_box.click()
    assert choices.reading() == Reading("ZA", column=0, has_heading=False)
    choices.forget()
    assert choices.reading() == Reading("ZA")


def test_another_delimiter_makes_other_columns(choices):
    pick(choices.column_box, 0)
    pick(choices.delimiter_box, 0)
    assert choices.reading() == Reading("ZA", delimiter=",")


def test_another_country_is_told(choices, qtbot):
    with qtbot.waitSignal(choices.changed):
        choices.region_box.set_region("NA")
    assert choices.reading().region == "NA"
