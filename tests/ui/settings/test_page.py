"""The page Settings: every change holds at once and is there at the next start."""

from __future__ import annotations

from operator import attrgetter
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

from app.config import load_config
from app.paths import log_dir
from app.services import backups, erasure, passphrases
from app.services.accounts import add_account
from app.ui import theme
from app.ui.backing_up import BackingUp
from app.ui.file_dialogs import set_next_answer
from app.ui.settings import database_place
from app.ui.settings.database_place import on_network, synced_by, trouble_with_place
from app.ui.settings.page import SettingsPage


@pytest.fixture
def page(session, qtbot, qapp):
    made = SettingsPage(session)
    qtbot.addWidget(made)
    session.announced.connect(made.strip.show_announcement)
    made.show()
    yield made
    theme.apply_theme(qapp, "light")


def test_appearance_changes_at_once_and_is_kept(page):
    page.appearance_box.setCurrentIndex(page.appearance_box.findData("dark"))
    assert theme.is_dark()
    assert load_config().appearance == "dark"
    page.appearance_box.setCurrentIndex(page.appearance_box.findData("light"))
    assert not theme.is_dark()


def test_language_says_when_it_changes(page):
    page.language_box.setCurrentIndex(page.language_box.findData("en"))
    assert load_config().language == "en"
    assert page._language_note.isVisible()


def test_name_and_country_are_kept(page, session, qtbot):
    page.operator_field.setText("  Nomsa   Dlamini ")
    qtbot.keyClick(page.operator_field, Qt.Key.Key_Return)
    page.region_box.set_region("NA")
    assert session.operator == "Nomsa Dlamini"
    assert (load_config().operator, load_config().region) == ("Nomsa Dlamini", "NA")


def test_another_database_is_used_from_the_next_start(page, session, tmp_path, qtbot):
    set_next_answer(tmp_path / "other.sqlite")
    page.change_place()
    qtbot.waitUntil(lambda: load_config().database == tmp_path / "other.sqlite")
    assert (tmp_path / "other.sqlite").exists()  # from now on a missing file is a lost one
    assert "next start" in page.strip.text
    assert str(tmp_path / "other.sqlite") in page.place_label.text()


def test_a_synchronised_folder_is_warned_of(page, tmp_path, qtbot):
    assert not page.place_notice.isVisible()
    set_next_answer(tmp_path / "OneDrive - Firm" / "opt-outs.sqlite")
    page.change_place()
    qtbot.waitUntil(page.place_notice.isVisible)
    assert "OneDrive" in page.place_notice.text


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("/home/n/Dropbox/lists", "Dropbox"),
        ("/Users/n/Library/Mobile Documents/x", "iCloud Drive"),
        ("/home/n/OneDrive - Firm Ltd", "OneDrive"),
        ("/home/n/dropboxes", ""),
        ("/var/lib/opt-outs", ""),
    ],
)
def test_synchronised_folders_are_known_by_name(folder, service):
    assert synced_by(Path(folder) / "opt-outs.sqlite") == service


def test_network_places_are_known(monkeypatch, tmp_path):
    assert on_network(Path("//server/share/opt-outs.sqlite"))
    assert not on_network(tmp_path / "not" / "yet" / "there.sqlite")
    assert "network" in trouble_with_place(Path("//server/share/opt-outs.sqlite"))


@pytest.mark.parametrize(
    ("device", "expected"),
    [
        (b"\\\\server\\share", True),
        (b"\\\\?\\Volume{5d2e7f1c-0000-0000-0000-100000000000}\\", False),
        (b"/dev/sda1", False),
        (b"", False),
    ],
)
def test_a_drive_letter_of_windows_may_lead_to_the_network(tmp_path, monkeypatch, device, expected):
    # What is behind it calls itself NTFS, whatever computer it is on: only the device tells.
    class Storage:
        def __init__(self, _folder):
            pass

        def fileSystemType(self):  # noqa: N802 - Qt's name
            return QByteArray(b"NTFS")

        def device(self):
            return QByteArray(device)

    monkeypatch.setattr(database_place, "QStorageInfo", Storage)
    assert on_network(tmp_path / "opt-outs.sqlite") == expected


