"""The mouse wheel scrolls the page and changes nothing that it passes over."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QDateTime, QPoint, QPointF, Qt, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from app.ui.boxes import ChoiceBox, DayBox, MomentBox, NumberBox

SOURCES = sorted((Path(__file__).parents[2] / "app" / "ui").rglob("*.py"))


def choice():
    box = ChoiceBox()
    box.addItems(["Opts out", "Goes to review", "Is ignored"])
    box.setCurrentIndex(1)
    return box


@pytest.mark.parametrize(
    ("make", "value"),
    [
        (choice, lambda box: box.currentText()),
        (lambda: NumberBox(minimum=1, maximum=60, value=36), lambda box: box.value()),
        (lambda: DayBox(QDate(2026, 11, 29)), lambda box: box.date()),
        (lambda: MomentBox(QDateTime(QDate(2026, 11, 29), QTime(8, 0))), lambda box: box.dateTime()),
    ],
    ids=["choice", "number", "day", "moment"],
)
@pytest.mark.parametrize("focused", [False, True])
def test_the_wheel_passes_over(qtbot, make, value, focused):
    box = make()
    qtbot.addWidget(box)
    box.show()
    if focused:
        box.setFocus()
    before, middle = value(box), QPointF(box.rect().center())
    wheel = QWheelEvent(
        middle, box.mapToGlobal(middle), QPoint(0, 0), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, wheel)
    assert value(box) == before
    assert not wheel.isAccepted()  # so that it goes on to the page


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_every_box_is_one_of_these(path):
    made = {
        "QComboBox",
        "QSpinBox",
        "QDoubleSpinBox",
        "QDateEdit",
        "QDateTimeEdit",
        "QTimeEdit",
        "QSlider",
        "QDial",
    }
    calls = (
        node.func
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    )
    assert [call.id for call in calls if isinstance(call, ast.Name) and call.id in made] == []
