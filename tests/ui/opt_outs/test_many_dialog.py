"""Search Many Numbers: answers for a pasted text or a file, and what can be done with them."""

from __future__ import annotations

import pytest
import xlsxwriter
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from app.services import suppression_list
from app.services.accounts import archive_account, change_account, list_accounts
from app.ui.file_dialogs import set_next_answer
from app.ui.opt_outs.many_dialog import ManyDialog
from app.ui.opt_outs.page import OptOutsPage
from app.ui.opt_outs.paste_dialog import PasteDialog
from app.ui.opt_outs.removal_dialog import RemovalDialog

TEXT = "083 123 4567\n0821112222\nnonsense"


@pytest.fixture
def dialog(session, window, settle, database, retail):
    suppression_list.add(database, [27831234567], [retail])
    made = ManyDialog(session, TEXT, window)
    made.open()
    settle()
    return made


def words(dialog):
    return [dialog.results.item(row).text() for row in range(dialog.results.count())]


def test_each_number_has_its_answer(dialog):
    assert words(dialog) == ["On the list", "Not on it", "Not a number"]
    assert dialog.counts.text() == "On the opt-out list: 1 · Not on it: 1 · Not a number: 1\nRetail: 1"


def test_an_archived_account_counts_and_is_marked(dialog, session, settle, database, retail):
    archive_account(database, retail)
    session.lists_changed.emit(None)
    settle()
    assert words(dialog) == ["On the list", "Not on it", "Not a number"]
    assert dialog.counts.text().endswith("\nRetail (archived): 1")


def test_a_file_is_answered_too(dialog, settle, tmp_path):
    path = tmp_path / "ask.csv"
    path.write_text("0831234567\n0831234567\n")
    set_next_answer(path)
    dialog.file_button.click()
    settle()
    assert words(dialog) == ["On the list", "On the list"]
    assert not dialog.add_button_.isEnabled()
    set_next_answer(tmp_path)
    dialog.file_button.click()
    settle()
    assert "is a folder" in dialog.trouble.text
    assert words(dialog) == []


def test_answers_follow_the_lists(dialog, session, settle, database, retail):
    suppression_list.add(database, [27821112222], [retail])
    session.lists_changed.emit(None)
    settle()
    assert words(dialog)[:2] == ["On the list", "On the list"]


def test_answers_are_saved(dialog, settle, tmp_path):
    set_next_answer(tmp_path / "answers.csv")
    dialog.save_button.click()
    settle()
    assert (tmp_path / "answers.csv").read_text("utf-8-sig").count("\n") == 4
    assert "answers.csv" in dialog.trouble.text


def test_those_found_are_removed_and_those_not_found_added(dialog, qtbot):
    with qtbot.waitSignal(dialog.removal_asked) as asked:
        dialog.remove_button.click()
    assert asked.args == [(27831234567,)]
    with qtbot.waitSignal(dialog.addition_asked) as asked:
        dialog._ask_addition()
    assert asked.args == [(27821112222,)]


