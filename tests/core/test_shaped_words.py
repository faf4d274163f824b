"""What is stored of the words recognised by their parts is what would be found, and is up to date."""

from __future__ import annotations

from app.core.phrases import ReplySettings
from app.core.reply_rules import rule_book
from app.core.shaped_words import FILE, as_text, digest, stored
from app.paths import resource


def test_what_is_stored_is_what_would_be_found() -> None:
    """Where it differs, packaging/shaped_words.py was not run after the phrases were changed."""
    found = rule_book(tuple(ReplySettings().languages)).lexicon.found_by_shape()
    assert {key: set(pairs) for key, pairs in stored().items()} == {
        key: set(pairs) for key, pairs in found.items()
    }
    assert resource("phrases", FILE).read_text(encoding="utf-8") == as_text(found)


def test_other_words_or_templates_are_not_taken_for_these() -> None:
    assert len({digest("^a$", "a"), digest("^a$", "a\nb"), digest("^(?:a|b)$", "a")}) == 3


def test_what_was_changed_since_is_worked_out_anew() -> None:
    fewer = rule_book(("en", "zu"))
    assert not set(fewer.lexicon.found_by_shape()) & set(stored())
    assert fewer.lexicon.code("ngisuse") in fewer.lexicon.lists["zu.REMOVE_ME"]
