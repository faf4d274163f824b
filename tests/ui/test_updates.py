"""Check for Updates in the window: it asks for a folder once, and tells what lies in it."""

from __future__ import annotations

import base64
import json

import pytest

from app.parts import Build
from app.services.updates import SIGNATURE_FILE, VERSION_FILE
from app.ui import updates
from app.ui.dialogs import Question
from app.ui.file_dialogs import set_next_answer
from tests.services.release_signing import RELEASE_KEY, signed


@pytest.fixture
def told(session):
    """What the strip was given, as (kind, text, links)."""
    seen = []
    session.announced.connect(
        lambda news: seen.append((news.kind, news.text, [link for link, _act in news.actions]))
    )
    return seen


@pytest.fixture
def asked(main_window, session, monkeypatch):
    monkeypatch.setattr(updates, "this_build", lambda: Build("Windows", release_key=RELEASE_KEY))
    return updates.Updates(session, main_window)


def offer(folder, version):
    content = json.dumps({"version": version, "date": "2027-01-31", "files": {}}).encode()
    (folder / VERSION_FILE).write_bytes(content)
    (folder / SIGNATURE_FILE).write_bytes(base64.b64encode(signed(content)))


def test_the_folder_is_asked_for_once_and_remembered(qtbot, asked, main_window, session, told, tmp_path):
    offer(tmp_path, "99.0.0")
    asked.look()
    question = main_window.findChild(Question)
    assert "never goes online" in question.accessibleDescription()
    question.reject()
    set_next_answer(tmp_path)
    asked.choose_folder()
    qtbot.waitUntil(lambda: bool(told), timeout=5000)
    assert session.config.updates == tmp_path
    assert told[0][0] == "info"
    assert "99.0.0 of 2027-01-31" in told[0][1]


def test_the_newest_version_is_told_as_such(qtbot, asked, session, told, tmp_path):
    offer(tmp_path, "0.0.1")
    session.change_config(updates=tmp_path)
    asked.look()
    qtbot.waitUntil(lambda: bool(told), timeout=5000)
    assert told[0][0] == "good"


def test_a_folder_out_of_reach_offers_another(qtbot, asked, session, told, tmp_path):
    session.change_config(updates=tmp_path / "gone")
    asked.look()
    qtbot.waitUntil(lambda: bool(told), timeout=5000)
    assert told[0][0] == "bad"
    assert told[0][2] == ["Other Folder…"]
