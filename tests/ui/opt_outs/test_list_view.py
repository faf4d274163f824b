from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt

from app.core.records import Filter, Order
from app.ui.opt_outs import list_model
from app.ui.opt_outs.list_model import OptOutModel
from app.ui.opt_outs.list_view import OptOutView, merged

ROWS = 3_000_000


class Endless:
    count, exact = ROWS, True

    def rows(self, _start, _length):
        return []


@pytest.fixture
def view(session, qtbot, monkeypatch):
    monkeypatch.setattr(list_model, "open_listing", lambda *_a, **_k: Endless())
    model = OptOutModel(session)
    made = OptOutView(model)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    qtbot.waitExposed(made)
    with qtbot.waitSignal(model.opened):
        model.show_listing(Filter(), Order.SINCE, descending=True)
    return made


def milliseconds(qtbot, act):
    start = time.perf_counter()
    act()
    qtbot.wait(1)  # painting belongs to it
    return (time.perf_counter() - start) * 1000


def test_selecting_all_of_millions_takes_no_time(view, qtbot):
    control = Qt.KeyboardModifier.ControlModifier
    took = milliseconds(qtbot, lambda: qtbot.keyClick(view, Qt.Key.Key_A, control))
    assert view.selected_count() == ROWS
    assert view.selected_ranges() == [(0, ROWS - 1)]
    assert took < 500  # some 15 ms; asking row by row takes 50 s


def test_selecting_to_the_end_by_keyboard_takes_no_time(view, qtbot):
    view.setCurrentIndex(view.model().index(5, 0))
    shift = Qt.KeyboardModifier.ShiftModifier
    assert milliseconds(qtbot, lambda: qtbot.keyClick(view, Qt.Key.Key_End, shift)) < 500
    assert view.selected_ranges() == [(5, ROWS - 1)]


def test_a_typed_letter_does_not_search_through_all_rows(view, qtbot):
    assert milliseconds(qtbot, lambda: qtbot.keyClick(view, Qt.Key.Key_Q)) < 500


def test_selection_is_told_as_stretches_of_rows(view):
    flags = QItemSelectionModel.SelectionFlag
    for first, last in ((10, 20), (21, 30), (100, 100)):
        part = QItemSelection(view.model().index(first, 0), view.model().index(last, 4))
        view.selectionModel().select(part, flags.Select | flags.Rows)
    assert view.selected_ranges() == [(10, 30), (100, 100)]
    assert view.selected_count() == 22


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 10)).map(lambda t: (t[0], t[0] + t[1]))))
def test_merged_stretches_hold_the_same_rows_in_order_and_apart(ranges):
    result = merged(ranges)
    rows = {row for first, last in ranges for row in range(first, last + 1)}
    assert [row for first, last in result for row in range(first, last + 1)] == sorted(rows)
    assert all(last + 1 < first for (_, last), (first, _) in pairwise(result))


@pytest.mark.parametrize(
    ("key", "modifier", "signal"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "history_asked"),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "history_asked"),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "removal_asked"),
        (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier, "copy_asked"),
    ],
)
def test_keys_ask_for_what_can_be_done(view, qtbot, key, modifier, signal):
    with qtbot.waitSignal(getattr(view, signal)):
        qtbot.keyClick(view, key, modifier)


@pytest.mark.parametrize(("system", "expected"), [("darwin", 1), ("win32", 0), ("linux", 0)])
def test_the_delete_key_of_a_mac_is_named_backspace(view, qtbot, monkeypatch, system, expected):
    monkeypatch.setattr("sys.platform", system)
    asked = []
    view.removal_asked.connect(lambda: asked.append(True))
    qtbot.keyClick(view, Qt.Key.Key_Backspace)
    assert len(asked) == expected


def test_tab_leaves_the_table(view):
    assert not view.tabKeyNavigation()


def test_where_there_is_little_room_the_reason_stays_in_sight(view, qtbot):
    columns = view.horizontalHeader()
    letter = view.fontMetrics().averageCharWidth()
    roomy = sum(columns.sectionSize(column) for column in range(4)) + letter * 40
    view.resize(roomy, 600)
    assert not view.model().days_only
    view.resize(roomy - letter * 18, 600)
    assert view.model().days_only
    assert not view.horizontalScrollBar().isVisible()
    assert columns.sectionSize(4) >= letter * 15
    view.resize(roomy, 600)
    assert not view.model().days_only
