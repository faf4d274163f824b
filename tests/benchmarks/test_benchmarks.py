"""The measuring itself: it runs, its data is what it says, and its table goes to its place."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.benchmarks import __main__ as benchmarks
from tests.benchmarks.data import write_list
from tests.benchmarks.tasks import TASKS, Place, prepare


def test_the_made_up_list_has_what_real_ones_have(tmp_path: Path) -> None:
    write_list(tmp_path / "list.csv", 2_000)
    with (tmp_path / "list.csv").open(newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 2_001
    assert {len(row) for row in rows} == {4}
    cells = [row[0] for row in rows[1:]]
    for mark in ("27", "0", "+27 ", "(0", "2.7", "+264", "n/a"):
        assert any(cell.startswith(mark) for cell in cells)
    assert len(set(cells)) < 1_980


@pytest.mark.slow
def test_every_contender_does_its_task(tmp_path: Path) -> None:
    place = Place(tmp_path, 3_000)
    prepare(place)
    for number, task in enumerate(TASKS):
        for who in benchmarks.CONTENDERS:
            if getattr(task, who):
                measured = benchmarks.run_apart(number, who, place)
                assert measured.get("rows", 0) > 0 or measured["p99_ms"] > 0, (task.name, who)


def test_the_table_goes_between_its_marks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = {"rows": 10, "rows_a_cpu_second": 5_000, "cpu": 0.002, "memory_mb": 90}
    found = benchmarks.with_ratios({"ours": ours, "naive": {"rows_a_cpu_second": 50}})
    results = {"rows": 10, "python": "Python", "machine": "here", "tasks": {"Import": found}}
    readme = tmp_path / "README.md"
    readme.write_text(f"before\n{benchmarks.BEGIN}\nold\n{benchmarks.END}\nafter\n")
    monkeypatch.setattr(benchmarks, "ROOT", tmp_path)
    benchmarks.keep_readme(benchmarks.table(results))
    text = readme.read_text()
    assert "| Import | 5,000 | 0.00 | 90 | 100 |  |" in text
    assert "old" not in text
    assert text.startswith("before\n")
    assert text.endswith("\nafter\n")
