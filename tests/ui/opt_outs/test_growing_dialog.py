from __future__ import annotations

from PySide6.QtWidgets import QLabel

from app.ui.opt_outs.growing_dialog import GrowingDialog


def test_room_is_made_for_what_comes_later(window, qtbot):
    dialog = GrowingDialog("Growing", window)
    dialog.open()
    before = dialog.height()
    late = QLabel("late")
    late.setFixedHeight(before)
    dialog.body.addWidget(late)
    qtbot.waitUntil(lambda: dialog.height() > late.height() + late.y())
    grown = dialog.height()
    late.hide()
    qtbot.wait(20)
    assert dialog.height() == grown
