"""The window: pages, keys, files dropped on it, what it remembers, and closing while work runs."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton

from app.core.errors import StoreError
from app.core.records import Source
from app.services import listing, suppression_list
from app.services.example_data import EXAMPLE_NUMBERS
from app.services.reply_settings import load
from app.ui import figures
from app.ui.check_dialog import CheckDialog
from app.ui.file_dialogs import set_next_answer
from app.ui.main_window import MainWindow


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not window.session.runner.busy, timeout=20_000)


@pytest.fixture
def window(main_window, qtbot):
    settle(qtbot, main_window)
    return main_window


def dialog(window):
    return next(each for each in QApplication.topLevelWidgets() if each.isVisible() and each.isModal())


def press(qtbot, where, text):
    button = next(
        each
        for each in where.findChildren(QPushButton)
        if each.text().replace("&", "") == text and each.isVisible()
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def strip_text(window):
    return window.page.strip.text if window.page.strip.isVisible() else ""


def act(window, text):
    found = [each for each in window.findChildren(QAction) if each.text().replace("&", "") == text]
    found[0].trigger()


CORNER = QPointF(50, 50)


def drop(window, *urls, at=CORNER):
    """Drag across the window and drop, by the way the system's events take; return whether it was accepted."""
    data = QMimeData()
    data.setUrls(list(urls))
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for event in (
        QDragEnterEvent(at.toPoint(), *how),
        QDragMoveEvent(at.toPoint(), *how),
        QDropEvent(at, *how),
    ):
        QApplication.sendEvent(window.windowHandle(), event)
    accepted = event.isAccepted()
    QTest.qWait(20)
    return accepted


def test_only_pages_that_exist_are_shown(window):
    names = [button.text() for button in window.sidebar.buttons.values()]
    assert names == ["Opt-Outs", "Replies", "Clean a List", "Activity", "Accounts", "Phrases", "Settings"]
    for key in window.sidebar.buttons:
        assert window.show_page(key).title == window.sidebar.buttons[key].text()


def test_accessible_names_are_the_visible_text(window):
    for button in window.sidebar.buttons.values():
        assert button.accessibleName() == button.text()


def test_pages_by_click_arrow_keys_and_shortcuts(window, qtbot):
    qtbot.mouseClick(window.sidebar.buttons["accounts"], Qt.MouseButton.LeftButton)
    assert window.page.title == "Accounts"
    window.sidebar.buttons["accounts"].setFocus()
    qtbot.keyClick(window.sidebar.buttons["accounts"], Qt.Key.Key_Down)
    assert window.page.title == "Phrases"
    assert [key for key, button in window.sidebar.buttons.items() if button.isChecked()] == ["phrases"]
    qtbot.keyClick(window.sidebar.buttons["phrases"], Qt.Key.Key_Home)
    assert window.page.title == "Opt-Outs"
    QTest.keySequence(window, "Ctrl+4")
    assert window.page.title == "Activity"


def test_macos_puts_into_its_own_menu_what_belongs_there_and_nothing_by_its_words(window):
    # By their words it would take Settings in English alone, and whatever begins like About, Setup or Quit.
    roles = {
        action.text().replace("&", ""): action.menuRole()
        for menu in window.menuBar().findChildren(QMenu)
        for action in menu.actions()
        if not action.isSeparator() and action.menu() is None
    }
    special = {name: role for name, role in roles.items() if role != QAction.MenuRole.NoRole}
    assert special == {
        "Quit": QAction.MenuRole.QuitRole,
        "Settings": QAction.MenuRole.PreferencesRole,
        "About Opt-Outs": QAction.MenuRole.AboutRole,
    }


@pytest.mark.parametrize(("width", "collapsed"), [(1024, True), (1440, False), (2560, False)])
def test_sidebar_collapses_where_it_is_narrow(window, width, collapsed):
    window.resize(width, 640)
    QApplication.processEvents()
    assert window.width() == width
    assert window.sidebar.collapsed is collapsed
    assert {button.accessibleName() for button in window.sidebar.buttons.values()} >= {"Opt-Outs", "Activity"}


