"""The self-test itself: passes here in a process of its own, and says so when something is wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.ui.self_test import FAILED, Step, _tell


def test_the_self_test_passes_without_a_screen(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    picture = tmp_path / "window.png"
    words = [sys.executable, "-m", "app", "self-test", "--report", str(report), "--picture", str(picture)]
    environment = {
        name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}
    }
    done = subprocess.run(words, capture_output=True, text=True, env=environment, timeout=110, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    told = json.loads(report.read_text(encoding="utf-8"))
    assert told["ok"]
    assert [step["step"] for step in told["steps"]] == [
        "sqlite", "migration", "passphrase", "replies", "window", "images", "add", "import", "search", "history",
        "remove", "undo", "download", "check",
    ]  # fmt: skip
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_a_failed_step_is_told_and_gives_another_status(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = [
        Step("sqlite", ok=True, detail="3", seconds=0.1),
        Step("window", ok=False, detail="why", seconds=0.1),
    ]
    place = tmp_path / "report.json"
    assert _tell(steps, place, as_json=False) == FAILED
    assert "FAIL  window: why" in capsys.readouterr().out
    assert json.loads(place.read_text())["ok"] is False
    assert _tell(steps[:1], None, as_json=True) == 0
    assert json.loads(capsys.readouterr().out)["ok"] is True
