"""Language: counts and dates follow it, and every text in the source can be found by the extractor."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from app.ui.figures import count
from app.ui.translations import languages, locale_for

SOURCES = sorted((Path(__file__).parents[2] / "app" / "ui").rglob("*.py"))


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


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_translated_texts_are_plain_literals(path):
    """An f-string, a name or a constant would be lost to the extractor, and stay English for ever."""
    wrong = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        texts = {"tr": node.args[:1], "translate": node.args[:2]}.get(name, [])
        wrong += [node.lineno for text in texts if not isinstance(text, ast.Constant)]
    assert wrong == []