@pytest.mark.parametrize(
    "key", ["opt-outs", "replies", "clean", "activity", "accounts", "phrases", "settings"]
)
def test_every_page_fits_the_smallest_screen(window, qtbot, key):
    window.resize(1024, 640)
    window.show_page(key)
    settle(qtbot, window)
    assert (window.width(), window.height()) == (1024, 640)


def test_last_page_and_place_are_remembered(window, session, qtbot):
    window.resize(780, 700)  # wider would not fit the screen tests have
    window.show_page("activity")
    settle(qtbot, window)
    window.close()
    again = MainWindow(session)
    qtbot.addWidget(again)
    assert again.page.title == "Activity"
    assert (again.width(), again.height()) == (780, 700)


@pytest.mark.parametrize("name", ["list.csv", "LIST.CSV", "numbers.TXT", "Book 1.xlsx", "lys é ü.csv"])
def test_a_dropped_file_opens_bulk_file(window, qtbot, tmp_path, monkeypatch, name):
    opened = []
    monkeypatch.setattr(window.pages["opt-outs"], "open_bulk_file", opened.append)
    path = tmp_path / name
    path.write_text("0831234567\n", encoding="utf-8")
    window.show_page("settings")
    over_a_field = window.page.operator_field.mapTo(window, QPoint(5, 5))
    assert drop(window, QUrl.fromLocalFile(str(path)), at=QPointF(over_a_field))
    assert opened == [path]
    assert not window._veil.isVisible()
    assert window.page.title == "Opt-Outs"


def test_a_list_dropped_on_clean_a_list_is_cleaned_and_not_imported(window, qtbot, tmp_path):
    """Imported by mistake, everybody on the list would never be messaged again."""
    path, other = tmp_path / "campaign.csv", tmp_path / "next.csv"
    path.write_text("Number\n0831234567\n", encoding="utf-8")
    other.write_text("Number\n0821234567\n", encoding="utf-8")
    window.show_page("clean")
    assert window._drop_words() == "Drop to clean this list"
    drop(window, QUrl.fromLocalFile(str(path)))
    qtbot.waitUntil(lambda: window.page.settling.found is not None, timeout=5000)
    assert window.page.title == "Clean a List"
    drop(window, *(QUrl.fromLocalFile(str(each)) for each in (other, path)))
    qtbot.waitUntil(lambda: window.page.settling.found is not None, timeout=5000)
    assert window.page.settling.path == other
    assert strip_text(window).startswith("Lists are cleaned one at a time")
    assert QApplication.activeModalWidget() is None


def test_a_dropped_folder_is_refused_in_a_sentence(window, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(window.pages["opt-outs"], "open_bulk_file", opened.append)
    drop(window, QUrl.fromLocalFile(str(tmp_path)))
    assert opened == []
    assert strip_text(window).startswith(f"{tmp_path.name} is a folder")


def test_what_is_not_on_this_computer_is_refused(window):
    drop(window, QUrl("https://example.com/list.csv"))
    assert "not a file on this computer" in strip_text(window)


def test_several_files_are_opened_one_after_the_other(window, qtbot, tmp_path):
    paths = []
    for name in ("a.csv", "b.csv"):
        paths.append(tmp_path / name)
        paths[-1].write_text("0831234567\n", encoding="utf-8")
    drop(window, *(QUrl.fromLocalFile(str(path)) for path in paths))
    first = dialog(window)
    assert list(window._files) == paths[1:]
    first.reject()
    qtbot.waitUntil(lambda: not window._files, timeout=3000)
    assert dialog(window) is not first
    dialog(window).reject()


def test_text_fields_leave_files_to_the_window(window):
    window.show_page("settings")
    fields = [field for page in window.pages.values() for field in page.findChildren(QLineEdit)]
    assert fields
    assert not any(field.acceptDrops() for field in fields)


def test_undo_of_the_last_action_asks_first(window, session, qtbot):
    suppression_list.add(session.database, [27831234567], (), operator="t.botha")
    window.sidebar.buttons["opt-outs"].setFocus()
    QTest.keySequence(window, "Ctrl+Z")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=3000)
    with qtbot.waitSignal(session.lists_changed, timeout=3000):
        press(qtbot, QApplication.activeModalWidget(), "Undo")
    assert listing.open_listing(session.database).count == 0
    assert strip_text(window).startswith("Undone: +27 83 123 4567 was taken off")


