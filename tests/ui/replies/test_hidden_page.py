"""The page Replies while another is shown: keys typed there are none of its business."""

from __future__ import annotations

import pytest

from app.services import replies, suppression_list
from app.services.accounts import add_account

WAITING = "+27831234568\tSTART\n+27831234569\twrong number\n"


@pytest.fixture
def hidden(main_window, session, qtbot):
    """The page Replies with two that wait, after the person went on to the number search."""
    replies.add_pasted(session.database, WAITING, region="ZA")
    page = main_window.show_page("replies")
    qtbot.waitActive(main_window)
    settle(qtbot, session)
    main_window.show_page("opt-outs")
    settle(qtbot, session)
    return page


def settle(qtbot, session):
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=10_000)
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=10_000)


def test_an_import_that_ends_leaves_the_focus_on_the_page_that_is_shown(hidden, main_window, session, qtbot):
    field = main_window.page.search_field
    assert main_window.focusWidget() is field
    hidden._tell_intake(replies.add_pasted(session.database, "+27600000001 stop", region="ZA"))
    settle(qtbot, session)
    assert main_window.focusWidget() is field


def test_replies_that_are_read_too_late_leave_it_there_too(hidden, main_window, session, qtbot):
    main_window.show_page("replies")  # reads them, and wants the focus when they are there
    field = main_window.show_page("opt-outs").search_field
    settle(qtbot, session)
    assert main_window.focusWidget() is field


def test_nothing_is_decided_on_a_page_that_is_not_shown(hidden, session, qtbot):
    assert hidden.selected.waiting
    hidden.opt_out()
    hidden.keep()
    settle(qtbot, session)
    assert not suppression_list.answer(session.database, 27831234568).listed
    assert all(replies.reply(session.database, number).waiting for number in (1, 2))


def test_back_on_the_page_the_keys_decide_again(hidden, main_window, session, qtbot):
    main_window.show_page("replies")
    settle(qtbot, session)
    assert main_window.focusWidget() is hidden.table
    hidden.keep()
    settle(qtbot, session)
    assert not replies.reply(session.database, 1).waiting


def test_cleaning_that_ends_or_accounts_that_change_leave_the_focus_where_it_is(
    main_window, session, qtbot, tmp_path
):
    send = tmp_path / "send.csv"
    send.write_text("0831234567\n0821112222\n")
    cleaning = main_window.show_page("clean")
    qtbot.waitActive(main_window)
    cleaning.open_bulk_file(send)
    settle(qtbot, session)
    cleaning.clean_button.click()
    field = main_window.show_page("opt-outs").search_field
    settle(qtbot, session)
    qtbot.waitUntil(lambda: cleaning.report_view is not None)
    assert main_window.focusWidget() is field
    cleaning._begin_again()
    field.setFocus()
    add_account(session.database, "Retail")
    session.accounts_changed.emit()
    settle(qtbot, session)
    assert main_window.focusWidget() is field
    assert len(cleaning.settling.boxes._boxes) == 2
