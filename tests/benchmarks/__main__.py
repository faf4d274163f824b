"""Measure the product beside the plain way and the floor, all in one run.

    python -m tests.benchmarks [--rows N] [--json FILE] [--folder FOLDER] [--only WORDS] [--readme]

Each contender runs in a process of its own, so that its peak of memory is its own. ``--readme`` keeps the table in
README.md true.
"""

from __future__ import annotations

import argparse
import json
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.benchmarks.tasks import TASKS, Place, prepare

ROOT = Path(__file__).parents[2]
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
CONTENDERS = ("naive", "ours", "floor")


def peak_memory() -> int:
    """The most memory this process had, in MB; 0 where the system does not say."""
    try:
        import resource
    except ImportError:  # Windows
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // (1 << 20 if sys.platform == "darwin" else 1 << 10)


def run_one(task: int, contender: str, place: Place) -> dict[str, Any]:
    """Measure one contender, here."""
    entry = TASKS[task]
    entry.prepared(place)
    run = getattr(entry, contender)
    cpu, wall = time.process_time(), time.perf_counter()
    result = run(place)
    measured: dict[str, Any] = {
        "cpu": round(time.process_time() - cpu, 4),
        "wall": round(time.perf_counter() - wall, 4),
        "memory_mb": peak_memory(),
    }
    if isinstance(result, list):
        waits = sorted(result)
        measured |= {
            "questions": len(waits),
            "p50_ms": round(1000 * waits[len(waits) // 2], 3),
            "p99_ms": round(1000 * waits[min(int(len(waits) * 0.99), len(waits) - 1)], 3),
        }
    else:
        measured |= {"rows": result, "rows_a_cpu_second": round(result / max(measured["cpu"], 1e-4))}
    return measured


def run_apart(task: int, contender: str, place: Place) -> dict[str, Any]:
    """Measure one contender in a process of its own and put its files away."""
    before = set(place.folder.iterdir())
    said = _run_again(place, "--one", str(task), contender)
    for path in set(place.folder.iterdir()) - before:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    measured: dict[str, Any] = json.loads(said)
    return measured


def _run_again(place: Place, *words: str) -> str:
    """Run this program once more; what it prints."""
    command = [sys.executable, "-m", "tests.benchmarks", *words]
    command += ["--rows", str(place.rows), "--folder", str(place.folder)]
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True, text=True).stdout


def with_ratios(found: dict[str, Any]) -> dict[str, Any]:
    """Our speed over that of the other two: above 1 is faster."""
    ours = found["ours"]
    for other in ("naive", "floor"):
        if other not in found:
            continue
        if "p99_ms" in ours:
            ratio = found[other]["p50_ms"] / ours["p50_ms"]
        else:
            ratio = ours["rows_a_cpu_second"] / found[other]["rows_a_cpu_second"]
        found[f"times_{other}"] = round(ratio, 2) if ratio < 10 else round(ratio)
    return found


def table(results: dict[str, Any]) -> str:
    """The results as the table that README.md shows."""
    lines = [
        f"{results['rows']:,} rows, {results['python']}, {results['machine']}.",
        "",
        "| | rows a CPU second | CPU s | peak MB | times the plain way | times the floor |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    lines += [
        f"| {name} | {one['ours']['rows_a_cpu_second']:,} | {one['ours']['cpu']:.2f} | {one['ours']['memory_mb']} | "
        f"{one.get('times_naive', '')} | {one.get('times_floor', '')} |"
        for name, one in results["tasks"].items()
        if "rows" in one["ours"]
    ]
    lines += ["", "| | p50 ms | p99 ms | times the plain way |", "|---|---:|---:|---:|"]
    lines += [
        f"| {name} | {one['ours']['p50_ms']} | {one['ours']['p99_ms']} | {one.get('times_naive', '')} |"
        for name, one in results["tasks"].items()
        if "p50_ms" in one["ours"]
    ]
    return "\n".join(lines)


def keep_readme(text: str) -> None:
    """Put the table between its marks in README.md."""
    readme = ROOT / "README.md"
    before, _mark, rest = readme.read_text("utf-8").partition(BEGIN)
    _old, _mark, after = rest.partition(END)
    readme.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", "utf-8")


def main() -> None:
    """Run what the command line asks for."""
    words = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__.split("\n")[0])
    words.add_argument("--rows", type=int, default=1_000_000, help="of the list and of the send list")
    words.add_argument("--json", type=Path, help="write the results to this file")
    words.add_argument("--folder", type=Path, help="keep the made-up data here for the next run")
    words.add_argument("--only", default="", help="only tasks with these words in their name")
    words.add_argument("--readme", action="store_true", help="put the table into README.md")
    words.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    words.add_argument("--prepare", action="store_true", help=argparse.SUPPRESS)
    asked = words.parse_args()
    with tempfile.TemporaryDirectory(prefix="opt-outs-benchmarks-") as temporary:
        place = Place(asked.folder or Path(temporary), asked.rows)
        place.folder.mkdir(parents=True, exist_ok=True)
        if asked.one:
            print(json.dumps(run_one(int(asked.one[0]), asked.one[1], place)))
            return
        if asked.prepare:
            prepare(place)
            return
        # Elsewhere: Linux counts the peak of the process that starts another for the other, too.
        _run_again(place, "--prepare")
        results: dict[str, Any] = {
            "rows": asked.rows,
            "python": f"Python {platform.python_version()}",
            "machine": f"{platform.system()} {platform.machine()}",
            "tasks": {},
        }
        for number, task in enumerate(TASKS):
            if asked.only.lower() not in task.name.lower():
                continue
            found = {who: run_apart(number, who, place) for who in CONTENDERS if getattr(task, who)}
            results["tasks"][task.name] = with_ratios(found)
            print(f"{task.name}: {found['ours']}", file=sys.stderr)
    print(table(results))
    if asked.json:
        asked.json.write_text(json.dumps(results, indent=2) + "\n", "utf-8")
    if asked.readme:
        keep_readme(table(results))


if __name__ == "__main__":
    main()