@pytest.mark.parametrize(("press", "kind"), [("add_button_", PasteDialog), ("remove_button", RemovalDialog)])
def test_several_lines_pasted_into_the_search_open_it(session, qtbot, settle, database, retail, press, kind):
    suppression_list.add(database, [27831234567], [retail])
    page = OptOutsPage(session)
    qtbot.addWidget(page)
    page.show()
    settle()
    QApplication.clipboard().setText(TEXT)
    qtbot.keyClick(page.search.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert page.search.field.text() == ""
    many = next(each for each in page.findChildren(ManyDialog) if each.isVisible())
    getattr(many, press).click()
    settle()
    opened = next(each for each in page.findChildren(kind) if each.isVisible())
    assert not [each for each in page.findChildren(ManyDialog) if each.isVisible()]
    if kind is PasteDialog:
        assert opened.text_field.toPlainText() == "+27821112222"
    opened.reject()


def test_numbers_in_other_columns_are_named_and_the_column_can_be_chosen(dialog, settle, tmp_path):
    path = tmp_path / "ask.csv"
    path.write_text("Cell,Work\n0821112222,0831234567\n")
    assert not dialog.choices.isVisible()
    dialog.take_file(path)
    settle()
    assert words(dialog) == ["Not on it"]
    assert dialog.unread.isVisible()
    assert "Column B holds numbers too and was not read" in dialog.unread.text
    box = dialog.choices.column_box
    box.setCurrentIndex(1)
    box.activated.emit(1)
    settle()
    assert words(dialog) == ["On the list"]
    dialog._session.lists_changed.emit(None)
    settle()
    assert words(dialog) == ["On the list"]
    dialog.text_field.setPlainText(TEXT)
    settle()
    assert len(words(dialog)) == 3
    assert not dialog.choices.isVisible()
    assert not dialog.unread.isVisible()


def test_every_number_of_a_line_is_answered(dialog, settle, tmp_path):
    path = tmp_path / "ask.txt"
    path.write_text("0821112222, 0831234567\n0821112223\n")
    dialog.take_file(path)
    settle()
    assert words(dialog) == ["Not on it", "On the list", "Not on it"]
    assert "a row of its own" in dialog.unread.text


def test_after_a_sheet_without_rows_another_can_be_chosen(dialog, settle, tmp_path):
    path = tmp_path / "multi.xlsx"
    book = xlsxwriter.Workbook(path)
    for name, values in (("Leeg", []), ("Data", ["Cell", "0831234567"])):
        book.add_worksheet(name).write_column(0, 0, values)
    book.close()
    dialog.take_file(path)
    settle()
    assert words(dialog) == ["On the list"]
    box = dialog.choices.sheet_box
    for place, answers in ((0, []), (1, ["On the list"])):
        box.setCurrentIndex(place)
        box.activated.emit(place)
        settle()
        assert words(dialog) == answers
        assert box.isVisible()
        assert dialog.trouble.isVisible() == (not answers)
        assert "Sheet “Leeg” of multi.xlsx is empty" in dialog.trouble.text


def test_numbers_are_read_by_the_country_of_the_accounts(session, window, qtbot, settle, database):
    dialog = ManyDialog(session, "081 123 4567", window)
    dialog.open()
    settle()
    assert list(dialog._answers.not_found) == [27811234567]
    for account in list_accounts(database):
        change_account(database, account.id, region="NA")
    session.accounts_changed.emit()
    qtbot.waitUntil(lambda: list(dialog._answers.not_found) == [264811234567])
    assert dialog.choices.reading().region == "NA"


def test_nothing_is_done_with_the_answers_of_another_text(dialog, qtbot):
    asked = []
    dialog.removal_asked.connect(asked.append)
    dialog.text_field.setPlainText("0821112222")
    dialog.remove_button.click()
    assert asked == []
    qtbot.waitUntil(dialog.add_button_.isEnabled)
    assert not dialog.remove_button.isEnabled()


def test_answers_stay_where_they_could_not_be_saved(dialog, settle, tmp_path):
    count = dialog.results.count()
    set_next_answer(tmp_path / "no folder" / "answers.csv")
    dialog.save_button.click()
    settle()
    assert dialog.trouble.isVisible()
    assert dialog.results.count() == count
    assert dialog.save_button.isEnabled()


def test_what_is_dropped_and_is_no_file_is_refused_in_words(dialog, settle, tmp_path):
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    for path in (first, second):
        path.write_text("0831234567\n")
    for paths, words in (((tmp_path,), "is a folder"), ((first, second), "Several files were dropped")):
        drop(dialog, *paths)
        settle()
        assert words in dialog.trouble.text
        assert dialog.text_field.toPlainText()
    drop(dialog, first)
    settle()
    assert not dialog.trouble.isVisible()
    assert dialog.results.count() == 1


def drop(target, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    target.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