def test_every_field_has_a_name_that_is_spoken(page):
    fields = (page.appearance_box, page.language_box, page.region_box, page.operator_field)
    buddies = {label.buddy() for label in page.findChildren(QLabel) if label.buddy()}
    assert buddies >= set(fields)


@pytest.mark.parametrize("language", ["english", "afrikaans"])
def test_letters_half_as_large_again_fit_a_window_of_1024(language, request, session, qtbot, monkeypatch):
    if language == "afrikaans":
        request.getfixturevalue("afrikaans")
    place = Path("/" + "a-long-name-of-a-folder".replace("-", "x") * 5)
    monkeypatch.setattr("app.ui.settings.page.log_dir", lambda: place)
    session.database.path = place / "opt-outs.sqlite"
    session.change_config(watch_folder=place)
    page = SettingsPage(session)
    qtbot.addWidget(page)
    inside = page.findChild(QScrollArea).widget()
    assert inside.minimumSizeHint().width() * 150 / 96 <= 1024 - 200  # what the sidebar and the margins take


def test_where_the_log_is_is_said_if_its_folder_cannot_be_opened(page, session, qtbot, monkeypatch):
    said = []
    session.announced.connect(said.append)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    (button,) = [each for each in page.findChildren(QPushButton) if "of the Log" in each.accessibleName()]
    button.click()
    assert str(log_dir()) in said[0].text


@pytest.fixture
def backup(session, tmp_path):
    """A backup from before words were erased by age and another account was there."""
    made = backups.back_up(session.database, tmp_path / "before.sqlite")
    erasure.set_months(session.database, 24)
    add_account(session.database, "Retail")
    return made


def accounts_offered(page):
    box = page.watched_card.account_box
    return [box.itemText(place) for place in range(box.count())]


def test_the_cards_follow_a_restore_while_they_are_shown(page, session, qtbot, backup):
    page.activate()
    settle(qtbot, session)
    assert (page.retention_card.on_box.isChecked(), page.retention_card.months_box.value()) == (True, 24)
    assert accounts_offered(page) == ["Main", "Retail"]
    page.retention_card.months_box.setValue(12)
    BackingUp(session, page).restore(backup, reason="the wrong file was taken in")
    settle(qtbot, session)
    assert not page.retention_card.on_box.isChecked()
    assert not page.retention_card.set_button.isEnabled()
    assert accounts_offered(page) == ["Main"]


def test_the_passphrase_follows_another_database_in_its_place(page, session, monkeypatch):
    page.activate()
    assert not page.passphrase_card.change_button.isVisible()
    monkeypatch.setattr(passphrases, "is_set", lambda _database: True)
    session.tell_replaced()
    assert page.passphrase_card.change_button.isVisible()
    assert not page.passphrase_card.set_button.isVisible()


def test_the_watched_folders_accounts_follow_what_another_program_does(page, session, qtbot):
    page.activate()
    settle(qtbot, session)
    add_account(session.database, "Wholesale")
    session.accounts_changed.emit()
    settle(qtbot, session)
    assert accounts_offered(page) == ["Main", "Wholesale"]


def settle(qtbot, session):
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=20_000)


def test_the_database_can_be_backed_up_beside_its_place(page, session, qtbot, tmp_path):
    set_next_answer(tmp_path / "copy.sqlite")
    page.back_up_button.click()
    qtbot.waitUntil(lambda: (tmp_path / "copy.sqlite").exists() and not session.runner.busy, timeout=10_000)
    assert page.strip.text.startswith("The database was copied to")


@pytest.mark.parametrize("place", ["watched_card.place", "place_label", "log_label"])
def test_a_path_is_level_with_the_button_beside_it(page, qtbot, place):
    page.resize(1100, 900)
    text = attrgetter(place)(page)
    text.setText("short enough for one line")
    qtbot.wait(20)
    beside = [each for each in text.parentWidget().findChildren(QPushButton) if each.isVisible()]
    middles = {
        each.mapTo(page, each.rect().center()).y() for each in beside if each.y() < text.geometry().bottom()
    }
    middle = text.mapTo(page, text.cursorRect().center()).y()
    assert middles
    assert all(abs(middle - each) <= 2 for each in middles)