def test_undo_keys_in_a_text_field_undo_the_typing(window, session, qtbot):
    suppression_list.add(session.database, [27831234567], ())
    window.show_page("settings")
    field = window.page.operator_field
    field.setFocus()
    qtbot.keyClicks(field, "x")
    QTest.keySequence(field, "Ctrl+Z")
    settle(qtbot, window)
    assert field.text() == "t.botha"
    assert QApplication.activeModalWidget() is None


def test_nothing_to_undo_is_said(window, qtbot):
    act(window, "Undo Last Action…")
    qtbot.waitUntil(lambda: strip_text(window) == "There is nothing to undo.", timeout=3000)


def test_backups_and_the_check_are_found_where_files_are(window):
    menus = {menu.title(): menu for menu in window.menuBar().findChildren(QMenu)}
    found = {action.text().replace("&", "") for action in menus.pop("&File").actions()}
    wanted = {"Back Up…", "Restore a Backup…", "Check the Database…"}
    assert wanted <= found
    assert not wanted & {
        action.text().replace("&", "") for menu in menus.values() for action in menu.actions()
    }


def test_check_of_the_database_tells_what_was_checked(window, session, qtbot):
    suppression_list.add(session.database, [27831234567, 27831234568], ())
    act(window, "Check the Database…")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=5000)
    said = " ".join(
        label.text() for label in QApplication.activeModalWidget().findChildren(type(window.page.strip._text))
    )
    assert "Everything fits" in said
    assert "2 opt-outs were checked" in said
    QApplication.activeModalWidget().accept()


def test_example_data_is_loaded_once_into_an_account_of_its_own(window, session, qtbot):
    act(window, "Load Example Data…")
    question = QApplication.activeModalWidget()
    said = " ".join(each.text() for each in question.findChildren(QLabel))
    assert f"{figures.count(EXAMPLE_NUMBERS)} invented opt-outs" in said
    assert "stay in the record for good" in said
    press(qtbot, question, "Cancel")
    settle(qtbot, window)
    assert listing.open_listing(session.database).count == 0
    act(window, "Load Example Data…")
    with qtbot.waitSignal(session.lists_changed, timeout=10_000) as told:
        press(qtbot, QApplication.activeModalWidget(), "Load Example Data")
    added = told.args[0].added
    assert added == EXAMPLE_NUMBERS
    assert "Example" in strip_text(window)
    settle(qtbot, window)
    act(window, "Load Example Data…")
    press(qtbot, QApplication.activeModalWidget(), "Load Example Data")
    qtbot.waitUntil(lambda: "loaded already" in strip_text(window), timeout=5000)
    assert listing.open_listing(session.database).count == added


def test_menus_open_the_dialogs_of_the_page(window, qtbot):
    window.show_page("settings")
    for text in ("Add Opt-Out…", "Bulk File…", "Paste Numbers…"):
        act(window, text)
        assert window.page.title == "Opt-Outs"
        dialog(window).reject()
    act(window, "Download List…")
    menu = QApplication.activePopupWidget()
    assert menu is window.page.download_menu
    menu.close()


def test_about_names_version_and_database(window, session):
    act(window, "About Opt-Outs")
    said = " ".join(label.text() for label in dialog(window).findChildren(type(window.page.strip._text)))
    assert str(session.database.path) in said
    assert "Version " in said
    dialog(window).accept()


@pytest.mark.parametrize("work", ["write", "save"])
def test_closing_while_something_is_stored_asks(window, session, qtbot, work):
    gate = threading.Event()
    results = []
    getattr(session.runner, work)(window, gate.wait, 5, done=results.append)
    window.close()
    assert window.isVisible()
    dialog(window).reject()
    assert window.isVisible()
    window.close()
    gate.set()
    with qtbot.waitSignal(window.closed, timeout=5000):
        press(qtbot, dialog(window), "Stop and Close")
    assert not window.isVisible()


