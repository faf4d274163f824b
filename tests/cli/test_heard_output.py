"""What a command does where nobody can read what it says."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Said

Call = Callable[..., Said]


@pytest.fixture
def lists(tmp_path: Path) -> list[str]:
    names = [f"list-{place}.csv" for place in range(3)]
    for place, name in enumerate(names):
        (tmp_path / name).write_text(f"Number\n083123456{place}\n")
    return names


def run(words: list[str], output: int) -> subprocess.CompletedProcess[str]:
    """The command as a process of its own, which writes what it says at once."""
    return subprocess.run(
        [sys.executable, "-u", "-m", "app", *words],
        stdout=output,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        check=False,
    )


def test_all_files_are_taken_in_where_the_reader_of_the_output_went_away(
    opt_outs: Call, lists: list[str]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = run(["import", *lists, "--json"], writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        opt_outs("search", *(f"083123456{place}" for place in range(3)), "--json").out.count('"listed": true')
        == 3
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full is Linux's")
def test_a_full_disk_under_the_output_is_told_and_no_fault(opt_outs: Call, lists: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run(["import", *lists], full.fileno())
    assert done.returncode == 4
    assert "could not be written (No space left on device). What it did stays done." in done.stderr
    assert "fault" not in done.stderr
    assert opt_outs("search", "0831234562").status == 0
