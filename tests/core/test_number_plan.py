"""The compiled plan against the judge of single numbers: they must never differ."""

import os
import random
import stat
from pathlib import Path

import numpy as np
import pytest

from app.core import msisdn, number_plan
from app.core.errors import Cancelled
from app.core.jobs import Job
from app.core.number_plan import NumberPlan, plan_abroad, plan_for, refusal, repair
from app.core.plan_compiler import ASK, FIRST_REFUSAL
from app.core.plan_table import PlanTable

EVERY_REGION = ("ZA", "US", "GB", "IN", "NG", "KE", "DE", "BR", "AR", "IT", "AU")


def bounds_of(plan: NumberPlan) -> list[tuple[bool, str]]:
    """Every number at a bound of the plan, the one before and the one after."""
    found = []
    for key in plan.bounds.tolist()[1:]:
        plus, length, value = key >> 56, (key >> 52) & 15, key & ((1 << 52) - 1)
        found += [
            (bool(plus), str(v).zfill(length)) for v in (value - 1, value, value + 1) if 0 <= v < 10**length
        ]
    return found


def likely_numbers(region: str, count: int, seed: int) -> list[tuple[bool, str]]:
    """Numbers near real ones, with prefixes of every kind, digits changed, added, left out; and noise."""
    rng = random.Random(seed)
    code = str(msisdn.country_code(region))
    starts = [
        "",
        "0",
        code,
        "00" + code,
        code + "0",
        "00",
        "011",
        "1",
        "+" + code,
        "+" + code + "0",
        "+",
        "+264",
        "+44",
    ]
    examples = [str(_example(other).national_number) for other in EVERY_REGION[:6]]
    examples += [str(_example(region).national_number)] * 6
    found = []
    for _ in range(count):
        if rng.random() < 0.2:
            text = "".join(rng.choices("0123456789", k=rng.randint(1, 16)))
            found.append((rng.random() < 0.2, text))
            continue
        national = rng.choice(examples)
        keep = rng.randint(0, len(national))
        extra = rng.choice((0, 0, 0, 0, -1, 1, 2))
        national = national[:keep] + "".join(
            rng.choices("0123456789", k=max(len(national) - keep + extra, 0))
        )
        text = rng.choice(starts) + national
        found.append((text.startswith("+"), text.removeprefix("+") or "0"))
    return found


def _example(region: str) -> object:
    return msisdn.phonenumbers.example_number_for_type(region, msisdn.PhoneNumberType.MOBILE)


def differences(plan: NumberPlan, numbers: list[tuple[bool, str]]) -> tuple[int, list[object]]:
    """How many numbers the plan decided, and those it decided differently from ``msisdn.resolve``."""
    numbers = [(plus, digits) for plus, digits in numbers if len(digits) <= 17]
    lengths = np.array([len(digits) for _, digits in numbers])
    values = np.array([int(digits) for _, digits in numbers])
    found, outcomes = plan.decide(lengths, values, np.array([plus for plus, _ in numbers]))
    decided, wrong = 0, []
    for (plus, digits), number, outcome in zip(numbers, found.tolist(), outcomes.tolist(), strict=True):
        if outcome == ASK:
            continue
        decided += 1
        want = msisdn.resolve(("+" if plus else "") + digits, plan.region)
        code = repair(outcome) if outcome < FIRST_REFUSAL else ""
        have = (number, refusal(outcome) if outcome >= FIRST_REFUSAL else "", (code,) if code else ())
        if have != want:
            wrong.append((plan.region, plus, digits, have, want))
    return decided, wrong


@pytest.mark.parametrize("region", ["ZA", "NG", "IT", "KE"])
def test_plan_and_single_numbers_agree(region: str) -> None:
    plan = plan_for(region)
    bounds = bounds_of(plan)
    if len(bounds) > 6_000:
        bounds = random.Random(1).sample(bounds, 6_000)
    numbers = bounds + likely_numbers(region, 6_000, seed=2)
    decided, wrong = differences(plan, numbers)
    assert wrong[:5] == []
    assert decided > len(numbers) * 0.4


