from __future__ import annotations

import json
import threading
import time

import pytest
from PySide6.QtCore import QDir
from PySide6.QtWidgets import QApplication, QDialog

from app.services import downloads, imports, suppression_list
from app.ui import file_dialogs
from app.ui.opt_outs.page import OptOutsPage

STOP, OTHER = 27831234567, 27729051180


@pytest.fixture
def page(session, qtbot, settle, database, retail, support):
    suppression_list.add(database, [STOP], [retail, support], reason="Asked by telephone")
    suppression_list.add(database, [OTHER], [retail])
    made = OptOutsPage(session)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activate()
    settle()
    return made


@pytest.fixture
def dialog():
    """The dialog that is open."""

    def find():
        return next(
            one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()
        )

    return find


def act_on(announcement, label):
    next(act for text, act in announcement.actions if text == label)()


def test_the_list_is_shown(page):
    assert page.list.count_label.text() == "3 opt-outs"


def test_search_narrows_the_list_and_clearing_widens_it(page, qtbot, settle):
    qtbot.keyClicks(page.search.field, "90511")
    settle()
    assert page.list.model.rowCount() == 1
    page.list.filters.part_button.click()
    settle()
    assert page.search.field.text() == ""
    assert page.list.model.rowCount() == 3


def test_adding_tells_the_outcome_and_can_be_undone(page, qtbot, settle, dialog, announced, database):
    page.add_menu.single.trigger()
    settle()
    qtbot.keyClicks(dialog().number_field, "083 999 4444")
    dialog().ok_button.click()
    settle()
    assert announced[-1].kind == "good"
    assert "+27 83 999 4444" in announced[-1].text
    assert page.list.model.rowCount() == 5
    act_on(announced[-1], "Undo")
    settle()
    assert page.list.model.rowCount() == 3


def test_removal_from_the_table(page, settle, dialog, announced):
    page.list.view.selectAll()
    page.list.remove_button.click()
    settle()
    dialog().form.boxes.all_box.click()
    dialog().form.reason_field.setPlainText("asked back")
    dialog().remove_button.click()
    settle()
    assert page.list.model.rowCount() == 0
    act_on(announced[-1], "Undo")
    settle()
    assert page.list.model.rowCount() == 3


def test_removal_of_a_file_from_the_menu(page, settle, dialog, announced, tmp_path):
    (tmp_path / "back.csv").write_text("0831234567\n0729051180\n")
    page.add_menu.remove.trigger()
    dialog().settling.take_file(tmp_path / "back.csv")
    settle()
    dialog().count_button.click()
    settle()
    dialog().form.boxes.all_box.click()
    dialog().form.reason_field.setPlainText("asked back")
    dialog().remove_button.click()
    settle()
    assert announced[-1].text == "3 opt-outs were removed from Retail and Support."
    assert page.list.model.rowCount() == 0
    act_on(announced[-1], "Undo")
    settle()
    assert page.list.model.rowCount() == 3


def test_history_of_the_answer_leads_to_removal(page, settle, dialog):
    page.search.show_number(STOP)
    settle()
    page.search.card.history_button.click()
    settle()
    history = dialog()
    assert history.events.count() == 2
    history.remove_button.click()
    settle()
    assert dialog().windowTitle() == "Remove from Opt-Out List"


def test_import_report_and_undo(page, qtbot, settle, dialog, announced, tmp_path):
    path = tmp_path / "new.csv"
    path.write_text("0831112222\n083 123\n")
    page.open_bulk_file(path)
    settle()
    importing = dialog()
    importing.import_button.click()
    qtbot.waitUntil(lambda: hasattr(importing, "report_view"))
    assert importing.report_view.report.added == 1
    settle()
    assert page.list.model.rowCount() == 5
    assert announced[-1].kind == "warning"
    assert [text for text, _ in announced[-1].actions] == ["Details", "Undo"]
    importing.close()
    settle()
    act_on(announced[-1], "Details")
    settle()
    dialog().report_view.undo_button.click()
    settle()
    assert page.list.model.rowCount() == 3


def test_an_import_goes_on_when_its_dialog_is_closed(page, qtbot, settle, dialog, announced, tmp_path):
    path = tmp_path / "new.csv"
    path.write_text("0831112222\n")
    page.open_bulk_file(path)
    settle()
    importing = dialog()
    importing.import_button.click()
    importing.close()
    settle()
    assert "new.csv" in announced[-1].text
    assert page.list.model.rowCount() == 5


def test_a_cancelled_import_changes_nothing_and_says_so(
    page, qtbot, settle, dialog, tmp_path, monkeypatch, database
):
    path = tmp_path / "new.csv"
    path.write_text("0831112222\n")
    begun = threading.Event()

    def endless(_database, _request, job, **_kwargs):
        while True:
            job.report("reading", 1, 2)
            begun.set()
            time.sleep(0.01)

    monkeypatch.setattr(imports, "run", endless)
    page.open_bulk_file(path)
    settle()
    importing = dialog()
    importing.import_button.click()
    assert begun.wait(5)
    page.search.show_number(STOP)  # the window lives, and so does every other read
    qtbot.waitUntil(lambda: page.search.card.answer is not None)
    importing.panel.cancel_button.click()
    settle()
    assert importing.isVisible()
    assert importing.settling.trouble.text == "Cancelled. Nothing was changed."
    assert importing.import_button.isEnabled()


def test_a_second_file_waits_for_the_first(page, announced, tmp_path, dialog):
    page.open_bulk_file()
    first = dialog()
    page.open_bulk_file(tmp_path / "missing.csv")
    assert dialog() is first
    assert first.settling.path == tmp_path / "missing.csv"


@pytest.mark.parametrize(("form", "ending"), downloads.ENDINGS.items())
def test_the_list_can_be_downloaded_in_each_format(page, settle, announced, tmp_path, form, ending):
    place = tmp_path / f"list.{ending}"
    file_dialogs.set_next_answer(place)
    page.download_menu.formats[form].trigger()
    settle()
    assert place.stat().st_size > 0
    assert form != "csv-semicolons" or place.read_text("utf-8-sig").startswith("Number;Account;")
    assert announced[-1].kind == "good"
    assert announced[-1].text.endswith(f"saved as {QDir.toNativeSeparators(str(place))}.")
    assert [words for words, _act in announced[-1].actions] == ["Show in Folder"]


def test_current_filter_only_downloads_what_is_shown(page, settle, tmp_path):
    page.search.field.setText("90511")
    settle()
    place = tmp_path / "list.json"
    file_dialogs.set_next_answer(place)
    page.download_menu.filter_only.trigger()
    page.download_menu.formats["json"].trigger()
    settle()
    numbers = {row["number"] for row in json.loads(place.read_text(encoding="utf-8"))}
    assert numbers == {f"+{OTHER}"}


def test_everything_that_can_be_operated_has_a_name(page):
    from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTableView

    for kind in (QAbstractButton, QLineEdit, QTableView):
        for widget in page.findChildren(kind):
            if widget.isVisible() and not widget.objectName().startswith("qt_"):
                assert widget.accessibleName() or getattr(widget, "text", str)(), widget
