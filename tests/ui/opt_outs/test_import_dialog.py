from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from app.services import suppression_list
from app.ui import file_dialogs
from app.ui.opt_outs.import_dialog import ImportDialog
from app.ui.opt_outs.import_preview_model import OUTCOME

LINES = "Name;Cell Number\nA;0831234567\nB;27729051180\nC;614400922\nD;083 123 456\nE;+27 (0)72 905 1180\n"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "LIST.CSV"
    path.write_text(LINES)
    return path


@pytest.fixture
def dialog(session, window, settle):
    made = ImportDialog(session, parent=window)
    made.open()
    settle()
    return made


def drop(target, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(10, 10), copy, data, buttons, keys)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(10, 10), copy, data, buttons, keys))


def outcomes(dialog):
    model = dialog.settling.model
    return [model.index(row, OUTCOME).data() for row in range(model.rowCount())]


def test_a_file_without_rows_says_so(dialog, settle, file):
    file.write_text("Name;Cell Number\n")
    dialog.take_file(file)
    settle()
    assert dialog.settling.expected.text().startswith("There are no rows under the heading.")
    assert not dialog.import_button.isEnabled()


def test_a_dropped_file_is_shown_as_it_will_be_stored(dialog, settle, file, database, retail, support):
    suppression_list.add(database, [27831234567], [retail, support])
    drop(dialog.settling.area, file)
    settle()
    assert outcomes(dialog) == ["Already listed", "New", "New", "Rejected", "Twice in the file"]
    assert dialog.settling.choices.column_box.currentText() == "Column B · Cell Number"
    assert dialog.settling.choices.delimiter_box.currentText() == "Semicolon"
    assert dialog.settling.choices.heading_box.isChecked()
    assert dialog.settling.expected.text().startswith(
        "2 new, 1 already listed, 1 twice in the file, 1 rejected"
    )
    assert dialog.import_button.isEnabled()


def test_once_a_file_can_be_taken_in_enter_does_that(dialog, settle, file, qtbot):
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.settling.area.choose_button.setFocus()
    drop(dialog.settling.area, file)
    settle()
    assert dialog.import_button.hasFocus()
    dialog.settling.choices.column_box.setFocus()
    dialog.settling.look()
    settle()
    assert dialog.settling.choices.column_box.hasFocus()  # who works elsewhere is left there


def test_choose_file_does_the_same(dialog, settle, file):
    file_dialogs.set_next_answer(file)
    dialog.settling.area.choose_button.click()
    settle()
    assert len(outcomes(dialog)) == 5


def test_several_files_at_once_are_refused_in_words(dialog, file):
    drop(dialog.settling.area, file, file.parent / "other.csv")
    assert dialog.settling.trouble.isVisible()
    assert "one at a time" in dialog.settling.trouble.text


def test_a_folder_is_refused_in_words(dialog, tmp_path):
    drop(dialog, tmp_path)
    assert "is a folder" in dialog.settling.trouble.text


def test_another_column_is_read_anew(dialog, settle, file):
    dialog.take_file(file)
    settle()
    box = dialog.settling.choices.column_box
    box.setCurrentIndex(0)
    box.activated.emit(0)
    settle()
    assert set(outcomes(dialog)) == {"Rejected"}


def test_another_country_is_read_anew(dialog, settle, file):
    dialog.take_file(file)
    settle()
    dialog.settling.choices.region_box.set_region("GB")
    settle()
    assert dialog.settling.model.index(0, OUTCOME).data() == "Rejected"


def test_a_file_that_cannot_be_read_is_told_and_the_dialog_stays(dialog, settle, tmp_path):
    empty = tmp_path / "empty.csv"
    empty.write_bytes(b"")
    dialog.take_file(empty)
    settle()
    assert "is empty" in dialog.settling.trouble.text
    assert dialog.isVisible()
    assert not dialog.import_button.isEnabled()


def test_without_an_account_nothing_is_imported(dialog, settle, file):
    dialog.take_file(file)
    settle()
    dialog.settling.boxes.all_box.click()
    settle()
    assert not dialog.import_button.isEnabled()
    assert dialog.settling.expected.text() == "Tick at least one account."


def test_import_asks_for_what_was_settled(dialog, qtbot, settle, file, retail):
    dialog.take_file(file)
    settle()
    next(box for box in dialog.settling.boxes._boxes.values() if box.text() == "Support").click()
    settle()
    with qtbot.waitSignal(dialog.import_asked) as asked:
        dialog.import_button.click()
    request = asked.args[0]
    assert (request.path, request.column, request.has_heading) == (file, 1, True)
    assert request.accounts == (retail,)
    assert request.operator == "t.botha"