@pytest.mark.parametrize("region", ["ZA", "NG", "IT", "KE"])
def test_a_table_answers_as_its_plan_does(region: str) -> None:
    plan = plan_for(region)
    digits = [text for _plus, text in bounds_of(plan) + likely_numbers(region, 6_000, seed=6)]
    digits = (
        [text for text in digits if len(text) <= 17] + ["0" * n for n in range(20)] + ["9" * 15, "9" * 16]
    )
    lengths = np.array([len(text) for text in digits])
    values = np.array([int(text or "0") for text in digits])
    for found, wanted in zip(
        PlanTable(plan).decide(lengths, values), plan.decide(lengths, values), strict=True
    ):
        np.testing.assert_array_equal(found, wanted)


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("region", EVERY_REGION)
def test_plan_and_single_numbers_agree_a_million_times(region: str) -> None:
    plan = plan_for(region)
    decided, wrong = differences(plan, bounds_of(plan) + likely_numbers(region, 100_000, seed=3))
    assert wrong[:5] == []
    assert decided > 40_000


@pytest.mark.parametrize(("code", "length"), [(264, 12), (44, 12), (1, 11), (27, 11)])
def test_plans_abroad_agree_with_single_numbers(code: int, length: int) -> None:
    plan = plan_abroad(code, length)
    assert plan is not None
    bounds = bounds_of(plan)
    bounds = random.Random(4).sample(bounds, min(len(bounds), 1_500))
    rng = random.Random(5)
    digits = [str(code) + "".join(rng.choices("0123456789", k=length - len(str(code)))) for _ in range(1_500)]
    numbers = bounds + [(True, d) for d in digits]
    decided, wrong = differences(NumberPlan("ZA", plan.bounds, plan.outcomes, plan.deltas), numbers)
    assert wrong[:5] == []
    assert decided > 1_000


def test_no_plan_for_a_code_without_a_country() -> None:
    assert plan_abroad(800, 11) is None
    assert plan_abroad(27, 16) is None


def test_most_south_african_spellings_are_decided_without_asking() -> None:
    numbers = ["27831234567", "0831234567", "831234567", "083123456", "31234", "2783123456", "0112345678"]
    values, lengths = np.array([int(n) for n in numbers]), np.array([len(n) for n in numbers])
    found, outcomes = plan_for("ZA").decide(lengths, values)
    assert found.tolist() == [27831234567] * 3 + [0, 0, 0, 27112345678]
    assert (outcomes != ASK).all()


def test_lengths_no_plan_covers_are_asked_about() -> None:
    lengths, values = np.array([0, 2, 16, 40]), np.array([0, 12, 10**15, 10**17])
    found, outcomes = plan_for("ZA").decide(lengths, values)
    assert outcomes.tolist() == [ASK] * 4
    assert found.tolist() == [0] * 4


@pytest.fixture
def forgetful(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(number_plan, "_memory", {})


@pytest.mark.usefixtures("forgetful")
def test_a_plan_is_kept_on_disk_for_its_owner_and_read_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = plan_for("NA", tmp_path / "plans")
    (kept,) = (tmp_path / "plans").iterdir()
    assert os.name == "nt" or stat.S_IMODE(kept.stat().st_mode) == 0o600
    monkeypatch.setattr(number_plan, "_memory", {})
    monkeypatch.setattr(number_plan, "compile_plan", lambda *_: pytest.fail("compiled again"))
    again = plan_for("NA", tmp_path / "plans")
    for name in ("bounds", "outcomes", "deltas"):
        np.testing.assert_array_equal(getattr(again, name), getattr(made, name))


@pytest.mark.usefixtures("forgetful")
@pytest.mark.parametrize("damage", [b"", b"not a plan", None])
def test_a_damaged_plan_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes | None
) -> None:
    made = plan_for("NA", tmp_path)
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole[: len(whole) // 2] if damage is None else damage)
    monkeypatch.setattr(number_plan, "_memory", {})
    np.testing.assert_array_equal(plan_for("NA", tmp_path).bounds, made.bounds)
    assert kept.read_bytes() == whole


@pytest.mark.usefixtures("forgetful")
@pytest.mark.parametrize(("place", "bit"), [(8, 0), (10, 5), (6, 7)], ids=["encrypted", "packed", "version"])
def test_a_plan_of_which_one_bit_is_wrong_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: int, bit: int
) -> None:
    made = plan_for("NA", tmp_path)
    (kept,) = tmp_path.iterdir()
    damaged = bytearray(kept.read_bytes())
    damaged[damaged.index(b"PK\1\2") + place] ^= 1 << bit  # in its table of contents
    kept.write_bytes(damaged)
    monkeypatch.setattr(number_plan, "_memory", {})
    np.testing.assert_array_equal(plan_for("NA", tmp_path).bounds, made.bounds)


@pytest.mark.usefixtures("forgetful")
def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert plan_for("NA", blocked / "plans").bounds.size > 10


@pytest.mark.usefixtures("forgetful")
def test_compiling_can_be_stopped() -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        plan_for("US", None, job.check)
