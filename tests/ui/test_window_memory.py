"""What the window remembers is its owner's own."""

from __future__ import annotations

import sys

import pytest

from app.paths import config_dir
from app.ui.window_memory import window_memory


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a person's folder to that person")
def test_it_is_read_by_its_owner_alone(qapp):
    memory = window_memory()
    memory.setValue("window/page", "replies")
    memory.sync()
    assert window_memory().value("window/page") == "replies"
    assert (config_dir() / "window.ini").stat().st_mode & 0o077 == 0
