"""Lists under any order of adding, removing and undoing: held against a plain model in memory."""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.core.errors import UserError
from app.core.jobs import Job
from app.core.records import ActionKind, Filter, Order
from app.services import listing, suppression_list
from app.services.accounts import add_account
from app.services.database_check import check
from app.services.opening import Database, open_database
from app.store import actions

FIRST = 27831230000
NUMBERS = st.lists(st.integers(FIRST, FIRST + 11), min_size=1, max_size=8)
ACCOUNTS = st.lists(st.integers(1, 3), max_size=3)


class Lists(RuleBasedStateMachine):
    """The real store beside a dictionary: (account, number) -> the action it is listed by."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())

    @initialize()
    def open(self) -> None:
        self.database = open_database(self.folder / "lists.sqlite")
        add_account(self.database, "Retail")
        add_account(self.database, "Support")
        self.present: dict[tuple[int, int], int] = {}
        self.first: dict[tuple[int, int], int] = {}
        self.done: dict[int, tuple[list[tuple[int, int]], list[tuple[int, int]], bool]] = {}
        self.touched: dict[tuple[int, int], int] = {}
        self.undoers: dict[int, int] = {}
        self.roots: dict[int, int] = {}

    @rule(numbers=NUMBERS, accounts=ACCOUNTS)
    def add(self, numbers: list[int], accounts: list[int]) -> None:
        report = suppression_list.add(self.database, numbers, accounts)
        pairs = [(account, number) for account in set(accounts or [1, 2, 3]) for number in set(numbers)]
        new = [pair for pair in pairs if pair not in self.present]
        assert (report.added, report.already_listed) == (len(new), len(pairs) - len(new))
        assert (report.action is None) == (not new)
        if report.action:
            self._changed(report.action, new, [], restoring=False)

    @rule(numbers=NUMBERS, accounts=ACCOUNTS)
    def remove(self, numbers: list[int], accounts: list[int]) -> None:
        pairs = {(account, number) for account in accounts for number in numbers}
        report = suppression_list.remove(self.database, sorted(pairs), reason="asked")
        gone = [pair for pair in pairs if pair in self.present]
        assert (report.removed, report.not_listed) == (len(gone), len(pairs) - len(gone))
        if report.action:
            self._changed(report.action, [], gone, restoring=False)

    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        if not self.done:
            return
        action = data.draw(st.sampled_from(sorted(self.done)))
        out, back = self._out(action), self._back(action)
        if action in self.undoers or not (out or back):
            with pytest.raises(UserError):
                suppression_list.undo(self.database, action)
            return
        report = suppression_list.undo(self.database, action)
        assert (report.removed, report.added) == (len(out), len(back))
        self.undoers[action] = undo = report.action or 0
        self.roots[undo] = self._root(action)
        self._changed(undo, sorted(back), sorted(out), restoring=True)

    def _root(self, action: int) -> int:
        return self.roots.get(action, action)

    def _stands(self, action: int) -> bool:
        stands = True
        while action in self.undoers:
            action, stands = self.undoers[action], not stands
        return stands

    def _out(self, action: int) -> set[tuple[int, int]]:
        """Who comes off by the undo of an action."""
        added, _removed, restoring = self.done[action]
        root = self._root(action)
        out = {pair for pair in added if restoring and self.touched[pair] == action}
        if self.done[root][1]:
            return out
        # What lists them by now, and stands, keeps them.
        out = {pair for pair in out if self.present[pair] == root or not self._stands(self.present[pair])}
        if self._stands(root):
            out |= {pair for pair, by in self.present.items() if by == root}
        return out

    def _back(self, action: int) -> set[tuple[int, int]]:
        """Who comes back by the undo of an action."""
        root = self._root(action)
        back = {pair for pair in self.done[action][1] if self.touched[pair] == action}
        if not self._stands(root):  # it will count again
            back |= {pair for pair in self.done[root][0] if self._undo_took_off(pair, root)}
        return back

    def _undo_took_off(self, pair: tuple[int, int], root: int) -> bool:
        """Whether an undo took a number off, but for one by which a removal later than an action counts again."""
        last = self.touched[pair]
        redone = last in self.roots and self.done[self.roots[last]][1] and self.roots[last] > root
        return pair not in self.present and last in self.roots and last > root and not redone

    def _changed(
        self, action: int, added: list[tuple[int, int]], removed: list[tuple[int, int]], *, restoring: bool
    ) -> None:
        for pair in removed:
            del self.present[pair]
        for pair in added:
            if not restoring:
                self.first[pair] = action
            self.present[pair] = self.first[pair]
        for pair in (*added, *removed):
            self.touched[pair] = action
        self.done[action] = (added, removed, restoring)

    @invariant()
    def the_list_is_the_models_in_every_order(self) -> None:
        for order in Order:
            for descending in (False, True):
                found = listing.open_listing(self.database, order=order, descending=descending)
                rows = found.rows(0, 100)
                assert found.count == len(rows) == len(self.present)
                assert {(row.account_id, row.msisdn): row.action_id for row in rows} == self.present
                assert found.rows(2, 3) == rows[2:5]
                assert found.numbers([(1, 3)]).tolist() == sorted({row.msisdn for row in rows[1:4]})

    @invariant()
    def a_filter_by_account_and_digits_gives_what_it_says(self) -> None:
        found = listing.open_listing(self.database, Filter(accounts=(2,)), Order.NUMBER, descending=False)
        wanted = sorted(number for account, number in self.present if account == 2)
        assert [row.msisdn for row in found.rows(0, 100)] == wanted
        found = listing.open_listing(self.database, Filter(text="0003"))
        assert found.count == sum(str(number).endswith("0003") for _, number in self.present)

    def teardown(self) -> None:
        report = check(self.database)
        assert report.ok, report.problems
        assert report.opt_outs == len(self.present)
        self.database.close()
        shutil.rmtree(self.folder)


Lists.TestCase.settings = settings(max_examples=25, stateful_step_count=12, deadline=None)
TestLists = Lists.TestCase


def test_actions_never_go_back_in_time(database: Database) -> None:
    ahead = datetime.now(UTC) + timedelta(days=1)
    with database.writing() as engine:
        change = actions.ChangeSet(1, actions.OPTED_OUT, np.array([FIRST], dtype=np.int64))
        actions.record(engine, actions.Draft(ActionKind.ADD, at=ahead), [change])
    suppression_list.add(database, [FIRST + 1])
    with database.reading() as engine:
        times = [row[0] for row in engine.execute_sql("SELECT at FROM action ORDER BY id")]
    assert times == sorted(times)
    assert check(database).ok


def test_a_large_list_is_added_undone_and_restored(database: Database) -> None:
    numbers = list(range(FIRST, FIRST + 60_000))
    stages = set()
    job = Job(lambda progress: stages.add(progress.stage))
    added = suppression_list.add(database, numbers)
    assert added.added == 60_000
    undone = suppression_list.undo(database, added.action, job=job)
    assert (undone.removed, undone.added) == (60_000, 0)
    assert stages == {"undoing"}
    stages.clear()
    again = suppression_list.undo(database, undone.action, job=job)
    assert stages == {"undoing"}
    assert (again.removed, again.added) == (0, 60_000)
    found = listing.open_listing(database)
    assert found.count == 60_000
    assert [row.msisdn for row in found.rows(31_500, 2)] == [FIRST + 31_500, FIRST + 31_501]
    assert check(database).ok


def test_a_removal_is_not_called_an_undo_while_it_goes_on(database: Database) -> None:
    stages = set()
    suppression_list.add(database, [FIRST])
    job = Job(lambda progress: stages.add(progress.stage))
    with database.writing(job) as engine:
        change = actions.ChangeSet(1, actions.REMOVED, np.array([FIRST], dtype=np.int64))
        actions.record(engine, actions.Draft(ActionKind.REMOVE), [change], job)
    assert stages == {"removing"}


def test_the_same_numbers_again_in_bulk_are_listed_already(database: Database) -> None:
    suppression_list.add(database, range(FIRST, FIRST + 30_000, 2))
    report = suppression_list.add(database, range(FIRST, FIRST + 30_000))
    assert (report.added, report.already_listed) == (15_000, 15_000)
    report = suppression_list.add(database, [FIRST, FIRST - 1])
    assert (report.added, report.already_listed) == (1, 1)
    assert check(database).ok
