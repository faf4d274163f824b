from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QPushButton

from app.core.replies import ReplyRequest
from app.services import replies, suppression_list
from app.ui import file_dialogs
from app.ui.dialogs import Question
from app.ui.opt_outs.removal_dialog import RemovalDialog

STOP, OTHER = 27831234567, 27729051180


@pytest.fixture
def open_dialog(session, window, settle):
    def open_it(*msisdns):
        made = RemovalDialog(session, msisdns, window)
        made.open()
        settle()
        return made

    return open_it


def give_reason(dialog, qtbot, text="call 90412"):
    qtbot.keyClicks(dialog.form.reason_field, text)


def second_step(dialog):
    (question,) = dialog.window().findChildren(Question)
    return question


def answer(question, text):
    (found,) = [one for one in question.findChildren(QPushButton) if one.text() == text]
    found.click()


def boxes(dialog):
    return {box.text(): box for box in dialog.form.boxes._boxes.values()}


def test_only_accounts_that_have_it_and_none_ticked_of_several(open_dialog, database, retail, support):
    from app.services import accounts

    accounts.add_account(database, "Collections")
    suppression_list.add(database, [STOP], [retail, support], reason="Letter")
    dialog = open_dialog(STOP)
    assert list(boxes(dialog)) == ["Retail", "Support"]
    assert dialog.form.boxes.ticked_ids() == []
    assert not dialog.remove_button.isEnabled()
    assert dialog.form.cause.text() == "Tick at least one account."
    assert boxes(dialog)["Retail"].accessibleDescription().endswith("Letter")


def test_the_only_account_is_ticked_and_the_number_removed(open_dialog, qtbot, database, retail):
    suppression_list.add(database, [STOP], [retail])
    dialog = open_dialog(STOP)
    assert dialog.form.boxes.ticked_ids() == [retail]
    assert not dialog.remove_button.isEnabled()
    assert dialog.form.cause.text() == "A reason is needed."
    give_reason(dialog, qtbot)
    with qtbot.waitSignal(dialog.removed) as removed:
        dialog.remove_button.click()
    assert removed.args[0].removed == 1
    assert not suppression_list.answer(database, STOP).listed


def test_only_ticked_accounts_lose_it(open_dialog, qtbot, database, retail, support):
    suppression_list.add(database, [STOP], [retail, support])
    dialog = open_dialog(STOP)
    boxes(dialog)["Support"].click()
    give_reason(dialog, qtbot)
    with qtbot.waitSignal(dialog.removed):
        dialog.remove_button.click()
    assert [one.account for one in suppression_list.answer(database, STOP).opt_outs] == ["Retail"]


def test_a_reply_warns_and_wants_a_reason(open_dialog, qtbot, database, retail, add_by_reply):
    add_by_reply(retail, STOP)
    dialog = open_dialog(STOP)
    assert dialog.form.warning.isVisible()
    assert "opted out themself" in dialog.form.warning.text
    assert not dialog.remove_button.isEnabled()
    qtbot.keyClicks(dialog.form.reason_field, " ")
    assert not dialog.remove_button.isEnabled()
    give_reason(dialog, qtbot)
    assert dialog.remove_button.isEnabled()
    dialog.remove_button.click()
    assert suppression_list.answer(database, STOP).listed
    with qtbot.waitSignal(dialog.removed):
        answer(second_step(dialog), "They Asked: &Remove")
    assert suppression_list.history(database, STOP)[0].reason == "call 90412"


def test_the_second_step_can_be_declined(open_dialog, qtbot, settle, database, retail, add_by_reply):
    add_by_reply(retail, STOP)
    dialog = open_dialog(STOP)
    give_reason(dialog, qtbot)
    dialog.remove_button.click()
    answer(second_step(dialog), "Cancel")
    settle()
    assert suppression_list.answer(database, STOP).listed
    assert dialog.remove_button.isEnabled()


