"""A letter with Alt does one thing: on each page it belongs to one control, and those of the menu bar to the menus."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QLabel, QTableView, QWidget

from app.services import suppression_list
from app.services.opening import Passphrase
from app.services.passphrases import set_first
from app.ui.main_window import MainWindow
from app.ui.page_list import page_list
from app.ui.translations import load_translations

NUMBER = 27831234567
PAGES = ("opt-outs", "replies", "clean", "activity", "accounts", "phrases", "settings")


@pytest.fixture(params=["en", "af"])
def window(request, session, qtbot, qapp):
    """The real window in each language."""
    usual, spoken = QLocale(), set(qapp.findChildren(QTranslator))
    load_translations(qapp, request.param)
    suppression_list.add(session.database, [NUMBER], (), reason="Letter", operator="t.botha")
    window = MainWindow(session)
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    yield window
    for translator in set(qapp.findChildren(QTranslator)) - spoken:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(usual)
    session.runner.stop()
    window.close()
    window.deleteLater()


def settle(window, qtbot):
    qtbot.wait(50)
    qtbot.waitUntil(lambda: not window.session.runner.busy, timeout=10_000)
    qtbot.wait(50)


def letters(window):
    """The letters that are underlined, and what they stand for."""
    found = defaultdict(list)
    texts = [action.text() for action in window.menuBar().actions()]
    for widget in window.findChildren(QWidget):
        named = isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and widget.buddy())
        if named and widget.isVisibleTo(window):
            texts.append(widget.text())
    for text in texts:
        if letter := re.search(r"&([^&\s])", text):
            found[letter[1].casefold()].append(text)
    return found


def test_these_are_all_pages():
    assert tuple(entry.key for entry in page_list()) == PAGES


@pytest.mark.parametrize("key", PAGES)
def test_a_letter_belongs_to_one_thing(window, qtbot, key):
    page = window.show_page(key)
    page.activate()
    settle(window, qtbot)
    found = letters(window)
    assert len(found) > len(window.menuBar().actions())
    assert {letter: texts for letter, texts in found.items() if len(texts) > 1} == {}


def test_also_with_an_answer_and_rows_selected(window, qtbot):
    page = window.show_page("opt-outs")
    settle(window, qtbot)
    page.search_field.setText("0831234567")
    qtbot.keyClick(page.search_field, Qt.Key.Key_Return)
    settle(window, qtbot)
    page.findChild(QTableView).selectAll()
    settle(window, qtbot)
    found = letters(window)
    assert len(found) > 10
    assert {letter: texts for letter, texts in found.items() if len(texts) > 1} == {}


def test_also_where_there_is_a_passphrase(window, qtbot):
    set_first(window.session.database, Passphrase("first words nobody knows"))
    window.show_page("settings").activate()
    settle(window, qtbot)
    assert {letter: texts for letter, texts in letters(window).items() if len(texts) > 1} == {}
