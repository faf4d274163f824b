"""Tab goes through dialogs in the order in which they are read, also to what came into them late."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox

from app.core.records import Account
from app.services import accounts, suppression_list
from app.ui.account_boxes import AccountBoxes
from app.ui.hashes.export_dialog import HashExportDialog
from app.ui.hashes.match_dialog import HashMatchDialog
from app.ui.opt_outs.add_dialog import AddDialog
from app.ui.opt_outs.file_removal_dialog import FileRemovalDialog
from app.ui.opt_outs.import_dialog import ImportDialog
from app.ui.opt_outs.paste_dialog import PasteDialog
from app.ui.opt_outs.removal_dialog import RemovalDialog
from app.ui.passphrase_dialogs import NewPassphraseDialog, PassphraseDialog, RemovePassphraseDialog

NUMBER = 27831234567
DIALOGS = {
    AddDialog: lambda session, window, _path: AddDialog(session, parent=window),
    PasteDialog: lambda session, window, _path: PasteDialog(session, window),
    ImportDialog: lambda session, window, path: ImportDialog(session, path, window),
    RemovalDialog: lambda session, window, _path: RemovalDialog(session, [NUMBER], window),
    FileRemovalDialog: lambda session, window, path: FileRemovalDialog(session, path, window),
    HashExportDialog: lambda session, window, _path: HashExportDialog(session, window),
    HashMatchDialog: lambda session, window, _path: HashMatchDialog(session, window),
    PassphraseDialog: lambda _session, window, _path: PassphraseDialog("Locked.", "", window),
    NewPassphraseDialog: lambda _session, window, _path: NewPassphraseDialog(change=True, parent=window),
    RemovePassphraseDialog: lambda _session, window, _path: RemovePassphraseDialog(window),
}


def settle(qtbot, session):
    for _ in range(3):
        qtbot.wait(60)
        qtbot.waitUntil(lambda: not session.runner.busy, timeout=10_000)


def reached(window):
    """What Tab reaches in a window, in order; buttons that cannot be pressed yet are among it."""
    found, each = [], window.nextInFocusChain()
    while each is not window:
        tabbed = each.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tabbed and each.isVisible() and each.focusProxy() is None:
            found.append(each)
        each = each.nextInFocusChain()
    return found


def lowest_last(widgets, window):
    """Whether nothing lies wholly above what comes before it."""
    tops = [each.mapTo(window, each.rect().topLeft()).y() for each in widgets]
    lows = [each.mapTo(window, each.rect().bottomLeft()).y() for each in widgets]
    return all(lows[place + 1] >= tops[place] for place in range(len(widgets) - 1))


@pytest.mark.parametrize("kind", DIALOGS, ids=lambda kind: kind.__name__)
def test_tab_goes_downwards(session, main_window, qtbot, tmp_path, kind):
    accounts.add_account(session.database, "Retail")
    suppression_list.add(session.database, [NUMBER])
    path = tmp_path / "list.csv"
    path.write_text("Number\n0831234567\n")
    dialog = DIALOGS[kind](session, main_window, path)
    dialog.resize(900, 900)
    dialog.open()
    settle(qtbot, session)
    widgets = reached(dialog)
    names = [each.text() if isinstance(each, QAbstractButton) else each.accessibleName() for each in widgets]
    if dialog.findChildren(AccountBoxes) and kind is not FileRemovalDialog:
        assert {"Main", "Retail"} <= set(names)
    assert lowest_last(widgets, dialog), names
    dialog.reject()


def test_tab_goes_downwards_on_clean_a_list(session, main_window, qtbot, tmp_path):
    accounts.add_account(session.database, "Retail")
    suppression_list.add(session.database, [NUMBER])
    page = main_window.show_page("clean")
    path = tmp_path / "list.csv"
    path.write_text("Number\n0831234567\n")
    main_window.open_files([path])
    settle(qtbot, session)
    widgets = [each for each in reached(main_window) if page.isAncestorOf(each)]
    assert page.clean_button in widgets
    assert {"Main", "Retail"} <= {each.text() for each in widgets if isinstance(each, QCheckBox)}
    assert lowest_last(widgets, main_window)


def test_a_thousand_accounts_stand_where_they_are_seen(themed, qtbot):
    boxes = AccountBoxes()
    qtbot.addWidget(boxes)
    boxes.show()
    began = time.process_time()
    boxes.set_accounts([Account(number, f"Branch {number}", "ZA") for number in range(1000)])
    assert time.process_time() - began < 2
    found = [each.text() for each in reached(boxes) if isinstance(each, QCheckBox)]
    assert found == ["&All accounts", *(f"Branch {number}" for number in range(1000))]
