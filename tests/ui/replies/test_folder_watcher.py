"""The watched folder in the window: files come in by themselves, trouble is told once."""

from __future__ import annotations

import pytest

from app.services import replies
from app.ui.replies.folder_watcher import FolderWatcher


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "in"
    made.mkdir()
    return made


@pytest.fixture
def watcher(session, monkeypatch):
    monkeypatch.setattr("app.services.reply_watch.SETTLE", 0.0)
    made = FolderWatcher(session)
    yield made
    made.deleteLater()


def look(watcher, session, qtbot):
    watcher.look()
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=5000)
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=5000)


def test_a_file_is_taken_in_and_told(watcher, session, qtbot, folder):
    said = []
    session.announced.connect(lambda news: said.append(news.text))
    (folder / "a.csv").write_text("Number,Reply\n+27831234567,STOP\n")
    session.change_config(watch_folder=folder, watch_account="Main")
    for _ in range(3):
        look(watcher, session, qtbot)
    assert (folder / "done" / "a.csv").exists()
    assert replies.count(session.database) == 1
    assert len(said) == 1
    assert "1 reply to Main was taken in: 1 opted out" in said[0]


def test_trouble_is_told_once(watcher, session, qtbot, tmp_path):
    said = []
    session.announced.connect(lambda news: said.append(news.text))
    session.change_config(watch_folder=tmp_path / "none", watch_account="Main")
    for _ in range(3):
        look(watcher, session, qtbot)
    assert len(said) == 1
    assert "cannot be opened" in said[0]


def test_nothing_is_watched_until_it_is_chosen(watcher, session, qtbot, folder):
    (folder / "a.csv").write_text("Number,Reply\n+27831234567,STOP\n")
    look(watcher, session, qtbot)
    session.change_config(watch_folder=folder, watch_account="Main")
    session.change_config(watch_folder=None)
    look(watcher, session, qtbot)
    assert (folder / "a.csv").exists()
