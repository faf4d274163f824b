"""The command line as a script calls it: words in, exit status and text out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.__main__ import main
from app.paths import default_database
from app.services.opening import open_database


@dataclass
class Said:
    """What a command answered."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def opt_outs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Said]:
    monkeypatch.setenv("LC_ALL", "en_ZA.UTF-8")
    monkeypatch.setenv("OPT_OUTS_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    open_database(default_database()).close()

    def call(*words: object) -> Said:
        try:
            status = main([str(word) for word in words])
        except SystemExit as end:
            status = int(end.code or 0)
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Said(status, out, err)

    return call
