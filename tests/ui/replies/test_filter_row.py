"""What the row above the replies offers, with one account and with several."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.core.records import Account
from app.ui.replies.filter_row import FIELD_LETTERS, FilterRow


@pytest.fixture
def row(themed, qtbot):
    made = FilterRow(lambda: "ZA")
    qtbot.addWidget(made)
    made.resize(1000, made.sizeHint().height())
    made.show()
    return made


def labels(row):
    return [each.text() for each in row.findChildren(QLabel) if each.isVisible()]


def test_one_account_is_nothing_to_choose_from(row):
    row.set_accounts([Account(1, "Main", "ZA")])
    assert not row.account_box.isVisible()
    assert "Account" not in labels(row)  # it would stand before the field for words


def test_of_several_accounts_one_can_be_chosen(row, qtbot):
    row.set_accounts([Account(1, "Retail", "ZA"), Account(2, "Support", "ZA")])
    assert row.account_box.isVisible()
    assert "Account" in labels(row)
    with qtbot.waitSignal(row.changed):
        row.account_box.setCurrentIndex(2)
    assert row.filter().accounts == (2,)


def test_long_names_of_accounts_leave_room_in_a_narrow_window(row):
    row.set_accounts(
        [Account(1, "Retail", "ZA"), Account(2, "Marketing to former customers of the shops", "ZA")]
    )
    row.account_box.setCurrentIndex(2)
    row.count.setText("12,345 to review")
    row.resize(row.fontMetrics().averageCharWidth() * 90, row.height())
    assert row.minimumSizeHint().width() <= row.width()
    least = row.fontMetrics().averageCharWidth() * FIELD_LETTERS
    assert (
        min(each.width() for each in (row.show_box, row.account_box))
        >= row.fontMetrics().averageCharWidth() * 14
    )
    assert row.text_field.width() >= least
    assert "Account" not in labels(row)  # what is chosen needs the room


def test_it_says_in_which_ways_part_of_a_number_is_looked_for(row):
    row.text_field.setText("012")
    row.tell_ways()
    assert row.said.isVisible()
    assert "begin with +2712" in row.said.text()
    assert "012 in number or words" in row.text_field.accessibleDescription()
    for text in ("123", "stop 012", "01"):
        row.text_field.setText(text)
        row.tell_ways()
        assert not row.said.isVisible()


def test_escape_clears_the_search(row, qtbot):
    row.text_field.setText("friday")
    with qtbot.waitSignal(row.changed):
        qtbot.keyClick(row.text_field, Qt.Key.Key_Escape)
    assert row.filter().text == ""
