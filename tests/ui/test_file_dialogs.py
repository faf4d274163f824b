"""File dialogs: answered by tests, else Qt's own here; the last folder is remembered."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.exceptions import capture_exceptions

from app.ui import file_dialogs
from app.ui.file_dialogs import (
    choose_csv_to_save,
    choose_file,
    choose_folder,
    choose_place_to_save,
    semicolons_words,
    set_next_answer,
)


@pytest.fixture
def window(themed, qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_answers_in_turn(window, tmp_path):
    seen = []
    set_next_answer(tmp_path / "a.csv")
    set_next_answer(None)
    choose_file(window, "Choose", "CSV (*.csv)", seen.append)
    choose_folder(window, "Choose", seen.append)
    assert seen == [tmp_path / "a.csv"]


def shown(window):
    return next(dialog for dialog in window.findChildren(QFileDialog) if dialog.isVisible())


def test_opens_without_blocking_and_remembers_the_folder(window, tmp_path):
    chosen = tmp_path / "lists" / "november.csv"
    chosen.parent.mkdir()
    chosen.write_text("0831234567", encoding="utf-8")
    seen = []
    choose_file(window, "Choose", "CSV (*.csv)", seen.append)
    dialog = shown(window)
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.fileSelected.emit(str(chosen))
    dialog.reject()
    assert seen == [chosen]
    choose_file(window, "Choose", "CSV (*.csv)", seen.append)
    assert shown(window).directory().absolutePath() == str(chosen.parent)
    shown(window).reject()


def test_saving_suggests_a_name_and_its_ending(window):
    choose_place_to_save(window, "Save", "CSV (*.csv)", "opt-outs.csv", lambda _path: None)
    dialog = shown(window)
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert dialog.defaultSuffix() == "csv"
    assert not dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.reject()


def test_another_kind_of_file_has_its_ending(window, tmp_path):
    kinds = "PDF (*.pdf);;JSON (*.json)"
    choose_place_to_save(window, "Save", kinds, str(tmp_path / "june.summary.pdf"), lambda _path: None)
    dialog = shown(window)
    dialog.selectNameFilter("JSON (*.json)")
    dialog.filterSelected.emit("JSON (*.json)")
    assert dialog.defaultSuffix() == "json"
    assert dialog.selectedFiles() == [str(tmp_path / "june.summary.json")]
    dialog.reject()


@pytest.mark.parametrize(("kind", "mark"), [("CSV (*.csv)", ","), (semicolons_words(), ";")])
def test_csv_is_saved_with_the_marks_of_the_kind_that_was_chosen(window, tmp_path, kind, mark):
    seen = []
    choose_csv_to_save(window, "Save", "rejected.csv", lambda *given: seen.append(given))
    dialog = shown(window)
    assert dialog.selectedNameFilter() == "CSV (*.csv)"
    dialog.selectNameFilter(kind)
    dialog.filterSelected.emit(kind)
    dialog.fileSelected.emit(str(tmp_path / "rejected.csv"))
    assert seen == [(tmp_path / "rejected.csv", mark)]
    dialog.reject()


@pytest.mark.parametrize(("system", "existing_too", "own"), [
    ("darwin", True, True), ("darwin", False, False), ("win32", True, False),
])  # fmt: skip
def test_no_panel_of_macos_asks_whether_to_replace_a_database_that_is_only_opened(
    window, monkeypatch, system, existing_too, own
):
    monkeypatch.delenv(file_dialogs.QT_DIALOGS_VARIABLE, raising=False)
    monkeypatch.setattr(file_dialogs.sys, "platform", system)
    choose_place_to_save(window, "Save", "All (*)", "a.sqlite", lambda _path: None, existing_too=existing_too)
    dialog = shown(window)
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog) == own
    dialog.reject()


@pytest.mark.parametrize("selected", [[], [""], ["/"]])
def test_another_kind_of_file_before_a_name_is_known(window, monkeypatch, selected):
    # The system's own dialog may know none while it is open.
    choose_place_to_save(window, "Save", "PDF (*.pdf);;JSON (*.json)", "june.pdf", lambda _path: None)
    dialog = shown(window)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: selected)
    with capture_exceptions() as raised:
        dialog.filterSelected.emit("JSON (*.json)")
    assert raised == []
    assert dialog.defaultSuffix() == "json"
    dialog.reject()


@pytest.fixture(autouse=True)
def no_answers_left():
    yield
    assert not file_dialogs._next_answers
