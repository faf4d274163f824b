"""Digests in the window: exported with a key apart, matched, and honest about what hides nothing."""

from __future__ import annotations

import hashlib
import stat

import pytest

from app.services import accounts, hashes, suppression_list
from app.ui.cards import Notice
from app.ui.file_dialogs import set_next_answer
from app.ui.hashes.export_dialog import HashExportDialog
from app.ui.hashes.match_dialog import HashMatchDialog

OURS = [27831234567, 27831234568]


@pytest.fixture
def open_dialog(session, qtbot, database, main_window):
    retail = accounts.add_account(database, "Retail")
    suppression_list.add(database, OURS, [1])
    suppression_list.add(database, OURS[:1], [retail.id])

    def open_it(kind):
        made = kind(session, main_window)
        made.open()
        settle(made, qtbot)
        return made

    return open_it


def settle(dialog, qtbot):
    qtbot.waitUntil(lambda: not dialog._session.runner.busy, timeout=10_000)


def export(dialog, qtbot, *places):
    for place in places:
        set_next_answer(place)
    dialog.export_button.click()
    settle(dialog, qtbot)


def told(dialog):
    return "\n".join(one.text for one in dialog._told.findChildren(Notice) if one.isVisibleTo(dialog._told))


def test_a_fresh_key_lies_apart_and_the_way_to_hand_it_over_is_told(open_dialog, qtbot, tmp_path):
    dialog = open_dialog(HashExportDialog)
    assert dialog.key.new_box.isChecked()
    export(dialog, qtbot, tmp_path / "list.txt", tmp_path / "partner.key")
    key = hashes.load_key(tmp_path / "partner.key")
    digests = (tmp_path / "list.txt").read_text().split()
    assert digests == sorted(hashes.keyed_hash.digest(number, key).hex() for number in OURS)
    assert stat.S_IMODE((tmp_path / "partner.key").stat().st_mode) == 0o600
    assert "2 hashes were saved" in told(dialog)
    assert "another way than the hashes" in told(dialog)
    assert key.hex() not in told(dialog)


def test_a_key_that_is_there_is_never_overwritten(open_dialog, qtbot, tmp_path):
    (tmp_path / "partner.key").write_text("mine")
    dialog = open_dialog(HashExportDialog)
    export(dialog, qtbot, tmp_path / "list.txt", tmp_path / "partner.key")
    assert "not overwritten" in dialog.trouble.text
    assert not (tmp_path / "list.txt").exists()
    assert (tmp_path / "partner.key").read_text() == "mine"
    assert dialog.export_button.isEnabled()


def test_without_a_place_for_the_key_nothing_is_written(open_dialog, qtbot, tmp_path):
    dialog = open_dialog(HashExportDialog)
    export(dialog, qtbot, tmp_path / "list.txt", None)
    assert not (tmp_path / "list.txt").exists()


def test_the_key_a_partner_has_is_used_again(open_dialog, qtbot, tmp_path):
    hashes.save_new_key(tmp_path / "partner.key")
    dialog = open_dialog(HashExportDialog)
    dialog.key.file_box.click()
    assert not dialog.export_button.isEnabled()
    set_next_answer(tmp_path / "partner.key")
    dialog.key.file_button.click()
    export(dialog, qtbot, tmp_path / "list.txt")
    assert len((tmp_path / "list.txt").read_text().split()) == 2
    assert "another way" not in told(dialog)


def test_plain_hashes_say_that_they_hide_nothing(open_dialog, qtbot, tmp_path):
    dialog = open_dialog(HashExportDialog)
    assert not dialog.key.hides_nothing.isVisible()
    dialog.key.plain_box.click()
    assert dialog.key.hides_nothing.isVisible()
    export(dialog, qtbot, tmp_path / "list.txt")
    assert hashlib.sha256(b"+27831234567").hexdigest() in (tmp_path / "list.txt").read_text()
    assert "hide nothing" in told(dialog)


def test_only_the_ticked_accounts_are_exported(open_dialog, qtbot, tmp_path):
    dialog = open_dialog(HashExportDialog)
    next(box for box in dialog.boxes._boxes.values() if box.text() == "Main").click()
    export(dialog, qtbot, tmp_path / "list.txt", tmp_path / "partner.key")
    assert len((tmp_path / "list.txt").read_text().split()) == 1


def test_a_partners_file_is_matched_and_the_result_saved(open_dialog, qtbot, tmp_path):
    key = hashes.save_new_key(tmp_path / "partner.key")
    theirs = [hashes.keyed_hash.digest(number, key).hex() for number in (OURS[0], 27839999999)]
    (tmp_path / "theirs.txt").write_text("\n".join([*theirs, "hash"]))
    dialog = open_dialog(HashMatchDialog)
    assert not dialog.match_button.isEnabled()
    set_next_answer(tmp_path / "theirs.txt")
    dialog.area.choose_button.click()
    set_next_answer(tmp_path / "partner.key")
    dialog.key.file_button.click()
    dialog.match_button.click()
    settle(dialog, qtbot)
    assert "1 of your 2 listed numbers" in told(dialog)
    set_next_answer(tmp_path / "both.csv")
    dialog.save_button.click()
    settle(dialog, qtbot)
    assert (tmp_path / "both.csv").read_bytes() == b"\xef\xbb\xbfNumber\r\n+27 83 123 4567\r\n"
    assert "both.csv" in told(dialog)
    set_next_answer(tmp_path / "gone" / "both.csv")
    dialog.save_button.click()
    settle(dialog, qtbot)
    assert "good" not in dialog.said.property("tone")


def test_no_match_asks_about_the_key(open_dialog, qtbot, tmp_path):
    (tmp_path / "theirs.txt").write_text("0" * 64)
    dialog = open_dialog(HashMatchDialog)
    dialog.take_file(tmp_path / "theirs.txt")
    dialog.key.plain_box.click()
    dialog.match_button.click()
    settle(dialog, qtbot)
    assert "0 of your 2" in told(dialog)
    assert "very key" in told(dialog)
    assert not dialog.save_button.isVisible()


def test_a_file_without_hashes_keeps_the_dialog_open(open_dialog, qtbot, tmp_path):
    (tmp_path / "theirs.txt").write_text("0831234567")
    dialog = open_dialog(HashMatchDialog)
    dialog.take_file(tmp_path / "theirs.txt")
    dialog.key.plain_box.click()
    dialog.match_button.click()
    settle(dialog, qtbot)
    assert "holds no digests" in dialog.trouble.text
    assert dialog.match_button.isEnabled()


def test_cancel_stops_the_work_first(open_dialog, qtbot, tmp_path, monkeypatch):
    real = hashes.export_with_new_key

    def cancelled(database, *more, job=None):
        job.cancel()
        return real(database, *more, job=job)

    monkeypatch.setattr(hashes, "export_with_new_key", cancelled)
    dialog = open_dialog(HashExportDialog)
    export(dialog, qtbot, tmp_path / "list.txt", tmp_path / "partner.key")
    assert dialog.trouble.text == "Cancelled. Nothing was written."
    assert not (tmp_path / "partner.key").exists()
