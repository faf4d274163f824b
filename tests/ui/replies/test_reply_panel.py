"""The selected reply in full, at the widths that windows have."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from app.core.classifier import Verdict
from app.core.replies import Reply
from app.ui.replies.reply_panel import ReplyPanel

REPLY = Reply(
    id=1,
    account_id=1,
    account="Retail marketing",
    msisdn=27831234567,
    received_at=datetime(2026, 11, 23, 14, 5, tzinfo=UTC),
    text="wrong number",
    verdict=Verdict.REVIEW,
    rule="wrong-number",
    language="en",
    start=0,
    end=12,
    rule_set="2026.9",
    intake=1,
)


@pytest.fixture
def panel(themed, qtbot):
    made = ReplyPanel()
    qtbot.addWidget(made)
    made.show_reply(REPLY)
    made.show()
    return made


def place(panel: ReplyPanel, part: QWidget) -> QPoint:
    return part.mapTo(panel, QPoint(0, 0))


def test_in_a_wide_window_the_buttons_stand_beside_the_number(panel, qtbot):
    panel.resize(1000, 260)
    qtbot.wait(20)  # the layout is made anew by an event
    beside = place(panel, panel.who).y() + panel.who.height()
    assert place(panel, panel.opt_out_button).y() < beside
    assert place(panel, panel.opt_out_button).x() > place(panel, panel.who).x() + panel.who.width()


def test_in_a_narrow_window_they_stand_below_and_the_number_is_read_whole(panel, qtbot):
    panel.resize(590, 260)
    qtbot.wait(20)
    assert panel.who.height() >= panel.who.heightForWidth(panel.who.width())
    assert panel.who.height() < 2 * panel.who.fontMetrics().height()
    assert place(panel, panel.opt_out_button).y() >= place(panel, panel.who).y() + panel.who.height()
    assert place(panel, panel.opt_out_button).y() < place(panel, panel.text).y()