def download(window, _qtbot, place):
    set_next_answer(place / "list.csv")
    window.show_page("opt-outs").download_menu.formats["csv"].trigger()


def back_up(window, _qtbot, place):
    set_next_answer(place / "copy.sqlite")
    window.backing_up.choose_place()


def clean(window, qtbot, place):
    page = window.show_page("clean")
    (place / "send.csv").write_text("0831234567\n0821112222\n")
    page.settling.take_file(place / "send.csv")
    settle(qtbot, window)
    page.clean_button.click()


@pytest.mark.parametrize(
    ("work", "service"),
    [(download, "downloads.download"), (back_up, "backups.back_up"), (clean, "cleaning.clean")],
    ids=["download", "backup", "cleaned list"],
)
def test_closing_while_a_file_is_written_asks(window, qtbot, monkeypatch, tmp_path, work, service):
    gate = threading.Event()

    def write(*_words, job, **_more):
        gate.wait(30)
        job.check()

    monkeypatch.setattr(f"app.services.{service}", write)
    work(window, qtbot, tmp_path)
    window.close()
    assert window.isVisible()
    gate.set()
    with qtbot.waitSignal(window.closed, timeout=5000):
        press(qtbot, dialog(window), "Stop and Close")


class SessionManager:
    """Stands for that of Qt, which no program can make."""

    cancelled = False

    def cancel(self):
        self.cancelled = True


@pytest.mark.parametrize(("system", "held"), [("win32", True), ("linux", False)])
def test_the_end_of_a_windows_session_is_held_up_by_what_closing_asks_about(
    window, session, qtbot, monkeypatch, system, held
):
    # Windows asks nobody to close: what was being stored would be gone without a word.
    monkeypatch.setattr("sys.platform", system)
    gate, manager = threading.Event(), SessionManager()
    window.answer_session_end(manager)
    assert (manager.cancelled, window.isVisible()) == (False, True)
    session.runner.write(window, gate.wait, 30, done=bool)
    window.answer_session_end(manager)
    assert manager.cancelled == held
    if held:
        assert any("Stop the Work" in each.text() for each in dialog(window).findChildren(QLabel))
        dialog(window).reject()
    gate.set()
    settle(qtbot, window)


def change_rules(window, qtbot):
    page = window.show_page("phrases")
    settle(qtbot, window)
    box = next(iter(page.form.switches.values()))
    box.setCurrentIndex((box.currentIndex() + 1) % box.count())
    assert page.unsaved
    return page


def test_closing_with_rules_that_are_not_saved_asks(window, session, qtbot):
    page = change_rules(window, qtbot)
    window.show_page("activity")
    window.close()
    assert window.isVisible()
    assert window.page is page
    press(qtbot, dialog(window), "Cancel")
    page.discard_button.click()
    window.close()
    assert not window.isVisible()


def test_rules_can_be_saved_before_the_window_closes(window, session, qtbot):
    page = change_rules(window, qtbot)
    wanted = page.form.rules().settings
    window.close()
    with qtbot.waitSignal(window.closed, timeout=5000):
        press(qtbot, dialog(window), "Save and Close")
    assert load(session.database).settings == wanted


def test_rules_that_could_not_be_saved_keep_the_window_open(window, session, qtbot, monkeypatch):
    def refuse(*_asked, **_how):
        raise StoreError("busy", "Another program is writing. Nothing was changed.")

    page = change_rules(window, qtbot)
    window.close()
    with monkeypatch.context() as patch:
        patch.setattr("app.services.reply_settings.save", refuse)
        press(qtbot, dialog(window), "Save and Close")
        settle(qtbot, window)
    assert window.isVisible()
    assert page.unsaved
    assert strip_text(window)
    page.save_button.click()  # which is no closing any more
    settle(qtbot, window)
    assert window.isVisible()
    assert not page.unsaved


