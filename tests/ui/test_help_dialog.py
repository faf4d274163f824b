"""Help: the same topics in every language, one for each page, and true to the window's own words."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtGui import QTextTable
from PySide6.QtTest import QTest

from app.ui.help_dialog import HelpDialog
from app.ui.help_topics import help_topics
from app.ui.page_list import page_list

from .test_translations import MESSAGES, messages

LANGUAGES = ["en", *(path.stem.removeprefix("opt-outs_") for path in MESSAGES if "opt-outs_" in path.stem)]


@pytest.fixture(autouse=True)
def restore_locale():
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize("language", LANGUAGES)
def test_topics_are_the_same_in_every_language_and_each_page_has_one(language):
    keys = [topic.key for topic in help_topics(language)]
    assert keys == [topic.key for topic in help_topics("en")]
    assert len(set(keys)) == len(keys)
    assert {entry.key for entry in page_list()} <= set(keys)


def test_a_language_without_help_shows_the_english_one():
    assert help_topics("fr") == help_topics("en")


def said_by_window(language):
    """Every text of the window, without mnemonics, in a language."""
    path = next(path for path in MESSAGES if path.stem.startswith("opt-outs_"))
    texts = {source if language == "en" else text for _context, source, text in messages(path)}
    return {text.replace("&", "") for text in texts if text}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_it_names_is_written_so_in_the_window(language):
    text = "\n".join(topic.text for topic in help_topics(language))
    said = said_by_window(language)
    menu_paths = re.findall(r"\*([^*\n]+?…?)\*", re.sub(r"\*\*[^*]+\*\*", "", text))
    named = re.findall(r"\*\*([^*\n]+?…)\*\*", text)
    named += [part for path in menu_paths for part in path.split(" > ")]
    assert len(named) >= 10
    assert [name for name in named if name not in said] == []


def test_it_opens_at_the_topic_of_the_page_and_blocks_nothing(qtbot, main_window):
    main_window.show_page("phrases")
    QTest.keyClick(main_window, Qt.Key.Key_F1)
    dialog = main_window.findChild(HelpDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.topic_list.currentItem().text() == "Phrases"
    assert "Every mention" in dialog.text_view.toPlainText()
    assert not dialog.isModal()
    main_window.show_page("clean")
    QTest.keyClick(main_window, Qt.Key.Key_F1)
    assert main_window.findChildren(HelpDialog) == [dialog]
    assert dialog.topic_list.currentItem().text() == "Clean a List"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QTest.keyClick(main_window, Qt.Key.Key_F1)
    assert main_window.findChild(HelpDialog).isVisible()


def test_every_topic_is_shown_with_its_tables(qtbot, themed):
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    tables = 0
    for row, topic in enumerate(help_topics("en")):
        dialog.topic_list.setCurrentRow(row)
        shown = dialog.text_view.toPlainText()
        assert shown.startswith(topic.title)
        assert not set("*|#") & set(shown)
        frames = dialog.text_view.document().rootFrame().childFrames()
        tables += sum(isinstance(frame, QTextTable) for frame in frames)
    assert tables == 4
