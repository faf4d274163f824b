"""The watched folder in the window: files come in by themselves, trouble is told once."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtGui import QDesktopServices

from app.config import load_config
from app.core.errors import UserError
from app.services import accounts, activity, replies
from app.services.reply_watch import Outcome
from app.ui.folder_notice import FolderNotice
from app.ui.folder_troubles import FolderTroubles
from app.ui.replies.folder_watcher import FolderWatcher
from app.ui.replies.import_dialog import RepliesImportDialog
from app.ui.window_memory import window_memory


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "in"
    made.mkdir()
    return made


@pytest.fixture
def watcher(session, monkeypatch):
    monkeypatch.setattr("app.services.reply_watch.SETTLE", 0.0)
    monkeypatch.setattr("app.services.reply_watch.PATIENCE", 0.0)
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


def test_an_account_chosen_while_the_folder_is_being_opened_holds(watcher, session, qtbot, folder):
    accounts.add_account(session.database, "Retail")
    (folder / "a.csv").write_text("Number,Reply\n+27831234567,STOP\n")
    session.change_config(watch_folder=folder, watch_account="Main")
    watcher.look()  # opens the folder for the account chosen first
    session.change_config(watch_account="Retail")
    for _ in range(4):
        look(watcher, session, qtbot)
    assert [reply.account for reply in replies.page(session.database)] == ["Retail"]


TIMED = "Number,Reply,Received\n+27831234567,STOP,2026-01-16 10:00:00\n"


def received(session):
    return [reply.received_at.isoformat() for reply in replies.page(session.database)]


def test_times_are_of_the_zone_chosen_by_hand_and_the_same_file_by_hand_adds_nothing(
    main_window, watcher, session, qtbot, folder, tmp_path, monkeypatch
):
    export = tmp_path / "export.csv"
    export.write_text(TIMED)
    dialog = RepliesImportDialog(session, export, main_window)
    asked = []
    dialog.import_asked.connect(asked.append)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.import_button.isEnabled(), timeout=5000)
    box = dialog.choices.zone_box
    zone = next(each for each in ("UTC", "SAST") if datetime(2026, 1, 16).astimezone().tzname() != each)
    box.setCurrentIndex(box.findData(zone))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: dialog.import_button.isEnabled() and not session.runner.busy, timeout=5000)
    dialog.import_button.click()
    assert replies.import_file(session.database, asked[0]).stored == 1
    assert load_config().reply_time_zone == zone
    by_hand = received(session)
    session.change_config(watch_folder=folder, watch_account="Main")
    look(watcher, session, qtbot)
    (folder / "a.csv").write_text(TIMED)
    for _ in range(3):
        look(watcher, session, qtbot)
    assert (folder / "done" / "a.csv").exists()
    assert received(session) == by_hand


def test_a_zone_chosen_while_the_folder_is_watched_counts_for_what_comes_next(
    watcher, session, qtbot, folder
):
    session.change_config(watch_folder=folder, watch_account="Main")
    look(watcher, session, qtbot)
    for zone in ("UTC", "SAST"):
        session.change_config(reply_time_zone=zone)
        (folder / "a.csv").write_text(TIMED)
        for _ in range(3):
            look(watcher, session, qtbot)
    assert sorted(received(session)) == ["2026-01-16T08:00:00+00:00", "2026-01-16T10:00:00+00:00"]


def test_a_zone_that_an_earlier_version_remembered_holds_until_another_is_chosen(session, main_window):
    window_memory().setValue("replies/time_zone", "UTC")
    first = FolderWatcher(session)
    assert load_config().reply_time_zone == session.config.reply_time_zone == "UTC"
    assert RepliesImportDialog(session, None, main_window).choices.zone_box.currentData() == "UTC"
    session.change_config(reply_time_zone="")
    second = FolderWatcher(session)
    assert session.config.reply_time_zone == ""
    for each in (first, second):
        each.deleteLater()


def test_trouble_is_told_once(watcher, session, qtbot, tmp_path):
    said = []
    session.announced.connect(lambda news: said.append(news.text))
    session.change_config(watch_folder=tmp_path / "none", watch_account="Main")
    for _ in range(3):
        look(watcher, session, qtbot)
    assert len(said) == 1
    assert "cannot be opened" in said[0]


def test_files_stay_while_their_account_cannot_be_used_and_that_is_told_once(
    watcher, session, qtbot, folder, monkeypatch
):
    said = []
    session.announced.connect(lambda news: said.append(news.text))

    def refused(_database, _request):
        raise UserError("account_needed", "Choose an account.")

    monkeypatch.setattr("app.services.reply_watch.check_request", refused)
    (folder / "a.csv").write_text("Number,Reply\n+27831234567,STOP\n")
    session.change_config(watch_folder=folder, watch_account="Main")
    for _ in range(4):
        look(watcher, session, qtbot)
    assert said == ["Choose an account."]
    assert session.folder_troubles.trouble == "Choose an account."
    assert (folder / "a.csv").exists()
    monkeypatch.undo()
    monkeypatch.setattr("app.services.reply_watch.SETTLE", 0.0)
    look(watcher, session, qtbot)
    assert session.folder_troubles.trouble == ""


def test_nothing_is_watched_until_it_is_chosen(watcher, session, qtbot, folder):
    (folder / "a.csv").write_text("Number,Reply\n+27831234567,STOP\n")
    look(watcher, session, qtbot)
    session.change_config(watch_folder=folder, watch_account="Main")
    session.change_config(watch_folder=None)
    look(watcher, session, qtbot)
    assert (folder / "a.csv").exists()


def fill(folder):
    (folder / "a.csv").write_text("Number,Reply\n+27831234567,STOP\n083,stop\n083,stop\n,stop\n")
    (folder / "b.csv").write_bytes(b"")
    (folder / "c.csv").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))


def test_failures_and_rejected_rows_stand_until_they_are_put_away(
    main_window, session, qtbot, folder, watcher
):
    fill(folder)
    session.change_config(watch_folder=folder, watch_account="Main")
    for _ in range(3):
        look(watcher, session, qtbot)
    page = main_window.show_page("replies")
    assert page.folder_notice.isVisible()
    assert "2 files failed, 3 rows were rejected" in page.folder_notice.text
    card = main_window.show_page("settings").watched_card
    assert card.notice.isVisibleTo(card)
    assert card.notice.text == page.folder_notice.text
    main_window.show_page("replies")
    assert page.folder_notice.isVisible()
    page.folder_notice.away_button.setFocus()
    page.folder_notice.away_button.click()
    assert not page.folder_notice.isVisible()
    assert not card.notice.isVisibleTo(card)
    assert page.isAncestorOf(main_window.focusWidget())
    (folder / "d.csv").write_bytes(b"")
    for _ in range(3):
        look(watcher, session, qtbot)
    assert "1 file failed. A note" in page.folder_notice.text


def test_they_outlive_the_program(watcher, session, qtbot, folder):
    fill(folder)
    session.change_config(watch_folder=folder, watch_account="Main")
    for _ in range(3):
        look(watcher, session, qtbot)
    again = FolderTroubles()
    assert (again.failed, again.rejected, again.folder) == (2, 3, folder)
    session.folder_troubles.put_away()
    assert not FolderTroubles().any


def test_the_folder_is_opened_from_the_notice(session, qtbot, folder, monkeypatch):
    opened, said = [], []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    session.announced.connect(lambda news: said.append(news.text))
    session.folder_troubles.note([Outcome(folder / "a.csv", None, "It is empty.", None)])
    notice = FolderNotice(session)
    qtbot.addWidget(notice)
    notice.open_button.click()
    assert opened == [str(folder)]
    folder.rmdir()
    notice.open_button.click()
    assert "cannot be opened from here" in said[0]


def test_a_folder_that_is_gone_stands_there_as_long_as_it_is(watcher, session, qtbot, folder):
    session.change_config(watch_folder=folder / "later", watch_account="Main")
    look(watcher, session, qtbot)
    assert "cannot be opened" in session.folder_troubles.trouble
    (folder / "later").mkdir()
    look(watcher, session, qtbot)
    assert not session.folder_troubles.any


def test_nothing_is_watched_until_an_account_is_chosen(watcher, session, qtbot, folder):
    (folder / "a.csv").write_text("Number,Reply\n+27831234567,STOP\n")
    session.change_config(watch_folder=folder, watch_account="")
    for _ in range(3):
        look(watcher, session, qtbot)
    assert (folder / "a.csv").exists()
    assert "until its account is chosen" in session.folder_troubles.trouble
    session.change_config(watch_account="Main")
    assert not session.folder_troubles.any
    for _ in range(3):
        look(watcher, session, qtbot)
    assert (folder / "done" / "a.csv").exists()


def test_a_folder_without_an_account_is_told_of_at_the_start(session, folder):
    session.change_config(watch_folder=folder, watch_account="")
    made = FolderWatcher(session)
    assert "until its account is chosen" in session.folder_troubles.trouble
    made.deleteLater()


@pytest.mark.parametrize("noted", [True, False])  # settings of earlier versions have no id in them
def test_a_renamed_account_is_still_the_one(session, qtbot, folder, monkeypatch, noted):
    monkeypatch.setattr("app.services.reply_watch.SETTLE", 0.0)
    main = accounts.find_account(session.database, "Main")
    session.change_config(
        watch_folder=folder, watch_account="Main", watch_account_id=main.id if noted else None
    )
    accounts.change_account(session.database, main.id, name="Shops")
    (folder / "a.csv").write_text("Number,Reply\n+27831234567,STOP\n")
    again = FolderWatcher(session)
    for _ in range(3):
        look(again, session, qtbot)
    assert (folder / "done" / "a.csv").exists()
    assert not session.folder_troubles.any
    kept = load_config()
    assert (kept.watch_folder, kept.watch_account, kept.watch_account_id) == (folder, "Shops", main.id)
    again.deleteLater()


def test_a_new_account_of_the_old_name_is_not_taken_for_it(session, qtbot, folder, monkeypatch):
    monkeypatch.setattr("app.services.reply_watch.SETTLE", 0.0)
    main = accounts.find_account(session.database, "Main")
    session.change_config(watch_folder=folder, watch_account="Main", watch_account_id=main.id)
    accounts.change_account(session.database, main.id, name="Shops")
    accounts.add_account(session.database, "Main")
    (folder / "a.csv").write_text("Number,Reply\n+27831234567,STOP\n")
    again = FolderWatcher(session)
    for _ in range(3):
        look(again, session, qtbot)
    assert [reply.account for reply in replies.page(session.database)] == ["Shops"]
    again.deleteLater()


def test_a_rename_while_the_window_is_open_is_followed_at_once(watcher, session, qtbot, folder):
    main = accounts.find_account(session.database, "Main")
    session.change_config(watch_folder=folder, watch_account="Main")
    look(watcher, session, qtbot)
    watched = watcher._watched
    accounts.change_account(session.database, main.id, name="Shops")
    session.accounts_changed.emit()
    qtbot.waitUntil(lambda: load_config().watch_account == "Shops", timeout=5000)
    assert watcher._watched is watched  # what it knows of the folder is not forgotten


def test_an_account_chosen_while_the_folder_is_opened_is_the_one(watcher, session, qtbot, folder):
    accounts.add_account(session.database, "Retail")
    session.change_config(watch_folder=folder, watch_account="Main")
    watcher.look()
    session.change_config(watch_account="Retail", watch_account_id=None)
    (folder / "a.csv").write_text("Number,Reply\n+27831234567,STOP\n")
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=5000)
    for _ in range(3):
        look(watcher, session, qtbot)
    assert [reply.account for reply in replies.page(session.database)] == ["Retail"]


def test_an_archived_account_is_taken_in_for_as_before(watcher, session, qtbot, folder):
    retail = accounts.add_account(session.database, "Retail")
    session.change_config(watch_folder=folder, watch_account="Retail", watch_account_id=retail.id)
    accounts.archive_account(session.database, retail.id)
    session.accounts_changed.emit()
    (folder / "a.csv").write_text("Number,Reply\n+27831234567,STOP\n")
    for _ in range(3):
        look(watcher, session, qtbot)
    assert [reply.account for reply in replies.page(session.database)] == ["Retail"]


def test_notes_and_trouble_are_in_the_language_of_the_window(afrikaans, watcher, session, qtbot, folder):
    said = []
    session.announced.connect(lambda news: said.append(news.text))
    (folder / "a.csv").write_text("Number,Reply\n+27831234567,STOP\nbanana,STOP\n")
    (folder / "b.csv").write_text("Name,Surname,Mobile\nThandi,Nkosi,0831234567\n")
    (folder / "c.csv").write_text("Number,Reply\nbanana,STOP\n")
    session.change_config(watch_folder=folder, watch_account="Main")
    for _ in range(3):
        look(watcher, session, qtbot)
    done = (folder / "done" / "a.csv.note.txt").read_text("utf-8")
    assert "Ingeneem vir die rekening Main: 2 rye, 1 antwoorde gestoor" in done
    assert "Ry 3 is verwerp: " in done
    assert "27831234567" not in done
    failed = (folder / "failed" / "b.csv.note.txt").read_text("utf-8")
    assert "Nie ingeneem nie. Dit is onseker watter kolomme van b.csv" in failed
    assert any("Geen ry van c.csv kon as ’n antwoord gelees word nie" in words for words in said)


def test_another_name_of_the_desk_stands_beside_what_comes_in_from_then_on(watcher, session, qtbot, folder):
    session.change_config(watch_folder=folder, watch_account="Main")
    look(watcher, session, qtbot)
    session.change_config(operator="n.dlamini")
    (folder / "a.csv").write_text("Number,Reply\n+27831234567,STOP\n")
    for _ in range(3):
        look(watcher, session, qtbot)
    assert activity.recent(session.database, limit=1)[0].operator == "n.dlamini"