def test_rules_that_cannot_be_saved_yet_are_not_offered_to_be(window, qtbot):
    page = change_rules(window, qtbot)
    for tick in page.form.languages.values():
        tick.setChecked(False)
    window.close()
    answers = [each.text().replace("&", "") for each in dialog(window).findChildren(QPushButton)]
    assert answers == ["Cancel", "Close Without Saving"]
    dialog(window).reject()
    page.discard_button.click()


def test_who_leaves_rules_unsaved_is_told_and_finds_them_again(window, qtbot):
    page = change_rules(window, qtbot)
    wanted = page.form.rules()
    window.show_page("activity")
    assert "not saved yet" in strip_text(window)
    press(qtbot, window.page.strip, "Go Back")
    settle(qtbot, window)
    assert window.page is page
    assert page.form.rules() == wanted
    page.discard_button.click()
    window.show_page("activity")
    assert strip_text(window) == ""


@pytest.mark.parametrize(
    "key", ["opt-outs", "replies", "clean", "activity", "accounts", "phrases", "settings"]
)
def test_the_search_is_found_from_every_page(window, qtbot, key):
    page = window.show_page(key)
    settle(qtbot, window)
    QTest.keySequence(window, QKeySequence(QKeySequence.StandardKey.Find))
    settle(qtbot, window)
    assert window.page_key == (key if key in ("replies", "activity") else "opt-outs")
    assert window.page.search_field.hasFocus()
    assert page.search_field in (None, window.page.search_field)


def test_closing_while_something_is_read_does_not_ask(window, session, qtbot):
    def read(job):
        while True:
            job.check()

    session.runner.read(window, read, done=print, failed=print)
    with qtbot.waitSignal(window.closed, timeout=5000):
        window.close()


def test_news_goes_to_the_page_that_is_shown(window, session):
    window.show_page("accounts")
    session.announce("good", "Added.")
    assert strip_text(window) == "Added."
    assert not window.pages["opt-outs"].strip.isVisible()
    window.show_page("opt-outs")
    assert strip_text(window) == ""
    window.show_page("accounts")
    assert strip_text(window) == ""


def test_a_number_added_by_another_process_appears(window, session, qtbot):
    session._timer.setInterval(20)
    session.start_watching()
    qtbot.waitUntil(lambda: session._latest is not None, timeout=3000)
    suppression_list.add(session.database, [27831234567], ())
    with qtbot.waitSignal(session.lists_changed, timeout=3000):
        pass
    assert listing.sources_in_use(session.database) == [Source.MANUAL]


def test_a_page_that_needs_more_than_a_small_screen_is_scrolled(window, qtbot):
    window.resize(640, 400)
    assert (window.width(), window.height()) == (640, 400)
    page = window.show_page("phrases")
    qtbot.waitUntil(lambda: page.height() > 400, timeout=2000)
    area = page.parentWidget().parentWidget().parentWidget()
    assert area.verticalScrollBar().maximum() > 0
    window.show_page("settings")
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0, timeout=2000)


def test_the_search_lies_above_the_list_where_there_is_no_room_beside_it(window, qtbot):
    page = window.show_page("opt-outs")
    window.resize(720, 600)
    qtbot.waitUntil(lambda: page.search.y() < page.list.y(), timeout=2000)
    assert page.search.width() == page.list.width()
    window.resize(1200, 600)
    qtbot.waitUntil(lambda: page.search.x() > page.list.x(), timeout=2000)


def test_a_check_that_ends_while_somebody_types_in_a_dialog_does_not_come_up_over_it(window, session, qtbot):
    act(window, "Check the Database…")
    act(window, "Add Opt-Out…")
    adding = QApplication.activeModalWidget()
    settle(qtbot, window)
    qtbot.wait(20)
    assert QApplication.activeModalWidget() is adding
    adding.reject()
    assert strip_text(window) == "The database was checked."
    press(qtbot, window.page.strip, "Show Result…")
    assert isinstance(QApplication.activeModalWidget(), CheckDialog)
    QApplication.activeModalWidget().accept()
