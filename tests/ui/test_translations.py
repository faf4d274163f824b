"""Language: counts and dates follow it, every text in the source is found by the extractor, and translations fit."""

from __future__ import annotations

import ast
import importlib.util
import re
import shutil
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QLineEdit

from app.ui.dialogs import Question
from app.ui.figures import count
from app.ui.translations import languages, locale_for, spoken

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "app" / "ui").rglob("*.py"))
MESSAGES = sorted((ROOT / "resources" / "translations").glob("*.ts"))
each_file = pytest.mark.parametrize("path", MESSAGES, ids=lambda path: path.stem)


def tool():
    """The program in packaging/, which is no package."""
    spec = importlib.util.spec_from_file_location("translations_tool", ROOT / "packaging" / "translations.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(path):
    """Context, source and translation of every message of a ``.ts``; an empty translation for an unfinished one."""
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            finished = translation.get("type") is None
            yield context.findtext("name"), message.findtext("source"), translation.text if finished else ""


@pytest.fixture(autouse=True)
def restore_locale():
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(("language", "written"), [("en", "1,284,906"), ("af", "1\u00a0284\u00a0906")])
def test_counts_are_grouped_as_the_language_does(language, written):
    QLocale.setDefault(locale_for(language))
    assert count(1284906) == written


def test_a_system_without_a_language_still_groups(monkeypatch):
    monkeypatch.setattr(QLocale, "system", staticmethod(QLocale.c))
    assert locale_for("system").language() == QLocale.Language.English


def test_english_is_always_offered():
    assert languages()[0] == ("en", "English")


@pytest.mark.parametrize(
    ("wishes", "said"),
    [
        (["en-ZA", "en", "af-ZA", "af"], "en"),
        (["af-ZA", "af", "en"], "af"),
        (["de-DE", "de", "af"], "af"),
        (["de"], "en"),
    ],
)
def test_the_first_wished_language_is_spoken(wishes, said):
    assert spoken(wishes) == said


def test_afrikaans_is_offered_and_spoken(afrikaans, qtbot):
    assert ("af", "Afrikaans") in languages()
    assert QCoreApplication.translate("Pages", "Opt-Outs") == "Uittekeninge"
    question = Question("", "")
    qtbot.addWidget(question)
    assert question.add_cancel_button().text() == "Kanselleer"  # said by the class it builds on


def test_the_menu_of_a_text_field_is_translated_too(afrikaans, qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    qtbot.addWidget(menu)
    assert "&Knip" in [action.text().partition("\t")[0] for action in menu.actions()]


def translated(tree):
    """Calls that translate, each with the arguments that have to be literals."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            texts = {"tr": node.args[:1], "translate": node.args[:2]}.get(name)
            if texts is not None:
                yield node, texts


def is_literal(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_translated_texts_are_plain_literals(path):
    """An f-string, a name or a constant would be lost to the extractor, and stay English for ever."""
    calls = translated(ast.parse(path.read_text(encoding="utf-8")))
    assert [call.lineno for call, texts in calls if not texts or not all(map(is_literal, texts))] == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_no_text_is_translated_within_an_f_string(path):
    """The extractor does not look in there."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    strings = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    assert [call.lineno for string in strings for call, _texts in translated(string)] == []


def test_translations_have_every_text_of_the_source(tmp_path):
    """What is missing was not extracted since: run packaging/translations.py. It may be left unfinished."""
    for path in MESSAGES:
        if path.match(tool().OWN):
            fresh = Path(shutil.copy(path, tmp_path))
            tool().extract(fresh)
            known = {(context, source) for context, source, _ in messages(path)}
            assert [one[:2] for one in messages(fresh) if one[:2] not in known] == []


@each_file
def test_compiled_messages_are_those_of_their_source(path, tmp_path):
    """Where they differ, packaging/translations.py was not run after the ``.ts`` was changed."""
    fresh = tmp_path / "fresh.qm"
    tool().compile_messages(path, fresh)
    assert path.with_suffix(".qm").read_bytes() == fresh.read_bytes()


def marks(text):
    """What has to be the same in a text and its translation, as far as the program or Qt reads it."""
    return {
        "placeholders": Counter(re.findall(r"\{\w*\}|%n|%L?\d", text)),
        "mnemonic": len(re.findall(r"&\w", text)),
        "patterns": re.findall(r"\*(?:\.\w+)?", text),
        "asks for more": text.endswith("…"),
        "lines": text.count("\n"),
    }


@each_file
def test_translations_keep_what_the_program_reads(path):
    wrong = [
        (context, source, translation)
        for context, source, translation in messages(path)
        if translation and marks(source) != marks(translation)
    ]
    assert wrong == []


@each_file
def test_keys_that_differ_in_english_differ_in_translation(path):
    """Texts of one context mostly stand together, in a menu or a dialog: each underlined letter must do one thing."""
    contexts = {}
    for context, source, translation in messages(path):
        if translation and "&" in source:
            contexts.setdefault(context, []).append((key(source), key(translation)))
    wrong = {
        context: [translated for _, translated in keys]
        for context, keys in contexts.items()
        if all_differ(english for english, _ in keys) and not all_differ(translated for _, translated in keys)
    }
    assert wrong == {}


def key(text):
    return re.search("&(.)", text)[1].lower()


def all_differ(keys):
    return max(Counter(keys).values()) == 1


@pytest.mark.parametrize("wrong", ["Laai {teks}…", "Laai {text}", "&Laai {text}…", "Laai {text}{text}…"])
def test_differences_in_what_the_program_reads_are_seen(wrong):
    assert marks("Load {text}…") == marks("Laai {text}…")
    assert marks("Load {text}…") != marks(wrong)
