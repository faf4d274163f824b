from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from app.ui.opt_outs.flow_layout import BOX_LETTERS, FlowLayout, named


@pytest.fixture
def host(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def parts(host):
    layout = FlowLayout(10, host)
    made = [QWidget() for _ in range(3)]
    for part in made:
        part.setFixedSize(100, 30)
        layout.addWidget(part)
    host.show()
    return layout, made


def places(made):
    return [(part.x(), part.y()) for part in made]


def test_one_line_where_there_is_room(parts):
    layout, made = parts
    layout.setGeometry(QRect(0, 0, 320, 30))
    assert places(made) == [(0, 0), (110, 0), (220, 0)]
    assert layout.heightForWidth(320) == 30


def test_the_next_line_where_the_room_ends(parts):
    layout, made = parts
    layout.setGeometry(QRect(0, 0, 319, 70))
    assert places(made) == [(0, 0), (110, 0), (0, 40)]
    assert layout.heightForWidth(319) == 70
    assert layout.heightForWidth(50) == 110


def test_hidden_parts_take_no_room(parts):
    layout, made = parts
    made[0].hide()
    layout.setGeometry(QRect(0, 0, 210, 30))
    assert places(made)[1:] == [(0, 0), (110, 0)]
    assert layout.sizeHint().width() == 210


def test_a_named_box_of_choices_is_never_wider_than_its_bound(themed, qtbot):
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    part = named("&Numbers are in", box)
    qtbot.addWidget(part)
    box.addItem("Column A · " + "a heading " * 40)
    assert part.sizeHint().width() < part.fontMetrics().averageCharWidth() * (BOX_LETTERS + 30)
    assert part.findChild(QLabel).buddy() is box