def test_evidence_is_kept_where_a_reply_is_overruled(
    open_dialog, qtbot, database, retail, add_by_reply, tmp_path
):
    (tmp_path / "letter.pdf").write_bytes(b"please send again")
    add_by_reply(retail, STOP)
    dialog = open_dialog(STOP)
    assert dialog.form.evidence.isVisible()
    give_reason(dialog, qtbot)
    qtbot.keyClicks(dialog.form.evidence.note_field, "heard by Thandi")
    file_dialogs.set_next_answer(tmp_path / "letter.pdf")
    dialog.form.evidence.file_button.click()
    assert "letter.pdf" in dialog.form.evidence.file_name.text()
    dialog.remove_button.click()
    with qtbot.waitSignal(dialog.removed):
        answer(second_step(dialog), "They Asked: &Remove")
    kept = suppression_list.history(database, STOP)[0].evidence
    assert (kept["note"], kept["file"], len(kept["sha256"])) == ("heard by Thandi", "letter.pdf", 64)


def test_a_second_removal_is_warned_of(open_dialog, database, retail):
    suppression_list.add(database, [STOP], [retail])
    suppression_list.remove(database, [(retail, STOP)])
    suppression_list.add(database, [STOP], [retail])
    dialog = open_dialog(STOP)
    assert dialog.form.warning.isVisible()
    assert "removed before" in dialog.form.warning.text
    assert not dialog.form.evidence.isVisible()


def test_a_reply_that_came_in_meanwhile_is_asked_about(
    open_dialog, qtbot, settle, database, retail, add_by_reply
):
    suppression_list.add(database, [STOP], [retail])
    dialog = open_dialog(STOP)
    suppression_list.remove(database, [(retail, STOP)])
    add_by_reply(retail, STOP)
    give_reason(dialog, qtbot)
    dialog.remove_button.click()
    settle()
    assert suppression_list.answer(database, STOP).listed
    assert dialog.form.warning.isVisible()
    dialog.remove_button.click()
    with qtbot.waitSignal(dialog.removed):
        answer(second_step(dialog), "They Asked: &Remove")


def test_without_a_reply_nobody_is_warned(open_dialog, database, retail):
    suppression_list.add(database, [STOP], [retail])
    assert not open_dialog(STOP).form.warning.isVisible()


def test_several_numbers_are_counted_for_each_account(open_dialog, qtbot, database, retail, support):
    suppression_list.add(database, [STOP, OTHER], [retail])
    suppression_list.add(database, [STOP], [support])
    dialog = open_dialog(STOP, OTHER)
    assert "2 numbers" in dialog._question.text()
    assert boxes(dialog)["Support"].accessibleDescription().startswith("1 of them")
    dialog.form.boxes.all_box.click()
    give_reason(dialog, qtbot)
    with qtbot.waitSignal(dialog.removed) as removed:
        dialog.remove_button.click()
    assert removed.args[0].removed == 3


def test_a_number_nobody_lists_any_more_says_so(open_dialog):
    dialog = open_dialog(STOP)
    assert dialog.trouble.isVisible()
    assert not dialog.remove_button.isEnabled()


def test_of_several_it_is_said_how_many_replied_and_no_reply_is_made_up(
    open_dialog, database, retail, tmp_path
):
    suppression_list.add(database, [STOP + step for step in range(1, 31)], [retail])
    export = tmp_path / "export.csv"
    export.write_text(f"Number,Reply\n+{STOP},STOP\n")
    replies.import_file(database, ReplyRequest(export, retail))
    story = boxes(open_dialog(*(STOP + step for step in range(31))))["Retail"].accessibleDescription()
    assert story.startswith("31 of them, the latest since 20")
    assert story.endswith(" · opted out by their own reply: 1")
    assert "export.csv" not in story
    assert "replied “STOP”" in boxes(open_dialog(STOP))["Retail"].accessibleDescription()


def test_a_removal_that_waits_for_other_work_says_so_and_can_be_taken_back(
    open_dialog, qtbot, settle, session, database, retail
):
    gate = threading.Event()
    suppression_list.add(database, [STOP], [retail])
    dialog = open_dialog(STOP)
    give_reason(dialog, qtbot)
    session.runner.write(dialog, gate.wait, 5, done=print)
    dialog.remove_button.click()
    assert not dialog._work.isVisible()  # no flash where it is done at once
    qtbot.waitUntil(dialog._work.isVisible, timeout=2000)
    qtbot.waitUntil(lambda: "Waiting for the work" in dialog._work.panel._said.text(), timeout=2000)
    dialog.reject()
    assert "Stopping" in dialog._work.panel._said.text()
    gate.set()
    settle()
    assert dialog.form.isVisible()
    assert suppression_list.answer(database, STOP).listed
