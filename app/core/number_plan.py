"""Whole columns of numbers at once: a region's plan as sorted intervals that numpy searches.

Gives the same answers as ``msisdn.parse`` for everything it decides, and says "ask" for the rest.
"""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from threading import Lock

import numpy as np
import phonenumbers
from numpy.typing import NDArray

from app.core.msisdn import main_region
from app.core.number_findings import REFUSALS
from app.core.number_rules import rules_version
from app.core.plan_compiler import (
    ASK,
    EXTRA_ZERO,
    FEWEST_DIGITS,
    FIRST_REFUSAL,
    LOST_ZERO,
    MOST_DIGITS,
    Interval,
    compile_length,
    compile_plan,
)
from app.core.safe_files import new_file_beside

COMPILER_VERSION = 1  # raise it when compiled plans of before would answer differently
VALUE_BITS = 52  # of a key, the digits; above them stand the plus and the length

_memory: dict[str, NumberPlan] = {}
_memory_lock = Lock()

CELLS_ABROAD = 4_000  # keeps the plan of a length of a foreign country below a tenth of a second


@dataclass(frozen=True, slots=True, eq=False)
class NumberPlan:
    """The compiled plan of one region.

    ``bounds`` are sorted int64 keys, ``(plus * 16 + length) << 52 | digits``; ``outcomes`` (uint8) and
    ``deltas`` (int64) say what holds from each bound to the next.
    """

    region: str
    bounds: NDArray[np.int64]
    outcomes: NDArray[np.uint8]
    deltas: NDArray[np.int64]

    def decide(
        self, lengths: NDArray[np.int64], values: NDArray[np.int64], plus: NDArray[np.bool_] | None = None
    ) -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
        """MSISDNs (0 where refused or to be asked about) and outcomes for numbers given as digits.

        ``values`` are the digits as int64, ``lengths`` how many digits were written (leading zeros count),
        ``plus`` which had a plus before them (None: none had). Outcomes are ``plan_compiler``'s: ``ASK``,
        accepted with or without a repair, or a refusal (see ``refusal``).
        """
        kept = (lengths >= FEWEST_DIGITS) & (lengths <= MOST_DIGITS)
        groups = np.where(kept, lengths, 0)
        if plus is not None:
            groups = groups + plus * 16
        return self.answers_at(self.places_of(groups, np.where(kept, values, 0)), values)

    def places_of(self, groups: NDArray[np.int64], values: NDArray[np.int64]) -> NDArray[np.int64]:
        """The interval that each number is in; ``groups`` are ``plus * 16 + length``."""
        return np.searchsorted(self.bounds, (groups << VALUE_BITS) | values, "right") - 1

    def answers_at(
        self, places: NDArray[np.signedinteger], values: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
        """MSISDNs and outcomes, as of ``decide``, of numbers whose intervals are known."""
        outcomes = self.outcomes.take(places)
        accepted = (outcomes > ASK) & (outcomes < FIRST_REFUSAL)
        return np.where(accepted, values + self.deltas.take(places), 0), outcomes


def refusal(outcome: int) -> str:
    """The code of ``REFUSALS`` for an outcome from ``FIRST_REFUSAL`` on."""
    return _CODES[outcome - FIRST_REFUSAL]


def repair(outcome: int) -> str:
    """The code of ``REPAIRS`` that an accepting outcome stands for, "" for none."""
    return {LOST_ZERO: "lost_zero", EXTRA_ZERO: "extra_zero"}.get(outcome, "")


_CODES = tuple(REFUSALS)


def plan_for(
    region: str, cache_dir: Path | None = None, check: Callable[[], None] = lambda: None
) -> NumberPlan:
    """The plan of a region: from memory, else from ``cache_dir``, else compiled and kept there.

    A plan on disk is known by the metadata's version, the rules' and the compiler's. One that is damaged is
    made anew; a folder that cannot be written to is no trouble. Compiling takes a tenth of a second for South
    Africa and up to ten for the largest plans; ``check`` is called on the way and may raise to stop it.
    """
    with _memory_lock:
        plan = _memory.get(region)
        if plan is None:
            path = cache_dir / f"plan-{region}-{_version()}.npz" if cache_dir is not None else None
            plan = _load(region, path) if path is not None else None
            if plan is None:
                plan = _pack(region, compile_plan(region, check))
                if path is not None:
                    _save(plan, path)
            _memory[region] = plan
        return plan


@cache
def plan_abroad(code: int, length: int) -> NumberPlan | None:
    """A plan for numbers of one country written with a plus and ``length`` digits, None if it has none.

    What they are does not depend on the region they are read in.
    """
    region = main_region(code)
    if region is None or not FEWEST_DIGITS <= length <= MOST_DIGITS:
        return None
    return _pack(region, compile_length(region, length, plus=True, cells=CELLS_ABROAD))


def _version() -> str:
    codes = sha256(" ".join(_CODES).encode()).hexdigest()[:8]
    return f"{phonenumbers.__version__}-{rules_version()}-{COMPILER_VERSION}-{codes}"


def _pack(region: str, intervals: list[Interval]) -> NumberPlan:
    """Arrays of the intervals; before, between and after the compiled lengths the answer is to ask."""
    rows: list[tuple[int, int, int]] = [(-1 << 62, ASK, 0)]
    for interval in intervals:
        group = (interval.plus * 16 + interval.length) << VALUE_BITS
        rows.append((group | interval.low, interval.outcome, interval.delta))
    lengths = {(interval.plus, interval.length) for interval in intervals}
    rows += [(((plus * 16 + length) << VALUE_BITS) | 10**length, ASK, 0) for plus, length in lengths]
    rows.sort()
    return NumberPlan(
        region,
        np.array([row[0] for row in rows], np.int64),
        np.array([row[1] for row in rows], np.uint8),
        np.array([row[2] for row in rows], np.int64),
    )


def _load(region: str, path: Path) -> NumberPlan | None:
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            plan = NumberPlan(region, arrays["bounds"], arrays["outcomes"], arrays["deltas"])
    except (OSError, ValueError, KeyError, EOFError, RuntimeError, zipfile.BadZipFile):
        return None  # RuntimeError: a damaged head says that it is encrypted, or packed in an unknown way
    return plan if _is_sound(plan) else None


def _is_sound(plan: NumberPlan) -> bool:
    types = (plan.bounds.dtype, plan.outcomes.dtype, plan.deltas.dtype)
    return bool(
        types == (np.dtype(np.int64), np.dtype(np.uint8), np.dtype(np.int64))
        and plan.bounds.ndim == 1
        and plan.bounds.shape == plan.outcomes.shape == plan.deltas.shape
        and plan.bounds.size > 0
        and (np.diff(plan.bounds) > 0).all()
        and int(plan.outcomes.max()) < FIRST_REFUSAL + len(_CODES)
    )


def _save(plan: NumberPlan, path: Path) -> None:
    """Keep the plan in a file only its owner can read, complete or not at all."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = new_file_beside(path)
    except OSError:
        return
    try:
        with os.fdopen(handle, "wb") as file:
            np.savez(file, bounds=plan.bounds, outcomes=plan.outcomes, deltas=plan.deltas)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
