"""Trouble said in the window's language, with the case's own facts; never less than the English sentence."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from app.core.classifier import rule_name, rule_set
from app.core.errors import FileError, NotFound, StoreError, UserError
from app.core.file_shape import inspect_file
from app.services import accounts, replies, suppression_list, undoing
from app.store import trouble
from app.ui import error_words as words
from app.ui.error_words import error_words
from app.ui.file_error_words import file_sentences
from app.ui.rule_words import rule_words


def test_english_is_what_the_layers_below_say(qapp):
    assert error_words(FileError("empty", "a.csv", "In their words.")) == "In their words."


def test_a_file_is_named(afrikaans, tmp_path):
    (tmp_path / "leeg.csv").write_bytes(b"")
    with pytest.raises(FileError) as caught:
        inspect_file(tmp_path / "leeg.csv", region="ZA")
    assert error_words(caught.value) == "leeg.csv is leeg. Niks is gelees nie."


@pytest.mark.parametrize("code", sorted(trouble.SENTENCES))
def test_every_trouble_of_the_disk_is_said(afrikaans, code):
    error = trouble.store_error(code, Path("/data/lys.sqlite"))
    said = error_words(error)
    assert said != error.text
    assert ("/data/lys.sqlite" in said) == ("/data/lys.sqlite" in error.text)


def test_the_facts_of_the_case_are_told(afrikaans, database):
    accounts.add_account(database, "Kleinhandel")
    with pytest.raises(UserError) as caught:
        accounts.add_account(database, "kleinhandel")
    assert "“Kleinhandel”" in error_words(caught.value)
    assert error_words(caught.value).startswith("Daar is reeds")


def test_what_has_no_sentence_or_lacks_its_facts_is_said_in_english(afrikaans):
    assert error_words(UserError("no_such_code", "In English.")) == "In English."
    assert error_words(UserError("already_undone", "In English.")) == "In English."
    assert error_words(StoreError("damaged", "In English.")) == "In English."


def test_no_code_is_said_in_english_only(afrikaans):
    every = file_sentences() | words._store_sentences() | words._sentences()
    english = ("Nothing was", "Choose another", "The ", "There is")
    assert [code for code, sentence in every.items() if sentence.startswith(english)] == []


# The window offers no way to say what these refuse: boxes and dates that can be chosen are all good ones.
NEVER_IN_THE_WINDOW = {
    "decision_unknown",
    "last_not_undoable",
    "months_wrong",
    "phrase_unknown_choice",
    "region_unknown",
    "restore_guarded",
    "settings_language",
    "settings_unknown_choice",
    "time_zone_unknown",
    "unknown_format",
}


def codes_raised(kinds):
    """Return the codes that the layers below the window give to errors of these kinds, where they are named there."""
    codes = set()
    root = Path(words.__file__).parent.parent
    for path in root.rglob("*.py"):
        if path.relative_to(root).parts[0] in ("ui", "cli"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            is_one = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in kinds
            if is_one and isinstance(node.args[0], ast.Constant):
                codes.add(node.args[0].value)
    return codes


def test_every_code_that_can_reach_the_window_has_a_sentence():
    for kinds, sentences in (
        (("UserError", "NotFound"), words._sentences()),
        (("FileError",), file_sentences()),
        (("StoreError",), words._store_sentences()),
    ):
        raised = codes_raised(kinds)
        assert len(raised) > 2
        assert raised - NEVER_IN_THE_WINDOW - set(sentences) == set(), kinds


def test_what_is_not_there_is_named(afrikaans, database):
    for wanted, act in (
        ("“Weg”", lambda: accounts.find_account(database, "Weg")),
        ("99", lambda: accounts.change_account(database, 99, name="X")),
        ("99", lambda: suppression_list.add(database, [27831234567], [99])),
        ("77", lambda: undoing.undo(database, 77)),
        ("55", lambda: replies.decide(database, 55, "keep")),
    ):
        with pytest.raises(NotFound) as caught:
            act()
        assert error_words(caught.value) != caught.value.text
        assert wanted in error_words(caught.value)
        assert "Niks is verander nie." in error_words(caught.value)


def test_a_folder_is_named(afrikaans, tmp_path):
    error = FileError("folder_missing", tmp_path / "in", "In English.")
    assert str(tmp_path / "in") in error_words(error)
    error = FileError("updates_not_signed", tmp_path / "version.json", "In English.")
    assert str(tmp_path) in error_words(error)
    assert "version.json" not in error_words(error)


def test_every_rule_has_a_name_in_both_languages(qapp, request):
    assert [rule for rule in rule_set()[1] if rule_words(rule) != rule_name(rule)] == []
    assert rule_words("of.another.version") == "of.another.version"
    request.getfixturevalue("afrikaans")
    assert [rule for rule in rule_set()[1] if rule_words(rule) == rule_name(rule)] == []
