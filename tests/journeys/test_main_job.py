"""A clerk's day at the real window: from the first number to the download, by mouse, keys and a dropped file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from app.ui import file_dialogs
from app.ui.opt_outs.page import OptOutsPage

NO_KEYS = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Clerk:
    """What a person does at the window: looks, types, presses buttons by their words, drops files."""

    def __init__(self, window: Any, qtbot: Any) -> None:
        self.window, self.qtbot = window, qtbot
        self.page: OptOutsPage = window.page

    def wait(self) -> None:
        runner = self.window.session.runner
        for pause in (170, 20):
            self.qtbot.wait(pause)
            self.qtbot.waitUntil(lambda: not runner.busy, timeout=20_000)

    @property
    def dialog(self) -> Any:
        tops = QApplication.topLevelWidgets()
        return next(one for one in tops if isinstance(one, QDialog) and one.isVisible())

    def press(self, words: str, place: Any = None) -> None:
        """Press the visible button with these words."""
        buttons = (place or self.window).findChildren(QPushButton)
        fitting = [one for one in buttons if one.isVisible() and one.text().replace("&", "") == words]
        assert len(fitting) == 1, [one.text() for one in buttons if one.isVisible()]
        assert fitting[0].isEnabled(), words
        self.qtbot.mouseClick(fitting[0], Qt.MouseButton.LeftButton)
        self.wait()

    def type(self, field: Any, words: str) -> None:
        self.qtbot.keyClicks(field, words)
        self.wait()

    def search(self, words: str) -> Any:
        self.qtbot.keyClick(self.page, Qt.Key.Key_F, CONTROL)
        self.qtbot.keyClick(self.page.search.field, Qt.Key.Key_Escape)
        self.type(self.page.search.field, words)
        return self.page.search.card

    def drop(self, path: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        copy, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        QApplication.sendEvent(self.window, QDragEnterEvent(QPoint(500, 400), copy, data, button, NO_KEYS))
        QApplication.sendEvent(self.window, QDropEvent(QPointF(500, 400), copy, data, button, NO_KEYS))
        self.wait()

    @property
    def count(self) -> str:
        return self.page.list.count_label.text()

    @property
    def news(self) -> str:
        assert self.page.strip.isVisible()
        return self.page.strip.text


@pytest.fixture
def clerk(main_window: Any, qtbot: Any) -> Clerk:
    main_window.show_page("opt-outs")
    person = Clerk(main_window, qtbot)
    person.wait()
    return person


def test_from_the_first_number_to_its_removal_and_back(clerk: Clerk) -> None:
    assert clerk.count == "0 opt-outs"
    clerk.press("Add Single Number…")
    clerk.type(clerk.dialog.number_field, "083 123 4567")
    clerk.press("OK", clerk.dialog)
    assert "+27 83 123 4567 is on the opt-out list of Main" in clerk.news
    assert clerk.count == "1 opt-out"

    card = clerk.search("+27 (0)83 123-4567")
    assert card.isVisible()
    assert "is on the opt-out list of Main since 20" in card.sentence()
    clerk.press("View History", card)
    assert clerk.dialog.events.count() == 1
    clerk.press("Remove from Opt-Out List…", clerk.dialog)
    clerk.type(clerk.dialog.form.reason_field, "Asked by telephone")
    clerk.press("Remove Opt-Outs", clerk.dialog)
    assert not card.answer.listed
    assert clerk.count == "0 opt-outs"

    clerk.press("Undo", clerk.page.strip)
    assert card.answer.listed
    assert clerk.count == "1 opt-out"


def test_a_dropped_file_is_looked_at_imported_reported_and_undone(clerk: Clerk, tmp_path: Path) -> None:
    path = tmp_path / "BRANCH LIST.CSV"
    path.write_text("Cell Number,Name\n0831234567,A\n27729051180,B\n614400921,C\n083 123,D\n0831234567,E\n")
    clerk.drop(path)
    dialog = clerk.dialog
    assert dialog.settling.model.rowCount() == 5
    clerk.press("Import", dialog)
    clerk.qtbot.waitUntil(lambda: hasattr(dialog, "report_view"))
    report = dialog.report_view.report
    assert (report.rows, report.added, report.duplicates, report.rejected) == (5, 3, 1, 1)
    assert report.rows == report.added + report.already_listed + report.duplicates + report.rejected
    mended = tmp_path / "mend.csv"
    file_dialogs.set_next_answer(mended)
    clerk.press("Save Rejected Rows…", dialog)
    assert "083 123" in mended.read_text(encoding="utf-8-sig")
    clerk.press("Close", dialog)
    assert clerk.count == "3 opt-outs"
    clerk.press("Undo", clerk.page.strip)
    assert clerk.count == "0 opt-outs"


def test_the_whole_way_by_keyboard(clerk: Clerk) -> None:
    bot = clerk.qtbot
    clerk.page.add_menu.single.trigger()
    clerk.wait()
    clerk.type(clerk.dialog.number_field, "0831234567")
    bot.keyClick(clerk.dialog.number_field, Qt.Key.Key_Return)
    clerk.wait()
    view = clerk.page.list.view
    bot.keyClick(clerk.page.search.field, Qt.Key.Key_Down)
    assert clerk.window.focusWidget() is view
    assert view.selected_ranges() == [(0, 0)]
    bot.keyClick(view, Qt.Key.Key_A, CONTROL)
    bot.keyClick(view, Qt.Key.Key_C, CONTROL)
    clerk.wait()
    assert QApplication.clipboard().text().startswith("27831234567\tMain\t")
    bot.keyClick(view, Qt.Key.Key_Return)
    clerk.wait()
    bot.keyClick(clerk.dialog, Qt.Key.Key_Escape)
    clerk.wait()
    bot.keyClick(view, Qt.Key.Key_Delete)
    clerk.wait()
    assert clerk.dialog.form.boxes.ticked_ids()
    clerk.type(clerk.dialog.form.reason_field, "Asked back")
    bot.keyClick(clerk.dialog.remove_button, Qt.Key.Key_Space)
    clerk.wait()
    assert clerk.count == "0 opt-outs"


def test_the_list_is_downloaded(clerk: Clerk, tmp_path: Path) -> None:
    clerk.press("Add Single Number…")
    clerk.type(clerk.dialog.number_field, "0831234567")
    clerk.press("OK", clerk.dialog)
    place = tmp_path / "list.csv"
    file_dialogs.set_next_answer(place)
    clerk.page.download_menu.formats["csv"].trigger()
    clerk.wait()
    assert "+27 83 123 4567" in place.read_text(encoding="utf-8-sig")
    assert "list.csv" in clerk.news
