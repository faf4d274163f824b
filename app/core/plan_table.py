"""A plan looked up directly: most numbers by one place in a table, where searching takes a dozen steps for each."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.core.number_plan import VALUE_BITS, NumberPlan
from app.core.plan_compiler import FEWEST_DIGITS, MOST_DIGITS

CELL_BITS = (
    17  # cells of a length: of eleven digits each has a million numbers, a tenth of a range of mobile ones
)
_CELLS = 1 << CELL_BITS
_MIXED = -1  # in place of an interval: a bound is in the cell, which has numbers of several intervals


class PlanTable:
    """The intervals of a plan for numbers without a plus, by their length and leading bits."""

    def __init__(self, plan: NumberPlan) -> None:
        self._plan = plan
        # Length by length, from 0 to one more than any number has; what no plan covers stays at the first interval,
        # which says "ask". Zeros are not in memory before they are looked at.
        self._table = np.zeros((MOST_DIGITS + 2) * _CELLS, np.int32)
        self._shifts = np.full(MOST_DIGITS + 2, 63, np.int64)
        for length in range(FEWEST_DIGITS, MOST_DIGITS + 1):
            self._fill(length)

    def _fill(self, length: int) -> None:
        shift = max((10**length).bit_length() - CELL_BITS, 0)
        first, last = np.searchsorted(self._plan.bounds, [length << VALUE_BITS, (length + 1) << VALUE_BITS])
        values = self._plan.bounds[first:last] & ((1 << VALUE_BITS) - 1)
        cells = np.minimum(values >> shift, _CELLS)
        stretches = np.diff(cells, prepend=0, append=_CELLS)
        of_length = np.repeat(np.arange(first - 1, last), stretches)
        of_length[cells[cells < _CELLS]] = _MIXED
        self._table[length * _CELLS : (length + 1) * _CELLS] = of_length
        self._shifts[length] = shift

    def decide(
        self, lengths: NDArray[np.int64], values: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
        """What ``NumberPlan.decide`` says of numbers written without a plus.

        ``values`` must not be below zero or have more than ``lengths`` digits; of others the answer means nothing.
        """
        rows = np.minimum(lengths, MOST_DIGITS + 1)
        cells = values >> self._shifts.take(rows)
        cells += rows << CELL_BITS
        places = self._table.take(cells, mode="clip")
        mixed = np.flatnonzero(places == _MIXED)
        if mixed.size:
            places[mixed] = self._plan.places_of(rows.take(mixed), values.take(mixed))
        return self._plan.answers_at(places, values)
