"""Choosing the watched folder and its account."""

from __future__ import annotations

import pytest

from app.config import load_config
from app.services import accounts
from app.ui.file_dialogs import set_next_answer
from app.ui.settings.watched_folder_card import WatchedFolderCard


@pytest.fixture
def card(session, qtbot):
    accounts.add_account(session.database, "Retail")
    made = WatchedFolderCard(session)
    qtbot.addWidget(made)
    made.show()
    made.reload()
    qtbot.waitUntil(lambda: not session.runner.busy, timeout=5000)
    return made


def test_a_folder_is_chosen_and_given_up(card, session, tmp_path):
    assert not card.stop_button.isVisible()
    card.account_box.setCurrentIndex(card.account_box.findText("Retail"))
    set_next_answer(tmp_path)
    card.choose_button.click()
    assert (session.config.watch_folder, session.config.watch_account) == (tmp_path, "Retail")
    assert str(tmp_path) in card.place.text()
    kept = load_config()
    assert (kept.watch_folder, kept.watch_account) == (tmp_path, "Retail")
    card.stop_button.click()
    assert load_config().watch_folder is None
    assert card.place.text() == "No folder is watched."
