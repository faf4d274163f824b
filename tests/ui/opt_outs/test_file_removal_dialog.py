"""Remove Numbers in a File: counted first, asked for, removed as one action, and undone."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from app.services import file_removal, suppression_list
from app.ui.cards import Notice
from app.ui.dialogs import Question
from app.ui.file_dialogs import set_next_answer
from app.ui.opt_outs.file_removal_dialog import FileRemovalDialog
from app.ui.opt_outs.import_preview_model import OUTCOME

FIRST = 27831234567


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "asked-back.csv"
    path.write_text("Number\n0831234567\n0831234568\n0831234567\n083\n0831234569\n")
    return path


@pytest.fixture
def dialog(session, window, settle):
    made = FileRemovalDialog(session, parent=window)
    made.open()
    settle()
    return made


def choose(dialog, file, settle):
    set_next_answer(file)
    dialog.settling.area.choose_button.click()
    settle()


def go_on(dialog, file, settle):
    choose(dialog, file, settle)
    dialog.count_button.click()
    settle()


def boxes(dialog):
    return {box.text(): box for box in dialog.form.boxes._boxes.values()}


def test_the_first_rows_say_what_is_on_the_list(dialog, settle, file, database, support):
    suppression_list.add(database, [FIRST], [support])
    choose(dialog, file, settle)
    model = dialog.settling.model
    outcomes = [model.index(row, OUTCOME).data() for row in range(model.rowCount())]
    assert outcomes == ["On the list", "Not on the list", "Twice in the file", "Rejected", "Not on the list"]
    assert not dialog.remove_button.isVisible()
    assert "removes nothing" in dialog.settling.expected.text()


def test_each_account_is_counted_before_anything_happens(dialog, settle, file, database, retail, support):
    suppression_list.add(database, [FIRST, FIRST + 1], [retail])
    suppression_list.add(database, [FIRST], [support])
    go_on(dialog, file, settle)
    assert boxes(dialog)["Retail"].accessibleDescription().startswith("2 of them")
    assert boxes(dialog)["Support"].accessibleDescription().startswith("1 of them")
    assert dialog.form.boxes.ticked_ids() == []
    assert dialog._sum.accessibleName() == "5 rows in the file, 3 numbers, 1 twice in the file, 1 rejected"
    assert not dialog.remove_button.isEnabled()
    assert suppression_list.answer(database, FIRST).listed


def test_what_is_ticked_is_removed_as_one_action(dialog, qtbot, settle, file, database, retail, support):
    suppression_list.add(database, [FIRST, FIRST + 1], [retail, support])
    go_on(dialog, file, settle)
    boxes(dialog)["Support"].click()
    assert not dialog.remove_button.isEnabled()
    qtbot.keyClicks(dialog.form.reason_field, "letter of the association")
    with qtbot.waitSignal(dialog.removed) as removed:
        dialog.remove_button.click()
    report = removed.args[0]
    assert (report.removed, report.accounts) == (2, ("Support",))
    (last, *_rest) = suppression_list.history(database, FIRST)
    assert (last.file_name, last.reason) == ("asked-back.csv", "letter of the association")
    suppression_list.undo(database, report.action)
    assert len(suppression_list.answer(database, FIRST).opt_outs) == 2


def test_people_who_opted_out_themselves_are_guarded(
    dialog, qtbot, settle, file, database, retail, add_by_reply, window
):
    add_by_reply(retail, FIRST)
    go_on(dialog, file, settle)
    assert dialog.form.warning.isVisibleTo(dialog)
    assert dialog.form.evidence.isVisibleTo(dialog)
    qtbot.keyClicks(dialog.form.reason_field, "asked back")
    qtbot.keyClicks(dialog.form.evidence.note_field, "call 90412")
    dialog.remove_button.click()
    (question,) = dialog.findChildren(Question)
    assert "asked-back.csv" in question._text.text()
    assert suppression_list.answer(database, FIRST).listed
    (yes,) = [one for one in question.findChildren(QPushButton) if one.text() == "They Asked: &Remove"]
    with qtbot.waitSignal(dialog.removed):
        yes.click()
    assert suppression_list.history(database, FIRST)[0].evidence["note"] == "call 90412"


def test_a_reply_that_came_in_meanwhile_is_counted_anew(
    dialog, qtbot, settle, file, database, retail, add_by_reply
):
    suppression_list.add(database, [FIRST], [retail])
    go_on(dialog, file, settle)
    suppression_list.remove(database, [(retail, FIRST)])
    add_by_reply(retail, FIRST)
    qtbot.keyClicks(dialog.form.reason_field, "asked back")
    dialog.remove_button.click()
    settle()
    assert suppression_list.answer(database, FIRST).listed
    assert dialog.form.by_reply
    assert dialog.form.warning.isVisibleTo(dialog)
    assert dialog.trouble.isVisibleTo(dialog)  # why nothing was removed
    assert "Nothing was changed" in dialog.trouble.text
    dialog.back_button.click()
    dialog.count_button.click()
    settle()
    assert not dialog.trouble.isVisibleTo(dialog)


def test_a_file_of_strangers_says_so(dialog, settle, file):
    go_on(dialog, file, settle)
    assert "nothing to remove" in dialog._question.text()
    assert not dialog.remove_button.isEnabled()
    dialog.back_button.click()
    assert dialog.settling.isVisible()
    assert dialog.count_button.isEnabled()


def test_cancel_stops_the_removal_and_leaves_the_list(
    dialog, qtbot, settle, file, database, retail, monkeypatch
):
    real = file_removal.carry_out

    def stopped(*args, job=None, **words):
        job.cancel()
        return real(*args, job=job, **words)

    monkeypatch.setattr(file_removal, "carry_out", stopped)
    suppression_list.add(database, [FIRST], [retail])
    go_on(dialog, file, settle)
    qtbot.keyClicks(dialog.form.reason_field, "asked back")
    dialog.remove_button.click()
    settle()
    assert dialog.trouble.text == "Cancelled. Nothing was changed."
    assert dialog.remove_button.isEnabled()
    assert suppression_list.answer(database, FIRST).listed


def test_escape_stops_the_work_before_it_closes(dialog, settle, file, qtbot):
    choose(dialog, file, settle)
    dialog.count_button.click()
    dialog.reject()
    assert dialog.isVisible()
    settle()
    dialog.reject()
    assert not dialog.isVisible()


def test_a_file_that_went_away_is_told(dialog, settle, file):
    choose(dialog, file, settle)
    file.unlink()
    dialog.count_button.click()
    settle()
    assert dialog.settling.trouble.isVisible()
    assert dialog.settling.isVisible()


def test_columns_that_were_not_read_are_named_before_anything_is_removed(dialog, settle, tmp_path):
    path = tmp_path / "two.csv"
    path.write_text("Cell,Work\n0831234567,0821112222\n")
    for _time in range(2):
        go_on(dialog, path, settle)
        told = [notice.text for notice in dialog._deciding.findChildren(Notice) if notice.isVisible()]
        assert told == ["Column B holds numbers too and was not read."]
        dialog.back_button.click()
        settle()
