from __future__ import annotations

from PySide6.QtCore import QDate

from app.ui.opt_outs.date_range_dialog import DateRangeDialog


def test_days_in_the_wrong_order_cannot_be_shown(window, qtbot):
    dialog = DateRangeDialog(QDate(2026, 11, 2), QDate(2026, 11, 5), window)
    dialog.open()
    assert dialog.show_button.isEnabled()
    dialog.days.last_field.setDate(QDate(2026, 11, 1))
    assert not dialog.show_button.isEnabled()
    assert dialog.days.cause.text() == "The last day is before the first."
    dialog.days.first_field.setDate(QDate(2026, 11, 1))
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.show_button.click()
    assert chosen.args == [QDate(2026, 11, 1), QDate(2026, 11, 1)]
