"""Starting: a window soon, a sentence with choices where the database cannot be opened, no screen told in words."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton
from shiboken6 import isValid

from app.config import Config, load_config
from app.core.errors import FileError
from app.services.backups import back_up_daily
from app.services.opening import Passphrase, open_database
from app.services.passphrases import set_first
from app.services.suppression_list import add, answer
from app.ui.application import NO_SCREEN, has_screen
from app.ui.file_dialogs import set_next_answer
from app.ui.starter import BROKEN, Starter

ROOT = Path(__file__).parents[2]


class Application(QObject):
    """Stands for the application: there can be only one in a process, and pytest has it."""

    exited = Signal(int)

    def __init__(self):
        super().__init__()
        self.window = None
        self.opened = []

    def open_files(self, files):
        self.opened.extend(files)

    def quit(self):
        self.exited.emit(0)

    def exit(self, status):
        self.exited.emit(status)


@pytest.fixture
def start(themed, qtbot):
    made = []

    def begin(path, files=(), troubles=(), config=None):
        app = Application()
        starter = Starter(app, config or Config(operator="t.botha"), path, list(files), list(troubles))
        made.append((app, starter))
        qtbot.waitUntil(lambda: app.window is not None or starter._trouble is not None, timeout=5000)
        return app, starter

    yield begin
    for app, starter in made:
        if app.window is not None:
            app.window.close()
            app.window.deleteLater()
        if starter._trouble is not None and isValid(starter._trouble):
            starter._trouble.reject()
        starter.finish()
    destroy([app for app, _ in made])


def destroy(apps):
    """Destroy what was started, in order; left to Python's collector it may happen anywhere, in any thread."""
    for app in apps:
        app.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def press(qtbot, where, text):
    button = next(each for each in where.findChildren(QPushButton) if each.text().replace("&", "") == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def newer(path):
    open_database(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 9999")
    connection.close()


def damaged(path):
    path.write_bytes(b"SQLite format 3\0" + bytes(range(256)) * 64)


def strange(path):
    path.write_text("not a database, a letter", encoding="utf-8")


def folder(path):
    path.mkdir()


def blocked(path):
    path.parent.rmdir()
    path.parent.write_text("in the way", encoding="utf-8")


def emptied(path):
    path.write_bytes(b"")


@pytest.fixture
def place(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    return folder / "opt-outs.sqlite"


def test_a_new_desk_gets_a_window_and_a_database(start, place, tmp_path):
    app, _ = start(place, [tmp_path / "a.csv"])
    assert app.window.isVisible()
    assert place.is_file()
    assert app.opened == [tmp_path / "a.csv"]


def test_trouble_with_settings_is_told_in_the_window(start, place):
    app, _ = start(place, troubles=[FileError("settings_damaged", "x", "The settings file is damaged.")])
    assert app.window.page.strip.text == "The settings file is damaged."


@pytest.mark.parametrize("spoil", [newer, damaged, strange, folder, blocked])
def test_a_database_that_cannot_be_opened_is_told_with_choices(start, place, spoil, caplog):
    spoil(place)
    app, starter = start(place)
    assert app.window is None
    choices = [button.text().replace("&", "") for button in starter._trouble.findChildren(QPushButton)]
    assert choices == ["Quit", "Choose Another Place…", "Try Again"]
    assert str(place) in starter._trouble.accessibleDescription()


@pytest.mark.parametrize("spoil", [damaged, strange, emptied])
def test_a_good_backup_is_offered_for_a_damaged_database(start, place, qtbot, spoil, caplog):
    opened = open_database(place)
    add(opened, [27831234567])
    back_up_daily(opened)
    opened.close()
    spoil(place)
    broken = place.read_bytes()
    app, starter = start(place)
    qtbot.waitUntil(lambda: hasattr(starter._trouble, "restore_button"), timeout=5000)
    told = " ".join(each.text() for each in starter._trouble.findChildren(QLabel))
    assert ("The damaged file is kept" in told) == (spoil is not emptied)
    press(qtbot, starter._trouble, "Restore This Backup")
    qtbot.waitUntil(lambda: app.window is not None, timeout=5000)
    assert answer(app.window.session.database, 27831234567).listed
    assert ("damaged file" in app.window.page.strip.text) == (spoil is not emptied)
    (kept,) = place.parent.glob("*-damaged-*.sqlite")
    assert kept.read_bytes() == broken
    assert kept.name in app.window.page.strip.text


def test_a_database_that_is_gone_is_not_begun_anew_but_restored(start, place, qtbot, caplog):
    opened = open_database(place)
    add(opened, [27831234567])
    back_up_daily(opened)
    opened.close()
    for file in place.parent.glob(f"{place.name}*"):
        file.unlink()
    app, starter = start(place)
    assert app.window is None
    assert not place.exists()
    qtbot.waitUntil(lambda: hasattr(starter._trouble, "restore_button"), timeout=5000)
    assert not any("damaged" in each.text() for each in starter._trouble.findChildren(QLabel))
    press(qtbot, starter._trouble, "Restore This Backup")
    qtbot.waitUntil(lambda: app.window is not None, timeout=5000)
    assert answer(app.window.session.database, 27831234567).listed
    assert app.window.page.strip.text == "The backup was restored."


def test_nothing_is_written_into_an_empty_file_before_a_person_says_so(start, place, qtbot, caplog):
    emptied(place)
    app, starter = start(place)
    qtbot.waitUntil(lambda: hasattr(starter._trouble, "begin_button"), timeout=5000)
    assert place.read_bytes() == b""
    press(qtbot, starter._trouble, "Begin a New List")
    qtbot.waitUntil(lambda: app.window is not None, timeout=5000)
    assert app.window.isVisible()


def test_no_new_list_is_offered_in_the_empty_file_of_a_chosen_place(start, place, qtbot, caplog):
    emptied(place)
    _, starter = start(place, config=Config(database=place))
    qtbot.wait(300)
    assert not hasattr(starter._trouble, "begin_button")
    assert place.read_bytes() == b""


def test_a_chosen_place_whose_disk_is_missing_is_not_begun_anew(start, place, qtbot, caplog):
    app, starter = start(place, config=Config(database=place))
    assert app.window is None
    assert not place.exists()
    opened = open_database(place)
    add(opened, [27831234567])
    opened.close()
    press(qtbot, starter._trouble, "Try Again")
    qtbot.waitUntil(lambda: app.window is not None, timeout=5000)
    assert answer(app.window.session.database, 27831234567).listed


def test_try_again_opens_it_once_the_trouble_is_over(start, place, qtbot, caplog):
    folder(place)
    app, starter = start(place)
    place.rmdir()
    press(qtbot, starter._trouble, "Try Again")
    qtbot.waitUntil(lambda: app.window is not None, timeout=5000)


def test_another_place_is_opened_and_remembered(start, place, qtbot, tmp_path, caplog):
    strange(place)
    app, starter = start(place)
    set_next_answer(tmp_path / "other.sqlite")
    press(qtbot, starter._trouble, "Choose Another Place…")
    qtbot.waitUntil(lambda: app.window is not None, timeout=5000)
    assert load_config().database == tmp_path / "other.sqlite"
    assert place.read_text(encoding="utf-8") == "not a database, a letter"


@pytest.mark.parametrize("way", ["Quit", "Escape"])
def test_giving_up_ends_the_program(start, place, qtbot, way, caplog):
    strange(place)
    app, starter = start(place)
    with qtbot.waitSignal(app.exited) as ended:
        if way == "Quit":
            press(qtbot, starter._trouble, "Quit")
        else:
            qtbot.keyClick(starter._trouble, Qt.Key.Key_Escape)
    assert ended.args == [NO_SCREEN]


def test_a_bug_at_start_is_told_and_ends_the_program(themed, place, qtbot, monkeypatch, caplog):
    def broken(_session):
        raise ValueError("no window")

    monkeypatch.setattr("app.ui.starter.MainWindow", broken)
    app = Application()
    starter = Starter(app, Config(), place, [], [])
    qtbot.waitUntil(lambda: starter._errors.dialog is not None, timeout=5000)
    with qtbot.waitSignal(app.exited) as ended:
        starter._errors.dialog.accept()
    assert ended.args == [BROKEN]
    starter.finish()


def test_closing_the_window_ends_the_program(start, place, qtbot):
    app, _ = start(place)
    with qtbot.waitSignal(app.exited) as ended:
        app.window.close()
    assert ended.args == [0]


@pytest.mark.parametrize(
    ("environment", "screen"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "w"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
    ],
)
def test_a_screen_is_looked_for_beforehand(monkeypatch, environment, screen):
    monkeypatch.setattr(sys, "platform", "linux")
    assert has_screen(environment) is screen
    monkeypatch.setattr(sys, "platform", "win32")
    assert has_screen(environment)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there Qt aborts without a screen")
def test_no_screen_is_said_in_a_sentence(home):
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in names}
    ran = subprocess.run(
        [sys.executable, "-m", "app"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert ran.returncode == NO_SCREEN
    assert ran.stderr.startswith("There is no screen")
    assert "Traceback" not in ran.stderr
    assert not home.exists()


WORDS = "wagon lemon orbit ribbon"


@pytest.fixture
def encrypted(place):
    opened = open_database(place)
    add(opened, [27831234567])
    set_first(opened, Passphrase(WORDS))
    back_up_daily(opened)
    opened.close()
    return place


@pytest.fixture
def start_locked(themed, qtbot):
    made = []

    def begin(path, config=None):
        app = Application()
        starter = Starter(app, config or Config(operator="t.botha"), path, [], [])
        made.append((app, starter))
        return app, starter

    yield begin
    for app, starter in made:
        for dialog in (starter._asked, starter._trouble):
            if dialog is not None and isValid(dialog):
                dialog.blockSignals(True)
                dialog.reject()
        if app.window is not None:
            app.window.close()
            app.window.deleteLater()
        starter.finish()
    destroy([app for app, _ in made])


def test_the_passphrase_is_asked_for_until_it_is_right(start_locked, encrypted, qtbot, caplog):
    app, starter = start_locked(encrypted)
    qtbot.waitUntil(lambda: starter._asked is not None, timeout=5000)
    assert not starter._asked.open_button.isEnabled()
    starter._asked.field.setText("not this one")
    press(qtbot, starter._asked, "Open")
    qtbot.waitUntil(lambda: starter._asked.trouble.isVisible(), timeout=5000)
    assert "This is not the passphrase" in starter._asked.trouble.text
    assert app.window is None
    starter._asked.field.setText(WORDS)
    press(qtbot, starter._asked, "Open")
    qtbot.waitUntil(lambda: app.window is not None, timeout=5000)
    assert answer(app.window.session.database, 27831234567).listed
    assert starter._secret == ""
    assert starter._asked is None


def test_who_has_no_passphrase_changes_nothing(start_locked, encrypted, qtbot, caplog):
    before = encrypted.read_bytes()
    app, starter = start_locked(encrypted)
    qtbot.waitUntil(lambda: starter._asked is not None, timeout=5000)
    with qtbot.waitSignal(app.exited):
        press(qtbot, starter._asked, "Quit")
    assert app.window is None
    assert encrypted.read_bytes() == before


@pytest.mark.parametrize("found", [WORDS, "an older passphrase", None])
def test_the_keyring_is_asked_first_where_it_is_wished(
    start_locked, encrypted, qtbot, monkeypatch, found, caplog
):
    monkeypatch.setattr("app.desk_keyring.look_up", lambda _path: found)
    app, starter = start_locked(encrypted, Config(unlock="keyring"))
    if found == WORDS:
        qtbot.waitUntil(lambda: app.window is not None, timeout=5000)
        assert starter._asked is None
    else:
        qtbot.waitUntil(lambda: starter._asked is not None, timeout=5000)


def test_a_damaged_encrypted_database_gets_its_encrypted_backup(start_locked, encrypted, qtbot, caplog):
    encrypted.write_bytes(bytes(8192))
    app, starter = start_locked(encrypted)
    qtbot.waitUntil(lambda: starter._trouble is not None and starter._trouble.asked is not None, timeout=5000)
    asked = starter._trouble.asked
    asked.field.setText("not this one")
    press(qtbot, asked, "Open")
    qtbot.waitUntil(lambda: asked.trouble.isVisible(), timeout=5000)
    asked.field.setText(WORDS)
    press(qtbot, asked, "Open")
    qtbot.waitUntil(lambda: hasattr(starter._trouble, "restore_button"), timeout=5000)
    press(qtbot, starter._trouble, "Restore This Backup")
    qtbot.waitUntil(lambda: app.window is not None, timeout=5000)
    assert answer(app.window.session.database, 27831234567).listed
