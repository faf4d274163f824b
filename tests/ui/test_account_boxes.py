"""The account boxes: All accounts and each agree, whatever is clicked; a thousand are no trouble."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from app.core.records import Account
from app.ui.account_boxes import AccountBoxes


def accounts(*names):
    return [Account(place, name, "ZA") for place, name in enumerate(names, start=1)]


@pytest.fixture
def boxes(themed, qtbot):
    made = AccountBoxes()
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def box(boxes, text):
    return next(each for each in boxes.findChildren(QCheckBox) if each.text() == text and each.isVisible())


def test_all_are_ticked_at_first(boxes):
    boxes.set_accounts(accounts("Retail", "Support"))
    assert boxes.ticked_ids() == [1, 2]
    assert boxes.all_ticked
    assert boxes.all_box.checkState() == Qt.CheckState.Checked


def test_the_example_account_is_not_ticked_of_itself(themed, qtbot):
    made = AccountBoxes(example=False)
    qtbot.addWidget(made)
    made.set_accounts(accounts("Example", "Main"))
    assert made.ticked_ids() == [2]
    assert made.as_at_first
    made.all_box.click()
    assert made.ticked_ids() == [1, 2]
    assert not made.as_at_first
    made.set_accounts(accounts("Example"))
    assert made.ticked_ids() == [1]


def test_none_or_some_can_be_ticked(boxes):
    boxes.set_accounts(accounts("Retail", "Support"), ticked=())
    assert boxes.ticked_ids() == []
    assert boxes.all_box.checkState() == Qt.CheckState.Unchecked
    boxes.set_accounts(accounts("Retail", "Support"), ticked={2})
    assert boxes.ticked_ids() == [2]
    assert boxes.all_box.checkState() == Qt.CheckState.PartiallyChecked


def test_clicks_on_one_and_on_all(boxes, qtbot):
    boxes.set_accounts(accounts("Retail", "Support", "Collections"), ticked=())
    changes = []
    boxes.changed.connect(lambda: changes.append(boxes.ticked_ids()))
    qtbot.mouseClick(
        box(boxes, "Support"), Qt.MouseButton.LeftButton, pos=box(boxes, "Support").rect().center()
    )
    qtbot.keyClick(boxes.all_box, Qt.Key.Key_Space)
    qtbot.keyClick(boxes.all_box, Qt.Key.Key_Space)
    assert changes == [[2], [1, 2, 3], []]


def test_a_single_account_needs_no_all(boxes):
    boxes.set_accounts(accounts("Main"))
    assert not boxes.all_box.isVisible()
    assert boxes.ticked_ids() == [1]


def test_names_are_shown_as_they_are(boxes):
    boxes.set_accounts(accounts("Smith & Sons"))
    assert box(boxes, "Smith && Sons")


def test_notes_are_said_too(boxes):
    boxes.set_accounts(accounts("Retail", "Support"), notes={1: "since 2026-11-23"})
    assert box(boxes, "Retail").accessibleDescription() == "since 2026-11-23"


def test_a_thousand_accounts_can_be_shown_and_searched(boxes, qtbot):
    began = time.process_time()
    boxes.set_accounts(accounts(*(f"Branch {number}" for number in range(1000))))
    boxes.grab()
    assert time.process_time() - began < 4
    assert boxes.height() < 600
    boxes.find_field.setText("branch 77")
    shown = [each.text() for each in boxes.findChildren(QCheckBox) if each.isVisible()]
    assert shown == ["&All accounts", "Branch 77", *(f"Branch 77{digit}" for digit in range(10))]
    assert len(boxes.ticked_ids()) == 1000


def test_the_same_accounts_again_keep_their_boxes_and_take_the_new_ticks(boxes):
    boxes.set_accounts(accounts("Retail", "Support"), ticked={1})
    before = box(boxes, "Retail")
    boxes.set_accounts(accounts("Retail", "Support"), ticked={2})
    assert box(boxes, "Retail") is before
    assert boxes.ticked_ids() == [2]
    boxes.set_accounts(accounts("Retail", "Help desk"), ticked={2})
    assert box(boxes, "Help desk").isChecked()
    assert not any(each.text() == "Support" and each.isVisible() for each in boxes.findChildren(QCheckBox))


def test_words_beside_a_box_are_read_whole(themed, qtbot):
    made = AccountBoxes()
    qtbot.addWidget(made)
    made.resize(460, 300)
    made.show()
    words = "1,500,001 of them, the latest since 2026-11-29, from file branch-list-of-the-week.csv"
    made.set_accounts(accounts("Main"), notes={1: words})
    made.resize(461, 300)
    qtbot.waitUntil(lambda: made._notes[1].isVisible())
    qtbot.wait(20)
    note = made._notes[1]
    assert note.width() <= made._scroll.viewport().width()
    assert note.height() >= note.heightForWidth(note.width())
    lowest = note.mapTo(made._scroll.viewport(), note.rect().bottomRight())
    assert lowest.y() <= made._scroll.viewport().height()
    assert lowest.x() <= made._scroll.viewport().width()
