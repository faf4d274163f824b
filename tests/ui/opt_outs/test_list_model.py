from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt

from app.core.records import Filter, Order
from app.services import suppression_list
from app.ui.opt_outs import list_model
from app.ui.opt_outs.list_model import BLOCK, BLOCKS_KEPT, OPT_OUT_ROLE, OptOutModel

FIRST = 27_710_000_000


@pytest.fixture
def model(session, retail, database):
    suppression_list.add(database, range(FIRST, FIRST + 1000), [retail], reason="old system")
    return OptOutModel(session)


def show(model, qtbot, wanted=None, order=Order.NUMBER, *, descending=False):
    with qtbot.waitSignal(model.opened):
        model.show_listing(wanted or Filter(), order, descending=descending)


def test_qt_finds_no_fault_in_the_model(model, qtbot, qtmodeltester, settle):
    show(model, qtbot)
    qtmodeltester.check(model)
    settle()
    qtmodeltester.check(model)


def test_rows_are_fetched_when_they_are_asked_for(model, qtbot):
    show(model, qtbot)
    assert model.rowCount() == 1000
    cell = model.index(500, 0)
    with qtbot.waitSignal(model.dataChanged):
        assert cell.data() == "…"
        assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Loading"
    assert cell.data() == "+27 71 000 0500"
    assert cell.data(OPT_OUT_ROLE).msisdn == FIRST + 500
    assert model.loaded(999) is None


def test_first_cell_reads_the_whole_row_to_a_screen_reader(model, qtbot):
    show(model, qtbot)
    with qtbot.waitSignal(model.dataChanged):
        model.index(0, 0).data()
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    for part in ("+27 71 000 0000", "Retail", "Manual", "old system"):
        assert part in spoken


def test_order_and_filter_are_followed(model, qtbot, database, support):
    suppression_list.add(database, [FIRST], [support])
    show(model, qtbot, descending=True)
    with qtbot.waitSignal(model.dataChanged):
        model.index(0, 0).data()
    assert model.index(0, 0).data() == "+27 71 000 0999"
    show(model, qtbot, Filter(accounts=(support,)))
    assert model.rowCount() == 1


def test_a_late_listing_does_not_replace_a_newer_one(model, qtbot, monkeypatch, support):
    held = threading.Event()
    real = list_model.open_listing

    def slow_for_all(database, wanted, order, *, descending):
        if not wanted.accounts:
            held.wait(5)
        return real(database, wanted, order, descending=descending)

    monkeypatch.setattr(list_model, "open_listing", slow_for_all)
    model.show_listing(Filter(), Order.NUMBER, descending=False)
    show(model, qtbot, Filter(accounts=(support,)))
    held.set()
    qtbot.waitUntil(lambda: not model._session.runner.busy)
    assert model.rowCount() == 0


class CountedListing:
    """A listing of a million rows that notes which blocks were read."""

    def __init__(self, real):
        self.count, self.exact = 1_000_000, True
        self.read = []
        self._rows = real.rows(0, 1) * BLOCK

    def rows(self, start, length):
        self.read.append((start // BLOCK, length // BLOCK))
        return self._rows * (length // BLOCK)


@pytest.fixture
def million(model, qtbot, monkeypatch, database):
    listing = CountedListing(list_model.open_listing(database, Filter(), Order.NUMBER, descending=False))
    monkeypatch.setattr(list_model, "open_listing", lambda *_a, **_k: listing)
    show(model, qtbot)
    return listing


def test_dragging_the_scroll_bar_reads_where_it_stops_and_not_what_it_passes(model, million, qtbot, settle):
    for row in range(0, 1_000_000, 10_000):
        model.index(row, 0).data()
    settle()
    assert million.read == [(990_000 // BLOCK, 1)]


def test_only_so_many_blocks_are_kept(model, million, qtbot, settle):
    for block in range(BLOCKS_KEPT + 5):
        with qtbot.waitSignal(model.dataChanged):
            model.index(block * BLOCK, 0).data()
    assert model.loaded(0) is None
    assert model.loaded((BLOCKS_KEPT + 4) * BLOCK) is not None


def test_trouble_while_opening_is_told(model, qtbot, monkeypatch):
    from app.core.errors import StoreError

    def fail(*_args, **_kwargs):
        raise StoreError("busy", "The database is busy.")

    monkeypatch.setattr(list_model, "open_listing", fail)
    with qtbot.waitSignal(model.failed) as told:
        model.show_listing(Filter(), Order.NUMBER, descending=False)
    assert told.args[0].code == "busy"
