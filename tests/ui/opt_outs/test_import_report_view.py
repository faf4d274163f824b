from __future__ import annotations

import pytest

from app.core.records import ImportRequest
from app.services import imports
from app.ui import file_dialogs
from app.ui.cards import Notice
from app.ui.opt_outs.import_report_view import ImportReportView


@pytest.fixture
def report(database, tmp_path, retail):
    path = tmp_path / "list.csv"
    path.write_text("0831234567\n614400922\n083 123 456\n0831234567\n")
    made = imports.run(database, ImportRequest(path, accounts=(retail,)))
    yield made
    imports.discard(made)


@pytest.fixture
def view(session, qtbot, report, settle):
    made = ImportReportView(session, report)
    qtbot.addWidget(made)
    made.show()
    settle()
    return made


def test_refused_rows_are_shown_with_row_and_cause(view):
    cells = [view.refused.rows.item(0, column).text() for column in range(3)]
    assert view.refused.rows.rowCount() == 1
    assert cells == ["3", "083 123 456", "a digit is missing"]


def test_rejected_rows_can_be_saved_and_imported_again(view, settle, tmp_path):
    place = tmp_path / "mend.csv"
    file_dialogs.set_next_answer(place)
    view.save_button.click()
    settle()
    assert "083 123 456" in place.read_text(encoding="utf-8-sig")
    assert "mend.csv" in view.refused.said.text


def test_rejected_rows_are_saved_with_semicolons_where_these_are_chosen(view, settle, tmp_path):
    place = tmp_path / "mend.csv"
    file_dialogs.set_next_answer(place, file_dialogs.semicolons_words())
    view.save_button.click()
    settle()
    assert place.read_text(encoding="utf-8-sig").startswith("Number;Row;Cause;Original row")


def test_a_place_that_cannot_be_written_is_told(view, settle, tmp_path):
    file_dialogs.set_next_answer(tmp_path / "no such folder" / "mend.csv")
    view.save_button.click()
    settle()
    assert view.refused.said.property("tone") == "bad"


def test_undo_names_the_action(view, qtbot, report):
    with qtbot.waitSignal(view.undo_asked) as asked:
        view.undo_button.click()
    assert asked.args[0] == report.action


def test_an_import_that_added_nothing_cannot_be_undone(session, qtbot, database, report, settle):
    again = imports.run(database, ImportRequest(report.path, accounts=()))
    once_more = imports.run(database, ImportRequest(report.path, accounts=()))
    made = ImportReportView(session, once_more)
    qtbot.addWidget(made)
    settle()
    assert not made.undo_button.isEnabled()
    for one in (again, once_more):
        imports.discard(one)


def test_columns_that_were_not_read_are_named(session, qtbot, database, settle, tmp_path):
    path = tmp_path / "two.csv"
    path.write_text("Cell,Work\n0831234567,0821112222\n")
    report = imports.run(database, ImportRequest(path))
    made = ImportReportView(session, report)
    qtbot.addWidget(made)
    settle()
    assert "Column B holds numbers too and was not read." in [
        notice.text for notice in made.findChildren(Notice)
    ]
    imports.discard(report)
