"""The session: news from other processes, own writes not told twice, settings saved."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QUrl

from app.config import load_config
from app.core.errors import Cancelled, StoreError, UserError
from app.services import accounts, backups, suppression_list
from app.services.opening import open_database


def settle(qtbot, session):
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=5000)


def look(qtbot, session):
    session._look()
    settle(qtbot, session)


@pytest.fixture
def changes(session):
    seen = []
    session.lists_changed.connect(seen.append)
    return seen


def test_a_change_by_another_process_is_told(qtbot, session, changes):
    look(qtbot, session)
    suppression_list.add(session.database, [27831234567], ())
    with qtbot.waitSignal(session.accounts_changed, timeout=2000):
        session._look()
    assert changes == [None]
    look(qtbot, session)
    assert changes == [None]


def test_an_own_write_is_not_told_a_second_time(qtbot, session, changes):
    look(qtbot, session)
    report = suppression_list.add(session.database, [27831234567], ())
    session.lists_changed.emit(report)
    look(qtbot, session)
    assert changes == [report]


def test_looking_is_regular_only_when_started(qtbot, session, changes):
    session._timer.setInterval(10)
    session.look_soon()
    assert not session.runner.busy
    session.start_watching()
    qtbot.waitUntil(lambda: session._latest is not None, timeout=2000)
    accounts.add_account(session.database, "Retail")
    qtbot.waitUntil(lambda: changes == [None], timeout=2000)


def test_trouble_with_the_database_is_told_once_and_its_end_too(qtbot, session, monkeypatch):
    news = []
    session.announced.connect(lambda said: news.append((said.kind, said.text)))

    def out_of_reach(_database):
        raise StoreError("unreachable", "The database cannot be reached.")

    with monkeypatch.context() as patch:
        patch.setattr("app.services.listing.latest_action", out_of_reach)
        look(qtbot, session)
        look(qtbot, session)
    look(qtbot, session)
    assert [kind for kind, _ in news] == ["bad", "good"]


def test_errors_reach_the_strip_in_their_own_words(session):
    news = []
    session.announced.connect(lambda said: news.append((said.kind, said.text)))
    session.report_error(UserError("full", "The disk is full. Nothing was changed."))
    session.report_error(Cancelled())
    assert news == [
        ("bad", "The disk is full. Nothing was changed."),
        ("info", "Cancelled. Nothing was changed."),
    ]


def test_a_failed_write_nobody_waits_for_reaches_the_strip(qtbot, session):
    news = []
    session.announced.connect(lambda said: news.append(said.text))

    def refuse():
        raise UserError("full", "The disk is full.")

    session.runner.write(session, refuse, done=news.append)
    settle(qtbot, session)
    assert news == ["The disk is full."]


def test_settings_are_saved_and_told(qtbot, session):
    with qtbot.waitSignal(session.config_changed):
        session.change_config(operator="n.dlamini")
    assert session.operator == "n.dlamini"
    assert load_config().operator == "n.dlamini"


def test_settings_that_cannot_be_saved_still_hold(session, home):
    news = []
    session.announced.connect(lambda said: news.append(said.kind))
    shutil.rmtree(home, ignore_errors=True)
    home.write_text("in the way", encoding="utf-8")
    session.change_config(appearance="dark")
    assert session.config.appearance == "dark"
    assert news == ["bad"]


def test_long_work_is_announced_with_its_progress(qtbot, session):
    started, reports, results = [], [], []
    session.long_work_started.connect(lambda task, text: started.append(text))
    session.long_work_progress.connect(lambda _task, report: reports.append(report))

    def work(job):
        job.report("checking", 1, 1)
        return "done"

    session.run_long(session, "Checking…", work, done=results.append, reads=True)
    settle(qtbot, session)
    assert (started, [report.stage for report in reports], results) == (["Checking…"], ["checking"], ["done"])


def test_a_backup_that_another_program_restored_is_told(qtbot, session, changes, tmp_path):
    for more in (1, 0):  # with as many actions as were known, and with fewer
        backups.back_up(session.database, tmp_path / f"{more}.sqlite")
        for number in range(2 - more):
            suppression_list.add(session.database, [27831234567 + 10 * more + number], ())
        look(qtbot, session)
        changes.clear()
        other = open_database(session.database.path)
        by = backups.Restorer("n.dlamini", "wrong file", confirmed=True)
        backups.restore(other, tmp_path / f"{more}.sqlite", by=by)
        other.close()
        look(qtbot, session)
        assert changes == [None]
        look(qtbot, session)
        assert changes == [None]


def test_a_look_that_began_before_an_own_write_is_no_restore(qtbot, session, changes):
    look(qtbot, session)
    session._look()
    report = suppression_list.add(session.database, [27831234567], ())
    session.lists_changed.emit(report)
    settle(qtbot, session)
    look(qtbot, session)
    look(qtbot, session)
    assert changes == [report]


def test_all_is_read_anew_once_the_database_can_be_reached_again(qtbot, session, changes, monkeypatch):
    look(qtbot, session)

    def out_of_reach(_database):
        raise StoreError("unreachable", "The database cannot be reached.")

    with monkeypatch.context() as patch:
        patch.setattr("app.services.listing.latest_action", out_of_reach)
        look(qtbot, session)
    assert changes == []
    look(qtbot, session)
    assert changes == [None]


def test_another_country_to_read_numbers_by_is_told(qtbot, session):
    told = []
    session.region_changed.connect(told.append)
    session.accounts_changed.emit()
    settle(qtbot, session)
    assert told == []
    accounts.change_account(session.database, 1, region="NA")
    session.accounts_changed.emit()
    settle(qtbot, session)
    assert told == [session.region] == ["NA"]


@pytest.mark.parametrize("opens", [True, False])
def test_a_file_that_was_saved_can_be_shown_in_its_folder(session, tmp_path, monkeypatch, opens):
    news, opened = [], []
    session.announced.connect(news.append)
    monkeypatch.setattr(
        "app.ui.folder_opening.QDesktopServices.openUrl", lambda url: bool(opened.append(url)) or opens
    )
    session.announce_saved("good", "Saved.", tmp_path / "out.csv")
    assert (news[0].kind, news[0].text) == ("good", "Saved.")
    ((words, act),) = news[0].actions
    act()
    assert words == "Show in Folder"
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]
    assert [one.kind for one in news[1:]] == ([] if opens else ["warning"])
    assert opens or str(tmp_path) in news[1].text
